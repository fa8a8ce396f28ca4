"""The first question: in which language letters are written, and on which paper."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.first_run.presenter import FirstRunPresenter
from coachdesk.ui.first_run.step_page import StepPage
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Link
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.layouts import row
from coachdesk.ui.widgets.words import Words

LANGUAGES: Final = ("en", "de")
PAPERS: Final = ("a4", "letter")


class PaperStep(StepPage):
    """Language and paper; both can be changed later, and for a single letter."""

    def __init__(self, presenter: FirstRunPresenter) -> None:
        """With this computer's own settings chosen."""
        super().__init__(
            "Welcome to CoachDesk",
            "Five short questions, and your practice is ready. First: which language and paper do most of your letters"
            " have? Both can be changed for a single letter.",
        )
        self._presenter = presenter
        self._language = Choices(
            [
                ("English", "Dear Mr Vaas, 4 December 2026", ""),
                ("Deutsch", "Sehr geehrter Herr Vaas, 4. Dezember 2026", ""),
            ]
        )
        self._paper = Choices(
            [
                ("A4", "210 by 297 mm, for DL window envelopes", ""),
                ("US Letter", "8½ by 11 inches, for #10 window envelopes", ""),
            ]
        )
        for title, choices in (("Language of your letters", self._language), ("Paper", self._paper)):
            choices.setAccessibleName(title)
            self.content.addWidget(Words(title, Role.SMALL, weight=500))
            self.content.addWidget(choices)
        self.content.addWidget(Words("The program itself speaks English.", Role.SMALL, "ink3"))
        self._language.choose(LANGUAGES.index(presenter.answers.language))
        self._paper.choose(PAPERS.index(presenter.answers.paper))
        self._language.chosen.connect(self._choose_language)
        self._paper.chosen.connect(self._choose_paper)
        if presenter.answers.made is None:
            self._offer_other_ways()

    def first_focus(self) -> QWidget | None:
        return self._language.panel(LANGUAGES.index(self._presenter.answers.language))

    def _offer_other_ways(self) -> None:
        line = row(gap=24)
        known = self._presenter.known()
        words = "Open the practice on this computer" if len(known) == 1 else "Open a practice that I have"
        have, sample = Link(words, "folder-open"), Link("Look at a sample first", "eye")
        have.clicked.connect(self._presenter.open_known)
        sample.clicked.connect(self._presenter.open_sample)
        line.addWidget(have)
        line.addWidget(sample)
        line.addStretch(1)
        self.content.addLayout(line)

    def _choose_language(self, number: int) -> None:
        self._presenter.answer(language=LANGUAGES[number])

    def _choose_paper(self, number: int) -> None:
        self._presenter.answer(paper=PAPERS[number])
