"""The form for a new client: what is refused stands beside its field, and nothing typed is lost."""

from datetime import date, timedelta

import pytest
from a_day_stage import a_day_stage
from practice_story import HENRIK
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from coachdesk.app.lists import ClientsAsked
from coachdesk.base.errors import StoreFault
from coachdesk.domain.engagement import Kind
from coachdesk.domain.people import Courtesy, Role
from coachdesk.ui.new_client.typed import Part, Typed, refusals, taken_up
from coachdesk.ui.new_client.view import make
from coachdesk.ui.place import Place, Screen

TODAY = date(2026, 11, 20)


@pytest.fixture
def stage(coachdesk, clock, tmp_path):
    with a_day_stage(coachdesk, clock, tmp_path) as made:
        yield made


@pytest.fixture
def open_at(stage, shown):
    def opened(about: str = "", more: str = ""):
        made = make(stage.workplace, Place(Screen.NEW_CLIENT, about, more))
        made.resize(1224, 900)
        return shown(made)

    return opened


def type_in(page, part: Part, words: str) -> None:
    page._editors[part].setText(words)


def refused(page) -> dict[str, str]:
    return page._fields.refusals()


def add(page) -> None:
    page.findChild(QPushButton, "add").click()


def test_an_empty_form_is_refused_field_by_field_and_the_keyboard_led_to_the_first(open_at, stage):
    page = open_at()
    type_in(page, Part.BEGINS, "")
    add(page)

    assert refused(page) == {
        "name": "Say who is coached.",
        "organisation": "Say who arranges it; for somebody who pays alone, their own name will do.",
        "begins": "Say on which day it begins.",
    }
    assert page._editors[Part.NAME].hasFocus()
    assert page._editors[Part.NAME].accessibleDescription() == "Say who is coached."
    assert stage.asked.places == []


def test_a_client_comes_with_everybody_at_the_table(open_at, stage):
    page = open_at()
    for part, words in {
        Part.NAME: "Eva Lund",
        Part.EMAIL: "eva@lund.example",
        Part.JOB: "Head of Design",
        Part.ORGANISATION: "Fjord Rail",
        Part.BEGINS: "1 december",
        Part.ENDS: "30 June 2027",
        Part.SESSIONS: "8",
        Part.BOSS: "Pål Enger",
        Part.HR: "Una Holm",
    }.items():
        type_in(page, part, words)
    page._editors[Part.COURTESY].choose(str(Courtesy.MS))
    page._editors[Part.KIND].choose(str(Kind.TRANSITION))
    add(page)

    assert refused(page) == {}
    (line,) = stage.desks.directory.clients(ClientsAsked("lund")).lines
    assert stage.place == Place(Screen.ENGAGEMENT, line.engagement)
    assert stage.told == "The engagement of Eva Lund is on record."
    view = stage.desks.engagements.view(line.engagement)
    assert (view.engagement.begins_on, view.engagement.planned_end) == (date(2026, 12, 1), date(2027, 6, 30))
    assert (view.engagement.kind, view.engagement.planned_sessions) == (Kind.TRANSITION, 8)
    assert {(seat.role, seat.name, seat.courtesy) for seat in view.seats} == {
        (Role.CLIENT, "Eva Lund", Courtesy.MS),
        (Role.BOSS, "Pål Enger", Courtesy.MR),
        (Role.HR, "Una Holm", Courtesy.NONE),
    }
    assert page.leave()
    assert len(stage.asked.notices) == 1


@pytest.mark.parametrize(
    ("typed", "part", "sentence"),
    [
        (Typed(begins="sometime"), Part.BEGINS, "That is no day"),
        (Typed(begins="2026-05-12", ends="sometime"), Part.ENDS, "That is no day"),
        (Typed(begins="2026-05-12", ends="2026-05-11"), Part.ENDS, "That is before it begins, 12 May 2026."),
        (Typed(sessions="ten"), Part.SESSIONS, "in figures"),
        (Typed(sessions="0"), Part.SESSIONS, "in figures"),
        (Typed(sessions="501"), Part.SESSIONS, "500 at the most"),
        (Typed(email="eva"), Part.EMAIL, "no e-mail address"),
        (Typed(email="eva @x.example"), Part.EMAIL, "no e-mail address"),
        (Typed(boss_email="x@y.example"), Part.BOSS, "Say the name too."),
        (Typed(hr_job="HR"), Part.HR, "Say the name too."),
        (Typed(boss="x", boss_email="y"), Part.BOSS_EMAIL, "no e-mail address"),
    ],
)
def test_what_cant_be_is_said_by_its_field(typed, part, sentence):
    assert sentence in refusals(typed, TODAY)[part]


