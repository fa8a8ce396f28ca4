"""The lines of a note's sheet, from the records of its engagement alone."""

from datetime import date, datetime, time, timedelta
from typing import Final

from coachdesk.app.note_sheet import About, AgreedLine, SessionFacts, Sheet, VersionLine
from coachdesk.app.ports import NoteMark, Work
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, NoteId, SessionId
from coachdesk.confidential.notebook import NOTHING, Came, PrivateNote
from coachdesk.domain.actions import AgreedAction, Progress
from coachdesk.domain.engagement import Engagement
from coachdesk.domain.sessions import Attendance, CoachingSession

COUNTED: Final = frozenset({Attendance.HELD, Attendance.PLANNED})
RECENT: Final = timedelta(days=60)  # an item that was done stays in sight for about as long as two sessions lie apart


def layout(work: Work, about: About, today: date, due_since: datetime) -> Sheet:
    """Everything that the editor shows."""
    engagement = work.engagements.find(about.engagement)
    client = work.people.find(engagement.client) if engagement else None
    if engagement is None or client is None:
        raise RuleBroken("There is no engagement with this id. Nothing was changed.")
    note = work.notes.find(about.note) if about.note else None
    session = work.sessions.find(about.session) if about.session else None
    day = note.about if note else session.starts_at.date() if session else today
    marks = work.notes.marks(engagement.id)
    return Sheet(
        about=about,
        client=client.name,
        client_given=client.given or client.name,
        day=day,
        session=_facts(work, engagement, session) if session else None,
        words=note.words if note else NOTHING,
        form=note.form if note else NOTHING,
        version=note.version if note else 0,
        written_at=note.written_at if note else None,
        agreed=_agreed(work, engagement.id, day),
        versions=version_lines(work, note) if note else (),
        previous=_previous(marks, about, day),
        beside=tuple(mark.id for mark in marks if session and mark.session == session.id and mark.id != about.note),
        due=_due(work, session, today, due_since),
    )


def version_lines(work: Work, note: PrivateNote) -> tuple[VersionLine, ...]:
    """A note's wordings, newest first, the present one among them."""
    sitting, present = note.sitting, note.version
    lines = [VersionLine(present, note.written_at, note.came, _imported(note, present), goes_on=False)]
    for mark in reversed(work.notes.version_marks(note.id)):
        goes_on = mark.sitting == sitting != "" and lines[-1].came is not Came.RESTORED
        lines.append(VersionLine(mark.version, mark.written_at, mark.came, _imported(note, mark.version), goes_on))
        sitting = mark.sitting
    return tuple(lines)


def _imported(note: PrivateNote, version: int) -> bool:
    return version == 1 and note.imported is not None


def _facts(work: Work, engagement: Engagement, session: CoachingSession) -> SessionFacts:
    counted = [one.id for one in work.sessions.of(engagement.id) if one.attendance in COUNTED]
    number = counted.index(session.id) + 1 if session.id in counted else None
    return SessionFacts(
        session.id,
        session.starts_at,
        session.minutes,
        session.attendance,
        session.mode,
        number,
        engagement.planned_sessions,
    )


def _agreed(work: Work, engagement: EngagementId, day: date) -> tuple[AgreedLine, ...]:
    """Items that are open, and those done that were agreed or due since about the session before."""

    def belongs(one: AgreedAction) -> bool:
        recent = max(one.agreed_on, one.due_on or one.agreed_on) >= day - RECENT
        return one.progress is Progress.OPEN or (one.progress is Progress.DONE and recent)

    def order(one: AgreedAction) -> tuple[date, date, str]:
        return one.agreed_on, one.due_on or date.max, one.id

    found = sorted(filter(belongs, work.actions.of(engagement)), key=order)
    return tuple(AgreedLine(one.id, one.wording, one.owner, one.due_on, one.progress) for one in found)


def _previous(marks: list[NoteMark], about: About, day: date) -> NoteId | None:
    """The note before this one; before one that is not there yet, the last of its day or of an earlier one."""
    before = [mark.id for mark in marks if mark.about <= day]
    before = before[: before.index(about.note)] if about.note in before else before
    return before[-1] if before else None


def _due(work: Work, session: CoachingSession | None, today: date, since: datetime) -> SessionId | None:
    """The earliest after this session, or else the earliest of all, so that a week is caught up in its order."""
    end = datetime.combine(today + timedelta(days=1), time())
    later = work.notes.due(max(since, session.starts_at), end) if session else []
    due = [*later, *work.notes.due(since, end)]
    return next((one for one in due if session is None or one != session.id), None)
