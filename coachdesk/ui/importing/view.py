"""The page on which the coach brings in what they have."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.commands import Command
from coachdesk.ui.importing.choice_view import ChoiceView
from coachdesk.ui.importing.plan_view import PlanView
from coachdesk.ui.importing.presenter import ImportPresenter, Result, Shown
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.tally import Tally
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card, ListRow
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.progress import Progress
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words
from coachdesk.ui.workplace import Workplace

_LOOK_AGAIN: Final = 100  # milliseconds between two looks at how far it is
_CHOOSE: Final = "Look first: nothing is added before you say so, and one step takes it all back."


class ImportPage(Page):
    """One part at a time: the choice, the dry run, the result."""

    def __init__(self, workplace: Workplace) -> None:
        """At the choice of a file."""
        super().__init__()
        self._workplace = workplace
        self.setAcceptDrops(True)
        self._header = PageHeader("Import", _CHOOSE)
        self._header.set_crumbs([("Clients", partial(workplace.go, Place(Screen.CLIENTS)))])
        self._refusal = Field("", QWidget())
        self._refusal.label.hide()
        self._refusal.editor.hide()
        self._refusal.hide()
        self._progress = Progress()
        self._progress.hide()
        self._tally: Tally | None = None
        self._part = QWidget()
        self._whole = column(self, gap=16, margins=(32, 20, 32, 24))
        for widget in (self._header, self._refusal, self._progress):
            self._whole.addWidget(widget)
        self._whole.addWidget(self._part, 1)
        self._looks = QTimer(self)
        self._looks.setInterval(_LOOK_AGAIN)
        self._looks.timeout.connect(self._look)
        self.presenter = ImportPresenter(self, workplace)
        self._progress.cancelled.connect(self.presenter.stop)
        self.presenter.begin()

    def commands(self) -> Sequence[Command]:
        return (Command("import-choose", "Choose a file to import", self.presenter.begin, icon="file-input"),)

    # what the presenter says

    def show_choice(self, *, can_undo: bool) -> None:
        """Ask for a file."""
        self._header.set_title("Import")
        self._header.set_sentence(_CHOOSE)
        part = ChoiceView(self.presenter.choose, self.presenter.undo, can_undo=can_undo)
        self._show(part)
        part.table.setFocus()

    def show_plan(self, shown: Shown) -> None:
        """Show what would be made."""
        before = self._part if isinstance(self._part, PlanView) else None
        tab = before.tab() if before is not None else 0
        head = before.columns.changed if before is not None and before.columns is not None else ""
        self._header.set_title(shown.source)
        self._header.set_sentence("" if shown.refused else shown.sentence)
        part = PlanView(shown, tab, self.presenter)
        self._show(part)
        announce(self, shown.sentence)
        if head and part.columns is not None:
            part.columns.focus(head)
        elif part.go.can_be_pressed():
            part.go.setFocus()

    def show_result(self, result: Result) -> None:
        """Show how it ended."""
        self._header.set_title(result.title)
        self._header.set_sentence(result.sentence)
        self._show(self._result(result))
        announce(self, f"{result.title}. {result.sentence}")

    def refuse(self, sentence: str) -> None:
        """Say why nothing was done."""
        self._refusal.setVisible(bool(sentence))
        if sentence:
            self._refusal.refuse(sentence)
            announce(self, sentence, at_once=True)

    def show_progress(self, tally: Tally | None) -> None:
        """Look at this from time to time; None when it is over."""
        self._tally = tally
        if tally is None:
            self._looks.stop()
            self._progress.end()
        else:
            self._progress.begin(tally.what)
            self._looks.start()
        self._part.setEnabled(tally is None)

    # inside

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() and not self.presenter.busy:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.presenter.choose(paths)

    def _show(self, part: QWidget) -> None:
        self._whole.replaceWidget(self._part, part)
        self._part.hide()
        self._part.deleteLater()
        self._part = part
        part.show()

    def _result(self, result: Result) -> QWidget:
        part = QWidget()
        whole = column(part, gap=16)
        if result.kept:
            card = Card("What was left out" if result.can_undo else "What stayed", f"{len(result.kept):,}")
            for sentence in result.kept[:_MOST]:
                card.add_row(ListRow(sentence))
            if len(result.kept) > _MOST:
                card.add(Words(f"and {len(result.kept) - _MOST:,} more", Role.SMALL, "ink3"))
            whole.addWidget(card)
        line = row(gap=12)
        clients = Button("Show the clients", Kind.PRIMARY, "users")
        more = Button("Import something else", icon="file-input")
        clients.clicked.connect(self._go_to_clients)
        more.clicked.connect(self.presenter.begin)
        line.addWidget(clients)
        line.addWidget(more)
        if result.can_undo:
            back = Button("Take it back", icon="undo-2")
            back.clicked.connect(self.presenter.undo)
            line.addWidget(back)
        line.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)
        return part

    def _go_to_clients(self) -> None:
        self._workplace.go(Place(Screen.CLIENTS))

    def _look(self) -> None:
        if self._tally is not None:
            self._progress.tell(self._tally.what, self._tally.done, self._tally.total)


_MOST: Final = 8


def make(workplace: Workplace, place: Place) -> Page:
    """The page; the place says nothing more."""
    del place
    return ImportPage(workplace)
