"""How what is typed on the page about an engagement becomes a command, is told, and is taken back."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial
from typing import Protocol

from coachdesk.app.engagement_sheet import EngagementSheet
from coachdesk.base.errors import Bug, CoachDeskError, RuleBroken
from coachdesk.ui.workplace import Notice, Workplace


class Form(StrEnum):
    """Where the coach types on this page, and so where a refusal stands."""

    PARTY = "party"
    SEAT = "seat"
    SEAT_DAY = "seat_day"
    LEAVE = "leave"
    ACTION = "action"
    PRIVATE_ACTION = "private_action"
    PLAN = "plan"
    END = "end"
    END_AGREEMENT = "end_agreement"
    PAGE = "page"


class EngagementView(Protocol):
    """What the presenters ask of the page."""

    def show_sheet(self, sheet: EngagementSheet) -> None:
        """Everything about the engagement, as it is now."""
        ...

    def refuse(self, form: Form, sentence: str) -> None:
        """Say no beside the thing; what was typed stays."""
        ...

    def accept(self, form: Form) -> None:
        """What was typed is on record: close its form."""
        ...

    def show_missing(self, sentence: str) -> None:
        """There is no such engagement."""
        ...


class Doing:
    """What the parts of the page share: one engagement, and commands that are told and taken back."""

    def __init__(self, view: EngagementView, workplace: Workplace, engagement: str) -> None:
        """For one engagement; nothing is read yet."""
        self._view = view
        self._workplace = workplace
        self._id = engagement
        self._sheet: EngagementSheet | None = None

    @property
    def sheet(self) -> EngagementSheet:
        """The engagement as it was read last.

        Raises:
            Bug: nothing was read yet, so nothing could be pressed.
        """
        if self._sheet is None:
            raise Bug("a command came before the page was read")
        return self._sheet

    @property
    def today(self) -> date:
        """The day on which the page was read."""
        return self.sheet.today

    def know(self, sheet: EngagementSheet) -> None:
        """This is how things stand now."""
        self._sheet = sheet

    def do(
        self, form: Form, work: Callable[[], object], told: str = "", undo: Callable[[], object] | None = None
    ) -> None:
        """Do it; then close the form, and tell what was done with the way back."""
        runner = self._workplace.runner

        def take_back() -> None:
            if undo is not None:
                runner.run(undo, _nothing)

        def done(_: object) -> None:
            self._view.accept(form)
            if told:
                self._workplace.tell(Notice(told, take_back if undo is not None else None))

        runner.run(work, done, partial(self.refused, form))

    def refused(self, form: Form, no: CoachDeskError) -> None:
        """A rule says no: beside the thing. The disk and the key are the window's to say."""
        if not isinstance(no, RuleBroken):
            raise no
        self._view.refuse(form, str(no))


def _nothing(_: object) -> None:
    """The page hears of it by the news."""
