"""What was caught from the note, beside it, on sand like the note itself."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.confidential.notebook import Caught
from coachdesk.ui.note import words
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords


class CaughtCard(Sand):
    """What the note's lines with a mark say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Sand that is not there until something is caught."""
        super().__init__("caught from this note", card=True, parent=parent)
        self.body_gap(10)
        self._body.setContentsMargins(0, theme().px(4), 0, 0)
        self._shown: tuple[Caught, ...] = ()
        self.hide()

    def show_caught(self, lines: Sequence[Caught]) -> None:
        """These lines; nothing is drawn anew while they are the same."""
        if tuple(lines) == self._shown:
            return
        self._shown = tuple(lines)
        self.clear()
        for one in lines:
            line = row(gap=9)
            picture = Picture(words.PICTURES[one.mark], "private_ink", 16)
            line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(SandWords(one.words.first_sentence(), Role.SMALL, most_lines=4, spoken=True), 1)
            self.add(line)
        self.setVisible(bool(lines))
