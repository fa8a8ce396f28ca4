"""Updates of this engagement, and the letters that the agreement announces and nobody has begun."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet, UpdateLine
from coachdesk.app.states import State
from coachdesk.domain.agreement import LetterDate
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.parts import pill
from coachdesk.ui.widgets.buttons import Button, Link
from coachdesk.ui.widgets.cards import Card, EmptyState, ListRow

MOST = 4


class UpdatesCard(Card):
    """Rows that lead to the composer; the overview shows the newest few."""

    opened = Signal(str)
    begun = Signal(str)
    printed = Signal(str)
    everything = Signal()

    def __init__(self, *, whole: bool = False, parent: QWidget | None = None) -> None:
        """The `whole` list says more of each, and leads to the letters that left."""
        super().__init__("" if whole else "Updates", parent=parent)
        self._whole = whole

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the updates as they are."""
        redraw(self, partial(self._draw, sheet))

    def _draw(self, sheet: EngagementSheet) -> None:
        self.clear()
        announced = sheet.announced if self._whole else words.announced_soon(sheet)
        for letter in announced:
            self.add_row(self._announced(letter, sheet))
        shown = sheet.updates if self._whole else sheet.updates[: max(MOST - len(announced), 1)]
        for update in shown:
            self.add_row(self._update(update, sheet))
        if not announced and not shown:
            button = Button("Prepare an update", icon="mail")
            button.clicked.connect(partial(self.begun.emit, ""))
            self.add_row(EmptyState(words.no_update(sheet), button))
        elif not self._whole and len(shown) < len(sheet.updates):
            self.add_row(self._more(len(sheet.updates)))

    def _announced(self, letter: LetterDate, sheet: EngagementSheet) -> ListRow:
        line = ListRow(words.announced_title(letter, sheet), words.announced_day(letter, sheet.today), clickable=True)
        line.add_right(pill(("Not begun", "circle-dashed", "neutral")))
        line.clicked.connect(partial(self.begun.emit, letter.audience))
        return line

    def _update(self, update: UpdateLine, sheet: EngagementSheet) -> ListRow:
        line = ListRow(words.update_title(update), words.update_day(update, sheet.today), clickable=True)
        if self._whole and update.state is State.RELEASED:
            link = Link("The letter", "printer")
            link.setAccessibleName(f"The letter: {words.update_title(update)}")
            link.clicked.connect(partial(self.printed.emit, update.id))
            line.add_right(link)
        line.add_right(pill(words.update_state(update.state, update.went)))
        line.clicked.connect(partial(self.opened.emit, update.id))
        return line

    def _more(self, count: int) -> ListRow:
        line = ListRow(f"All {count} updates", clickable=True)
        line.clicked.connect(self.everything)
        return line
