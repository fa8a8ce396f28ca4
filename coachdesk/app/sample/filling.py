"""Fills a new practice with the sample: the years in bulk, and the told cases step by step among them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random
from typing import Final

from coachdesk.app.cases import SAMPLE_FACT
from coachdesk.app.ports import Frames, Practice
from coachdesk.app.room import Room
from coachdesk.app.sample.batch import Batch
from coachdesk.app.sample.chance import SeededDice, SteppingClock, seeded
from coachdesk.app.sample.chronicle import Chronicle
from coachdesk.app.sample.correspondence import Correspondence
from coachdesk.app.sample.diary import Diary
from coachdesk.app.sample.market import Market
from coachdesk.app.sample.naming import Naming
from coachdesk.app.sample.past import Past
from coachdesk.app.sample.script import Case, Stage
from coachdesk.app.sample.sizes import AMOUNTS, Amounts, Size
from coachdesk.app.sample.stories import tell
from coachdesk.app.sample.this_week import bring_near
from coachdesk.app.sample.words import Words
from coachdesk.app.sample.years import YEAR, Years, shares
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.disclosure.doors import UpdateLetterDoor

Progress = Callable[[int, int, str], None]
AT_ONCE: Final = 50  # engagements in one transaction: about two megabytes, and a progress bar that moves


@dataclass(frozen=True, slots=True)
class Filled:
    """What a sample practice's told cases are called.

    Attributes:
        engagements: by client, as the cast knows them: "ines", "henrik", …
        letters: by the state they are in: "approval expired", "changed boss", …
    """

    engagements: Mapping[str, EngagementId]
    letters: Mapping[str, SummaryId]


def silent(done: int, total: int, what: str) -> None:
    """Tells nobody how far it is."""


@dataclass(frozen=True, slots=True)
class Filling:
    """Everything a new practice needs to be filled.

    Attributes:
        practice: new and empty.
        today: the day on which every state is what its name says.
        progress: told so many of so many, and of what.
    """

    practice: Practice
    frames: Frames
    door: UpdateLetterDoor
    words: Words
    today: date
    progress: Progress = silent

    def fill(self, size: Size, seed: int) -> Filled:
        """The same records for the same size, seed and day; marks the practice as a sample for good."""
        dice, chance = SeededDice(seed), seeded(seed, "history")
        diary = Diary(self.words, dice, seeded(seed, "diary"), self.today)
        chronicle = Chronicle(self.practice, dice)
        self._sign()
        self._history(_besides(size), dice, chance, diary, chronicle)
        return self._stories(dice, chance, diary, chronicle)

    def _sign(self) -> None:
        with self.practice.work() as work:
            work.facts.set(SAMPLE_FACT, "yes")
            work.facts.set("name", self.words.told.practice)
            work.facts.set_letterhead(self.words.told.letterhead, "a4")
            work.commit()

    def _history(self, amounts: Amounts, dice: SeededDice, chance: Random, diary: Diary, chronicle: Chronicle) -> None:
        if not amounts.engagements:
            return
        opened = self.today - timedelta(days=amounts.years * YEAR)
        naming, batch = Naming(self.words, dice, chance), Batch()
        market = Market(self.words, naming, dice, chance, opened, self.today)
        firms = market.firms(amounts.organisations, amounts.contacts, batch)
        years = Years(self.words, naming, dice, chance, amounts, opened, self.today)
        clients = years.clients(firms, batch)
        letters = Correspondence(self.words, self.frames, dice, chance, self.today)
        past = Past(self.words, self.frames, dice, chance, diary, letters, self.today)
        for done, (client, course) in enumerate(years.courses(clients), start=1):
            past.engagement(batch, chronicle, client, course)
            if done % AT_ONCE == 0 or done == amounts.engagements:
                self._keep(batch)
                self.progress(done, amounts.engagements, "engagements")
                batch = Batch()

    def _stories(self, dice: SeededDice, chance: Random, diary: Diary, chronicle: Chronicle) -> Filled:
        clock = SteppingClock(date.min + timedelta(days=1))
        stage = Stage(Room(self.practice, clock, dice, self.frames), self.door, self.words)
        cases = tell(stage, self.today)
        steps = stage.in_order()
        for done, step in enumerate(steps, start=1):
            clock.step_to(step.day)
            chronicle.catch_up(clock.moment)
            step.do()
            self.progress(done, len(steps), "steps of the told cases")
        chronicle.catch_up(datetime.combine(self.today, time.max, UTC))
        self._diaries(cases, chance, diary)
        return Filled(stage.opened, stage.letters)

    def _diaries(self, cases: list[Case], chance: Random, diary: Diary) -> None:
        amounts, batch = AMOUNTS[Size.SMALL], Batch()
        sessions = shares(amounts.sessions, len(cases), chance)
        actions = shares(amounts.actions, len(cases), chance)
        for case, meetings, items in zip(cases, sessions, actions, strict=True):
            stretch = case.stretch()
            goals = self.words.phrases[stretch.language].goals
            diary.sessions(batch, stretch, meetings)
            diary.goals(batch, stretch, self.words.told.goals.get(case.key) or chance.sample(goals, 2))
            diary.actions(batch, stretch, items)
        bring_near(batch, {case.key: case.stretch().engagement for case in cases}, self.today)
        self._keep(batch)

    def _keep(self, batch: Batch) -> None:
        with self.practice.work() as work:
            batch.keep(work)
            work.commit()


def _besides(size: Size) -> Amounts:
    """What a size holds besides the told cases, which are the whole of the smallest."""
    whole, told = AMOUNTS[size], AMOUNTS[Size.SMALL]
    counted = {
        one.name: getattr(whole, one.name) - getattr(told, one.name)
        for one in fields(Amounts)
        if one.name not in {"years", "longest", "crowd", "paste"}
    }
    return replace(whole, **counted)
