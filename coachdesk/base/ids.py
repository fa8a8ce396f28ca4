"""One type of id per kind of record, so that a note's id is never taken for a summary's."""

from typing import NewType

OrganisationId = NewType("OrganisationId", str)
PersonId = NewType("PersonId", str)
PostId = NewType("PostId", str)
PartyId = NewType("PartyId", str)
EngagementId = NewType("EngagementId", str)
AgreementId = NewType("AgreementId", str)
SessionId = NewType("SessionId", str)
GoalId = NewType("GoalId", str)
ActionId = NewType("ActionId", str)
NoteId = NewType("NoteId", str)
SummaryId = NewType("SummaryId", str)
ApprovalId = NewType("ApprovalId", str)
ReplyId = NewType("ReplyId", str)
AttachmentId = NewType("AttachmentId", str)
ImportId = NewType("ImportId", str)
