"""The application as its windows and its command line know it: what can be asked of it before and after unlocking."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coachdesk.app.actions import Actions
from coachdesk.app.agreements import Agreements
from coachdesk.app.engagements import Engagements
from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet
from coachdesk.app.importing.desk import Importing
from coachdesk.app.ledger import LedgerDesk
from coachdesk.app.notebook import Notebook
from coachdesk.app.overview import Overview
from coachdesk.app.ports import Frames
from coachdesk.app.profile import Profile
from coachdesk.app.releases import Releases
from coachdesk.app.replies import Replies
from coachdesk.app.summaries import Summaries
from coachdesk.base.findings import Finding
from coachdesk.disclosure.answer import Reading
from coachdesk.disclosure.doors import ClientMailDoor


@dataclass(frozen=True, slots=True)
class Desks:
    """Every desk of an unlocked practice."""

    profile: Profile
    engagements: Engagements
    actions: Actions
    agreements: Agreements
    notebook: Notebook
    summaries: Summaries
    replies: Replies
    releases: Releases
    ledger: LedgerDesk
    importing: Importing
    overview: Overview
    client_mail: ClientMailDoor
    frames: Frames
    today: Callable[[], date]
    new_id: Callable[[], str]
    troubles: Callable[[], list[str]]


class Application(Protocol):
    """What can be asked of CoachDesk."""

    def create(self, folder: Path, name: str, passphrase: str) -> tuple[Path, str]:
        """A new practice in `folder`; gives where it lies, and its recovery code, which is shown once."""
        ...

    def opened(self, practice: Path, secret: str, *, recovers: bool = False) -> AbstractContextManager[Desks]:
        """The practice, unlocked and held alone until the block ends; `recovers` says that the secret is its code."""
        ...

    def read_answer(self, content: bytes, *, pasted: bool) -> Reading:
        """What a client's reply says.

        Raises:
            InputUnusable: it is no reply.
        """
        ...

    def make_sample(
        self, folder: Path, size: str, seed: int, progress: Callable[[int, int, str], None]
    ) -> tuple[Path, str]:
        """A throw-away sample practice below `folder`; gives where it lies, and its passphrase."""
        ...

    def read_sheet(self, path: Path) -> Sheet:
        """A table of clients and sessions.

        Raises:
            InputUnusable: it can't be read.
        """
        ...

    def read_notes(self, path: Path) -> tuple[Sequence[FoundNote], Sequence[ArrivingTrouble]]:
        """The notes in a file or a folder, and what could not be read.

        Raises:
            InputUnusable: there is nothing there.
        """
        ...

    def surroundings(self) -> list[Finding]:
        """Versions, cipher, fonts, printers and libraries on this computer."""
        ...
