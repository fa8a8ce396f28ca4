"""A practice on a Friday on which everything waits: five clients, and each card of the day has something on it."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from practice_story import CELLS, LETTERHEAD, TERMS, TOLD, Case

from coachdesk.app.agreements import Terms
from coachdesk.app.application import Desks
from coachdesk.app.engagements import Who
from coachdesk.bootstrap import CoachDesk
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, Cell, Sharing, Topic
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, CoachingSession, Mode

FRIDAY = date(2026, 11, 20)
MORNING = datetime(2026, 11, 20, 9, 20, tzinfo=UTC)
REMINDER = (
    "She noticed that she steps in when the room goes quiet. Ask what the silence might have become had she waited "
    "ten seconds more."
)
BEGAN = date(2026, 5, 12)
GOAL = "Hand the regional planning round to her two deputies, and stay out of their weekly decisions."


def at(day: str, clock: str = "10:00") -> datetime:
    return datetime.fromisoformat(f"2026-{day}T{clock}")


class AFullDay:
    """Fills the practice; what was made can be found by the client's given name."""

    def __init__(self, desks: Desks, clock, folder: Path) -> None:
        self.desks, self.clock, self.folder = desks, clock, folder
        self.engagements: dict[str, str] = {}
        self.sessions: dict[str, str] = {}
        self.actions: dict[str, str] = {}
        self.updates: dict[str, str] = {}

    def fill(self) -> "AFullDay":
        self.clock.moment = datetime(2026, 5, 12, 9, tzinfo=UTC)
        self.desks.profile.set_letterhead(LETTERHEAD, "a4")
        self._ines()
        self._grace()
        self._noah()
        self._tomasz()
        self._priya()
        self.clock.moment = MORNING
        return self

    def open(self, who: Who, firm: str, ends: date, planned: int, terms: Terms | None, *, boss: str, hr: str) -> str:
        desk = self.desks.engagements
        key = desk.open(who, firm, BEGAN, planned_end=ends, planned_sessions=planned)
        desk.seat(key, Role.BOSS, Who(boss, courtesy=Courtesy.MR), BEGAN)
        desk.seat(key, Role.HR, Who(hr, courtesy=Courtesy.MS), BEGAN)
        if terms is not None:
            self.desks.agreements.record(key, terms, ("signed.pdf", b"%PDF a scan"))
        self.engagements[who.name.split()[0]] = key
        return key

    def session(self, key: str, when: datetime, kept: Attendance, minutes: int = 90, mode: Mode = Mode.VIDEO) -> str:
        new = self.desks.new_id()
        self.desks.engagements.plan_session(key, CoachingSession(new, key, when, minutes, kept, mode))
        return new

    def held(self, key: str, days: list[str], *, unwritten: int = 0) -> str:
        made = [self.session(key, at(day), Attendance.HELD) for day in days]
        for one in made[: len(made) - unwritten]:
            self.desks.notebook.write(one, PrivateWords(REMINDER))
        return made[-1]

    def _ines(self) -> None:
        ines = Who("Ines Moreau", "ines@moreau.example", Courtesy.MS, "Head of Planning")
        terms = replace(TERMS, goals=(GOAL,))
        key = self.open(
            ines, "Northlight Optics AG", date(2027, 2, 26), 10, terms, boss="Henrik Vaas", hr="Lucia Ferrante"
        )
        self.held(key, ["06-02", "07-07", "08-04", "09-29", "11-03"])
        self.clock.moment = datetime(2026, 11, 4, 9, tzinfo=UTC)
        actions = self.desks.actions
        self.actions["done"] = actions.agree(key, "Name both deputies to the board", Owner.CLIENT, None)
        self.actions["today"] = actions.agree(key, "Skip two planning meetings on purpose", Owner.CLIENT, FRIDAY)
        self.actions["boss"] = actions.agree(key, "Take planning questions to Ines first", Owner.BOSS, None)
        actions.mark(self.actions["done"], Progress.DONE)
        self.sessions["Ines"] = self.session(key, at("11-20"), Attendance.PLANNED)
        self.session(key, at("12-11"), Attendance.PLANNED)
        case = Case(self.desks, key)
        self.updates["Ines"] = case.approved()
        self.clock.moment = datetime(2026, 11, 18, 9, tzinfo=UTC)
        self.desks.summaries.rewrite(self.updates["Ines"], TOLD[:2])

    def _grace(self) -> None:
        grace = Who("Grace Okafor", "grace@okafor.example", Courtesy.MS, "Publisher")
        key = self.open(grace, "Hallgarten Verlag", date(2027, 3, 26), 8, TERMS, boss="Jonas Reuter", hr="Mia Lang")
        self.held(key, ["09-03", "10-15"])
        self.sessions["Grace"] = self.session(key, at("11-19", "16:00"), Attendance.PLANNED, 60, Mode.IN_PERSON)

    def _noah(self) -> None:
        noah = Who("Noah Lindqvist", "noah@lindqvist.example", Courtesy.MR, "Fleet Director")
        terms = replace(TERMS, cells=(*CELLS, Cell(Topic.PROGRESS, Audience.HR, Sharing.AGREED_UPDATE)))
        key = self.open(noah, "Fjord Rail", date(2027, 4, 30), 8, terms, boss="Pål Enger", hr="Sigrid Dahl")
        self.desks.engagements.leave(key, Role.HR, date(2026, 11, 1))
        self.sessions["noted"] = self.held(key, ["07-14", "09-08", "10-27", "11-17"], unwritten=1)
        self.session(key, at("11-20", "14:30"), Attendance.PLANNED, 60, Mode.IN_PERSON)

    def _tomasz(self) -> None:
        tomasz = Who("Tomasz Brandt", "tomasz@brandt.example", Courtesy.MR, "Head of Sales")
        key = self.open(tomasz, "Hallgarten Verlag", date(2027, 5, 28), 6, None, boss="Jonas Reuter", hr="Mia Lang")
        self.session(key, at("11-23", "09:00"), Attendance.PLANNED, 45, Mode.PHONE)

    def _priya(self) -> None:
        priya = Who("Priya Tanaka", "priya@tanaka.example", Courtesy.MS, "Head of Operations")
        key = self.open(priya, "Meridian Water", date(2026, 12, 1), 10, TERMS, boss="Sven Aldag", hr="Lena Vogt")
        days = ["05-19", "06-09", "06-30", "07-21", "08-18", "09-15", "10-13", "11-10"]
        self.sessions["unwritten"] = self.held(key, days, unwritten=1)
        self.session(key, at("11-24", "17:30"), Attendance.PLANNED, 60, Mode.IN_PERSON)
        agree, intend = self.desks.actions.agree, self.desks.actions.intend
        self.actions["sunday"] = agree(key, "Send Priya the reading on team charters", Owner.COACH, date(2026, 11, 22))
        self.actions["private"] = intend(
            key, PrivateWords("Ask whether she wants the next job at all"), Owner.COACH, FRIDAY + timedelta(days=1)
        )
        case = Case(self.desks, key)
        self.updates["Priya"] = case.draft()
        case.ask(self.updates["Priya"])


