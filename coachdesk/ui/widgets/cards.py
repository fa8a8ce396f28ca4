"""White cards, their rows, and what stands in one that is empty."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLayout, QSizePolicy, QVBoxLayout, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.corners import RADIUS, Corners
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.focus import shows_for
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.words import Words

__all__ = ["INSIDE", "RADIUS", "Card", "EmptyState", "Hairline", "ListRow"]

INSIDE: Final = 20
_HEADING: Final = 48


class Hairline(QWidget):
    """A line of one pixel between two rows."""

    def __init__(self, token: str = "line", parent: QWidget | None = None) -> None:
        """A line in the colour of `token`."""
        super().__init__(parent)
        self._token = token
        self.setFixedHeight(1)

    def restyle(self) -> None:
        """The colour may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour(self._token))


class Card(QFrame):
    """A white card: a heading, then rows from edge to edge or parts with room around them."""

    def __init__(self, title: str = "", note: str = "", parent: QWidget | None = None) -> None:
        """A card; without a title it has no heading."""
        super().__init__(parent)
        self._column = column(self, margins=(0, 0, 0, 0))
        self._column.setContentsMargins(1, 1, 1, 1)  # the edge is never painted over
        self._title = Words(title, Role.SECTION)
        self._note = Words(note, Role.SMALL, "ink3", elide=True)
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._heading = QWidget()
        self._heading_row = row(self._heading, gap=12)
        self._heading_row.addWidget(self._title)
        self._heading_row.addStretch(1)
        self._heading_row.addWidget(self._note)
        self._column.addWidget(self._heading)
        self._rows = column()
        self._column.addLayout(self._rows)
        self._corners: Corners | None = None
        self._padded: QVBoxLayout | None = None
        self._padded_widget: QWidget | None = None
        self._filled = False
        self.set_title(title)
        self.set_note(note)
        self.restyle()

    def title(self) -> str:
        """What the heading says."""
        return self._title.text()

    def set_title(self, title: str) -> None:
        """Say something else in the heading."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._heading.setVisible(bool(title))

    def set_note(self, text: str) -> None:
        """Say something at the heading's right: a count, a date."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def heading_add(self, widget: QWidget) -> None:
        """Put a link or a pill at the heading's right end."""
        self._heading_row.addWidget(widget)

    def add(self, widget: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part in, with the card's room around it."""
        box = self._padded
        if box is None:
            box = self._new_padded()
        if isinstance(widget, QLayout):
            box.addLayout(widget, stretch)
        else:
            box.addWidget(widget, stretch)
        if stretch and self._padded_widget is not None:
            self._column.setStretchFactor(self._rows, 1)
            self._rows.setStretchFactor(self._padded_widget, stretch)

    def add_row(self, widget: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a row in, from edge to edge, with a hairline above it."""
        self._padded = None
        if isinstance(widget, QAbstractScrollArea) and self._corners is None:
            self._corners = Corners(self)  # what scrolls fills its corners too
        if self._filled or not self._heading.isHidden():
            self._rows.addWidget(Hairline())
        if isinstance(widget, QLayout):
            self._rows.addLayout(widget, stretch)
        else:
            self._rows.addWidget(widget, stretch)
        if stretch:
            self._column.setStretchFactor(self._rows, 1)
        self._filled = True
        self._round_last()

    def fill_below(self) -> None:
        """Keep the rows at the top where the card is taller than they are."""
        self._column.addStretch(1)

    def clear(self) -> None:
        """Take out everything under the heading."""
        clear(self._rows)
        self._padded = None
        self._padded_widget = None
        self._filled = False

    def restyle(self) -> None:
        """Sizes may have changed."""
        look = theme()
        self._heading.setFixedHeight(look.px(_HEADING))
        self._heading_row.setContentsMargins(look.px(INSIDE), 0, look.px(INSIDE), 0)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        box = Box(look.colour("surface"), look.colour("line"))
        draw_box(QPainter(self), self.rect(), look.px(RADIUS), box)

    def _new_padded(self) -> QVBoxLayout:
        holder = QWidget()
        top = INSIDE - 2 if self._heading.isHidden() or self._filled else 0
        box = column(holder, gap=12, margins=(INSIDE, top, INSIDE, INSIDE - 2))
        self._rows.addWidget(holder)
        self._padded = box
        self._padded_widget = holder
        self._filled = True
        return box

    def _round_last(self) -> None:
        items = [self._rows.itemAt(at) for at in range(self._rows.count())]
        rows = [item.widget() for item in items if item is not None]
        for each in rows:
            if isinstance(each, ListRow):
                each.set_rounded(top=each is rows[0] and self._heading.isHidden(), bottom=each is rows[-1])


class ListRow(QWidget):
    """One row of a card: a title, perhaps a second line, and what stands at its right."""

    clicked = Signal()

    def __init__(
        self,
        title: str,
        second: str = "",
        *,
        height: int = 0,
        clickable: bool = False,
        beside: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """A row of 58, or of 46 where there is no second line; `beside` follows the title on its own line."""
        super().__init__(parent)
        self._height = height or (58 if second else 46)
        self._clickable = clickable
        self._ringed = False
        self._top = False
        self._bottom = False
        self.title = Words(title, Role.BODY, weight=500, elide=True)
        self.second = Words(second, Role.SMALL, "ink2", elide=True)
        if not second:  # shown before it has a parent, it would be a window of its own for a moment
            self.second.hide()
        self._row = row(self, gap=12)
        self._text = column()
        self._first = row(gap=4)
        self._first.addWidget(self.title)
        if beside:
            self._first.addWidget(Words(beside, Role.BODY, "ink2", elide=True), 1)
        self._text.addStretch(1)
        self._text.addLayout(self._first)
        self._text.addWidget(self.second)
        self._text.addStretch(1)
        self._row.addLayout(self._text, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if clickable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setAccessibleName(" ".join(part for part in (title, beside, second) if part))
        self.restyle()

    def add_right(self, widget: QWidget) -> None:
        """Put a link, a pill, a button or words at the right."""
        self._row.addWidget(widget)

    def add_left(self, widget: QWidget) -> None:
        """Put a time, a box or a picture before the title."""
        self._row.insertWidget(self._row.indexOf(self._text) if self._row.count() > 1 else 0, widget)

    def set_rounded(self, *, top: bool, bottom: bool) -> None:
        """Follow the card's corners, where the row is its first or last."""
        self._top, self._bottom = top, bottom
        self.update()

    def restyle(self) -> None:
        """Sizes may have changed."""
        look = theme()
        self.setFixedHeight(
            max(look.px(self._height) - 1, self._text.sizeHint().height())
        )  # the hairline is the last pixel
        self._row.setContentsMargins(look.px(INSIDE), 0, look.px(INSIDE), 0)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = shows_for(event.reason())
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if self._clickable and event.button() == Qt.MouseButton.LeftButton and inside:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._ringed = self.hasFocus()
        self.update()
        if self._clickable and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._clickable:
            return
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.fillPath(self._shape(0), look.colour("hover"))
        if self._ringed:
            thick = look.tokens.ring
            pen = painter.pen()
            pen.setColor(look.colour("accent"))
            pen.setWidth(thick)
            painter.strokePath(self._shape(thick / 2), pen)

    def _shape(self, inset: float) -> QPainterPath:
        """The row, with the card's corners where it lies at them."""
        radius = max(theme().px(RADIUS) - 1 - inset, 0)
        rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        path = QPainterPath()
        path.addRoundedRect(rect, radius, radius)
        half = rect.height() / 2
        if not self._top:
            path = path.united(_plain(QRectF(rect.x(), rect.y(), rect.width(), half)))
        if not self._bottom:
            path = path.united(_plain(QRectF(rect.x(), rect.y() + half, rect.width(), half)))
        return path.simplified()


class EmptyState(QWidget):
    """One sentence, and one plain button where something can be done about it."""

    def __init__(self, sentence: str, button: Button | None = None, parent: QWidget | None = None) -> None:
        """Centred in its card."""
        super().__init__(parent)
        self.sentence = Words(sentence, Role.BODY, "ink2", wrap=True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = button
        self._column = column(self, gap=14, margins=(24, 26, 24, 26))
        self._column.addStretch(1)
        self._column.addWidget(self.sentence)
        if button is not None:
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(1)


def _plain(rect: QRectF) -> QPainterPath:
    path = QPainterPath()
    path.addRect(rect)
    return path
