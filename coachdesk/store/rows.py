"""The schema, as SQLModel tables. Rows never leave this package.

Foreign keys point from private to shareable, never back, so that no cascade and no check of a release reads a private
row. The shareable tables come first, the confidential ones after the line.
"""

# pyright: reportAssignmentType=false
# SQLModel declares a table's name as an attribute that SQLAlchemy computes; giving it as text is its documented way.

from datetime import date, datetime
from typing import Any

from sqlalchemy import Index
from sqlmodel import Field, SQLModel

from coachdesk.confidential.drafts import Stage
from coachdesk.confidential.notebook import Came
from coachdesk.confidential.returns import Verdict
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.approval import Evidence
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.actions import Owner, Progress
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Ending, Kind, Urgency
from coachdesk.domain.people import Courtesy, Role
from coachdesk.domain.sessions import Attendance, Mode
from coachdesk.store.columns import (
    Chosen,
    Hash,
    IdText,
    Moment,
    Page,
    Picture,
    PrivateBlob,
    PrivateText,
    WallClock,
    Wording,
)


def _key(**more: Any) -> Any:
    return Field(sa_type=IdText, primary_key=True, **more)


def _points_to(target: str, **more: Any) -> Any:
    return Field(sa_type=IdText, foreign_key=target, index=True, **more)


def _one_of(members: type[Any], **more: Any) -> Any:
    return Field(sa_type=Chosen(members), **more)


def _words(**more: Any) -> Any:
    return Field(sa_type=Wording, **more)


class Row(SQLModel):
    """What all rows share: private values pass through, and no error message quotes an input."""

    model_config = {"arbitrary_types_allowed": True, "hide_input_in_errors": True}


class FactRow(Row, table=True):
    """A fact about the practice itself, such as whether it is a sample."""

    __tablename__ = "practice_fact"
    name: str = _key()
    value: str = Field(sa_type=IdText)


class LetterheadRow(Row, table=True):
    """The coach's letterhead; there is one."""

    __tablename__ = "letterhead"
    id: int = Field(primary_key=True)
    name: str = _words()
    profession: str = _words()
    contact: str = _words()
    return_line: str = _words()
    place: str = _words()
    colour: str = Field(sa_type=IdText)
    logo: bytes | None = Field(sa_type=Picture)
    signature: bytes | None = Field(sa_type=Picture)
    paper: str = Field(sa_type=IdText)


class OrganisationRow(Row, table=True):
    """An organisation."""

    __tablename__ = "organisation"
    id: str = _key()
    name: str = _words(index=True)
    address: str = _words()
    sought: str = _words(index=True)  # the name as it is searched for


class PersonRow(Row, table=True):
    """A person, whatever their role."""

    __tablename__ = "person"
    id: str = _key()
    given: str = _words()
    family: str = _words(index=True)
    courtesy: Courtesy = _one_of(Courtesy)
    email: str = _words(index=True)
    phone: str = _words()
    sought: str = _words()  # the name and the address as they are searched for


class PostRow(Row, table=True):
    """A person in a role in an organisation, from a day to a day."""

    __tablename__ = "post"
    id: str = _key()
    person: str = _points_to("person.id")
    organisation: str = _points_to("organisation.id")
    role: Role = _one_of(Role)
    job_title: str = _words()
    since: date
    until: date | None


class EngagementRow(Row, table=True):
    """One client's coaching."""

    __tablename__ = "engagement"
    __table_args__ = (Index("ix_engagement_ended_on", "ended_on", "planned_end"),)
    id: str = _key()
    client: str = _points_to("person.id")
    organisation: str = _points_to("organisation.id")
    kind: Kind = _one_of(Kind)
    urgency: Urgency = _one_of(Urgency)
    begins_on: date
    planned_end: date | None
    planned_sessions: int | None
    ended_on: date | None
    ending: Ending | None = _one_of(Ending, nullable=True)


class EngagementLineRow(Row, table=True):
    """An engagement as long lists sort and search it; triggers keep it, so that no list waits for a join."""

    __tablename__ = "engagement_line"
    __table_args__ = (
        # As narrow as can be: a search reads one of them whole, and two hundred thousand rows fit the cache.
        Index("ix_engagement_line_client", "client", "organisation", "ended_on"),
        Index("ix_engagement_line_organisation", "organisation", "client", "ended_on"),
        {"info": {"derived": True}},
    )
    engagement: str = _key(foreign_key="engagement.id")
    client: str = _words()
    organisation: str = _words()
    ended_on: date | None
    held: int
    last_at: datetime | None = Field(sa_type=WallClock)


