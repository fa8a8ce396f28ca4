"""An agreement while it is typed in: kept as it stands, days as they were typed, whether or not they make sense."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from coachdesk.base.ids import EngagementId
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic
from coachdesk.domain.people import Role

Place = tuple[Topic, Audience]


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter that the agreement announces, its day as typed."""

    audience: Audience
    occasion: Occasion
    due_on: str = ""


@dataclass(frozen=True, slots=True)
class TermsDraft:
    """Everything that was typed so far.

    Attributes:
        sharing: what is not named is never told.
        rows: the rows of letters, in their order.
        sentences: standing sentences, those of places that no longer stand kept as well.
        goals: in their agreed wording, besides those that were agreed before.
    """

    agreed_on: str = ""
    in_force_from: str = ""
    language: str = "en"
    sharing: Mapping[Place, Sharing] = field(default_factory=dict[Place, Sharing])
    rows: tuple[Topic, ...] = ()
    sentences: Mapping[Place, str] = field(default_factory=dict[Place, str])
    letters: tuple[LetterDraft, ...] = ()
    goals: tuple[str, ...] = ()
    signed_by: frozenset[Role] = frozenset()
    signed_elsewhere: bool = False


@dataclass(frozen=True, slots=True)
class UnfinishedAgreement:
    """A draft as the practice keeps it."""

    engagement: EngagementId
    content: str
    kept_at: datetime


def written(draft: TermsDraft) -> str:
    """The draft as text."""
    told: dict[str, Any] = {
        "agreed_on": draft.agreed_on,
        "in_force_from": draft.in_force_from,
        "language": draft.language,
        "sharing": [[*place, how] for place, how in draft.sharing.items()],
        "rows": list(draft.rows),
        "sentences": [[*place, wording] for place, wording in draft.sentences.items()],
        "letters": [[one.audience, one.occasion, one.due_on] for one in draft.letters],
        "goals": list(draft.goals),
        "signed_by": sorted(draft.signed_by),
        "signed_elsewhere": draft.signed_elsewhere,
    }
    return json.dumps(told, ensure_ascii=False)


def read(content: str) -> TermsDraft | None:
    """The draft that was written so; None where it can't be read, as after a change of its form."""
    try:
        told = json.loads(content)
        return TermsDraft(
            agreed_on=str(told["agreed_on"]),
            in_force_from=str(told["in_force_from"]),
            language=str(told["language"]),
            sharing={(Topic(topic), Audience(whom)): Sharing(how) for topic, whom, how in told["sharing"]},
            rows=tuple(Topic(topic) for topic in told["rows"]),
            sentences={(Topic(topic), Audience(whom)): str(wording) for topic, whom, wording in told["sentences"]},
            letters=tuple(LetterDraft(Audience(whom), Occasion(what), str(on)) for whom, what, on in told["letters"]),
            goals=tuple(str(goal) for goal in told["goals"]),
            signed_by=frozenset(Role(role) for role in told["signed_by"]),
            signed_elsewhere=bool(told["signed_elsewhere"]),
        )
    except (ValueError, KeyError, TypeError):
        return None
