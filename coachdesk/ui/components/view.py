"""The page of components: every part and state side by side, to be laid beside the drawings of the look."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.components import controls, lists, sentences
from coachdesk.ui.components.specimen import Specimen
from coachdesk.ui.page import Page
from coachdesk.ui.place import Place
from coachdesk.ui.widgets.columns import Columns
from coachdesk.ui.widgets.layouts import column
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.workplace import Workplace

_SHARES: Final = (132, 100, 100)
_LEAST: Final = 390
_COLUMNS: Final = (controls.specimens, lists.specimens, sentences.specimens)


class ComponentsPage(Page):
    """Three columns of specimens; nothing on it does anything."""

    title = "Components"

    def __init__(self) -> None:
        """Everything at once."""
        super().__init__()
        self.setAccessibleName(self.title)
        sheet = QWidget()
        across = Columns(gap=36, line_gap=24)
        for share, specimens in zip(_SHARES, _COLUMNS, strict=True):
            across.add(_stacked(specimens()), share, least=_LEAST)
        column(sheet, margins=(32, 28, 32, 28)).addLayout(across)
        column(self).addWidget(Scroll(sheet))


def _stacked(specimens: list[Specimen]) -> QWidget:
    holder = QWidget()
    down = column(holder, gap=24)
    for specimen in specimens:
        down.addWidget(specimen)
    down.addStretch(1)
    return holder


def make(workplace: Workplace, place: Place) -> Page:  # noqa: ARG001 - every screen is made alike
    """The page, whatever the place says."""
    return ComponentsPage()
