"""The lock screen: one field, one button, and no name, number or date of the practice.

It is the first thing on the screen, so nothing is imported here that takes time.
"""

from functools import cached_property
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from coachdesk.ui.device import Device
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.unlock.actions import UnlockActions
from coachdesk.ui.unlock.presenter import Asked, UnlockPresenter
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.field import Field
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.lines import LineEdit
from coachdesk.ui.widgets.passphrase import PassphraseEdit
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.words import Words

WIDE: Final = 400
OFFLINE: Final = "Works offline. Everything stays on this computer until you print or save it."
_SENTENCES: Final = {
    Asked.PASSPHRASE: "Your practice is locked.",
    Asked.CODE: "The recovery code opens it when the passphrase is forgotten.",
    Asked.PRACTICE: "No practice is open.",
    Asked.NOTHING: "The sample practice is closed. Its people are invented.",
}
_BUTTONS: Final = {
    Asked.PASSPHRASE: ("Unlock", "key-round"),
    Asked.CODE: ("Unlock", "key-round"),
    Asked.PRACTICE: ("Open a practice…", "folder-open"),
    Asked.NOTHING: ("Open the sample practice", ""),
}
_CODE_HINT: Final = "34 letters and digits. Capitals, spaces and hyphens make no difference."
_PATIENCE: Final = 300  # milliseconds until it is said that the key is being tried: the same as everywhere
_LONGEST: Final = 1024


