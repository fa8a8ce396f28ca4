"""Beginning an update: for whom, on which occasion, in which language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final, Protocol

from coachdesk.app.composer_sheet import Possible, PossibleReader
from coachdesk.app.days import told_day
from coachdesk.app.summaries import Written
from coachdesk.base.errors import CoachDeskError
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.ui.composer import words
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

NO_AGREEMENT: Final = "Record the three-way agreement first: it says what a letter may tell."
NO_READER: Final = "Nobody sits at this engagement's table as line manager or HR."


@dataclass(frozen=True, slots=True)
class ReaderShown:
    """Somebody it can be for."""

    name: str
    sentence: str


class NewUpdateView(Protocol):
    """What the presenter needs of the screen."""

    def show_head(self, title: str, sentence: str) -> None:
        """Whose update it is."""
        ...

    def show_readers(self, readers: Sequence[ReaderShown], chosen: int) -> None:
        """For whom it can be."""
        ...

    def show_occasions(self, occasions: Sequence[tuple[Occasion, str]], chosen: Occasion) -> None:
        """What for, the one that is due first."""
        ...

    def show_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """In which language, the usual one first."""
        ...

    def refuse(self, sentence: str, remedy: str) -> None:
        """It can't be begun, and what would mend that."""
        ...


class NewUpdatePresenter:
    """Begins an update, and goes on to its composer."""

    def __init__(self, view: NewUpdateView, workplace: Workplace, more: str) -> None:
        """Of an engagement; `more` is its id, and after a colon who is to read."""
        self._view, self._workplace = view, workplace
        self._runner, self._desks = workplace.runner, workplace.desks
        self._engagement, _, audience = more.partition(":")
        self._wanted = Audience(audience) if audience in set(Audience) else None
        self._possible: Possible | None = None
        self._reader = 0

    def open(self) -> None:
        """Read what can be."""
        self._runner.run(partial(self._desks.composing.possible, self._engagement), self._opened)

    def _opened(self, possible: Possible) -> None:
        self._possible = possible
        self._view.show_head("New update", f"About {words.possessive(possible.client.name)} coaching")
        if possible.agreed_on is None:
            self._view.refuse(NO_AGREEMENT, "Record the agreement")
        elif not possible.readers:
            self._view.refuse(NO_READER, "Open the engagement")
        else:
            audiences = [reader.audience for reader in possible.readers]
            self._reader = audiences.index(self._wanted) if self._wanted and self._wanted in audiences else 0
            self._view.show_readers([_shown(reader) for reader in possible.readers], self._reader)
            self._view.show_languages([(one, words.LANGUAGES.get(one, one)) for one in possible.languages])
            self._show_occasions()

    def choose_reader(self, number: int) -> None:
        """For this one."""
        self._reader = number
        self._show_occasions()

    def begin(self, occasion: Occasion, language: str) -> None:
        """Write it down at once, with what stands in the agreement."""
        if self._possible is None or self._possible.agreed_on is None or not self._possible.readers:
            return
        audience = self._possible.readers[self._reader].audience
        work = partial(self._desks.summaries.draft, self._engagement, audience, occasion, (), language)
        self._runner.run(work, self._begun, self._refused)

    def go_back(self) -> None:
        """To the engagement, where nothing was begun."""
        self._workplace.go(Place(Screen.ENGAGEMENT, about=self._engagement))

    def mend(self) -> None:
        """To what is missing."""
        missing = self._possible is not None and self._possible.agreed_on is None
        self._workplace.go(Place(Screen.AGREEMENT if missing else Screen.ENGAGEMENT, about=self._engagement))

    def _begun(self, written: Written) -> None:
        self._workplace.go(Place(Screen.COMPOSER, about=written.id))

    def _refused(self, no: CoachDeskError) -> None:
        self._view.refuse(str(no), "")

    def _show_occasions(self) -> None:
        if self._possible is None:
            return
        reader, today = self._possible.readers[self._reader], self._desks.day()
        due = dict(reader.letters)
        told = [(one, _occasion(one, due.get(one), today)) for one in Occasion]
        self._view.show_occasions(told, reader.letters[0][0] if reader.letters else Occasion.UPDATE)


def _shown(reader: PossibleReader) -> ReaderShown:
    role = reader.role[:1].upper() + reader.role[1:]
    return ReaderShown(reader.name, f"{role}, {reader.job_title}" if reader.job_title else role)


def _occasion(occasion: Occasion, due: date | None, today: date) -> str:
    name = words.OCCASIONS[occasion]
    name = name[:1].upper() + name[1:]
    return f"{name}, due {told_day(due, today)}" if due is not None else name
