"""The smaller cards of the form: days, standing sentences, goals, and what each reader will learn."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from coachdesk.app.agreement_draft import Place, TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.base.spans import in_words
from coachdesk.ui.agreement import checks, words
from coachdesk.ui.agreement import form as forms
from coachdesk.ui.agreement.presenter import AgreementPresenter, Live
from coachdesk.ui.engagement.focus_kept import redraw
from coachdesk.ui.theme import Role
from coachdesk.ui.widgets.buttons import Button, IconButton
from coachdesk.ui.widgets.cards import Card
from coachdesk.ui.widgets.fields import Combo, Field
from coachdesk.ui.widgets.layouts import clear, column, row
from coachdesk.ui.widgets.moments import DateEdit
from coachdesk.ui.widgets.private import Picture
from coachdesk.ui.widgets.texts import TextEdit
from coachdesk.ui.widgets.words import Words


class DaysCard(Card):
    """When it was agreed, from when it counts, and the planned end that sentences may name."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """Nothing is shown before the form is read."""
        super().__init__("The paper", parent=parent)
        self._presenter = presenter
        self._fields: dict[str, Field] = {}

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The days as they were typed."""
        self.clear()
        agreed, begins = DateEdit(form.today), DateEdit(form.today)
        agreed.setText(draft.agreed_on)
        begins.setText(draft.in_force_from)
        agreed.textChanged.connect(self._presenter.agreed_on)
        begins.textChanged.connect(self._presenter.in_force_from)
        self._fields = {
            checks.AGREED_ON: Field("Agreed on", agreed, "The day on the paper; letters name it"),
            checks.IN_FORCE_FROM: Field("In force from", begins, "Empty: the day it was agreed"),
        }
        line = row(gap=16)
        for field in self._fields.values():
            line.addWidget(field, 1)
        self.add(line)
        end = in_words(form.planned_end) if form.planned_end is not None else "open"
        self.add(Words(f"Begins {in_words(form.begins_on)}, planned end {end}.", Role.SMALL, "ink3", wrap=True))

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Say no below a day."""
        for place, field in self._fields.items():
            show_refusal(field, refused.get(place, ""))

    def first(self) -> QWidget | None:
        """Where the form begins."""
        return self._fields[checks.AGREED_ON].editor if self._fields else None


class SentencesCard(Card):
    """A field for each sentence that stands; what it reads today stands below."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """No sentence stands yet."""
        super().__init__("Standing sentences", parent=parent)
        self._presenter = presenter
        self._form: AgreementForm | None = None
        self._fields: dict[Place, Field] = {}
        self._readings: dict[Place, Words] = {}
        self._language = Combo(tuple(words.LANGUAGES.items()))
        self._language.setAccessibleName("Language of the sentences")
        self._language.currentIndexChanged.connect(self._speak)
        self.heading_add(self._language)

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The sentences of this form."""
        self._form = form
        self._fields = {}
        self._language.blockSignals(True)  # noqa: FBT003 - Qt's own: showing is not choosing
        self._language.choose(draft.language)
        self._language.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.show_sentences(draft)

    def show_sentences(self, draft: TermsDraft) -> None:
        """The sentences that stand now; what is being typed stays."""
        places = forms.standing(draft)
        self.setVisible(bool(places))
        if tuple(self._fields) != places:
            for going in self.findChildren(TextEdit):
                going.blockSignals(True)  # noqa: FBT003 - Qt's own: a field on its way out says nothing more
            self.clear()
            self._fields = {place: self._field(place, draft) for place in places}
            for place, field in self._fields.items():
                self.add(self._with_reading(place, field))
            self.add(
                Words(
                    "Only {begin} and {end} vary in them. The client says yes once, with the agreement.",
                    Role.SMALL,
                    "ink3",
                    wrap=True,
                )
            )
        for place, field in self._fields.items():
            wording, editor = draft.sentences.get(place, ""), field.editor
            if isinstance(editor, TextEdit) and editor.text() != wording:
                editor.set_text(wording)
            self._show_reading(place, wording)

    def refuse(self, refused: Mapping[str, str]) -> None:
        """Say no below a sentence."""
        for place, field in self._fields.items():
            show_refusal(field, refused.get(checks.sentence_at(place), ""))

    def _field(self, place: Place, draft: TermsDraft) -> Field:
        editor = TextEdit(draft.sentences.get(place, ""), role=Role.QUOTE, lines=1, grows=True)
        editor.textChanged.connect(partial(self._typed, place, editor))
        return Field(words.sentence_label(place), editor)

    def _typed(self, place: Place, editor: TextEdit) -> None:
        self._presenter.word(place, editor.text())
        self._show_reading(place, editor.text())

    def _show_reading(self, place: Place, wording: str) -> None:
        if self._form is not None:
            self._readings[place].setText(words.reads(wording, self._form))

    def _with_reading(self, place: Place, field: Field) -> QWidget:
        holder = QWidget()
        lines = column(holder, gap=4)
        lines.addWidget(field)
        line = row(gap=8)
        line.addWidget(Words("Reads today", Role.SMALL, "ink3"), 0, Qt.AlignmentFlag.AlignTop)
        self._readings[place] = Words("", Role.QUOTE, "ink2", wrap=True)
        line.addWidget(self._readings[place], 1)
        lines.addLayout(line)
        return holder

    def _speak(self) -> None:
        self._presenter.speak(str(self._language.value()))


