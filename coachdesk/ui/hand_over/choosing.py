"""Beside the letter: what the client is told, and the answers that lie open, alike in size and weight."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.ui.hand_over import words
from coachdesk.ui.hand_over.presenter import Step
from coachdesk.ui.hand_over.room import Room, reveal
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind, Link
from coachdesk.ui.widgets.choice import Answer
from coachdesk.ui.widgets.fields import Field, LineEdit
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words


class Told(Room):
    """The words above the answers; in a low window they scroll, and the answers stay."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        content = QWidget()
        self._column = column(content, gap=12)
        super().__init__(content)

    def tell(self, title: str, sentence: str) -> None:
        """A title and a sentence."""
        clear(self._column)
        self._column.addWidget(Words(title, Role.HERO, wrap=True))
        self._column.addWidget(Words(sentence, Role.INTRODUCTION, "ink2", wrap=True))
        announce(self, f"{title} {sentence}")
        self._settle()

    def add(self, widget: QWidget, *, above: int = 0) -> None:
        """Something to press below the words, with more room above it."""
        self._column.addSpacing(theme().px(above))
        self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
        self._settle()

    def _settle(self) -> None:
        reveal(self.content)
        self.fit()


class Choosing(QWidget):
    """The column beside the letter, at each step."""

    name_typed = Signal(str)
    approved = Signal(str)
    later = Signal()
    change = Signal()
    clean = Signal()
    as_it_was = Signal()
    again = Signal()
    hand_back = Signal()
    without = Signal()
    """The last words, which could not be kept, are let go."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is asked yet."""
        super().__init__(parent)
        self._told = Told()
        self._asked = QWidget()
        self._column = column(self._asked, gap=12)
        self._refusal = QWidget()
        self._refusal_words = Words("", Role.SMALL, "stop", wrap=True)
        self._why: str | None = None
        self._without = Button(words.WITHOUT, Kind.FOR_GOOD, small=True)
        self._without.setObjectName("without-last-words")
        self._without.clicked.connect(self.without)
        line = row(self._refusal, gap=6)
        line.addWidget(Picture("circle-minus", "stop", beside=Role.SMALL), 0, Qt.AlignmentFlag.AlignTop)
        refused = column(gap=8)
        refused.addWidget(self._refusal_words)
        refused.addWidget(self._without, 0, Qt.AlignmentFlag.AlignLeft)
        line.addLayout(refused, 1)
        whole = column(self, gap=20)
        whole.addWidget(self._told)
        whole.addWidget(self._refusal)
        whole.addWidget(self._asked)
        whole.addStretch(1)
        self.name: LineEdit | None = None
        self._name_field: Field | None = None
        self._approve: Answer | None = None

    def show_step(self, step: Step, letter: LetterInHand, *, changes: bool) -> None:
        """What can be done at this step, and nothing else; `changes` where there is a line to word otherwise."""
        clear(self._column)
        self.name = self._name_field = self._approve = None
        self._why = None
        self.refuse_words("")
        if step is Step.READING:
            self._reading(letter, changes=changes)
        elif step is Step.CHANGING:
            self._changing(letter)
        else:
            self._done(step, letter)
        reveal(self._asked)

    def let_approve(self, *, can: bool) -> None:
        """Whether the first answer can be given."""
        if self._approve is not None and self._name_field is not None:
            self._name_field.accept()
            if can:
                self._approve.enable()
            else:
                self._approve.disable_because(words.FIRST_THE_NAME)

    def refuse_name(self, sentence: str) -> None:
        """Why this is no yes; the name stays, and can be typed over."""
        if self._name_field is not None and self.name is not None:
            self._name_field.refuse(sentence)
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.name.selectAll()

    def refuse_words(self, sentence: str) -> None:
        """Why these words can't go; said once, however often it is tried again."""
        if sentence != self._why:
            self._why = sentence
            self._say(sentence, without=False)

    def ask_to_stay(self) -> None:
        """The letter was about to be left, and its last words are not on the disk."""
        self._say(f"{words.STAYS} {self._why or ''}".strip(), without=True)

    def fit(self) -> None:
        """The window may be wider or narrower."""
        self._told.fit()

    def _say(self, sentence: str, *, without: bool) -> None:
        self._refusal_words.setText(sentence)
        self._without.setVisible(without)
        self._refusal.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence, at_once=True)

    def _reading(self, letter: LetterInHand, *, changes: bool) -> None:
        self._told.tell(words.greeting(letter), words.introduction(letter))
        if changes:
            link = _link(words.CHANGE, "pencil-line", "change-words")
            link.clicked.connect(self.change)
            self._told.add(link, above=6)
        self.name = LineEdit(large=True, most=200)
        self.name.setObjectName("typed-name")
        self._name_field = Field(words.NAME, self.name)
        self._approve = Answer(words.APPROVE, words.approval(letter), "check")
        self._approve.setObjectName("approve")
        later = Answer(words.LATER, words.elsewhere(letter), "clock")
        later.setObjectName("decide-later")
        for part in (self._name_field, self._approve, later):
            self._column.addWidget(part)
        self._column.addSpacing(theme().px(4))
        self._column.addWidget(Words(words.take_back(letter), Role.SMALL, "ink2", wrap=True))
        self.name.textChanged.connect(self.name_typed)
        self._approve.clicked.connect(self._say_yes)
        later.clicked.connect(self.later)
        self.let_approve(can=False)

    def _changing(self, letter: LetterInHand) -> None:
        self._told.tell(*words.changing(letter))
        clean = Button(words.CLEAN, Kind.PRIMARY, "file-text", large=True)
        clean.setObjectName("read-clean")
        clean.clicked.connect(self.clean)
        self._column.addWidget(clean, 0, Qt.AlignmentFlag.AlignLeft)
        link = _link(words.AS_IT_WAS, "undo-2", "as-it-was")
        link.clicked.connect(self.as_it_was)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _done(self, step: Step, letter: LetterInHand) -> None:
        self._told.tell(*(words.approved(letter) if step is Step.APPROVED else words.later(letter)))
        back = Button(words.back(letter), Kind.PLAIN, "key-round", large=True)
        back.setObjectName("hand-back-large")
        back.clicked.connect(self.hand_back)
        self._column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        if step is Step.LATER:
            link = _link(words.READ_AGAIN, "undo-2", "read-again")
            link.clicked.connect(self.again)
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _say_yes(self) -> None:
        if self.name is not None:
            self.approved.emit(self.name.text())


def _link(text: str, icon: str, name: str) -> Link:
    link = Link(text, icon, role=Role.SECTION)
    link.setObjectName(name)
    return link
