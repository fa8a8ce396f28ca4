"""The rows that the agreement fixed, each with its lines."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer import words
from coachdesk.ui.composer.editor import LineView
from coachdesk.ui.composer.guarded import Copy
from coachdesk.ui.composer.shown import FactShown, RowShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import INSIDE, Card, Hairline
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_BAR: Final = 3
_INTO_BOX: Final = 13  # from the edge of a line's box to its words
_LONGEST_FACT: Final = 64


class RowView(QWidget):
    """One row: its name, how it may be told, and what is told."""

    typed = Signal(int, str)
    entered = Signal(int)
    left = Signal()
    split = Signal(int, str, str)
    taken_out = Signal(int)
    moved = Signal(int, int)
    stepped = Signal(int, int)
    added = Signal(object)
    put_in = Signal(object, str)

    def __init__(self, topic: Topic, copy: Copy) -> None:
        """A row that shows nothing yet."""
        super().__init__()
        self._copy = copy
        self.topic = topic
        self.lines: dict[int, LineView] = {}
        self.is_open = False
        self._in_work = False
        self._facts: tuple[FactShown, ...] | None = None
        self._offered: list[Link] = []
        whole = column(self, margins=(0, 7, INSIDE, 5))
        self._heading = row(gap=12, margins=(INSIDE, 0, 0, 0))
        self.name = Words("", Role.ROW_TITLE)
        self._changed = Picture("pencil-line", "waiting", 14)
        self.how = Words("", Role.SMALL, "ink3")
        self._heading.addWidget(self.name)
        self._heading.addStretch(1)
        right = row(gap=6)
        right.addWidget(self._changed)
        right.addWidget(self.how)
        self._heading.addLayout(right)
        whole.addLayout(self._heading)
        self._standing = Words("", Role.STATEMENT, "ink2", wrap=True)
        self._lines = column()
        self._nothing = Words("", Role.SMALL, "ink2", wrap=True)
        whole.addLayout(_indented(self._standing, INSIDE + _INTO_BOX, 5))
        whole.addLayout(_indented(self._nothing, INSIDE, 4))
        whole.addLayout(self._lines)
        self.add = Link("Add a line", "plus")
        self.add.clicked.connect(self._add)
        self._tools = QWidget()
        self._flow = Flow(self._tools, gap=14, line_gap=2)
        whole.addLayout(_indented(self._tools, INSIDE + _INTO_BOX - 4, 0))

    def show_row(self, shown: RowShown) -> None:
        """Show the row as it is; lines that are there keep their carets."""
        self.name.setText(shown.heading)
        self.how.setText(shown.how)
        self.how.set_role(Role.SMALL, 500 if shown.changed else None)
        self.how.set_token("waiting" if shown.changed else "ink3")
        self._changed.setVisible(shown.changed)
        self._standing.setText(shown.standing)
        self._standing.setVisible(bool(shown.standing))
        self._nothing.setText(shown.nothing)
        self._nothing.setVisible(bool(shown.nothing))
        self._show_lines(shown)
        self._show_tools(shown)
        self.setAccessibleName(f"{shown.heading}, {shown.how}")

    def _show_lines(self, shown: RowShown) -> None:
        wanted = dict(shown.lines)
        for key in [key for key in self.lines if key not in wanted]:
            gone = self.lines.pop(key)
            self._lines.removeWidget(gone)
            gone.hide()
            gone.setParent(None)
            gone.deleteLater()
        for place, (key, text) in enumerate(shown.lines):
            line = self.lines.get(key)
            if line is None:
                line = self.lines[key] = self._made(key, text)
            elif line.edit.text() != text:
                line.edit.show_text(text)
            if self._lines.indexOf(line) != place:
                self._lines.removeWidget(line)
                self._lines.insertWidget(place, line)
                line.show()  # at once, so that it can take the caret
            line.edit.setAccessibleName(words.line_name(shown.heading, place + 1, len(shown.lines)))

    def _made(self, key: int, text: str) -> LineView:
        line = LineView(key, text, self._copy)
        line.edit.written.connect(partial(self._typed, line))
        line.edit.entered.connect(partial(self.entered.emit, key))
        line.edit.left.connect(self.left)
        line.edit.entered.connect(self._look)
        line.edit.left.connect(self._look)
        line.edit.split_wanted.connect(partial(self.split.emit, key))
        line.edit.out_wanted.connect(partial(self.taken_out.emit, key))
        line.edit.move_wanted.connect(partial(self.moved.emit, key))
        line.edit.step_wanted.connect(partial(self.stepped.emit, key))
        line.grip.dragged.connect(partial(self.moved.emit, key))
        line.out.clicked.connect(partial(self.taken_out.emit, key))
        return line

    def stops(self) -> list[QWidget]:
        """Where the keyboard stops, from top to bottom."""
        links = [self.add, *self._offered] if self.is_open else []
        return [*(self.lines[key].edit for key in self.lines_in_order()), *links]

    def lines_in_order(self) -> list[int]:
        """The keys of the lines, from top to bottom."""
        return sorted(self.lines, key=lambda key: self._lines.indexOf(self.lines[key]))

    def _typed(self, line: LineView) -> None:
        self.typed.emit(line.key, line.edit.text())

    def _show_tools(self, shown: RowShown) -> None:
        self.is_open = shown.open
        self._tools.setVisible(shown.open)
        if not shown.open or shown.facts == self._facts:
            return
        self._facts = shown.facts
        self._flow.removeWidget(self.add)
        self.add.setParent(None)
        clear(self._flow)
        self._flow.addWidget(self.add)
        self.add.show()
        self.add.setAccessibleName(f"Add a line under {shown.heading}")
        label = ""
        self._offered = [self._fact(fact) for fact in shown.facts]
        for fact, link in zip(shown.facts, self._offered, strict=True):
            if fact.label != label:
                label = fact.label
                self._flow.addWidget(Words(label, Role.SMALL, "ink3"))
            self._flow.addWidget(link)

    def _fact(self, fact: FactShown) -> Link:
        long = len(fact.wording) > _LONGEST_FACT
        link = Link(f"{fact.wording[:_LONGEST_FACT].rstrip()}\u2026" if long else fact.wording)
        link.setAccessibleName(f"Put in: {fact.wording}")
        link.setToolTip(fact.wording if long else "")
        link.clicked.connect(partial(self.put_in.emit, self.topic, fact.wording))
        return link

    def _add(self) -> None:
        self.added.emit(self.topic)

    def _look(self) -> None:
        in_work = any(line.edit.hasFocus() for line in self.lines.values())
        if in_work != self._in_work:
            self._in_work = in_work
            self.update()

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._in_work:
            look, painter = theme(), QPainter(self)
            painter.fillRect(self.rect(), look.colour("sunken"))
            painter.fillRect(0, 0, look.px(_BAR), self.height(), look.colour("accent"))


class RowsCard(Card):
    """Every row, in a card that scrolls by itself."""

    made = Signal(object)

    def __init__(self, copy: Copy) -> None:
        """Nothing is shown yet; `copy` takes what is copied out of a line."""
        super().__init__("What the letter says")
        self._copy = copy
        self.rows: dict[Topic, RowView] = {}
        self._inside = QWidget()
        self._column = column(self._inside)
        self._column.addStretch(1)
        self.scroller = Scroll(self._inside)
        self.add_row(self.scroller, 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(560), theme().px(520))

    def show_rows(self, shown: Sequence[RowShown]) -> None:
        """Show these rows; those that are there already keep their lines."""
        if [one.topic for one in shown] != list(self.rows):
            self._build([one.topic for one in shown])
        for one in shown:
            self.rows[one.topic].show_row(one)

    def line(self, key: int) -> LineView | None:
        """The line with this key."""
        return next((one.lines[key] for one in self.rows.values() if key in one.lines), None)

    def edit(self, key: int, *, at_end: bool) -> None:
        """Put the caret into a line, and bring it in sight."""
        line = self.line(key)
        if line is not None:
            line.edit.setFocus(Qt.FocusReason.OtherFocusReason)
            move = QTextCursor.MoveOperation.End if at_end else QTextCursor.MoveOperation.Start
            line.edit.moveCursor(move)
            self.scroller.ensureWidgetVisible(line, 0, theme().px(24))

    def step(self, key: int, by: int) -> None:
        """The caret into the line above or below, over the ends of rows too."""
        keys = [one for view in self.rows.values() for one in view.lines_in_order()]
        if key in keys and 0 <= (to := keys.index(key) + by) < len(keys):
            self.edit(keys[to], at_end=by < 0)

    def _build(self, topics: Sequence[Topic]) -> None:
        clear(self._column)
        self.rows = {topic: RowView(topic, self._copy) for topic in topics}
        for place, view in enumerate(self.rows.values()):
            if place:
                self._column.addWidget(Hairline())
            self._column.addWidget(view)
            self.made.emit(view)
        self._column.addStretch(1)


def _indented(part: QWidget, left: int, top: int) -> QHBoxLayout:
    line = row(margins=(left, top, 0, 0))
    line.addWidget(part, 1)
    return line
