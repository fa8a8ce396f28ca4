"""The client's own screen, with real keys and clicks."""

import pytest
from held import PASSPHRASE
from inline import InlineRunner
from practice_story import TOLD, open_case
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit

from coachdesk.ui.hand_over.handing_back import HandingBack
from coachdesk.ui.hand_over.letter_page import Paragraph
from coachdesk.ui.hand_over.presenter import Step
from coachdesk.ui.hand_over.view import KEPT_AFTER_MS, HandOverView
from coachdesk.ui.theme import Appearance, Colours, theme
from coachdesk.ui.widgets.choice import Answer
from coachdesk.ui.widgets.texts import TextEdit


@pytest.fixture
def handed(desks):
    return desks.hand_over.begin(open_case(desks).draft())


@pytest.fixture
def view(qtbot, handed):
    over = []
    shown = HandOverView(handed, InlineRunner(), lambda: over.append("over"))
    shown.over = over
    qtbot.addWidget(shown)
    shown.resize(1440, 900)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def part(view, name):
    found = view.findChild(QAbstractButton, name)
    assert found is not None, name
    return found


def read(view):
    return [label.text() for label in view._page.findChildren(Paragraph)]


def press(qtbot, view, name):
    qtbot.mouseClick(part(view, name), Qt.MouseButton.LeftButton)


def test_the_words_stand_in_the_order_of_the_print(view, handed):
    words = read(view)
    letter = handed.letter.words.text
    printed = [letter.subject, letter.salutation, *letter.opening]
    for row in letter.rows:
        printed += [row.heading, *row.paragraphs]
    printed += [letter.closing, "Marian Holt"]

    assert words[-len(printed) :] == printed
    assert "\n".join(handed.letter.address) in words
    assert handed.letter.dated in words


def test_both_answers_are_alike(view):
    approve, later = view.findChildren(Answer)

    assert approve.size() == later.size()
    assert approve.height() == theme().px(88)
    assert later.y() - approve.geometry().bottom() - 1 == theme().px(12)
    assert (approve.words(), later.words()) == ("Approve this letter", "Decide later, elsewhere")
    assert not approve.isDefault()
    assert not later.isDefault()


def test_enter_decides_nothing(qtbot, view):
    name = view.choosing.name
    qtbot.keyClicks(name, "Ines Moreau")
    for where in (name, *view.findChildren(Answer)):
        where.setFocus()
        qtbot.keyClick(where, Qt.Key.Key_Return)
        qtbot.keyClick(where, Qt.Key.Key_Enter)

    assert view._presenter.step is Step.READING


def test_approve_is_given_by_a_typed_name_and_a_press(qtbot, view):
    assert part(view, "approve").reason() == "Type your name first."
    qtbot.keyClicks(view.choosing.name, "Moreau Ines")
    assert part(view, "approve").reason() == ""
    qtbot.keyClick(part(view, "approve"), Qt.Key.Key_Space)

    assert view._presenter.step is Step.APPROVED
    assert view.findChild(Answer) is None


def test_another_name_is_refused_and_typed_over(qtbot, view):
    qtbot.keyClicks(view.choosing.name, "Ines")
    press(qtbot, view, "approve")
    assert "The letter is about Ines Moreau" in view.choosing._name_field.refusal()
    assert view.choosing.name.selectedText() == "Ines"
    qtbot.keyClicks(view.choosing.name, "Ines Moreau")
    assert view.choosing._name_field.refusal() == ""


def test_decide_later_is_always_open(qtbot, view):
    press(qtbot, view, "decide-later")
    assert view._presenter.step is Step.LATER
    press(qtbot, view, "read-again")
    assert view._presenter.step is Step.READING


def test_she_words_it_otherwise_reads_it_clean_and_only_then_approves(qtbot, view):
    press(qtbot, view, "change-words")
    assert view.findChildren(Answer) == []
    progress = view.findChild(TextEdit, "statement-progress-0")
    progress.selectAll()
    qtbot.keyClicks(progress, "Both deputies ran the round.")
    leave_out = view.findChild(QAbstractButton, "leave-out-support-0")
    leave_out.setChecked(True)
    assert not view.findChild(TextEdit, "statement-support-0").isEnabled()
    press(qtbot, view, "read-clean")

    assert "Both deputies ran the round." in read(view)
    assert TOLD[2][1] not in read(view)
    assert part(view, "approve").reason()


