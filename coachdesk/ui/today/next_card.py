"""The next session on its card: when and with whom, what was agreed, and one private reminder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.place import Place
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.today.lines import ItemShown, NextShown, ReminderShown
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.words import Words

HEAD: int = 77
_REMINDER_LINES: int = 2


class ItemRow(QWidget):
    """An action item: a box with its words, whose it is, and when it is due."""

    marked = Signal(str, bool)

    def __init__(self, item: ItemShown, *, beside: int = 0, parent: QWidget | None = None) -> None:
        """With `beside`, the words at the right stand in columns of that width."""
        super().__init__(parent)
        self._id = item.id
        self._check = Check(item.words, wrap=True)
        self._check.setChecked(item.done)
        self._check.setObjectName(f"item-{item.id}")
        spoken = ", ".join(part for part in (item.words, item.whose, item.when) if part)
        self._check.setAccessibleName(spoken)
        self._check.toggled.connect(self._toggled)
        look = theme()
        line = row(self, gap=12)
        line.addWidget(self._check, 1)
        whose = aside(item.whose)
        whose.setContentsMargins(0, look.px(2), 0, 0)
        line.addWidget(whose, 0, Qt.AlignmentFlag.AlignTop)
        if item.when:
            when = aside(item.when, beside, token="ink")
            when.setContentsMargins(0, look.px(2), 0, 0)
            line.addWidget(when, 0, Qt.AlignmentFlag.AlignTop)

    def _toggled(self, on: bool) -> None:  # noqa: FBT001 - Qt's own
        self.marked.emit(self._id, on)


def aside(words: str, wide: int = 0, *, token: str = "ink2") -> Words:
    """Small words at the right end of a row."""
    made = Words(words, Role.SMALL, token, tabular=True)
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
    if wide:
        made.setMinimumWidth(theme().px(wide))
    return made


class NextCard(Card):
    """The next session."""

    go = Signal(Place)
    marked = Signal(str, bool)

    def __init__(self, shown: NextShown, parent: QWidget | None = None) -> None:
        """As it stands now."""
        super().__init__(parent=parent)
        self.setAccessibleName(f"Next session: {shown.time}, {shown.client}")
        self._shown = shown
        self._nearness = Words(shown.nearness, Role.SMALL, "ink2")
        self.add_row(self._head())
        body = QWidget()
        whole = column(body, gap=18, margins=(20, 16, 20, 18))
        whole.addLayout(self._agreed())
        if shown.reminder is not None:
            whole.addWidget(self._reminder(shown.reminder))
        self.add_row(body)

    def show_nearness(self, words: str) -> None:
        """How far off it is now."""
        self._nearness.setText(words)

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(theme().px(HEAD))
        line = row(head, gap=16, margins=(20, 0, 20, 0))
        line.addWidget(Words(self._shown.time, Role.PAGE, tabular=True))
        line.addSpacing(theme().px(6))
        line.addLayout(self._who(), 1)
        prepare = Button("Open engagement")
        prepare.setObjectName("next-prepare")
        prepare.clicked.connect(self._prepare)
        note = Button("Start the note")
        note.setObjectName("next-note")
        note.clicked.connect(self._open_note)
        line.addWidget(prepare)
        line.addWidget(note)
        return head

    def _who(self) -> QVBoxLayout:
        block = column()
        first = row(gap=10)
        first.addWidget(Words(self._shown.client, Role.NAME, elide=True))
        first.addWidget(self._nearness, 1)
        block.addStretch(1)
        block.addLayout(first)
        block.addWidget(Words(self._shown.second, Role.BODY, "ink2", elide=True))
        block.addStretch(1)
        return block

    def _agreed(self) -> QHBoxLayout:
        both = row(gap=32)
        focus = column(gap=6)
        focus.addWidget(Words("Agreed focus", Role.CAPTION, "ink3"))
        if self._shown.focus:
            focus.addWidget(Words(self._shown.focus, Role.STATEMENT, wrap=True))
        else:
            focus.addWidget(Words("No goal is agreed yet.", Role.BODY, "ink2", wrap=True))
        focus.addStretch(1)
        items = column(gap=2)
        items.addWidget(Words(self._shown.items_title, Role.CAPTION, "ink3"))
        items.addSpacing(theme().px(4))
        for item in self._shown.items:
            line = ItemRow(item)
            line.marked.connect(self.marked)
            items.addWidget(line)
        if self._shown.more:
            more = Link(self._shown.more)
            more.setObjectName("next-more")
            more.setAccessibleName(f"{self._shown.more} agreed actions")
            more.clicked.connect(self._open_items)
            items.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        items.addStretch(1)
        both.addLayout(focus, 1)
        both.addLayout(items, 1)
        return both

    def _reminder(self, shown: ReminderShown) -> Sand:
        sand = Sand(shown.which)
        link = Link("Open note")
        link.setObjectName("next-reminder")
        link.clicked.connect(self._open_reminder)
        sand.heading_add(link)
        sand.add(SandWords(shown.words, most_lines=_REMINDER_LINES, spoken=True))
        return sand

    def _prepare(self) -> None:
        self.go.emit(self._shown.prepare)

    def _open_note(self) -> None:
        self.go.emit(self._shown.note)

    def _open_items(self) -> None:
        self.go.emit(Place(self._shown.prepare.screen, self._shown.prepare.about, "goals"))

    def _open_reminder(self) -> None:
        if self._shown.reminder is not None:
            self.go.emit(self._shown.reminder.place)
