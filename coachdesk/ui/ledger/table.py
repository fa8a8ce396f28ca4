"""The ledger's table: rows of 48, and a group for each month however long the list is."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.app.ledger_words import LedgerLine
from coachdesk.ui.ledger import words
from coachdesk.ui.ledger.months import Title
from coachdesk.ui.ledger.presenter import PAGE, Row
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.tables import Cell, Column, Line, Table, WindowedModel

COLUMNS: Final = (
    Column("day", "Date", 88),
    Column("what", "What", 196, plain_ink=True, grows=True),
    Column("told_to", "Told to", 210, plain_ink=True, grows=True),
    Column("about", "About", 130, plain_ink=True, grows=True),
    Column("yes", "On whose yes", 148),
)
_ROW: Final = 48
_GROUP: Final = 32
_NARROW: Final = 720


class LedgerTable(Table):
    """Months are known before their entries are, so their rows have their height from the first moment."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No rows yet."""
        self._titles: tuple[int, ...] = ()
        super().__init__(WindowedModel(COLUMNS, PAGE), row_height=_ROW, parent=parent)
        self.setAccessibleName("Who was told what")

    def show_rows(self, count: int, titles: Sequence[int], first: Sequence[Line]) -> None:
        """So many rows, of which these are months."""
        self._titles = tuple(titles)
        self.lines.refill(count, first)

    def _groups_changed(self) -> None:
        look = theme()
        for title in self._titles:
            if title < self.lines.rowCount():
                self.setRowHeight(title, look.px(_GROUP))

    def _rows_changed(self) -> None:
        self.clearSpans()
        for title in self._titles:
            if title < self.lines.rowCount():
                self.setSpan(title, 0, 1, len(COLUMNS))
        super()._rows_changed()

    def _place_columns(self) -> None:
        """In a narrow window the yes is told by the entry in full alone."""
        look = theme()
        room = self.viewport().width()
        narrow = 0 < room < look.px(_NARROW)
        self.setColumnHidden(len(COLUMNS) - 1, narrow)
        super()._place_columns()
        if narrow:
            fixed, shared = look.px(COLUMNS[0].width), COLUMNS[1:-1]
            total = sum(column.width for column in shared)
            self.setColumnWidth(0, fixed)
            for at, column in enumerate(shared, 1):
                self.setColumnWidth(at, (room - fixed) * column.width // total)


def lines_of(rows: Sequence[Row], year: int | None) -> list[Line]:
    """Rows as the table holds them."""
    return [_month(row, year) if isinstance(row, Title) else _entry(row) for row in rows]


def _month(title: Title, year: int | None) -> Line:
    return Line(f"month-{title.month.year}-{title.month.month}", group=words.month(title.month, year))


def _entry(line: LedgerLine) -> Line:
    told = Cell(line.told_to, second=f"· {line.role}" if line.role else "")
    return Line(
        str(line.seq),
        {
            "day": line.day,
            "what": Cell(line.what, line.icon),
            "told_to": told,
            "about": line.about,
            "yes": line.on_whose_yes,
        },
    )
