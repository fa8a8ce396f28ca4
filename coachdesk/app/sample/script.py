"""A told case, step by step: each step is done at its desk, on its day, as a coach would have done it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from coachdesk.app.agreements import Agreements, Terms
from coachdesk.app.engagements import Engagements, Who
from coachdesk.app.releases import Releases
from coachdesk.app.replies import Replies
from coachdesk.app.room import Room
from coachdesk.app.sample.diary import Stretch
from coachdesk.app.sample.scan import scanned_page
from coachdesk.app.sample.terms import cells, rows, standing
from coachdesk.app.sample.words import Words
from coachdesk.app.summaries import Summaries
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.domain.agreement import Audience, LetterDate, Occasion
from coachdesk.domain.engagement import Ending, Kind, Urgency
from coachdesk.domain.people import Courtesy, Role


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done on one day."""

    day: date
    do: Callable[[], object]


class Stage:
    """The desks of the sample practice, and what the cases have made at them so far."""

    def __init__(self, room: Room, door: UpdateLetterDoor, words: Words) -> None:
        """Empty desks."""
        self.engagements, self.agreements = Engagements(room), Agreements(room)
        self.summaries, self.releases = Summaries(room, door), Releases(room, door)
        self.replies = Replies(room)
        self.words, self.told = words, words.told
        self.steps: list[Step] = []
        self.opened: dict[str, EngagementId] = {}
        self.letters: dict[str, SummaryId] = {}
        self.codes: dict[str, str] = {}

    def who(self, key: str) -> Who:
        """Somebody of the cast."""
        one = self.told.people[key]
        return Who(one["name"], one["email"], Courtesy(one["courtesy"]), one["job_title"])

    def in_order(self) -> list[Step]:
        """Every step by day; on one day in the order in which the cases were told."""
        return sorted(self.steps, key=lambda step: step.day)


@dataclass(slots=True)
class Case:
    """One engagement: what is said of it here happens on the day it is said to.

    Attributes:
        key: the client's key in the cast, with a number where they come a second time.
        ended: the day the engagement ended, or None.
    """

    stage: Stage
    key: str
    client: str
    organisation: str
    began: date
    planned_end: date
    kind: Kind = Kind.DEVELOPMENTAL
    urgency: Urgency = Urgency.CALM
    ended: date | None = field(default=None, init=False)

    @property
    def language(self) -> str:
        """The language of its letters."""
        return self.stage.told.organisations[self.organisation]["language"]

    def stretch(self) -> Stretch:
        """The case as its diary needs to know it."""
        last = self.ended or self.planned_end
        return Stretch(self.stage.opened[self.key], self.language, self.began, last, self.ended is None)

    def opens(self, **seats: str) -> None:
        """The engagement begins with these people at the table, by role."""
        self._on(self.began, self._open)
        for role, key in seats.items():
            self.seats(self.began, Role(role), key)

    def seats(self, day: date, role: Role, key: str) -> None:
        """Somebody takes a seat."""
        self._on(day, lambda: self.stage.engagements.seat(self._id, role, self.stage.who(key), day))

    def agrees(
        self, day: date, signed_by: Iterable[Role], *, fuller: bool = False, scan: tuple[str, bytes] | None = None
    ) -> None:
        """An agreement, or its next version; with a scan it was signed elsewhere."""
        terms = Terms(
            agreed_on=day,
            in_force_from=day,
            cells=cells(fuller=fuller),
            rows=rows(fuller=fuller),
            letters=(
                LetterDate(Audience.HR, Occasion.KICK_OFF, self.began),
                LetterDate(Audience.BOSS, Occasion.MID_POINT, self.began + (self.planned_end - self.began) // 2),
                LetterDate(Audience.BOSS, Occasion.CLOSING, self.planned_end),
            ),
            standing=standing(self.stage.words.phrases[self.language], fuller=fuller),
            signed_by=tuple(signed_by),
            signed_elsewhere=scan is not None,
            language=self.language,
        )
        paper = scan or ("Agreement.png", scanned_page())  # a standing yes wants its evidence
        self._on(day, lambda: self.stage.agreements.record(self._id, terms, paper))

    def writes(self, day: date, letter: str, audience: Audience, occasion: Occasion = Occasion.UPDATE) -> None:
        """A draft of a letter; one that the told words do not know says only what stands."""
        self._on(day, lambda: self._draft(letter, audience, occasion))

    def rewrites(self, day: date, letter: str, words: str) -> None:
        """The letter's next version."""
        told = self.stage.told.letters[words]
        self._on(day, lambda: self.stage.summaries.rewrite(self.stage.letters[letter], told))

    def asks(self, day: date, letter: str) -> None:
        """The client is asked."""
        self._on(day, lambda: self._ask(letter))

    def says(self, day: date, letter: str, kind: AnswerKind) -> None:
        """The client answers."""
        self._on(day, lambda: self._answer(letter, kind))

    def approves(self, written: date, said: date, letter: str, audience: Audience) -> None:
        """A letter is written and asked about on one day, and approved on another."""
        self.writes(written, letter, audience)
        self.asks(written, letter)
        self.says(said, letter, AnswerKind.YES)

    def withdraws(self, day: date, letter: str) -> None:
        """The client takes the yes back."""
        self._on(day, lambda: self.stage.summaries.withdraw(self.stage.letters[letter]))

    def releases(self, day: date, letter: str) -> None:
        """The letter really goes out, and its page is kept."""
        self._on(day, lambda: self.stage.releases.release(self.stage.letters[letter], _into_the_letterbox))

    def leaves(self, day: date, role: Role) -> None:
        """Whoever holds a seat holds it for the last time."""
        self._on(day, lambda: self.stage.engagements.leave(self._id, role, day))

    def ends_agreement(self, day: date) -> None:
        """The agreement ends."""
        self._on(day, lambda: self.stage.agreements.end(self._id, day))

    def ends(self, day: date, ending: Ending) -> None:
        """The engagement ends."""
        self.ended = day
        self._on(day, lambda: self.stage.engagements.end(self._id, day, ending))

    @property
    def _id(self) -> EngagementId:
        return self.stage.opened[self.key]

    def _on(self, day: date, do: Callable[[], object]) -> None:
        self.stage.steps.append(Step(day, do))

    def _open(self) -> None:
        organisation = self.stage.told.organisations[self.organisation]
        self.stage.opened[self.key] = self.stage.engagements.open(
            self.stage.who(self.client),
            organisation["name"],
            self.began,
            kind=self.kind,
            urgency=self.urgency,
            planned_end=self.planned_end,
            planned_sessions=10,
            address=organisation["address"],
        )

    def _draft(self, letter: str, audience: Audience, occasion: Occasion) -> None:
        told = self.stage.told.letters.get(letter, ())
        written = self.stage.summaries.draft(self._id, audience, occasion, told, self.language)
        self.stage.letters[letter] = written.id

    def _ask(self, letter: str) -> None:
        self.stage.codes[letter] = self.stage.summaries.ask(self.stage.letters[letter]).reply_code

    def _answer(self, letter: str, kind: AnswerKind) -> None:
        code, sender = self.stage.codes[letter], self.stage.who(self.client).email
        said = f"{self.stage.told.replies[self.language][kind]}\n\nCode: {code}\n"
        mail = f"From: {sender}\nContent-Type: text/plain; charset=utf-8\n\n{said}"
        self.stage.replies.take(mail.encode(), Answer(kind, (code.replace("-", ""),), sender))


def _into_the_letterbox(_page: bytes) -> None:
    """Nobody reads a letter of the sample practice."""
