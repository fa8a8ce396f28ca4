"""A full day behind a page: a real practice, the page, and what it asked of the window."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from a_full_day import AFullDay, a_full_day
from workplace_here import Asked, a_workplace


class DayStage:
    """The practice, the workplace, and the newest of what was asked."""

    def __init__(self, coachdesk, day: AFullDay) -> None:
        self.day, self.desks, self.clock = day, day.desks, day.clock
        self.asked = Asked()
        self.workplace = a_workplace(coachdesk, day.desks, day.folder, self.asked)

    def hears(self, page) -> None:
        """Let the page hear the news, as the window does."""
        self.desks.news.listen(page.hear)

    def undo(self) -> None:
        self.asked.notices[-1].undo()

    @property
    def place(self):
        return self.asked.places[-1]

    @property
    def told(self) -> str:
        return self.asked.notices[-1].words


@contextmanager
def a_day_stage(coachdesk, clock, folder: Path) -> Iterator[DayStage]:
    """The stage, on that Friday morning."""
    with a_full_day(coachdesk, clock, folder) as day:
        yield DayStage(coachdesk, day)


def an_empty_stage(coachdesk, desks, clock, folder: Path) -> DayStage:
    """The same with a practice in which there is nothing yet."""
    return DayStage(coachdesk, AFullDay(desks, clock, folder))
