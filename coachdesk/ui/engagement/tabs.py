"""The parts of the page: their titles, how each is made, and what its presses lead to."""

from collections.abc import Callable
from functools import partial
from typing import Final

from coachdesk.base.ids import NoteId, SessionId, SummaryId
from coachdesk.domain.agreement import Audience
from coachdesk.ui.engagement.agreement_tab import AgreementTab
from coachdesk.ui.engagement.goals_tab import GoalsTab
from coachdesk.ui.engagement.notes_tab import NotesTab
from coachdesk.ui.engagement.overview import Overview
from coachdesk.ui.engagement.presenter import EngagementPresenter, Tab
from coachdesk.ui.engagement.sessions_tab import SessionsTab
from coachdesk.ui.engagement.timeline_card import WholeTimeline
from coachdesk.ui.engagement.updates_card import UpdatesCard
from coachdesk.ui.engagement.updates_tab import UpdatesTab
from coachdesk.ui.theme import theme

TITLES: Final = {
    Tab.OVERVIEW: "Overview",
    Tab.SESSIONS: "Sessions",
    Tab.NOTES: "Notes",
    Tab.GOALS: "Goals and actions",
    Tab.UPDATES: "Updates",
    Tab.AGREEMENT: "Agreement",
    Tab.TIMELINE: "Timeline",
}
Part = Overview | SessionsTab | NotesTab | GoalsTab | UpdatesTab | AgreementTab | WholeTimeline
_WIDE: Final = 1920
_WIDEST: Final = 1680
_MARGIN: Final = 32
_WIDE_MARGIN: Final = 40


def margin(window: int, page: int) -> int:
    """The room at each side of a page so wide in a window so wide; the content is centred where there is too much."""
    look = theme()
    side = look.px(_WIDE_MARGIN if window >= look.px(_WIDE) else _MARGIN)
    return max(side, (page - look.px(_WIDEST)) // 2)


def make(tab: Tab, presenter: EngagementPresenter, go: Callable[[Tab], None]) -> Part:
    """A part of the page, wired to what its presses lead to."""
    return _MAKERS[tab](presenter, go)


def _overview(presenter: EngagementPresenter, go: Callable[[Tab], None]) -> Overview:
    made = Overview(presenter.table, presenter.items)
    made.matrix.opened.connect(partial(go, Tab.AGREEMENT))
    made.matrix.wanted.connect(presenter.record_agreement)
    made.sessions.chosen.connect(partial(_open_session, presenter))
    made.sessions.wanted.connect(presenter.plan_session)
    made.updates.everything.connect(partial(go, Tab.UPDATES))
    made.timeline.everything.connect(partial(go, Tab.TIMELINE))
    _wire_updates(made.updates, presenter)
    return made


def _sessions(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> SessionsTab:
    made = SessionsTab(presenter.course, presenter.course.sheet)
    made.sessions.chosen.connect(partial(_open_session, presenter))
    made.sessions.wanted.connect(presenter.plan_session)
    made.sessions.marking.connect(presenter.mark_sessions)
    return made


def _notes(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> NotesTab:
    made = NotesTab()
    made.opened.connect(partial(_open_note, presenter))
    made.wanted.connect(presenter.write_note)
    return made


def _goals(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> GoalsTab:
    return GoalsTab(presenter.items, presenter.items.today)


def _updates(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> UpdatesTab:
    made = UpdatesTab()
    made.begun.connect(partial(_begin, presenter))
    made.updates.opened.connect(partial(_open_update, presenter))
    made.updates.printed.connect(partial(_open_letter, presenter))
    return made


def _agreement(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> AgreementTab:
    made = AgreementTab(presenter.course, presenter.course.sheet)
    made.wanted.connect(presenter.record_agreement)
    return made


def _timeline(presenter: EngagementPresenter, _: Callable[[Tab], None]) -> WholeTimeline:
    made = WholeTimeline()
    made.opened.connect(partial(_open_update, presenter))
    return made


_MAKERS: Final[dict[Tab, Callable[[EngagementPresenter, Callable[[Tab], None]], Part]]] = {
    Tab.OVERVIEW: _overview,
    Tab.SESSIONS: _sessions,
    Tab.NOTES: _notes,
    Tab.GOALS: _goals,
    Tab.UPDATES: _updates,
    Tab.AGREEMENT: _agreement,
    Tab.TIMELINE: _timeline,
}


def _wire_updates(card: UpdatesCard, presenter: EngagementPresenter) -> None:
    card.begun.connect(partial(_begin, presenter))
    card.opened.connect(partial(_open_update, presenter))
    card.printed.connect(partial(_open_letter, presenter))


def _begin(presenter: EngagementPresenter, audience: str) -> None:
    presenter.prepare_update(Audience(audience) if audience else None)


def _open_session(presenter: EngagementPresenter, session: str) -> None:
    presenter.open_note(SessionId(session))


def _open_note(presenter: EngagementPresenter, note: str) -> None:
    presenter.open_note(NoteId(note))


def _open_update(presenter: EngagementPresenter, update: str) -> None:
    presenter.open_update(SummaryId(update))


def _open_letter(presenter: EngagementPresenter, update: str) -> None:
    presenter.open_letter(SummaryId(update))
