"""The program from its first window to its end: lock screen, first steps, practice, the client's letter, and back."""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.base.errors import CoachDeskError, ConfidentialityBreach
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.device import Device
from coachdesk.ui.giving import Giving
from coachdesk.ui.reports import Reports, report
from coachdesk.ui.store_runner import StoreRunner
from coachdesk.ui.sweeping import Sweeping
from coachdesk.ui.unlock.view import UnlockView
from coachdesk.ui.ways_in import FirstSteps, LockScreen
from coachdesk.ui.window import Window

if TYPE_CHECKING:
    from coachdesk.app.application import Application
    from coachdesk.app.hand_over import HandedOver
    from coachdesk.base.ids import SummaryId
    from coachdesk.ui.entering import Inside
    from coachdesk.ui.hand_over.view import HandOverView
    from coachdesk.ui.opening import Opened, Opening
    from coachdesk.ui.place import Place
    from coachdesk.ui.shell import Shell

BREACH = "CoachDesk locked itself: private words were about to be shown where they don't belong. Nothing was let out."


class Program(QObject):
    """What is in the window, and what is open."""

    _mistake = Signal(object)
    _mistake_before = Signal(object)

    def __init__(
        self, window: Window, device: Device, build: "Callable[[], Application]", *, development: bool
    ) -> None:
        """With nothing open; `build` makes the application, late."""
        super().__init__()
        self._window = window
        self._device = device
        self.application = build()
        self._development = development
        self.runner = StoreRunner(self._trouble, self)
        self._sweeping = Sweeping(self)
        self.clipboard = Clipboard(self)
        self._opening: Opening | None = None
        self._letter: HandOverView | None = None
        self._giving: Giving | None = None
        self._opened: Opened | None = None
        self.shell: Shell | None = None
        self.inside: Inside | None = None
        self._mistake.connect(self._trouble)
        self._mistake_before.connect(self._trouble, Qt.ConnectionType.QueuedConnection)
        self._reports = Reports(self._mistake.emit, self._mistake_before.emit)
        self._reports.listen()
        window.ask_before_closing(self._may_close)
        window.closing.connect(self._end)

    # the contents of the window

    def warm(self) -> None:
        """Read the heavy libraries while the passphrase is typed."""
        self.runner.run(self.application.warm, lambda _: None)

    def ask(self, practice: Path | None, sentence: str = "") -> None:
        """The lock screen."""
        self._window.menus.clear()
        self._window.mark_sample(sample=False)
        view = UnlockView(self._device, LockScreen(self._itself, practice))
        self._window.show_content(view)
        if sentence:
            view.refuse(sentence)

    def first_steps(self) -> None:
        """The first steps: a new practice, an import, or the sample."""
        from coachdesk.ui.first_run.view import FirstRunView

        self._window.menus.clear()
        self._window.show_content(FirstRunView(self._device, FirstSteps(self)))

    def open_sample(self) -> None:
        """The sample practice, made first where there is none on this computer."""
        from coachdesk.app.places import sample_passphrase

        self._window.show_content(waiting := UnlockView(self._device, LockScreen(self._itself, None)))
        waiting.busy("Making the sample practice…")

        def made(practice: Path) -> None:
            self.open(practice, sample_passphrase(practice), recovers=False, refused=self._trouble)

        self.runner.run(self._own_sample, made, self._trouble)

    def open(self, practice: Path, secret: str, *, recovers: bool, refused: Callable[[CoachDeskError], None]) -> None:
        """Unlock on the store thread and go in, or hear the refusal."""
        self._hold(practice, secret, lambda _: self.enter(), refused, recovers=recovers)

    def hold(
        self,
        practice: Path,
        secret: str,
        opened: "Callable[[Opened], None]",
        refused: Callable[[CoachDeskError], None],
    ) -> None:
        """Unlock and stay outside: the first steps are not over."""
        self._hold(practice, secret, opened, refused, recovers=False)

    def enter(self, place: "Place | None" = None, sentence: str = "") -> None:
        """The shell in the window, at a place or at Today, with a sentence about what went wrong on the way."""
        from coachdesk.ui import entering

        if self._opened is not None:
            entering.enter(self, self._window, self._opened, place, sentence)

    def lock(self, sentence: str = "") -> None:
        """Keep what is not kept, close the practice, and ask for the passphrase."""
        practice = self._opening.practice if self._opening is not None else None
        if self._leave():
            self.ask(practice, sentence)

    def change_practice(self) -> None:
        """Close this practice and ask for another one."""
        if self._leave():
            self.ask(None)

    def hand_over(self, summary: "SummaryId") -> None:
        """Give the laptop to the client: every page goes, the guarded connection opens, the letter stands alone."""
        from coachdesk.ui.place import Place, Screen

        if self._opened is None or self.shell is None or not self.shell.leave():
            return
        giving = self._giving = Giving(self._opened.desks, summary, Place(Screen.COMPOSER, about=summary))
        self._drop_shell()
        self.clipboard.clear_all(unmarked=True)
        self.runner.run(giving.begin, self._show_letter, self._trouble)

    # inside

    def _known(self) -> Path | None:
        kept = self._device.choices.practice
        return Path(kept) if kept and Path(kept).is_dir() else None

    def _itself(self) -> "Program":
        return self

    def _own_sample(self) -> Path:
        return self.application.own_sample() or self.application.make_own_sample(_unwatched)

    def _hold(
        self,
        practice: Path,
        secret: str,
        opened: "Callable[[Opened], None]",
        refused: Callable[[CoachDeskError], None],
        *,
        recovers: bool,
    ) -> None:
        from coachdesk.ui.opening import Opening

        opening = Opening(self.application, practice)

        def found(inside: "Opened") -> None:
            self._opening, self._opened = opening, inside
            self._device.change(practice=str(practice))
            opened(inside)

        self.runner.run(lambda: opening.open(secret, recovers=recovers), found, refused)

    def workplace_parts(self) -> tuple["Application", StoreRunner, Device, Clipboard, bool]:
        """What the shell is built from."""
        return self.application, self.runner, self._device, self.clipboard, self._development

    def _show_letter(self, handed: "HandedOver") -> None:
        from coachdesk.ui import entering

        if self._opened is not None and self._giving is not None:
            practice, taken = self._opened.practice, partial(self._take_back, self._giving.back)
            self._letter = entering.show_letter(self, self._window, handed, practice, taken)
            self._giving = None

    def _take_back(self, back: "Place") -> None:
        """The passphrase was right: the practice is the coach's again."""
        self._letter = None
        self.clipboard.clear_all(unmarked=True)
        self.enter(back)

    def _not_given(self, giving: Giving, mistake: BaseException) -> None:
        """The laptop could not be handed over: the practice comes back, or the lock where it is closed already."""
        from coachdesk.ui import troubles

        self._giving = None
        if giving.begun:
            self.lock(troubles.sentence_of(mistake))
        elif isinstance(mistake, CoachDeskError):
            self.enter(giving.back, str(mistake))
        else:
            self.enter(giving.back)
            if self.shell is not None:
                troubles.tell(self.shell, mistake, self.clipboard)

    def _leave(self) -> bool:
        """Close what is open; False where a page can't be left, and says so."""
        if self.shell is not None and not self.shell.leave():
            return False
        if self._letter is not None and not self._letter.leave():
            return False
        self._drop_shell()
        self._close_practice()
        return True

    def _close_practice(self) -> None:
        self.clipboard.clear_all(unmarked=self._letter is not None)
        self._letter = self._giving = None
        opening, self._opening, self._opened = self._opening, None, None
        if opening is not None:
            self.runner.run(opening.close, lambda _: None)

    def _drop_shell(self) -> None:
        self._window.menus.clear()
        if self.shell is not None:
            self.shell = self.inside = None
            self._window.show_content(QWidget())

    def _may_close(self) -> bool:
        return self._leave()

    def _end(self) -> None:
        self.runner.close()
        self._sweeping.stop()
        self._reports.stop()

    def _trouble(self, mistake: BaseException) -> None:
        """What nobody else hears of: a sentence above the page; a report without words; or the lock."""
        from coachdesk.ui import troubles

        if not isinstance(mistake, CoachDeskError):
            sys.stderr.write(report(mistake).text())
        if isinstance(mistake, ConfidentialityBreach):
            self._tear_down()
        elif self.shell is not None:
            troubles.tell(self.shell, mistake, self.clipboard)
        elif self._giving is not None and self._giving.over:
            self._not_given(self._giving, mistake)
        else:
            troubles.tell_alone(self._window, mistake)

    def _tear_down(self) -> None:
        """As locking, but neither a page that can't keep its words nor its mistake stops it."""
        try:
            if self.shell is not None:
                self.shell.leave()
            if self._letter is not None:
                self._letter.leave()
        finally:
            self.shell = self.inside = None
            self._close_practice()
            self.ask(self._known(), BREACH)


def _unwatched(done: int, total: int, what: str) -> None:
    """Nobody watches how far the sample is: the window says that it is being made."""
