"""The desk for imports: look first, then take in, and take back if it was not what was meant."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet, Values
from coachdesk.app.importing.columns import Columns, columns_of, heads_digest, said
from coachdesk.app.importing.fields import Field
from coachdesk.app.importing.found_notes import NotesPlanner
from coachdesk.app.importing.keeping import Watch, is_empty, keep
from coachdesk.app.importing.known import practised
from coachdesk.app.importing.lines import Line, LineReader
from coachdesk.app.importing.plan import Plan, Remembered, Trouble, Undone
from coachdesk.app.importing.table import TablePlanner
from coachdesk.app.importing.undoing import Undoing
from coachdesk.app.news import Happened
from coachdesk.app.ports import Work
from coachdesk.app.room import Room
from coachdesk.base.errors import InputUnusable, RuleBroken
from coachdesk.base.ids import ImportId

_DATES: Final = (Field.BEGINS, Field.PLANNED_END, Field.SESSION_DATE)
_NOTHING_SAID: Final[Mapping[str, str]] = MappingProxyType({})


def _unwatched(done: int, total: int) -> None:
    """Nobody wants to know how far it is."""


class Importing:
    """The desk for imports."""

    def __init__(self, room: Room, values: Values) -> None:
        """A desk in an unlocked practice; `values` reads dates, times and lengths."""
        self._room = room
        self._values = values

    def plan_table(
        self, sheet: Sheet, *, source_name: str, mapping: Mapping[str, str] = _NOTHING_SAID, today: date
    ) -> Plan:
        """What a table would make; nothing is written. `mapping` says column by column what the heads don't.

        Raises:
            InputUnusable: no column names a client, or `mapping` names a column or a field that there is not.
        """

        def planned(work: Work) -> Plan:
            return self._table(work, sheet, source_name, mapping, today)

        with self._room.practice.reading() as work:
            return planned(work)

    def plan_notes(
        self, found: Iterable[FoundNote], troubles: Iterable[ArrivingTrouble] = (), *, client: str = ""
    ) -> Plan:
        """What found notes would make; nothing is written. `client` names whose they all are.

        Raises:
            InputUnusable: `client` names nobody, or more than one.
        """
        every, told = tuple(found), tuple(troubles)

        def planned(work: Work) -> Plan:
            return self._notes(work, every, told, client)

        with self._room.practice.reading() as work:
            return planned(work)

    def carry_out(self, plan: Plan, watch: Watch = _unwatched) -> ImportId | None:
        """Everything that the plan shows, in one transaction, or nothing of it; None where there is nothing to make.

        `watch` hears how many records of how many are written; where it raises, none is.

        Raises:
            RuleBroken: the practice has changed since the plan was made, so that it would make something else.
        """
        key = ImportId(self._room.dice.new_id())
        with self._room.practice.work() as work:
            fresh = plan.again(work)
            if fresh.made != plan.made:
                raise RuleBroken("Nothing was imported: the practice has changed since you looked. Look again first.")
            if fresh.remembered is not None:
                work.imports.remember_mapping(fresh.remembered.heads, fresh.remembered.mapping)
            if not is_empty(fresh.batch):
                keep(work, fresh.batch, key, self._room.clock.now(), watch)
            work.commit()
        self._room.news.tell(Happened.IMPORTED)
        return None if is_empty(fresh.batch) else key

    def can_undo(self) -> bool:
        """Whether there is an import that could be taken back."""
        with self._room.practice.reading() as work:
            return work.imports.last() is not None

    def undo(self, watch: Watch = _unwatched) -> Undone:
        """The newest import, taken back: all that is still as it was made and that nothing else needs.

        `watch` hears how far it is; where it raises, nothing is taken back.

        Raises:
            RuleBroken: there is none.
        """
        with self._room.practice.work() as work:
            newest = work.imports.last()
            if newest is None:
                raise RuleBroken("There is no import to take back. Nothing was changed.")
            key, made = newest
            undone = Undoing(work, made).take_back(watch)
            work.imports.undone(key, self._room.clock.now())
            work.commit()
        self._room.news.tell(Happened.IMPORTED)
        return undone

    def _table(self, work: Work, sheet: Sheet, source: str, mapping: Mapping[str, str], today: date) -> Plan:
        heads = heads_digest(sheet.columns)
        told = said(sheet.columns, mapping)
        fields = _with_remembered(told, work.imports.mapping(heads))
        empty = {at for at in range(len(sheet.columns)) if not any(row.cells[at].strip() for row in sheet.rows)}
        columns = columns_of(source, sheet.columns, fields, empty)
        lines, unread = self._read(columns, sheet, today)
        planner = TablePlanner(practised(work), self._room.dice.new_id, today)
        planner.take(lines)
        return Plan(
            made=tuple(planner.made),
            known=tuple(planner.known),
            troubles=tuple(sorted((*_told(sheet.troubles), *unread, *planner.troubles), key=_row)),
            unused=(*columns.unused, *sorted(planner.unused, key=_row)),
            batch=planner.batch(),
            again=lambda other: self._table(other, sheet, source, mapping, today),
            fields=columns.fields,
            remembered=Remembered(heads, fields) if told else None,
        )

    def _notes(self, work: Work, found: Sequence[FoundNote], troubles: Sequence[ArrivingTrouble], client: str) -> Plan:
        planner = NotesPlanner(work, self._room.dice.new_id, self._room.clock.now())
        planner.take(found, client)
        return Plan(
            made=tuple(planner.made),
            known=tuple(planner.known),
            troubles=(*_told(troubles), *planner.troubles),
            unused=(),
            batch=planner.batch(),
            again=lambda other: self._notes(other, found, troubles, client),
        )

    def _read(self, columns: Columns, sheet: Sheet, today: date) -> tuple[list[Line], list[Trouble]]:
        reader = LineReader(columns, self._values, self._order(columns, sheet), today)
        lines: list[Line] = []
        troubles: list[Trouble] = []
        for row in sheet.rows:
            try:
                lines.append(reader.line(row))
            except InputUnusable as no:
                troubles.append(Trouble(f"Row {row.place}", str(no)))
        return lines, troubles

    def _order(self, columns: Columns, sheet: Sheet) -> Any:
        """The order that all dates of the table prove together; without one, each date has to tell its own."""
        places = [columns.at[field] for field in _DATES if field in columns.at]
        try:
            return self._values.date_order(row.cells[at] for at in places for row in sheet.rows)
        except InputUnusable:
            return None


def _with_remembered(told: Mapping[str, Field], remembered: Mapping[str, str]) -> dict[str, Field]:
    """What was said of the columns now, and before it what was said of them last time."""
    before = {head: Field(name) for head, name in remembered.items()}
    taken = set(told.values()) - {Field.IGNORED}
    return {head: field for head, field in before.items() if field not in taken} | dict(told)


def _told(troubles: Iterable[ArrivingTrouble]) -> list[Trouble]:
    return [Trouble(one.place, one.sentence) for one in troubles]


def _row(trouble: Trouble) -> int:
    number = trouble.place.removeprefix("Row ")
    return int(number) if number.isascii() and number.isdigit() else 0
