"""The sidebar: where one can go, how much waits there, and how to find, set and lock; narrow, it is the rail."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from coachdesk.ui.place import Screen
from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.pills import SampleTag
from coachdesk.ui.widgets.words import Words

WIDE: Final = 216
NARROW: Final = 60
_HIGH: Final = 38  # 36, and 2 between
_ICON: Final = 18
_KEYS = Qt.ItemDataRole.UserRole
_WHERE = Qt.ItemDataRole.UserRole + 1
_COUNT = Qt.ItemDataRole.UserRole + 2
_GLYPH = Qt.ItemDataRole.UserRole + 3


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the sidebar."""

    where: str
    words: str
    icon: str
    keys: str = ""


PLACES: Final = (
    Entry(Screen.TODAY, "Today", "sun"),
    Entry(Screen.CLIENTS, "Clients", "users"),
    Entry(Screen.ORGANISATIONS, "Organisations", "building-2"),
    Entry(Screen.SESSIONS, "Sessions", "calendar"),
    Entry(Screen.UPDATES, "Updates", "mail"),
    Entry(Screen.LEDGER, "Ledger", "scroll-text"),
)
FIND: Final = "find"
LOCK: Final = "lock"
DEEDS: Final = (
    Entry(FIND, "Find or do", "search", "Ctrl K"),
    Entry(Screen.SETTINGS, "Settings", "sliders-horizontal"),
    Entry(LOCK, "Lock now", "key-round", "Ctrl L"),
)


class _Entries(QListWidget):
    """A list of entries: a screen reader hears a list, an arrow moves in it, Enter or a click goes there."""

    chosen = Signal(str)

    def __init__(self, name: str, entries: tuple[Entry, ...]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_Drawn(self))
        self.narrow = False
        self.present = ""
        for entry in entries:
            item = QListWidgetItem(entry.words)
            item.setData(_KEYS, entry.keys)
            item.setData(_WHERE, entry.where)
            item.setData(_GLYPH, entry.icon)
            self.addItem(item)
        self.viewport().setAutoFillBackground(False)
        self.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustIgnored)
        self.fit()

    def fit(self) -> None:
        """As high as its entries."""
        self.setFixedHeight(self.count() * theme().px(_HIGH))
        self.doItemsLayout()

    def show_present(self, where: str) -> None:
        """Mark where the coach is."""
        self.present = where
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_WHERE) == where:
                self.setCurrentItem(item)
        self.viewport().update()

    def show_count(self, where: str, count: int) -> None:
        """How much waits there; nothing is shown for nothing."""
        for row in range(self.count()):
            item = self.item(row)
            if item.data(_WHERE) == where:
                item.setData(_COUNT, count or None)
                spoken = f"{item.text()}, {count} waiting" if count else item.text()
                item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)

    def show_narrow(self, *, narrow: bool) -> None:
        """As icons alone, their words beside the pointer."""
        self.narrow = narrow
        for row in range(self.count()):
            item = self.item(row)
            item.setToolTip(" ".join((item.text(), item.data(_KEYS) or "")).strip() if narrow else "")
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentItem())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item = self.itemAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(item)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_WHERE)))


class _Drawn(QStyledItemDelegate):
    """Draws an entry: ground, glyph, words, and at the right the count or the key."""

    def __init__(self, entries: _Entries) -> None:
        super().__init__(entries)
        self._entries = entries

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(theme().px(NARROW if self._entries.narrow else WIDE), theme().px(_HIGH))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        look, tokens = theme(), theme().tokens
        here = index.data(_WHERE) == self._entries.present
        box: QRect = option.rect.adjusted(look.px(12), 0, -look.px(12), -look.px(2))
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tokens.accent_soft if here else tokens.hover))
            painter.drawRoundedRect(box, 6, 6)
        ring = (3 if look.high_contrast else 2) if focused else 2 if here and look.high_contrast else 0
        if ring:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), ring))
            painter.drawRoundedRect(QRectF(box).adjusted(ring / 2, ring / 2, -ring / 2, -ring / 2), 6, 6)
        colour = "accent" if here else "ink2"
        size = look.px(_ICON)
        left = box.left() + (box.width() - size) // 2 if self._entries.narrow else box.left() + look.px(12)
        picture = glyph(str(index.data(_GLYPH)), colour, _ICON)
        painter.drawPixmap(left, box.top() + (box.height() - size) // 2, picture)
        if not self._entries.narrow:
            self._write(painter, index, box, colour)
        painter.restore()

    def _write(self, painter: QPainter, index: QModelIndex | QPersistentModelIndex, box: QRect, colour: str) -> None:
        look, tokens = theme(), theme().tokens
        font = look.font(Role.BODY)
        font.setWeight(font.Weight.DemiBold if colour == "accent" else font.Weight.Medium)
        painter.setFont(font)
        painter.setPen(QColor(tokens.colour(colour)))
        words = box.adjusted(look.px(40), 0, -look.px(12), 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, str(index.data()))
        aside = index.data(_COUNT) or index.data(_KEYS)
        if aside:
            painter.setFont(look.font(Role.CAPTION))
            painter.setPen(QColor(tokens.ink2 if index.data(_COUNT) else tokens.ink3))
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, str(aside))


