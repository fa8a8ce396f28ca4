"""The mail that was made, and the place where the answer is taken in."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.ui.composer import words
from coachdesk.ui.composer.guarded import Copy, GuardedText
from coachdesk.ui.composer.shown import MailShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.cards import INSIDE, Card
from coachdesk.ui.widgets.fields import Field
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.private import Sand
from coachdesk.ui.widgets.words import Words

_WIDE: Final = 560
_HIGH: Final = 520


class MailCard(Card):
    """A mail to be copied or saved, and sent by the coach's own program."""

    closed = Signal()
    copied = Signal()
    address_copied = Signal()
    subject_copied = Signal()
    saved = Signal()

    def __init__(self, copy: Copy) -> None:
        """No mail yet."""
        super().__init__("The e-mail")
        back = Link("Back to the words", "arrow-left")
        back.clicked.connect(self.closed)
        self.heading_add(back)
        self._sentence = Words("", Role.BODY, "ink2", wrap=True)
        self._to = Words("", Role.BODY)
        self._subject = Words("", Role.BODY, weight=500, elide=True)
        self.address = Link("Copy the address", "copy")
        self.address.clicked.connect(self.address_copied)
        self.subject = Link("Copy the subject", "copy")
        self.subject.clicked.connect(self.subject_copied)
        self.copy = Button("Copy the e-mail", icon="copy")
        self.copy.clicked.connect(self.copied)
        self.save = Button("Save as .eml", icon="download")
        self.save.clicked.connect(self.saved)
        self.body = GuardedText(copy, role=Role.QUOTE, lines=8)
        self.body.setReadOnly(True)
        self.body.setAccessibleName("The e-mail, as it is sent")
        self._build()

    def show_mail(self, shown: MailShown) -> None:
        """Show this mail."""
        self.set_title(shown.title)
        self._sentence.setText(shown.sentence)
        self._to.setText(f"To {shown.mail.to}" if shown.mail.to else "No address is on record.")
        self._subject.setText(f"Subject: {shown.mail.subject}")
        self.address.setVisible(bool(shown.mail.to))
        self.body.set_text(shown.mail.body)
        self.copy.setFocus()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDE), theme().px(_HIGH))

    def _build(self) -> None:
        inside = QWidget()
        whole = column(inside, gap=12, margins=(INSIDE, 14, INSIDE, 16))
        whole.addWidget(self._sentence)
        to = row(gap=12)
        to.addWidget(self._to)
        to.addWidget(self.address)
        to.addStretch(1)
        whole.addLayout(to)
        subject = row(gap=12)
        subject.addWidget(self._subject)
        subject.addWidget(self.subject)
        subject.addStretch(1)
        whole.addLayout(subject)
        whole.addWidget(self.body, 1)
        buttons = row(gap=12)
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        whole.addLayout(buttons)
        self.add_row(inside, 1)


class AnswerCard(Card):
    """The place for the client's answer; what came back is private."""

    closed = Signal()
    pasted = Signal(str)
    vouched = Signal()
    file_wanted = Signal()
    mail_wanted = Signal()

    def __init__(self, copy: Copy) -> None:
        """Nothing has come back yet."""
        super().__init__("The answer")
        back = Link("Back to the words", "arrow-left")
        back.clicked.connect(self.closed)
        self.heading_add(back)
        self.text = GuardedText(copy, lines=6, private=True)
        self.field = Field("The answer", self.text, words.DROP)
        self.take = Button("Take it in", Kind.PRIMARY, "mail-check")
        self.take.clicked.connect(self._take)
        self.vouch = Button("", icon="user-check")
        self.vouch.clicked.connect(self.vouched)
        self.vouch.hide()
        self.file = Button("Choose its file…", icon="file-text")
        self.file.clicked.connect(self.file_wanted)
        self.mail = Link("Show the e-mail again", "mail")
        self.mail.clicked.connect(self.mail_wanted)
        sand = Sand("only you read this")
        sand.body_gap(10)
        sand.add(self.field, 1)
        buttons = row(gap=12)
        buttons.addWidget(self.take)
        buttons.addWidget(self.file)
        buttons.addWidget(self.vouch)
        buttons.addStretch(1)
        sand.add(buttons)
        inside = QWidget()
        whole = column(inside, gap=14, margins=(INSIDE, 14, INSIDE, 16))
        whole.addWidget(sand)
        line = row()
        line.addWidget(self.mail)
        line.addStretch(1)
        whole.addLayout(line)
        whole.addStretch(1)
        self.add_row(inside, 1)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(_WIDE), theme().px(_HIGH))

    def ask(self, label: str) -> None:
        """Wait for this answer; one that was refused stays in sight."""
        self.set_title(label)
        self.field.label.setText(label)
        self.text.setAccessibleName(f"Private \u00b7 {label}")
        self.text.setFocus()

    def refuse(self, sentences: Sequence[str], vouch: str) -> None:
        """Say why it is no yes; what was pasted stays."""
        self.field.refuse(" ".join(sentences))
        self.vouch.setVisible(bool(vouch))
        self.vouch.setText(vouch)

    def forget(self) -> None:
        """It was taken in: nothing of it stays here."""
        self.text.set_text("")
        self.field.accept()
        self.vouch.hide()

    def _take(self) -> None:
        if not self.text.text().strip():
            self.field.refuse("Paste the answer first, or drop its file.")
            return
        self.field.accept()
        self.vouch.hide()
        self.pasted.emit(self.text.text())
