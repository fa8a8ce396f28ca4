"""Tables of any length: the rows in sight are asked for by the page, and the scroll bar never lies."""

from collections import OrderedDict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from coachdesk.ui.widgets.pills import Tone

PAGE: Final = 200
_KEPT: Final = 40
WAITING: Final = "…"

Index = QModelIndex | QPersistentModelIndex
ROW: Final = Qt.ItemDataRole.UserRole
CELL: Final = Qt.ItemDataRole.UserRole + 1
GROUP: Final = Qt.ItemDataRole.UserRole + 2


@dataclass(frozen=True, slots=True)
class Column:
    """One column.

    Attributes:
        key: under which a line holds its cell.
        title: its head.
        width: in the pixels of the design; the last column with `grows` takes what is left.
        numeric: figures stand at the right, each as wide as the other.
        strong: names, in 500 and full ink.
        serif: words that others may read.
        grows: takes a share of the room that is left.
        plain_ink: full ink without the weight.
    """

    key: str
    title: str
    width: int = 160
    numeric: bool = False
    strong: bool = False
    serif: bool = False
    grows: bool = False
    plain_ink: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell, where it is more than words.

    Attributes:
        text: the words.
        icon: a picture before them.
        second: words after them, in the second ink.
        tone: shows text and icon as a pill.
        private: words of which no tooltip may tell.
    """

    text: str
    icon: str = ""
    second: str = ""
    tone: Tone | None = None
    private: bool = False

    def spoken(self) -> str:
        """All of it, for the ear and for a tooltip."""
        return f"{self.text} {self.second}".strip()


@dataclass(frozen=True, slots=True)
class Line:
    """One row.

    Attributes:
        about: the id of what it shows; what `chosen` and `opened` tell.
        cells: by the column's key.
        group: a group row with this title; it has no cells and can't be chosen.
    """

    about: str
    cells: Mapping[str, Cell | str] = field(default_factory=dict[str, Cell | str])
    group: str = ""


class WindowedModel(QAbstractTableModel):
    """Knows how many rows there are, and holds the pages of them that were in sight last."""

    wanted = Signal(int, int)  # a page, and the generation to answer with
    sort_wanted = Signal(str, bool)  # a column's key, and whether it runs down

    def __init__(self, columns: Sequence[Column], page: int = PAGE) -> None:
        """No rows yet."""
        super().__init__()
        self.columns = tuple(columns)
        self.page = page
        self.generation = 0
        self._count = 0
        self._pages: OrderedDict[int, Sequence[Line]] = OrderedDict()
        self._asked: set[int] = set()
        self._stale: set[int] = set()

    def reset(self, count: int) -> int:
        """So many rows, none of them known yet; pages asked for before are discarded when they come. The generation."""
        return self._anew(count, ())

    def refill(self, count: int, first: Sequence[Line] = ()) -> int:
        """The same with the first page at hand, so that no row waits."""
        return self._anew(count, first)

    def refresh(self, count: int) -> int:
        """Something changed: rows in sight are asked for anew, and the old ones stay until then. The generation."""
        self.generation += 1
        self._asked.clear()
        self._stale = set(self._pages)
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))
        return self.generation

    def show(self, lines: Sequence[Line]) -> None:
        """A short table, all of it at once."""
        self.page = max(self.page, len(lines), 1)
        self._anew(len(lines), lines)

    def fill(self, page: int, rows: Sequence[Line], generation: int) -> None:
        """The rows of a page have come; those of an older generation are no longer wanted."""
        if generation != self.generation:
            return
        self._asked.discard(page)
        self._stale.discard(page)
        self._pages[page] = tuple(rows)
        self._pages.move_to_end(page)
        while len(self._pages) > _KEPT:
            self._pages.popitem(last=False)
        first = page * self.page
        last = min(first + max(len(rows), 1), self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def line(self, row: int) -> Line | None:
        """A row, or None while it is on its way."""
        page, at = divmod(row, self.page)
        if (page not in self._pages or page in self._stale) and page not in self._asked and 0 <= row < self._count:
            self._asked.add(page)
            self.wanted.emit(page, self.generation)  # an inline runner answers before this returns
        held = self._pages.get(page)
        if held is None:
            return None
        self._pages.move_to_end(page)
        return held[at] if at < len(held) else None

    def held(self, row: int) -> Line | None:
        """A row if it is at hand; nothing is asked for."""
        page, at = divmod(row, self.page)
        lines = self._pages.get(page, ())
        return lines[at] if at < len(lines) else None

    def cell(self, row: int, column: int) -> Cell | None:
        """One cell, or None while it is on its way."""
        line = self.line(row)
        if line is None:
            return None
        found = line.cells.get(self.columns[column].key, "")
        return Cell(found) if isinstance(found, str) else found

    def find(self, about: str) -> int:
        """The row that shows this, among those at hand; -1 where there is none."""
        for page, lines in self._pages.items():
            for at, line in enumerate(lines):
                if line.about == about and not line.group:
                    return page * self.page + at
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.numeric else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row()) if index.isValid() else None
        if line is not None and line.group:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._words(index.row(), index.column())
        if role == CELL:
            return self.cell(index.row(), index.column())
        if role == ROW:
            return self.line(index.row())
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if 0 <= column < len(self.columns):
            self.sort_wanted.emit(self.columns[column].key, order == Qt.SortOrder.DescendingOrder)

    def _anew(self, count: int, first: Sequence[Line]) -> int:
        self.beginResetModel()
        self.generation += 1
        self._pages.clear()
        self._asked.clear()
        self._stale.clear()
        self._count = count
        if first:
            self._pages[0] = tuple(first)
        self.endResetModel()
        return self.generation

    def _words(self, row: int, column: int) -> str:
        line = self.line(row)
        if line is None:
            return WAITING if column == 0 else ""
        if line.group:
            return line.group if column == 0 else ""
        cell = self.cell(row, column)
        return cell.spoken() if cell is not None else ""
