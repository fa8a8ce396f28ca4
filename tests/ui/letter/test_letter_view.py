"""The screen of one letter."""

import pytest
from letter_stage import Dialogs
from practice_story import open_case
from PySide6.QtCore import Qt
from workplace_here import Asked, a_workplace

from coachdesk.ui.letter.view import LetterPage, make
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.printing import use_dialogs
from coachdesk.ui.widgets.buttons import Button, Kind


@pytest.fixture
def stage(qtbot, coachdesk, desks, folder):
    case, asked, dialogs = open_case(desks), Asked(), Dialogs()
    workplace = a_workplace(coachdesk, desks, folder, asked)

    def opened(summary, entry=""):
        page = LetterPage(workplace, Place(Screen.LETTER, summary, entry), dialogs)
        desks.news.listen(page.hear)
        qtbot.addWidget(page)
        page.resize(1224, 800)
        with qtbot.waitExposed(page):
            page.show()
        return page

    opened.case, opened.dialogs, opened.asked, opened.workplace = case, dialogs, asked, workplace
    return opened


def button(page, name):
    return page.findChild(Button, name)


def test_print_then_yes(qtbot, stage, desks):
    page = stage(stage.case.approved())
    assert button(page, "print").kind() is Kind.PRIMARY
    assert page.first_focus() is button(page, "print")
    qtbot.mouseClick(button(page, "print"), Qt.MouseButton.LeftButton)
    yes = button(page, "yes-it-printed")
    qtbot.waitUntil(yes.isVisible)
    assert page.first_focus() is yes
    qtbot.waitUntil(yes.hasFocus)
    assert button(page, "print").kind() is Kind.PLAIN
    qtbot.keyClick(yes, Qt.Key.Key_Return)

    assert not page._beside.question.isVisible()
    assert str(desks.ledger.entries()[-1].kind) == "released"


def test_no_print_again(qtbot, stage):
    page = stage(stage.case.approved())
    qtbot.mouseClick(button(page, "print"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(page, "print-again"), Qt.MouseButton.LeftButton)
    assert len(stage.dialogs.job.painted) == 2
    qtbot.mouseClick(button(page, "not-printed"), Qt.MouseButton.LeftButton)

    assert not page._beside.question.isVisible()


def test_what_may_not_leave_says_why_beside_the_button(qtbot, stage):
    page = stage(stage.case.draft())

    assert button(page, "print").reason() == "See the reason beside the letter."
    assert button(page, "save-pdf").reason()
    assert page._beside.reasons.title() == "Not ready to go: 1 reason"
    qtbot.mouseClick(button(page, "print"), Qt.MouseButton.LeftButton)
    assert stage.dialogs.asked == []


def test_a_silent_printer_is_told_in_words(qtbot, stage):
    stage.dialogs.job.silent = True
    page = stage(stage.case.approved())
    qtbot.mouseClick(button(page, "print"), Qt.MouseButton.LeftButton)

    assert page._beside.said.isVisible()
    assert page._beside.said.accessibleName() == "Your letter is kept. It was not printed."


def test_keys_print_and_save(stage):
    page = stage(stage.case.approved())

    assert {command.keys for command in page.commands()} == {"Ctrl+P", "Ctrl+Shift+S"}


def test_the_page_can_be_looked_at_in_its_real_size(stage):
    page = stage(stage.case.approved())
    page._zoom.setChecked(True)
    assert page._paper.zoom() == 1.0
    page._zoom.setChecked(False)
    assert page._paper.zoom() == 0


def test_no_client_stands_in_a_tooltip_or_a_title(stage):
    page = stage(stage.case.approved())

    assert page.windowTitle() == ""
    assert "Ines" not in button(page, "print").toolTip() + button(page, "save-pdf").toolTip()


def test_the_updates_are_one_click_up(stage):
    page = stage(stage.case.approved())
    page._updates()

    assert stage.asked.places == [Place(Screen.UPDATES)]


def test_a_pages_file_is_chosen_by_the_installed_dialogs(qtbot, stage, tmp_path):
    stage.dialogs.file = tmp_path
    use_dialogs(stage.dialogs)
    try:
        page = make(stage.workplace, Place(Screen.LETTER, stage.case.approved()))
        qtbot.addWidget(page)
        page.show()
        qtbot.mouseClick(button(page, "save-pdf"), Qt.MouseButton.LeftButton)
    finally:
        use_dialogs(None)

    assert len(list(tmp_path.glob("Letter *.pdf"))) == 1


def test_a_page_about_no_letter_says_so_and_leads_to_the_updates(stage):
    page = stage("zzzz9")
    page.findChild(Button, "way-on").click()
    assert stage.asked.places == [Place(Screen.UPDATES)]
