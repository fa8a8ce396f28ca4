"""The first steps as they are taken: what is asked, what is made, and when one may go on."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from enum import IntEnum
from pathlib import Path
from random import Random
from typing import Final, Protocol

from coachdesk.app.application import Application, Desks
from coachdesk.app.own_copies import OwnPage
from coachdesk.app.places import SUFFIX
from coachdesk.app.previews import PagePicture
from coachdesk.app.strength import Strength
from coachdesk.base.codes import canonical
from coachdesk.base.errors import CoachDeskError
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.runner import Runner
from coachdesk.ui.tally import Stopped, Tally

NAME: Final = "My practice"
ASKED_BACK: Final = 2  # groups of the code
NOT_THE_SAME: Final = "The two passphrases are not the same."
NOT_THE_GROUP: Final = "Group {number} reads otherwise on your sheet."
SYNCED: Final = (
    "{service} copies this folder to other computers. The practice is encrypted there too, but two computers that write"
    " into it can damage it. A folder outside {service} is better."
)


class Doorway(Protocol):
    """What the first steps ask of the program around them."""

    @property
    def application(self) -> Application:
        """What can be asked before anything is unlocked."""
        ...

    @property
    def runner(self) -> Runner:
        """The store thread."""
        ...

    def open(
        self,
        practice: Path,
        secret: str,
        *,
        opened: Callable[[Desks], None],
        refused: Callable[[CoachDeskError], None],
    ) -> None:
        """Hold this practice open, and no other; nothing of it is shown yet."""
        ...

    def enter(self, place: Place | None) -> None:
        """The first steps are over: show the practice that is open, at this place or where it begins."""
        ...

    def ask(self, practice: Path | None) -> None:
        """Leave for the lock screen, of this practice or of one to be chosen."""
        ...


class Step(IntEnum):
    """The questions, in their order."""

    PAPER = 1
    PASSPHRASE = 2
    CODE = 3
    SIGNING = 4
    BEGINNING = 5


class Beginning(IntEnum):
    """What to begin with."""

    EMPTY = 0
    IMPORT = 1
    SAMPLE = 2


@dataclass(frozen=True, slots=True)
class Answers:
    """What was answered so far.

    Attributes:
        folder: below which the practice is made.
        passphrase: forgotten as soon as the practice is open.
        made: where the practice lies, once it does.
        code: the recovery code, as long as the first steps last.
    """

    language: str
    paper: str
    folder: Path
    name: str = NAME
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    made: Path | None = None
    code: str = field(default="", repr=False)
    beginning: Beginning = Beginning.EMPTY

    @property
    def practice(self) -> Path:
        """Where the practice lies, or will."""
        return self.made or self.folder / f"{self.name}{SUFFIX}"


class FirstRunScreen(Protocol):
    """The first steps as their presenter knows them."""

    def show_step(self, step: Step) -> None:
        """Show this question, with what was answered so far."""
        ...

    def refuse(self, what: str, sentence: str) -> None:
        """Say why one can't go on, beside `what`; an empty sentence takes it away."""
        ...

    def wait(self, words: str) -> None:
        """Say what is going on; nothing, where `words` are empty."""
        ...

    def show_strength(self, strength: Strength) -> None:
        """Say what is thought of the passphrase."""
        ...

    def show_suggestion(self, passphrase: str) -> None:
        """Offer a passphrase made by chance."""
        ...

    def show_groups(self, *, asked: tuple[int, ...]) -> None:
        """Show the code, or, where some groups are asked back, fields for just these."""
        ...

    def show_progress(self, tally: Tally | None) -> None:
        """Look at this from time to time, and show how far it is; None when it is over."""
        ...


