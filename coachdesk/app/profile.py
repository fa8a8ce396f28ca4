"""The coach's own letterhead and the practice's name."""

from coachdesk.app.room import Room
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.letter import Letterhead


class Profile:
    """The desk for how the coach signs."""

    def __init__(self, room: Room, letters: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that letters leave by."""
        self._room = room
        self._letters = letters

    def letterhead(self) -> Letterhead:
        """The coach's letterhead; until it is set, the practice's name alone."""
        with self._room.practice.reading() as work:
            return work.facts.letterhead()[0]

    def set_letterhead(self, letterhead: Letterhead, paper: str) -> None:
        """The coach's letterhead from now on, and the paper it is printed on, "a4" or "letter".

        Raises:
            InputUnusable: it can't be printed.
        """
        self._letters.refuse_letterhead(letterhead)
        with self._room.practice.work() as work:
            work.facts.set_letterhead(letterhead, paper)
            work.commit()

    def is_sample(self) -> bool:
        """Whether this practice is a throw-away sample."""
        with self._room.practice.reading() as work:
            return bool(work.facts.get("sample"))

    def set_name(self, name: str) -> None:
        """The practice's name."""
        with self._room.practice.work() as work:
            work.facts.set("name", name)
            work.commit()
