import copy
import pickle

import pytest

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.disclosure import _mint, approved
from coachdesk.disclosure.approved import ApprovedDisclosure, ForTheClient

FIELDS = dict.fromkeys(ApprovedDisclosure.__slots__, "told")


def test_nobody_makes_a_pass_by_calling_its_class():
    with pytest.raises(ConfidentialityBreach):
        ApprovedDisclosure(**FIELDS)
    with pytest.raises(ConfidentialityBreach):
        ForTheClient()


def test_a_pass_takes_all_its_fields_and_no_other():
    with pytest.raises(TypeError, match="ApprovedDisclosure takes"):
        _mint.mint(ApprovedDisclosure, summary="only this")
    with pytest.raises(TypeError, match="ApprovedDisclosure takes"):
        _mint.mint(ApprovedDisclosure, **FIELDS, more="this too")


def test_a_pass_does_not_change():
    made = _mint.mint(ApprovedDisclosure, **FIELDS)

    with pytest.raises(ConfidentialityBreach):
        made.seal = b"another"
    with pytest.raises(ConfidentialityBreach):
        del made.seal
    assert made.seal == "told"


@pytest.mark.parametrize("way", [copy.copy, copy.deepcopy, pickle.dumps])
def test_a_pass_is_neither_copied_nor_kept(way):
    with pytest.raises(ConfidentialityBreach):
        way(_mint.mint(ApprovedDisclosure, **FIELDS))


def test_a_pass_shows_none_of_its_words():
    assert repr(_mint.mint(ApprovedDisclosure, **FIELDS)) == "<ApprovedDisclosure>"


def test_a_pass_has_no_heirs():
    with pytest.raises(ConfidentialityBreach):
        type("Forged", (approved._Pass,), {"__slots__": ()})
