"""A progress summary: statements for one named reader, frozen at the client's yes, and the seal over all of it."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date

from coachdesk.base.codes import check_code
from coachdesk.base.ids import EngagementId, PersonId, SummaryId
from coachdesk.disclosure.canonical import Field, digest
from coachdesk.disclosure.frame import Frame
from coachdesk.disclosure.letter import LetterRow, LetterText
from coachdesk.domain.agreement import Audience, Occasion, Topic


@dataclass(frozen=True, slots=True)
class Statement:
    """What is told under one row, in the words the client approved."""

    topic: Topic
    wording: str


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a letter names them."""

    person: PersonId
    name: str
    family: str
    courtesy: str
    job_title: str = ""
    organisation: str = ""

    def fields(self) -> tuple[Field, ...]:
        """What the seal covers: the printed name and office, and not the id, which is nobody's wording."""
        return (self.name, self.family, self.courtesy, self.job_title, self.organisation)


@dataclass(frozen=True, slots=True)
class ProgressSummary:
    """Every word of one letter between address and signature, for one reader.

    Attributes:
        version: the version of the draft that these words were.
        rows: the rows that the agreement fixed, in order; a row without a statement reads the frame's standing phrase.
        frame_digest: SHA-256 of the frame these words were approved in; 32 bytes.
    """

    id: SummaryId
    engagement: EngagementId
    version: int
    audience: Audience
    occasion: Occasion
    language: str
    frame_name: str
    frame_digest: bytes
    reader: Named
    client: Named
    agreed_on: date
    rows: tuple[Topic, ...]
    statements: tuple[Statement, ...]

    def seal(self) -> bytes:
        """SHA-256 over a versioned, injective form of wording, audience, reader, purpose, language and frame; 32 bytes.

        Ids and version numbers stay out: what a reader is told may depend on nothing else that the practice holds.
        """
        return digest(
            "cd-seal-1",
            [
                self.audience,
                self.occasion,
                self.language,
                self.frame_name,
                self.frame_digest,
                *self.reader.fields(),
                *self.client.fields(),
                self.agreed_on.isoformat(),
                len(self.rows),
                *self.rows,
                len(self.statements),
                *(part for told in self.statements for part in (told.topic, told.wording)),
            ],
        )

    @property
    def check_code(self) -> str:
        """The seal's short form, as the client's reply quotes it and the letter prints it."""
        return check_code(self.seal())

    def told_under(self, topic: Topic) -> tuple[str, ...]:
        """The statements of one row, in order."""
        return tuple(told.wording for told in self.statements if told.topic is topic)

    def points(self, frame: Frame, besides: AbstractSet[Topic]) -> LetterText:
        """The same words for the client to tell the reader: only rows with something told, `besides` left out."""
        whole = self.letter(frame)
        told = [topic for topic in self.rows if self.told_under(topic) and topic not in besides]
        rows = dict(zip(self.rows, whole.rows, strict=True))
        return replace(whole, rows=tuple(rows[topic] for topic in told))

    def letter(self, frame: Frame) -> LetterText:
        """The words as the reader sees them."""
        client = frame.named(frame.courtesies, self.client.courtesy, self.client.name, self.client.family)
        agreed_on = frame.day(self.agreed_on)
        return LetterText(
            subject=frame.subjects[self.occasion].format(client=self.client.name),
            salutation=frame.named(frame.salutations, self.reader.courtesy, self.reader.name, self.reader.family),
            opening=tuple(
                line.format(client=client, organisation=self.client.organisation, agreed_on=agreed_on)
                for line in frame.opening
            ),
            rows=tuple(
                LetterRow(frame.headings[topic], self.told_under(topic) or (frame.nothing_told,)) for topic in self.rows
            ),
            closing=frame.closing,
        )
