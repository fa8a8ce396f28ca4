"""Letting an approved letter out: the gate first, then the ledger, then the page."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from coachdesk.app.cases import case_of_summary
from coachdesk.app.ledger import write_entry
from coachdesk.app.overview import Overview
from coachdesk.app.ports import ReleaseWork
from coachdesk.app.room import Room, the_one
from coachdesk.base.errors import DisclosureRefused
from coachdesk.base.ids import SummaryId
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
        case, page, reprint = self._announce(key)
        digest = hashlib.sha256(page).hexdigest()
        try:
            deliver(page)
        except BaseException:
            self._tell(LedgerKind.NOT_RELEASED, case, sha256=digest)
            raise
        self._tell(LedgerKind.RELEASED, case, sha256=digest)
        return Released(key, case.summary.check_code, reprint, digest)

    def _key(self, typed: str) -> SummaryId:
        with self._room.practice.reading() as work:
            return SummaryId(the_one(work.drafts, typed, "update"))

    def _announce(self, key: SummaryId) -> tuple[ReleaseCase, bytes, bool]:
        with self._room.practice.releasing() as work:
            case = case_of_summary(work, key, self._room.frames)
            if case is not None:
                page, reprint = self._page(work, case)
                work.commit()
                return case, page, reprint
        raise DisclosureRefused(Overview(self._room).summary(key).reasons)

    def _page(self, work: ReleaseWork, case: ReleaseCase) -> tuple[bytes, bool]:
        admitted = admit(case, self._room.clock.today())
        before = work.ledger.page(admitted.summary, admitted.seal)
        page = before or self._door.make(admitted, *work.facts.letterhead())
        entry = write_entry(
            work.ledger,
            self._room,
            LedgerKind.RELEASE_BEGUN,
            case.summary,
            document=DOCUMENT,
            page="printed before" if before else "made now",
        )
        if before is None:
            work.ledger.keep_page(entry.seq, admitted.summary, admitted.seal, page)
        return page, before is not None

    def _tell(self, kind: LedgerKind, case: ReleaseCase, *, sha256: str) -> None:
        with self._room.practice.releasing() as work:
            write_entry(work.ledger, self._room, kind, case.summary, document=DOCUMENT, sha256=sha256)
            work.commit()
