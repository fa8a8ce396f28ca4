"""What the coach carries out of the practice for themselves: the ledger first, then the page."""

from dataclasses import dataclass, field

from coachdesk.app.cases import SAMPLE_FACT
from coachdesk.app.news import Happened
from coachdesk.app.ports import ReleaseWork
from coachdesk.app.room import Room
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.doors import RecoverySheetDoor
from coachdesk.disclosure.gate import RECOVERY_SHEET, give_recovery_sheet
from coachdesk.disclosure.ledger import LedgerKind, following
from coachdesk.disclosure.own_copy import RecoveryWords

THE_WHOLE_PRACTICE = EngagementId("")  # an entry that concerns no engagement


@dataclass(frozen=True, slots=True)
class OwnPage:
    """A page for the coach, which the ledger knows of.

    Attributes:
        content: the PDF.
        way: "printed" or "saved", as the ledger tells it.
    """

    document: str
    way: str
    content: bytes = field(repr=False)


class OwnCopies:
    """The desk at which the coach takes something of their own along."""

    def __init__(self, room: Room, recovery_sheets: RecoverySheetDoor) -> None:
        """A desk in an unlocked practice, with the door that recovery sheets leave by."""
        self._room = room
        self._recovery_sheets = recovery_sheets

    def recovery_sheet(self, code: str, *, language: str, paper: str, way: str) -> OwnPage:
        """The sheet with the recovery code; its entry is on disk before the page is handed out.

        Neither the code nor the page is kept anywhere.

        Raises:
            DisclosureRefused: it is no whole code.
            InputUnusable: the practice's name can't be printed.
            LeakFound: the page held something else than it should.
        """
        with self._room.practice.releasing() as work:
            words = RecoveryWords(work.facts.get("name"), code)
            sample = bool(work.facts.get(SAMPLE_FACT))
            copy = give_recovery_sheet(words, language, self._room.clock.today(), sample=sample)
            page = OwnPage(RECOVERY_SHEET, way, self._recovery_sheets.make(copy, paper))
            self._write(work, LedgerKind.OWN_COPY, page)
            work.commit()
        self._room.news.tell(Happened.LEDGER)
        return page

    def not_made(self, page: OwnPage) -> None:
        """The page that was announced reached neither printer nor file."""
        with self._room.practice.releasing() as work:
            self._write(work, LedgerKind.NOT_RELEASED, page)
            work.commit()
        self._room.news.tell(Happened.LEDGER)

    def _write(self, work: ReleaseWork, kind: LedgerKind, page: OwnPage) -> None:
        facts = {"document": page.document, "way": page.way, "reader": "the coach"}
        room = self._room
        entry = following(work.ledger.head(), room.clock.now(), kind, THE_WHOLE_PRACTICE, room.dice.salt(), facts)
        work.ledger.append(entry)
