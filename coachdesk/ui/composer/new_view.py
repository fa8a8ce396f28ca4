"""The page on which an update is begun."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from coachdesk.domain.agreement import Occasion
from coachdesk.ui.composer.new_presenter import NewUpdatePresenter, ReaderShown
from coachdesk.ui.page import Page
from coachdesk.ui.theme import theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.choice import Choices
from coachdesk.ui.widgets.fields import Combo, Field
from coachdesk.ui.widgets.header import PageHeader
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.workplace import Workplace


class NewUpdatePage(Page):
    """For whom, what for, in which language; then the composer."""

    wants_rail = True

    def __init__(self, workplace: Workplace, more: str) -> None:
        """Opens at once, and reads what can be on the store thread."""
        super().__init__()
        self.header = PageHeader("New update", sub_page=True)
        self.occasion, self.language = Combo(), Combo()
        self.begin = Button("Write the update", Kind.PRIMARY, "square-pen")
        self.readers: Choices | None = None
        self._card = Card("For whom, and what for")
        self._holder = QWidget()
        self._inside = column(self._holder, gap=18)
        self._card.add(self._holder)
        self._card.setMaximumWidth(theme().px(720))
        whole = column(self, gap=20, margins=(28, 20, 28, 24))
        whole.addWidget(self.header)
        whole.addWidget(self._card)
        whole.addStretch(1)
        self.presenter = NewUpdatePresenter(self, workplace, more)
        self.begin.clicked.connect(self._begin)
        self.presenter.open()

    def first_focus(self) -> QWidget | None:
        return self.begin

    def show_head(self, title: str, sentence: str) -> None:
        """Whose update it is."""
        self.header.set_title(title)
        self.header.set_crumbs([("The engagement", self.presenter.go_back)])
        self.header.set_sentence(sentence)

    def show_readers(self, readers: Sequence[ReaderShown], chosen: int) -> None:
        """For whom it can be."""
        self.readers = Choices([(one.name, one.sentence, "") for one in readers])
        self.readers.choose(chosen)
        self.readers.chosen.connect(self.presenter.choose_reader)
        self._inside.addWidget(self.readers)
        fields = row(gap=16)
        fields.addWidget(Field("What for", self.occasion), 1)
        fields.addWidget(Field("Language of the letter", self.language), 1)
        self._inside.addLayout(fields)
        buttons = row(gap=12)
        cancel = Button("Cancel")
        cancel.clicked.connect(self.presenter.go_back)
        buttons.addWidget(self.begin)
        buttons.addWidget(cancel)
        buttons.addStretch(1)
        self._inside.addLayout(buttons)

    def show_occasions(self, occasions: Sequence[tuple[Occasion, str]], chosen: Occasion) -> None:
        """What for."""
        self.occasion.set_values(list(occasions))
        self.occasion.choose(chosen)

    def show_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """In which language."""
        self.language.set_values(list(languages))

    def refuse(self, sentence: str, remedy: str) -> None:
        """It can't be begun."""
        clear(self._inside)
        button = Button(remedy) if remedy else None
        if button is not None:
            button.clicked.connect(self.presenter.mend)
        self._inside.addWidget(EmptyState(sentence, button))

    def _begin(self) -> None:
        self.presenter.begin(Occasion(str(self.occasion.value())), str(self.language.value()))
