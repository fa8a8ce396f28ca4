"""Facts that were shareable from birth, offered under the rows that the agreement opens to this reader."""

from collections.abc import Iterator

from coachdesk.app.composer_sheet import Fact, FactKind
from coachdesk.app.engagement_records import OneEngagement
from coachdesk.app.ports import Frames
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.frame import Frame
from coachdesk.domain.actions import AgreedAction, Progress
from coachdesk.domain.agreement import BEGIN_MARK, END_MARK, Sharing, Topic
from coachdesk.domain.sessions import Attendance


def facts_for(topic: Topic, sharing: Sharing, records: OneEngagement, frames: Frames, frame: Frame) -> tuple[Fact, ...]:
    """What may begin a line under this row; nothing where the agreement does not open it."""
    if sharing is not Sharing.AGREED_UPDATE:
        return ()
    return tuple(_offered(topic, records, frames, frame))


def _offered(topic: Topic, records: OneEngagement, frames: Frames, frame: Frame) -> Iterator[Fact]:
    if topic is Topic.AGREED_GOALS:
        yield from (Fact(FactKind.AGREED, goal.agreed_wording) for goal in records.goals)
    elif topic is Topic.PROGRESS:
        yield from _actions(records, Progress.DONE, FactKind.DONE)
    elif topic is Topic.NEXT_FOCUS:
        yield from _actions(records, Progress.OPEN, FactKind.OPEN)
    elif topic in {Topic.DATES, Topic.ENGAGEMENT_ACTIVE}:
        yield from _dated(frames.standing(frame.language)[topic], records, frame)
    elif topic is Topic.SESSION_COUNT:
        yield Fact(FactKind.RECORDED, _held(records, frames, frame.language))


def _actions(records: OneEngagement, progress: Progress, kind: FactKind) -> Iterator[Fact]:
    return (Fact(kind, one.wording) for one in _items(records, records.engagement.id) if one.progress is progress)


def _items(records: OneEngagement, engagement: EngagementId) -> list[AgreedAction]:
    return sorted(records.work.actions.of(engagement), key=lambda one: one.agreed_on)


def _dated(sentence: str, records: OneEngagement, frame: Frame) -> Iterator[Fact]:
    engagement = records.engagement
    if END_MARK in sentence and engagement.planned_end is None:
        return
    end = frame.day(engagement.planned_end) if engagement.planned_end else ""
    told = sentence.replace(BEGIN_MARK, frame.day(engagement.begins_on)).replace(END_MARK, end)
    yield Fact(FactKind.RECORDED, told)


def _held(records: OneEngagement, frames: Frames, language: str) -> str:
    held = sum(1 for one in records.sessions if one.attendance is Attendance.HELD)
    planned, phrases = records.engagement.planned_sessions, frames.facts(language)
    return (
        phrases["sessions"].format(held=held)
        if planned is None
        else phrases["sessions_of"].format(held=held, planned=planned)
    )
