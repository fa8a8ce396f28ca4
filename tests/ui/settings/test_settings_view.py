"""The settings with real keys and clicks: everything is kept as it is chosen."""

import pytest
from held import FAST
from PySide6.QtCore import Qt
from workplace_here import Asked, a_workplace

from coachdesk.app.places import sample_passphrase
from coachdesk.base.errors import StoreFault
from coachdesk.bootstrap import CoachDesk
from coachdesk.ui import asking
from coachdesk.ui.device import Device
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.settings.presenter import INSIDE
from coachdesk.ui.settings.view import make
from coachdesk.ui.theme import Colours, theme
from coachdesk.ui.widgets.buttons import Button, Link


@pytest.fixture
def asked():
    return Asked()


@pytest.fixture
def device(tmp_path):
    return Device(tmp_path / "device.json")


@pytest.fixture
def open_at(qtbot, shown, clock, desks, folder, asked, device, tmp_path):
    application = CoachDesk(clock, stretching=FAST, home=tmp_path)

    def opened(part="", **more):
        more = {"device": device, **more}
        page = make(a_workplace(application, desks, folder, asked, **more), Place(Screen.SETTINGS, more=part))
        page.resize(1200, 800)
        shown(page)
        qtbot.wait(5)
        return page

    opened.application = application
    return opened


def press(page, kind, words):
    [found] = [one for one in page.findChildren(kind) if one.words() == words and one.isVisible()]
    found.click()


def test_the_letterhead_is_kept_as_it_is_typed_and_the_page_shows_it(qtbot, open_at, desks):
    page = open_at()
    form = page.letters.form
    assert form.fields["name"].editor.text() == "Marian Holt"
    qtbot.keyClicks(form.fields["profession"].editor, "Executive coaching")
    form._contact.set_text("Seilergasse 14\n\n office@marianholt.example ")

    qtbot.waitUntil(lambda: desks.profile.letterhead().contact == ("Seilergasse 14", "office@marianholt.example"))
    assert desks.profile.letterhead().profession == "Executive coaching"
    assert page._header._status.text() == "Saved"
    assert form._paper._sheets.pages


def test_leaving_the_page_keeps_the_last_key(qtbot, open_at, desks):
    page = open_at()
    qtbot.keyClicks(page.letters.form.fields["place"].editor, "Basel")
    assert page.leave()

    assert desks.profile.letterhead().place == "Basel"


def test_paper_language_colour_and_pictures_can_be_chosen(qtbot, open_at, desks, tmp_path, monkeypatch):
    from PIL import Image

    page = open_at("letters")
    form = page.letters.form
    page.letters._paper.choose("letter")
    page.letters._language.choose("de")
    assert (desks.profile.paper(), desks.profile.letter_language()) == ("letter", "de")

    form._colour.choose("#1F4E4A")
    qtbot.waitUntil(lambda: desks.profile.letterhead().colour == "#1F4E4A")
    form._colour.choose("own")
    assert form._own_colour.isVisible()
    form._own_colour.setText("red")
    qtbot.waitUntil(lambda: bool(form.fields["colour"].refusal()))
    form._own_colour.setText("#AA0000")
    qtbot.waitUntil(lambda: desks.profile.letterhead().colour == "#AA0000")

    Image.new("RGB", (60, 40), "#1F4E4A").save(tmp_path / "logo.png")
    monkeypatch.setattr(asking, "for_file", lambda *_: str(tmp_path / "logo.png"))
    form._logo._choose.click()
    assert desks.profile.letterhead().logo == (tmp_path / "logo.png").read_bytes()
    form._logo._remove.click()
    assert desks.profile.letterhead().logo is None

    again = open_at("letters")
    assert again.letters._paper.value() == "letter"
    assert again.letters.form._colour.value() == "own"


def test_what_has_no_room_is_said_above_the_fields(qtbot, open_at):
    page = open_at()
    page.letters.form._contact.set_text("\n".join(["a line"] * 40))

    qtbot.waitUntil(page.letters.form._whole.isVisible)
    assert "too long" in page.letters.form._whole.refusal()


