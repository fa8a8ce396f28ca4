"""How a table looks: no grid, no stripes, one ring around the row that the keyboard is on."""

from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.cards import INSIDE
from coachdesk.ui.widgets.corners import RADIUS, Corners
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture, fitted
from coachdesk.ui.widgets.focus import shows_for
from coachdesk.ui.widgets.pills import draw_pill, pill_lines
from coachdesk.ui.widgets.table_model import WAITING, Cell, Column, Line, WindowedModel

ROW_HIGH: Final = 44
_HEAD: Final = 36
_GROUP: Final = 32
_GAP: Final = 16  # kept free at the right of a cell
Index = QModelIndex | QPersistentModelIndex
_UPWARDS: Final = {
    QAbstractItemView.CursorAction.MoveUp,
    QAbstractItemView.CursorAction.MovePrevious,
    QAbstractItemView.CursorAction.MovePageUp,
    QAbstractItemView.CursorAction.MoveEnd,  # a group at the very end has nothing below it
}


class _Head(QHeaderView):
    """Column heads in captions; the words stay in the model for those who listen."""

    def __init__(self, table: "Table") -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.setHighlightSections(False)
        self.setSectionsClickable(False)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme().px(_HEAD))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own name
        look = theme()
        painter.save()
        painter.fillRect(rect, look.colour("surface"))
        column = self._table.lines.columns[logicalIndex]
        space = self._table.cell_space(rect, logicalIndex).adjusted(0, 0, 0, -1)
        font = look.font(Role.CAPTION)
        words = fitted(column.title, font, look.line(Role.CAPTION), space.width())
        words.draw_in(painter, space, look.colour("ink3"), right=column.numeric)
        if self.isSortIndicatorShown() and self.sortIndicatorSection() == logicalIndex:
            arrow = "chevron-down" if self.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder else "chevron-up"
            beside = words.width + look.px(4)
            left = space.right() - beside - look.px(14) if column.numeric else space.x() + beside
            draw_picture(painter, left, rect.y() + rect.height() / 2, glyph(arrow, "ink3", 14))
        painter.restore()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        rest = QRect(self.length() - self.offset(), 0, self.viewport().width(), self.height())
        painter.fillRect(rest, theme().colour("surface"))
        painter.fillRect(0, self.height() - 1, self.viewport().width(), 1, theme().colour("line"))


