"""How trouble that nobody else hears of is said: what happened to the data first, and no word of a record."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.clipboard import Clipboard
from coachdesk.ui.first_run.view import FirstRunView
from coachdesk.ui.reports import report
from coachdesk.ui.unlock.view import UnlockView
from coachdesk.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from coachdesk.ui.shell import Shell

_BANNER = "trouble"
MISTAKE = "What was saved before is safe. CoachDesk made a mistake."


def tell(shell: "Shell", mistake: BaseException, clipboard: Clipboard) -> None:
    """In a banner above the page."""
    if isinstance(mistake, CoachDeskError):
        bold, _, detail = str(mistake).partition(". ")
        shell.warn(bold.rstrip(".") + ".", detail, passes=True)
        return
    told = report(mistake)
    where = told.lines[-1] if told.lines else ""

    def copy() -> None:
        clipboard.copy(told.text())

    shell.warn(MISTAKE, f"{told.kind} in {where}. The report holds no words of yours.", ("Copy the report", copy))


def sentence_of(mistake: BaseException) -> str:
    """One sentence about it, which quotes nobody."""
    return str(mistake) if isinstance(mistake, CoachDeskError) else f"{MISTAKE} ({type(mistake).__name__})"


def tell_alone(window: QMainWindow, mistake: BaseException) -> None:
    """The same while there is no practice around the page: on whatever is in the window."""
    from coachdesk.ui.hand_over.view import HandOverView

    content, sentence = window.centralWidget(), sentence_of(mistake)
    if isinstance(content, UnlockView):
        content.refuse(sentence)
    elif isinstance(content, FirstRunView):
        content.refuse("", sentence)
    elif isinstance(content, HandOverView):
        content.tell_trouble(sentence)
    elif content is not None:
        _lay_over(content, sentence)


def _lay_over(content: QWidget, sentence: str) -> None:
    """A banner at the top of a content that has no place for it; one, however much goes wrong."""
    banner = content.findChild(Banner, _BANNER, Qt.FindChildOption.FindDirectChildrenOnly) or Banner(parent=content)
    banner.setObjectName(_BANNER)
    bold, _, detail = sentence.partition(". ")
    banner.say(bold.rstrip(".") + ".", detail)
    banner.resize(content.width(), banner.sizeHint().height())
    banner.show()
    banner.raise_()
