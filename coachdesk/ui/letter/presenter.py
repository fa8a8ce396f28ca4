"""What can be done with a letter: print it, say whether it printed, save it; the ledger is told before and after."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol

from coachdesk.app.letter_sheet import LetterSheet
from coachdesk.app.news import Happened, News
from coachdesk.app.previews import PagePicture
from coachdesk.app.releases import Leaving, Released, Way
from coachdesk.base.errors import CoachDeskError, DisclosureRefused, RuleBroken, StoreFault
from coachdesk.ui import whole_files
from coachdesk.ui.letter import words
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Notice, Workplace


class Printing(Protocol):
    """A printer that was chosen: how wide it wants the pages, and how to hand them over."""

    @property
    def width(self) -> int:
        """Pixels across a page."""
        ...

    def paint(self, pages: Sequence[PagePicture]) -> None:
        """Hand the pages over.

        Raises:
            CoachDeskError: the printer took them not.
        """
        ...


class LetterView(Protocol):
    """What the coach sees of a letter."""

    def show_sheet(self, sheet: LetterSheet) -> None:
        """What it is, what keeps it inside, and the question that waits."""
        ...

    def show_pages(self, pages: Sequence[PagePicture]) -> None:
        """The page itself."""
        ...

    def say(self, bold: str, detail: str) -> None:
        """What went wrong, with what happened to the letter first; empty takes it away."""
        ...

    def show_missing(self, sentence: str) -> None:
        """There is no such letter."""
        ...

    def choose_printer(self, paper: str) -> Printing | None:
        """The printer that the coach chose, or None.

        Raises:
            CoachDeskError: there is none to choose.
        """
        ...

    def choose_file(self, name: str) -> Path | None:
        """Where the coach wants the file, or None."""
        ...


@dataclass(frozen=True, slots=True)
class _Ready:
    """A page that the ledger knows of, with its pictures for one printer."""

    leaving: Leaving
    pages: tuple[PagePicture, ...]


class LetterPresenter:
    """One letter on its screen."""

    def __init__(self, view: LetterView, workplace: Workplace, summary: str, entry: str = "") -> None:
        """The letter `summary`; with `entry`, the one that this entry of the ledger tells of."""
        self._view = view
        self._workplace = workplace
        self._summary = summary
        self._entry = int(entry) if entry.isdigit() else None
        self._sheet: LetterSheet | None = None
        self._leaving: Leaving | None = None
        self._drawn: tuple[bytes, bool, int] | None = None
        self._width = 0

    def load(self, width: int) -> None:
        """Show the letter, its pages so many pixels wide."""
        self._width = width
        self._read()

    def hear(self, news: News) -> None:
        """Something in the practice changed."""
        if news.what in {Happened.UPDATES, Happened.LEDGER, Happened.PROFILE, Happened.PARTIES, Happened.AGREEMENT}:
            self._read()

    def print(self) -> None:
        """The coach wants it on paper: the printer first, then the ledger, then the page."""
        sheet = self._sheet
        if sheet is None or sheet.reasons:
            return
        self._view.say("", "")
        try:
            printer = self._view.choose_printer(sheet.paper)
        except CoachDeskError as no:
            self._view.say("It was not printed.", str(no))
            return
        if printer is not None:
            begin = partial(self._begin, printer.width)
            self._workplace.runner.run(begin, partial(self._paint, printer), self._refused)

    def printed(self) -> None:
        """The coach says that it printed, or that the file is there."""
        self._answer(sent=True, then=self._read)

    def not_printed(self) -> None:
        """The coach says that it did not."""
        self._answer(sent=False, then=self._read)

    def print_again(self) -> None:
        """It did not print; try once more."""
        self._answer(sent=False, then=self.print)

    def save(self) -> None:
        """The coach wants it as a file."""
        sheet = self._sheet
        if sheet is None or sheet.reasons:
            return
        self._view.say("", "")
        into = self._view.choose_file(sheet.file_name)
        if into is not None:
            release = partial(self._workplace.desks.releases.release, self._summary)
            work = partial(release, partial(whole_files.write, into), Way.SAVED)
            self._workplace.runner.run(work, partial(self._saved, into), self._not_saved)

    def open_composer(self) -> None:
        """Where a reason is mended."""
        self._workplace.go(Place(Screen.COMPOSER, about=self._summary))

    def open_ledger(self) -> None:
        """Where it is written who was told what."""
        self._workplace.go(Place(Screen.LEDGER))

    def open_engagement(self) -> None:
        """Whose letter it is."""
        if self._sheet is not None:
            self._workplace.go(Place(Screen.ENGAGEMENT, about=self._sheet.engagement))

    def open_today(self) -> None:
        """The letter as it stands today, where one of before is shown."""
        self._workplace.go(Place(Screen.LETTER, about=self._summary))

    def _read(self) -> None:
        letter = partial(self._workplace.desks.releases.letter, self._summary, self._entry)
        self._workplace.runner.run(letter, self._show, self._refused)

    def _show(self, sheet: LetterSheet) -> None:
        self._sheet = sheet
        self._view.show_sheet(sheet)
        drawn = (sheet.seal, sheet.kept is not None, self._width)
        if drawn != self._drawn:
            self._drawn = drawn
            self._workplace.runner.run(partial(self._pages, sheet), self._view.show_pages, self._not_drawn)

    def _pages(self, sheet: LetterSheet) -> tuple[PagePicture, ...]:
        previews = self._workplace.desks.previews
        if sheet.kept is not None:
            return previews.pictures_of(sheet.kept, self._width)
        return previews.pages(sheet.shown, sheet.letterhead, sheet.paper, self._width)

    def _not_drawn(self, no: CoachDeskError) -> None:
        self._view.show_pages(())
        self._view.say("The page can't be shown.", str(no))

    def _begin(self, width: int) -> _Ready:
        """The ledger knows of it, and the bytes are on disk, before a dot is on paper."""
        desks = self._workplace.desks
        leaving = desks.releases.announce(self._summary, Way.PRINTED)
        try:
            return _Ready(leaving, desks.previews.pictures_of(leaving.page, width))
        except BaseException:
            desks.releases.not_sent(leaving)
            raise

    def _paint(self, printer: Printing, ready: _Ready) -> None:
        try:
            printer.paint(ready.pages)
        except CoachDeskError as no:
            detail = f"{no} {words.LEDGER_SAYS}"
            not_sent = partial(self._workplace.desks.releases.not_sent, ready.leaving)
            self._workplace.runner.run(not_sent, partial(self._failed, detail))
            return
        self._leaving = ready.leaving
        self._read()

    def _failed(self, detail: str, _: None) -> None:
        self._view.say(words.KEPT, detail)
        self._read()

    def _answer(self, *, sent: bool, then: Callable[[], None]) -> None:
        releases = self._workplace.desks.releases
        leaving, self._leaving = self._leaving, None
        sheet = self._sheet
        if leaving is not None:
            work = partial(releases.sent if sent else releases.not_sent, leaving)
        elif sheet is not None and sheet.asks is not None:
            work = partial(releases.answer, sheet.asks, sent=sent)
        else:
            return
        self._workplace.runner.run(work, partial(self._answered, then), self._refused)

    def _answered(self, then: Callable[[], None], _: None) -> None:
        self._read()
        if then != self._read:
            then()

    def _saved(self, into: Path, _: Released) -> None:
        self._workplace.tell(Notice(f"Saved as {into.name}. The ledger says so."))
        self._read()

    def _not_saved(self, no: CoachDeskError) -> None:
        if isinstance(no, StoreFault):
            self._view.say(words.NOT_SAVED, str(no))
            self._read()
        else:
            self._refused(no)

    def open_updates(self) -> None:
        """To all updates, where there is no letter of this id."""
        self._workplace.go(Place(Screen.UPDATES))

    def _refused(self, no: CoachDeskError) -> None:
        if self._sheet is None and isinstance(no, RuleBroken):
            self._view.show_missing(str(no))
            return
        self._view.say("It did not leave.", str(no))
        if isinstance(no, DisclosureRefused):
            self._read()
