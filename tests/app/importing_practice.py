"""A real encrypted practice to import into, tables as the reader hands them over, and a dump of everything it holds."""

import random
from contextlib import closing, contextmanager
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from coachdesk.app.engagements import Engagements, Who
from coachdesk.app.importing.desk import Importing
from coachdesk.app.room import Room
from coachdesk.base.clock import ID_LENGTH
from coachdesk.base.codes import CROCKFORD
from coachdesk.bootstrap import resources
from coachdesk.outward.frames import ShippedFrames
from coachdesk.outward.reading import values
from coachdesk.outward.reading.notes import FoundNote
from coachdesk.outward.reading.tables import Row, Sheet
from coachdesk.store.engine import connect
from coachdesk.store.schema import create
from coachdesk.store.work import EncryptedPractice

TODAY = date(2026, 3, 20)
KEY = bytes(range(32))
HEADS = ("Client", "Client e-mail", "Organisation", "Begins", "Session date", "Time", "Minutes", "Status")
# What an undo leaves: that there was an import, and what was said of the columns.
MEMORY = frozenset({"import", "import_made", "import_mapping"})


class TickingClock:
    """A millisecond later at each look."""

    def __init__(self):
        self.moment = datetime.combine(TODAY, time(9), UTC)

    def now(self):
        self.moment += timedelta(milliseconds=1)
        return self.moment

    def today(self):
        return TODAY


class ForeseenDice:
    def __init__(self):
        self._random = random.Random(7)  # noqa: S311 - a test wants it foreseeable

    def new_id(self):
        return "".join(self._random.choices(CROCKFORD, k=ID_LENGTH)).lower()

    def salt(self):
        return self._random.randbytes(16)


class Practice:
    """An open practice with its desk for imports."""

    def __init__(self, path, store):
        self.path = path
        self.room = Room(store, TickingClock(), ForeseenDice(), ShippedFrames(resources()))
        self.importing = Importing(self.room, values)
        self.engagements = Engagements(self.room)

    def plan(self, sheet, **more):
        return self.importing.plan_table(sheet, source_name="clients.csv", today=TODAY, **more)

    def take(self, sheet, **more):
        plan = self.plan(sheet, **more)
        self.importing.carry_out(plan)
        return plan

    def take_notes(self, *found, **more):
        plan = self.importing.plan_notes(found, **more)
        self.importing.carry_out(plan)
        return plan

    def open(self, name, organisation="Northlight Optics", begins=date(2026, 1, 5), **more):
        return self.engagements.open(Who(name, **more), organisation, begins)

    def dump(self, *, memory=False):
        """Every row of every table, as it lies in the file."""
        with closing(connect(self.path, KEY)) as connection:
            found = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            names = [name for (name,) in found if memory or name not in MEMORY]
            return {name: sorted(map(repr, connection.execute(f'SELECT * FROM "{name}"'))) for name in names}

    def shelf(self, name):
        with self.room.practice.reading() as work:
            return getattr(work, name).listed()


@contextmanager
def a_practice(folder: Path):
    path = folder / "practice.db"
    create(path, KEY)
    store = EncryptedPractice(path, KEY)
    try:
        yield Practice(path, store)
    finally:
        store.close()


def a_sheet(*rows, heads=HEADS, troubles=()):
    return Sheet(tuple(heads), tuple(Row(at, tuple(cells)) for at, cells in enumerate(rows, start=2)), tuple(troubles))


def a_row(
    client="Ines Moreau",
    email="",
    organisation="Northlight Optics",
    begins="",
    day="",
    at="",
    minutes="",
    status="",
):
    return (client, email, organisation, begins, day, at, minutes, status)


def a_note(text, day=date(2026, 2, 3), hint="Ines Moreau", source="ines.md", at=None):
    return FoundNote(day, at, hint, text, source, "line 1", "")
