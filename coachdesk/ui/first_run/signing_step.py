"""The fourth question: how the coach signs. Only the name is needed now."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from coachdesk.app.application import Desks
from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.letterhead.view import LetterheadForm
from coachdesk.ui.runner import PageRunner, Runner


class SigningStep(StepPage):
    """The letterhead beside a page that shows it."""

    measure = 1120
    grows = True

    def __init__(self, desks: Desks, runner: Runner, orphaned: Callable[[CoachDeskError], None]) -> None:
        """With what is kept; `orphaned` hears of what failed after the question was left."""
        super().__init__(
            "Your name and letterhead",
            "Your name stands under every letter. Everything else can wait: it is all in the settings.",
        )
        self._runner = PageRunner(runner, orphaned)
        self._form = LetterheadForm(desks, self._runner, nameless=True)
        self.fields = dict(self._form.fields)
        self.content.addWidget(self._form, 1)
        once = QTimer(self, singleShot=True)  # when it is known how wide the page is
        once.timeout.connect(self._form.begin)
        once.start()

    def first_focus(self) -> QWidget | None:
        return self._form.fields["name"].editor

    def left(self) -> None:
        self._runner.close()

    def ready(self) -> bool:
        self._form.keep_now()
        if self._form.presenter.letterhead.name.strip():
            return True
        self._form.presenter.ask_for_name()
        self._form.fields["name"].editor.setFocus()
        return False
