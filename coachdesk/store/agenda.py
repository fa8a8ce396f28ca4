"""What one day asks for: each query goes by an index and ends at its limit, so a large practice is as quick."""

from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, func, select, type_coerce

from coachdesk.app.agenda import ActionDue, AgreementMatter, IntentionDue, Reminder, UpdateWaiting
from coachdesk.app.lists import SessionLine, SessionsAsked, SessionsShown, Window
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.actions import Progress
from coachdesk.domain.sessions import Attendance
from coachdesk.store.agreement_matters import agreement_matters
from coachdesk.store.client_lists import ENGAGEMENT, PERSON, SESSION, in_force
from coachdesk.store.rows import AgreedActionRow, LedgerRow, PrivateActionRow, PrivateNoteRow
from coachdesk.store.session_lists import COUNTED, SessionLists, note_due
from coachdesk.store.shelf import table_of
from coachdesk.store.updates_waiting import updates_waiting

_ACTION: Final = table_of(AgreedActionRow)
_INTENTION: Final = table_of(PrivateActionRow)
_NOTE: Final = table_of(PrivateNoteRow)
_LEDGER: Final = table_of(LedgerRow)
_LONGEST: Final = timedelta(days=1)  # no session is longer, so none that began before that runs now
_MOST_BEGUN: Final = 50  # sessions of one day, double entries and all
_PLANNED: Final = SESSION.c.attendance == Attendance.PLANNED


class Agenda:
    """What one day asks for."""

    def __init__(self, connection: Connection) -> None:
        """Queries in this connection's transaction."""
        self._connection = connection
        self._sessions = SessionLists(connection)

    def next_session(self, now: datetime) -> SessionLine | None:
        """The planned session that runs now, or the next one."""
        begun = _PLANNED & (SESSION.c.starts_at >= now - _LONGEST) & (SESSION.c.starts_at < now)
        for line in self._window(begun, _MOST_BEGUN, SESSION.c.starts_at, SESSION.c.id).lines:
            if line.starts_at + timedelta(minutes=line.minutes) > now:
                return line
        asked = SessionsAsked(now, now, which=SessionsShown.COMING)
        return next(iter(self._sessions.window(asked, 0, 1).lines), None)

    def unmarked(self, since: datetime, now: datetime, limit: int) -> Window[SessionLine]:
        """Planned sessions that are over, latest first."""
        begun = _PLANNED & (SESSION.c.starts_at >= since) & (SESSION.c.starts_at < now)
        query = select(SESSION.c.id, SESSION.c.starts_at, SESSION.c.minutes).where(begun)
        rows = self._connection.execute(query.order_by(SESSION.c.starts_at.desc(), SESSION.c.id)).all()
        over = [row.id for row in rows if row.starts_at + timedelta(minutes=row.minutes) <= now]
        return Window(len(over), 0, self._sessions.lines(over[:limit]))

    def coming(self, after: datetime, until: datetime, limit: int) -> Window[SessionLine]:
        """Planned sessions that begin between two moments, earliest first."""
        which = _PLANNED & (SESSION.c.starts_at >= after) & (SESSION.c.starts_at <= until)
        return self._window(which, limit, SESSION.c.starts_at, SESSION.c.id)

    def met(self, since: datetime, before: datetime) -> int:
        """How many sessions that began between two moments were held or may have been."""
        began = (SESSION.c.starts_at >= since) & (SESSION.c.starts_at < before) & SESSION.c.attendance.in_(COUNTED)
        return self._connection.execute(select(func.count()).select_from(SESSION).where(began)).scalar_one()

    def unagreed(self, engagements: Collection[EngagementId], today: date) -> frozenset[EngagementId]:
        """Which of these have no agreement in force today."""
        query = select(ENGAGEMENT.c.id).where(ENGAGEMENT.c.id.in_(engagements), ~in_force(ENGAGEMENT.c.id, today))
        return frozenset(row.id for row in self._connection.execute(query))

    def notes_due(self, since: datetime, limit: int) -> Window[SessionLine]:
        """Sessions held since then about which nothing is written, latest first."""
        return self._window(note_due(since), limit, SESSION.c.starts_at.desc(), SESSION.c.id)

    def actions_due(self, since: date, until: date, limit: int) -> Window[ActionDue]:
        """Open agreed items due between two days, earliest first."""
        total, rows = self._due(_ACTION, _ACTION.c.wording, since, until, limit)
        return Window(
            total,
            0,
            [ActionDue(row.id, row.engagement, _name(row), row.wording, row.owner, row.due_on) for row in rows],
        )

    def intentions_due(self, since: date, until: date, limit: int) -> Window[IntentionDue]:
        """The same between client and coach."""
        total, rows = self._due(_INTENTION, _INTENTION.c.words, since, until, limit)
        return Window(
            total,
            0,
            [IntentionDue(row.id, row.engagement, _name(row), row.words, row.owner, row.due_on) for row in rows],
        )

    def updates_waiting(self, today: date, limit: int) -> Window[UpdateWaiting]:
        """Updates of running engagements that want a yes, the coach's own turn first, then newest first."""
        return updates_waiting(self._connection, today, limit)

    def agreement_matters(self, today: date, since: date, until: date, limit: int) -> Window[AgreementMatter]:
        """Running engagements whose agreement is missing, lacks a reader, or ends between two days."""
        return agreement_matters(self._connection, today, since, until, limit)

    def newest_note(self, engagement: EngagementId, length: int) -> Reminder | None:
        """The first so many characters of the note about the latest day; the same day falls back to the newest."""
        first = type_coerce(func.substr(_NOTE.c.words, 1, length), _NOTE.c.words.type).label("words")
        query = select(_NOTE.c.id, _NOTE.c.session, _NOTE.c.about, first).where(_NOTE.c.engagement == engagement)
        query = query.order_by(_NOTE.c.about.desc(), _NOTE.c.written_at.desc(), _NOTE.c.id).limit(1)
        row = self._connection.execute(query).first()
        return None if row is None else Reminder(row.id, row.session, row.about, row.words)

    def entries_since(self, moment: datetime) -> Mapping[LedgerKind, int]:
        """How many entries of each kind the ledger has since then."""
        query = select(_LEDGER.c.kind, func.count().label("many")).where(_LEDGER.c.at >= moment)
        return {row.kind: row.many for row in self._connection.execute(query.group_by(_LEDGER.c.kind))}

    def _window(self, which: Any, limit: int, *order: Any) -> Window[SessionLine]:
        total = self._connection.execute(select(func.count()).select_from(SESSION).where(which)).scalar_one()
        query = select(SESSION.c.id).where(which).order_by(*order).limit(limit)
        return Window(total, 0, self._sessions.lines([row.id for row in self._connection.execute(query)]))

    def _due(self, table: Any, words: Any, since: date, until: date, limit: int) -> tuple[int, list[Any]]:
        due = (table.c.progress == Progress.OPEN) & (table.c.due_on >= since) & (table.c.due_on <= until)
        total = self._connection.execute(select(func.count()).select_from(table).where(due)).scalar_one()
        query = (
            select(
                table.c.id, table.c.engagement, PERSON.c.given, PERSON.c.family, words, table.c.owner, table.c.due_on
            )
            .join(ENGAGEMENT, ENGAGEMENT.c.id == table.c.engagement)
            .join(PERSON, PERSON.c.id == ENGAGEMENT.c.client)
            .where(due)
            .order_by(table.c.due_on, table.c.id)
            .limit(limit)
        )
        return total, list(self._connection.execute(query))


def _name(row: Any) -> str:
    return f"{row.given} {row.family}".strip()
