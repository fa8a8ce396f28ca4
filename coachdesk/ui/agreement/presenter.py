"""What the form for an agreement decides: each change told at once, kept as it is typed, recorded when it is whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from coachdesk.app.agreement_draft import LetterDraft, Place, TermsDraft
from coachdesk.app.agreement_form import AgreementForm
from coachdesk.base.errors import CoachDeskError, InputUnusable, RuleBroken
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic
from coachdesk.domain.people import Role
from coachdesk.ui.agreement import checks, words
from coachdesk.ui.agreement import form as forms
from coachdesk.ui.agreement.form import Start
from coachdesk.ui.agreement.scan import Scan, read_scan
from coachdesk.ui.place import Place as Screenplace
from coachdesk.ui.place import Screen
from coachdesk.ui.workplace import Notice, Workplace

NOT_KEPT: Final = "Not kept yet. Your words are still here."
_MISTAKE: Final = "CoachDesk made a mistake."


@dataclass(frozen=True, slots=True)
class Live:
    """What follows from the form as it stands, in words."""

    learned: tuple[words.Learned, ...]
    notes: tuple[str, ...]


class AgreementView(Protocol):
    """What the presenter asks of the page."""

    def show_form(self, form: AgreementForm, draft: TermsDraft) -> None:
        """The whole form."""
        ...

    def show_matrix(self, draft: TermsDraft) -> None:
        """Cells, rows and their order."""
        ...

    def show_sentences(self, draft: TermsDraft) -> None:
        """A field for each sentence that stands."""
        ...

    def show_letters(self, draft: TermsDraft) -> None:
        """The announced letters."""
        ...

    def show_goals(self, draft: TermsDraft) -> None:
        """The goals typed here."""
        ...

    def show_signatories(self, draft: TermsDraft) -> None:
        """Who may have signed on the day that is typed."""
        ...

    def show_scan(self, scan: Scan | None) -> None:
        """That a scan is there, or none."""
        ...

    def show_live(self, live: Live) -> None:
        """What each reader will learn."""
        ...

    def refuse(self, refused: Mapping[str, str]) -> None:
        """A sentence at each place where something is the matter; none at all others."""
        ...

    def keep_soon(self) -> None:
        """Ask to keep what was typed, once the keys are still."""
        ...

    def say(self, status: str) -> None:
        """Whether what was typed is kept."""
        ...

    def ask_to_stay(self, detail: str) -> None:
        """The page can't be left: what was typed is not on the disk."""
        ...

    def say_missing(self, sentence: str) -> None:
        """There is no such engagement, and so no form."""
        ...


