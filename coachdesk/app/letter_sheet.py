"""One letter as its own screen shows it: what it is, what keeps it inside, and the page as it left before."""

from dataclasses import dataclass, field
from datetime import date

from coachdesk.app.cases import the_case, the_draft
from coachdesk.app.ledger_lines import LedgerRecord
from coachdesk.app.ports import Work
from coachdesk.app.previews import Unapproved
from coachdesk.app.room import Room
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.base.spans import in_words
from coachdesk.disclosure.gate import ReleaseCase, address, reasons
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.disclosure.letter import Letterhead
from coachdesk.disclosure.reason import Matter, Reason
from coachdesk.domain.agreement import Audience, Occasion

_LEFT = {LedgerKind.RELEASED, LedgerKind.REPRINTED, LedgerKind.TOLD_EARLIER}
_CHANGED_SINCE = Reason(
    "These words were changed since they left.",
    Matter.WORDS,
    detail="They are kept as they left, to look at. What is to be printed now is the letter as it stands today.",
)


@dataclass(frozen=True, slots=True)
class LetterSheet:
    """A letter between the yes and the envelope.

    Attributes:
        seal: of the words shown; 32 bytes.
        shown: the words as they would be drawn, where no page was kept.
        reasons: why it can't go out today; empty when it can.
        kept: the page as it was made before; None where none was made.
        left_on: the day on which it is known to have left first, in words; empty where it is not.
        asks: the number of the entry that waits for the answer to "Did it print?", or None.
        asks_about: how that page was to leave, "printed" or "saved as PDF".
        file_name: what a file of it is called: no name of anybody.
        paper: "a4" or "letter".
        past: whether this is a wording of before, to look at and not to print again.
    """

    summary: SummaryId
    engagement: EngagementId
    client: str
    reader: str
    audience: Audience
    occasion: Occasion
    seal: bytes
    check_code: str
    shown: Unapproved = field(repr=False)
    letterhead: Letterhead = field(repr=False)
    reasons: tuple[Reason, ...]
    kept: bytes | None = field(repr=False)
    left_on: str
    asks: int | None
    asks_about: str
    file_name: str
    paper: str
    past: bool


def sheet_of(room: Room, key: SummaryId, entry: int | None) -> LetterSheet:
    """The letter as it stands; with `entry`, in the words that this entry of the ledger tells of.

    Raises:
        RuleBroken: the entry tells of no letter.
    """
    today = room.clock.today()
    with room.practice.reading() as work:
        case = the_case(work, room, the_draft(work, key))
        seal = case.summary.seal()
        record = work.ledger_lines.one(entry) if entry is not None else None
        if entry is not None and (record is None or record.facts.get("summary") != key):
            raise RuleBroken("The ledger has no such letter. Nothing was changed.")
        told = bytes.fromhex(record.facts["seal"]) if record is not None else seal
        past = told != seal
        letterhead, paper = work.facts.letterhead()
        left_on = _left_on(work, case, told)
        asks = next((one for one in work.ledger_lines.unanswered() if _about(one, key, told)), None)
        return LetterSheet(
            summary=key,
            engagement=case.summary.engagement,
            client=case.summary.client.name,
            reader=record.facts["reader"] if record is not None else case.summary.reader.name,
            audience=case.summary.audience,
            occasion=case.summary.occasion,
            seal=told,
            check_code=record.facts["check_code"] if record is not None else case.summary.check_code,
            shown=_drawn(case, today),
            letterhead=letterhead,
            reasons=(_CHANGED_SINCE,) if past else tuple(reasons(case, today)),
            kept=work.ledger_lines.page(key, told),
            left_on=left_on,
            asks=asks.seq if asks is not None else None,
            asks_about=asks.facts.get("how", "") if asks is not None else "",
            file_name=f"Letter {today.isoformat()} {case.summary.check_code}.pdf",
            paper=paper,
            past=past,
        )


def _drawn(case: ReleaseCase, today: date) -> Unapproved:
    summary = case.summary
    text, code = summary.letter(case.frame), summary.check_code if case.yes is not None else ""
    return Unapproved(text, address(case, today), summary.language, today, code, case.sample)


def _about(record: LedgerRecord, key: SummaryId, seal: bytes) -> bool:
    return record.facts.get("summary") == key and record.facts.get("seal") == seal.hex()


def _left_on(work: Work, case: ReleaseCase, seal: bytes) -> str:
    """The day on which these words of this letter are known to have left first, in words."""
    told = ((entry, entry.facts()) for entry in work.ledger.of(case.summary.engagement) if entry.kind in _LEFT)
    mine = (
        entry for entry, facts in told if (facts.get("summary"), facts.get("seal")) == (case.summary.id, seal.hex())
    )
    first = next(mine, None)
    return "" if first is None else in_words(first.at.astimezone().date())
