"""The coach's own notes about this engagement, newest first, each on sand by its first lines."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, NoteLine
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.columns import GAP
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.layouts import clear, column
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords

AT_ONCE = 20
LINES = 4
MEASURE = 720  # what a note is read at, and no wider


class NotesTab(QWidget):
    """Twenty notes at once, and more where they are asked for."""

    opened = Signal(str)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """No note is known yet."""
        super().__init__(parent)
        self._shown = AT_ONCE
        self._sheet: EngagementSheet | None = None
        self._column = column(self, gap=GAP)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the notes as they are."""
        self._sheet = sheet
        redraw(self, partial(self._draw, sheet))

    def refuse(self, form: Form, sentence: str) -> None:
        """Nothing is typed here."""

    def accept(self, form: Form) -> None:
        """Nothing is typed here."""

    def _draw(self, sheet: EngagementSheet) -> None:
        clear(self._column)
        for note in sheet.notes[: self._shown]:
            self._column.addWidget(self._note(note, sheet))
        if not sheet.notes:
            self._column.addWidget(self._empty(sheet))
        if len(sheet.notes) > self._shown:
            more = Button("Show earlier ones")
            more.clicked.connect(self._show_more)
            self._column.addWidget(more)
        self._column.addStretch(1)

    def _note(self, note: NoteLine, sheet: EngagementSheet) -> Sand:
        which = words.note_title(note, sheet.today)
        sand = Sand(which, card=True)
        sand.setMaximumWidth(theme().px(MEASURE))
        sand.body_gap(6)
        sand.add(SandWords(note.opening, most_lines=LINES, spoken=True))
        link = Link("Open")
        link.setAccessibleName(f"Open {which}")
        link.clicked.connect(partial(self.opened.emit, note.id))
        sand.heading_add(link)
        return sand

    def _empty(self, sheet: EngagementSheet) -> Card:
        card = Card()
        write = Button("Write a note", icon="square-pen")
        write.clicked.connect(self.wanted)
        card.add_row(EmptyState(f"You have written no note about {sheet.client_given} yet.", write))
        return card

    def _show_more(self) -> None:
        self._shown += AT_ONCE
        if self._sheet is not None:
            self.show_sheet(self._sheet)
