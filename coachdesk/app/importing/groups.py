"""Which rows of a table speak of the same engagement, and whether the practice has it already."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from coachdesk.app.importing.known import Pair
from coachdesk.app.importing.placing import Placed
from coachdesk.domain.engagement import Engagement


@dataclass(frozen=True, slots=True)
class Group:
    """The rows of one engagement.

    Attributes:
        told: the day on which it begins, as the table tells it.
        begins: the same, else the day of the earliest session, else today.
    """

    pair: Pair
    rows: tuple[Placed, ...]
    told: date | None
    begins: date

    @property
    def dated(self) -> bool:
        """Whether any row tells a day."""
        return self.told is not None or any(row.line.meeting for row in self.rows)

    @property
    def last(self) -> date:
        """The last day that the rows tell of."""
        ends = [row.line.planned_end for row in self.rows if row.line.planned_end]
        return max([self.begins, *ends, *_days(self.rows)])


def groups(rows: Iterable[Placed], today: date) -> list[Group]:
    """The engagements that the rows speak of, in the order in which the table comes to them."""
    by_pair: dict[Pair, list[Placed]] = defaultdict(list)
    for row in rows:
        by_pair[row.client, row.organisation].append(row)
    return [group for pair, mine in by_pair.items() for group in _of_pair(pair, mine, today)]


def stored(group: Group, known: Sequence[Engagement]) -> Engagement | None:
    """The engagement of the practice that the rows mean: one that begins the same day, else one that overlaps.

    Of several the one begun last before, else the first to come; rows without any day mean the newest.
    """
    same = [one for one in known if one.begins_on == group.begins]
    if same or not known:
        return same[0] if same else None
    if not group.dated:
        return known[-1]
    running = [one for one in known if one.begins_on <= group.last and _end(one, group) >= group.begins]
    begun = [one for one in running if one.begins_on <= group.begins]
    return begun[-1] if begun else next(iter(running), None)


def _end(engagement: Engagement, group: Group) -> date:
    """Its last day; where the table tells when the other begins, a planned end counts as one."""
    planned = engagement.planned_end if group.told else None
    return engagement.ended_on or planned or date.max


def _of_pair(pair: Pair, rows: list[Placed], today: date) -> list[Group]:
    begins = sorted({row.line.begins for row in rows if row.line.begins})
    if not begins:
        return [Group(pair, tuple(rows), None, min(_days(rows), default=today))]
    by_begin: dict[date, list[Placed]] = {}
    for row in rows:
        by_begin.setdefault(row.line.begins or _begun(begins, row), []).append(row)
    return [Group(pair, tuple(mine), begin, begin) for begin, mine in by_begin.items()]


def _begun(begins: list[date], row: Placed) -> date:
    """For a row that tells no begin: the last one before its session, else the first; without a session, the last."""
    if row.line.meeting is None:
        return begins[-1]
    day = row.line.meeting.starts_at.date()
    return max((begin for begin in begins if begin <= day), default=begins[0])


def _days(rows: Iterable[Placed]) -> list[date]:
    return [row.line.meeting.starts_at.date() for row in rows if row.line.meeting]