def test_what_the_records_say_stands_by_whom_it_is_about(open_at, stage):
    page = open_at("Northlight Optics AG")
    for part, words in {
        Part.NAME: "Eva Lund",
        Part.BOSS: "Someone Else",
        Part.BOSS_EMAIL: "ines@moreau.example",
    }.items():
        type_in(page, part, words)
    add(page)
    assert refused(page) == {"boss": "This e-mail address is Ines Moreau's. Nothing was changed."}

    type_in(page, Part.BOSS, "")
    type_in(page, Part.BOSS_EMAIL, "")
    type_in(page, Part.EMAIL, "ines@moreau.example")
    add(page)
    assert refused(page) == {"name": "This e-mail address is Ines Moreau's. Nothing was changed."}


def test_an_engagement_that_is_there_already_is_refused_at_the_head(open_at, stage):
    page = open_at("Northlight Optics AG")
    for part, words in {Part.NAME: "Ines Moreau", Part.EMAIL: "ines@moreau.example", Part.BEGINS: "2026-05-12"}.items():
        type_in(page, part, words)
    add(page)

    assert "is on record already" in page._refusal.said()
    assert page._editors[Part.NAME].text() == "Ines Moreau"


def test_organisations_and_their_people_are_offered(open_at, qtbot):
    page = open_at()
    organisation, boss = page._editors[Part.ORGANISATION], page._editors[Part.BOSS]
    qtbot.keyClicks(organisation, "hall")
    assert organisation.offers() == ["Hallgarten Verlag"]
    qtbot.keyClicks(boss, "jo")
    assert boss.offers() == []

    organisation.setText("Hallgarten Verlag")
    qtbot.keyClicks(boss, "n")
    assert boss.offers() == ["Jonas Reuter"]
    boss.picked.emit("Jonas Reuter")
    assert page._editors[Part.BOSS_COURTESY].value() == str(Courtesy.MR)
    boss.picked.emit("Nobody known")
    page._editors[Part.HR].asked.emit("m")
    page._editors[Part.HR].picked.emit("Mia Lang")
    assert page._editors[Part.HR_COURTESY].value() == str(Courtesy.MS)


def test_leaving_a_filled_form_offers_it_again(open_at, stage):
    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    page._editors[Part.ADDRESS].set_text("Lane 1\n4051 Basel")
    assert page.leave()
    assert stage.told == "The new client was not added. What you typed is kept."

    stage.undo()
    assert stage.place == Place(Screen.NEW_CLIENT)
    again = open_at()
    assert (again.typed().name, again.typed().address) == ("Eva Lund", "Lane 1\n4051 Basel")
    assert again.leave()
    assert len(stage.asked.notices) == 1


def test_a_form_that_was_left_can_be_begun_anew_and_had_back(open_at, stage):
    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    assert page.leave()
    again = open_at()
    assert again._anew.isVisible()
    again._anew.click()
    assert (again.typed().name, again._anew.isVisible()) == ("", False)
    assert again.leave()
    assert stage.told == "What was typed was thrown away."
    assert stage.desks.unfinished.of("new_client") is None

    stage.undo()
    back = open_at(more=stage.place.more)
    assert back.typed().name == "Eva Lund"


def test_a_form_that_is_cancelled_is_not_kept_and_can_be_had_back(open_at, stage):
    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    page.findChild(QPushButton, "cancel").click()
    assert stage.told == "The new client was not added."
    assert page.leave()
    assert stage.desks.unfinished.of("new_client") is None
    stage.undo()
    assert open_at(more=stage.place.more).typed().name == "Eva Lund"


