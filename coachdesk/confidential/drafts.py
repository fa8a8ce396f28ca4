"""Drafts of summaries: private until the client has said yes, however near they are to leaving."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.confidential.words import PrivateWords, together
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
        version: 1 at first; each that is kept apart is one more and needs its own yes.
        statements: in the order in which they stand in their rows.
        sitting: in which sitting at the composer this version was written; one sitting writes on in one version.
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
    sitting: str = ""

    def rewrite(
        self, reader: PersonId, statements: tuple[DraftStatement, ...], moment: datetime, sitting: str = ""
    ) -> "SummaryDraft":
        """The next version, for which nobody has said yes."""
        return replace(
            self,
            reader=reader,
            statements=statements,
            version=self.version + 1,
            stage=Stage.DRAFT,
            written_at=moment,
            sitting=sitting,
        )

    def write_on(
        self,
        reader: PersonId,
        statements: tuple[DraftStatement, ...],
        moment: datetime,
        sitting: str,
        kept: tuple[DraftStatement, ...],
    ) -> "SummaryDraft":
        """The draft as it stands in the composer now: the same version within one sitting, otherwise the next.

        A version is never written over by one that lacks a word of it, unless `kept`, the version before, has it.
        """
        begun = self.stage is Stage.DRAFT and (self.sitting == sitting or not self.statements)
        if begun and not _together(self.statements).gone_from(_together(statements), _together(kept)):
            return replace(self, reader=reader, statements=statements, written_at=moment, sitting=sitting)
        return self.rewrite(reader, statements, moment, sitting)


def _together(statements: tuple[DraftStatement, ...]) -> PrivateWords:
    return together(statement.words for statement in statements)


@dataclass(frozen=True, slots=True)
class DraftVersion:
    """One version of a draft as it was last written; earlier ones stay, so that no written word is lost."""

    summary: SummaryId
    version: int
    written_at: datetime
    statements: tuple[DraftStatement, ...]


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
