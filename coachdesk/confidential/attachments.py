"""Files kept with the practice: a signed agreement's scan, most of all. They never leave with a letter."""

from dataclasses import dataclass
from datetime import datetime

from coachdesk.base.ids import AgreementId, AttachmentId
from coachdesk.confidential.words import PrivateBytes, PrivateWords


@dataclass(frozen=True, slots=True)
class AgreementScan:
    """The scan of an agreement that was signed elsewhere; its file name may say too much, so it is private as well."""

    id: AttachmentId
    agreement: AgreementId
    file_name: PrivateWords
    content: PrivateBytes
    attached_at: datetime
