"""Buttons, fields, boxes, pills and sand, in every state."""

from PySide6.QtWidgets import QLayout, QWidget

from coachdesk.confidential.words import PrivateWords
from coachdesk.ui.components.specimen import Ringed, Specimen, labelled, side_by_side
from coachdesk.ui.widgets.buttons import Button, Kind, Link, Pose
from coachdesk.ui.widgets.checks import Check
from coachdesk.ui.widgets.fields import Field, LineEdit
from coachdesk.ui.widgets.flow import Flow
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.pills import Pill, Tone
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.private_words import SandWords


def specimens() -> list[Specimen]:
    """The first column."""
    return [
        Specimen("Buttons, 36 high", _primary(), _plain()),
        Specimen("Fields", _fields(), _troubled_fields(), gap=14),
        Specimen("Choice", _checks()),
        Specimen("Status: always a glyph and a word", _pills()),
        Specimen("Private: the only warm surface, the only lock", _sand()),
    ]


def _primary() -> QLayout:
    hovered, disabled = Button("Ask Ines", Kind.PRIMARY), Button("Ask Ines", Kind.PRIMARY)
    hovered.pose(Pose.HOVER)
    disabled.disable_because("See the 2 reasons above")
    return side_by_side(
        labelled(Button("Ask Ines", Kind.PRIMARY), "primary"),
        labelled(hovered, "hover"),
        labelled(Ringed(Button("Ask Ines", Kind.PRIMARY)), "focus"),
        labelled(disabled, "disabled"),
    )


def _plain() -> QLayout:
    hovered = Button("Open prep")
    hovered.pose(Pose.HOVER)
    return side_by_side(
        labelled(Button("Open prep"), "default"),
        labelled(hovered, "hover"),
        labelled(Ringed(Button("Open prep")), "focus"),
        labelled(Button("Versions", Kind.QUIET), "quiet"),
        labelled(Button("Destroy", Kind.FOR_GOOD), "for good"),
    )


def _fields() -> QLayout:
    focused = LineEdit("88 minutes")
    focused.pose_focused()
    return _pair(Field("Lasted", LineEdit("88 minutes")), Field("Lasted", focused))


def _troubled_fields() -> QLayout:
    refused = Field("Ends", LineEdit("3 May 2026"))
    refused.refuse("That is before it begins, 12 May 2026.")
    disabled = Field("Payer", LineEdit("Pro bono, no payer"))
    disabled.setEnabled(False)
    return _pair(refused, disabled)


def _pair(one: Field, other: Field) -> QLayout:
    across = row(gap=16)
    for field in (one, other):
        holder = QWidget()
        down = row(holder)
        down.addWidget(field)
        across.addWidget(holder, 1)
    return across


def _checks() -> QLayout:
    done, focused, disabled = Check("Done"), Check("Focus"), Check("Not yours")
    done.setChecked(True)
    focused.setChecked(True)
    disabled.setEnabled(False)
    return side_by_side(Check("Open"), done, Ringed(focused), disabled, gap=24)


def _pills() -> QLayout:
    flow = Flow()
    for words, icon, tone in (
        ("Draft", "file-pen-line", Tone.NEUTRAL),
        ("With client", "hourglass", Tone.WAITING),
        ("Changed", "pencil-line", Tone.WAITING),
        ("Agreed", "check", Tone.READY),
        ("Printed", "printer", Tone.READY),
        ("Yes lapsed", "circle-minus", Tone.STOP),
        ("No agreement", "circle-dashed", Tone.NEUTRAL),
        ("Ended", "archive", Tone.NEUTRAL),
    ):
        flow.addWidget(Pill(words, icon, tone))
    return flow


def _sand() -> Sand:
    sand = Sand("your note of 3 November")
    sand.heading_add(Link("Open note"))
    sand.add(SandWords(PrivateWords("Words that only the coach reads. They never leave.")))
    return sand
