"""Sand: the ground of everything that only the coach reads, with its lock and its first word."""

from typing import Final

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLayout, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.words import Words

PRIVATE: Final = "Private"

__all__ = ["PRIVATE", "Picture", "Sand"]


class Sand(QFrame):
    """Private ground: a card of its own, a part of a card, or a whole pane at the window's edge."""

    def __init__(
        self,
        which: str,
        *,
        pane: bool = False,
        raised: bool = False,
        card: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Sand for `which` (“your note of 3 November”, “only you read this”).

        A `pane` is a room of its own with an edge at its left; `raised` sand lies on other sand; a `card` stands by
        itself on the window, and is as round as other cards.
        """
        super().__init__(parent)
        self._pane, self._raised, self._card = pane, raised, card
        self._which = which
        self._column = column(self, gap=1)
        self._lock = Picture("lock", "private_ink", 16 if pane else 14)
        self._words = Words("", Role.SMALL if pane else Role.CAPTION, "private_ink", weight=600, elide=True)
        self._head = QWidget()  # as high with a link in it as without
        self._heading = row(self._head, gap=6)
        self._heading.addWidget(self._lock)
        self._heading.addWidget(self._words, 1)
        self._column.addWidget(self._head)
        self._body = column(gap=4)
        self._column.addLayout(self._body, 1 if pane else 0)
        self.set_which(which)
        self.restyle()

    def set_which(self, which: str) -> None:
        """Say whose, or which; what is private always says so first, to the ear too."""
        self._which = which
        words = f"{PRIVATE} · {which}" if which else PRIVATE
        self._words.setText(words)
        self.setAccessibleName(words)

    def add(self, part: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a part on the sand."""
        if isinstance(part, QLayout):
            self._body.addLayout(part, stretch)
        else:
            self._body.addWidget(part, stretch)

    def add_line(self) -> None:
        """Put a line between two parts."""
        self._body.addWidget(Hairline("private_line"))

    def heading_add(self, widget: QWidget) -> None:
        """Put a link at the heading's right end; it takes the ink of the sand."""
        if isinstance(widget, Link):
            widget.set_token("private_ink")
        self._heading.addWidget(widget)

    def body_gap(self, pixels: int) -> None:
        """Leave this much between two parts."""
        self._body.setSpacing(theme().px(pixels))

    def clear(self) -> None:
        """Take out everything under the heading."""
        clear(self._body)

    def restyle(self) -> None:
        """Sizes may have changed."""
        look = theme()
        self._head.setMinimumHeight(look.px(24))
        side, top, bottom = (22, 22, 22) if self._pane else (19, 10, 16) if self._card else (17, 9, 14)
        self._column.setContentsMargins(look.px(side), look.px(top), look.px(side), look.px(bottom))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        ground = look.colour("private_deep" if self._raised else "private")
        edge = look.colour("private_line")
        if self._pane:
            painter.fillRect(self.rect(), ground)
            painter.fillRect(0, 0, 2, self.height(), edge)
        else:
            radius = look.px(10 if self._card else 6)
            draw_box(painter, self.rect(), radius, Box(ground, edge, look.tokens.private_edge))
