"""The moment in which the laptop is handed over: neither the coach's practice nor the client's letter is shown yet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coachdesk.app.application import Desks
    from coachdesk.app.hand_over import HandedOver
    from coachdesk.base.ids import SummaryId
    from coachdesk.ui.place import Place


@dataclass(slots=True)
class Giving:
    """One attempt to hand over, and how far it came, so that whatever goes wrong leads somewhere.

    Attributes:
        back: where the coach was.
        over: it was tried, with whatever outcome.
        begun: the practice is closed behind the letter; only the passphrase opens it again.
    """

    desks: "Desks"
    summary: "SummaryId"
    back: "Place"
    over: bool = False
    begun: bool = False

    def begin(self) -> "HandedOver":
        """Hand over; on the store thread."""
        try:
            handed = self.desks.hand_over.begin(self.summary)
            self.begun = True
        finally:
            self.over = True
        return handed
