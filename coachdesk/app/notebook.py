"""The notebook: private notes, written and rewritten, with no wording lost."""

from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, NoteId
from coachdesk.confidential.notebook import NoteVersion, PrivateNote
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
        return key

    def rewrite(self, note: str, words: PrivateWords) -> int:
        """The note's next wording; the one before is kept. Gives the new version's number."""
        with self._room.practice.work() as work:
            before = work.notes.find(the_one(work.notes, note, "note"))
            if before is None:
                raise RuleBroken("There is no note with this id. Nothing was changed.")
            after = before.rewrite(words, self._room.clock.now())
            work.notes.keep_version(NoteVersion(before.id, before.version, before.words, before.written_at))
            work.notes.change(after)
            work.commit()
        return after.version

    def of(self, engagement: str) -> list[PrivateNote]:
        """An engagement's notes, oldest day first."""
        with self._room.practice.reading() as work:
            return work.notes.of(EngagementId(the_one(work.engagements, engagement, "engagement")))
