"""The last question: what to begin with."""

from PySide6.QtWidgets import QWidget

from coachdesk.ui.first_run.presenter import Beginning, FirstRunPresenter
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.widgets.choice import Choices

_WAYS = (
    ("Begin empty", "You add your first client by hand.", "user-plus"),
    (
        "Bring in what I have",
        "A table of clients and sessions, or your notes. You see first what comes in.",
        "file-input",
    ),
    ("Look at a sample", "A practice of invented people, marked Sample. Yours stays as it is.", "eye"),
)


class BeginningStep(StepPage):
    """Empty, with an import, or with a look at the sample."""

    measure = 860
    on = "Begin"

    def __init__(self, presenter: FirstRunPresenter) -> None:
        """With what was chosen before."""
        super().__init__("Your practice is ready", "What do you want to begin with?")
        self._presenter = presenter
        self._ways = Choices(_WAYS)
        self._ways.setAccessibleName("What to begin with")
        self._ways.choose(presenter.answers.beginning)
        self._ways.chosen.connect(self._choose)
        self.content.addWidget(self._ways)

    def first_focus(self) -> QWidget | None:
        return self._ways.panel(self._presenter.answers.beginning)

    def _choose(self, number: int) -> None:
        self._presenter.answer(beginning=Beginning(number))
