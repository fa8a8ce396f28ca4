"""Action items that are due this week; in a low window folded into one row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.today.lines import IntentionShown, ItemShown
from coachdesk.ui.today.next_card import ItemRow, aside
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import RADIUS, Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.private import PRIVATE, Picture
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.words import Words

_ROW: Final = 45
_DAY_WIDE: Final = 84


class Due(Card):
    """The card of what is due."""

    marked = Signal(str, bool)
    unfolded = Signal()

    def __init__(
        self,
        actions: Sequence[ItemShown],
        intentions: Sequence[IntentionShown],
        total: int,
        *,
        most: int,
        parent: QWidget | None = None,
    ) -> None:
        """At the most so many rows, agreed items first; a link shows the rest."""
        agreed, private = actions[:most], intentions[: max(0, most - len(actions))]
        whole = len(agreed) + len(private) == total
        super().__init__("Actions due this week", str(total) if whole else "", parent)
        if not whole:
            link = Link(f"All {total}" if most else f"Show {total}")
            link.setObjectName("due-unfold")
            link.setAccessibleName(f"Actions due this week: show all {total}")
            link.clicked.connect(self.unfolded)
            self.heading_add(link)
        for item in agreed:
            self.add_row(self._agreed(item))
        for intention in private:
            line = IntentionRow(intention, last=intention is private[-1])
            line.marked.connect(self.marked)
            self.add_row(line)

    def _agreed(self, item: ItemShown) -> QWidget:
        line = ItemRow(item, beside=_DAY_WIDE)
        line.marked.connect(self.marked)
        holder = QWidget()
        holder.setMinimumHeight(theme().px(_ROW))
        row(holder, margins=(20, 4, 20, 4)).addWidget(line)
        return holder


class IntentionRow(QWidget):
    """A private item with its box: a strip of sand in the white card, with its lock and its word."""

    marked = Signal(str, bool)

    def __init__(self, item: IntentionShown, *, last: bool, parent: QWidget | None = None) -> None:
        """Its words stay on the sand; the `last` one follows the card's corners."""
        super().__init__(parent)
        self._id = item.id
        self._last = last
        self.setAccessibleName(f"{PRIVATE}: action item of {item.whose}, {item.when}")
        self.setMinimumHeight(theme().px(_ROW))
        check = Check()
        check.setObjectName(f"item-{item.id}")
        check.setAccessibleName(f"{PRIVATE}: action item of {item.whose}, {item.when}")
        check.toggled.connect(self._toggled)
        line = row(self, gap=8, margins=(20, 0, 20, 0))
        line.addWidget(check)
        line.addWidget(Picture("lock", "private_ink", 14))
        line.addWidget(Words(PRIVATE, Role.CAPTION, "private_ink", weight=600))
        line.addWidget(SandWords(item.words, most_lines=1, spoken=True), 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(aside(item.whose, token="private_ink"))
        line.addWidget(aside(item.when, _DAY_WIDE, token="private_text"))

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        box = Box(look.colour("private"), look.colour("private_line"), look.tokens.private_edge)
        if not self._last:
            draw_box(painter, self.rect(), 0, box)
            return
        # As round as the card below, and square above.
        radius = look.px(RADIUS) - 1
        painter.setClipRect(self.rect())
        draw_box(painter, self.rect().adjusted(0, -2 * radius, 0, 0), radius, box)
        painter.fillRect(0, 0, self.width(), look.tokens.private_edge, look.colour("private_line"))

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.marked.emit(self._id, on)
