"""The application as its windows and its command line know it: what can be asked of it before and after unlocking."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from coachdesk.app.actions import Actions
from coachdesk.app.agreement_form import AgreementForms
from coachdesk.app.agreements import Agreements
from coachdesk.app.composing import Composing
from coachdesk.app.directory import Directory
from coachdesk.app.engagement_page import EngagementPage
from coachdesk.app.engagements import Engagements
from coachdesk.app.hand_over import HandOver
from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet
from coachdesk.app.importing.desk import Importing
from coachdesk.app.ledger import LedgerDesk
from coachdesk.app.mending import Mending
from coachdesk.app.news import NewsTeller
from coachdesk.app.notebook import Notebook
from coachdesk.app.overview import Overview
from coachdesk.app.own_copies import OwnCopies
from coachdesk.app.places import Places
from coachdesk.app.ports import Frames
from coachdesk.app.previews import LetterPreviews
from coachdesk.app.profile import Profile
from coachdesk.app.releases import Releases
from coachdesk.app.replies import Replies
from coachdesk.app.strength import Strength
from coachdesk.app.summaries import Summaries
from coachdesk.app.today import Today
from coachdesk.app.unfinished import UnfinishedForms
from coachdesk.base.findings import Finding
from coachdesk.disclosure.answer import Reading
from coachdesk.disclosure.doors import ClientMailDoor


@dataclass(frozen=True, slots=True)
class Desks:
    """Every desk of an unlocked practice."""

    profile: Profile
    engagements: Engagements
    engagement_page: EngagementPage
    mending: Mending
    actions: Actions
    agreements: Agreements
    agreement_forms: AgreementForms
    unfinished: UnfinishedForms
    notebook: Notebook
    summaries: Summaries
    composing: Composing
    previews: LetterPreviews
    replies: Replies
    releases: Releases
    hand_over: HandOver
    ledger: LedgerDesk
    own_copies: OwnCopies
    importing: Importing
    overview: Overview
    client_mail: ClientMailDoor
    frames: Frames
    today: Today
    directory: Directory
    news: NewsTeller
    day: Callable[[], date]
    new_id: Callable[[], str]
    troubles: Callable[[], list[str]]


class Application(Protocol):
    """What can be asked of CoachDesk."""

    def warm(self) -> None:
        """Read the libraries that the first unlocking would wait for."""
        ...

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

    def strength(self, passphrase: str, personal: Iterable[str] = ()) -> Strength:
        """How hard a new passphrase would be to guess; `personal` are words that whoever guesses would try.

        It is looked at here and kept nowhere.
        """
        ...

    def suggest_passphrase(self) -> str:
        """A new passphrase of words taken by chance."""
        ...

    def places(self) -> Places:
        """Where practices lie on this computer unless the coach says otherwise."""
        ...

    def synced_by(self, folder: Path) -> str:
        """The service that copies this folder away from the computer; empty where nothing points to one."""
        ...

    def own_sample(self) -> Path | None:
        """The window's own sample practice, or None."""
        ...

    def make_own_sample(self, progress: Callable[[int, int, str], None]) -> Path:
        """The window's own sample practice, made anew; one that was there is thrown away first.

        Raises:
            StoreFault: it is open in a window, or the disk is full.
        """
        ...

    def throw_sample_away(self) -> None:
        """The window's own sample practice, gone for good.

        Raises:
            StoreFault: it is open in a window.
        """
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

    def handbook(self) -> Path:
        """The folder with the pages of the handbook."""
        ...

    def version(self) -> str:
        """Which CoachDesk this is."""
        ...

    def surroundings(self) -> list[Finding]:
        """Versions, cipher, fonts, printers and libraries on this computer."""
        ...
