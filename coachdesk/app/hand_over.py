"""The client's yes at the desk: one letter in the client's hands, and nothing else of the practice.

`begin` closes the practice behind it; what it gives is all that the screen may hold until the passphrase is typed.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from coachdesk.app.cases import the_draft
from coachdesk.app.drafting import statements_of
from coachdesk.app.ledger import write_entry
from coachdesk.app.ledger_words import AT_THE_DESK
from coachdesk.app.letter_in_hand import LetterInHand, case_in_hand, letter_in_hand
from coachdesk.app.news import Happened
from coachdesk.app.ports import HandedCase, HandedWork
from coachdesk.app.previews import LetterPreviews, PagePicture, Unapproved
from coachdesk.app.room import Room
from coachdesk.app.summaries import Summaries
from coachdesk.base.codes import reply_code
from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.base.ids import ApprovalId, ReplyId
from coachdesk.base.names import same_name
from coachdesk.base.text import clean
from coachdesk.confidential.drafts import AskedVersion, DraftStatement, Stage, SummaryDraft
from coachdesk.confidential.returns import ReturnedReply, Verdict
from coachdesk.confidential.words import PrivateBytes, PrivateWords
from coachdesk.disclosure.approval import APPROVAL_LIFE, ClientApproval, Evidence
from coachdesk.disclosure.approved import ForTheClient
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.gate import ReleaseCase, address, show_client
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Topic

Told = Iterable[tuple[Topic, str]]


@dataclass(frozen=True, slots=True)
class Tools:
    """What a letter in the client's hands works with; none of it reads the practice.

    Attributes:
        knows: whether this passphrase opens this very practice; raises WrongPassphrase where it does not.
    """

    letters: UpdateLetterDoor
    previews: LetterPreviews
    knows: Callable[[str], None]


class HandOver:
    """The desk at which the coach hands the laptop over."""

    def __init__(self, room: Room, summaries: Summaries, tools: Tools) -> None:
        """A desk in an unlocked practice."""
        self._room = room
        self._summaries = summaries
        self._tools = tools

    def begin(self, summary: str) -> "HandedOver":
        """The letter in the client's hands; from now on every other desk of the practice is closed.

        The ledger knows that the client was shown these words. Where this raises, nothing was handed over.

        Raises:
            DisclosureRefused: the words could not go to their reader even with a yes.
            InputUnusable: the letter's typeface lacks a character.
            RuleBroken: the client's yes to them stands already.
        """
        shown = self._summaries.ask(summary, how=AT_THE_DESK)
        with self._room.practice.reading() as work:
            draft = the_draft(work, shown.summary)
        self._room.practice.hand_over(HandedCase(draft.id, draft.engagement, draft.version))
        try:
            return HandedOver(self._room, draft, shown, self._tools)
        except BaseException:
            self._room.practice.take_back()
            raise


class HandedOver:
    """One letter in the client's hands. Nothing else can be reached from here until the laptop is handed back."""

    def __init__(self, room: Room, draft: SummaryDraft, shown: ForTheClient, tools: Tools) -> None:
        """This draft, as it was just shown."""
        self._room = room
        self._tools = tools
        self._draft = draft
        self._changing: SummaryDraft | None = None
        self._answered = False
        with room.practice.handed() as work:
            self._letter = letter_in_hand(work, case_in_hand(work, room, draft), shown, room.clock.today())

    @property
    def letter(self) -> LetterInHand:
        """What the client reads."""
        return self._letter

    def pages(self, width: int) -> tuple[PagePicture, ...]:
        """The letter as it would be printed, page by page, `width` pixels wide."""
        letter = self._letter
        today = self._room.clock.today()
        drawn = Unapproved(letter.words.text, letter.address, letter.words.language, today, sample=letter.sample)
        return self._tools.previews.pages(drawn, letter.letterhead, letter.paper, width)

    def keep(self, told: Sequence[tuple[Topic, str]]) -> None:
        """The client's words while they are typed, so that none is lost; nobody is asked about them yet."""
        self._refuse_answered()
        before = self._changing.statements if self._changing is not None else tuple(self._read())
        statements = tuple(_typed(told, before))
        now = self._room.clock.now()
        with self._room.practice.handed() as work:
            if self._changing is None:
                rewritten = self._draft.rewrite(self._draft.reader, statements, now)
                changing = replace(rewritten, stage=Stage.CHANGES_ASKED)
                work.handed.next_version(changing)
            else:
                changing = replace(self._changing, statements=statements)
                work.handed.write_on(changing)
            work.commit()
        self._changing = changing

    def change(self, told: Told) -> LetterInHand:
        """A clean letter in the client's own words; what is empty is left out. A yes is to this one.

        Raises:
            DisclosureRefused: the words could not go to their reader.
            InputUnusable: the letter's typeface lacks a character.
            RuleBroken: it was approved already.
        """
        self._refuse_answered()
        statements = statements_of(told)
        today, now = self._room.clock.today(), self._room.clock.now()
        with self._room.practice.handed() as work:
            present = self._changing or self._draft
            draft = replace(present.rewrite(present.reader, statements, now), stage=Stage.WITH_CLIENT)
            case = case_in_hand(work, self._room, draft)
            shown = show_client(case, today, reply_code(self._room.dice.salt()))
            words, letterhead = case.summary.letter(case.frame), work.facts.letterhead()[0]
            self._tools.letters.refuse_unprintable(words, address(case, today), letterhead)
            work.handed.next_version(draft)
            work.handed.ask(AskedVersion(draft.id, draft.version, shown.seal, shown.reply_code, now))
            told_of = {"document": "text for approval", "how": AT_THE_DESK}
            write_entry(work.ledger, self._room, LedgerKind.SHOWN_TO_CLIENT, case.summary, **told_of)
            letter = letter_in_hand(work, case, shown, today)
            work.commit()
        self._draft, self._changing, self._letter = draft, None, letter
        return letter

    def leave_as_it_was(self) -> LetterInHand:
        """The client changed nothing after all; words that were kept while typing become a letter again."""
        if self._changing is None:
            return self._letter
        return self.change((row.topic, wording) for row in self._letter.rows for wording in row.statements)

    def approve(self, typed_name: str) -> None:
        """The client's yes to the clean letter, in person; the name that was typed is kept as evidence.

        Raises:
            RuleBroken: it is not the client's name, or the words are being changed.
            DisclosureRefused: the letter is no longer what was read.
        """
        self._refuse_answered()
        if self._changing is not None:
            raise RuleBroken("These words are being changed. Read the clean letter first.")
        if not same_name(typed_name, self._letter.client):
            raise RuleBroken(f"The letter is about {self._letter.client}. To approve it, type that name.")
        with self._room.practice.handed() as work:
            case = case_in_hand(work, self._room, self._draft)
            show_client(case, self._room.clock.today(), self._letter.words.reply_code)
            if case.summary.seal() != self._letter.words.seal:
                raise DisclosureRefused(["This letter is no longer what was read. Nothing was approved."])
            self._seal(work, case, typed_name)
            work.commit()
        self._answered = True

    def hand_back(self, passphrase: str) -> None:
        """The laptop is the coach's again, and the practice is open as before.

        Raises:
            WrongPassphrase: the passphrase opens nothing; nothing was changed.
        """
        self._tools.knows(passphrase)
        self._room.practice.take_back()
        self._room.news.tell(Happened.UPDATES, Happened.LEDGER, engagement=self._draft.engagement)

    def _seal(self, work: HandedWork, case: ReleaseCase, typed_name: str) -> None:
        today, now, dice = self._room.clock.today(), self._room.clock.now(), self._room.dice
        yes = ClientApproval(
            id=ApprovalId(dice.new_id()),
            summary=self._draft.id,
            seal=case.summary.seal(),
            evidence=Evidence.IN_PERSON,
            given_at=now,
            given_on=today,
            expires_on=today + APPROVAL_LIFE,
        )
        evidence = ReturnedReply(
            id=ReplyId(dice.new_id()),
            summary=self._draft.id,
            version=self._draft.version,
            sender=PrivateWords(""),
            content=PrivateBytes(clean(typed_name).encode()),
            verdict=Verdict.YES,
            received_at=now,
        )
        work.summaries.put(case.summary, now)
        work.summaries.approve(yes)
        work.handed.keep_reply(evidence)
        work.handed.move(self._draft.id, Stage.APPROVED)
        told = {"document": "update letter", "how": AT_THE_DESK, "yes": Evidence.IN_PERSON.name.lower()}
        write_entry(work.ledger, self._room, LedgerKind.YES_RECORDED, case.summary, **told)

    def _read(self) -> Iterator[DraftStatement]:
        """The statements in the order in which the client reads them."""
        for row in self._letter.rows:
            for wording in row.statements:
                yield DraftStatement(row.topic, PrivateWords(wording))

    def _refuse_answered(self) -> None:
        if self._answered:
            raise RuleBroken("This letter is approved. It changes no more.")


def _typed(told: Sequence[tuple[Topic, str]], before: tuple[DraftStatement, ...]) -> Iterator[DraftStatement]:
    """What was typed in each place; an emptied place keeps its words until the client is done, where it had any."""
    for at, (topic, wording) in enumerate(told):
        if typed := clean(wording):
            yield DraftStatement(topic, PrivateWords(typed))
        elif at < len(before):
            yield before[at]
