"""The head of a page: the way up, the title, one sentence that says what waits, and what can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.pills import Pill, SampleTag
from coachdesk.ui.widgets.words import Words


class PageHeader(QWidget):
    """At the top of every page."""

    def __init__(
        self, title: str = "", sentence: str = "", *, sub_page: bool = False, parent: QWidget | None = None
    ) -> None:
        """A header; composer and editor are sub-pages, with a smaller title."""
        super().__init__(parent)
        whole = column(self)
        self._crumb_holder = QWidget()
        self._crumbs = row(self._crumb_holder, gap=8)
        whole.addWidget(self._crumb_holder)
        self._crumb_holder.hide()
        line = row(gap=12)
        whole.addLayout(line)
        left = column()
        line.addLayout(left, 1)
        self._title_row = row(gap=12)
        self._title = Words(title, Role.SUB_PAGE if sub_page else Role.PAGE, elide=True)
        self._title_row.addWidget(self._title)
        self._pills = row(gap=8)
        self._title_row.addLayout(self._pills)
        self._title_row.addStretch(1)
        left.addLayout(self._title_row)
        self._sentence = Words(sentence, Role.BODY, "ink2", wrap=True)
        left.addWidget(self._sentence)
        self._status = Words("", Role.SMALL, "ink3")
        line.addWidget(self._status, 0, Qt.AlignmentFlag.AlignVCenter)
        self._buttons = row(gap=12)
        line.addLayout(self._buttons)
        self._line = line
        self.set_title(title)
        self.set_sentence(sentence)
        self._status.hide()

    def set_title(self, title: str) -> None:
        """Say where the coach is."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def set_sentence(self, sentence: str) -> None:
        """Say what waits."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))

    def set_crumbs(self, crumbs: Sequence[tuple[str, Callable[[], None]]]) -> None:
        """Show the way up, the farthest first."""
        clear(self._crumbs)
        for number, (words, go) in enumerate(crumbs):
            if number:
                self._crumbs.addWidget(Picture("chevron-right", "ink3", 14))
            link = Link(words, role=Role.SMALL, token="ink3", plain=True)
            link.clicked.connect(go)
            self._crumbs.addWidget(link)
        self._crumbs.addStretch(1)
        self._crumb_holder.setVisible(bool(crumbs))

    def add_button(self, button: Button | QWidget) -> None:
        """Put a button at the right; the primary one comes last."""
        self._buttons.addWidget(button)

    def add_pill(self, pill: Pill | SampleTag) -> None:
        """State something beside the title."""
        self._pills.addWidget(pill, 0, Qt.AlignmentFlag.AlignVCenter)

    def clear_pills(self) -> None:
        """State nothing any more."""
        clear(self._pills)

    def set_status(self, words: str) -> None:
        """Say at the right whether the words are saved."""
        self._status.setText(words)
        self._status.setVisible(bool(words))