class UnlockView(QWidget):
    """The lock screen."""

    def __init__(self, device: Device, actions: UnlockActions, parent: QWidget | None = None) -> None:
        """For the practice that `actions` knows, or for none."""
        super().__init__(parent)
        self._device = device
        self._asked = Asked.PASSPHRASE
        self.setAccessibleName("CoachDesk is locked")
        self._sentence = Words("", Role.SECTION, "ink2", weight=400, wrap=True)
        self._passphrase = PassphraseEdit(large=True)
        self._passphrase.line.setMaxLength(_LONGEST)
        self._passphrase_field = Field("Passphrase", self._passphrase)
        self._refusal = Field("", QWidget())
        self._refusal.label.hide()
        self._refusal.editor.hide()
        self._button = Button("Unlock", Kind.PRIMARY, "key-round", large=True)
        self._button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._secret = Link("Use the recovery code", role=Role.BODY)
        self._another = Link("Open another practice", role=Role.BODY)
        self._new = Link("Start a new practice", role=Role.BODY)
        self._away = Link("Throw the sample away", role=Role.BODY)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(_PATIENCE)
        self._slow.timeout.connect(self._show_trying)
        self._lay_out()
        self._presenter = UnlockPresenter(self, actions)
        self._passphrase.returnPressed.connect(self._press)
        self._button.clicked.connect(self._press)
        self._secret.clicked.connect(self._presenter.change_secret)
        self._another.clicked.connect(self._choose)
        self._new.clicked.connect(self._presenter.start_new)
        self._away.clicked.connect(self._presenter.throw_away)
        self._presenter.begin()

    # what the program says

    def refuse(self, sentence: str) -> None:
        """Say why it is locked, or stays so; what was typed is marked, and the keyboard stays there."""
        self._still()
        field = self._field()
        (field or self._refusal).refuse(sentence)
        if field is self._passphrase_field:
            self._passphrase.selectAll()
        elif field is not None:
            self._code.selectAll()
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def busy(self, words: str) -> None:
        """Say what is going on; nothing, where `words` are empty."""
        self._still()
        if words:
            self._button.setText(words)
            self._button.disable_because(words)

    def first_focus(self) -> QWidget:
        """Where the keyboard is when the screen appears."""
        field = self._field()
        return self._button if field is None else self._code if self._asked is Asked.CODE else self._passphrase.line

    # what the presenter says

    def ask(self, asked: Asked) -> None:
        """Ask for this, with an empty field."""
        self._asked = asked
        self._passphrase.clear()
        if asked is Asked.CODE or "_code_field" in vars(self):
            self._code.clear()
            self._code_field.accept()
            self._code_field.setVisible(asked is Asked.CODE)
        self._passphrase_field.accept()
        self._passphrase_field.setVisible(asked is Asked.PASSPHRASE)
        self._refusal.accept()
        self._sentence.setText(_SENTENCES[asked])
        self._still()
        self._secret.setText("Use the passphrase" if asked is Asked.CODE else "Use the recovery code")
        self._secret.setVisible(asked in {Asked.PASSPHRASE, Asked.CODE})
        self._another.setVisible(asked is not Asked.PRACTICE)
        self._away.setVisible(asked is Asked.NOTHING)
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def wait(self, *, waiting: bool) -> None:
        """The key is being tried; said only where it takes a moment."""
        if waiting:
            self._slow.start()
        else:
            self._still()

    # inside

    @cached_property
    def _code(self) -> LineEdit:
        """Where the recovery code is typed; made when it is first asked for, which hardly ever happens."""
        return LineEdit(large=True, most=_LONGEST)

    @cached_property
    def _code_field(self) -> Field:
        """The same with its label."""
        field = Field("Recovery code", self._code, _CODE_HINT)
        self._fields.addWidget(field)
        self._code.returnPressed.connect(self._press)
        before: QWidget = self._code
        for after in (self._button, self._secret, self._away, self._another, self._new):
            self.setTabOrder(before, after)
            before = after
        return field

    def _lay_out(self) -> None:
        look = theme()
        whole = column(self, margins=(24, 24, 24, 28))
        whole.addStretch(37)
        whole.addLayout(self._middle())
        whole.addStretch(52)
        foot = row(gap=8)
        foot.addStretch(1)
        foot.addWidget(Picture("wifi-off", "ink3", 16))
        foot.addWidget(Words(OFFLINE, Role.SMALL, "ink3"))
        foot.addStretch(1)
        whole.addLayout(foot)
        self.setMinimumWidth(look.px(WIDE) + look.px(48))

    def _middle(self) -> QHBoxLayout:
        holder = QWidget()
        holder.setFixedWidth(theme().px(WIDE))
        inside = column(holder)
        inside.addWidget(Words("CoachDesk", Role.HERO))
        inside.addWidget(self._sentence)
        inside.addSpacing(theme().px(34))
        self._fields = column()
        self._fields.addWidget(self._passphrase_field)
        inside.addLayout(self._fields)
        inside.addWidget(self._refusal)
        inside.addSpacing(theme().px(16))
        inside.addWidget(self._button)
        inside.addSpacing(theme().px(14))
        for left, right in (((self._secret, self._away), self._another), ((self._new,), None)):
            line = row()
            for link in left:
                line.addWidget(link)
            line.addStretch(1)
            if right is not None:
                line.addWidget(right)
            inside.addLayout(line)
        middle = row()  # not aligned in a column: then its height would be asked for the whole window's width
        middle.addStretch(1)
        middle.addWidget(holder)
        middle.addStretch(1)
        self._holder = holder
        return middle

    def restyle(self) -> None:
        """Sizes may have changed."""
        self._holder.setFixedWidth(theme().px(WIDE))
        self.update()

    def _field(self) -> Field | None:
        if self._asked is Asked.CODE:
            return self._code_field
        return self._passphrase_field if self._asked is Asked.PASSPHRASE else None

    def _press(self) -> None:
        if self._asked is Asked.PRACTICE:
            self._choose()
        else:
            self._presenter.unlock(self._code.text() if self._asked is Asked.CODE else self._passphrase.text())

    def _choose(self) -> None:
        known = self._device.choices.practice
        start = Path(known).parent if known else ""
        from coachdesk.ui import asking

        self._presenter.open_another(asking.for_folder(self, "Open a practice", start))

    def _show_trying(self) -> None:
        self.busy("Trying the key…")

    def _still(self) -> None:
        self._slow.stop()
        words, icon = _BUTTONS[self._asked]
        self._button.enable()
        self._button.setText(words)
        self._button.set_icon(icon)
