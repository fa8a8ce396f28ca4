"""Tries the letterhead as it is typed: what can't be printed is said beside its field, what can is shown and kept."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, Protocol

from coachdesk.app.application import Desks
from coachdesk.app.previews import PagePicture
from coachdesk.app.profile import NO_NAME
from coachdesk.base.errors import CoachDeskError, InputUnusable, StoreFault
from coachdesk.disclosure.letter import Letterhead
from coachdesk.ui.runner import Runner

LARGEST_PICTURE: Final = 20 * 1024 * 1024  # bytes: a scanner's page of a signature
NAMELESS: Final = {"en": "Your name", "de": "Ihr Name"}
SAVED: Final = "Saved"
NOT_KEPT: Final = "Not saved yet: see the sentence beside the field"
_MISTAKE: Final = "CoachDesk made a mistake."
_NO_LETTER: Final = "No letter was made: "


class LetterheadScreen(Protocol):
    """The form and its page as their presenter knows them."""

    def fill(self, letterhead: Letterhead) -> None:
        """Show what is kept."""
        ...

    def refuse(self, refusals: Mapping[str, str]) -> None:
        """Say beside each field why it can't be printed; fields that are not named are in order."""
        ...

    def refuse_whole(self, sentence: str) -> None:
        """Say why the page as a whole can't be; empty where it can."""
        ...

    def show_page(self, page: PagePicture) -> None:
        """Show the page with the letterhead."""
        ...

    def show_saved(self, words: str) -> None:
        """Say whether it is kept."""
        ...


@dataclass(frozen=True, slots=True)
class _Tried:
    """What came of one try: refusals, or the page of what was kept."""

    refusals: Mapping[str, str]
    page: PagePicture | None