class _Rows(QStyledItemDelegate):
    """Draws a cell from the model's words."""

    def __init__(self, table: "Table") -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        rect: QRect = option.rect
        row = index.row()
        line = self._table.lines.line(row)
        painter.save()
        if line is not None and line.group:
            self._group(painter, rect, index.column(), line)
        else:
            ground = self._table.ground_of(row)
            painter.fillRect(rect, look.colour(ground))
            self._cell(painter, rect, index, ground)
        if row < self._table.lines.rowCount() - 1 or self._table.has_room_below():
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, look.colour("line"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(80), self._table.row_height())

    def helpEvent(self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index) -> bool:
        cell = self._table.lines.cell(index.row(), index.column()) if index.isValid() else None
        if cell is None or cell.private or not self._table.is_cut(index.row(), index.column()):
            QToolTip.hideText()
        else:
            QToolTip.showText(event.globalPos(), cell.spoken(), view)
        return True

    def _group(self, painter: QPainter, rect: QRect, column: int, line: Line) -> None:
        look = theme()
        painter.fillRect(rect, look.colour("sunken"))
        if column == 0:
            words = Lines(line.group, look.font(Role.CAPTION, 600), look.line(Role.CAPTION))
            words.draw_in(painter, rect.adjusted(look.px(INSIDE), 0, 0, -1), look.colour("ink2"))

    def _cell(self, painter: QPainter, rect: QRect, index: Index, ground: str) -> None:
        look = theme()
        column = self._table.lines.columns[index.column()]
        cell = self._table.lines.cell(index.row(), index.column())
        space = self._table.cell_space(rect, index.column()).adjusted(0, 0, 0, -1)
        if cell is None:
            waiting = Lines(WAITING if index.column() == 0 else "", look.font(Role.BODY), look.line(Role.BODY))
            waiting.draw_in(painter, space, look.colour("ink3"))
            return
        if cell.tone is not None:
            lines = pill_lines(cell.text)
            draw_pill(painter, space.x(), rect.y() + (rect.height() - look.px(22)) // 2, lines, cell.icon, cell.tone)
            return
        chosen = ground == "accent_soft"
        if cell.icon:
            ink = "ink" if chosen else "ink2"
            draw_picture(painter, space.x(), rect.y() + rect.height() / 2, glyph(cell.icon, ink, 16))
            space.setLeft(space.x() + look.px(26))
        self._words(painter, space, column, cell, chosen=chosen)

    def _words(self, painter: QPainter, space: QRect, column: Column, cell: Cell, *, chosen: bool) -> None:
        look = theme()
        font = self._table.cell_font(column, chosen=chosen)
        full = column.strong or column.plain_ink or column.numeric or column.serif
        line = look.line(Role.BODY)
        words = fitted(cell.text, font, line, space.width())
        words.draw_in(painter, space, look.colour("ink" if full else "ink2"), right=column.numeric)
        room = space.adjusted(words.width + look.px(4), 0, 0, 0)
        if cell.second and room.width() > look.px(16):
            second = fitted(cell.second, look.font(Role.BODY), line, room.width())
            second.draw_in(painter, room, look.colour("ink2"))


class Table(QTableView):
    """A table that is a card of its own, or lies in one."""

    opened = Signal(str)
    chosen = Signal(str)

    def __init__(
        self,
        model: WindowedModel,
        *,
        carded: bool = True,
        row_height: int = ROW_HIGH,
        parent: QWidget | None = None,
    ) -> None:
        """`opened` tells the id of the row that Enter or a double click is on; `chosen` the one that is selected."""
        super().__init__(parent)
        self.lines = model
        self._high = row_height
        self._hovered = -1
        self._posed_hover = -1
        self._posed_ring = -1
        self._ringed = False
        self._whole = False
        self._corners = Corners(self) if carded else None
        self.setModel(model)
        self.setHorizontalHeader(_Head(self))
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._open)
        model.modelReset.connect(self._rows_changed)
        model.dataChanged.connect(self._rows_came)
        self.restyle()

    def sortable(self, key: str = "", *, descending: bool = False) -> None:
        """Let heads be pressed to sort; `key` is how the lines are sorted now."""
        head = self.horizontalHeader()
        head.setSectionsClickable(True)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        keys = [column.key for column in self.lines.columns]
        head.setSortIndicator(keys.index(key) if key in keys else -1, order)
        head.setSortIndicatorShown(True)
        head.sortIndicatorChanged.connect(self._sort)

    def about(self) -> str:
        """The id of the row that is chosen; empty where none is."""
        line = self._line(self.currentIndex()) if self.selectionModel().hasSelection() else None
        return line.about if line is not None else ""

    def choose(self, about: str) -> None:
        """Choose the row that shows this, if it is at hand."""
        row = self.lines.find(about)
        if row >= 0:
            self.selectRow(row)

    def choose_first(self) -> None:
        """Choose the first row that is no group."""
        for row in range(min(self.lines.rowCount(), self.lines.page)):
            line = self.lines.line(row)
            if line is not None and not line.group:
                self.selectRow(row)
                return

    def pose(self, *, hovered: int = -1, ringed: int = -1) -> None:
        """Show a row under the pointer and one with the keyboard, for the page of components."""
        self._posed_hover, self._posed_ring = hovered, ringed
        self.viewport().update()

    def row_height(self) -> int:
        """How high a row is, its hairline counted in."""
        return theme().px(self._high)

    def whole_height(self) -> int:
        """How high the table is when all its rows are in sight."""
        return theme().px(_HEAD) + self.verticalHeader().length() + 2

    def be_whole(self) -> None:
        """Show every row, and take that much room."""
        self._whole = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(self.whole_height())

    def has_room_below(self) -> bool:
        """Whether the last row ends above the foot of the table."""
        return self.verticalHeader().length() < self.viewport().height()

    def ground_of(self, row: int) -> str:
        """The ground that a row lies on now."""
        if self.selectionModel().isRowSelected(row, QModelIndex()):
            return "accent_soft"
        return "hover" if row in {self._hovered, self._posed_hover} else "surface"

    def cell_space(self, rect: QRect, column: int) -> QRect:
        """Where a cell's words go."""
        look = theme()
        last = column == len(self.lines.columns) - 1
        left = look.px(INSIDE) if column == 0 else 0
        right = look.px(INSIDE if last else _GAP)
        return rect.adjusted(left, 0, -right, 0)

    def cell_font(self, column: Column, *, chosen: bool = False) -> QFont:
        """The typeface of a column's words."""
        if column.serif:
            return theme().font(Role.GOAL)
        weight = 600 if column.strong and chosen and self._bold_when_chosen else 500 if column.strong else 400
        return theme().font(Role.BODY, weight, tabular=column.numeric)

    _bold_when_chosen = False

    def is_cut(self, row: int, column: int) -> bool:
        """Whether a cell is too narrow for its words."""
        cell = self.lines.cell(row, column)
        if cell is None or cell.tone is not None:
            return False
        space = self.cell_space(QRect(0, 0, self.columnWidth(column), 1), column).width()
        wide = QFontMetrics(self.cell_font(self.lines.columns[column])).horizontalAdvance(cell.spoken())
        return wide + (theme().px(26) if cell.icon else 0) > space

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        self.verticalHeader().setDefaultSectionSize(self.row_height())
        self._rows_changed()
        self._place_columns()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    def updateGeometries(self) -> None:
        edge = 1 if self._corners is not None else 0
        super().updateGeometries()
        high = self.horizontalHeader().height()
        self.setViewportMargins(edge, high + edge, edge, edge)
        head = self.horizontalHeader()
        head.setGeometry(self.viewport().x(), edge, self.viewport().width(), high)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ringed = False
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = shows_for(event.reason())
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = self.hasFocus()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self._open(self.currentIndex())
            return
        super().keyPressEvent(event)
        self.viewport().update()

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        index = super().moveCursor(action, modifiers)
        step = -1 if action in _UPWARDS else 1
        while (line := self._line(index)) is not None and line.group:
            index = self.lines.index(index.row() + step, index.column())
        return index if index.isValid() else self.currentIndex()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        line = self._line(current)
        if line is not None and not line.group:
            self.chosen.emit(line.about)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self.viewport()).fillRect(self.viewport().rect(), theme().colour("surface"))
        super().paintEvent(event)
        row = self._ringed_row()
        if row >= 0:
            look = theme()
            top = self.rowViewportPosition(row)
            rect = QRect(0, top, self.viewport().width(), self.rowHeight(row))
            painter = QPainter(self.viewport())
            at_foot = self._corners is not None and rect.bottom() + 1 >= self.viewport().height()
            if at_foot:  # the ring follows the card's round corners
                painter.setClipRect(rect)
                rect.setTop(rect.top() - look.px(RADIUS))
                painter.fillRect(0, top, rect.width(), look.tokens.ring, look.colour("accent"))
            radius = look.px(RADIUS) - 1 if at_foot else 0
            draw_box(painter, rect, radius, Box(edge=look.colour("accent"), thick=look.tokens.ring))

    def _ringed_row(self) -> int:
        if self._posed_ring >= 0:
            return self._posed_ring
        return self.currentIndex().row() if self._ringed and self.currentIndex().isValid() else -1

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def _line(self, index: Index) -> Line | None:
        return self.lines.line(index.row()) if index.isValid() else None

    def _open(self, index: Index) -> None:
        line = self._line(index)
        if line is not None and not line.group:
            self.opened.emit(line.about)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.lines.sort(column, order)

    def _rows_changed(self) -> None:
        self._hovered = -1
        self._set_heights(range(min(self.lines.rowCount(), self.lines.page)))
        if self._whole:
            self.setFixedHeight(self.whole_height())

    def _rows_came(self, first: QModelIndex, last: QModelIndex) -> None:
        if last.row() - first.row() < self.lines.page:
            self._set_heights(range(first.row(), last.row() + 1))

    def _set_heights(self, rows: range) -> None:
        """Groups are lower; how high the others are, the head of the rows knows."""
        for row in rows:
            line = self.lines.held(row)
            high = theme().px(_GROUP) if line is not None and line.group else self.row_height()
            if self.rowHeight(row) != high:
                self.setRowHeight(row, high)

    def _place_columns(self) -> None:
        look = theme()
        columns = self.lines.columns
        room = self.viewport().width()
        fixed = [look.px(column.width) for column in columns]
        growing = [at for at, column in enumerate(columns) if column.grows] or [len(columns) - 1]
        spare = room - sum(fixed)
        if spare > 0:
            share, rest = divmod(spare, len(growing))
            for at in growing:
                fixed[at] += share
            fixed[growing[-1]] += rest
        elif room > 0:
            total = sum(fixed)
            fixed = [wide * room // total for wide in fixed]
            fixed[-1] += room - sum(fixed)
        for at, wide in enumerate(fixed):
            self.setColumnWidth(at, wide)
