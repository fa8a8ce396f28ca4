"""What happens while the client holds the laptop, without a widget."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import partial
from typing import Protocol

from coachdesk.app.hand_over import HandedOver
from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.app.previews import PagePicture
from coachdesk.base.errors import CoachDeskError
from coachdesk.domain.agreement import Topic
from coachdesk.ui.hand_over.lines import Line, lines_of, now_out
from coachdesk.ui.runner import Runner

Told = Sequence[tuple[Topic, str]]


class Step(StrEnum):
    """How far the client is."""

    READING = "reading"
    CHANGING = "changing"
    APPROVED = "approved"
    LATER = "later"


class HandOverSight(Protocol):
    """What the client sees."""

    def show_step(self, step: Step, letter: LetterInHand) -> None:
        """The letter, and what can be done at this step."""
        ...

    def let_approve(self, *, can: bool) -> None:
        """Whether the first answer can be given: once a name stands in the field."""
        ...

    def refuse_name(self, sentence: str) -> None:
        """Why this is no yes, beside the name."""
        ...

    def refuse_words(self, sentence: str) -> None:
        """Why these words can't go, beside them."""
        ...

    def refuse_passphrase(self, sentence: str) -> None:
        """Why the laptop is not handed back."""
        ...

    def show_printed(self, pages: Sequence[PagePicture]) -> None:
        """The pages as they would be printed."""
        ...


class HandOverPresenter:
    """Turns the client's clicks into what is kept, and nothing the client did not choose."""

    def __init__(self, sight: HandOverSight, handed: HandedOver, runner: Runner, finished: Callable[[], None]) -> None:
        """One letter in the client's hands; `finished` hears once that the laptop is the coach's again."""
        self._sight = sight
        self._handed = handed
        self._runner = runner
        self._finished = finished
        self._step = Step.READING
        self._visit = 0
        self._typed = self._safe = 0
        self._unsafe_told = False
        self._left_out: tuple[Line, ...] = ()

    @property
    def step(self) -> Step:
        """How far the client is."""
        return self._step

    @property
    def safe(self) -> bool:
        """Whether every word that was typed is on the disk, or was let go."""
        return self._safe == self._typed

    @property
    def lines(self) -> tuple[Line, ...]:
        """What the client may word otherwise, or bring back."""
        return lines_of(self._handed.letter, self._left_out)

    def start(self) -> None:
        """Show the letter."""
        self._go(Step.READING)

    def name_typed(self, name: str) -> None:
        """Something stands in the field for the name, or nothing."""
        self._sight.let_approve(can=bool(name.strip()))

    def approve(self, name: str) -> None:
        """The client says yes to these words."""
        self._runner.run(partial(self._handed.approve, name), self._approved, self._name_refused)

    def later(self) -> None:
        """The client decides nothing here."""
        self._go(Step.LATER)

    def read_again(self) -> None:
        """Back to the letter and its two answers."""
        self._go(Step.READING)

    def change(self) -> None:
        """The client wants to word it otherwise."""
        self._go(Step.CHANGING)

    def typed(self) -> None:
        """Something was typed, and is not kept yet."""
        self._typed += 1

    def let_go(self) -> None:
        """The last words are let go: they could not be kept."""
        self._safe = self._typed

    def keep(self, told: Told) -> None:
        """The client's words as they stand while they are typed."""
        kept = partial(self._kept, self._typed)
        self._runner.run(partial(self._handed.keep, tuple(told)), kept, self._not_kept)

    def flush(self, told: Told) -> bool:
        """Keep the words now, and wait for it; False where they are not on the disk."""
        if not self.safe:
            self.keep(told)
            self._runner.settle()
        return self.safe

    def read_clean(self, told: Told) -> None:
        """The client is done, and wants to read the letter as it is now."""
        done = partial(self._cleaned, now_out(self.lines, told), self._typed)
        self._runner.run(partial(self._handed.change, tuple(told)), done, self._words_refused)

    def leave_as_it_was(self) -> None:
        """The client changes nothing after all."""
        done = partial(self._cleaned, self._left_out, self._typed)
        self._runner.run(self._handed.leave_as_it_was, done, self._words_refused)

    def draw(self, width: int) -> None:
        """The client wants to see the page itself, so many pixels wide."""
        if self._step is not Step.CHANGING:
            drawn = partial(self._drawn, self._visit)
            self._runner.run(partial(self._handed.pages, width), drawn, self._words_refused)

    def hand_back(self, passphrase: str) -> None:
        """Somebody says they are the coach."""
        self._runner.run(partial(self._handed.hand_back, passphrase), self._back, self._passphrase_refused)

    def _go(self, step: Step) -> None:
        self._step = step
        self._visit += 1
        self._sight.show_step(step, self._handed.letter)

    def _approved(self, _: None) -> None:
        self._go(Step.APPROVED)

    def _cleaned(self, left_out: tuple[Line, ...], typed: int, _: LetterInHand) -> None:
        self._left_out, self._safe = left_out, typed
        self._go(Step.READING)

    def _kept(self, typed: int, _: None) -> None:
        """Nothing to say, but that what could not be kept before is kept now."""
        self._safe = max(self._safe, typed)
        if self._unsafe_told:
            self._unsafe_told = False
            self._sight.refuse_words("")

    def _not_kept(self, no: CoachDeskError) -> None:
        self._unsafe_told = True
        self._sight.refuse_words(str(no))

    def _drawn(self, visit: int, pages: Sequence[PagePicture]) -> None:
        """The client may have gone on while the page was drawn."""
        if visit == self._visit:
            self._sight.show_printed(pages)

    def _back(self, _: None) -> None:
        self._finished()

    def _name_refused(self, no: CoachDeskError) -> None:
        self._sight.refuse_name(str(no))

    def _words_refused(self, no: CoachDeskError) -> None:
        self._sight.refuse_words(str(no))

    def _passphrase_refused(self, no: CoachDeskError) -> None:
        self._sight.refuse_passphrase(str(no))
