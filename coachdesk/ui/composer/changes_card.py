"""Two wordings beside each other, and the list of all versions; drafts are on their way out, so they lie on white."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from coachdesk.confidential.comparing import Change, Stretch
from coachdesk.ui.composer import step_words
from coachdesk.ui.composer.guarded import Copy, GuardedText
from coachdesk.ui.composer.shown import ChangedShown, VersionShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import INSIDE, Card, EmptyState, Hairline, ListRow
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_WIDE: Final = 560
_HIGH: Final = 520


class ChangedText(GuardedText):
    """One row's words: what went is struck out, what came is raised."""

    def __init__(self, heading: str, stretches: Sequence[Stretch], copy: Copy) -> None:
        """For reading alone."""
        super().__init__(copy, role=Role.STATEMENT, lines=1, grows=True, boxed=False)
        self._stretches = tuple(stretches)
        self.setReadOnly(True)
        gone = sum(len(one.text.split()) for one in stretches if one.change is Change.GONE)
        new = sum(len(one.text.split()) for one in stretches if one.change is Change.NEW)
        self.setAccessibleName(f"{heading}: {step_words.counted(gone, new)}")
        self.restyle()

    def restyle(self) -> None:
        """Colours may have changed."""
        if hasattr(self, "_stretches"):
            self._fill()
        super().restyle()

    def _fill(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        before = ""
        for number, one in enumerate(self._stretches):
            if one.change is Change.NEW and before.strip() == before != "":
                cursor.insertText(" ", QTextCharFormat())  # what went and what came are not one word
            before = one.text if one.change is Change.GONE else ""
            last = number == len(self._stretches) - 1
            text = one.text.removesuffix("\n") if last else one.text
            for place, line in enumerate(text.split("\n")):
                if place:
                    cursor.insertBlock(QTextBlockFormat())
                cursor.insertText(line, _look(one.change))


def _look(change: Change) -> QTextCharFormat:
    look, form = theme(), QTextCharFormat()
    if change is Change.GONE:
        form.setFontStrikeOut(True)
        form.setForeground(look.colour("ink3"))
    elif change is Change.NEW:
        form.setForeground(look.colour("ink"))
        form.setBackground(look.colour("waiting_soft"))
    return form


class ChangesCard(Card):
    """What changed, row by row."""

    closed = Signal()
    restored = Signal(int)

    def __init__(self, copy: Copy) -> None:
        """Nothing to compare yet."""
        super().__init__("What changed")
        self._copy = copy
        self._version = 0
        back = Link("Back to the words", "arrow-left")
        back.clicked.connect(self.closed)
        self.heading_add(back)
        self.bring = Button("Bring this version back", icon="undo-2", small=True)
        self.bring.clicked.connect(self._bring)
        self._inside = QWidget()
        self._column = column(self._inside, gap=6, margins=(INSIDE, 14, INSIDE, 16))
        self.add_row(Scroll(self._inside), 1)
        self._below = QWidget()
        row(self._below, margins=(INSIDE, 10, INSIDE, 10)).addWidget(self.bring, 0, Qt.AlignmentFlag.AlignLeft)
        self.add_row(self._below)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDE), theme().px(_HIGH))

    def show_changes(self, title: str, rows: Sequence[ChangedShown], version: int) -> None:
        """Show these rows; a version other than 0 can be brought back."""
        self.set_title(title)
        self._version = version
        self._below.setVisible(bool(version))
        clear(self._column)
        for one in rows:
            self._column.addWidget(Words(one.heading, Role.ROW_TITLE))
            self._column.addWidget(ChangedText(one.heading, one.stretches, self._copy))
            self._column.addSpacing(theme().px(8))
        if not rows:
            self._column.addWidget(EmptyState("Every word is the same."))
        self._column.addStretch(1)

    def _bring(self) -> None:
        self.restored.emit(self._version)


class VersionsCard(Card):
    """Every version, newest first."""

    closed = Signal()
    opened = Signal(int)

    def __init__(self) -> None:
        """No version is known yet."""
        super().__init__("Versions")
        back = Link("Back to the words", "arrow-left")
        back.clicked.connect(self.closed)
        self.heading_add(back)
        self._inside = QWidget()
        self._column = column(self._inside)
        self.add_row(Scroll(self._inside), 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDE), theme().px(_HIGH))

    def show_versions(self, versions: Sequence[VersionShown]) -> None:
        """Show them."""
        clear(self._column)
        for one in versions:
            line = ListRow(one.head, one.more, clickable=True)
            line.clicked.connect(partial(self.opened.emit, one.version))
            if one.present:
                line.add_right(Pill("Now", "check", Tone.NEUTRAL))
            self._column.addWidget(line)
            self._column.addWidget(Hairline())
        self._column.addStretch(1)
