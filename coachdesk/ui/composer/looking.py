"""Weighing and drawing what stands on the screen, kept or not: one look at a time, and the newest words win."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from coachdesk.app.composer_sheet import ComposerSheet, Weighed
from coachdesk.app.composing import Composing
from coachdesk.app.previews import PagePicture
from coachdesk.base.errors import CoachDeskError, InputUnusable
from coachdesk.ui.composer import words
from coachdesk.ui.composer.lines import Lines
from coachdesk.ui.composer.marking import mark_of
from coachdesk.ui.composer.saving import Told
from coachdesk.ui.composer.shown import ComposerView
from coachdesk.ui.runner import Runner


@dataclass(frozen=True, slots=True)
class _Seen:
    """The words, weighed and drawn; a sentence where they can't be drawn."""

    weighed: Weighed
    pages: tuple[PagePicture, ...]
    refusal: str


@dataclass(slots=True)
class _Glance:
    """One look under way; `over` is set on the store thread, whatever came of it."""

    over: bool = False


class Looking:
    """Keeps letter and reasons true to what stands on the screen."""

    def __init__(self, runner: Runner, composing: Composing, view: ComposerView, weighed: Callable[[], None]) -> None:
        """`weighed` is told when the reasons are known anew."""
        self._runner, self._composing, self._view = runner, composing, view
        self._tell = weighed
        self.weighed = Weighed((), "")
        self.pages: tuple[PagePicture, ...] = ()
        self._glance: _Glance | None = None
        self._waiting: tuple[ComposerSheet, Lines] | None = None
        self._caret = 0

    def look(self, sheet: ComposerSheet, lines: Lines) -> None:
        """Weigh and draw; while that is under way, once more when it has ended."""
        if self._glance is not None and not self._glance.over:
            self._waiting = sheet, lines
            return
        glance = self._glance = _Glance()
        work = partial(self._see, glance, sheet.id, lines.told(), self._view.page_width())
        self._runner.run(work, partial(self._seen, glance, sheet, lines), partial(self._unseen, glance))

    def caret(self, key: int, sheet: ComposerSheet, lines: Lines) -> None:
        """The caret stands in this line now; a bar beside the page follows it."""
        self._caret = key
        self._mark(sheet, lines)

    def _see(self, glance: _Glance, summary: str, told: Told, width: int) -> _Seen:
        try:
            weighed = self._composing.weigh(summary, told)
            return _Seen(weighed, self._composing.preview(summary, told, width), "")
        except InputUnusable as no:
            return _Seen(self._composing.weigh(summary, told), (), str(no))
        finally:
            glance.over = True

    def _seen(self, glance: _Glance, sheet: ComposerSheet, lines: Lines, seen: _Seen) -> None:
        if glance is not self._glance:
            return
        self._glance = None
        self.weighed, self.pages = seen.weighed, seen.pages
        if seen.refusal:
            self._view.refuse_pages(seen.refusal)
        else:
            self._view.show_pages(seen.pages, words.pages_told(sheet.paper, len(seen.pages)))
        self._mark(sheet, lines)
        self._tell()
        self._once_more()

    def _unseen(self, glance: _Glance, no: CoachDeskError) -> None:
        if glance is not self._glance:
            return
        self._glance, self.pages = None, ()
        self._view.refuse_pages(str(no))
        self._once_more()

    def _once_more(self) -> None:
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self.look(*waiting)

    def _mark(self, sheet: ComposerSheet, lines: Lines) -> None:
        line = lines.find(self._caret)
        listed = [row for row in sheet.rows if row.listed]
        row = next((at for at, one in enumerate(listed) if line is not None and one.topic is line.topic), None)
        if line is None or row is None:
            self._view.mark_page(None)
            return
        place = lines.place(line.key) + bool(listed[row].standing)
        self._view.mark_page(mark_of(self.pages, row, place))