def test_what_was_typed_while_a_form_was_read_stays_as_it_was_typed(open_at, stage):
    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    type_in(page, Part.JOB, "Head of Design")
    assert page.leave()
    page._show(page._started)
    type_in(page, Part.NAME, "Ada Berg")
    page.presenter._unfinished.take_up()
    assert (page.typed().name, page.typed().job) == ("Ada Berg", "Head of Design")


def test_a_form_that_is_emptied_again_is_not_kept(open_at, stage):
    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    assert page.leave()
    again = open_at()
    type_in(again, Part.NAME, "")
    assert again.leave()
    assert stage.desks.unfinished.of("new_client") is None


def test_a_form_that_can_not_be_kept_stays_until_it_is_or_is_let_go(open_at, stage, monkeypatch):
    def full(*_):
        raise StoreFault("The disk is full. Nothing was changed.")

    page = open_at()
    type_in(page, Part.NAME, "Eva Lund")
    monkeypatch.setattr(type(stage.desks.unfinished), "keep", full)
    assert not page.leave()
    assert page._unkept.isVisible()
    assert page._unkept.accessibleName().startswith("This page stays open, since what you typed is not on the disk.")
    page._unkept.again.click()
    assert page._unkept.isVisible()
    page._unkept.without.click()
    assert stage.place == "back"
    assert page.leave()

    other = open_at()
    type_in(other, Part.NAME, "Ada Berg")
    assert not other.leave()
    monkeypatch.undo()
    other._unkept.again.click()
    assert not other._unkept.isVisible()
    assert other.leave()


def test_leaving_an_untouched_form_says_nothing(open_at, stage):
    assert open_at("Fjord Rail").leave()
    assert stage.asked.notices == []


def test_what_is_no_form_is_not_taken_up():
    assert taken_up("{") is None
    assert taken_up("[1]") is None
    assert taken_up('{"other": "x"}') is None
    assert taken_up('{"name": "Eva"}') == Typed(name="Eva")


def test_tab_goes_through_the_fields_as_they_are_read(open_at, qtbot):
    page = open_at()
    page._editors[Part.NAME].setFocus()
    order = []
    for _ in range(6):
        order.append(page.window().focusWidget().objectName())
        page.focusNextChild()

    assert order[:5] == ["field-name", "field-job", "field-courtesy", "field-email", "field-organisation"]


def test_keys_and_buttons_lead_on(open_at, stage):
    page = open_at()
    (command,) = page.commands()
    command.run()
    assert refused(page)
    page.findChild(QPushButton, "cancel").click()
    assert stage.place == "back"
    page._up()
    assert stage.place == Place(Screen.CLIENTS)
    assert page.first_focus() is page._editors[Part.NAME]


def test_a_disk_that_fails_is_the_windows_to_say(open_at):
    with pytest.raises(StoreFault):
        open_at().presenter._refused(StoreFault("The disk is full."))


def test_a_seat_already_known_is_taken_from_the_first_day(open_at, stage):
    page = open_at("Northlight Optics AG")
    for part, words in {Part.NAME: "Eva Lund", Part.BOSS: HENRIK.name}.items():
        type_in(page, part, words)
    add(page)
    key = stage.place.about

    since = {seat.role: seat.since for seat in stage.desks.engagements.view(key).seats}
    assert since == {Role.CLIENT: TODAY, Role.BOSS: TODAY}
    assert stage.clock.today() + timedelta(0) == TODAY


def test_a_narrow_window_puts_the_cards_below_one_another(open_at, qtbot):
    page = open_at()
    page.resize(900, 640)
    qtbot.keyClick(page._editors[Part.NAME], Qt.Key.Key_A)

    assert not page.grab().isNull()
    assert page._cards.direction() == page._cards.Direction.TopToBottom


def test_a_refusal_goes_once_its_field_is_filled(open_at):
    page = open_at()
    add(page)
    assert "name" in refused(page)
    type_in(page, Part.NAME, "Eva Lund")

    assert "name" not in refused(page)
