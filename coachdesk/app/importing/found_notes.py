"""Planning what found notes make: private notes, each at its engagement and, where it is plain which, its session."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from coachdesk.app.importing.arriving import FoundNote
from coachdesk.app.importing.clients import Clients
from coachdesk.app.importing.plan import Batch, Known, Made, Trouble, What
from coachdesk.app.importing.table import NewId
from coachdesk.app.ports import Work
from coachdesk.base.errors import InputUnusable
from coachdesk.base.ids import EngagementId, NoteId, PersonId, SessionId
from coachdesk.base.text import clean
from coachdesk.confidential.notebook import PrivateNote
from coachdesk.confidential.words import PrivateWords
from coachdesk.disclosure.canonical import digest
from coachdesk.domain.engagement import Engagement
from coachdesk.domain.sessions import CoachingSession

_REMEDY = "Say whose notes they are by naming the client when you import them."


@dataclass(frozen=True, slots=True)
class _Whose:
    """A found note with its client and its fingerprint."""

    found: FoundNote
    client: PersonId
    words: str
    source: str


class NotesPlanner:
    """Turns found notes into private notes."""

    def __init__(self, work: Work, new_id: NewId, moment: datetime) -> None:
        """A planner for the practice as it stands; the notes are written at `moment`."""
        self._work = work
        self._new_id = new_id
        self._moment = moment
        self._engagements: dict[PersonId, list[Engagement]] = defaultdict(list)
        for one in work.engagements.listed():
            self._engagements[one.client].append(one)
        self._clients = Clients(one for one in work.people.listed() if one.id in self._engagements)
        self._sessions: dict[tuple[EngagementId, date], list[CoachingSession]] = defaultdict(list)
        for session in work.sessions.listed():
            self._sessions[session.engagement, session.starts_at.date()].append(session)
        self._notes: list[PrivateNote] = []
        self._told: set[str] = set()
        self.made: list[Made] = []
        self.known: list[Known] = []
        self.troubles: list[Trouble] = []

    def take(self, found: Iterable[FoundNote], client: str) -> None:
        """Plan a private note of each that is not known yet; `client`, where given, names whose they all are.

        Raises:
            InputUnusable: `client` names nobody, or more than one.
        """
        try:
            owner = self._clients.whose(client) if client.strip() else None
        except InputUnusable:
            raise InputUnusable("Nothing was imported: that names no client of the practice, or several.") from None
        whose = [one for note in found if (one := self._whose(note, owner)) is not None]
        known = self._work.notes.known_sources(one.source for one in whose)
        for one in whose:
            self._add(one, is_known=one.source in known)
            known.add(one.source)

    def batch(self) -> Batch:
        """The notes that are new."""
        return Batch(notes=tuple(self._notes))

    def _whose(self, note: FoundNote, owner: PersonId | None) -> _Whose | None:
        words = clean(note.text).strip("\n")
        if not words.strip():
            self._leave_out(note, "it holds no words.")
            return None
        try:
            client = owner or self._clients.whose(note.client_hint, note.folder_hint)
        except InputUnusable as no:
            self._leave_out(note, f"{no} {_REMEDY}")
            return None
        return _Whose(note, client, words, digest("note-1", [client, note.day.isoformat(), words]).hex())

    def _add(self, one: _Whose, *, is_known: bool) -> None:
        note, name = one.found, self._clients.name(one.client)
        count = len(one.words.split())
        label = f"{note.day.isoformat()}, {name}, {count} {'word' if count == 1 else 'words'}"
        place = f"{note.source}, {note.place}"
        if is_known:
            self.known.append(Known(What.NOTE, label, place))
            return
        engagement = self._engagement(one.client, note.day)
        self._notes.append(
            PrivateNote(
                NoteId(self._new_id()),
                engagement,
                self._session(engagement, note),
                note.day,
                PrivateWords(one.words),
                1,
                self._moment,
                one.source,
            )
        )
        self.made.append(Made(What.NOTE, label, place))

    def _engagement(self, client: PersonId, day: date) -> EngagementId:
        """The engagement running on that day, else the nearest; of several one with a session then, else the newest."""

        def nearness(one: Engagement) -> tuple[timedelta, bool, int, str]:
            return (_away(one, day), (one.id, day) not in self._sessions, -one.begins_on.toordinal(), one.id)

        return min(self._engagements[client], key=nearness).id

    def _session(self, engagement: EngagementId, note: FoundNote) -> SessionId | None:
        """The session of that day where there is just one, or one that began at the time told."""
        there = self._sessions.get((engagement, note.day), [])
        if len(there) > 1 and note.time is not None:
            told = (note.time.hour, note.time.minute)
            there = [one for one in there if (one.starts_at.hour, one.starts_at.minute) == told]
        return there[0].id if len(there) == 1 else None

    def _leave_out(self, note: FoundNote, why: str) -> None:
        """One sentence per file, however many notes are in it."""
        file = _file(note.source)
        if file not in self._told:
            self._told.add(file)
            self.troubles.append(Trouble(file, f"{file} was left out: {why}"))


def _away(engagement: Engagement, day: date) -> timedelta:
    """How far a day lies from an engagement; nothing while it runs."""
    if day < engagement.begins_on:
        return engagement.begins_on - day
    if engagement.ended_on is not None and day > engagement.ended_on:
        return day - engagement.ended_on
    return timedelta()


def _file(source: str) -> str:
    """The file of a part: "ines.md#3" is in "ines.md"."""
    file, mark, number = source.rpartition("#")
    return file if mark and number.isdigit() else source
