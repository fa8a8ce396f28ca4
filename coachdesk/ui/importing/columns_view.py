"""The columns of a table, and what each is taken for."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.app.importing.fields import Field
from coachdesk.ui.importing.presenter import ColumnLine
from coachdesk.ui.importing.words import FIELDS
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_CHOICES: Final = tuple(FIELDS.items())
_COMBO: Final = 196


class ColumnsView(Card):
    """A row for each column: its head, the first thing below it, and what it is taken for."""

    def __init__(self, columns: Sequence[ColumnLine], choose: Callable[[str, Field], None]) -> None:
        """`choose` hears of each other choice."""
        super().__init__("Columns", f"{len(columns)}")
        self._choose = choose
        self._combos: dict[str, Combo] = {}
        self.changed = ""  # the column that was changed last
        rows = QWidget()
        lines = column(rows)
        for line in columns:
            lines.addLayout(self._row(line))
        lines.addStretch(1)
        self.add_row(Scroll(rows), 1)

    def focus(self, head: str) -> None:
        """Put the keyboard on this column."""
        self._combos[head].setFocus()

    def _row(self, line: ColumnLine) -> QHBoxLayout:
        held = row(gap=12, margins=(20, 6, 20, 6))
        words = column()
        words.addWidget(Words(line.head, Role.BODY, weight=500, elide=True))
        words.addWidget(Words(line.example or "empty", Role.SMALL, "ink3", elide=True))
        combo = Combo(_CHOICES)
        combo.choose(line.field)
        combo.setFixedWidth(theme().px(_COMBO))
        combo.setAccessibleName(f"Column {line.head} holds")
        self._combos[line.head] = combo
        combo.currentIndexChanged.connect(partial(self._chosen, combo, line.head))
        held.addLayout(words, 1)
        held.addWidget(combo)
        return held

    def _chosen(self, combo: Combo, head: str, _: int) -> None:
        self.changed = head
        self._choose(head, Field(str(combo.value())))
