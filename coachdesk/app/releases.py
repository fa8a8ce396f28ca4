"""Letting an approved letter out: the gate first, then the ledger, then the page, and then how it went."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum

from coachdesk.app.cases import case_of_summary
from coachdesk.app.ledger import facts_of, write_facts
from coachdesk.app.ledger_lines import LedgerRecord
from coachdesk.app.letter_sheet import LetterSheet, sheet_of
from coachdesk.app.news import Happened
from coachdesk.app.overview import Overview
from coachdesk.app.ports import ReleaseWork
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import DisclosureRefused, RuleBroken, StoreFault
from coachdesk.base.ids import EngagementId, SummaryId
from coachdesk.base.spans import in_words
from coachdesk.disclosure.approval import ClientApproval
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ReleaseCase, admit
from coachdesk.disclosure.ledger import LedgerKind

DOCUMENT = "update letter"


class Way(StrEnum):
    """How a page leaves."""

    PRINTED = "printed"
    SAVED = "saved as PDF"


@dataclass(frozen=True, slots=True)
class Leaving:
    """A page on its way: the ledger knows of it, and waits to be told how it went.

    Attributes:
        begun: the number of the entry that announced it.
        reprint: whether the very page is known to have left before.
    """

    summary: SummaryId
    engagement: EngagementId
    begun: int
    page: bytes = field(repr=False)
    reprint: bool
    check_code: str
    sha256: str
    facts: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Released:
    """What left: which words, and whether the page was made now or is the one made before."""

    summary: SummaryId
    check_code: str
    reprint: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class Unanswered:
    """A page that was announced, and nobody has said how it went: the program ended in between."""

    begun: int
    summary: SummaryId
    engagement: EngagementId
    at: datetime
    way: Way
    client: str
    reader: str


class Releases:
    """The desk that lets letters out."""

    def __init__(self, room: Room, door: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that letters leave by."""
        self._room = room
        self._door = door

    def letter(self, summary: str, entry: int | None = None) -> LetterSheet:
        """The letter as it stands; with `entry`, the one that this entry of the ledger tells of.

        Raises:
            RuleBroken: there is no such letter.
        """
        return sheet_of(self._room, self._key(summary), entry)

    def release(self, summary: str, deliver: Callable[[bytes], None], way: Way = Way.SAVED) -> Released:
        """The letter, on its way through `deliver`; a second release gives the very bytes of the first.

        The entry that announces it, and the bytes themselves, are on disk before `deliver` is called; how it went is
        entered after.

        Raises:
            DisclosureRefused: with every reason at once.
            InputUnusable: a word holds a character that the letter's typeface lacks.
            LeakFound: the page held something that was not approved; it was not let out.
        """
        leaving = self.announce(summary, way)
        try:
            deliver(leaving.page)
        except BaseException:
            self.not_sent(leaving)
            raise
        self.sent(leaving)
        return Released(leaving.summary, leaving.check_code, leaving.reprint, leaving.sha256)

    def announce(self, summary: str, way: Way = Way.SAVED) -> Leaving:
        """The letter's page, once the entry that announces it and the bytes themselves are on disk.

        Raises:
            DisclosureRefused: with every reason at once.
            InputUnusable: a word holds a character that the letter's typeface lacks.
            LeakFound: the page held something that was not approved; it was not let out.
        """
        key = self._key(summary)
        with self._room.practice.releasing() as work:
            case = case_of_summary(work, key, self._room.frames)
            leaving = None if case is None else self._leaving(work, case, way)
            work.commit()
        if leaving is None:
            raise DisclosureRefused(Overview(self._room).summary(key).reasons)
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=leaving.engagement)
        return leaving

    def sent(self, leaving: Leaving) -> None:
        """The page has left."""
        kind = LedgerKind.REPRINTED if leaving.reprint else LedgerKind.RELEASED
        try:
            self._tell(leaving.begun, kind, leaving.engagement, {**leaving.facts, "sha256": leaving.sha256})
        except StoreFault as fault:
            sentence = f"The letter is out. The ledger knows that it was begun, not how it ended. {fault}"
            raise StoreFault(sentence) from None

    def not_sent(self, leaving: Leaving) -> None:
        """The page has not left, and is kept."""
        facts = {**leaving.facts, "sha256": leaving.sha256}
        self._tell(leaving.begun, LedgerKind.NOT_RELEASED, leaving.engagement, facts, stays=not leaving.reprint)

    def unanswered(self) -> list[Unanswered]:
        """Pages that were announced, and nobody has said how it went, oldest first."""
        with self._room.practice.reading() as work:
            return [unanswered_of(record) for record in work.ledger_lines.unanswered()]

    def answer(self, begun: int, *, sent: bool) -> None:
        """How a page went that was announced by entry `begun`, told later.

        Raises:
            RuleBroken: the entry announces nothing, or was answered.
        """
        with self._room.practice.reading() as work:
            record = work.ledger_lines.one(begun)
        if record is None or not record.pending:
            raise RuleBroken("The ledger waits for no answer about this letter. Nothing was changed.")
        again = record.facts.get("page") == _PRINTED_BEFORE
        left = LedgerKind.REPRINTED if again else LedgerKind.RELEASED
        kind = left if sent else LedgerKind.NOT_RELEASED
        self._tell(begun, kind, record.engagement, record.facts, stays=not sent and not again)

    def _key(self, typed: str) -> SummaryId:
        with self._room.practice.reading() as work:
            return SummaryId(the_one(work.drafts, typed, "update"))

    def _leaving(self, work: ReleaseWork, case: ReleaseCase, way: Way) -> Leaving:
        today = self._room.clock.today()
        _refuse_a_clock_set_back(work, today)
        admitted = admit(case, today)
        before = work.ledger.page(admitted.summary, admitted.seal)
        left = before is not None and work.ledger.left(admitted.summary, admitted.seal)
        page = before or self._door.make(admitted, *work.facts.letterhead())
        facts = {**facts_of(case.summary, document=DOCUMENT), "how": str(way), "yes": _yes_of(case)}
        told = {"page": _PRINTED_BEFORE if left else "made now"}
        begun = write_facts(
            work.ledger, self._room, LedgerKind.RELEASE_BEGUN, admitted.engagement, {**facts, **told}
        ).seq
        if not left:  # where it is not known how the first ended, this entry keeps the page for itself too
            work.ledger.keep_page(begun, admitted.summary, admitted.seal, page)
        digest = hashlib.sha256(page).hexdigest()
        return Leaving(admitted.summary, admitted.engagement, begun, page, left, admitted.check_code, digest, facts)

    def _tell(
        self, begun: int, kind: LedgerKind, engagement: EngagementId, facts: Mapping[str, str], *, stays: bool = False
    ) -> None:
        with self._room.practice.releasing() as work:
            if work.ledger.answered(begun):
                raise RuleBroken("The ledger was told already how this letter went. Nothing was changed.")
            entry = write_facts(work.ledger, self._room, kind, engagement, facts)
            work.ledger.answer(begun, entry.seq)
            if stays:  # a page that never left is not the one a reprint gives
                work.ledger.unsent(begun, entry.seq)
            work.commit()
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=engagement)


_PRINTED_BEFORE = "printed before"


def unanswered_of(record: LedgerRecord) -> Unanswered:
    """An announcement as a question to the coach."""
    told = record.facts
    way = Way.PRINTED if told.get("how") == Way.PRINTED else Way.SAVED
    summary = SummaryId(told.get("summary", ""))
    return Unanswered(
        record.seq, summary, record.engagement, record.at, way, told.get("client", ""), told.get("reader", "")
    )


def _yes_of(case: ReleaseCase) -> str:
    return case.yes.evidence.name.lower() if isinstance(case.yes, ClientApproval) else "standing"


def _refuse_a_clock_set_back(work: ReleaseWork, today: date) -> None:
    """A clock set back would bring an expired yes back to life; a day is left for a journey across time zones."""
    newest = work.ledger.head().at
    if newest is not None and today < newest.date() - timedelta(days=1):
        raise DisclosureRefused(
            [f"This computer's clock says {in_words(today)}; the ledger was written later. Set the clock right first."]
        )