class FirstRunPresenter:
    """Goes through the questions, makes the practice after the second, and opens the program at the end."""

    def __init__(
        self, screen: FirstRunScreen, doorway: Doorway, *, language: str, paper: str, chance: Random | None = None
    ) -> None:
        """`language` and `paper` are what this computer's own settings suggest."""
        self._screen = screen
        self._doorway = doorway
        self._chance = chance or secrets.SystemRandom()
        places = doorway.application.places()
        self.answers = Answers(language, paper, places.practices)
        self.answers = replace(self.answers, name=self._free_name(places.practices))
        self.step = Step.PAPER
        self.desks: Desks | None = None
        self.asked: tuple[int, ...] = ()
        self._typed: dict[int, str] = {}
        self._waiting = False
        self._tally: Tally | None = None

    # what was there before

    def known(self) -> list[Path]:
        """Practices that lie where a new one would, such as one that was begun and not gone on with."""
        return sorted(self._doorway.application.places().practices.glob(f"*{SUFFIX}"))

    def open_known(self) -> None:
        """The coach has a practice already."""
        known = self.known()
        if not self._waiting:
            self._doorway.ask(known[0] if len(known) == 1 else None)

    # answering

    def answer(self, **answers: object) -> None:
        """Something was chosen or typed."""
        self.answers = replace(self.answers, **answers)  # type: ignore[arg-type]

    def weigh(self) -> None:
        """The coach stopped typing for a moment."""
        passphrase, application = self.answers.passphrase, self._doorway.application
        if passphrase:
            own = [Path.home().name, self.answers.name]
            self._doorway.runner.run(lambda: application.strength(passphrase, own), self._screen.show_strength)

    def suggest(self) -> None:
        """The coach wants a passphrase made by chance."""
        self._doorway.runner.run(self._doorway.application.suggest_passphrase, self._screen.show_suggestion)

    def choose_folder(self, folder: str) -> None:
        """The coach chose where the practice is to lie; an empty name means that they thought better of it."""
        if folder:
            self.answer(folder=Path(folder), name=self._free_name(Path(folder)))
            self._screen.refuse("folder", "")

    def warning(self) -> str:
        """What is wrong with the folder chosen; empty where nothing is."""
        service = self._doorway.application.synced_by(self.answers.folder)
        return SYNCED.format(service=service) if service else ""

    # going on and back

    def go_on(self) -> None:
        """The coach pressed the button, or Enter."""
        if self._waiting:
            return
        going = {
            Step.PAPER: self._show_next,
            Step.PASSPHRASE: self._make,
            Step.CODE: self._check_code,
            Step.SIGNING: self._show_next,
            Step.BEGINNING: self._begin,
        }
        going[self.step]()

    def go_back(self) -> None:
        """The coach wants to see the question before; nothing that was answered is lost."""
        if self._waiting:
            return
        if self.step is Step.CODE and self.asked:
            self.asked = ()
            self._screen.show_groups(asked=())
        elif self.step > Step.PAPER:
            self._show(Step(self.step - 1))

    def _show_next(self) -> None:
        if self.desks is not None:
            self._keep_paper(self.desks)
        self._show(Step(self.step + 1))

    def _show(self, step: Step) -> None:
        self.step, self.asked = step, ()
        self._screen.show_step(step)

    # the practice

    def _make(self) -> None:
        if self.answers.made is not None:
            self._show_next()
            return
        answers, application = self.answers, self._doorway.application
        self._screen.refuse("again", "")
        weighed = application.strength(answers.passphrase)
        if not weighed.enough:
            self._screen.refuse("passphrase", f"{weighed.words}. {weighed.suggestion}")
        elif answers.passphrase != answers.again:
            self._screen.refuse("again", NOT_THE_SAME)
        else:
            self._wait("Making your practice…")
            self._doorway.runner.run(
                lambda: application.create(answers.folder, answers.name, answers.passphrase), self._made, self._not_made
            )

    def _made(self, made: tuple[Path, str]) -> None:
        practice, code = made
        secret = self.answers.passphrase
        self.answer(made=practice, code=code)
        self._doorway.open(practice, secret, opened=self._opened, refused=self._not_made)

    def _opened(self, desks: Desks) -> None:
        self.desks = desks
        self.answer(passphrase="", again="")
        self._wait("")
        self._show_next()

    def _not_made(self, no: CoachDeskError) -> None:
        self._wait("")
        self._screen.refuse("folder", str(no))

    def _keep_paper(self, desks: Desks) -> None:
        answers = self.answers

        def keep() -> None:
            desks.profile.set_letter_language(answers.language)
            desks.profile.set_letterhead(desks.profile.letterhead(), answers.paper)

        self._doorway.runner.run(keep, lambda _: None)

    # the code

    def groups(self) -> tuple[str, ...]:
        """The code as it is written down."""
        return tuple(self.answers.code.split("-"))

    def sheet(self, way: str, deliver: Callable[[OwnPage], None], refused: Callable[[CoachDeskError], None]) -> None:
        """The sheet with the code, which the ledger knows of before it is handed to `deliver`."""
        desks, answers = self.desks, self.answers
        if desks is not None:
            copies = desks.own_copies
            self._doorway.runner.run(
                lambda: copies.recovery_sheet(answers.code, language=answers.language, paper=answers.paper, way=way),
                deliver,
                refused,
            )

    def pictures(self, page: OwnPage, width: int, deliver: Callable[[tuple[PagePicture, ...]], None]) -> None:
        """The sheet as a printer wants it, `width` pixels across."""
        desks = self.desks
        if desks is not None:
            self._doorway.runner.run(lambda: desks.previews.pictures_of(page.content, width), deliver)

    def not_delivered(self, page: OwnPage) -> None:
        """The sheet reached neither printer nor file."""
        desks = self.desks
        if desks is not None:
            self._doorway.runner.run(lambda: desks.own_copies.not_made(page), lambda _: None)

    def type_back(self, number: int, typed: str) -> None:
        """The coach types a group from the sheet."""
        self._typed[number] = typed

    def _check_code(self) -> None:
        if not self.asked:
            whole = range(1, len(self.groups()))  # the last group is shorter, and proves less
            self.asked = tuple(sorted(self._chance.sample(whole, ASKED_BACK)))
            self._typed.clear()
            self._screen.show_groups(asked=self.asked)
            return
        groups = self.groups()
        wrong = [number for number in self.asked if canonical(self._typed.get(number, "")) != groups[number - 1]]
        for number in self.asked:
            self._screen.refuse(f"group {number}", NOT_THE_GROUP.format(number=number) if number in wrong else "")
        if not wrong:
            self._show_next()

    # the end

    def stop(self) -> None:
        """The coach doesn't want to wait for the sample."""
        if self._tally is not None:
            self._tally.stop()

    def open_sample(self) -> None:
        """The coach wants to look at the sample."""
        if self._waiting:
            return
        self._wait("Making the sample practice…")
        tally = self._tally = Tally("Making the sample practice")
        self._screen.show_progress(tally)
        application = self._doorway.application
        self._doorway.runner.run(
            lambda: application.own_sample() or application.make_own_sample(lambda done, total, _: tally(done, total)),
            self._sample_made,
            self._no_sample,
        )

    def _sample_made(self, practice: Path) -> None:
        from coachdesk.app.places import sample_passphrase

        self._forget()
        self._doorway.open(practice, sample_passphrase(practice), opened=self._enter, refused=self._no_sample)

    def _enter(self, _: Desks) -> None:
        self._doorway.enter(None)

    def _no_sample(self, no: CoachDeskError) -> None:
        self._tally = None
        self._wait("")
        self._screen.show_progress(None)
        self._screen.refuse("beginning", "" if isinstance(no, Stopped) else str(no))

    def _begin(self) -> None:
        if self.answers.beginning is Beginning.SAMPLE:
            self.open_sample()
            return
        self._forget()
        self._doorway.enter(Place(Screen.IMPORT) if self.answers.beginning is Beginning.IMPORT else None)

    def _forget(self) -> None:
        self.answer(code="", passphrase="", again="")

    # inside

    def _wait(self, words: str) -> None:
        self._waiting = bool(words)
        self._screen.wait(words)

    def _free_name(self, folder: Path) -> str:
        """A name that no practice in the folder has."""
        name, number = NAME, 1
        while (folder / f"{name}{SUFFIX}").exists():
            number += 1
            name = f"{NAME} {number}"
        return name