class Sidebar(QWidget):
    """Entries above, deeds below."""

    go = Signal(str)
    finding = Signal()
    locking = Signal()
    widen = Signal()

    def __init__(self, *, sample: bool) -> None:
        """With the tag that says so, where the practice is the sample."""
        super().__init__()
        self.setAccessibleName("CoachDesk")
        self._name = Words("CoachDesk", Role.SECTION)
        self._toggle = IconButton("panel-left", "Wide sidebar")
        self._toggle.clicked.connect(self.widen)
        self._places = _Entries("Places", PLACES)
        self._deeds = _Entries("Find, settings, lock", DEEDS)
        self._tag: QWidget | None = SampleTag() if sample else None
        self._places.chosen.connect(self._chosen)
        self._deeds.chosen.connect(self._chosen)
        self.narrow = False
        self._lay_out()
        self.show_narrow(narrow=False)

    def _lay_out(self) -> None:
        head = self._head = QHBoxLayout()
        head.addWidget(self._name)
        head.addWidget(self._toggle)
        if self._tag is not None:
            head.addWidget(self._tag)
        head.addStretch()
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(head)
        self._gap = QWidget()
        column.addWidget(self._gap)
        column.addWidget(self._places)
        column.addStretch()
        column.addWidget(self._deeds)

    def show_present(self, screen: Screen) -> None:
        """Mark where the coach is."""
        self._places.show_present(screen)
        self._deeds.show_present(screen)

    def show_count(self, screen: Screen, count: int) -> None:
        """How much waits there."""
        self._places.show_count(screen, count)

    def show_narrow(self, *, narrow: bool) -> None:
        """As the rail, or in full."""
        look = theme()
        self.setFixedWidth(look.px(NARROW if narrow else WIDE))
        self._name.setVisible(not narrow)
        self._toggle.setVisible(narrow)
        self.narrow = narrow
        # Measured each time: the text size may be another one.
        beside = (look.px(NARROW) - self._toggle.sizeHint().width()) // 2
        self._head.setContentsMargins(beside if narrow else look.px(24), 0, 0 if narrow else look.px(12), 0)
        self._head.setSpacing(0 if narrow else look.px(8))
        self._column.setContentsMargins(0, look.px(16), 0, look.px(12))
        self._gap.setFixedHeight(look.px(16))
        if self._tag is not None:
            # In the rail the tag stands below the toggle.
            self._head.removeWidget(self._tag)
            self._column.removeWidget(self._tag)
            if narrow:
                self._column.insertWidget(1, self._tag, 0, Qt.AlignmentFlag.AlignHCenter)
            else:
                self._head.insertWidget(2, self._tag)
        for entries in (self._places, self._deeds):
            entries.setFixedWidth(look.px(NARROW if narrow else WIDE))
            entries.fit()
            entries.show_narrow(narrow=narrow)

    def first_focus(self) -> QWidget:
        """The list of places."""
        return self._places

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.FontChange}:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme().tokens
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(tokens.sidebar))
        painter.fillRect(QRect(self.width() - 1, 0, 1, self.height()), QColor(tokens.line))

    def _chosen(self, where: str) -> None:
        deeds: dict[str, Callable[[], None]] = {FIND: self.finding.emit, LOCK: self.locking.emit}
        deed = deeds.get(where)
        if deed is not None:
            deed()
        else:
            self.go.emit(where)
