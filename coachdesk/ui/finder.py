"""Find or do: a field over the window that finds clients and organisations and does everything that has a name."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coachdesk.ui.commands import Command, score
from coachdesk.ui.overlay import Overlay
from coachdesk.ui.theme import Role, glyph, theme

WIDE: Final = 640
ROW: Final = 44
FIELD: Final = 48
MOST: Final = 9
PAUSE_MS: Final = 120  # after the last key, before the practice is asked
_PLAIN: Final = "QLineEdit { border: 0; background: transparent; padding: 0 16px; }"  # the sheet is its frame
_ICON = Qt.ItemDataRole.UserRole
_ASIDE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True, slots=True)
class Hit:
    """One line of the palette: what it is, what stands at its right, and what it does."""

    words: str
    aside: str
    icon: str
    run: Callable[[], None]


def of_command(command: Command) -> Hit:
    """A command as the palette offers it."""
    keys = command.keys.split("; ")[0].replace("+", " ")
    return Hit(command.words.replace("&", ""), keys, command.icon or "chevron-right", command.run)


def fitting(commands: Sequence[Command], typed: str) -> list[Hit]:
    """The commands that answer what was typed, best first."""
    marked = ((score(typed, command.words), command) for command in commands if command.listed)
    found = [(points, command) for points, command in marked if points is not None]
    return [of_command(command) for _, command in sorted(found, key=lambda pair: -pair[0])]


class _Hits(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.hits: list[Hit] = []

    def show(self, hits: list[Hit]) -> None:
        self.beginResetModel()
        self.hits = hits[:MOST]
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.hits)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        hit = self.hits[index.row()]
        told = {
            int(Qt.ItemDataRole.DisplayRole): hit.words,
            int(Qt.ItemDataRole.AccessibleTextRole): ", ".join(part for part in (hit.words, hit.aside) if part),
            int(_ICON): hit.icon,
            int(_ASIDE): hit.aside,
        }
        return told.get(int(role))


class _Drawn(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme().px(WIDE) - 2, theme().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens = theme(), theme().tokens
        box = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        if chosen:
            painter.fillRect(box, QColor(tokens.accent_soft))
        painter.setPen(QPen(QColor(tokens.line), 1))
        painter.drawLine(box.topLeft(), box.topRight())
        size = look.px(16)
        painter.drawPixmap(
            box.left() + look.px(18),
            box.top() + (box.height() - size) // 2,
            glyph(str(index.data(_ICON)), "accent" if chosen else "ink2", 16),
        )
        words = box.adjusted(look.px(46), 0, -look.px(18), 0)
        font = look.font(Role.BODY)
        font.setWeight(font.Weight.Medium if chosen else font.Weight.Normal)
        painter.setFont(font)
        painter.setPen(QColor(tokens.ink))
        aside = str(index.data(_ASIDE))
        room = words.width() - painter.fontMetrics().horizontalAdvance(aside) - look.px(24)
        text = painter.fontMetrics().elidedText(str(index.data()), Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.setFont(look.font(Role.SMALL))
        painter.setPen(QColor(tokens.ink2))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, aside)
        painter.restore()


class Finder(Overlay):
    """The palette."""

    def __init__(
        self,
        parent: QWidget,
        commands: Sequence[Command],
        ask: Callable[[str, Callable[[str, list[Hit]], None]], None],
    ) -> None:
        """Over `parent`; `ask` looks for people and organisations and answers with what was asked and the hits."""
        super().__init__(parent, "Find or do", WIDE)
        look = theme()
        self._commands = commands
        self._ask = ask
        self.field = QLineEdit()
        self.field.setStyleSheet(_PLAIN)
        self.field.setAccessibleName("Find or do")
        self.field.setPlaceholderText("A client, an organisation, or what you want to do")
        self.field.setFixedHeight(look.px(FIELD))
        self.field.setFont(look.font(Role.READING))
        self.field.addAction(look.icon("search", "ink2"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListView()
        self.list.setStyleSheet("QListView { border: 0; background: transparent; }")
        self.list.setAccessibleName("What was found")
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self._hits = _Hits(self)
        self.list.setModel(self._hits)
        self.list.setItemDelegate(_Drawn(self.list))
        column = QVBoxLayout(self.box)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._ask_practice)
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        self.list.clicked.connect(self._run_at)
        self._found: list[Hit] = []
        self._typed("")
        self.appear(self.field)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        return super().eventFilter(watched, event)

    def _key(self, key: int) -> bool:
        steps = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1, int(Qt.Key.Key_PageDown): MOST}
        if key in steps and self._hits.hits:
            row = min(max(self.list.currentIndex().row() + steps[key], 0), len(self._hits.hits) - 1)
            self.list.setCurrentIndex(self._hits.index(row))
        elif key in {int(Qt.Key.Key_Return), int(Qt.Key.Key_Enter)}:
            self._run_at(self.list.currentIndex())
        elif key == int(Qt.Key.Key_Escape):
            self.dismiss()
        else:
            return key in {int(Qt.Key.Key_Tab), int(Qt.Key.Key_Backtab)}
        return True

    def _typed(self, typed: str) -> None:
        self._found = [] if not typed.strip() else self._found
        self._show(typed)
        self._timer.start()

    def _ask_practice(self) -> None:
        typed = self.field.text().strip()
        if typed:
            self._ask(typed, self._heard)

    def _heard(self, typed: str, hits: list[Hit]) -> None:
        if typed == self.field.text().strip():
            self._found = hits
            self._show(typed)

    def _show(self, typed: str) -> None:
        self._hits.show([*self._found[:6], *fitting(self._commands, typed)])
        self.list.setCurrentIndex(self._hits.index(0))
        self.list.setFixedHeight(len(self._hits.hits) * theme().px(ROW))
        self.box.adjustSize()

    def _run_at(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._hits.hits):
            hit = self._hits.hits[index.row()]
            self.dismiss()
            hit.run()
