"""The first steps with real keys and clicks."""

import pypdfium2
import pytest
from first_steps import Door
from PySide6.QtCore import Qt

from coachdesk.ui import asking
from coachdesk.ui.device import Device
from coachdesk.ui.first_run import sheet
from coachdesk.ui.first_run.presenter import Step
from coachdesk.ui.first_run.view import FirstRunView
from coachdesk.ui.printing import PrinterSilent, QtJob, prepared, use_dialogs


@pytest.fixture
def steps(qtbot, shown, application):
    door = Door(application)
    view = FirstRunView(Device(None), door)
    view.resize(1366, 768)
    shown(view)
    yield view
    door.held.close()


def on(qtbot, view):
    """Enter goes on, wherever the keyboard is."""
    qtbot.wait(1)
    qtbot.keyClick(view.window().focusWidget() or view, Qt.Key.Key_Return)
    qtbot.wait(1)


def to_the_code(qtbot, view):
    on(qtbot, view)
    qtbot.keyClicks(view.page._first.line, "seven grey herons")
    qtbot.keyClicks(view.page._again.line, "seven grey herons")
    on(qtbot, view)
    qtbot.waitUntil(lambda: view.presenter.step is Step.CODE)


def test_from_nothing_to_the_first_page_by_keys_alone(qtbot, steps):
    qtbot.waitUntil(lambda: steps.first_focus().hasFocus())
    on(qtbot, steps)
    assert steps.page._first.line.hasFocus()
    qtbot.keyClicks(steps.page._first.line, "seven grey herons")
    while not steps.page._again.line.hasFocus():
        qtbot.keyClick(steps.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(steps.page._again.line, "seven grey herons")
    on(qtbot, steps)
    assert steps.presenter.step is Step.CODE

    steps._on.setFocus()
    on(qtbot, steps)
    for number in steps.presenter.asked:
        qtbot.keyClicks(steps.page.fields[f"group {number}"].editor, steps.presenter.groups()[number - 1].lower())
    on(qtbot, steps)
    assert steps.presenter.step is Step.SIGNING

    on(qtbot, steps)
    assert steps.page.fields["name"].refusal() == "Your name is needed: it stands under every letter."
    qtbot.keyClicks(steps.page.fields["name"].editor, "Marian Holt")
    on(qtbot, steps)
    assert steps.presenter.step is Step.BEGINNING
    assert steps.presenter.desks.profile.letterhead().name == "Marian Holt"
    on(qtbot, steps)
    assert steps._doorway.entered == [None]


def test_the_passphrase_is_weighed_while_it_is_typed_and_a_suggestion_can_be_taken(qtbot, steps):
    on(qtbot, steps)
    page = steps.page
    qtbot.keyClicks(page._first.line, "password")
    qtbot.waitUntil(lambda: page._meter._words.text() == "Very easy to guess")
    page._first.clear()
    assert page._meter._words.text() == ""

    steps.presenter.suggest()
    assert page._suggested.isVisible()
    page._take()
    assert page._first.text() == page._suggested_words.text()
    assert page._again.line.hasFocus()
    on(qtbot, steps)
    assert page.fields["again"].refusal()
    qtbot.keyClicks(page._again.line, "x")
    assert not page.fields["again"].refusal()


def test_what_was_typed_is_there_when_one_comes_back(qtbot, steps):
    on(qtbot, steps)
    qtbot.keyClicks(steps.page._first.line, "seven grey herons")
    qtbot.mouseClick(steps._back, Qt.MouseButton.LeftButton)
    assert not steps._back.isVisible()
    steps.page._paper.panel(1).click()
    on(qtbot, steps)

    assert steps.page._first.text() == "seven grey herons"
    assert steps.presenter.answers.paper == "letter"


def test_the_folder_can_be_changed_and_is_warned_of(qtbot, steps, tmp_path, monkeypatch):
    on(qtbot, steps)
    monkeypatch.setattr(asking, "for_folder", lambda *_: str(tmp_path / "Dropbox"))
    steps.page._choose()

    assert str(tmp_path / "Dropbox") in steps.page._place.text()
    assert steps.page._warning.isVisible()


def test_the_sheet_is_saved_where_the_coach_says_and_not_into_a_practice(qtbot, steps, tmp_path, monkeypatch):
    to_the_code(qtbot, steps)
    monkeypatch.setattr(asking, "for_place", lambda *_: str(tmp_path / "sheet.pdf"))
    [save] = [button for button in steps.page.findChildren(sheet_button()) if "PDF" in button.words()]
    save.click()

    code = steps.presenter.groups()
    with pypdfium2.PdfDocument(tmp_path / "sheet.pdf") as pdf:
        assert code[3] in pdf[0].get_textpage().get_text_range()
    assert steps.page._kept.editor.text() == sheet.SAVED
    assert (tmp_path / "sheet.pdf").stat().st_mode & 0o077 == 0

    monkeypatch.setattr(asking, "for_place", lambda *_: str(steps.presenter.answers.practice / "sheet.pdf"))
    save.click()
    assert "inside a practice" in steps.page._kept.refusal()
    assert [entry.kind for entry in steps.presenter.desks.ledger.entries()] == ["own_copy", "own_copy", "not_released"]


class Paper:
    """A printer that draws into a file, or takes nothing."""

    def __init__(self, file, *, silent=False, missing=False):
        self.file, self.silent, self.missing = file, silent, missing
        self.asked = []

    def choose_printer(self, parent, paper):
        self.asked.append(paper)
        if self.missing:
            raise PrinterSilent("No printer is set up on this computer.")
        if self.silent:
            return Silent()
        printer = prepared(paper)
        printer.setOutputFormat(printer.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(self.file))
        return QtJob(printer, paper)

    def choose_file(self, parent, name):
        return None


class Silent:
    width = 400

    def paint(self, pages):
        raise PrinterSilent("The printer did not answer.")


def test_the_sheet_is_printed_on_the_paper_chosen(qtbot, steps, tmp_path):
    to_the_code(qtbot, steps)
    [press] = [button for button in steps.page.findChildren(sheet_button()) if "Print" in button.words()]
    try:
        use_dialogs(Paper(tmp_path / "out.pdf"))
        press.click()
        assert steps.page._kept.editor.text() == sheet.PRINTED
        use_dialogs(Paper(tmp_path / "none", silent=True))
        press.click()
        assert steps.page._kept.refusal() == sheet.NOT_PRINTED.format(why="The printer did not answer.")
        use_dialogs(Paper(tmp_path / "none", missing=True))
        press.click()
        assert steps.page._kept.refusal() == "No printer is set up on this computer."
    finally:
        use_dialogs(None)

    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as pdf:
        assert [round(side) for side in pdf[0].get_size()] == [595, 842]
    kinds = [entry.kind for entry in steps.presenter.desks.ledger.entries()]
    assert kinds == ["own_copy", "own_copy", "not_released"]


def sheet_button():
    from coachdesk.ui.widgets.buttons import Button

    return Button


def test_alt_and_left_go_back_and_the_code_is_gone_from_the_screen_afterwards(qtbot, steps):
    to_the_code(qtbot, steps)
    code = steps.presenter.groups()
    qtbot.keyClick(steps, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.wait(10)

    assert steps.presenter.step is Step.PASSPHRASE
    from PySide6.QtWidgets import QLabel

    assert not [label for label in steps.findChildren(QLabel) if label.text() in code]


def test_while_the_sample_is_made_it_says_how_far_it_is(qtbot, steps):
    from coachdesk.ui.tally import Tally

    tally = Tally("Making the sample practice")
    steps.show_progress(tally)
    tally(30, 60)
    qtbot.waitUntil(steps._progress.isVisible)
    qtbot.waitUntil(lambda: steps._progress._bar.value() == 30)
    steps.wait("Making the sample practice…")
    qtbot.waitUntil(lambda: not steps._on.can_be_pressed())
    steps.show_progress(None)
    steps.wait("")
    assert not steps._progress.isVisible()
    assert steps._on.can_be_pressed()
    steps.refuse("beginning", "The disk is full.")
    assert steps._refusal.refusal() == "The disk is full."
