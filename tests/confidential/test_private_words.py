import copy
import json
import pickle
from dataclasses import asdict, dataclass

import pytest

from coachdesk.base.errors import ConfidentialityBreach
from coachdesk.confidential.unseal import unseal, unseal_bytes
from coachdesk.confidential.words import PrivateBytes, PrivateWords

SECRET = "She thinks of leaving."
PRIVATE = [PrivateWords(SECRET), PrivateBytes(SECRET.encode())]


@dataclass
class Carrier:
    words: object


@pytest.mark.parametrize("private", PRIVATE)
@pytest.mark.parametrize(
    "leak",
    [
        str,
        "{}".format,
        "{0!s}".format,
        lambda words: f"{words}",
        lambda words: f"{words:>40}",
        lambda words: "%s" % words,  # noqa: UP031 - the old way must fail too
        pickle.dumps,
        copy.copy,
        copy.deepcopy,
        lambda words: asdict(Carrier(words)),
        lambda words: words.__getstate__(),
        lambda words: json.dumps(words, default=str),
    ],
)
def test_no_way_of_printing_or_copying_makes_private_words_plain(private, leak):
    with pytest.raises(ConfidentialityBreach):
        leak(private)


@pytest.mark.parametrize("private", PRIVATE)
def test_private_words_are_no_text_and_json_refuses_them(private):
    assert not isinstance(private, str | bytes)
    assert not hasattr(private, "__dict__")
    with pytest.raises(TypeError):
        json.dumps(private)
    with pytest.raises(TypeError):
        vars(private)


@pytest.mark.parametrize("private", PRIVATE)
def test_the_representation_is_masked(private):
    assert SECRET not in repr(private)
    assert SECRET not in f"{private!r}"
    assert SECRET not in repr(Carrier(private))


def test_a_breach_is_swallowed_by_no_except_exception():
    with pytest.raises(ConfidentialityBreach):
        try:
            str(PrivateWords(SECRET))
        except Exception:  # noqa: BLE001 - what the test is about
            pytest.fail("swallowed")


def test_equal_words_are_equal_and_differ_from_their_text():
    assert PrivateWords("a") == PrivateWords("a") != PrivateWords("b")
    assert PrivateBytes(b"a") == PrivateBytes(b"a") != PrivateBytes(b"b")
    assert PrivateWords("a") != "a"
    assert PrivateBytes(b"a") != b"a"
    assert len({PrivateWords("a"), PrivateWords("a"), PrivateBytes(b"a"), PrivateBytes(b"a")}) == 2


def test_only_unsealing_gives_the_words_back():
    assert unseal(PrivateWords(SECRET)) == SECRET
    assert unseal_bytes(PrivateBytes(b"raw")) == b"raw"


def test_white_space_alone_is_no_words():
    assert not PrivateWords(" \n")
    assert PrivateWords("x")
