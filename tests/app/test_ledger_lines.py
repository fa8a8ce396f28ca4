"""The ledger in words: newest first, narrowed, counted by months, each entry with its sheet."""

from datetime import UTC, datetime, timedelta

import pytest
from held import PASSPHRASE
from practice_story import TOLD, Who, open_case

from coachdesk.app.ledger_lines import LedgerRecord, ToldTo, What
from coachdesk.app.ledger_words import line_of, sheet_of
from coachdesk.app.releases import Way
from coachdesk.base.errors import RuleBroken
from coachdesk.base.ids import EngagementId
from coachdesk.disclosure.ledger import LedgerKind
from coachdesk.domain.agreement import Audience, Occasion
from coachdesk.domain.people import Courtesy

NOON = datetime(2026, 12, 4, 12, tzinfo=UTC)
FACTS = {"audience": "hr", "client": "Ines Moreau", "reader": "Lucia Ferrante", "organisation": "Northlight"}


def lines(desks, **wanted):
    return desks.ledger.lines(desks.ledger.wanted(**wanted), 0, 100)


def told(line):
    return (line.what, line.told_to, line.role, line.about, line.on_whose_yes)


@pytest.fixture
def letters(desks, clock):
    case = open_case(desks)
    summary = case.approved()
    desks.releases.sent(desks.releases.announce(summary, Way.PRINTED))
    clock.pass_days(30)
    desks.summaries.talking_points(summary)
    case.release(summary)
    desks.summaries.withdraw(summary)
    return case, summary


def test_what_happened_is_told_in_words_newest_first(desks, letters):
    assert [told(line) for line in lines(desks)] == [
        ("Yes withdrawn", "nobody", "", "Ines Moreau", "Withdrawn by her"),
        ("Mid-point update, again", "Henrik Vaas", "line manager", "Ines Moreau", "E-mail with code"),
        ("Talking points", "Ines Moreau", "client", "herself", "Not needed"),
        ("Mid-point update", "Henrik Vaas", "line manager", "Ines Moreau", "E-mail with code"),
        ("Yes given for Henrik Vaas", "nobody", "", "Ines Moreau", "E-mail with code"),
        ("Text for approval", "Ines Moreau", "client", "herself", "Not needed"),
    ]
    assert [line.day for line in lines(desks)][::5] == ["3 Jan", "4 Dec"]
    assert {line.icon for line in lines(desks)} == {"undo-2", "file-down", "message-circle", "printer", "check", "copy"}


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({"told": ToldTo.CLIENT}, 2),
        ({"told": ToldTo.BOSS}, 2),
        ({"told": ToldTo.HR}, 0),
        ({"told": ToldTo.NOBODY}, 2),
        ({"what": What.PRINTED}, 1),
        ({"what": What.SAVED}, 1),
        ({"what": What.FOR_APPROVAL}, 1),
        ({"what": What.YES_GIVEN}, 1),
        ({"what": What.TOLD_EARLIER}, 0),
        ({"year": 2026}, 3),
        ({"year": 2027}, 3),
        ({"year": 2025}, 0),
        ({"query": "henrik"}, 6),
        ({"query": "VAAS ines"}, 6),
        ({"query": "vaas nobody"}, 0),
        ({"query": "deputies"}, 6),
        ({"query": "northlight"}, 6),
        ({"query": "client"}, 0),
        ({"query": "100%"}, 0),
        ({"query": "printed", "what": What.PRINTED}, 0),
    ],
)
def test_the_ledger_is_narrowed(desks, letters, wanted, count):
    assert len(lines(desks, **wanted)) == count
    assert sum(month.count for month in desks.ledger.months(desks.ledger.wanted(**wanted))) == count


def test_months_are_counted_newest_first_and_paged(desks, letters):
    months = desks.ledger.months(desks.ledger.wanted())
    assert [(month.year, month.month, month.count) for month in months] == [(2027, 1, 3), (2026, 12, 3)]
    assert desks.ledger.years() == [2027, 2026]
    every = lines(desks)
    assert desks.ledger.lines(desks.ledger.wanted(), 2, 2) == every[2:4]


def test_an_empty_ledger_has_no_years(desks):
    assert desks.ledger.years() == []
    assert lines(desks) == []


def test_letters_with_marks_are_found_in_either_case(desks):
    open_case(desks, client=Who("Óscar Äberg", "o@x.example")).approved()

    assert len(lines(desks, query="óscar")) == len(lines(desks, query="ÄBERG")) == 2


