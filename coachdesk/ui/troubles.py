"""How trouble that nobody else hears of is said: what happened to the data first, and no word of a record."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow

from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.first_run.view import FirstRunView
from coachdesk.ui.reports import report
from coachdesk.ui.unlock.view import UnlockView

if TYPE_CHECKING:
    from coachdesk.ui.shell import Shell

MISTAKE = "What was saved before is safe. CoachDesk made a mistake."


def tell(shell: "Shell", mistake: BaseException, clipboard: Clipboard) -> None:
    """In a banner above the page."""
    if isinstance(mistake, CoachDeskError):
        bold, _, detail = str(mistake).partition(". ")
        shell.warn(bold.rstrip(".") + ".", detail)
        return
    told = report(mistake)
    where = told.lines[-1] if told.lines else ""

    def copy() -> None:
        clipboard.copy(told.text())

    shell.warn(MISTAKE, f"{told.kind} in {where}. The report holds no words of yours.", ("Copy the report", copy))


def tell_alone(window: QMainWindow, mistake: BaseException) -> None:
    """The same while nothing is unlocked."""
    content: QObject | None = window.centralWidget()
    sentence = str(mistake) if isinstance(mistake, CoachDeskError) else f"{MISTAKE} ({type(mistake).__name__})"
    if isinstance(content, UnlockView):
        content.refuse(sentence)
    elif isinstance(content, FirstRunView):
        content.refuse("", sentence)
