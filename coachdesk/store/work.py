"""One unit of work, one transaction: kept when it is told to commit, undone otherwise."""

from collections.abc import Generator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, Engine

from coachdesk.app import agenda, ledger_lines, lists, ports, update_lines
from coachdesk.app.agreement_draft import UnfinishedAgreement
from coachdesk.app.ports import EngagementLine, HandedCase
from coachdesk.base.errors import Bug, ConfidentialityBreach
from coachdesk.confidential.attachments import AgreementScan
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.domain.actions import AgreedAction
from coachdesk.domain.engagement import Engagement, Party
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.people import Organisation, Person, Post
from coachdesk.domain.sessions import CoachingSession
from coachdesk.store import rows
from coachdesk.store.agenda import Agenda
from coachdesk.store.agreements import Agreements, Scans
from coachdesk.store.drafts import Drafts
from coachdesk.store.engagements import Engagements, Parties, Sessions, engagement_lines
from coachdesk.store.engine import engine
from coachdesk.store.facts import Facts
from coachdesk.store.faults import faults
from coachdesk.store.guard import guard
from coachdesk.store.handed import Handed
from coachdesk.store.imports import Imports
from coachdesk.store.ledger import Ledger
from coachdesk.store.ledger_lines import LedgerLines
from coachdesk.store.lists import Lists
from coachdesk.store.notes import Notes
from coachdesk.store.one_case import guard_one_case
from coachdesk.store.people import Organisations, People, Posts
from coachdesk.store.shelf import OfEngagement, Shelf
from coachdesk.store.summaries import Summaries
from coachdesk.store.update_lists import UpdateLists

READERS = 2


class ReleaseWork:
    """One transaction with what a release may see, and no more."""

    def __init__(self, connection: Connection) -> None:
        """Shelves in this connection's transaction."""
        self._connection = connection
        self.facts: ports.Facts = Facts(connection)
        self.engagements: ports.Engagements = Engagements(connection, Engagement, rows.EngagementRow)
        self.parties: ports.Parties = Parties(connection, Party, rows.PartyRow)
        self.agreements: ports.Agreements = Agreements(connection)
        self.summaries: ports.Summaries = Summaries(connection)
        self.ledger: ports.Ledger = Ledger(connection)

    def commit(self) -> None:
        """Keep what was done."""
        self._connection.commit()


class HandedWork(ReleaseWork):
    """One transaction in the client's hands."""

    def __init__(self, connection: Connection) -> None:
        """Shelves in this connection's transaction; what lies outside the case is turned away by the connection."""
        super().__init__(connection)
        self.handed: ports.Handed = Handed(connection)


class Work(ReleaseWork):
    """One transaction over everything."""

    def __init__(self, connection: Connection) -> None:
        """Shelves in this connection's transaction."""
        super().__init__(connection)
        self.organisations: ports.Organisations = Organisations(connection, Organisation, rows.OrganisationRow)
        self.people: ports.People = People(connection, Person, rows.PersonRow)
        self.posts: ports.Posts = Posts(connection, Post, rows.PostRow)
        self.sessions: ports.Sessions = Sessions(connection, CoachingSession, rows.SessionRow)
        self.goals: ports.OfEngagement[AgreedGoal] = OfEngagement(connection, AgreedGoal, rows.AgreedGoalRow)
        self.actions: ports.OfEngagement[AgreedAction] = OfEngagement(connection, AgreedAction, rows.AgreedActionRow)
        self.notes: ports.Notes = Notes(connection)
        self.private_actions: ports.OfEngagement[PrivateAction] = OfEngagement(
            connection, PrivateAction, rows.PrivateActionRow
        )
        self.scans: ports.Scans = Scans(connection, AgreementScan, rows.AgreementScanRow)
        self.unfinished_agreements: ports.Shelf[UnfinishedAgreement] = Shelf(
            connection, UnfinishedAgreement, rows.UnfinishedAgreementRow
        )
        self.unfinished_forms: ports.Shelf[UnfinishedForm] = Shelf(connection, UnfinishedForm, rows.UnfinishedFormRow)
        self.drafts: ports.Drafts = Drafts(connection)
        self.imports: ports.Imports = Imports(connection)
        self.lists: lists.Lists = Lists(connection)
        self.update_lists: update_lines.UpdateLists = UpdateLists(connection)
        self.agenda: agenda.Agenda = Agenda(connection)
        self.ledger_lines: ledger_lines.LedgerLines = LedgerLines(connection)

    def engagement_lines(self) -> list[EngagementLine]:
        """Every engagement, by client's name."""
        return engagement_lines(self._connection)


class EncryptedPractice:
    """An unlocked practice: a writer, readers that can't write, and a guarded connection for releases."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file with its 32-byte key.

        Raises:
            StoreFault: it is missing, empty, damaged or in use.
        """
        with faults():
            self._writer = engine(path, key, begin="BEGIN IMMEDIATE", size=1)
            self._reader = engine(path, key, begin="BEGIN", size=READERS, prepare=_read_only)
            self._guarded = engine(path, key, begin="BEGIN IMMEDIATE", size=1, prepare=guard)
        self._open = partial(engine, path, key, begin="BEGIN IMMEDIATE", size=1)
        self._handed: Engine | None = None

    @contextmanager
    def work(self) -> Generator[Work]:
        """A transaction that may write; rolled back unless committed."""
        with self._ours(self._writer) as connection:
            yield Work(connection)

    @contextmanager
    def reading(self) -> Generator[Work]:
        """A transaction that can't write."""
        with self._ours(self._reader) as connection:
            yield Work(connection)

    @contextmanager
    def releasing(self) -> Generator[ReleaseWork]:
        """A transaction that reads one release's records and adds to the ledger; it can do nothing else."""
        with self._ours(self._guarded) as connection:
            yield ReleaseWork(connection)

    def hand_over(self, case: HandedCase) -> None:
        """From now on nothing can be reached but this case; the other connections are closed, their pages forgotten.

        Raises:
            Bug: something is handed over already.
        """
        if self._handed is not None:
            raise Bug("the practice is handed over already")
        self._dispose()
        with faults():
            self._handed = self._open(prepare=partial(guard_one_case, case=case))

    @contextmanager
    def handed(self) -> Generator[HandedWork]:
        """A transaction in the client's hands.

        Raises:
            Bug: nothing is handed over.
        """
        if self._handed is None:
            raise Bug("nothing is handed over")
        with _transaction(self._handed) as connection:
            yield HandedWork(connection)

    def take_back(self) -> None:
        """The practice is the coach's again."""
        if self._handed is not None:
            self._handed.dispose()
            self._handed = None

    def close(self) -> None:
        """Let go of the file."""
        self.take_back()
        self._dispose()

    def _dispose(self) -> None:
        for one in (self._guarded, self._reader, self._writer):
            one.dispose()

    @contextmanager
    def _ours(self, source: Engine) -> Generator[Connection]:
        if self._handed is not None:
            raise ConfidentialityBreach("the practice was asked for while the client held the laptop")
        with _transaction(source) as connection:
            yield connection


@contextmanager
def _transaction(source: Engine) -> Generator[Connection]:
    with faults(), source.connect() as connection:
        yield connection


def _read_only(connection: object) -> None:
    connection.execute("PRAGMA query_only = ON")  # type: ignore[attr-defined]  # the pool hands over sqlcipher3's own connection
