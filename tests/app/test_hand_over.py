"""The client's yes at the desk: one letter in the client's hands, and nothing else of the practice."""

import os
import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from held import PASSPHRASE
from practice_story import TERMS, TOLD, Who, open_case

from coachdesk.base.errors import (
    ConfidentialityBreach,
    DisclosureRefused,
    InputUnusable,
    RuleBroken,
    WrongPassphrase,
)
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Topic
from coachdesk.domain.engagement import Kind

CHANGED = (*TOLD[:1], (Topic.PROGRESS, "Both deputies ran the round."), *TOLD[2:])


def kinds(desks):
    return [entry.kind for entry in desks.ledger.entries()]


def test_the_client_reads_exactly_the_letter(desks):
    case = open_case(desks)
    summary = case.draft()
    handed = desks.hand_over.begin(summary)
    letter = handed.letter

    assert letter.called == "Ines"
    assert letter.coach == "Marian"
    assert letter.dated == "Basel, 4\N{NO-BREAK SPACE}December\N{NO-BREAK SPACE}2026"
    assert letter.address[-1] == "8001 Zürich"
    assert [row.heading for row in letter.rows] == [row.heading for row in letter.words.text.rows]
    for editable, read in zip(letter.rows, letter.words.text.rows, strict=True):
        assert editable.fixed + editable.statements == read.paragraphs
    handed.approve("Ines Moreau")
    handed.hand_back(PASSPHRASE)

    assert case.release(summary).startswith(b"%PDF")
    assert kinds(desks) == [
        LedgerKind.SHOWN_TO_CLIENT,
        LedgerKind.YES_RECORDED,
        LedgerKind.RELEASE_BEGUN,
        LedgerKind.RELEASED,
    ]
    assert desks.ledger.entries()[2].facts()["yes"] == "in_person"