class GoalsEditor(Card):
    """Goals agreed before, as they stand; and a field for each one that this paper adds."""

    def __init__(self, presenter: AgreementPresenter, parent: QWidget | None = None) -> None:
        """No goal is known yet."""
        super().__init__("Agreed goals", parent=parent)
        self._presenter = presenter
        self._form: AgreementForm | None = None
        self._holder = QWidget()
        self._lines = column(self._holder, gap=10)
        self.add(self._holder)
        add = Button("Add a goal", icon="plus", small=True)
        add.clicked.connect(presenter.add_goal)
        self.heading_add(add)

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The goals of this form."""
        self._form = form
        self.show_goals(draft)

    def show_goals(self, draft: TermsDraft) -> None:
        """One field for each goal; the newest gets the keyboard where one was added."""
        redraw(self._holder, partial(self._draw, draft))

    def begin_last(self) -> None:
        """The keyboard goes to the last field."""
        fields = self._holder.findChildren(TextEdit)
        if fields:
            fields[-1].show()  # at once, so that the keyboard can go there
            fields[-1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _draw(self, draft: TermsDraft) -> None:
        for editor in self._holder.findChildren(TextEdit):
            editor.blockSignals(True)  # noqa: FBT003 - Qt's own: a field on its way out says nothing more
        clear(self._lines)
        before = self._form.goals if self._form is not None else ()
        for wording in before:
            self._lines.addWidget(Words(wording, Role.GOAL, wrap=True))
        if before:
            self._lines.addWidget(Words("Agreed before; they stay.", Role.SMALL, "ink3"))
        for number, wording in enumerate(draft.goals):
            self._lines.addLayout(self._line(number, wording))
        if not before and not draft.goals:
            self._lines.addWidget(Words("In the words that all three agreed. None yet.", Role.SMALL, "ink3"))

    def _line(self, number: int, wording: str) -> QHBoxLayout:
        line = row(gap=8)
        editor = TextEdit(wording, role=Role.GOAL, lines=1, grows=True)
        editor.setAccessibleName(f"Goal {number + 1}, in its agreed wording")
        editor.textChanged.connect(partial(self._typed, number, editor))
        take = IconButton("x", f"Take goal {number + 1} out", size=14)
        take.clicked.connect(partial(self._presenter.take_goal, number))
        line.addWidget(editor, 1)
        line.addWidget(take)
        return line

    def _typed(self, number: int, editor: TextEdit) -> None:
        self._presenter.word_goal(number, editor.text())


class LiveCard(Card):
    """In whole sentences, what each reader will learn as the form stands."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Nothing is known yet."""
        super().__init__("What they will learn", parent=parent)

    def show_live(self, live: Live) -> None:
        """Say it anew."""
        self.clear()
        for one in live.learned:
            holder = QWidget()
            lines = column(holder, gap=2)
            lines.addWidget(Words(one.who, Role.ROW_TITLE, wrap=True))
            for sentence in one.sentences:
                lines.addWidget(Words(sentence, Role.SMALL, "ink2", wrap=True))
            self.add(holder)
        for note in live.notes:
            line = row(gap=8)
            line.addWidget(Picture("info", "ink3", 14), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Words(note, Role.SMALL, "ink3", wrap=True), 1)
            self.add(line)


def show_refusal(field: Field, sentence: str) -> None:
    """Refuse where there is a sentence; said once, not at every key."""
    if sentence and sentence != field.refusal():
        field.refuse(sentence)
    elif not sentence and field.refusal():
        field.accept()
