"""How the form for an agreement begins, changes, and says what is still the matter."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from practice_story import TERMS, open_case

from coachdesk.app.agreement_draft import LetterDraft, TermsDraft
from coachdesk.domain.agreement import NEVER_OPEN, Audience, Occasion, Sharing, Topic
from coachdesk.domain.engagement import Ending
from coachdesk.domain.people import Role
from coachdesk.ui.agreement import checks, words
from coachdesk.ui.agreement import form as forms
from coachdesk.ui.agreement.form import Start

BOSS, HR = Audience.BOSS, Audience.HR
GOOD = TermsDraft(agreed_on="12 May 2026", signed_by=frozenset({Role.CLIENT}))


@pytest.fixture
def case(desks):
    return open_case(desks, terms=None)


@pytest.fixture
def form(desks, case):
    return desks.agreement_forms.of(case.engagement)


def test_a_first_agreement_begins_with_nothing_told(form):
    draft = forms.begin(form)

    assert draft.sharing == {}
    assert draft.rows == ()
    assert forms.order(draft) == tuple(Topic)


def test_the_next_agreement_begins_like_the_last(desks, case):
    desks.agreements.record(case.engagement, replace(TERMS, goals=("To rest.",)), ("paper.pdf", b"%PDF"))
    form = desks.agreement_forms.of(case.engagement)
    draft = forms.begin(form)

    assert form.version == 2
    assert form.goals == ("To rest.",)
    assert draft.rows == TERMS.rows
    assert forms.how(draft, (Topic.THEMES, BOSS)) is Sharing.CLIENT_TELLS
    assert draft.sentences[Topic.DATES, BOSS] == TERMS.standing[0].wording
    assert draft.letters == (LetterDraft(BOSS, Occasion.MID_POINT, "Friday 4 December 2026"),)
    assert (draft.agreed_on, draft.signed_by) == ("", frozenset())


def test_what_was_typed_before_comes_first(desks, case):
    typed = TermsDraft(agreed_on="12 M", goals=("To rest",), sharing={(Topic.DATES, HR): Sharing.CLIENT_TELLS})
    desks.agreement_forms.keep(case.engagement, TermsDraft(agreed_on="1"))
    desks.agreement_forms.keep(case.engagement, typed)
    form = desks.agreement_forms.of(case.engagement)

    assert forms.begin(form) == typed
    assert form.kept_at is not None
    assert desks.engagement_page.of(case.engagement).half_typed
    desks.agreement_forms.throw_away(case.engagement)
    assert desks.agreement_forms.of(case.engagement).unfinished is None
    assert not desks.engagement_page.of(case.engagement).half_typed


def test_a_start_fills_the_matrix_and_keeps_sentences_that_were_worded(form):
    worded = replace(GOOD, sentences={(Topic.DATES, BOSS): "It began on {begin}."})
    draft = forms.started(worded, form, Start.USUAL)

    assert draft.rows == (Topic.DATES, Topic.AGREED_GOALS, Topic.PROGRESS, Topic.SUPPORT, Topic.THEMES)
    assert forms.how(draft, (Topic.PROGRESS, BOSS)) is Sharing.AGREED_UPDATE
    assert forms.how(draft, (Topic.PROGRESS, HR)) is Sharing.NEVER
    assert draft.sentences[Topic.DATES, BOSS] == "It began on {begin}."
    assert draft.sentences[Topic.DATES, HR] == form.sentences["en"][Topic.DATES]
    assert forms.started(draft, form, Start.NOTHING).sharing == {}
    assert forms.started(draft, form, Start.DATES).rows == (Topic.DATES,)


@pytest.mark.parametrize("topic", list(Topic))
def test_only_what_an_agreement_may_open_can_be_chosen(topic):
    choices = forms.choices(topic)

    assert choices[0] is Sharing.NEVER
    assert (len(choices) == 1) == (topic in NEVER_OPEN)
    assert (Sharing.STANDING in choices) == (topic in {Topic.DATES, Topic.ENGAGEMENT_ACTIVE})


def test_what_is_opened_gets_its_row_where_the_topic_usually_stands(form):
    draft = forms.share(forms.started(GOOD, form, Start.USUAL), form, (Topic.SESSION_COUNT, HR), Sharing.AGREED_UPDATE)

    assert draft.rows[:3] == (Topic.DATES, Topic.SESSION_COUNT, Topic.AGREED_GOALS)
    told = forms.share(draft, form, (Topic.NEXT_FOCUS, HR), Sharing.CLIENT_TELLS)
    assert Topic.NEXT_FOCUS not in told.rows


def test_a_row_is_taken_out_and_put_elsewhere(form):
    draft = forms.started(GOOD, form, Start.USUAL)
    without = forms.list_topic(draft, Topic.DATES, listed=False)

    assert Topic.DATES not in without.rows
    assert forms.without_row(without) == (Topic.DATES,)
    assert forms.move(draft, Topic.DATES, 1).rows[:2] == (Topic.AGREED_GOALS, Topic.DATES)
    assert forms.move(draft, Topic.DATES, -1).rows == draft.rows
    assert forms.move(draft, Topic.ATTENDANCE, 1) is draft
    assert forms.list_topic(draft, Topic.NEXT_FOCUS, listed=True).rows[-1] is Topic.NEXT_FOCUS


def test_usual_sentences_follow_the_language_and_worded_ones_stay(form):
    draft = forms.started(GOOD, form, Start.DATES)
    draft = replace(draft, sentences={**draft.sentences, (Topic.DATES, HR): "It began on {begin}."})
    german = forms.speak(draft, form, "de")

    assert german.sentences[Topic.DATES, BOSS] == form.sentences["de"][Topic.DATES]
    assert german.sentences[Topic.DATES, HR] == "It began on {begin}."
    assert german.language == "de"


def test_an_empty_first_day_is_the_day_it_was_agreed(form):
    assert forms.in_force_from(GOOD, form) == date(2026, 5, 12)
    assert forms.in_force_from(replace(GOOD, in_force_from="1 June 2026"), form) == date(2026, 6, 1)
    assert forms.in_force_from(replace(GOOD, in_force_from="soon"), form) is None


@pytest.mark.parametrize(
    ("changed", "place", "sentence"),
    [
        ({"agreed_on": ""}, checks.AGREED_ON, "is needed"),
        ({"agreed_on": "soon"}, checks.AGREED_ON, "That is no day"),
        ({"agreed_on": "1 June 2027"}, checks.AGREED_ON, "still to come, 1 June 2027"),
        ({"in_force_from": "soon"}, checks.IN_FORCE_FROM, "That is no day"),
        ({"letters": (LetterDraft(BOSS, Occasion.CLOSING),)}, checks.letter_at(0), "A day is needed"),
        ({"letters": (LetterDraft(BOSS, Occasion.CLOSING, "x"),)}, checks.letter_at(0), "That is no day"),
        ({"letters": (LetterDraft(BOSS, Occasion.CLOSING, "1.1.2026"),)}, checks.letter_at(0), "before it begins"),
        ({"signed_by": frozenset({Role.CLIENT, Role.PAYER})}, checks.signed_at(Role.PAYER), "nobody sat at this table"),
    ],
)
def test_what_is_the_matter_is_said_at_its_place(form, changed, place, sentence):
    refused = checks.refusals(replace(GOOD, **changed), form)

    assert list(refused) == [place]
    assert sentence in refused[place]


@pytest.mark.parametrize(
    ("wording", "sentence"), [("", "needs words"), ("{begin}", "needs words"), ("It began in {month}.", "may vary")]
)
def test_a_sentence_that_stands_keeps_its_rules(form, wording, sentence):
    draft = forms.started(GOOD, form, Start.DATES)
    refused = checks.refusals(replace(draft, sentences={**draft.sentences, (Topic.DATES, HR): wording}), form)

    assert sentence in refused[checks.sentence_at((Topic.DATES, HR))]


def test_a_sentence_may_not_name_an_end_that_is_not_planned(form):
    draft = forms.started(GOOD, form, Start.DATES)

    assert checks.refusals(draft, form) == {}
    assert len(checks.refusals(draft, replace(form, planned_end=None))) == 2


def test_an_agreement_that_nobody_signed_is_not_recorded_unless_it_was_signed_elsewhere(form):
    unsigned = replace(GOOD, signed_by=frozenset({Role.BOSS}))

    assert checks.refusals(unsigned, form) == {checks.SIGNED: "Say who signed."}
    assert checks.refusals(replace(unsigned, signed_elsewhere=True), form) == {}
    assert not forms.begin(form).signed_elsewhere


def test_nothing_comes_into_force_after_the_coaching_ended(desks, case, clock):
    desks.engagements.end(case.engagement, clock.today() - timedelta(days=9), Ending.EARLY)
    form = desks.agreement_forms.of(case.engagement)

    assert "ended before" in checks.refusals(replace(GOOD, in_force_from="1 December 2026"), form)[checks.IN_FORCE_FROM]


def test_what_readers_learn_is_said_in_whole_sentences(form):
    boss, hr = words.learned(forms.started(GOOD, form, Start.USUAL), form)

    assert boss.who == "Henrik Vaas, line manager"
    assert boss.sentences == (
        "Reads on a standing yes: dates.",
        "Reads with Ines's yes to each letter: agreed goals, progress and support asked.",
        "Hears from Ines, if at all: themes.",
        "Nothing else.",
    )
    assert hr.sentences == ("Reads on a standing yes: dates.", "Nothing else.")
    assert words.learned(GOOD, form)[0].sentences == ("Learns nothing.",)


def test_what_follows_besides_is_said_too(form):
    draft = forms.started(GOOD, form, Start.DATES)
    signed = replace(draft, signed_by=frozenset({Role.CLIENT}))

    unsigned = replace(draft, signed_by=frozenset())
    assert "only if she signed and the signed paper is kept here" in words.notes(unsigned, form, scan=True)[0]
    assert words.notes(signed, form, scan=False)
    assert words.notes(signed, form, scan=True) == ()
    bare = replace(signed, rows=())
    assert words.notes(bare, form, scan=True) == ("No topic has a row, so letters would be empty.",)
    some = replace(forms.started(signed, form, Start.USUAL), rows=(Topic.DATES,))
    assert words.notes(some, form, scan=True)[0] == (
        "Open, and without a row in letters: agreed goals, progress and support asked."
    )


def test_signatories_are_named_as_they_sat_on_the_day(desks, case, form):
    assert words.signatory(form, GOOD, Role.HR) == "Lucia Ferrante, HR"
    assert words.signatory(form, GOOD, Role.BOSS) == "Henrik Vaas, line manager"
    assert words.signatory(form, replace(GOOD, agreed_on="1 May 2026"), Role.BOSS) == "Line manager: nobody sits there"
    assert words.cell(Sharing.CLIENT_TELLS, form, HR) == "Ines tells her"
    assert words.reads("From {begin} to {end}.", form) == "From 12 May 2026 to 26 February 2027."
    assert words.reads("To {end}.", replace(form, planned_end=None)) == "To …."
    assert words.missing([]) == ""
    assert words.missing(["a"]) == "One thing is still missing."
    assert words.missing(["a", "b"]) == "2 things are still missing."


def test_terms_hold_what_was_typed_and_nothing_that_is_never_told(form):
    draft = replace(
        forms.share(forms.started(GOOD, form, Start.USUAL), form, (Topic.PROGRESS, HR), Sharing.NEVER),
        goals=(" To rest. ", ""),
        signed_by=frozenset({Role.BOSS, Role.CLIENT}),
        letters=(LetterDraft(BOSS, Occasion.MID_POINT, "30 November 2026"),),
    )
    terms = forms.terms(draft, form)

    assert all(cell.sharing is not Sharing.NEVER for cell in terms.cells)
    assert terms.goals == ("To rest.",)
    assert terms.signed_by == (Role.CLIENT, Role.BOSS)
    assert terms.letters[0].due_on == date(2026, 11, 30)
    assert (terms.agreed_on, terms.in_force_from) == (date(2026, 5, 12), date(2026, 5, 12))
