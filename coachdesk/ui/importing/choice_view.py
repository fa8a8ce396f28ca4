"""The first part of an import: which file."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from coachdesk.ui import asking
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

_TABLES = "Tables (*.csv *.tsv *.xlsx *.xlsm *.xls *.ods)"
_NOTES = "Notes (*.txt *.md *.docx)"


class ChoiceView(QWidget):
    """A table, or notes; or the newest import taken back."""

    def __init__(self, choose: Callable[[list[str]], None], undo: Callable[[], None], *, can_undo: bool) -> None:
        """`can_undo` says that there is an import to be taken back."""
        super().__init__()
        self._choose = choose
        whole = column(self, gap=16)
        cards = row(gap=16)
        self.table, self.folder, self.file = (
            Button("Choose a table…", icon="table-2"),
            Button("Choose a folder…", icon="folder-open"),
            Button("Choose a file…", icon="file-text"),
        )
        cards.addWidget(
            _card(
                "Clients and sessions",
                "A table, CSV or Excel: one row for each client, or one for each session. What each column holds is"
                " found out by its head, and you can correct it.",
                self.table,
            ),
            1,
        )
        cards.addWidget(
            _card(
                "Notes",
                "A folder, or one file: text, Markdown, Word. Each file, or each part below a date, becomes a private"
                " note of that day. You see the days and the clients, never the words.",
                self.folder,
                self.file,
            ),
            1,
        )
        whole.addLayout(cards)
        whole.addWidget(
            Words("Or drop a file or a folder anywhere on this page. Your files are only read.", Role.SMALL, "ink2")
        )
        if can_undo:
            whole.addWidget(_undo_card(undo))
        whole.addStretch(1)
        self.table.clicked.connect(self._ask_table)
        self.folder.clicked.connect(self._ask_folder)
        self.file.clicked.connect(self._ask_file)

    def _ask_table(self) -> None:
        self._one(asking.for_file(self, "Choose a table", _TABLES))

    def _ask_folder(self) -> None:
        self._one(asking.for_folder(self, "Choose the folder with your notes"))

    def _ask_file(self) -> None:
        self._one(asking.for_file(self, "Choose a file with notes", _NOTES))

    def _one(self, chosen: str) -> None:
        self._choose([chosen] if chosen else [])


def _card(title: str, sentence: str, *buttons: Button) -> Card:
    card = Card(title)
    card.add(Words(sentence, Role.BODY, "ink2", wrap=True))
    line = row(gap=12)
    for button in buttons:
        line.addWidget(button)
    line.addStretch(1)
    card.add(line)
    card.fill_below()
    return card


def _undo_card(undo: Callable[[], None]) -> Card:
    card = Card()
    line = ListRow("The newest import can be taken back.", "What you have worked with since stays.")
    button = Button("Take it back", small=True)
    button.clicked.connect(undo)
    line.add_right(button)
    card.add_row(line)
    return card
