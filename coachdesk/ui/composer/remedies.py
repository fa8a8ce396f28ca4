"""What mends a reason: in the words themselves, or on another screen."""

from functools import partial
from typing import TYPE_CHECKING

from coachdesk.app.summaries import Written
from coachdesk.ui.composer import words
from coachdesk.ui.composer.reasons import Deeds
from coachdesk.ui.composer.shown import ComposerView
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

if TYPE_CHECKING:
    from coachdesk.ui.composer.presenter import ComposerPresenter


class Remedies:
    """What the links in the reasons do."""

    def __init__(self, composer: "ComposerPresenter", view: ComposerView, workplace: Workplace) -> None:
        """For one update."""
        self._composer, self._view, self._workplace = composer, view, workplace

    def deeds(self) -> Deeds:
        """Each remedy with what it does."""
        return Deeds(
            ask=self._composer.steps.ask,
            show_change=self._composer.steps.show_change,
            take_row_out=self._composer.writing.take_row_out,
            write_to_new_reader=self.write_to_new_reader,
            open_engagement=self.to_engagement,
            open_agreement=self.to_agreement,
            mend=self.to_unprintable,
            take_answer=self._composer.steps.wait_for_answer,
        )

    def to_engagement(self) -> None:
        """To the engagement's page, where the seats are."""
        if self._composer.sheet is not None:
            self._workplace.go(Place(Screen.ENGAGEMENT, about=self._composer.sheet.engagement))

    def to_agreement(self) -> None:
        """To the agreement."""
        if self._composer.sheet is not None:
            self._workplace.go(Place(Screen.AGREEMENT, about=self._composer.sheet.engagement))

    def to_note(self, note: str) -> None:
        """To one of the notes beside the letter."""
        self._workplace.go(Place(Screen.NOTE, about=note))

    def to_unprintable(self) -> None:
        """Into the line with the character that can't be printed; to the settings where it is in none of them."""
        odd = words.odd_character(reason.detail for reason in self._composer.weighed.reasons)
        sheet, lines = self._composer.sheet, self._composer.lines
        rows = sheet.rows if sheet is not None else ()
        line = next((one for row in rows for one in lines.under(row.topic) if odd and odd in one.text), None)
        if line is not None:
            self._view.show_writing()
            self._view.edit(line.key)
        else:
            self._workplace.go(Place(Screen.SETTINGS))

    def write_to_new_reader(self) -> None:
        """The same words, for whoever sits in the seat today."""
        if self._composer.flush():
            desk = self._workplace.desks.summaries
            work = partial(desk.rewrite, self._composer.summary, self._composer.told())
            self._workplace.runner.run(work, self._rewritten, self._composer.steps.refused)

    def _rewritten(self, _written: Written) -> None:
        self._composer.refresh()
