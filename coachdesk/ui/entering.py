"""Into the practice: the shell with its commands around the desks, or the letter alone for the client.

Read only once something is unlocked, so that the lock screen need not wait for it.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from coachdesk.app import directory
from coachdesk.app.hand_over import HandedOver
from coachdesk.app.ledger import Checked
from coachdesk.app.news import News
from coachdesk.app.places import sample_passphrase
from coachdesk.ui import deeds
from coachdesk.ui.courier import Courier
from coachdesk.ui.finder import Finder, Hit
from coachdesk.ui.keysheet import KeySheet
from coachdesk.ui.opening import Opened
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.shell import Shell
from coachdesk.ui.widgets.focus import used
from coachdesk.ui.window import Window
from coachdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from coachdesk.ui.hand_over.view import HandOverView
    from coachdesk.ui.program import Program


MOST_FOUND: Final = 6


class Habit(QObject):
    """Notices what the coach used last: a page opened by pointer shows no ring, and Alt with another key no menus."""

    def __init__(self, window: Window, parent: QObject) -> None:
        """Of this window."""
        super().__init__(parent)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Alt:
            self._window.forget_alt()
        if kind in {QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress}:
            used(keyboard=kind == QEvent.Type.KeyPress)
        return False


class Inside:
    """One stay in the practice: the shell, its commands, and the news that reach it."""

    def __init__(self, program: "Program", window: Window, opened: Opened) -> None:
        """Builds the shell; nothing is shown yet."""
        self._program = program
        self._window = window
        self._opened = opened
        desks = self._desks = opened.desks
        self.shell = Shell(self._workplace)
        self._habit = Habit(window, self.shell)
        self._courier = Courier(self.shell)
        self._courier.arrived.connect(self._heard)
        desks.news.listen(self._courier.carry)
        self.shell.destroyed.connect(partial(desks.news.unlisten, self._courier.carry))
        self.shell.commands_changed.connect(self._show_commands)
        self.shell.finding.connect(self._find)
        self.shell.locking.connect(program.lock)

    def show(self, place: Place | None, sentence: str) -> None:
        """Put the shell into the window, at `place`, with a sentence about what went wrong on the way."""
        self._window.mark_sample(sample=self._opened.sample)
        self._window.show_content(self.shell)
        self._window.windowHandle().installEventFilter(self._habit)
        self.shell.go(place or Place(Screen.TODAY))
        if sentence:
            bold, _, detail = sentence.partition(". ")
            self.shell.warn(bold.rstrip(".") + ".", detail)
        self._program.runner.run(self._desks.ledger.check, self._checked)

    def _checked(self, checked: Checked) -> None:
        if checked.troubles:
            self.shell.warn(checked.sentence, checked.troubles[0])

    def _workplace(self, shell: Shell) -> Workplace:
        application, runner, device, clipboard, _ = self._program.workplace_parts()
        return Workplace(
            application=application,
            desks=self._desks,
            runner=runner,
            device=device,
            practice=self._opened.practice,
            sample=self._opened.sample,
            go=shell.go,
            back=shell.back,
            tell=shell.tell,
            copy=clipboard.copy,
            hand_over=self._program.hand_over,
            lock=self._program.lock,
            change_practice=self._program.change_practice,
        )

    def _heard(self, news: News) -> None:
        self.shell.hear(news)

    def _show_commands(self) -> None:
        shell, program = self.shell, self._program
        window = deeds.Everywhere(
            go=shell.go,
            back=shell.back,
            forward=shell.forward,
            find=self._find,
            keys=self._show_keys,
            lock=program.lock,
            change_practice=program.change_practice,
            quit=self._quit,
            toggle_menus=self._toggle_menus,
            write_note=self._write_note,
            development=program.workplace_parts()[-1],
        )
        own = list(shell.commands())
        taken = {keys for command in own for keys in command.keys.split("; ") if keys}
        said = {command.words for command in own}
        rest = [
            one for one in deeds.everywhere(window) if not taken & set(one.keys.split("; ")) and one.words not in said
        ]
        self._window.menus.show([*own, *rest])

    def _find(self) -> None:
        Finder(self.shell, self._window.menus.commands, self._look_for)

    def _look_for(self, typed: str, tell: Callable[[str, list[Hit]], None]) -> None:
        def found(hits: list[directory.Hit]) -> None:
            tell(typed, [self._hit(one) for one in hits])

        self._program.runner.run(partial(self._desks.directory.find, typed, MOST_FOUND), found)

    def _hit(self, one: directory.Hit) -> Hit:
        client = one.found is directory.Found.CLIENT
        screen, icon = (Screen.ENGAGEMENT, "user") if client else (Screen.ORGANISATIONS, "building-2")
        return Hit(one.name, one.second, icon, partial(self.shell.go, Place(screen, about=one.about)))

    def _show_keys(self) -> None:
        KeySheet(self.shell, self._window.menus.commands)

    def _quit(self) -> None:
        self._window.close()

    def _toggle_menus(self) -> None:
        menus = self._window.menus
        menus.always = not menus.always
        self._program.workplace_parts()[2].change(show_menus=menus.always)
        menus.reveal(shown=menus.always)

    def _write_note(self) -> None:
        place = self.shell.place
        if place is not None and place.screen is Screen.ENGAGEMENT:
            self.shell.go(Place(Screen.NOTE, more=place.about))
            return
        self._program.runner.run(self._note_to_write, self.shell.go)

    def _note_to_write(self) -> Place:
        """Where the pen leads; without any client, to the first one."""
        session = self._desks.today.note_to_write()
        if session:
            return Place(Screen.NOTE, about=session)
        none = not self._desks.directory.client_counts().every
        return Place(Screen.NEW_CLIENT if none else Screen.SESSIONS)


def enter(program: "Program", window: Window, opened: Opened, place: Place | None, sentence: str) -> None:
    """The shell in the window, at `place` or at Today."""
    inside = Inside(program, window, opened)
    program.inside, program.shell = inside, inside.shell  # a signal alone keeps nobody alive
    inside.show(place, sentence)


def show_letter(
    program: "Program", window: Window, handed: HandedOver, practice: Path, finished: Callable[[], None]
) -> "HandOverView":
    """The client's letter, alone in the window."""
    from coachdesk.ui.hand_over.view import HandOverView

    window.menus.clear()
    view = HandOverView(handed, program.runner, finished, sample_passphrase(practice))
    window.show_content(view)
    return view
