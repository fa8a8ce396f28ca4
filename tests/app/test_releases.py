"""A page on its way: announced, printed or not, and asked about again where the program ended in between."""

import pytest
from practice_story import TOLD, open_case

from coachdesk.app.releases import Way
from coachdesk.base.errors import DisclosureRefused, RuleBroken
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Topic


def facts(desks, at=-1):
    return desks.ledger.entries()[at].facts()


def kinds(desks):
    return [entry.kind for entry in desks.ledger.entries()][2:]


def test_the_ledger_tells_printed_and_saved_apart(desks):
    case = open_case(desks)
    summary = case.approved()
    desks.releases.sent(desks.releases.announce(summary, Way.PRINTED))
    assert facts(desks)["how"] == "printed"
    case.release(summary)
    assert facts(desks)["how"] == "saved as PDF"
    assert facts(desks)["yes"] == "email_with_code"
    assert facts(desks)["occasion"] == "mid_point"


def test_a_page_is_printed_only_after_the_coach_has_said_so(desks):
    summary = open_case(desks).approved()
    leaving = desks.releases.announce(summary, Way.PRINTED)

    assert kinds(desks) == [LedgerKind.RELEASE_BEGUN]
    assert leaving.page.startswith(b"%PDF")
    assert "%PDF" not in repr(leaving)
    desks.releases.sent(leaving)
    assert kinds(desks)[-1] is LedgerKind.RELEASED
    with pytest.raises(RuleBroken, match="told already"):
        desks.releases.not_sent(leaving)


def test_a_question_nobody_answered_is_asked_again(desks):
    summary = open_case(desks).approved()
    leaving = desks.releases.announce(summary, Way.PRINTED)
    (question,) = desks.releases.unanswered()

    assert (question.begun, question.summary, question.way) == (leaving.begun, summary, Way.PRINTED)
    assert (question.client, question.reader) == ("Ines Moreau", "Henrik Vaas")
    assert desks.releases.letter(summary).asks == leaving.begun
    desks.releases.answer(question.begun, sent=True)
    assert kinds(desks)[-1] is LedgerKind.RELEASED
    assert desks.releases.unanswered() == []
    assert desks.releases.announce(summary).reprint
    with pytest.raises(RuleBroken, match="waits for no answer"):
        desks.releases.answer(question.begun, sent=True)
    with pytest.raises(RuleBroken, match="waits for no answer"):
        desks.releases.answer(1, sent=True)
    with pytest.raises(RuleBroken, match="waits for no answer"):
        desks.releases.answer(999, sent=True)


def test_a_page_that_did_not_print_is_not_the_one_that_a_later_release_gives(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.releases.announce(summary, Way.PRINTED)
    desks.releases.answer(desks.releases.unanswered()[0].begun, sent=False)

    assert kinds(desks)[-1] is LedgerKind.NOT_RELEASED
    assert desks.releases.letter(summary).kept is None
    clock.pass_days(1)
    assert not desks.releases.announce(summary).reprint


def test_a_page_printed_while_the_first_was_in_doubt_is_kept_whatever_became_of_the_first(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    first = desks.releases.announce(summary, Way.PRINTED)
    clock.pass_days(1)
    second = desks.releases.announce(summary, Way.PRINTED)

    assert second.page == first.page
    assert not second.reprint
    desks.releases.sent(second)
    desks.releases.answer(first.begun, sent=False)
    assert desks.releases.letter(summary).kept == first.page
    assert desks.releases.announce(summary).reprint


def test_a_reprint_that_failed_leaves_the_page_where_it_was(desks):
    case = open_case(desks)
    summary = case.approved()
    page = case.release(summary)
    desks.releases.announce(summary, Way.PRINTED)
    desks.releases.answer(desks.releases.unanswered()[0].begun, sent=False)
    again = desks.releases.announce(summary, Way.PRINTED)

    assert again.reprint
    desks.releases.answer(again.begun, sent=True)
    assert kinds(desks)[-1] is LedgerKind.REPRINTED
    assert desks.releases.letter(summary).kept == page


def test_the_letter_as_its_screen_shows_it(desks):
    case = open_case(desks)
    summary = case.draft()
    sheet = desks.releases.letter(summary)
    assert (sheet.client, sheet.reader, sheet.paper) == ("Ines Moreau", "Henrik Vaas", "a4")
    assert sheet.reasons == ("Ines Moreau has not said yes to this wording.",)
    assert sheet.kept is None
    assert sheet.asks is None
    case.say_yes(case.ask(summary))
    page = case.release(summary)
    sheet = desks.releases.letter(summary)

    assert sheet.reasons == ()
    assert sheet.kept == page
    assert sheet.left_on == "4 December 2026"
    assert sheet.file_name == f"Letter 2026-12-04 {sheet.check_code}.pdf"


def test_a_wording_of_before_can_be_looked_at_and_not_printed(desks):
    case = open_case(desks)
    summary = case.approved()
    page = case.release(summary)
    seq = len(desks.ledger.entries())
    desks.summaries.rewrite(summary, (*TOLD, (Topic.PROGRESS, "And more.")))
    sheet = desks.releases.letter(summary, seq)

    assert sheet.kept == page
    assert sheet.past
    assert "changed since they left" in sheet.reasons[0]
    with pytest.raises(DisclosureRefused):
        desks.releases.announce(summary)
    with pytest.raises(RuleBroken, match="no such letter"):
        desks.releases.letter(summary, 999)
