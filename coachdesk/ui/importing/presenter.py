"""An import from the choice of a file to its end: read, shown as a dry run, carried out, and perhaps taken back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

from coachdesk.app.importing.arriving import ArrivingTrouble, FoundNote, Sheet
from coachdesk.app.importing.fields import Field, recognised
from coachdesk.app.importing.plan import Plan, Undone
from coachdesk.base.errors import CoachDeskError, InputUnusable
from coachdesk.base.ids import ImportId
from coachdesk.ui.importing import words
from coachdesk.ui.tally import Tally
from coachdesk.ui.workplace import Workplace

TABLES: Final = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".ods")
NOTES: Final = (".txt", ".md", ".docx")
SEVERAL: Final = "One table at a time, or a folder of notes. Nothing was read."
UNKNOWN: Final = "This is neither a table (CSV, Excel) nor notes (text, Markdown, Word). Nothing was read."
NO_CLIENT: Final = "No column is known to hold the client's name. Say among the columns which one does."


class Showing(StrEnum):
    """What the screen shows."""

    CHOICE = "choice"
    PLAN = "plan"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class ColumnLine:
    """A column of the table, and what it is taken for."""

    head: str
    field: Field
    example: str


@dataclass(frozen=True, slots=True)
class Shown:
    """A dry run as the screen shows it.

    Attributes:
        plan: what would be made; None where the columns must be told first.
        columns: empty where notes are read.
        client: whose the notes are, as far as the coach said.
        sentence: what would happen, or what stands in the way.
    """

    source: str
    plan: Plan | None
    columns: tuple[ColumnLine, ...]
    sentence: str
    refused: bool = False
    client: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """How an import, or an undo, ended."""

    title: str
    sentence: str
    kept: tuple[str, ...] = ()
    can_undo: bool = False


class ImportScreen(Protocol):
    """The screen as its presenter knows it."""

    def show_choice(self, *, can_undo: bool) -> None:
        """Ask for a file; `can_undo` says that there is an import to be taken back."""
        ...

    def show_plan(self, shown: Shown) -> None:
        """Show what would be made."""
        ...

    def show_result(self, result: Result) -> None:
        """Show how it ended."""
        ...

    def refuse(self, sentence: str) -> None:
        """Say why nothing was done; empty where there is nothing to say any more."""
        ...

    def show_progress(self, tally: Tally | None) -> None:
        """Look at this from time to time; None when it is over."""
        ...


class ImportPresenter:
    """Takes one file or folder through its dry run into the practice."""

    def __init__(self, screen: ImportScreen, workplace: Workplace) -> None:
        """Nothing is chosen yet."""
        self._screen = screen
        self._application, self._desks = workplace.application, workplace.desks
        self._runner = workplace.runner
        self._source = Path()
        self._sheet: Sheet | None = None
        self._notes: tuple[Sequence[FoundNote], Sequence[ArrivingTrouble]] = ((), ())
        self._mapping: dict[str, str] = {}
        self._client = ""
        self._plan: Plan | None = None
        self._tally: Tally | None = None
        self._tries = 0
        self._writing = False

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._tally is not None

    def begin(self) -> None:
        """Ask for a file."""
        self._plan, self._sheet, self._mapping, self._client = None, None, {}, ""
        self._runner.run(self._desks.importing.can_undo, lambda can: self._screen.show_choice(can_undo=can))

    # choosing

    def choose(self, paths: Sequence[str]) -> None:
        """The coach chose or dropped these; none means that they thought better of it."""
        if not paths or self.busy:
            return
        self._screen.refuse("")
        if len(paths) > 1:
            self._screen.refuse(SEVERAL)
            return
        path = Path(paths[0])
        if path.is_dir() or path.suffix.lower() in NOTES:
            self._read_notes(path)
        elif path.suffix.lower() in TABLES:
            self._read_table(path)
        else:
            self._screen.refuse(UNKNOWN)

    def map(self, head: str, field: Field) -> None:
        """The coach says what a column holds."""
        if self.busy:
            return
        self._mapping = {other: name for other, name in self._mapping.items() if name != field or name == Field.IGNORED}
        self._mapping[head] = str(field)
        self._look()

    def name_client(self, name: str) -> None:
        """The coach says whose all the notes are."""
        if name.strip() != self._client and not self.busy:
            self._client = name.strip()
            self._look()

    # doing

    def carry_out(self) -> None:
        """The coach wants it in."""
        plan = self._plan
        if plan is None or self.busy or not plan.made:
            return
        self._writing = True
        tally = self._begin("Bringing it in")

        def done(key: ImportId | None) -> None:
            self._end()
            left_out = tuple(trouble.sentence for trouble in plan.troubles)
            self._screen.show_result(Result("It is in", words.did(plan), left_out, can_undo=key is not None))

        self._runner.run(lambda: self._desks.importing.carry_out(plan, tally), done, self._refused)

    def undo(self) -> None:
        """The coach wants the newest import back."""
        if self.busy:
            return
        self._writing = True
        tally = self._begin("Taking it back")

        def done(undone: Undone) -> None:
            self._end()
            kept = tuple(one.sentence for one in undone.kept)
            self._screen.show_result(Result("Taken back", words.undid(undone), kept))

        self._runner.run(lambda: self._desks.importing.undo(tally), done, self._refused)

    def stop(self) -> None:
        """The coach changed their mind."""
        if self._tally is None:
            return
        self._tally.stop()
        if not self._writing:
            self._tries += 1  # what is only being read is not wanted any more, and tells nobody when it ends
            self._end()

    # inside

    def _read_table(self, path: Path) -> None:
        self._source, self._mapping = path, {}
        self._sheet = None

        def done(sheet: Sheet) -> None:
            self._sheet = sheet
            self._look(f"Looking at {len(sheet.rows):,} rows")

        self._ask("Reading the table", lambda: self._application.read_sheet(path), done)

    def _read_notes(self, path: Path) -> None:
        self._source, self._sheet, self._client = path, None, ""

        def done(found: tuple[Sequence[FoundNote], Sequence[ArrivingTrouble]]) -> None:
            self._notes = found
            self._look(f"Looking at {len(found[0]):,} notes")

        self._ask("Reading the notes", lambda: self._application.read_notes(path), done)

    def _look(self, what: str = "Looking again") -> None:
        """The dry run, with what the coach said so far."""
        sheet, mapping, client, importing = self._sheet, dict(self._mapping), self._client, self._desks.importing
        name, today = self._source.name, self._desks.day()

        def look() -> Shown:
            try:
                if sheet is not None:
                    plan = importing.plan_table(sheet, source_name=name, mapping=mapping, today=today)
                    return Shown(name, plan, _columns(sheet, mapping, plan.fields), words.would(plan))
                plan = importing.plan_notes(*self._notes, client=client)
            except InputUnusable as no:
                if sheet is not None:
                    columns = _columns(sheet, mapping, {})
                    knows = any(line.field in _CLIENTS for line in columns)
                    return Shown(name, None, columns, str(no) if knows else NO_CLIENT, refused=True)
                return Shown(name, None, (), str(no), refused=True, client=client)
            return Shown(name, plan, (), words.would(plan), client=client)

        def done(shown: Shown) -> None:
            self._plan = shown.plan
            self._screen.show_plan(shown)

        self._ask(what, look, done)

    def _ask(self, what: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tries += 1
        this = self._tries
        self._begin(what)

        def told(outcome: object) -> None:
            if this == self._tries:
                self._end()
                done(outcome)

        def refused(no: CoachDeskError) -> None:
            if this == self._tries:
                self._refused(no)

        self._runner.run(work, told, refused)

    def _begin(self, what: str) -> Tally:
        tally = self._tally = Tally(what)
        self._screen.refuse("")
        self._screen.show_progress(tally)
        return tally

    def _end(self) -> None:
        self._tally, self._writing = None, False
        self._screen.show_progress(None)

    def _refused(self, no: CoachDeskError) -> None:
        self._end()
        self._screen.refuse(str(no))


_CLIENTS: Final = {Field.CLIENT, Field.CLIENT_GIVEN, Field.CLIENT_FAMILY, Field.CLIENT_EMAIL}


def _columns(sheet: Sheet, mapping: Mapping[str, str], used: Mapping[str, str]) -> tuple[ColumnLine, ...]:
    """Each column with what it is taken for: as the plan used it, as the coach said, or as its head tells."""

    def field_of(head: str) -> Field:
        if head in used:
            return Field(used[head])
        if used:
            return Field.IGNORED
        return Field(mapping[head]) if head in mapping else recognised(head) or Field.IGNORED

    def example(place: int) -> str:
        return next((cell for row in sheet.rows[:20] if (cell := row.cells[place].strip())), "")

    return tuple(ColumnLine(head, field_of(head), example(place)) for place, head in enumerate(sheet.columns))
