from dataclasses import replace
from datetime import timedelta

import pytest
from practice_story import CELLS, INES, TERMS, TOLD, Who, open_case

from coachdesk.base.errors import DisclosureRefused, RuleBroken, StoreFault
from coachdesk.disclosure.answer import Answer, AnswerKind
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion, Topic
from coachdesk.domain.engagement import Ending, Kind
from coachdesk.domain.people import Role


def test_an_approved_letter_goes_out_and_the_ledger_knows(desks):
    case = open_case(desks)
    summary = case.approved()

    page = case.release(summary)

    assert page.startswith(b"%PDF")
    assert [entry.kind for entry in desks.ledger.entries()] == [
        LedgerKind.SHOWN_TO_CLIENT,
        LedgerKind.YES_RECORDED,
        LedgerKind.RELEASE_BEGUN,
        LedgerKind.RELEASED,
    ]
    assert desks.ledger.troubles() == []


def test_a_reprint_gives_the_very_bytes_of_the_first_print(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    first = case.release(summary)
    clock.pass_days(3)

    assert case.release(summary) == first


def test_a_letter_nobody_said_yes_to_stays_inside(desks):
    case = open_case(desks)
    summary = case.draft()

    with pytest.raises(DisclosureRefused, match="Ines Moreau has not said yes to this wording"):
        case.release(summary)


def test_one_changed_character_voids_the_yes(desks):
    case = open_case(desks)
    summary = case.approved()
    desks.summaries.rewrite(summary, [(topic, words.replace("first.", "first")) for topic, words in TOLD])

    with pytest.raises(DisclosureRefused, match="the wording changed"):
        case.release(summary)


def test_a_new_boss_does_not_read_what_was_approved_for_the_old_one(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.engagements.seat(case.engagement, Role.BOSS, Who("Olga Brandt"), clock.today())

    with pytest.raises(DisclosureRefused, match=r"Henrik Vaas left this seat on 3 December 2026"):
        case.release(summary)


def test_an_ended_agreement_lets_nothing_out(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.agreements.end(case.engagement, clock.today() - timedelta(days=1))

    with pytest.raises(DisclosureRefused, match="agreement ended on 3 December 2026"):
        case.release(summary)


def test_the_end_of_the_coaching_ends_the_agreement(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.engagements.end(case.engagement, clock.today(), Ending.EARLY)
    clock.pass_days(1)

    with pytest.raises(DisclosureRefused, match="agreement ended"):
        case.release(summary)


def test_a_yes_taken_back_lets_nothing_out(desks):
    case = open_case(desks)
    summary = case.approved()
    desks.summaries.withdraw(summary)

    with pytest.raises(DisclosureRefused, match="took the yes back"):
        case.release(summary)


def test_a_yes_taken_back_stops_the_reprint_too(desks):
    case = open_case(desks)
    summary = case.approved()
    case.release(summary)
    desks.summaries.withdraw(summary)

    with pytest.raises(DisclosureRefused, match="took the yes back"):
        case.release(summary)


def test_a_yes_stands_thirty_days(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    clock.pass_days(30)
    assert desks.overview.summaries()[0].reasons == ()
    clock.pass_days(1)

    with pytest.raises(DisclosureRefused, match="has expired"):
        case.release(summary)


def test_an_expired_yes_is_renewed_by_asking_again_with_a_new_code(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    clock.pass_days(31)
    case.say_yes(case.ask(summary))

    assert case.release(summary).startswith(b"%PDF")


def test_a_topic_left_to_the_client_is_not_asked_about(desks):
    case = open_case(desks)
    summary = case.draft(((Topic.THEMES, "Trust."),))

    with pytest.raises(
        DisclosureRefused, match=r"Themes: this is not open to Henrik Vaas. The agreement leaves it to Ines"
    ):
        case.ask(summary)


def test_a_topic_closed_after_the_yes_stays_inside(desks):
    case = open_case(desks)
    summary = case.approved()
    closed = tuple(cell for cell in CELLS if cell.topic is not Topic.PROGRESS)
    desks.agreements.record(case.engagement, replace(TERMS, cells=closed))

    with pytest.raises(DisclosureRefused, match="Progress: this is not open to Henrik Vaas"):
        case.release(summary)


def test_a_remedial_engagement_waits_a_night(desks, clock):
    case = open_case(desks, kind=Kind.REMEDIAL)
    summary = case.approved()

    with pytest.raises(DisclosureRefused, match="A night must pass"):
        case.release(summary)
    clock.pass_days(1)
    assert case.release(summary).startswith(b"%PDF")


def test_a_reply_with_an_older_code_is_kept_and_refused(desks):
    case = open_case(desks)
    summary = case.draft()
    old = case.ask(summary)
    desks.summaries.rewrite(summary, TOLD[:2])
    case.ask(summary)

    with pytest.raises(DisclosureRefused, match="belongs to an earlier version"):
        case.say_yes(old)


def test_a_reply_from_another_address_is_no_yes(desks):
    case = open_case(desks)
    code = case.ask(case.draft())

    with pytest.raises(DisclosureRefused, match="not on record"):
        desks.replies.take(b"YES", Answer(AnswerKind.YES, (code,), "boss@northlight.example"))


def test_a_reply_without_a_code_of_ours_is_refused(desks):
    case = open_case(desks)
    case.ask(case.draft())

    with pytest.raises(DisclosureRefused, match="quotes no code"):
        desks.replies.take(b"YES", Answer(AnswerKind.YES, ("ZZZZZZZZZZ",), INES.email))


def test_what_stands_in_the_agreement_goes_out_on_the_standing_yes(desks):
    case = open_case(desks)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.KICK_OFF, ())

    assert written.reasons == ()
    assert case.release(written.id).startswith(b"%PDF")


def test_a_standing_yes_taken_back_lets_nothing_out(desks):
    case = open_case(desks)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.KICK_OFF, ())
    desks.summaries.withdraw(written.id)

    with pytest.raises(DisclosureRefused, match="took the standing yes back"):
        case.release(written.id)


def test_one_sentence_more_than_stands_needs_a_yes_of_its_own(desks):
    case = open_case(desks)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.KICK_OFF, TOLD[:1])

    assert written.reasons == ("Ines Moreau has not said yes to this wording.",)


def test_without_an_agreement_there_is_no_letter(desks):
    case = open_case(desks, terms=None)

    with pytest.raises(RuleBroken, match="no three-way agreement yet"):
        case.draft()


def test_a_page_that_could_not_be_written_is_told_so_in_the_ledger(desks):
    case = open_case(desks)
    summary = case.approved()

    def full_disk(page: bytes) -> None:
        raise StoreFault("The letter was not written: the disk is full.")

    with pytest.raises(StoreFault, match="disk is full"):
        desks.releases.release(summary, full_disk)
    assert desks.ledger.entries()[-1].kind is LedgerKind.NOT_RELEASED


def test_the_entry_is_on_disk_before_the_page_is(desks):
    case = open_case(desks)
    summary = case.approved()
    seen: list[LedgerKind] = []

    desks.releases.release(summary, lambda _: seen.append(desks.ledger.entries()[-1].kind))

    assert seen == [LedgerKind.RELEASE_BEGUN]


def test_the_answer_to_one_asking_never_answers_another(desks):
    case = open_case(desks)
    summary = case.draft()
    first = case.ask(summary)
    case.say_yes(first)
    desks.summaries.withdraw(summary)
    second = case.ask(summary)

    assert second != first
    with pytest.raises(DisclosureRefused, match="belongs to an earlier version"):
        case.say_yes(first)
    with pytest.raises(DisclosureRefused, match="has not said yes"):
        case.release(summary)


def test_asking_a_second_time_before_the_answer_changes_nothing(desks):
    case = open_case(desks)
    summary = case.draft()

    assert case.ask(summary) == case.ask(summary)


def test_the_same_reply_twice_is_one_yes(desks):
    case = open_case(desks)
    code = case.ask(case.draft())
    case.say_yes(code)

    with pytest.raises(DisclosureRefused, match="answered before"):
        case.say_yes(code)


@pytest.mark.parametrize("kind", [AnswerKind.NO, AnswerKind.CHANGES])
def test_a_no_after_the_yes_takes_the_yes_back(desks, kind):
    case = open_case(desks)
    summary = case.draft()
    code = case.ask(summary)
    case.say_yes(code)
    desks.replies.take(b"NO", Answer(kind, (code,), INES.email))

    with pytest.raises(DisclosureRefused, match="took the yes back"):
        case.release(summary)
    with pytest.raises(DisclosureRefused, match="answered before"):
        case.say_yes(code)


def test_a_reply_with_the_codes_of_two_updates_answers_neither(desks):
    case = open_case(desks)
    codes = (case.ask(case.draft()), case.ask(case.draft(TOLD[:1])))

    with pytest.raises(DisclosureRefused, match="codes of more than one update"):
        desks.replies.take(b"YES", Answer(AnswerKind.YES, codes, INES.email))


def test_the_code_to_answer_with_is_not_the_code_on_the_letter(desks):
    case = open_case(desks)
    summary = case.draft()

    assert case.ask(summary) != desks.overview.summaries()[0].check_code
