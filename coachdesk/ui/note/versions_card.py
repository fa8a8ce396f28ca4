"""The note's versions beside it: when each was written and how it came to be, and not a word of them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.note.screen import VersionTold
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

_VERSION: Final = 24
_MOST_VERSIONS: Final = 6


class VersionsCard(Card):
    """The note's versions, newest first; earlier ones can be looked at."""

    compare = Signal(int)
    compare_last = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """A card that is not there until there is a version."""
        super().__init__("Versions", parent=parent)
        self._link = Link("Compare")
        self._link.setAccessibleName("Compare with the version before")
        self._link.clicked.connect(self.compare_last)
        self.heading_add(self._link)
        self._holder = QWidget()
        self._list = column(self._holder, gap=8)
        self.add(self._holder)
        self._lines: list[tuple[Words | Link, Words]] = []
        self._numbers: dict[Link, int] = {}
        self._all = Link("All versions", "history")
        self._all.clicked.connect(self._show_all)
        self.add(self._all)
        self._every = False
        self._told: tuple[VersionTold, ...] = ()
        self.hide()

    def show_versions(self, told: Sequence[VersionTold]) -> None:
        """These versions; where only the time of the present one is new, nothing else is drawn anew."""
        same = [one.number for one in told] == [one.number for one in self._told]
        self._told = tuple(told)
        self.setVisible(bool(told))
        self._link.setVisible(len(told) > 1)
        if same and [one.name for one in self._shown()] == [name.text().replace("&&", "&") for name, _ in self._lines]:
            for (_, when), one in zip(self._lines, self._shown(), strict=True):
                when.setText(one.when)
        else:
            self._draw()

    def _shown(self) -> tuple[VersionTold, ...]:
        return self._told if self._every or len(self._told) <= _MOST_VERSIONS else self._told[: _MOST_VERSIONS - 1]

    def _draw(self) -> None:
        shown = self._shown()
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._lines, self._numbers = [], {}
        for at, one in enumerate(shown):
            self._list.addWidget(self._line(one, first=at == 0))
        self._all.setVisible(len(shown) < len(self._told))

    def _line(self, one: VersionTold, *, first: bool) -> QWidget:
        holder = QWidget()
        holder.setFixedHeight(theme().px(_VERSION))
        line = row(holder, gap=8)
        name: Words | Link = Words(one.name, Role.SMALL) if first else Link(one.name, token="ink", plain=True)
        when = Words(one.when, Role.SMALL, "ink3", tabular=True)
        if isinstance(name, Link):
            name.setAccessibleName(f"{one.name}, {one.when}: look at it")
            name.clicked.connect(self._ask)
            self._numbers[name] = one.number
        line.addWidget(name)
        line.addStretch(1)
        line.addWidget(when)
        self._lines.append((name, when))
        return holder

    def _ask(self) -> None:
        pressed = self.sender()
        for link, number in self._numbers.items():
            if link is pressed:
                self.compare.emit(number)

    def _show_all(self) -> None:
        self._every = True
        self._draw()