class PartyRow(Row, table=True):
    """A post with a seat at an engagement's table."""

    __tablename__ = "party"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    post: str = _points_to("post.id")
    since: date
    until: date | None


class AgreementRow(Row, table=True):
    """One version of a three-way agreement."""

    __tablename__ = "agreement"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    version: int
    agreed_on: date
    in_force_from: date
    signed_elsewhere: bool
    ended_on: date | None


class AgreementCellRow(Row, table=True):
    """One cell of a sharing matrix."""

    __tablename__ = "agreement_cell"
    agreement: str = _key(foreign_key="agreement.id")
    topic: Topic = _one_of(Topic, primary_key=True)
    audience: Audience = _one_of(Audience, primary_key=True)
    sharing: Sharing = _one_of(Sharing)


class AgreementTopicRow(Row, table=True):
    """One row that letters under an agreement list."""

    __tablename__ = "agreement_row"
    agreement: str = _key(foreign_key="agreement.id")
    position: int = Field(primary_key=True)
    topic: Topic = _one_of(Topic)


class AgreementLetterRow(Row, table=True):
    """A letter that an agreement announces."""

    __tablename__ = "agreement_letter"
    agreement: str = _key(foreign_key="agreement.id")
    position: int = Field(primary_key=True)
    audience: Audience = _one_of(Audience)
    occasion: Occasion = _one_of(Occasion)
    due_on: date


class AgreementSentenceRow(Row, table=True):
    """A sentence that stands in an agreement."""

    __tablename__ = "agreement_sentence"
    agreement: str = _key(foreign_key="agreement.id")
    topic: Topic = _one_of(Topic, primary_key=True)
    audience: Audience = _one_of(Audience, primary_key=True)
    wording: str = _words()


class AgreementSignatureRow(Row, table=True):
    """Who signed an agreement."""

    __tablename__ = "agreement_signature"
    agreement: str = _key(foreign_key="agreement.id")
    person: str = _key(foreign_key="person.id")
    signed_on: date


class SessionRow(Row, table=True):
    """A coaching session: when, how long, kept or not."""

    __tablename__ = "coaching_session"
    __table_args__ = (
        Index("ix_coaching_session_attendance", "attendance", "starts_at", "engagement"),
        Index("ix_coaching_session_number", "engagement", "starts_at", "id", "attendance"),
    )
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    starts_at: datetime = Field(sa_type=WallClock, index=True)
    minutes: int
    attendance: Attendance = _one_of(Attendance)
    mode: Mode = _one_of(Mode)


class AgreedGoalRow(Row, table=True):
    """A goal that all three parties may read."""

    __tablename__ = "agreed_goal"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    agreed_wording: str = _words()
    agreed_on: date
    reached_on: date | None


class AgreedActionRow(Row, table=True):
    """An action item that all three parties may read."""

    __tablename__ = "agreed_action"
    __table_args__ = (Index("ix_agreed_action_due_on", "progress", "due_on"),)
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    wording: str = _words()
    owner: Owner = _one_of(Owner)
    agreed_on: date
    due_on: date | None
    progress: Progress = _one_of(Progress)


class ApprovedSummaryRow(Row, table=True):
    """A summary as the client approved it; the words of reader and client are kept as they were then."""

    __tablename__ = "approved_summary"
    id: str = _key()
    version: int = Field(primary_key=True)
    engagement: str = _points_to("engagement.id")
    audience: Audience = _one_of(Audience)
    occasion: Occasion = _one_of(Occasion)
    language: str = Field(sa_type=IdText)
    frame_name: str = Field(sa_type=IdText)
    frame_digest: bytes = Field(sa_type=Hash)
    seal: bytes = Field(sa_type=Hash)
    agreed_on: date
    reader_person: str = Field(sa_type=IdText)
    reader_name: str = _words()
    reader_family: str = _words()
    reader_courtesy: str = Field(sa_type=IdText)
    reader_job_title: str = _words()
    reader_organisation: str = _words()
    client_person: str = Field(sa_type=IdText)
    client_name: str = _words()
    client_family: str = _words()
    client_courtesy: str = Field(sa_type=IdText)
    client_job_title: str = _words()
    client_organisation: str = _words()
    sealed_at: datetime = Field(sa_type=Moment)
    superseded_on: date | None


