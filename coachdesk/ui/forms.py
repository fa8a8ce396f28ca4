"""Forms: fields by their names, refusals beside them, and the keyboard where the first one is."""

from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum
from functools import partial
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.drawing import Lines
from coachdesk.ui.widgets.fields import Field, LineEdit
from coachdesk.ui.widgets.spoken import announce

_OFFER_HIGH: Final = 34
_PAD: Final = 13
Index = QModelIndex | QPersistentModelIndex
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class Fields:
    """The fields of one form, by what they hold."""

    def __init__(self) -> None:
        """None yet."""
        self._fields: dict[StrEnum, Field] = {}

    def add(self, key: StrEnum, label: str, editor: QWidget, hint: str = "") -> Field:
        """One more, in the order in which one goes through them."""
        editor.setObjectName(f"field-{key}")
        field = Field(label, editor, hint)
        self._fields[key] = field
        if isinstance(editor, LineEdit):
            editor.textChanged.connect(partial(self._filled, field))
        return field

    def field(self, key: StrEnum) -> Field:
        """One of them."""
        return self._fields[key]

    def refuse(self, refusals: Mapping[StrEnum, str]) -> None:
        """Say no beside each of these, take it back beside the others, and lead the keyboard to the first."""
        for key, field in self._fields.items():
            sentence = refusals.get(key, "")
            if sentence:
                field.refuse(sentence)
            else:
                field.accept()
        first = next((field for key, field in self._fields.items() if key in refusals), None)
        if first is not None:
            first.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _filled(self, field: Field, words: str) -> None:
        """A refusal was about the words that stood there before."""
        if words.strip() and field.refusal():
            field.accept()

    def refusals(self) -> dict[str, str]:
        """What is refused now, by field."""
        return {str(key): field.refusal() for key, field in self._fields.items() if field.refusal()}


class SuggestingEdit(LineEdit):
    """A line that offers what is on record while one types; any other words are as good.

    The offers lie over the page, below the line; the keyboard stays in the line, arrows choose and Enter takes.
    """

    asked = Signal(str)
    picked = Signal(str)

    def __init__(self, text: str = "", *, placeholder: str = "", parent: QWidget | None = None) -> None:
        """A line that has nothing to offer yet."""
        super().__init__(text, placeholder=placeholder, parent=parent)
        self._offered: list[str] = []
        self._list: Offers | None = None
        self.textEdited.connect(self.asked)

    def offer(self, words: Iterable[str]) -> None:
        """Offer these now."""
        self._offered = list(words)
        wanted = self.hasFocus() and self.text().strip() and self._offered not in ([], [self.text()])
        if wanted:
            self._show()
        else:
            self._hide()

    def offers(self) -> list[str]:
        """What is offered now."""
        return list(self._offered)

    def is_offering(self) -> bool:
        """Whether the offers are in sight."""
        return self._list is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._list is not None:
            key = Qt.Key(event.key())
            if key in _STEPS:
                self._list.step(_STEPS[key])
                announce(self, self._list.chosen())
                return
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._list.chosen():
                self._take(self._list.chosen())
                return
            if key == Qt.Key.Key_Escape:
                self._hide()
                return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._hide()
        super().focusOutEvent(event)

    def _show(self) -> None:
        if self._list is None:
            self._list = Offers(self)
            self._list.taken.connect(self._take)
        self._list.fill(self._offered)
        announce(self, f"{len(self._offered)} on offer below")

    def _hide(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
            self._list = None

    def _take(self, words: str) -> None:
        self.setText(words)
        self._hide()
        self.picked.emit(words)


class Offers(QListWidget):
    """What is offered, over the page: a child of the window, since not every system lets a program place another."""

    taken = Signal(str)

    def __init__(self, line: QWidget) -> None:
        """Below `line`, as wide as it."""
        super().__init__(line.window())
        self._line = line
        self.setObjectName("Offers")
        self.setAccessibleName("On offer")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_Offered(self))
        self.itemClicked.connect(self._clicked)

    def fill(self, words: Sequence[str]) -> None:
        """Show these, none of them chosen."""
        self.clear()
        high = theme().px(_OFFER_HIGH)
        for each in words:
            item = QListWidgetItem(each)
            item.setSizeHint(QSize(0, high))
            self.addItem(item)
        place = self._line.mapTo(self._line.window(), self._line.rect().bottomLeft())
        self.setGeometry(place.x(), place.y() + theme().px(4), self._line.width(), high * len(words) + 2)
        self.show()
        self.raise_()

    def chosen(self) -> str:
        """The words that are chosen; empty where none are."""
        item = self.currentItem()
        return item.text() if item is not None else ""

    def step(self, by: int) -> None:
        """Choose the next, or the one before; after the last comes the first."""
        row = self.currentRow()
        self.setCurrentRow((row + by) % self.count() if row >= 0 or by > 0 else self.count() - 1)

    def _clicked(self, item: QListWidgetItem) -> None:
        self.taken.emit(item.text())


class _Offered(QStyledItemDelegate):
    """Draws an offer under the words of the line that it is for."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        shown: Any = option  # whose parts its declaration does not tell
        if shown.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(shown.rect, look.colour("accent_soft"))
        elif shown.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(shown.rect, look.colour("hover"))
        lines = Lines(str(index.data()), look.font(Role.BODY), look.line(Role.BODY))
        lines.draw_in(painter, shown.rect.adjusted(look.px(_PAD), 0, 0, 0), look.colour("ink"))


def in_order(parts: Sequence[QWidget]) -> None:
    """Let Tab go through these as they are read."""
    for before, after in pairwise(parts):
        QWidget.setTabOrder(before, after)
