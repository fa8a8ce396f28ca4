"""Drafts of summaries: private until the client has said yes, however near they are to leaving."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.confidential.words import PrivateWords
from coachdesk.domain.agreement import Audience, Occasion, Topic


class Stage(StrEnum):
    """How far a draft has come."""

    DRAFT = "draft"
    WITH_CLIENT = "with_client"
    CHANGES_ASKED = "changes_asked"
    DECLINED = "declined"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class DraftStatement:
    """One sentence or more under one row of the letter."""

    topic: Topic
    words: PrivateWords


@dataclass(frozen=True, slots=True)
class SummaryDraft:
    """What the coach means to tell one reader, in its present version.

    Attributes:
        version: 1 at first; each saved change is one more and needs its own yes.
        statements: in the order in which they stand in their rows.
    """

    id: SummaryId
    engagement: EngagementId
    audience: Audience
    reader: PersonId
    occasion: Occasion
    language: str
    version: int
    stage: Stage
    statements: tuple[DraftStatement, ...]
    written_at: datetime

    def rewrite(self, reader: PersonId, statements: tuple[DraftStatement, ...], moment: datetime) -> "SummaryDraft":
        """The next version, for which nobody has said yes."""
        return replace(
            self,
            reader=reader,
            statements=statements,
            version=self.version + 1,
            stage=Stage.DRAFT,
            written_at=moment,
        )


@dataclass(frozen=True, slots=True)
class AskedVersion:
    """A version that went to the client, with the seal that a yes to it would carry.

    Attributes:
        code: what the client's answer quotes; by chance, so that nobody who guesses the words can guess it, and an
            answer to one asking never answers another.
    """

    summary: SummaryId
    version: int
    seal: bytes
    code: str
    asked_at: datetime