@contextmanager
def a_full_day(coachdesk: CoachDesk, clock, folder: Path) -> Iterator[AFullDay]:
    """The practice, opened on that Friday morning: a copy below `folder` of one that is filled once."""
    template, told = _filled()
    practice = Path(shutil.copytree(template, folder / template.name))
    clock.moment = MORNING
    with coachdesk.opened(practice, PASSPHRASE) as desks:
        day = AFullDay(desks, clock, practice)
        for name, ids in told.items():
            setattr(day, name, dict(ids))
        yield day


@cache
def _filled() -> tuple[Path, dict[str, dict[str, str]]]:
    folder = tempfile.TemporaryDirectory(prefix="a-full-day-")
    clock = HeldClock()
    coachdesk = CoachDesk(clock, ForeseenDice(7), FAST)  # other dice than a test's own, so that no id comes twice
    practice, _ = coachdesk.create(Path(folder.name), "Marian Holt", PASSPHRASE)
    with coachdesk.opened(practice, PASSPHRASE) as desks:
        day = AFullDay(desks, clock, practice).fill()
    told = {name: getattr(day, name) for name in ("engagements", "sessions", "actions", "updates")}
    _KEPT.append(folder)
    return practice, told


_KEPT: list[tempfile.TemporaryDirectory] = []  # gone when the tests are
