"""How letters look: paper, language, and the letterhead beside a page that shows it."""

from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.ui.letterhead.view import LetterheadForm
from coachdesk.ui.widgets.fields import Combo, Field
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.workplace import Workplace

_PAPERS: Final = (("a4", "A4"), ("letter", "US Letter"))
_LANGUAGES: Final = (("en", "English"), ("de", "German"))


class LettersPart(QWidget):
    """Saved as it is typed."""

    def __init__(self, workplace: Workplace) -> None:
        """What is kept comes in a moment."""
        super().__init__()
        self.form = LetterheadForm(workplace.desks, workplace.runner)
        self._paper, self._language = Combo(_PAPERS), Combo(_LANGUAGES)
        holder = QWidget()
        whole = column(holder, gap=16, margins=(32, 4, 32, 24))
        line = row(gap=16)
        line.addWidget(Field("Paper", self._paper))
        line.addWidget(Field("Language of a new letter", self._language, ""))
        line.addStretch(1)
        whole.addLayout(line)
        whole.addWidget(self.form, 1)
        outer = column(self)
        outer.addWidget(Scroll(holder))
        for combo in (self._paper, self._language):
            combo.currentIndexChanged.connect(self._chosen)
        self.form.began.connect(self._began)

    def first_focus(self) -> QWidget:
        """Where the keyboard is at first."""
        return self.form.fields["name"].editor

    def _began(self) -> None:
        presenter = self.form.presenter
        for combo, value in ((self._paper, presenter.paper), (self._language, presenter.language)):
            combo.blockSignals(True)  # noqa: FBT003 - Qt's own
            combo.choose(value)
            combo.blockSignals(False)  # noqa: FBT003 - Qt's own

    def _chosen(self) -> None:
        self.form.keep_now()
        self.form.presenter.print_on(str(self._paper.value()), str(self._language.value()))
