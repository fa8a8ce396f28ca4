"""The screen of one letter: the page as it prints, and beside it the way onto paper."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.app.letter_sheet import LetterSheet
from coachdesk.app.news import News
from coachdesk.app.previews import PagePicture
from coachdesk.ui.commands import Command
from coachdesk.ui.letter import words
from coachdesk.ui.letter.beside import Beside
from coachdesk.ui.letter.presenter import LetterPresenter, Printing
from coachdesk.ui.missing import show_missing
from coachdesk.ui.page import Page
from coachdesk.ui.page_pictures import images_of
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.printing import PaperDialogs, PrintJob, dialogs
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, IconButton, Kind
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.paper import PaperView
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.workplace import Workplace

_PRINT_KEYS: Final = "Ctrl+P"
_SAVE_KEYS: Final = "Ctrl+Shift+S"
_DRAWN: Final = 1100  # pixels across a page on the screen, before the screen's own ratio
_WIDEST: Final = 1680
_BESIDE: Final = 340


class _OnPaper:
    """A chosen printer, as the presenter knows it."""

    def __init__(self, job: PrintJob) -> None:
        self._job = job

    @property
    def width(self) -> int:
        return self._job.width

    def paint(self, pages: Sequence[PagePicture]) -> None:
        self._job.paint(images_of(pages))


class LetterPage(Page):
    """One letter between the yes and the envelope."""

    def __init__(self, workplace: Workplace, place: Place, ask: PaperDialogs | None = None) -> None:
        """The letter that `place` names; `ask` stands for the system's dialogs."""
        super().__init__()
        self._ask = ask or dialogs()
        self._asked: int | None = None
        self.presenter = LetterPresenter(self, workplace, place.about, place.more)
        presenter = self.presenter
        self._header = PageHeader("The letter")
        self._save = Button(words.SAVE, icon="file-down", keys=_SAVE_KEYS)
        self._save.setObjectName("save-pdf")
        self._print = Button(words.PRINT, Kind.PLAIN, "printer", _PRINT_KEYS)
        self._print.setObjectName("print")
        self._header.set_crumbs([("Updates", self._updates)])
        self._go = workplace.go
        self._header.add_button(self._save)
        self._header.add_button(self._print)
        self._paper = PaperView()
        self._paper.setAccessibleName("The letter, as it prints")
        self._card = Card("The letter, as it prints")
        self._zoom = IconButton("zoom-in", "Real size", checkable=True)
        self._zoom.toggled.connect(self._enlarge)
        self._card.heading_add(self._zoom)
        self._card.add_row(self._paper, 1)
        self._beside = Beside(presenter.open_composer, presenter.open_ledger, presenter.open_today)
        self._lay_out()
        self._save.clicked.connect(presenter.save)
        self._print.clicked.connect(presenter.print)
        self._beside.question.printed.connect(presenter.printed)
        self._beside.question.again.connect(presenter.print_again)
        self._beside.question.not_printed.connect(presenter.not_printed)
        presenter.load(round(theme().px(_DRAWN) * self.devicePixelRatioF()))

    # the page

    def commands(self) -> Sequence[Command]:
        """Print and save, with their keys."""
        presenter = self.presenter
        return (
            Command("print", "Print the letter…", presenter.print, _PRINT_KEYS, "printer"),
            Command("save-pdf", "Save the letter as PDF…", presenter.save, _SAVE_KEYS, "file-down"),
        )

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        self.presenter.hear(news)

    def first_focus(self) -> QWidget | None:
        """What is most likely wanted: the answer, or the print button."""
        return self._beside.question.yes if self._asked is not None else self._print

    # what the presenter asks for

    def show_sheet(self, sheet: LetterSheet) -> None:
        """What it is, what keeps it inside, and the question that waits."""
        self._header.set_title(words.title(sheet))
        self._header.set_sentence(words.sentence(sheet))
        self._beside.show_sheet(sheet)
        asks = sheet.asks is not None
        self._print.set_kind(Kind.PLAIN if sheet.reasons or asks else Kind.PRIMARY)
        for button in (self._print, self._save):
            if sheet.reasons:
                button.disable_because(words.not_ready(sheet.reasons))
            else:
                button.enable()
        if asks and sheet.asks != self._asked and self._beside.question.yes is not None:
            self._beside.question.yes.setFocus(Qt.FocusReason.OtherFocusReason)
        self._asked = sheet.asks

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """The page itself."""
        self._paper.show_pages(images_of(pages))
        count = len(pages)
        self._card.set_note("1 page" if count == 1 else f"{count} pages" if count else "")

    def say(self, bold: str, detail: str) -> None:
        """What went wrong."""
        self._beside.said.say(bold, detail)

    def show_missing(self, sentence: str) -> None:
        """There is no such letter."""
        show_missing(self, sentence, "All updates", self.presenter.open_updates)

    def choose_printer(self, paper: str) -> Printing | None:
        """The printer that the coach chose, or None."""
        job = self._ask.choose_printer(self, paper)
        return None if job is None else _OnPaper(job)

    def choose_file(self, name: str) -> Path | None:
        """Where the coach wants the file, or None."""
        return self._ask.choose_file(self, name)

    # inside

    def _lay_out(self) -> None:
        whole = column(self, gap=20, margins=(32, 24, 32, 24))
        self._header.setMaximumWidth(theme().px(_WIDEST))
        whole.addWidget(self._header)
        body = QWidget()
        body.setMaximumWidth(theme().px(_WIDEST))
        line = row(body, gap=20)
        line.addWidget(self._card, 1)
        beside = Scroll(self._beside)
        beside.setFixedWidth(theme().px(_BESIDE))
        line.addWidget(beside)
        whole.addWidget(body, 1)

    def _enlarge(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self._paper.set_zoom(1.0 if on else 0)
        self._zoom.set_icon("zoom-out" if on else "zoom-in", "Fit the width" if on else "Real size")

    def _updates(self) -> None:
        self._go(Place(Screen.UPDATES))


def make(workplace: Workplace, place: Place) -> Page:
    """The letter that `place.about` names; `place.more` may name an entry of the ledger that tells of it."""
    return LetterPage(workplace, place)
