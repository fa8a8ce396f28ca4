"""What fills an engagement besides its letters: sessions, private notes with earlier wordings, goals, action items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Final

from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.words import Lines, Words
from coachdesk.base.clock import Dice
from coachdesk.base.ids import ActionId, EngagementId, GoalId, NoteId, SessionId
from coachdesk.base.spans import minutes
from coachdesk.confidential.intentions import PrivateAction
from coachdesk.confidential.notebook import NoteVersion, PrivateNote
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import AgreedAction, Owner, Progress
from coachdesk.domain.goals import AgreedGoal
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode

PASTE_LENGTH: Final = 1_000_000
_PLANNED_AHEAD: Final = timedelta(days=45)
_FRIDAY: Final = 4
_PARAGRAPHS: Final = 300  # enough that no two notes read alike, and composed once
_SENTENCES: Final = (3, 8)  # a paragraph, about 200 to 550 characters
_USUAL: Final = (3, 9)  # paragraphs: a note of about 1 to 4 kB
_LONG: Final = (30, 95)  # about 12 to 40 kB
_HOURS: Final = (8, 9, 10, 11, 13, 14, 15, 16, 17)
_LENGTHS: Final = (50, 55, 60, 60, 75, 90)
_ATTENDANCE: Final = (
    *(Attendance.HELD,) * 3,
    Attendance.CANCELLED_LATE,
    *(Attendance.HELD,) * 7,
    Attendance.NO_SHOW,
    *(Attendance.HELD,) * 5,
    Attendance.CANCELLED_LATE,
    *(Attendance.HELD,) * 5,
)
_ONE_IN_A_HUNDRED: Final = 100  # the longest notes
_OTHER_SCRIPT: Final = 50
_REWRITTEN: Final = 12
_REWRITTEN_TWICE: Final = 60
# Seven long, so that private and agreed ones, three in a round, come to each in turn; one is long overdue.
_PROGRESS: Final = (*(Progress.DONE,) * 3, Progress.DROPPED, Progress.DONE, Progress.DONE, Progress.OPEN)


@dataclass(frozen=True, slots=True)
class Stretch:
    """An engagement as its diary needs to know it; `last` is its last day, or the last planned so far."""

    engagement: EngagementId
    language: str
    first: date
    last: date
    running: bool


class Diary:
    """Writes the days of invented engagements."""

    def __init__(self, words: Words, dice: Dice, chance: Random, today: date) -> None:
        """Compose the paragraphs that notes are put together from."""
        self._words, self._dice, self._chance, self._today = words, dice, chance, today
        self._paragraphs = {
            language: tuple(self._paragraph(lists.sentences) for _ in range(_PARAGRAPHS))
            for language, lists in words.confidences.items()
        }
        self._sessions, self._notes, self._actions = count(), count(), count()

    def sessions(self, batch: Batch, stretch: Stretch, number: int) -> None:
        """So many sessions between first and last day, and a private note about each that was held."""
        last = min(stretch.last, self._today + _PLANNED_AHEAD)
        for day in _spread(stretch.first, last, number):
            session = self._session(stretch.engagement, day)
            batch.sessions.append(session)
            if session.attendance is Attendance.HELD:
                self._note(batch, stretch, session)

    def goals(self, batch: Batch, stretch: Stretch, wordings: Sequence[str]) -> None:
        """Agreed goals; those of an engagement that is over were reached."""
        reached = None if stretch.running else stretch.last
        for wording in wordings:
            key = GoalId(self._dice.new_id())
            batch.goals.append(AgreedGoal(key, stretch.engagement, wording, stretch.first, reached))

    def actions(self, batch: Batch, stretch: Stretch, number: int) -> None:
        """So many action items, two in three of them between client and coach."""
        for at in range(number):
            due = stretch.first + (stretch.last - stretch.first) * (at + 1) // max(number, 1)
            place = next(self._actions)
            progress = Progress.OPEN if due > self._today else _PROGRESS[place % len(_PROGRESS)]
            if progress is Progress.OPEN and not stretch.running:
                progress = Progress.DROPPED
            self._action(batch, stretch, due, progress, private=place % 3 != 0)

    def pasted(self, batch: Batch, stretch: Stretch) -> None:
        """One note of a megabyte: somebody pasted a whole folder."""
        text = self._text(stretch.language, *_LONG)
        words = (text + "\n\n") * (PASTE_LENGTH // len(text) + 1)
        moment = _evening(stretch.first)
        batch.notes.append(self._written(stretch, None, stretch.first, words[:PASTE_LENGTH].strip(), 1, moment))

    def _session(self, engagement: EngagementId, day: date) -> CoachingSession:
        starts = datetime.combine(day, time(self._chance.choice(_HOURS), self._chance.choice((0, 0, 15, 30))))
        attendance = _ATTENDANCE[next(self._sessions) % len(_ATTENDANCE)]
        if day >= self._today:
            attendance = Attendance.PLANNED
        key = SessionId(self._dice.new_id())
        mode = self._chance.choice(tuple(Mode))
        return CoachingSession(key, engagement, starts, minutes(self._chance.choice(_LENGTHS)), attendance, mode)

    def _note(self, batch: Batch, stretch: Stretch, session: CoachingSession) -> None:
        place, day = next(self._notes), session.starts_at.date()
        text = self._text(stretch.language, *(_LONG if place % _ONE_IN_A_HUNDRED == _ONE_IN_A_HUNDRED // 2 else _USUAL))
        if place % _OTHER_SCRIPT == 0:
            text += "\n\n" + self._chance.choice(self._words.other_scripts)
        earlier = 2 if place % _REWRITTEN_TWICE == 1 else 1 if place % _REWRITTEN == 1 else 0
        note = self._written(stretch, session.id, day, text, earlier + 1, _evening(day) + timedelta(hours=earlier))
        batch.notes.append(note)
        batch.versions.extend(self._earlier(note.id, text, day, earlier))

    def _earlier(self, note: NoteId, text: str, day: date, number: int) -> Iterator[NoteVersion]:
        for version in range(1, number + 1):
            words = PrivateWords(text[: len(text) * version // (number + 1)])
            yield NoteVersion(note, version, words, _evening(day) + timedelta(hours=version - 1))

    def _written(  # noqa: PLR0913 - a note is made of just these
        self, stretch: Stretch, session: SessionId | None, day: date, text: str, version: int, moment: datetime
    ) -> PrivateNote:
        key = NoteId(self._dice.new_id())
        return PrivateNote(key, stretch.engagement, session, day, PrivateWords(text), version, moment)

    def _action(self, batch: Batch, stretch: Stretch, due: date, progress: Progress, *, private: bool) -> None:
        key, whose = ActionId(self._dice.new_id()), stretch.engagement
        owner = self._chance.choice((Owner.CLIENT, Owner.CLIENT, Owner.COACH) if private else tuple(Owner))
        if private:
            words = self._chance.choice(self._words.confidences[stretch.language].private_actions)
            batch.private_actions.append(PrivateAction(key, whose, PrivateWords(words), owner, due, progress))
        else:
            wording = self._chance.choice(self._words.phrases[stretch.language].agreed_actions)
            agreed_on = max(stretch.first, due - timedelta(days=21))
            batch.actions.append(AgreedAction(key, whose, wording, owner, agreed_on, due, progress))

    def _text(self, language: str, least: int, most: int) -> str:
        return "\n\n".join(self._chance.choices(self._paragraphs[language], k=self._chance.randint(least, most)))

    def _paragraph(self, sentences: Lines) -> str:
        return " ".join(self._chance.sample(sentences, self._chance.randint(*_SENTENCES)))


def _spread(first: date, last: date, number: int) -> Iterator[date]:
    for at in range(number):
        day = first + (last - first) * at // max(number - 1, 1)
        yield max(first, day - timedelta(days=max(0, day.weekday() - _FRIDAY)))  # a weekend falls back to Friday


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(18, tzinfo=UTC))
