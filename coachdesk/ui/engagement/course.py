"""How long the coaching is meant to last, and how it and its agreement end."""

from datetime import date
from functools import partial

from coachdesk.domain.engagement import Ending
from coachdesk.ui.engagement.days import day
from coachdesk.ui.engagement.doing import Doing, Form


class CoursePresenter(Doing):
    """Turns days and endings into commands."""

    def plan(self, planned_end: date | None, sessions: int | None) -> None:
        """How long the coaching is meant to last."""
        sheet, plan = self.sheet, self._workplace.desks.engagements.plan
        if planned_end is not None and planned_end < sheet.begins_on:
            self._view.refuse(Form.PLAN, f"That is before it begins, {day(sheet.begins_on, sheet.today)}.")
            return
        before = partial(plan, self._id, sheet.planned_end, sheet.planned_sessions)
        self.do(Form.PLAN, partial(plan, self._id, planned_end, sessions), "The plan was changed.", before)

    def end(self, last: date | None, ending: Ending) -> None:
        """The coaching is over, and its agreements with it."""
        if not self._is_a_last_day(Form.END, last) or last is None:
            return
        desks = self._workplace.desks
        self.do(
            Form.END,
            partial(desks.engagements.end, self._id, last, ending),
            f"The coaching ends on {day(last, self.today)}.",
            partial(desks.mending.goes_on, self._id, self._running()),
        )

    def go_on(self) -> None:
        """The coaching was ended by mistake; the agreement that ended with it runs on."""
        sheet = self.sheet
        same_day = [one.id for one in sheet.agreements[:1] if one.ended_on == sheet.ended_on]
        self.do(Form.PAGE, partial(self._workplace.desks.mending.goes_on, self._id, same_day))

    def end_agreement(self, last: date | None) -> None:
        """The agreement ends, and nothing goes out after its last day."""
        if not self._is_a_last_day(Form.END_AGREEMENT, last) or last is None:
            return
        desks = self._workplace.desks
        self.do(
            Form.END_AGREEMENT,
            partial(desks.agreements.end, self._id, last),
            f"The agreement ends on {day(last, self.today)}.",
            partial(desks.mending.runs_on, self._id, self._running()),
        )

    def _is_a_last_day(self, form: Form, last: date | None) -> bool:
        if last is None:
            self._view.refuse(form, "A last day is needed.")
        elif last < self.sheet.begins_on:
            self._view.refuse(form, f"That is before it begins, {day(self.sheet.begins_on, self.sheet.today)}.")
        else:
            return True
        return False

    def _running(self) -> tuple[str, ...]:
        return tuple(one.id for one in self.sheet.agreements if one.ended_on is None)
