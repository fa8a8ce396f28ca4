"""Every way out, and no other. What is not in this table can't be built; a test compares it with the doors."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class PassKind(StrEnum):
    """The pass that a document's door takes."""

    APPROVED_DISCLOSURE = "ApprovedDisclosure"
    FOR_THE_CLIENT = "ForTheClient"
    AGREEMENT_PAPER = "AgreementPaper"
    OFFER = "Offer"
    BLANK_FORM = "BlankForm"
    GROUP_REPORT = "GroupReport"
    CLIENT_COPY = "ClientCopy"
    OWN_COPY = "OwnCopy"
    EXCEPTIONAL_DISCLOSURE = "ExceptionalDisclosure"
    SUPERVISION_CASE = "SupervisionCase"


@dataclass(frozen=True, slots=True)
class WayOut:
    """One row: what it is, who reads it, what it is made from, and the pass without which no door opens."""

    document: str
    readers: str
    made_from: str
    takes: PassKind


_APPROVED: Final = "approved statements; standing sentences"
_ORGANISATION: Final = "HR, boss, payer"
_OWN: Final = "everything; the passphrase asked again"

WAYS_OUT: Final = (
    *(
        WayOut(document, _ORGANISATION, _APPROVED, PassKind.APPROVED_DISCLOSURE)
        for document in (
            "update letter",
            "process note",
            "kick-off confirmation",
            "postponement",
            "proposal for more sessions",
            "neutral reply",
            "three-way meeting kit",
            "engagement summary",
            "closing summary",
        )
    ),
    WayOut("text for approval", "the client", "a summary's own statements", PassKind.FOR_THE_CLIENT),
    WayOut("talking points", "the client", "a summary's own statements", PassKind.FOR_THE_CLIENT),
    WayOut("agreement", "its parties", "agreement terms", PassKind.AGREEMENT_PAPER),
    WayOut("individual agreement", "its parties", "agreement terms", PassKind.AGREEMENT_PAPER),
    WayOut("privacy notice", "its parties", "agreement terms", PassKind.AGREEMENT_PAPER),
    WayOut("profile", "HR, client or boss", "coach profile and that party's own fields", PassKind.OFFER),
    WayOut("promise", "HR, client or boss", "coach profile and that party's own fields", PassKind.OFFER),
    WayOut("outcome page", "HR, client or boss", "coach profile and that party's own fields", PassKind.OFFER),
    WayOut("pulse form", "respondents", "frozen question texts; goals opened to them", PassKind.BLANK_FORM),
    WayOut("questionnaire", "respondents", "frozen question texts; goals opened to them", PassKind.BLANK_FORM),
    WayOut("review form", "respondents", "frozen question texts; goals opened to them", PassKind.BLANK_FORM),
    WayOut("culture review report", "the organisation", "numbers about at least k people", PassKind.GROUP_REPORT),
    WayOut("campaign page", "the organisation", "numbers about at least k people", PassKind.GROUP_REPORT),
    WayOut("group report", "the organisation", "numbers about at least k people", PassKind.GROUP_REPORT),
    WayOut("client pack", "that client", "everything about them", PassKind.CLIENT_COPY),
    WayOut("statement of disclosures", "that client", "everything about them", PassKind.CLIENT_COPY),
    WayOut("gift copy", "that client", "everything about them", PassKind.CLIENT_COPY),
    WayOut("full export", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("hours log", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("fees table", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("address card", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("calendar", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("attachment opened outside", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("recovery sheet", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("executor envelope", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut("backup", "the coach", _OWN, PassKind.OWN_COPY),
    WayOut(
        "exceptional disclosure",
        "an authority",
        "words typed for it alone, reason, advice sought",
        PassKind.EXCEPTIONAL_DISCLOSURE,
    ),
    WayOut("pseudonymised case", "coaching supervisor", "words typed for it alone", PassKind.SUPERVISION_CASE),
)