class ApprovedTopicRow(Row, table=True):
    """One row of an approved summary."""

    __tablename__ = "approved_row"
    summary: str = _key()
    version: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = _one_of(Topic)


class ApprovedStatementRow(Row, table=True):
    """One statement of an approved summary."""

    __tablename__ = "approved_statement"
    summary: str = _key()
    version: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = _one_of(Topic)
    wording: str = _words()


class ClientApprovalRow(Row, table=True):
    """The client's yes to one sealed text."""

    __tablename__ = "client_approval"
    id: str = _key()
    summary: str = Field(sa_type=IdText, index=True)
    seal: bytes = Field(sa_type=Hash)
    evidence: Evidence = _one_of(Evidence)
    given_at: datetime = Field(sa_type=Moment)
    given_on: date
    expires_on: date = Field(index=True)
    withdrawn_on: date | None


class StandingApprovalRow(Row, table=True):
    """The client's yes, given with an agreement, to the sentences that stand in it."""

    __tablename__ = "standing_approval"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    audience: Audience = _one_of(Audience)
    reader: str = _points_to("person.id")
    seal: bytes = Field(sa_type=Hash)
    given_on: date
    recorded_at: datetime = Field(sa_type=Moment)
    withdrawn_on: date | None


class LedgerRow(Row, table=True):
    """One entry of the disclosure ledger; triggers let nothing change it."""

    __tablename__ = "ledger"
    seq: int = Field(primary_key=True)
    at: datetime = Field(sa_type=Moment, index=True)
    kind: LedgerKind = _one_of(LedgerKind, index=True)
    engagement: str = Field(sa_type=IdText, index=True)
    salt: bytes | None = Field(sa_type=Hash)
    payload: str | None = _words()
    commitment: bytes = Field(sa_type=Hash)
    previous: bytes = Field(sa_type=Hash)
    hash: bytes = Field(sa_type=Hash, unique=True)


class LedgerPageRow(Row, table=True):
    """The exact bytes of a page that left, kept with the entry that announced it."""

    __tablename__ = "ledger_page"
    seq: int = Field(primary_key=True, foreign_key="ledger.seq")
    summary: str = Field(sa_type=IdText, index=True)
    seal: bytes = Field(sa_type=Hash)
    content: bytes = Field(sa_type=Page)


class LedgerUnsentRow(Row, table=True):
    """A page that was announced and made, and never left."""

    __tablename__ = "ledger_unsent"
    page: int = Field(primary_key=True, foreign_key="ledger_page.seq")
    seq: int = Field(foreign_key="ledger.seq")


class LedgerAnswerRow(Row, table=True):
    """How what an entry announced has ended, as a later entry tells."""

    __tablename__ = "ledger_answer"
    begun: int = Field(primary_key=True, foreign_key="ledger.seq")
    seq: int = Field(foreign_key="ledger.seq")


# --- confidential from here on --------------------------------------------------------------------------------------


class PrivateNoteRow(Row, table=True):
    """A private note, in its present wording."""

    __tablename__ = "private_note"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    session: str | None = Field(sa_type=IdText, foreign_key="coaching_session.id", index=True)
    about: date
    words: PrivateWords = Field(sa_type=PrivateText)
    form: PrivateWords = Field(sa_type=PrivateText)
    version: int
    written_at: datetime = Field(sa_type=Moment)
    sitting: str = Field(sa_type=IdText)
    came: Came = _one_of(Came)
    gone: int
    source: str = Field(sa_type=IdText, index=True)
    imported: str | None = Field(sa_type=IdText)


class NoteVersionRow(Row, table=True):
    """An earlier wording of a private note."""

    __tablename__ = "note_version"
    note: str = _key(foreign_key="private_note.id")
    version: int = Field(primary_key=True)
    words: PrivateWords = Field(sa_type=PrivateText)
    form: PrivateWords = Field(sa_type=PrivateText)
    written_at: datetime = Field(sa_type=Moment)
    sitting: str = Field(sa_type=IdText)
    came: Came = _one_of(Came)


class PrivateActionRow(Row, table=True):
    """An action item between client and coach."""

    __tablename__ = "private_action"
    __table_args__ = (Index("ix_private_action_due_on", "progress", "due_on"),)
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    words: PrivateWords = Field(sa_type=PrivateText)
    owner: Owner = _one_of(Owner)
    due_on: date | None
    progress: Progress = _one_of(Progress)


