"""What was typed in a form and is not recorded yet, kept in the encrypted file until it is, or is not wanted."""

from coachdesk.app.room import Room
from coachdesk.confidential.unfinished import UnfinishedForm
from coachdesk.confidential.words import PrivateWords


class UnfinishedForms:
    """The desk that keeps forms which were left half filled."""

    def __init__(self, room: Room) -> None:
        """A desk in an unlocked practice."""
        self._room = room

    def of(self, form: str) -> UnfinishedForm | None:
        """The form as it was left, or None."""
        with self._room.practice.reading() as work:
            return work.unfinished_forms.find(form)

    def keep(self, form: str, content: str, words: PrivateWords) -> None:
        """What was typed so far; what was kept before gives way to it."""
        with self._room.practice.work() as work:
            unfinished = UnfinishedForm(form, content, words, self._room.clock.now())
            if work.unfinished_forms.find(form) is None:
                work.unfinished_forms.put(unfinished)
            else:
                work.unfinished_forms.change(unfinished)
            work.commit()

    def throw_away(self, form: str) -> None:
        """What was typed is recorded now, or is not wanted any more."""
        with self._room.practice.work() as work:
            work.unfinished_forms.take_back(form)
            work.commit()
