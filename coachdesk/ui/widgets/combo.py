"""A box that offers a few values."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from coachdesk.ui.theme import Role, glyph, theme
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box, draw_picture, elided
from coachdesk.ui.widgets.lines import PAD, field_box

_ARROW: Final = 16
_GAP: Final = 8
_OFFER: Final = 32

Index = QModelIndex | QPersistentModelIndex


class _Offers(QStyledItemDelegate):
    """The lines of the list that opens: as high as can be hit, and a tick beside what is chosen."""

    def __init__(self, combo: "Combo") -> None:
        super().__init__(combo)
        self._combo = combo

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        look = theme()
        words = Lines(str(index.data()), look.font(Role.BODY), look.line(Role.BODY))
        return QSize(words.width + look.px(2 * PAD + _ARROW + _GAP), look.px(_OFFER))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme()
        rect: QRect = option.rect
        under = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.fillRect(rect, look.colour("accent_soft" if under else "surface"))
        if under and look.high_contrast:
            draw_box(painter, rect, 0, Box(edge=look.colour("accent"), thick=look.tokens.ring))
        left, right = look.px(PAD) - 1, look.px(PAD) + look.px(_ARROW)
        font = look.font(Role.BODY, 500 if index.row() == self._combo.currentIndex() else 400)
        words = Lines(elided(str(index.data()), font, rect.width() - left - right), font, look.line(Role.BODY))
        words.draw_in(painter, rect.adjusted(left, 0, 0, 0), look.colour("ink"))
        if index.row() == self._combo.currentIndex():
            middle = rect.y() + rect.height() / 2
            draw_picture(painter, rect.right() - right + 1, middle, glyph("check", "accent", _ARROW))
        painter.restore()


class Combo(QComboBox):
    """One of a few values."""

    def __init__(
        self,
        values: Sequence[tuple[object, str]] = (),
        *,
        filtering: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Values with their words; a filter's words are as heavy as a button's. Wire it to `currentIndexChanged`."""
        super().__init__(parent)
        self._values: list[object] = []
        self._weight = 500 if filtering else 400
        self._refused = False
        self.setView(QListView())
        self.setItemDelegate(_Offers(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.set_values(values)
        self.restyle()

    def set_values(self, values: Sequence[tuple[object, str]]) -> None:
        """Offer other values; what was chosen stays chosen where it is still among them."""
        before = self.value()
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        self.clear()
        self._values = [value for value, _ in values]
        for _, words in values:
            self.addItem(words)
        if before in self._values:
            self.setCurrentIndex(self._values.index(before))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own

    def value(self) -> object:
        """What is chosen; None where nothing is."""
        at = self.currentIndex()
        return self._values[at] if 0 <= at < len(self._values) else None

    def choose(self, value: object) -> None:
        """Choose a value."""
        self.setCurrentIndex(self._values.index(value))

    def refuse_look(self, *, refused: bool) -> None:
        """Draw the border of a refusal, or not."""
        self._refused = refused
        self.update()

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        look = theme()
        self.setFont(look.font(Role.BODY, self._weight))
        self.view().setFont(look.font(Role.BODY))
        self.setFixedHeight(look.px(36))
        self.update()

    def sizeHint(self) -> QSize:
        look = theme()
        metrics = QFontMetrics(self.font())
        widest = max((metrics.horizontalAdvance(self.itemText(at)) for at in range(self.count())), default=0)
        return QSize(widest + look.px(2 * PAD + _ARROW + _GAP), look.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), theme().px(96)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        draw_box(painter, self.rect(), look.px(6), field_box(self, refused=self._refused, focused=self.hasFocus()))
        ink = "ink" if self.isEnabled() else "ink3"
        left = look.px(PAD)
        arrow = look.px(_ARROW)
        words = elided(self.currentText(), self.font(), self.width() - 2 * left - arrow - look.px(_GAP) + 1)
        lines = Lines(words, self.font(), look.line(Role.BODY))
        lines.draw(painter, left, (self.height() - lines.height) // 2, look.colour(ink))
        draw_picture(painter, self.width() - left - arrow + 2, self.height() / 2, glyph("chevron-down", ink, _ARROW))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a page that scrolls under the pointer changes nothing that it passes
