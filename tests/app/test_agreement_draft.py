"""What was typed of an agreement is kept as it stands, and comes back as it was."""

from hypothesis import given
from hypothesis import strategies as some

from coachdesk.app.agreement_draft import LetterDraft, TermsDraft, read, written
from coachdesk.domain.agreement import Audience, Occasion, Sharing, Topic
from coachdesk.domain.people import Role

PLACES = some.tuples(some.sampled_from(Topic), some.sampled_from(Audience))
DRAFTS = some.builds(
    TermsDraft,
    agreed_on=some.text(),
    in_force_from=some.text(),
    language=some.sampled_from(["en", "de"]),
    sharing=some.dictionaries(PLACES, some.sampled_from(Sharing)),
    rows=some.lists(some.sampled_from(Topic), unique=True).map(tuple),
    sentences=some.dictionaries(PLACES, some.text()),
    letters=some.lists(
        some.builds(LetterDraft, some.sampled_from(Audience), some.sampled_from(Occasion), some.text())
    ).map(tuple),
    goals=some.lists(some.text()).map(tuple),
    signed_by=some.frozensets(some.sampled_from(Role)),
    signed_elsewhere=some.booleans(),
)


@given(DRAFTS)
def test_a_draft_comes_back_as_it_was(draft):
    assert read(written(draft)) == draft


@given(some.text())
def test_what_is_no_draft_is_none(text):
    assert read(text) is None


def test_a_draft_of_another_form_is_none():
    assert read('{"agreed_on": "12 May"}') is None
    assert read("[]") is None
    assert read(written(TermsDraft(rows=(Topic.DATES,))).replace("dates", "data")) is None
