"""My notes beside the letter: another room, to be looked at; nothing in it can be selected, copied or dragged."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.composer import words
from coachdesk.ui.composer.shown import CameBackShown, NoteShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

_GAP: Final = 12


class _Ground(QWidget):
    """Sand under what scrolls."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("private"))


class NotesPane(Sand):
    """The notes of this coaching, newest first, and what the client wrote back."""

    opened = Signal(str)

    def __init__(self) -> None:
        """No note is known yet."""
        super().__init__("only you read this", pane=True)
        self._told: tuple[object, ...] = ()
        self.add(Words(words.PANE, Role.SMALL, "private_ink", wrap=True))
        self._inside = _Ground()
        self._column = column(self._inside, gap=_GAP, margins=(0, 8, 0, 16))
        self.scroller = Scroll(self._inside)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.scroller.setAccessibleName("Private \u00b7 your notes")
        self.scroller.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.add(self.scroller, 1)

    def show_notes(self, notes: Sequence[NoteShown], more: str, came: Sequence[CameBackShown]) -> None:
        """Show what there is to look at; what is there already stays, and so does the place in it."""
        told = (tuple(notes), more, tuple(came))
        if told == self._told:
            return
        self._told = told
        clear(self._column)
        for one in came:
            back = Sand(one.which, raised=True)
            back.add(SandWords(one.words))
            self._column.addWidget(back)
        for note in notes:
            self._column.addWidget(Hairline("private_line"))
            self._column.addWidget(self._note(note))
        if not notes:
            self._column.addWidget(Hairline("private_line"))
            self._column.addWidget(Words(words.NO_NOTES, Role.SMALL, "private_ink", wrap=True))
        if more:
            self._column.addWidget(Words(more, Role.SMALL, "private_ink", wrap=True))
        self._column.addStretch(1)

    def _note(self, note: NoteShown) -> QWidget:
        holder = QWidget()
        whole = column(holder, gap=6, margins=(0, 2, 0, 2))
        head = row(gap=8)
        name = Link(note.head, role=Role.ROW_TITLE, token="private_ink")
        name.setAccessibleName(f"Private \u00b7 open your note: {note.head}, {note.day}")
        name.clicked.connect(partial(self.opened.emit, note.id))
        head.addWidget(name)
        head.addStretch(1)
        head.addWidget(Words(note.day, Role.SMALL, "private_ink"))
        whole.addLayout(head)
        whole.addWidget(SandWords(note.words))
        return holder
