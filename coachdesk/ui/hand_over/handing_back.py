"""The sheet that asks for the passphrase before the laptop is the coach's again."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.overlay import Overlay
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.fields import Field, PassphraseEdit
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.words import Words

_WIDE = 440
SAMPLE_HINT = "This is the sample practice: its passphrase stands here already."


class HandingBack(Overlay):
    """Over the letter; Escape leads back to it."""

    given = Signal(str)

    def __init__(self, parent: QWidget, coach: str, known: str = "") -> None:
        """Ask `coach`; a passphrase that is `known`, the sample's, is filled in."""
        super().__init__(parent, f"{coach}’s passphrase", _WIDE)  # noqa: RUF001 - as printed
        self.passphrase = PassphraseEdit(large=True)
        self.passphrase.setObjectName("passphrase")
        self.passphrase.setText(known)
        self._field = Field("Passphrase", self.passphrase, SAMPLE_HINT if known else "")
        self.open = Button("Open the practice", Kind.PRIMARY, "key-round")
        self.open.setObjectName("open-practice")
        back = Link("Back to the letter", role=Role.BODY)
        back.setObjectName("back-to-letter")
        whole = column(self.box, gap=16, margins=(24, 22, 24, 24))
        whole.addWidget(Words(f"{coach}, your passphrase", Role.SUB_PAGE))
        whole.addWidget(self._field)
        buttons = row(gap=16)
        buttons.addWidget(self.open)
        buttons.addWidget(back)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        self.passphrase.returnPressed.connect(self._give)
        self.open.clicked.connect(self._give)
        back.clicked.connect(self.dismiss)

    def begin(self) -> None:
        """Show it, with the keyboard in the field."""
        self.appear(self.passphrase.line)
        self.passphrase.selectAll()

    def refuse(self, sentence: str) -> None:
        """The passphrase was not right; it is selected, to be typed over."""
        self.open.enable()
        self._field.refuse(sentence)
        self.passphrase.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.passphrase.selectAll()

    def _give(self) -> None:
        if self.open.can_be_pressed():
            self._field.accept()
            self.open.disable_because("The passphrase is being tried.")
            self.given.emit(self.passphrase.text())
