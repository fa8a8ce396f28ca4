"""The notebook: private notes, written and rewritten, with no wording lost."""

from datetime import datetime, time, timedelta

from coachdesk.app.news import Happened
from coachdesk.app.note_layout import layout, version_lines
from coachdesk.app.note_sheet import About, Kept, Sheet, VersionLine
from coachdesk.app.ports import Work
from coachdesk.app.room import Room, the_one
from coachdesk.app.today import NOTES_ASKED_FOR
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, NoteId, SessionId
from coachdesk.confidential.notebook import NOTHING, NoteVersion, PrivateNote
from coachdesk.confidential.words import PrivateWords


class Notebook:
    """The desk for private notes."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def write(self, session: str, words: PrivateWords) -> NoteId:
        """A note about a session.

        Raises:
            RuleBroken: there is no such session, or there are no words.
        """
        key = NoteId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            about = work.sessions.find(the_one(work.sessions, session, "session"))
            if about is None:
                raise RuleBroken("There is no session with this id. Nothing was changed.")
            work.notes.put(
                PrivateNote(key, about.engagement, about.id, about.starts_at.date(), words, 1, self._room.clock.now())
            )
            work.commit()
        self._room.news.tell(Happened.NOTES, engagement=about.engagement)
        return key

    def rewrite(self, note: str, words: PrivateWords) -> int:
        """The note's next wording; the one before is kept. Gives the new version's number."""
        with self._room.practice.work() as work:
            before = _note(work, the_one(work.notes, note, "note"))
            after = before.rewrite(words, self._room.clock.now())
            _replace(work, before, after)
            work.commit()
        self._room.news.tell(Happened.NOTES, engagement=before.engagement)
        return after.version

    def of(self, engagement: str) -> list[PrivateNote]:
        """An engagement's notes, oldest day first."""
        with self._room.practice.reading() as work:
            return work.notes.of(EngagementId(the_one(work.engagements, engagement, "engagement")))

    def sheet(self, about: str, engagement: str = "") -> Sheet:
        """What the editor shows about a note or a session; about neither, a new note of this engagement, for today.

        Raises:
            RuleBroken: there is nothing with this id.
        """
        with self._room.practice.reading() as work:
            today = self._room.clock.today()
            return layout(work, _found(work, about, engagement), today, self._due_since())

    def keep(self, about: About, words: PrivateWords, form: PrivateWords, sitting: str, *, named: bool = False) -> Kept:
        """What stands in the editor now; a note that is not there yet is begun.

        Where nothing stands in the editor, a note keeps its last words. `named` closes this version by the coach's
        wish.

        Raises:
            RuleBroken: a new note without words.
        """
        now = self._room.clock.now()
        with self._room.practice.work() as work:
            before = _present(work, about, sitting)
            if before is None:
                after = self._begun(work, about, words, form, sitting)
            elif words:
                earlier = work.notes.version_before(before.id, before.version)
                after = before.write_on(words, form, sitting, now, earlier.words if earlier else NOTHING)
            else:
                return Kept(before.id, before.version, before.written_at, emptied=True)
            after = after.keep() if named else after
            if before is None:
                work.notes.put(after)
            elif after != before:
                _replace(work, before, after)
            work.commit()
        if after != before:
            self._room.news.tell(Happened.NOTES, engagement=after.engagement)
        return Kept(after.id, after.version, after.written_at)

    def versions(self, note: NoteId) -> tuple[VersionLine, ...]:
        """A note's wordings, newest first, the present one among them."""
        with self._room.practice.reading() as work:
            return version_lines(work, _note(work, note))

    def read(self, note: NoteId) -> NoteVersion:
        """A note's present wording."""
        with self._room.practice.reading() as work:
            return _note(work, note).as_version()

    def version(self, note: NoteId, number: int) -> NoteVersion:
        """One wording of a note, with its words.

        Raises:
            RuleBroken: there is no such version.
        """
        with self._room.practice.reading() as work:
            return _version(work, _note(work, note), number)

    def restore(self, note: NoteId, number: int, sitting: str) -> Kept:
        """An earlier wording as the note's next version; what stood there until now is kept as well."""
        with self._room.practice.work() as work:
            before = _note(work, note)
            after = before.restore(_version(work, before, number), sitting, self._room.clock.now())
            _replace(work, before, after)
            work.commit()
        self._room.news.tell(Happened.NOTES, engagement=after.engagement)
        return Kept(after.id, after.version, after.written_at)

    def due(self) -> list[SessionId]:
        """Sessions of the last weeks that were held and have no note, earliest first."""
        with self._room.practice.reading() as work:
            end = datetime.combine(self._room.clock.today() + timedelta(days=1), time())
            return work.notes.due(self._due_since(), end)

    def _due_since(self) -> datetime:
        return datetime.combine(self._room.clock.today() - NOTES_ASKED_FOR, time())

    def _begun(self, work: Work, about: About, words: PrivateWords, form: PrivateWords, sitting: str) -> PrivateNote:
        key, now, day = NoteId(self._room.dice.new_id()), self._room.clock.now(), self._room.clock.today()
        session = work.sessions.find(about.session) if about.session else None
        if session is not None:
            day = session.starts_at.date()
        return PrivateNote(key, about.engagement, about.session, day, words, 1, now, form=form, sitting=sitting)


def _found(work: Work, about: str, engagement: str) -> About:
    """Which note, session or engagement is meant; a session that has notes is met in the one written last."""
    note = work.notes.find(about) if about else None
    if note is not None:
        return About(note.engagement, note.session, note.id)
    session = work.sessions.find(about) if about else None
    if session is not None:
        notes = [mark for mark in work.notes.marks(session.engagement) if mark.session == session.id]
        newest = max(notes, key=lambda mark: (mark.written_at, mark.id), default=None)
        return About(session.engagement, session.id, newest.id if newest else None)
    if about:
        raise RuleBroken("There is no note and no session with this id. Nothing was changed.")
    return About(EngagementId(the_one(work.engagements, engagement, "engagement")))


def _present(work: Work, about: About, sitting: str) -> PrivateNote | None:
    """The note to write on in; one that this very sitting began is found again, so that no note is begun twice."""
    return _note(work, about.note) if about.note else work.notes.begun_in(about.engagement, sitting)


def _note(work: Work, key: str) -> PrivateNote:
    found = work.notes.find(key)
    if found is None:
        raise RuleBroken("There is no note with this id. Nothing was changed.")
    return found


def _version(work: Work, note: PrivateNote, number: int) -> NoteVersion:
    if number == note.version:
        return note.as_version()
    found = work.notes.version_before(note.id, number + 1)
    if found is None or found.version != number:
        raise RuleBroken("There is no such version of this note. Nothing was changed.")
    return found


def _replace(work: Work, before: PrivateNote, after: PrivateNote) -> None:
    if after.version != before.version:
        work.notes.keep_version(before.as_version())
    work.notes.change(after)
