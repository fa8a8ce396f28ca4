"""The first part of the page: the table, what may be told, and what is under way, all in sight."""

from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.base.ids import ActionId
from coachdesk.domain.people import Role
from coachdesk.ui.engagement.actions_card import ActionsCard, PrivateActions
from coachdesk.ui.engagement.columns import GAP, Columns
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.goals_card import GoalsCard
from coachdesk.ui.engagement.items import ItemsPresenter
from coachdesk.ui.engagement.matrix import MatrixCard
from coachdesk.ui.engagement.parties import Parties
from coachdesk.ui.engagement.seat_panel import SeatPanel
from coachdesk.ui.engagement.sessions_card import SessionsCard
from coachdesk.ui.engagement.table import TablePresenter
from coachdesk.ui.engagement.timeline_card import TimelineCard
from coachdesk.ui.engagement.updates_card import UpdatesCard
from coachdesk.ui.widgets.layouts import column

_Shown = MatrixCard | PrivateActions | SessionsCard | GoalsCard | ActionsCard | UpdatesCard | TimelineCard
_OF_THE_TABLE = frozenset({Form.PARTY, Form.SEAT, Form.SEAT_DAY, Form.LEAVE})


class Overview(QWidget):
    """The matrix at the left, always in sight, since everything else depends on it."""

    def __init__(self, table: TablePresenter, items: ItemsPresenter, parent: QWidget | None = None) -> None:
        """Its cards, still empty."""
        super().__init__(parent)
        self._table, self._items = table, items
        self._parties = Parties()
        self._panel: SeatPanel | None = None
        self.matrix, self.private = MatrixCard(), PrivateActions()
        self.sessions, self.goals, self.agreed = SessionsCard(), GoalsCard(), ActionsCard()
        self.updates, self.timeline = UpdatesCard(), TimelineCard()
        columns = Columns((440, 403, 283))
        for at, cards in enumerate(self._cards()):
            for card in cards:
                columns.put(at, card)
        self._column = column(self, gap=GAP)
        self._column.addWidget(self._parties)
        self._column.addWidget(columns)
        self._column.addStretch(1)
        self._parties.opened.connect(self.open_seat)
        for items_card in (self.agreed, self.private):
            items_card.ticked.connect(self._tick)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show everything as it is; what is being typed about a seat stays."""
        self._parties.show_sheet(sheet)
        for cards in self._cards():
            for card in cards:
                card.show_sheet(sheet)

    def open_seat(self, role: str) -> None:
        """Let what is on record about a seat be changed."""
        self._close_seat()
        party = self._table.sheet.party(Role(role))
        if party is not None:
            self._panel = SeatPanel(self._table, party, self._table.today)
            self._panel.closed.connect(self._close_seat)
            self._column.insertWidget(1, self._panel)
            self._panel.show()
            self._panel.begin()

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside what was typed about a seat."""
        if self._panel is not None:
            self._panel.refuse(form, sentence)

    def accept(self, form: Form) -> None:
        """What was typed about a seat is on record."""
        if form in _OF_THE_TABLE:
            self._close_seat()

    def _close_seat(self) -> None:
        if self._panel is not None:
            role = self._panel.party.role
            self._column.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
            self._parties.focus_on(role)

    def _tick(self, action: str, done: bool) -> None:  # noqa: FBT001 - as the signal has it
        self._items.mark(ActionId(action), done=done)

    def _cards(self) -> tuple[tuple[_Shown, ...], ...]:
        return (
            (self.matrix, self.private),
            (self.sessions, self.goals, self.agreed),
            (self.updates, self.timeline),
        )