def test_what_is_shown_is_what_would_be_printed(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    pictures = handed.pages(400)

    assert [picture.width for picture in pictures] == [400]


def test_every_other_desk_is_closed_while_the_client_reads(desks):
    case = open_case(desks)
    handed = desks.hand_over.begin(case.draft())
    for asked in (
        desks.ledger.entries,
        desks.overview.summaries,
        lambda: desks.notebook.of(case.engagement),
        lambda: desks.profile.set_name("somebody else"),
        case.draft,
        lambda: desks.releases.release("abcd", lambda page: None),
    ):
        with pytest.raises(ConfidentialityBreach, match="while the client held the laptop"):
            asked()
    handed.hand_back(PASSPHRASE)

    assert len(desks.overview.summaries()) == 1


def test_a_wrong_passphrase_gives_nothing_back(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    for wrong in ("seven grey hares", "x" * 40):
        with pytest.raises(WrongPassphrase):
            handed.hand_back(wrong)

    with pytest.raises(ConfidentialityBreach):
        desks.ledger.entries()
    handed.hand_back(PASSPHRASE)


def test_the_passphrase_of_another_practice_in_the_same_place_gives_nothing_back(coachdesk, folder, tmp_path):
    other, _ = coachdesk.create(tmp_path / "elsewhere", "Somebody Else", "three blue herons")
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        handed = desks.hand_over.begin(open_case(desks).draft())
        (folder / "vault.json").write_bytes((other / "vault.json").read_bytes())

        with pytest.raises(WrongPassphrase):
            handed.hand_back("three blue herons")
        with pytest.raises(ConfidentialityBreach):
            desks.ledger.entries()


@pytest.mark.parametrize("typed", ["Ines Moreau", "ines moreau", "MOREAU, Ines", "Inès Moreau", " Moreau  Ines "])
def test_the_clients_name_is_known_however_it_is_written(desks, typed):
    handed = desks.hand_over.begin(open_case(desks).draft())
    handed.approve(typed)
    handed.hand_back(PASSPHRASE)

    assert desks.overview.summaries()[0].state == "approved"


@pytest.mark.parametrize("typed", ["", "Ines", "Marian Holt", "Ines M.", "yes"])
def test_another_name_is_no_yes(desks, typed):
    handed = desks.hand_over.begin(open_case(desks).draft())
    with pytest.raises(RuleBroken, match="The letter is about Ines Moreau"):
        handed.approve(typed)
    handed.hand_back(PASSPHRASE)

    assert desks.overview.summaries()[0].state == "with client"


def test_the_typed_name_is_kept_as_private_evidence(desks):
    summary = open_case(desks).draft()
    handed = desks.hand_over.begin(summary)
    handed.approve("moreau ines")
    handed.hand_back(PASSPHRASE)
    with desks.overview._room.practice.reading() as work:
        reply = work.drafts.replies(summary)[0]
        yes = work.summaries.approval(summary)

    assert reply.content._kept == b"moreau ines"
    assert yes.evidence.name == "IN_PERSON"


def test_the_clients_own_words_become_a_clean_letter_and_only_then_a_yes(desks):
    case = open_case(desks)
    summary = case.draft()
    handed = desks.hand_over.begin(summary)
    handed.keep(CHANGED)
    with pytest.raises(RuleBroken, match="Read the clean letter first"):
        handed.approve("Ines Moreau")
    letter = handed.change(CHANGED)

    assert letter.words.text.rows[2].paragraphs == ("Both deputies ran the round.",)
    handed.approve("Ines Moreau")
    handed.hand_back(PASSPHRASE)
    assert b"%PDF" in case.release(summary)
    with desks.overview._room.practice.reading() as work:
        assert [version.version for version in work.drafts.versions(summary)] == [1, 2, 3]
        assert len(work.drafts.asked(summary)) == 2


def test_a_statement_left_out_leaves_the_standing_phrase(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    letter = handed.change([(topic, "" if topic is Topic.SUPPORT else words) for topic, words in TOLD])

    assert letter.words.text.rows[3].paragraphs == ("Nothing is reported under this heading in this letter.",)
    assert letter.rows[3].statements == ()


def test_words_are_safe_while_they_are_typed(desks, coachdesk, folder):
    case = open_case(desks)
    summary = case.draft()
    handed = desks.hand_over.begin(summary)
    for typed in ("B", "Both deputies", "", "Both deputies ran it."):
        handed.keep([(topic, typed if topic is Topic.PROGRESS else words) for topic, words in TOLD])
    handed.hand_back(PASSPHRASE)

    line = desks.overview.summaries()[0]
    assert line.state == "changes asked"
    with desks.overview._room.practice.reading() as work:
        first, second = work.drafts.versions(summary)
    assert [told.words._kept for told in first.statements] == [words for _, words in TOLD]
    assert second.statements[1].words._kept == "Both deputies ran it."


def test_a_client_who_changes_nothing_after_all_reads_the_letter_as_it_was(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    before = handed.letter.words.text

    assert handed.leave_as_it_was().words.text == before
    handed.keep(CHANGED)
    assert handed.leave_as_it_was().words.text == before
    handed.approve("Ines Moreau")


def test_what_can_not_be_printed_is_refused_while_the_client_is_there(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    with pytest.raises(InputUnusable, match=r"U\+1F642"):
        handed.change([(Topic.PROGRESS, "Well done 🙂")])

    handed.approve("Ines Moreau")


def test_a_topic_that_is_closed_stays_closed_in_the_clients_hands(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    with pytest.raises(DisclosureRefused, match="not open to Henrik Vaas"):
        handed.change([(Topic.THEMES, "My own theme.")])


def test_nothing_changes_after_the_yes(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    handed.approve("Ines Moreau")
    for late in (lambda: handed.approve("Ines Moreau"), lambda: handed.change(TOLD), lambda: handed.keep(TOLD)):
        with pytest.raises(RuleBroken, match="approved"):
            late()


def test_what_could_not_go_to_its_reader_is_not_handed_over(desks):
    case = open_case(desks)
    summary = case.draft(((Topic.THEMES, "A theme"),))
    with pytest.raises(DisclosureRefused):
        desks.hand_over.begin(summary)
    assert desks.ledger.entries() == []
    approved = case.approved()
    with pytest.raises(RuleBroken, match="nothing to ask"):
        desks.hand_over.begin(approved)


def test_an_agreement_that_ends_while_the_client_reads_lets_no_yes_through(desks, clock):
    case = open_case(desks)
    desks.agreements.end(case.engagement, clock.today())
    handed = desks.hand_over.begin(case.draft())
    clock.pass_days(1)

    with pytest.raises(DisclosureRefused, match="agreement ended"):
        handed.approve("Ines Moreau")


def test_a_remedial_engagement_waits_a_night(desks, clock):
    case = open_case(desks, kind=Kind.REMEDIAL)
    summary = case.draft()
    handed = desks.hand_over.begin(summary)
    handed.approve("Ines Moreau")
    handed.hand_back(PASSPHRASE)

    with pytest.raises(DisclosureRefused, match="A night must pass"):
        case.release(summary)
    clock.pass_days(1)
    assert case.release(summary).startswith(b"%PDF")


def test_a_letter_that_was_released_may_be_handed_over_again_once_its_yes_has_run_out(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    case.release(summary)
    clock.pass_days(40)
    handed = desks.hand_over.begin(summary)
    handed.approve("Ines Moreau")
    handed.hand_back(PASSPHRASE)

    assert case.release(summary).startswith(b"%PDF")


def test_a_locked_practice_gives_nothing_back(coachdesk, folder):
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        summary = open_case(desks).draft()
        desks.hand_over.begin(summary).keep(CHANGED)
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        assert desks.overview.summaries()[0].state == "changes asked"


HANDED_AND_KILLED = """
import os, signal, sys
from pathlib import Path
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock
from practice_story import TOLD, open_case
from coachdesk.bootstrap import CoachDesk
with CoachDesk(HeldClock(), ForeseenDice(), FAST).opened(Path(sys.argv[1]), PASSPHRASE) as desks:
    handed = desks.hand_over.begin(open_case(desks).draft())
    handed.keep([(topic, "In my own words.") for topic, _ in TOLD])
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_a_computer_that_dies_in_the_clients_hands_leaves_a_locked_practice_and_every_word(coachdesk, folder):
    here = Path(__file__).parents[1]
    paths = os.pathsep.join((str(here), str(here.parent)))
    command = [sys.executable, "-c", HANDED_AND_KILLED, str(folder)]
    died = subprocess.run(command, env={**os.environ, "PYTHONPATH": paths}, capture_output=True, check=False)
    assert died.returncode == -signal.SIGKILL, died.stderr.decode()

    with pytest.raises(WrongPassphrase), coachdesk.opened(folder, "no passphrase of hers"):
        pass
    with coachdesk.opened(folder, PASSPHRASE) as desks:
        assert desks.overview.summaries()[0].state == "changes asked"
        with desks.overview._room.practice.reading() as work:
            told = work.drafts.every()[0].statements
    assert {one.words._kept for one in told} == {"In my own words."}


def test_a_second_clients_letter_holds_nothing_of_the_first(desks):
    open_case(desks).draft()
    terms = replace(TERMS, standing=(), cells=TERMS.cells[1:])
    other = open_case(desks, client=Who("Tom Reed", "tom@reed.example"), terms=terms)
    handed = desks.hand_over.begin(other.draft())

    assert handed.letter.client == "Tom Reed"
