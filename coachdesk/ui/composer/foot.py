"""The bar at the foot: the next step at the left, the page at the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from coachdesk.ui.composer.shown import FootShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.words import Words


class FootBar(QWidget):
    """One primary button, and what else can be done."""

    next_wanted = Signal()
    again_wanted = Signal()
    hand_over_wanted = Signal()
    take_back_wanted = Signal()
    took_back = Signal()
    print_wanted = Signal()

    def __init__(self) -> None:
        """Nothing can be done before the update is read."""
        super().__init__()
        look = theme()
        self.setFixedHeight(look.px(64))
        self._steps = QWidget()
        steps = row(self._steps, gap=12)
        self.next = Button("", Kind.PRIMARY, "send")
        self.again = Button("Show the e-mail again", icon="mail")
        self.hand_over = Button("Hand over the laptop", icon="laptop")
        self.take_back = Button("", icon="undo-2")
        self._told = Words("", Role.SMALL, "ink2", wrap=True)
        self._told.hide()
        steps.addWidget(self._told, 1)
        for button in (self.next, self.again, self.hand_over, self.take_back):
            steps.addWidget(button)
            button.hide()
        steps.addStretch(1)
        self._question = QWidget()
        question = row(self._question, gap=12)
        self._sentence = Words("", Role.SMALL, "ink2", wrap=True)
        self.yes = Button("", Kind.FOR_GOOD)
        self.no = Button("Keep it")
        question.addWidget(self._sentence, 1, Qt.AlignmentFlag.AlignVCenter)
        question.addWidget(self.yes)
        question.addWidget(self.no)
        self._question.hide()
        self._letter = True
        self._why = Words("", Role.SMALL, "ink2")
        self.print = Button("Print the letter", icon="printer", keys="")
        whole = row(self, gap=12, margins=(28, 0, 24, 0))
        whole.addWidget(self._steps, 1)
        whole.addWidget(self._question, 1)
        whole.addWidget(self._why)
        whole.addWidget(self.print)
        self._connect()

    def show_foot(self, shown: FootShown) -> None:
        """Show what can be done now."""
        words, icon = shown.primary
        self.next.setVisible(bool(words))
        self.next.setText(words)
        self._told.setVisible(bool(shown.told))
        self._told.setText(shown.told)
        if icon:
            self.next.set_icon(icon)
        if shown.why_not_primary:
            self.next.disable_because(shown.why_not_primary)
        else:
            self.next.enable()
        self.again.setVisible(shown.again)
        self.hand_over.setVisible(shown.hand_over)
        self.take_back.setVisible(bool(shown.take_back))
        self.take_back.setText(shown.take_back)
        self._letter = shown.letter
        self._why.setText(shown.not_ready)
        self._why.setVisible(shown.letter and self._question.isHidden())
        self.print.setVisible(shown.letter and self._question.isHidden())
        self.print.set_kind(Kind.PLAIN if shown.not_ready else Kind.PRIMARY)
        if shown.not_ready:
            self.print.disable_because(shown.not_ready)
        else:
            self.print.enable()
        if not shown.take_back:
            self._answer()

    def ask_to_take_back(self, sentence: str, do: str) -> None:
        """Ask in place of the steps."""
        self._sentence.setText(sentence)
        self.yes.setText(do)
        self._steps.hide()
        self._why.hide()
        self.print.hide()
        self._question.show()
        self.no.setFocus()

    def _connect(self) -> None:
        self.next.clicked.connect(self.next_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.hand_over.clicked.connect(self.hand_over_wanted)
        self.take_back.clicked.connect(self.take_back_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.yes.clicked.connect(self._take)
        self.no.clicked.connect(self._answer)

    def _take(self) -> None:
        self._answer()
        self.took_back.emit()

    def _answer(self) -> None:
        """The question is answered, or asks for nothing any more."""
        self._question.hide()
        self._steps.show()
        self._why.setVisible(self._letter)
        self.print.setVisible(self._letter)

    def restyle(self) -> None:
        """Sizes may have changed."""
        self.setFixedHeight(theme().px(64))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), look.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, look.colour("line"))