def test_the_look_changes_at_once_and_is_remembered_on_this_computer(open_at, asked, device, tmp_path):
    page = open_at("appearance")
    assert page.first_focus() is page.appearance.colours.panel(0)
    page.appearance.colours.panel(2).click()
    assert theme().appearance.colours is Colours.DARK
    page.appearance.still.setChecked(True)
    page.appearance.menus.setChecked(True)
    page.appearance.sizes.panel(3).click()

    assert theme().appearance.text_size == 130
    assert asked.places == [Place(Screen.SETTINGS, more="appearance sized")]
    kept = Device(tmp_path / "device.json").choices
    assert (kept.theme, kept.text_size, kept.reduce_motion, kept.show_menus) == ("dark", 130, True, True)
    again = open_at("appearance sized")
    assert again.first_focus() is again.appearance.sizes.panel(3)


def test_where_everything_lies_can_be_read_and_copied(open_at, asked, folder):
    page = open_at("data")
    press(page, Button, "Copy the place")
    press(page, Link, "What lies in the folder")
    press(page, Link, "Who was told what")

    assert asked.copied == [str(folder)]
    assert asked.places == [Place(Screen.HELP, about="the-practice-file"), Place(Screen.LEDGER)]
    assert not page.data._sample.isVisible()


def test_a_folder_that_is_copied_away_is_warned_of(open_at, folder):
    (folder.parent / ".stfolder").mkdir()
    page = open_at("data")

    from PySide6.QtWidgets import QLabel

    assert any("Syncthing copies this folder" in label.text() for label in page.data.findChildren(QLabel))


def test_the_sample_can_be_thrown_away_but_not_from_inside(open_at, asked):
    sample = open_at.application.make_own_sample(lambda *_: None)
    inside = open_at("data", practice=sample)
    [away] = [one for one in inside.findChildren(Button) if one.words() == "Throw it away"]
    assert away.reason() == INSIDE

    page = open_at("data")
    with open_at.application.opened(sample, sample_passphrase(sample)):
        press(page, Button, "Throw it away")
    assert "open in another window" in asked.notices[-1].words
    press(page, Button, "Throw it away")
    assert open_at.application.own_sample() is None
    assert asked.notices[-1].words == "The sample practice is gone."
    assert not page.data._sample.isVisible()


def test_the_program_says_what_it_is_and_locks(qtbot, open_at, asked):
    page = open_at("about")
    press(page, Button, "Lock now")
    press(page, Button, "Open another practice")
    press(page, Button, "Read the handbook")

    assert asked.locked == ["lock", "another"]
    assert asked.places == [Place(Screen.HELP)]
    assert page.about._program._note.text().startswith("Version 0.")
    qtbot.keyClick(page._tabs, Qt.Key.Key_Left)
    assert page._stack.currentIndex() == 2
    page._tabs.setCurrentIndex(3)


def test_an_unknown_part_is_the_first(open_at):
    assert open_at("nowhere")._stack.currentIndex() == 0


def test_a_letterhead_that_the_disk_does_not_take_keeps_the_page_open(qtbot, open_at, desks, asked, monkeypatch):
    def full(*_):
        raise StoreFault("The disk is full. Nothing was changed.")

    page = open_at()
    monkeypatch.setattr(type(desks.profile), "set_letterhead", full)
    qtbot.keyClicks(page.letters.form.fields["place"].editor, "Basel")
    assert not page.leave()
    assert page._unkept.isVisible()
    page._unkept.again.click()
    assert page._unkept.isVisible()
    page.letters.form.presenter.widen(500)
    monkeypatch.undo()
    page._unkept.again.click()
    assert not page._unkept.isVisible()
    assert desks.profile.letterhead().place == "Basel"

    monkeypatch.setattr(type(desks.profile), "set_letterhead", full)
    qtbot.keyClicks(page.letters.form.fields["place"].editor, "2")
    assert not page.leave()
    page._unkept.without.click()
    assert asked.places == ["back"]
    assert page.leave()


def test_leaving_a_letterhead_that_can_not_be_printed_is_told(open_at, desks, asked):
    page = open_at()
    page.letters.form._contact.set_text("\n".join(["a line"] * 40))
    assert page.leave()
    assert asked.notices[-1].words == "Your letterhead stays as it was: what you typed can't be printed so."
