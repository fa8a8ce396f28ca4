"""Letting an approved letter out: the gate first, then the ledger, then the page."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from coachdesk.app.cases import case_of_summary
from coachdesk.app.ledger import write_entry
from coachdesk.app.overview import Overview
from coachdesk.app.ports import ReleaseWork
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import DisclosureRefused, StoreFault
from coachdesk.base.ids import SummaryId
from coachdesk.base.spans import in_words
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ReleaseCase, admit
from coachdesk.disclosure.ledger import LedgerKind

DOCUMENT = "update letter"


@dataclass(frozen=True, slots=True)
class Released:
    """What left: which words, and whether the page was made now or is the one made before."""

    summary: SummaryId
    check_code: str
    reprint: bool
    sha256: str


@dataclass(frozen=True, slots=True)
class _Announced:
    """A page that the ledger knows of: by which entry, its bytes, and whether they left before."""

    seq: int
    page: bytes
    reprint: bool


class Releases:
    """The desk that lets letters out."""

    def __init__(self, room: Room, door: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that letters leave by."""
        self._room = room
        self._door = door

    def release(self, summary: str, deliver: Callable[[bytes], None]) -> Released:
        """The letter, on its way through `deliver`; a second release gives the very bytes of the first.

        The entry that announces it, and the bytes themselves, are on disk before `deliver` is called; how it went is
        entered after.

        Raises:
            DisclosureRefused: with every reason at once.
            InputUnusable: a word holds a character that the letter's typeface lacks.
            LeakFound: the page held something that was not approved; it was not let out.
        """
        key = self._key(summary)
        case, announced = self._announce(key)
        digest = hashlib.sha256(announced.page).hexdigest()
        try:
            deliver(announced.page)
        except BaseException:
            self._tell_unsent(case, announced, digest)
            raise
        self._tell_sent(case, digest, LedgerKind.REPRINTED if announced.reprint else LedgerKind.RELEASED)
        return Released(key, case.summary.check_code, announced.reprint, digest)

    def _key(self, typed: str) -> SummaryId:
        with self._room.practice.reading() as work:
            return SummaryId(the_one(work.drafts, typed, "update"))

    def _announce(self, key: SummaryId) -> tuple[ReleaseCase, _Announced]:
        with self._room.practice.releasing() as work:
            case = case_of_summary(work, key, self._room.frames)
            if case is not None:
                announced = self._page(work, case)
                work.commit()
                return case, announced
        raise DisclosureRefused(Overview(self._room).summary(key).reasons)

    def _page(self, work: ReleaseWork, case: ReleaseCase) -> _Announced:
        today = self._room.clock.today()
        _refuse_a_clock_set_back(work, today)
        admitted = admit(case, today)
        before = work.ledger.page(admitted.summary, admitted.seal)
        page = before or self._door.make(admitted, *work.facts.letterhead())
        told = "printed before" if before else "made now"
        kind = LedgerKind.RELEASE_BEGUN
        entry = write_entry(work.ledger, self._room, kind, case.summary, document=DOCUMENT, page=told)
        if before is None:
            work.ledger.keep_page(entry.seq, admitted.summary, admitted.seal, page)
        return _Announced(entry.seq, page, before is not None)

    def _tell_sent(self, case: ReleaseCase, sha256: str, kind: LedgerKind) -> None:
        try:
            with self._room.practice.releasing() as work:
                write_entry(work.ledger, self._room, kind, case.summary, document=DOCUMENT, sha256=sha256)
                work.commit()
        except StoreFault as fault:
            sentence = f"The letter is out. The ledger knows that it was begun, not how it ended. {fault}"
            raise StoreFault(sentence) from None

    def _tell_unsent(self, case: ReleaseCase, announced: _Announced, sha256: str) -> None:
        with self._room.practice.releasing() as work:
            kind = LedgerKind.NOT_RELEASED
            entry = write_entry(work.ledger, self._room, kind, case.summary, document=DOCUMENT, sha256=sha256)
            if not announced.reprint:  # a page that never left is not the one a reprint gives
                work.ledger.unsent(announced.seq, entry.seq)
            work.commit()


def _refuse_a_clock_set_back(work: ReleaseWork, today: date) -> None:
    """A clock set back would bring an expired yes back to life; a day is left for a journey across time zones."""
    newest = work.ledger.head().at
    if newest is not None and today < newest.date() - timedelta(days=1):
        raise DisclosureRefused(
            [f"This computer's clock says {in_words(today)}; the ledger was written later. Set the clock right first."]
        )
