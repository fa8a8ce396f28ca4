"""Agree, draft, edit, ask, approve, withdraw, expire, change boss, end and release in any order, against a naive model.

The model keeps what was said in plain lists and answers one question: may this letter go out now? Program and model
must give the same answer each time, and every release in the ledger must have had a yes with the same seal.
"""

import tempfile
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from pathlib import Path

from held import ForeseenDice, HeldClock
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from practice_story import INES, TERMS

from coachdesk.app.agreements import Agreements
from coachdesk.app.engagements import Engagements, Who
from coachdesk.app.ledger import LedgerDesk
from coachdesk.app.releases import Releases
from coachdesk.app.replies import Replies
from coachdesk.app.room import Room
from coachdesk.app.summaries import Summaries
from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.bootstrap import resources
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.approved import ApprovedDisclosure
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Cell, Occasion, Sharing, Topic
from coachdesk.domain.people import Role
from coachdesk.outward.frames import ShippedFrames
from coachdesk.store import schema
from coachdesk.store.work import EncryptedPractice

KEY = bytes(32)
TOPICS = (Topic.PROGRESS, Topic.SUPPORT)
BOSSES = (Who("Henrik Vaas", "henrik@n.example"), Who("Olga Brandt", "olga@n.example"), Who("Sam Ito", "sam@n.example"))


class RecordingDoor:
    """A door that notes which passes it was shown."""

    def __init__(self) -> None:
        self.seen: list[ApprovedDisclosure] = []

    def make(self, disclosure, letterhead, paper) -> bytes:
        self.seen.append(disclosure)
        return "\n".join(disclosure.text.lines()).encode()

    def refuse_unprintable(self, text, address, letterhead) -> None:
        """Everything can be noted."""


@dataclass
class Yes:
    """What the client said yes to, and when."""

    words: tuple[tuple[Topic, str], ...]
    boss: int
    agreed_on: date
    given_on: date
    withdrawn: bool = False


@dataclass
class Letter:
    """What the model knows of one update."""

    words: tuple[tuple[Topic, str], ...]
    boss: int
    codes: list[str] = field(default_factory=list)
    asked: tuple | None = None
    yes: Yes | None = None
    void: bool = False


@dataclass
class Agreed:
    """What the model knows of one agreement."""

    opened: frozenset[Topic]
    agreed_on: date
    since: date
    until: date | None = None