class AgreementPresenter:
    """Holds the form as it stands; the view only shows it."""

    def __init__(self, view: AgreementView, workplace: Workplace, engagement: str) -> None:
        """For one engagement; nothing is read yet."""
        self._view = view
        self._workplace = workplace
        self._id = engagement
        self._form: AgreementForm | None = None
        self._unkept = False
        self._on_the_way: TermsDraft | None = None
        self._why = ""
        self._tried = False
        self.draft = TermsDraft()
        self.scan: Scan | None = None

    @property
    def form(self) -> AgreementForm:
        """What the form began with."""
        assert self._form is not None  # noqa: S101 - nothing can be pressed before it is shown
        return self._form

    def load(self) -> None:
        """Read what the form begins with."""
        of = self._workplace.desks.agreement_forms.of
        self._workplace.runner.run(partial(of, self._id), self._loaded, self._not_found)

    def _loaded(self, form: AgreementForm) -> None:
        self._form = form
        self._tried = False
        self.draft = forms.begin(form)
        self._view.show_form(form, self.draft)
        self._tell_live()

    # --- what is typed ----------------------------------------------------------------------------------------------

    def start(self, start: Start) -> None:
        """Another matrix to begin with."""
        self._become(forms.started(self.draft, self.form, start))
        self._view.show_matrix(self.draft)
        self._view.show_sentences(self.draft)
        self._view.show_letters(self.draft)

    def agreed_on(self, typed: str) -> None:
        """The day on which all agreed."""
        self._become(replace(self.draft, agreed_on=typed))
        self._view.show_signatories(self.draft)

    def in_force_from(self, typed: str) -> None:
        """The first day on which it counts."""
        self._become(replace(self.draft, in_force_from=typed))
        self._view.show_signatories(self.draft)

    def speak(self, language: str) -> None:
        """The language of the sentences that stand."""
        self._become(forms.speak(self.draft, self.form, language))
        self._view.show_sentences(self.draft)

    def share(self, place: Place, how: Sharing) -> None:
        """How one topic reaches one reader."""
        before = self.draft
        self._become(forms.share(self.draft, self.form, place, how))
        if before.rows != self.draft.rows:
            self._view.show_matrix(self.draft)
        if forms.standing(before) != forms.standing(self.draft):
            self._view.show_sentences(self.draft)

    def list_topic(self, topic: Topic, *, listed: bool) -> None:
        """Whether letters have a row of this name."""
        self._become(forms.list_topic(self.draft, topic, listed=listed))
        self._view.show_matrix(self.draft)

    def move(self, topic: Topic, by: int) -> None:
        """A row of the letters stands elsewhere."""
        before = self.draft
        self._become(forms.move(self.draft, topic, by))
        if before.rows != self.draft.rows:
            self._view.show_matrix(self.draft)

    def word(self, place: Place, wording: str) -> None:
        """The words of a sentence that stands; a field that is drawn anew says what is known already."""
        if self.draft.sentences.get(place) != wording:
            self._become(replace(self.draft, sentences={**self.draft.sentences, place: wording}))

    def announce(self) -> None:
        """One more letter."""
        self._letters((*self.draft.letters, LetterDraft(Audience.BOSS, Occasion.MID_POINT)))
        self._view.show_letters(self.draft)

    def change_letter(self, number: int, letter: LetterDraft) -> None:
        """An announced letter, as it is typed now."""
        letters = list(self.draft.letters)
        if number < len(letters) and letters[number] != letter:
            letters[number] = letter
            self._letters(letters)

    def take_letter(self, number: int) -> None:
        """This letter is not announced."""
        self._letters([one for at, one in enumerate(self.draft.letters) if at != number])
        self._view.show_letters(self.draft)

    def add_goal(self) -> None:
        """One more goal."""
        self._become(replace(self.draft, goals=(*self.draft.goals, "")))
        self._view.show_goals(self.draft)

    def word_goal(self, number: int, wording: str) -> None:
        """The words of a goal."""
        goals = list(self.draft.goals)
        if number < len(goals) and goals[number] != wording:
            goals[number] = wording
            self._become(replace(self.draft, goals=tuple(goals)))

    def take_goal(self, number: int) -> None:
        """This goal was not agreed."""
        self._become(replace(self.draft, goals=tuple(one for at, one in enumerate(self.draft.goals) if at != number)))
        self._view.show_goals(self.draft)

    def sign(self, role: Role, *, signed: bool) -> None:
        """Whose signature is on the paper."""
        others = self.draft.signed_by - {role}
        self._become(replace(self.draft, signed_by=others | {role} if signed else others))

    def signed_elsewhere(self, *, elsewhere: bool) -> None:
        """Whether it was signed on paper or in another system."""
        self._become(replace(self.draft, signed_elsewhere=elsewhere))

    def attach(self, path: Path) -> None:
        """The signed paper."""
        try:
            self.scan = read_scan(path)
        except InputUnusable as no:
            self._view.refuse({**self._shown_refusals(), checks.SCAN: str(no)})
            return
        self._view.show_scan(self.scan)
        self._changed()

    def detach(self) -> None:
        """Another file, or none."""
        self.scan = None
        self._view.show_scan(None)
        self._changed()

    def _letters(self, letters: Sequence[LetterDraft]) -> None:
        self._become(replace(self.draft, letters=tuple(letters)))

    def _become(self, draft: TermsDraft) -> None:
        self.draft = draft
        self._unkept = True
        self._view.keep_soon()
        self._changed()

    def _changed(self) -> None:
        self._view.refuse(self._shown_refusals())
        self._tell_live()

    def _tell_live(self) -> None:
        live = Live(
            words.learned(self.draft, self.form), words.notes(self.draft, self.form, scan=self.scan is not None)
        )
        self._view.show_live(live)

    def _shown_refusals(self) -> Mapping[str, str]:
        """Nothing is refused before the coach has tried to record; from then on a refusal goes once it is mended."""
        return checks.refusals(self.draft, self.form) if self._tried else {}

    # --- keeping and recording --------------------------------------------------------------------------------------

    def keep(self) -> None:
        """What was typed so far, into the encrypted file."""
        draft = self.draft
        if self._unkept and self._form is not None and self._on_the_way is not draft:
            self._on_the_way, self._why = draft, _MISTAKE
            keep = partial(self._workplace.desks.agreement_forms.keep, self._id, draft)
            self._workplace.runner.run(keep, partial(self._kept, draft), partial(self._not_kept, draft))

    def leave(self) -> bool:
        """Keep what is not kept; False where it can't be, and then the page stays with what was typed."""
        self._workplace.runner.settle()
        self._on_the_way = None  # whatever was on its way has ended, told or not
        self.keep()
        self._workplace.runner.settle()
        if self._unkept:
            self._view.ask_to_stay(self._why)
        return not self._unkept

    def leave_without(self) -> None:
        """The coach lets the last words go."""
        self._unkept = False
        self._workplace.back()

    def try_again(self) -> None:
        """Keep it now; what still keeps it from the disk is said."""
        self.leave()

    def throw_away(self) -> None:
        """Begin anew, without what was typed."""
        self._unkept = False
        throw_away = self._workplace.desks.agreement_forms.throw_away
        self._workplace.runner.run(partial(throw_away, self._id), partial(self._thrown, self.draft))

    def go_back(self) -> None:
        """To the engagement, at its agreement."""
        self._workplace.go(Screenplace(Screen.ENGAGEMENT, about=self._id, more="agreement"))

    def open_clients(self) -> None:
        """To all clients, where the engagement of this page is none."""
        self._workplace.go(Screenplace(Screen.CLIENTS))

    def record(self) -> None:
        """The agreement as it was signed; what still keeps it is said at its place."""
        self._tried = True
        refused = checks.refusals(self.draft, self.form)
        self._view.refuse(refused)
        if not refused:
            self._workplace.runner.run(self._write, self._recorded, self._refused)

    def _write(self) -> None:
        desks = self._workplace.desks
        scan = (self.scan.name, self.scan.content) if self.scan is not None else None
        desks.agreements.record(self._id, forms.terms(self.draft, self.form), scan)
        desks.agreement_forms.throw_away(self._id)

    def _recorded(self, _: object) -> None:
        self._unkept = False
        self._workplace.tell(Notice(f"Agreement {self.form.version} is on record."))
        self.go_back()

    def _kept(self, draft: TermsDraft, _: object) -> None:
        if self._on_the_way is draft:
            self._on_the_way = None
        if self.draft is draft:
            self._unkept = False
            self._view.say("Kept, not recorded yet")

    def _not_kept(self, draft: TermsDraft, no: CoachDeskError) -> None:
        if self._on_the_way is draft:
            self._on_the_way = None
        self._why = str(no)
        self._view.say(NOT_KEPT)

    def _thrown(self, before: TermsDraft, _: object) -> None:
        def back() -> None:
            keep = self._workplace.desks.agreement_forms.keep
            self._workplace.runner.run(partial(keep, self._id, before), self._again)

        self._workplace.tell(Notice("What was typed was thrown away.", back))
        self.detach()
        self.load()

    def _again(self, _: object) -> None:
        self.load()

    def _not_found(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no  # the disk, the key: the window says it
        self._view.say_missing(str(no))

    def _refused(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no  # the disk, the key: the window says it
        self._view.refuse({checks.WHOLE: str(no)})