class LetterheadPresenter:
    """Keeps the letterhead as it is typed, as long as it can be printed."""

    def __init__(self, screen: LetterheadScreen, desks: Desks, runner: Runner, *, nameless: bool = False) -> None:
        """`nameless` begins without a name, where only the practice's own is there to be taken for one."""
        self._screen = screen
        self._desks = desks
        self._runner = runner
        self._nameless = nameless
        self._letterhead = Letterhead("")
        self._paper = "a4"
        self._language = "en"
        self._width = 0
        self._tries = 0
        self._refusals: Mapping[str, str] = {}
        self.in_order = False
        self.unkept = False
        """Whether the form holds something that is not on the disk."""
        self.why = ""
        """Why not, where it is the disk or the key; what can't be printed is said beside its field."""

    @property
    def letterhead(self) -> Letterhead:
        """As it stands in the form."""
        return self._letterhead

    @property
    def paper(self) -> str:
        """What it is printed on, "a4" or "letter"."""
        return self._paper

    @property
    def language(self) -> str:
        """What a new letter begins in, "en" or "de"."""
        return self._language

    def begin(self, width: int) -> None:
        """Show what is kept, and the page `width` pixels wide."""
        self._width = width
        self._runner.run(self._read, self._begun)

    def widen(self, width: int) -> None:
        """The page has another size on the screen."""
        if width != self._width:
            self._width = width
            self._try(keeps=self.unkept)

    def leave(self) -> bool:
        """Keep what is not kept; False where the disk does not take it. What can't be printed is not kept."""
        self._runner.settle()
        if self.unkept:
            self._try(keeps=True)
            self._runner.settle()
        return not (self.unkept and self.why)

    def give_up(self) -> None:
        """The coach lets go what is not kept."""
        self.unkept = False

    def print_on(self, paper: str, language: str) -> None:
        """The paper or the language was chosen anew."""
        if (paper, language) != (self._paper, self._language):
            self._paper, self._language = paper, language
            self._try(keeps=True)

    def typed(self, letterhead: Letterhead) -> None:
        """Some words were changed; the pictures stay what they are."""
        kept = replace(letterhead, logo=self._letterhead.logo, signature=self._letterhead.signature)
        if kept != self._letterhead:
            self._letterhead = kept
            self._try(keeps=True)

    def picture(self, field: str, file: str) -> None:
        """A file was chosen for the logo or the signature; an empty name means that the coach thought better of it."""
        if file:
            done, failed = partial(self._picked, field), partial(self._not_picked, field)
            self._runner.run(lambda: self._read_picture(field, Path(file)), done, failed)

    def ask_for_name(self) -> None:
        """The coach wants to go on without a name, which can't be."""
        self._nameless = False
        self._refusals = {**self._refusals, "name": NO_NAME}
        self._screen.refuse(self._refusals)

    def without_picture(self, field: str) -> None:
        """The logo or the signature goes."""
        self._letterhead = self._with(field, None)
        self._screen.fill(self._letterhead)
        self._try(keeps=True)

    # inside

    def _read(self) -> tuple[Letterhead, str, str]:
        profile = self._desks.profile
        letterhead = profile.letterhead()
        if self._nameless and letterhead.name == profile.name():
            letterhead = replace(letterhead, name="")
        return letterhead, profile.paper(), profile.letter_language()

    def _begun(self, kept: tuple[Letterhead, str, str]) -> None:
        self._letterhead, self._paper, self._language = kept
        self._screen.fill(self._letterhead)
        self._try(keeps=False)

    def _with(self, field: str, content: bytes | None) -> Letterhead:
        changed: dict[str, bytes | None] = {field: content}
        return replace(self._letterhead, **changed)  # type: ignore[arg-type]

    def _read_picture(self, field: str, file: Path) -> bytes:
        try:
            with file.open("rb") as opened:
                content = opened.read(LARGEST_PICTURE + 1)
        except OSError:
            raise InputUnusable("This file can't be read. Nothing was changed.") from None
        if len(content) > LARGEST_PICTURE:
            raise InputUnusable("This file is larger than 20 MB. Nothing was changed.")
        refusal = self._desks.profile.refusals(self._with(field, content)).get(field)
        if refusal:
            raise InputUnusable(refusal)
        return content

    def _picked(self, field: str, content: bytes) -> None:
        self._letterhead = self._with(field, content)
        self._screen.fill(self._letterhead)
        self._try(keeps=True)

    def _not_picked(self, field: str, no: CoachDeskError) -> None:
        self._screen.refuse({**self._refusals, field: plainly(str(no))})

    def _try(self, *, keeps: bool) -> None:
        self._tries += 1
        this, letterhead = self._tries, self._letterhead
        paper, language, width, today = self._paper, self._language, self._width, self._desks.day()
        if keeps:
            self.unkept, self.why = True, _MISTAKE

        def work() -> _Tried:
            return self._tried(letterhead, paper, language, width, today, keeps=keeps)

        def done(tried: _Tried) -> None:
            if keeps:
                self._kept_or_refused(tried, newest=letterhead is self._letterhead)
            if this == self._tries:
                self._show(tried, kept=keeps)

        def failed(no: CoachDeskError) -> None:
            if keeps:
                self.why = str(no) if isinstance(no, StoreFault) else ""
            if this == self._tries:
                self.in_order, self._refusals = False, {}
                self._screen.refuse({})
                self._screen.refuse_whole(plainly(str(no)))
                self._screen.show_saved(NOT_KEPT)

        self._runner.run(work, done, failed)

    def _kept_or_refused(self, tried: _Tried, *, newest: bool) -> None:
        if tried.refusals:
            self.why = ""
        elif newest:
            self.unkept, self.why = False, ""

    def _tried(  # noqa: PLR0913 - a page depends on just these
        self, letterhead: Letterhead, paper: str, language: str, width: int, today: date, *, keeps: bool
    ) -> _Tried:
        profile = self._desks.profile
        refusals = profile.refusals(letterhead)
        named = bool(letterhead.name.strip())
        if refusals and (named or set(refusals) != {"name"}):
            return _Tried(refusals, None)
        shown = letterhead if named else replace(letterhead, name=NAMELESS[language])
        page = self._desks.previews.letterhead_sample(shown, paper, width, dated=today, language=language)
        if keeps and not refusals:
            profile.set_letterhead(letterhead, paper)
            profile.set_letter_language(language)
        return _Tried(refusals, page)

    def _show(self, tried: _Tried, *, kept: bool) -> None:
        self.in_order = not tried.refusals
        self._refusals = {
            field: plainly(sentence)
            for field, sentence in tried.refusals.items()
            if field != "name" or sentence != NO_NAME or not self._nameless
        }
        self._screen.refuse(self._refusals)
        self._screen.refuse_whole("")
        if tried.page is not None:
            self._screen.show_page(tried.page)
        if kept:
            self._screen.show_saved(SAVED if self.in_order else NOT_KEPT)


def plainly(sentence: str) -> str:
    """A sentence about a letter, where none was to be made yet."""
    told = sentence.removeprefix(_NO_LETTER)
    return told[:1].upper() + told[1:]