def test_what_she_types_is_kept_while_she_types(qtbot, view, desks):
    press(qtbot, view, "change-words")
    progress = view.findChild(TextEdit, "statement-progress-0")
    qtbot.keyClicks(progress, "And ")
    assert view._timer.isActive()
    assert view._timer.interval() == KEPT_AFTER_MS <= 2000
    view.keep_now()
    view.keep_now()
    view._presenter.hand_back(PASSPHRASE)

    with desks.overview._room.practice.reading() as work:
        told = work.drafts.every()[0].statements
    assert told[1].words._kept.startswith("And ")


def test_she_leaves_it_as_it_was(qtbot, view):
    press(qtbot, view, "change-words")
    press(qtbot, view, "as-it-was")

    assert TOLD[1][1] in read(view)


def test_words_that_can_not_be_printed_are_said_beside_them(qtbot, view):
    press(qtbot, view, "change-words")
    view.findChild(TextEdit, "statement-progress-0").set_text("🙂")
    press(qtbot, view, "read-clean")

    assert view._presenter.step is Step.CHANGING
    assert "U+1F642" in view.choosing._refusal_words.text()


def test_larger_text_and_the_page_itself(qtbot, view):
    usual = view._page.height()
    press(qtbot, view, "larger-text")
    qtbot.waitUntil(lambda: view._page.height() > usual)
    press(qtbot, view, "larger-text")
    assert part(view, "larger-text").words() == "Usual text"
    press(qtbot, view, "larger-text")
    qtbot.keyClick(view, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    press(qtbot, view, "as-printed")
    assert view._stack.currentWidget() is view._printed
    assert part(view, "larger-text").isHidden()
    press(qtbot, view, "as-printed")
    assert view._stack.currentWidget() is view._reading


def test_arrows_scroll_the_letter(qtbot, view):
    view.resize(1100, 640)
    bar = view._reading.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    qtbot.keyClick(view, Qt.Key.Key_F5)


@pytest.mark.parametrize("size", [(1024, 640), (1366, 768), (1440, 900), (2560, 1440)])
def test_both_answers_stay_in_sight(qtbot, view, size):
    view.resize(*size)
    qtbot.wait(1)
    for answer in view.findChildren(Answer):
        corner = answer.mapTo(view, answer.rect().bottomRight())
        assert view.rect().contains(corner), size


def test_the_passphrase_hands_the_laptop_back(qtbot, view):
    press(qtbot, view, "hand-back")
    sheet = view.findChild(HandingBack)
    field = sheet.passphrase.line
    assert field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.keyClicks(field, "wrong")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert "does not open this practice" in sheet._field.refusal()
    assert field.selectedText()
    assert view.over == []
    qtbot.keyClicks(field, PASSPHRASE)
    qtbot.mouseClick(sheet.open, Qt.MouseButton.LeftButton)

    assert view.over == ["over"]


def test_escape_leads_back_to_the_letter(qtbot, view):
    press(qtbot, view, "hand-back")
    qtbot.keyClick(view.findChild(HandingBack), Qt.Key.Key_Escape)
    assert view._asking is None
    press(qtbot, view, "hand-back")
    press(qtbot, view, "back-to-letter")
    assert view._asking is None


def test_the_samples_passphrase_stands_there_already(qtbot, handed):
    shown = HandOverView(handed, InlineRunner(), lambda: None, "the sample's own")
    qtbot.addWidget(shown)
    shown.show()
    press(qtbot, shown, "hand-back")

    assert shown.findChild(HandingBack).passphrase.text() == "the sample's own"


def test_nothing_else_of_the_practice_is_in_the_window(view):
    words = {label.text() for label in view.findChildren(QLabel)}

    assert not [word for word in words if "Lucia" in word or "Ferrante" in word]
    assert (
        "Only this letter is open. Everything else in Marian\N{RIGHT SINGLE QUOTATION MARK}s practice is closed."
        in words
    )


def test_paper_is_white_in_the_dark(view):
    theme().appear(Appearance(Colours.DARK))
    image = view._page.grab().toImage()

    assert image.pixelColor(image.width() // 2, image.height() - 12).name() == "#ffffff"