class AgreementScanRow(Row, table=True):
    """The scan of an agreement signed elsewhere."""

    __tablename__ = "agreement_scan"
    id: str = _key()
    agreement: str = _points_to("agreement.id")
    file_name: PrivateWords = Field(sa_type=PrivateText)
    content: PrivateBytes = Field(sa_type=PrivateBlob)
    attached_at: datetime = Field(sa_type=Moment)


class UnfinishedAgreementRow(Row, table=True):
    """What was typed of an agreement that is not recorded yet: plain words of a paper that all three sign."""

    __tablename__ = "unfinished_agreement"
    engagement: str = _key(foreign_key="engagement.id")
    content: str = _words()
    kept_at: datetime = Field(sa_type=Moment)


class UnfinishedFormRow(Row, table=True):
    """What was typed in a form that is not recorded yet: its plain fields as they stood, and its private words."""

    __tablename__ = "unfinished_form"
    form: str = _key()
    content: str = _words()
    words: PrivateWords = Field(sa_type=PrivateText)
    kept_at: datetime = Field(sa_type=Moment)


class SummaryDraftRow(Row, table=True):
    """A draft of a summary, in its present version."""

    __tablename__ = "summary_draft"
    id: str = _key()
    engagement: str = _points_to("engagement.id")
    audience: Audience = _one_of(Audience)
    reader: str = _points_to("person.id")
    occasion: Occasion = _one_of(Occasion)
    language: str = Field(sa_type=IdText)
    version: int
    stage: Stage = _one_of(Stage, index=True)
    written_at: datetime = Field(sa_type=Moment)
    sitting: str = Field(sa_type=IdText)


class DraftStatementRow(Row, table=True):
    """One statement of one version of a draft; earlier versions stay."""

    __tablename__ = "draft_statement"
    summary: str = _key(foreign_key="summary_draft.id")
    version: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    topic: Topic = _one_of(Topic)
    words: PrivateWords = Field(sa_type=PrivateText)


class DraftVersionRow(Row, table=True):
    """When a version of a draft was last written."""

    __tablename__ = "draft_version"
    summary: str = _key(foreign_key="summary_draft.id")
    version: int = Field(primary_key=True)
    written_at: datetime = Field(sa_type=Moment)


class AskedVersionRow(Row, table=True):
    """A version that went to the client."""

    __tablename__ = "asked_version"
    summary: str = _key(foreign_key="summary_draft.id")
    version: int = Field(primary_key=True)
    seal: bytes = Field(sa_type=Hash)
    code: str = Field(sa_type=IdText, index=True)
    asked_at: datetime = Field(sa_type=Moment)


class ReturnedReplyRow(Row, table=True):
    """What came back from the client, whole."""

    __tablename__ = "returned_reply"
    id: str = _key()
    summary: str = _points_to("summary_draft.id")
    version: int
    sender: PrivateWords = Field(sa_type=PrivateText)
    content: PrivateBytes = Field(sa_type=PrivateBlob)
    verdict: Verdict = _one_of(Verdict)
    received_at: datetime = Field(sa_type=Moment)


class ImportRow(Row, table=True):
    """One import, so that it can be undone."""

    __tablename__ = "import"
    id: str = _key()
    at: datetime = Field(sa_type=Moment)
    undone_at: datetime | None = Field(sa_type=Moment)


class ImportMadeRow(Row, table=True):
    """One record that an import made, as it was then."""

    __tablename__ = "import_made"
    imported: str = _key(foreign_key="import.id")
    position: int = Field(primary_key=True)
    shelf: str = Field(sa_type=IdText)
    record: str = Field(sa_type=IdText)
    fingerprint: bytes = Field(sa_type=Hash)


class ImportMappingRow(Row, table=True):
    """Which column of a table was taken for what, remembered by the table's heads."""

    __tablename__ = "import_mapping"
    heads: bytes = Field(sa_type=Hash, primary_key=True)
    column: str = Field(sa_type=Wording)
    position: int = Field(primary_key=True)
    field: str = Field(sa_type=IdText)


CONFIDENTIAL = frozenset(
    {
        "private_note",
        "note_version",
        "private_action",
        "agreement_scan",
        "unfinished_agreement",
        "unfinished_form",
        "summary_draft",
        "draft_statement",
        "draft_version",
        "asked_version",
        "returned_reply",
        "import",
        "import_made",
        "import_mapping",
    }
)