class Wall(RuleBasedStateMachine):
    """One engagement, lived through in any order."""

    @initialize()
    def open_practice(self) -> None:
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "data.db"
        schema.create(path, KEY)
        self.store = EncryptedPractice(path, KEY)
        self.clock, self.door = HeldClock(), RecordingDoor()
        room = Room(self.store, self.clock, ForeseenDice(), ShippedFrames(resources()))
        self.engagements, self.agreements = Engagements(room), Agreements(room)
        self.summaries, self.releases = Summaries(room, self.door), Releases(room, self.door)
        self.ledger, self.replies = LedgerDesk(room), Replies(room)
        begins = self.clock.today() - timedelta(days=100)
        self.engagement = self.engagements.open(INES, "Northlight", begins)
        self.engagements.seat(self.engagement, Role.BOSS, BOSSES[0], begins)
        self.boss, self.boss_left = 0, {}
        self.agreed: list[Agreed] = []
        self.letters: dict[str, Letter] = {}
        self.let_out = 0
        self.agree(set(TOPICS))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    # --- what may happen -------------------------------------------------------------------------------------------

    @rule(opened=st.sets(st.sampled_from(TOPICS)))
    def agree(self, opened: set[Topic]) -> None:
        today = self.clock.today()
        cells = tuple(Cell(topic, Audience.BOSS, Sharing.AGREED_UPDATE) for topic in sorted(opened))
        terms = replace(
            TERMS, agreed_on=today, in_force_from=today, cells=cells, rows=TOPICS, standing=(), letters=(), signed_by=()
        )
        self.agreements.record(self.engagement, terms)
        self.agreed.append(Agreed(frozenset(opened), today, today))

    @precondition(lambda self: any(one.until is None for one in self.agreed))
    @rule()
    def end_agreement(self) -> None:
        yesterday = self.clock.today() - timedelta(days=1)
        self.agreements.end(self.engagement, yesterday)
        for one in self.agreed:
            if one.until is None:
                one.until = max(yesterday, one.since)

    @rule(which=st.integers(0, 2))
    def change_boss(self, which: int) -> None:
        if which == self.boss or which in self.boss_left:
            return  # who has left does not come back here: a second term is another post, tested elsewhere
        today = self.clock.today()
        self.clock.pass_days(1)
        self.engagements.seat(self.engagement, Role.BOSS, BOSSES[which], today + timedelta(days=1))
        self.boss_left[self.boss] = today
        self.boss = which

    @precondition(lambda self: self.agreed)
    @rule(topics=st.lists(st.sampled_from(TOPICS), min_size=1, max_size=2, unique=True))
    def draft(self, topics: list[Topic]) -> None:
        words = tuple((topic, f"What was done, {len(self.letters)}.") for topic in topics)
        made = self.summaries.draft(self.engagement, Audience.BOSS, Occasion.UPDATE, words)
        self.letters[made.id] = Letter(words, self.boss)

    @precondition(lambda self: self.letters)
    @rule(pick=st.randoms(use_true_random=False))
    def edit(self, pick) -> None:
        key = pick.choice(sorted(self.letters))
        letter = self.letters[key]
        letter.words = tuple((topic, words + "!") for topic, words in letter.words)
        letter.void, letter.boss = True, self.boss
        self.summaries.rewrite(key, letter.words)

    @precondition(lambda self: self.letters)
    @rule(pick=st.randoms(use_true_random=False))
    def ask(self, pick) -> None:
        key = pick.choice(sorted(self.letters))
        letter = self.letters[key]
        try:
            code = self.summaries.ask(key).reply_code
        except (DisclosureRefused, RuleBroken):
            return
        if letter.yes is not None and not letter.void:
            letter.void, letter.boss = True, self.boss  # asked again: a new version
        elif letter.asked is not None and letter.asked != self._form(letter):
            letter.boss = self.boss
        letter.codes.append(code)
        letter.asked = self._form(letter)

    @precondition(lambda self: any(letter.codes for letter in self.letters.values()))
    @rule(pick=st.randoms(use_true_random=False), old=st.booleans())
    def answer_yes(self, pick, *, old: bool) -> None:
        key = pick.choice(sorted(key for key, letter in self.letters.items() if letter.codes))
        letter = self.letters[key]
        code = letter.codes[0 if old else -1]
        try:
            self.replies.take(b"yes", Answer(AnswerKind.YES, (code,), INES.email))
        except (DisclosureRefused, RuleBroken):
            return
        assert code == letter.codes[-1], "a yes to an older version was taken"
        assert letter.asked == self._form(letter), "a yes to other words, another reader or another agreement was taken"
        letter.yes = Yes(letter.words, letter.boss, self._present().agreed_on, self.clock.today())
        letter.void = False

    @rule(renew=st.booleans())
    def go_straight(self, *, renew: bool) -> None:
        """The usual way, so that chance does not have to find it: agree anew if need be, draft, ask, yes."""
        if renew:
            self.agree(set(TOPICS))
        before = set(self.letters)
        self.draft(list(TOPICS))
        (key,) = set(self.letters) - before
        letter = self.letters[key]
        try:
            code = self.summaries.ask(key).reply_code
        except DisclosureRefused:
            return
        letter.codes.append(code)
        letter.asked = self._form(letter)
        self.replies.take(b"yes", Answer(AnswerKind.YES, (code,), INES.email))
        letter.yes = Yes(letter.words, letter.boss, self._present().agreed_on, self.clock.today())

    @precondition(lambda self: self.letters)
    @rule(pick=st.randoms(use_true_random=False))
    def withdraw(self, pick) -> None:
        key = pick.choice(sorted(self.letters))
        try:
            self.summaries.withdraw(key)
        except RuleBroken:
            return
        yes = self.letters[key].yes
        assert yes is not None
        yes.withdrawn = True

    @rule(days=st.sampled_from([1, 5, 31]))
    def pass_days(self, days: int) -> None:
        self.clock.pass_days(days)

    @precondition(lambda self: self.letters)
    @rule(pick=st.randoms(use_true_random=False))
    def release(self, pick) -> None:
        key = pick.choice(sorted(self.letters))
        may = self._may_go_out(self.letters[key])
        pages: list[bytes] = []
        try:
            self.releases.release(key, pages.append)
        except DisclosureRefused as no:
            assert not may, f"kept inside for no reason: {no}"
            assert not pages
            return
        assert may, "let out against the model"
        self.let_out += 1
        for _, words in self.letters[key].words:
            assert words.encode() in pages[0]

    # --- what the model says ---------------------------------------------------------------------------------------

    def _present(self) -> Agreed:
        today = self.clock.today()
        newest = self.agreed[-1]
        running = newest.since <= today and (newest.until is None or today <= newest.until)
        return newest if running else self.agreed[-1]

    def _form(self, letter: Letter) -> tuple:
        return letter.words, letter.boss, self._present().agreed_on

    def _may_go_out(self, letter: Letter) -> bool:
        today, newest, yes = self.clock.today(), self.agreed[-1], letter.yes
        if yes is None or letter.void or yes.withdrawn:
            return False
        in_force = newest.since <= today and (newest.until is None or today <= newest.until)
        return (
            in_force
            and yes.words == letter.words
            and yes.agreed_on == newest.agreed_on
            and all(topic in newest.opened for topic, _ in yes.words)
            and yes.boss == self.boss
            and yes.given_on <= today <= yes.given_on + timedelta(days=30)
        )

    # --- what must always hold -------------------------------------------------------------------------------------

    @invariant()
    def the_ledger_holds_and_knows_every_release(self) -> None:
        if not hasattr(self, "ledger"):
            return
        entries = self.ledger.entries()
        assert self.ledger.troubles() == []
        assert sum(entry.kind in {LedgerKind.RELEASED, LedgerKind.REPRINTED} for entry in entries) == self.let_out
        given = {entry.facts()["seal"] for entry in entries if entry.kind is LedgerKind.YES_RECORDED}
        for entry in entries:
            if entry.kind is LedgerKind.RELEASE_BEGUN:
                assert entry.facts()["seal"] in given


TestTheWall = Wall.TestCase
TestTheWall.settings = settings(max_examples=60, stateful_step_count=30, deadline=None)
