"""The parts of the palette: the field one types in, and the list of what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.theme.palette import palette
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture, fitted
from coachdesk.ui.widgets.layouts import column

ROW_HIGH: Final = 44
FIELD_HIGH: Final = 48
_SIDE: Final = 17
_WORDS: Final = 45
_QT_MARGIN: Final = 2  # QLineEdit keeps this much to itself
_UP: Final = 2  # and sets its letters one pixel low

Index = QModelIndex | QPersistentModelIndex
_FOUND: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Found:
    """One line of what was found.

    Attributes:
        words: what it is, or what it does.
        icon: of its kind.
        aside: at the right: where it belongs, or its keys.
        keys: whether `aside` are keys, which are smaller.
    """

    words: str
    icon: str
    aside: str = ""
    keys: bool = False


class FindField(QLineEdit):
    """A field without a frame, 48 high, with a magnifying glass."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """Called `name` by those who listen."""
        super().__init__(parent)
        self.setFrame(False)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.restyle()

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        look = theme()
        colours = palette(look.tokens)
        colours.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        self.setPalette(colours)
        self.setFont(look.font(Role.READING))
        self.setFixedHeight(look.px(FIELD_HIGH))
        self.setTextMargins(look.px(_WORDS + 1) - _QT_MARGIN, 0, look.px(_SIDE), _UP)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_picture(painter, theme().px(_SIDE - 1), self.height() / 2, glyph("search", "ink2", 18))
        painter.end()
        super().paintEvent(event)


class _Model(QAbstractListModel):
    """What was found, as words for the ear."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.lines: tuple[Found, ...] = ()

    def show(self, lines: Sequence[Found]) -> None:
        """Find something else."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(part for part in (found.words, found.aside) if part)
        return found if role == _FOUND else None


class _Rows(QStyledItemDelegate):
    """A picture, words, and something at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(120), theme().px(ROW_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        rect: QRect = option.rect
        found: Found = index.data(_FOUND)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            last = index.row() == index.model().rowCount() - 1
            painter.fillPath(_foot(rect, look.px(9) if last else 0), look.colour("accent_soft"))
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, look.colour("line"))
        middle = rect.y() + (rect.height() + 1) / 2
        draw_picture(painter, rect.x() + look.px(_SIDE), middle, glyph(found.icon, "ink", 16))
        role = Role.CAPTION if found.keys else Role.SMALL
        aside = Lines(found.aside, look.font(role), look.line(role))
        right = rect.right() + 1 - look.px(_SIDE)
        aside.draw(painter, right - aside.width, middle - aside.height / 2, look.colour("ink2"))
        left = rect.x() + look.px(_WORDS)
        font = look.font(Role.BODY, 500 if chosen else 400)
        words = fitted(found.words, font, look.line(Role.BODY), right - aside.width - look.px(16) - left)
        words.draw(painter, left, middle - words.height / 2, look.colour("ink"))
        if chosen and look.high_contrast:
            draw_box(painter, rect, 0, Box(edge=look.colour("accent"), thick=look.tokens.ring))
        painter.restore()


def _foot(rect: QRect, radius: int) -> QPainterPath:
    """A row, round below where it lies at the foot of the box."""
    whole, foot = QPainterPath(), QPainterPath()
    whole.addRect(QRectF(rect).adjusted(0, 0, 0, -radius))
    foot.addRoundedRect(QRectF(rect), radius, radius)
    return whole.united(foot)


class FoundList(QListView):
    """What was found, one line of 44 each; the first is chosen."""

    picked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        """Called `name` by those who listen; the keyboard stays in the field above."""
        super().__init__(parent)
        self._lines = _Model(self)
        self.setModel(self._lines)
        self.setItemDelegate(_Rows(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setStyleSheet("background: transparent")  # the box is their ground, round at its corners
        self.clicked.connect(self._clicked)

    def show_lines(self, lines: Sequence[Found]) -> None:
        """Show these, with the first chosen."""
        self._lines.show(lines)
        self.restyle()
        self.choose(0)

    def choose(self, row: int) -> None:
        """Choose a line; the first or the last where there is none so far."""
        last = len(self._lines.lines) - 1
        if last >= 0:
            self.setCurrentIndex(self._lines.index(min(max(row, 0), last)))

    def row(self) -> int:
        """Which line is chosen; -1 where there is none."""
        return self.currentIndex().row()

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.setFixedHeight(len(self._lines.lines) * theme().px(ROW_HIGH))
        self.viewport().update()

    def _clicked(self, index: QModelIndex) -> None:
        self.picked.emit(index.row())


class FindBox(QFrame):
    """The box that holds field and list."""

    def __init__(self, name: str, placeholder: str = "", parent: QWidget | None = None) -> None:
        """An empty field and an empty list."""
        super().__init__(parent)
        inner = column(self)
        inner.setContentsMargins(1, 1, 1, 1)
        self.field = FindField(name, placeholder)
        self.list = FoundList("What was found")
        inner.addWidget(self.field)
        inner.addWidget(self.list)

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(10), Box(look.colour("surface"), look.colour("control")))
