"""What the lock screen asks for, and what it says when it stays locked."""

from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from coachdesk.app.places import find_practice, sample_passphrase
from coachdesk.base.errors import CoachDeskError, StoreFault
from coachdesk.ui.unlock.actions import UnlockActions

NO_PRACTICE: Final = "There is no practice in this folder. Choose the folder whose name ends in .coachdesk."
_EMPTY: Final = {False: "Type your passphrase first.", True: "Type the recovery code first."}


class Asked(StrEnum):
    """What the screen asks for."""

    PASSPHRASE = "passphrase"  # noqa: S105 - what is asked for, not what it is
    CODE = "recovery code"
    PRACTICE = "practice"
    NOTHING = "nothing"
    """The sample opens without being asked anything."""


class Screen(Protocol):
    """The lock screen as its presenter knows it."""

    def ask(self, asked: Asked) -> None:
        """Ask for this, with an empty field."""
        ...

    def refuse(self, sentence: str) -> None:
        """Say why it stays locked; what was typed stays, marked, with the keyboard in it."""
        ...

    def wait(self, *, waiting: bool) -> None:
        """The key is being tried, or not any more."""
        ...


class UnlockPresenter:
    """Tries what is typed, one try at a time."""

    def __init__(self, screen: Screen, actions: UnlockActions) -> None:
        """Before anything is shown."""
        self._screen = screen
        self._actions = actions
        self._practice = actions.practice
        self._asked = Asked.PASSPHRASE
        self._waiting = False

    def begin(self) -> None:
        """Ask for what opens the practice that is known."""
        if self._practice is None:
            self._ask(Asked.PRACTICE)
        else:
            self._ask(Asked.NOTHING if sample_passphrase(self._practice) else Asked.PASSPHRASE)

    def unlock(self, typed: str) -> None:
        """The coach pressed Unlock."""
        recovers = self._asked is Asked.CODE
        if self._practice is None or self._waiting:
            return
        secret = sample_passphrase(self._practice) if self._asked is Asked.NOTHING else typed
        if not secret.strip():
            self._screen.refuse(_EMPTY[recovers])
            return
        self._wait(waiting=True)
        self._actions.unlock(self._practice, secret, recovers=recovers, refused=self._refused)

    def change_secret(self) -> None:
        """The coach has the other secret: the recovery code, or the passphrase after all."""
        if not self._waiting:
            self._ask(Asked.PASSPHRASE if self._asked is Asked.CODE else Asked.CODE)

    def open_another(self, folder: str) -> None:
        """The coach chose another folder; an empty name means that they thought better of it."""
        if not folder or self._waiting:
            return
        try:
            practice = find_practice(Path(folder))
        except StoreFault as no:
            self._screen.refuse(str(no))
            return
        if not (practice / "vault.json").exists() and not (practice / "vault.prev.json").exists():
            self._screen.refuse(NO_PRACTICE)
            return
        self._practice = practice
        self.begin()

    def start_new(self) -> None:
        """The coach wants a new practice."""
        if not self._waiting:
            self._actions.start_new()

    def throw_away(self) -> None:
        """The coach has seen enough of the sample."""
        if not self._waiting:
            self._wait(waiting=True)
            self._actions.throw_sample_away(self._actions.start_new, self._refused)

    def refuse(self, sentence: str) -> None:
        """Somebody else says why the practice is locked."""
        self._wait(waiting=False)
        self._screen.refuse(sentence)

    def _refused(self, no: CoachDeskError) -> None:
        self.refuse(str(no))

    def _ask(self, asked: Asked) -> None:
        self._asked = asked
        self._screen.ask(asked)

    def _wait(self, *, waiting: bool) -> None:
        self._waiting = waiting
        self._screen.wait(waiting=waiting)