def test_a_letter_in_full(desks, letters):
    _, summary = letters
    sheet = desks.ledger.sheet(lines(desks)[3].seq)

    assert sheet.when == "Friday 4 December 2026, " + sheet.when[-5:]
    assert [(fact.label, fact.words, fact.second) for fact in sheet.facts][:4] == [
        ("Told to", "Henrik Vaas", "Line manager, Northlight Optics AG"),
        ("About", "Ines Moreau", ""),
        ("On whose yes", "E-mail with code", ""),
        ("How", "Printed", ""),
    ]
    assert sheet.heard == "The words he received"
    stands = "The coaching began on 12 May 2026 and is planned to end on 26 February 2027."
    assert [words.replace("\N{NO-BREAK SPACE}", " ") for words in sheet.words] == [
        stands,
        *(words for _, words in TOLD),
    ]
    assert sheet.letter == summary
    assert not sheet.pending
    assert desks.ledger.sheet(lines(desks)[0].seq).letter is None
    assert desks.ledger.sheet(lines(desks)[1].seq).facts[3].words == "Saved as PDF, the same page again"
    with pytest.raises(RuleBroken, match="no entry"):
        desks.ledger.sheet(999)


def test_a_page_nobody_answered_about_waits_in_the_list(desks):
    case = open_case(desks)
    leaving = desks.releases.announce(case.approved(), Way.PRINTED)
    line = lines(desks)[0]
    assert told(line)[0] == "Mid-point update, begun"
    assert desks.ledger.sheet(line.seq).pending
    desks.releases.not_sent(leaving)

    assert told(lines(desks)[0]) == ("Not printed", "nobody", "", "Ines Moreau", "")
    assert desks.ledger.sheet(lines(desks)[0].seq).facts[-2].words == "It was to be printed, and was not"
    assert "begun" not in " ".join(line.what for line in lines(desks))


def test_a_yes_at_the_desk_reads_so(desks):
    handed = desks.hand_over.begin(open_case(desks).draft())
    handed.approve("Ines Moreau")
    handed.hand_back(PASSPHRASE)

    assert [told(line) for line in lines(desks)] == [
        ("Yes given for Henrik Vaas", "nobody", "", "Ines Moreau", "In person"),
        ("Read at your desk", "Ines Moreau", "client", "herself", "Not needed"),
    ]
    sheet = desks.ledger.sheet(lines(desks)[1].seq)
    assert sheet.facts[-2].words == "Read on your laptop, alone with the letter"


def test_a_standing_letter_rests_on_what_stands(desks):
    case = open_case(desks)
    written = desks.summaries.draft(case.engagement, Audience.BOSS, Occasion.UPDATE, ())
    case.release(written.id)

    assert told(lines(desks)[0])[-1] == "Standing sentence"


def test_a_recovery_sheet_was_for_the_coach(desks):
    desks.own_copies.recovery_sheet("-".join(["ABCD"] * 8 + ["AB"]), language="en", paper="a4", way="printed")

    assert told(lines(desks)[0]) == ("Recovery sheet", "you", "", "the practice", "Not needed")


def test_the_chain_is_looked_over_once(desks, letters):
    assert desks.ledger.checked is None
    found = desks.ledger.check()

    assert found.sentence == "Checked at unlock: no later changes"
    assert desks.ledger.check() is desks.ledger.checked is found


def test_entries_hold_their_month_where_the_coach_is(desks, clock, monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    try:
        clock.moment = clock.moment.replace(year=2026, month=12, day=31, hour=20)
        open_case(desks).ask(open_case(desks, client=Who("Tom Reed")).draft())
        (month,) = desks.ledger.months(desks.ledger.wanted())
        assert (month.year, month.month) == (2027, 1)
        assert len(lines(desks, year=2027)) == 1
        assert lines(desks)[0].day == "1 Jan"
        assert desks.ledger.years() == [2027]
    finally:
        monkeypatch.undo()
        time.tzset()


def test_erased_words_are_said_to_be_erased(desks, letters):
    with desks.overview._room.practice.work() as work:
        work._connection.exec_driver_sql("UPDATE ledger SET payload = NULL, salt = NULL WHERE seq = 4")
        work.commit()
    line = next(line for line in lines(desks) if line.seq == 4)

    assert (line.told_to, line.about, line.on_whose_yes) == ("", "", "")
    assert desks.ledger.sheet(4).facts[0].words == "Erased"
    assert timedelta(0) < lines(desks)[0].at - line.at
    assert "one place" in desks.ledger.check().sentence


def test_every_kind_of_entry_has_words(desks):
    for kind in LedgerKind:
        for facts in ({}, FACTS):
            record = LedgerRecord(
                1, NOON, kind, EngagementId("e"), facts, None, Courtesy.NONE, pending=False, kept=False
            )
            line, sheet = line_of(record), sheet_of(record, None)
            assert line.what
            assert line.icon
            assert sheet.when == "Friday 4 December 2026, " + sheet.when[-5:]
