"""One row of a table, read: whom it names, which engagement it speaks of, and which session."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any, Final

from coachdesk.app.importing.arriving import ArrivingRow, Values
from coachdesk.app.importing.cells import Cells
from coachdesk.app.importing.choices import (
    attendance_of,
    courtesy_of,
    kind_of,
    mode_of,
    urgency_of,
    without_courtesy,
)
from coachdesk.app.importing.columns import Columns
from coachdesk.app.importing.fields import Field
from coachdesk.base.errors import InputUnusable
from coachdesk.base.spans import Minutes, Span, minutes
from coachdesk.domain.engagement import MOST_SESSIONS, Kind, Urgency
from coachdesk.domain.people import Courtesy, Role, split_name
from coachdesk.domain.sessions import Attendance, Mode

LONGEST_ADDRESS: Final = 1000  # characters; ours
_EMAIL: Final = re.compile(r"[^@\s<>,;]+@[^@\s<>,;]+")
_BARE_NUMBER: Final = re.compile(r"[0-9]+(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Mention:
    """Somebody, as a row names them; without a name the address has to do."""

    given: str
    family: str
    email: str
    courtesy: Courtesy
    job_title: str

    @property
    def name(self) -> str:
        """As written on an envelope."""
        return f"{self.given} {self.family}".strip()


@dataclass(frozen=True, slots=True)
class Meeting:
    """A session, as a row tells of it."""

    starts_at: datetime
    minutes: Minutes
    attendance: Attendance
    mode: Mode


@dataclass(frozen=True, slots=True)
class Line:
    """All that one row tells; None and empty text where it is silent."""

    place: str
    client: Mention
    others: tuple[tuple[Role, Mention], ...]
    organisation: str
    address: str
    kind: Kind | None
    urgency: Urgency | None
    begins: date | None
    planned_end: date | None
    planned_sessions: int | None
    meeting: Meeting | None


class LineReader:
    """Reads the rows of one table."""

    def __init__(self, columns: Columns, values: Values, order: Any, today: date) -> None:
        """A reader; `order` is that of day, month and year in this table."""
        self._columns = columns
        self._values = values
        self._order = order
        self._today = today

    def line(self, row: ArrivingRow) -> Line:
        """What the row tells.

        Raises:
            InputUnusable: one of its cells can't be understood; the sentence names the row and the column.
        """
        return _RowReader(Cells(self._columns, row), self._values, self._order, self._today).line()


@dataclass(frozen=True, slots=True)
class _RowReader:
    cells: Cells
    values: Values
    order: Any
    today: date

    def line(self) -> Line:
        """The row as a whole."""
        client = self._mention(Role.CLIENT)
        if client is None:
            raise InputUnusable(f"{self.cells.place}: it names no client; the row was left out.")
        others = [(role, self._mention(role)) for role in (Role.BOSS, Role.HR)]
        begins, planned_end = self._day(Field.BEGINS), self._day(Field.PLANNED_END)
        if begins and planned_end:
            self.cells.checked(Field.PLANNED_END, lambda: Span(begins, planned_end))
        return Line(
            place=self.cells.place,
            client=client,
            others=tuple((role, mention) for role, mention in others if mention is not None),
            organisation=self.cells.words(Field.ORGANISATION),
            address=self.cells.lines(Field.ADDRESS, LONGEST_ADDRESS),
            kind=self.cells.read(Field.KIND, kind_of),
            urgency=self.cells.read(Field.URGENCY, urgency_of),
            begins=begins,
            planned_end=planned_end,
            planned_sessions=self.cells.read(Field.PLANNED_SESSIONS, _sessions),
            meeting=self._meeting(),
        )

    def _mention(self, role: Role) -> Mention | None:
        own, (before, given, family) = Field(role), self._name(role)
        courtesy = self.cells.read(Field(f"{own}_courtesy"), courtesy_of) or before
        email = self.cells.read(Field(f"{own}_email"), _email) or ""
        job_title = self.cells.words(Field(f"{own}_job_title"))
        if not given and not family and not email:
            return None
        return Mention(given, family, email, courtesy, job_title)

    def _name(self, role: Role) -> tuple[Courtesy, str, str]:
        """Courtesy, given and family name; where one column holds them all, it is taken apart."""
        whole, field = self.cells.words(Field(role)), Field(role)
        if not whole and role is Role.CLIENT:
            given, family = self.cells.words(Field.CLIENT_GIVEN), self.cells.words(Field.CLIENT_FAMILY)
            if family or not given:
                return Courtesy.NONE, given, family
            whole, field = given, Field.CLIENT_GIVEN
        courtesy, name = without_courtesy(whole)
        given, family = split_name(name)
        if whole and not given and not family:
            raise self.cells.unusable(field, "this is no name.")
        return courtesy, given, family

    def _meeting(self) -> Meeting | None:
        day = self._day(Field.SESSION_DATE)
        if day is None:
            if self.cells.text(Field.MINUTES) or self.cells.text(Field.HOURS) or self.cells.text(Field.SESSION_TIME):
                raise InputUnusable(
                    f"{self.cells.place}: it tells of a session without its date; the row was left out."
                )
            return None
        attendance = self.cells.read(Field.ATTENDANCE, attendance_of)
        if attendance is None:
            attendance = Attendance.HELD if day < self.today else Attendance.PLANNED
        length = self._minutes()
        if attendance is Attendance.HELD and not length:
            raise InputUnusable(
                f"{self.cells.place}: a session that was held needs its length in minutes; the row was left out."
            )
        return Meeting(
            datetime.combine(day, self._clock()),
            length,
            attendance,
            self.cells.read(Field.MODE, mode_of) or Mode.IN_PERSON,
        )

    def _clock(self) -> time:
        """When it began: of its own column, else behind the date; midnight where nobody wrote it down."""
        told = self.cells.read(Field.SESSION_TIME, self.values.read_time) or self._behind_the_date()
        return told.replace(second=0, microsecond=0, tzinfo=None)

    def _behind_the_date(self) -> time:
        words = self.cells.text(Field.SESSION_DATE).replace("T", " ").split()
        for at in range(1, len(words)):
            try:
                return self.values.read_time(" ".join(words[at:]))
            except InputUnusable:
                continue
        return time()

    def _minutes(self) -> Minutes:
        told = self.cells.read(Field.MINUTES, self.values.read_minutes)
        field = Field.HOURS if told is None else Field.MINUTES
        count = self.cells.read(Field.HOURS, self._hours) if told is None else told
        return self.cells.checked(field, lambda: minutes(count or 0))

    def _hours(self, text: str) -> int:
        return self.values.read_minutes(f"{text} h" if _BARE_NUMBER.fullmatch(text) else text)

    def _day(self, field: Field) -> date | None:
        return self.cells.read(field, lambda text: self.values.read_date(text, self.order))


def _email(text: str) -> str:
    if not _EMAIL.fullmatch(text):
        raise InputUnusable("this is no e-mail address.")
    return text


def _sessions(text: str) -> int:
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= MOST_SESSIONS:
        raise InputUnusable(f"this is no number of sessions between 1 and {MOST_SESSIONS}.")
    return int(text)
