"""All updates of this engagement, and the beginning of a new one for each reader."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.domain.agreement import Audience
from coachdesk.ui.engagement import words
from coachdesk.ui.engagement.columns import GAP
from coachdesk.ui.engagement.doing import Form
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.engagement.updates_card import UpdatesCard
from coachdesk.ui.theme import Role as Type
from coachdesk.ui.widgets.buttons import Button
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.words import Words


class UpdatesTab(QWidget):
    """A button for each reader, and the list."""

    begun = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """No update is known yet."""
        super().__init__(parent)
        self.updates = UpdatesCard(whole=True)
        self.updates.begun.connect(self.begun)
        self._holder = QWidget()
        self._buttons = row(self._holder, gap=12)
        whole = column(self, gap=GAP)
        whole.addWidget(self._holder)
        whole.addWidget(self.updates)
        whole.addStretch(1)

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Show the updates as they are."""
        redraw(self._holder, partial(self._draw, sheet))
        self.updates.show_sheet(sheet)

    def refuse(self, form: Form, sentence: str) -> None:
        """Nothing is typed here."""

    def accept(self, form: Form) -> None:
        """Nothing is typed here."""

    def _draw(self, sheet: EngagementSheet) -> None:
        clear(self._buttons)
        self._buttons.addWidget(
            Words(words.updates_sentence(sheet), Type.BODY, "ink2"), 1, Qt.AlignmentFlag.AlignVCenter
        )
        for audience in (Audience.BOSS, Audience.HR):
            button = Button(f"For {words.reader(sheet, audience)}", icon="mail-plus")
            button.clicked.connect(partial(self.begun.emit, audience))
            why_not = words.no_reader(sheet, audience)
            if why_not:
                button.disable_because(why_not)
            self._buttons.addWidget(button)
