"""What the composer does: opens an update, keeps what is written, and holds what stands around it true."""

from datetime import datetime
from functools import partial
from typing import Final

from coachdesk.app.composer_sheet import ComposerSheet, Weighed
from coachdesk.app.news import Happened, News
from coachdesk.app.states import State
from coachdesk.app.summaries import Written
from coachdesk.base.errors import Bug, CoachDeskError, RuleBroken
from coachdesk.base.ids import SummaryId
from coachdesk.domain.agreement import Topic
from coachdesk.ui.composer import laying_out, words
from coachdesk.ui.composer.lines import Lines
from coachdesk.ui.composer.looking import Looking
from coachdesk.ui.composer.reasons import foot_of, shown_reasons
from coachdesk.ui.composer.remedies import Remedies
from coachdesk.ui.composer.saving import Saving, Told
from coachdesk.ui.composer.shown import ComposerView, Way
from coachdesk.ui.composer.statements import lines_of
from coachdesk.ui.composer.steps import Steps
from coachdesk.ui.composer.writing import Writing
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace

_HEARD: Final = frozenset(Happened) - {Happened.LEDGER}


class ComposerPresenter:
    """Turns what the coach does at an update into commands."""

    def __init__(self, view: ComposerView, workplace: Workplace, summary: str) -> None:
        """An update that is not open yet."""
        self._view, self._workplace = view, workplace
        self._runner, self._desks = workplace.runner, workplace.desks
        self.summary = SummaryId(summary)
        self.sheet: ComposerSheet | None = None
        self.lines = Lines()
        self.way = Way.LETTER
        self._saved_at: datetime | None = None
        self._why_unsaved = ""
        self._saving = Saving(workplace.runner, workplace.desks.summaries, workplace.desks.new_id(), self)
        self._looking = Looking(workplace.runner, workplace.desks.composing, view, self.show_reasons)
        self.writing = Writing(self, view, workplace)
        self.steps = Steps(self, view, workplace)
        self.remedies = Remedies(self, view, workplace)

    # opening

    def open(self) -> None:
        """Read the update, and all that stands beside it."""
        self._runner.run(partial(self._desks.composing.sheet, self.summary), self._opened, self._not_opened)

    def refresh(self) -> None:
        """Read again what stands around the words."""
        self._runner.run(partial(self._desks.composing.sheet, self.summary), self._refreshed)

    def hear(self, news: News) -> None:
        """Something in the practice changed; words on their way to the disk are read again once they are there."""
        sheet = self.sheet
        mine = sheet is not None and news.engagement in {None, sheet.engagement}
        if mine and news.what in _HEARD and self._saving.safe:
            self.refresh()

    def _not_opened(self, no: CoachDeskError) -> None:
        if not isinstance(no, RuleBroken):
            raise no  # the disk, the key: the window says it
        self._view.show_missing(str(no))

    def to_updates(self) -> None:
        """To all updates, where there is none of this id."""
        self._workplace.go(Place(Screen.UPDATES))

    def _opened(self, sheet: ComposerSheet) -> None:
        self.lines = Lines(lines_of(sheet))
        if sheet.state is State.DRAFT and sheet.went.points_on is not None:
            self.way = Way.CLIENT_TELLS
        self._saving.open(sheet.id)
        self._show(sheet)
        if self.is_awaited():
            self.steps.wait_for_answer()
        else:
            first = next((line.key for row in sheet.rows for line in self.lines.under(row.topic)), None)
            self._view.begin_at(first, ready=sheet.state in {State.APPROVED, State.RELEASED})

    def _refreshed(self, sheet: ComposerSheet) -> None:
        """Words that are not kept yet stay as they are on the screen."""
        kept = lines_of(sheet)
        if self._saving.safe and kept != self.told() and not self.lines.adopt(kept):
            self.lines = Lines(kept)
        self._show(sheet)

    # what is shown

    @property
    def weighed(self) -> Weighed:
        """The reasons, as they stand."""
        return self._looking.weighed

    def told(self) -> Told:
        """What stands on the screen now."""
        return self.lines.told()

    def is_awaited(self) -> bool:
        """Whether the client has just these words, and has not answered."""
        return self.sheet is not None and words.is_awaited(self.sheet) and lines_of(self.sheet) == self.told()

    def choose(self, number: int) -> None:
        """How the reader is to hear of it."""
        self.way = Way(number)
        self._show_ways()
        self.show_rows()
        self.show_reasons()

    def show_rows(self) -> None:
        """The rows, and what the client may say of them."""
        if self.sheet is not None:
            self._view.show_rows(laying_out.rows_of(self.sheet, self.lines, self.way))
            self._show_points()

    def show_reasons(self) -> None:
        """The reasons as they were weighed last, and what can be done because of them."""
        sheet = self.sheet
        if sheet is None:
            return
        in_order, ready = self.weighed.in_order, words.READY
        if sheet.state is State.RELEASED and sheet.went.left_on is not None and not self.weighed.reasons:
            ready, in_order = words.gone(sheet.went.left_on, saved=sheet.went.saved), words.gone_more(sheet.client)
        elif sheet.yes is not None and not self.weighed.reasons:
            in_order = f"{in_order} {words.yes_told(sheet.yes, sheet.client, self._desks.day())}"
        self._view.show_reasons(shown_reasons(self.weighed, sheet, self.remedies.deeds()), in_order, ready)
        self._view.show_foot(foot_of(self.weighed, sheet, self.way, awaited=self.is_awaited()))

    def heading(self, topic: Topic) -> str:
        """How the letter calls a row."""
        rows = self.sheet.rows if self.sheet else ()
        return next((row.heading for row in rows if row.topic is topic), "")

    def _show(self, sheet: ComposerSheet) -> None:
        self.sheet, self._saved_at = sheet, sheet.written_at
        today = self._desks.day()
        self._show_head(words.saved(sheet.written_at, today))
        self._show_ways()
        self.show_rows()
        more = words.older_notes(sheet.more_notes) if sheet.more_notes else ""
        came = laying_out.came_of(sheet, self._workplace.application, today)
        self._view.show_notes(laying_out.notes_of(sheet, today), more, came)
        self.look()

    def _show_head(self, saved: str) -> None:
        if self.sheet is not None:
            self._view.show_head(laying_out.head_of(self.sheet, saved, self._desks.day()))

    def _show_ways(self) -> None:
        if self.sheet is not None:
            card = laying_out.card_of(self.sheet, self.way)
            self._view.show_ways(laying_out.ways_of(self.sheet), self.way, card)

    def _show_points(self) -> None:
        sheet = self.sheet
        if sheet is not None and self.way is Way.CLIENT_TELLS:
            title, sentence = words.points_title(sheet.client), words.points_sentence(sheet.client, sheet.reader)
            self._view.show_points(title, sentence, laying_out.points_of(sheet, self.lines))

    # weighing and drawing

    def look(self) -> None:
        """Weigh and draw what stands there now."""
        if self.sheet is not None:
            self._looking.look(self.sheet, self.lines)

    def caret(self, key: int) -> None:
        """The caret stands in this line now."""
        if self.sheet is not None:
            self._looking.caret(key, self.sheet, self.lines)

    # keeping

    def touched(self) -> None:
        """A key was pressed in a line."""
        self._saving.touch()
        self._view.refuse_step("")
        self._show_points()

    def wrote(self) -> None:
        """Something was done at once."""
        self._saving.touch()
        self.look()
        self.keep()

    def keep(self) -> None:
        """Keep what stands there now."""
        self._saving.keep()

    def look_after(self) -> None:
        """Every few seconds: try again what failed."""
        self._saving.look_after()

    def flush(self) -> bool:
        """Keep everything, and wait for it."""
        return self._saving.flush()

    def leave(self) -> bool:
        """Keep everything; False where something can't be kept, and then the page stays."""
        if self.flush():
            return True
        self._view.ask_to_stay(self._why_unsaved)
        return False

    def leave_without(self) -> None:
        """The coach lets the last words go."""
        self._saving.give_up()
        self._workplace.back()

    def on_the_way(self) -> None:
        """The words are being kept."""
        self._show_head(words.SAVING)

    def kept(self, written: Written) -> None:
        """They are on the disk; the reasons are weighed with whatever has been typed since."""
        del written
        self._why_unsaved = ""
        self._view.say_saved()
        self.refresh()

    def not_kept(self, no: CoachDeskError | Bug) -> None:
        """They are not; they still stand on the screen."""
        known = isinstance(no, CoachDeskError)
        self._why_unsaved = str(no) if known else "CoachDesk made a mistake."
        self._view.say_unsaved(words.unsaved(no) if known else words.MISTAKE)
        self._show_head("not saved")
