"""What may be told: the sharing matrix as it was agreed, each cell a picture and words."""

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.app.engagement_sheet import AgreementLine, EngagementSheet, MatrixLine, PartyLine
from coachdesk.domain.agreement import NEVER_OPEN, Sharing, Topic
from coachdesk.domain.people import Role
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.days import day
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import INSIDE, Card, EmptyState, Hairline
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.words import Words

_TITLE: Final = "What may be told"
ROW: Final = 40
HEAD: Final = 34
_TOPIC, _CELL = 12, 14  # shares of the width: the topic's column, and each reader's
_ALWAYS_SHOWN: Final = (Topic.SESSION_COUNT, *sorted(NEVER_OPEN, reverse=True))


class Matrix(QWidget):
    """Rows are topics, columns are readers."""

    def __init__(
        self, lines: Iterable[MatrixLine], sheet: EngagementSheet, *, rest: bool = False, parent: QWidget | None = None
    ) -> None:
        """These topics; `rest` adds that everything else is never told."""
        super().__init__(parent)
        self.setAccessibleName("What may be told")
        self._client = sheet.client_given
        self._boss, self._hr = sheet.party(Role.BOSS), sheet.party(Role.HR)
        self._column = column(self)
        self._column.addWidget(self._line(HEAD, _caption(""), _caption("Line manager"), _caption("HR")))
        for line in lines:
            self._column.addWidget(Hairline())
            self._column.addWidget(self._topic(line))
        if rest:
            self._column.addWidget(Hairline())
            never = _cell("minus", "Never", Sharing.NEVER), _cell("minus", "Never", Sharing.NEVER)
            self._column.addWidget(self._line(ROW, Words("Everything else", Type.BODY, "ink2"), *never))

    def _topic(self, line: MatrixLine) -> QWidget:
        told = [
            words.sharing(how, self._client, reader) for how, reader in ((line.boss, self._boss), (line.hr, self._hr))
        ]
        cells = [_cell(*each, how) for each, how in zip(told, (line.boss, line.hr), strict=True)]
        topic = words.TOPICS[line.topic]
        made = self._line(ROW, Words(topic, Type.BODY, elide=True), *cells)
        made.setAccessibleName(f"{topic}. Line manager: {told[0][1]}. HR: {told[1][1]}.")
        return made

    def _line(self, high: int, topic: QWidget, boss: QWidget, hr: QWidget) -> QWidget:
        line = QWidget()
        line.setFixedHeight(theme().px(high) - 1)
        cells = row(line, gap=8, margins=(INSIDE, 0, 12, 0))
        for part, share in ((topic, _TOPIC), (boss, _CELL), (hr, _CELL)):
            part.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            cells.addWidget(part, share)
        return line


def _caption(text: str) -> Words:
    return Words(text, Type.CAPTION, "ink3", elide=True)


def _cell(icon: str, text: str, how: Sharing) -> QWidget:
    never = how is Sharing.NEVER
    holder = QWidget()
    line = row(holder, gap=6)
    line.addWidget(Picture(icon, "ink3" if never else "accent", 14))
    line.addWidget(Words(text, Type.SMALL, "ink3" if never else "ink", elide=True), 1)
    return holder


class MatrixCard(Card):
    """The matrix on the overview: what is open, what is never told, and the way to the whole agreement."""

    opened = Signal()
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is agreed yet."""
        super().__init__(parent=parent)
        self.setAccessibleName(_TITLE)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show what is agreed now."""
        self.clear()
        agreement = sheet.agreement
        if agreement is None:
            self.add_row(heading(_TITLE))
            button = Button("Record the agreement", icon="handshake")
            button.clicked.connect(self.wanted)
            self.add_row(EmptyState("Nothing is agreed yet, so nothing may be told.", button))
            return
        shown = [line for line in agreement.matrix if line.open or line.listed or line.topic in _ALWAYS_SHOWN]
        whole = QWidget()
        parts = column(whole)
        parts.addWidget(heading(_TITLE, f"signed {day(agreement.agreed_on, date.min)}"))
        parts.addWidget(Matrix(shown, sheet, rest=len(shown) < len(agreement.matrix)))
        self.add_row(whole)
        self.add_row(self._foot(agreement, sheet))

    def _foot(self, agreement: AgreementLine, sheet: EngagementSheet) -> QWidget:
        foot = QWidget()
        foot.setFixedHeight(theme().px(44))
        line = row(foot, gap=12, margins=(INSIDE, 0, INSIDE, 0))
        link = Link("Open the agreement")
        link.clicked.connect(self.opened)
        line.addWidget(link)
        line.addStretch(1)
        line.addWidget(
            Words(_validity(agreement, sheet), Type.SMALL, "ink3", elide=True), 0, Qt.AlignmentFlag.AlignRight
        )
        return foot


def heading(title: str, note: str = "") -> QWidget:
    """A card's heading without the line below it: the heads of columns follow."""
    holder = QWidget()
    holder.setFixedHeight(theme().px(48))
    line = row(holder, gap=12, margins=(INSIDE, 0, INSIDE, 0))
    line.addWidget(Words(title, Type.SECTION))
    line.addStretch(1)
    line.addWidget(Words(note, Type.SMALL, "ink3"))
    return holder


def _validity(agreement: AgreementLine, sheet: EngagementSheet) -> str:
    if agreement.ended_on is not None and not agreement.in_force:
        return f"ended {day(agreement.ended_on, sheet.today)}"
    if agreement.in_force_from > sheet.today:
        return f"from {day(agreement.in_force_from, sheet.today)}"
    last = agreement.ended_on or sheet.planned_end
    return (
        f"ends {day(last, sheet.today)}" if last is not None else f"since {day(agreement.in_force_from, sheet.today)}"
    )


def reader_name(party: PartyLine | None) -> str:
    """Whoever reads for an audience by their given name, or the seat where nobody does."""
    if party is None:
        return "Nobody"
    return party.given if party.person is not None else words.ROLES[party.role]
