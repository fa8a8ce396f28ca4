"""Reasons, the palette, a toast, and words in their roles."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout

from coachdesk.ui.components.specimen import Specimen
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.finding import FindBox, Found
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.reasons import Reason, ReasonsCard
from coachdesk.ui.widgets.toast import Toast
from coachdesk.ui.widgets.words import Words


def specimens() -> list[Specimen]:
    """The third column."""
    return [
        Specimen("Inline refusal, beside the thing", _reasons()),
        Specimen("Find or do, Ctrl K", _find_box()),
        Specimen("Toast: 6 seconds, or until the pointer leaves", _toast()),
        Specimen("Words", _titles(), *_serif_and_reading(), gap=6),
    ]


def _reasons() -> ReasonsCard:
    card = ReasonsCard()
    card.show_reasons(
        [
            Reason(
                "Ines has not said yes to this wording.",
                "She agreed on Wednesday; “Progress” changed today.",
                "Show the change",
                _nothing,
            ),
            Reason(
                "Themes are not open to Henrik Vaas.",
                "The agreement leaves them to Ines.",
                "Take the line out",
                _nothing,
            ),
        ]
    )
    return card


def _find_box() -> FindBox:
    box = FindBox("Find or do")
    box.field.setText("ines")
    box.list.show_lines(
        [
            Found("Ines Moreau", "user", "Northlight Optics"),
            Found("Write a note about Ines Moreau", "square-pen", "Ctrl Shift N", keys=True),
            Found("Prepare an update, for Henrik Vaas", "mail"),
        ]
    )
    return box


def _toast() -> QLayout:
    toast = Toast()
    across = row()
    across.addWidget(toast)
    across.addStretch(1)
    toast.tell("Action moved to the trash.", _nothing)
    toast.stay()
    return across


def _titles() -> QLayout:
    across = row(gap=9)
    bottom = Qt.AlignmentFlag.AlignBottom
    for words, role, above in (
        ("Page 26", Role.PAGE, 0),
        ("Sub-page 22", Role.SUB_PAGE, 1),
        ("Section 15", Role.SECTION, 2),
        ("Body 14", Role.BODY, 3),
    ):
        title = Words(words, role)
        title.setContentsMargins(0, 0, 0, above)  # all on one base line
        across.addWidget(title, 0, bottom)
    across.addStretch(1)
    return across


def _serif_and_reading() -> list[Words]:
    return [
        Words("Serif: words that others may read, agreed wording, statements, letters.", Role.STATEMENT, wrap=True),
        Words("Reading 16: the coach's own notes.", Role.READING),
    ]


def _nothing() -> None:
    """Nothing on this page does anything."""
