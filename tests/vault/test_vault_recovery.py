"""The recovery code is read off paper, years later, by somebody in a hurry."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from coachdesk.base.errors import RuleBroken
from coachdesk.vault.recovery import as_code, new_code, parse


def test_a_code_is_nine_groups_that_people_can_read_aloud() -> None:
    assert re.fullmatch(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{2}", new_code())


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(100)}) == 100


@settings(deadline=None, database=None)
@given(secret=some.binary(min_size=20, max_size=20))
def test_every_secret_comes_back_from_its_code(secret: bytes) -> None:
    assert parse(as_code(secret)) == secret


@settings(deadline=None, database=None)
@given(secret=some.binary(min_size=20, max_size=20))
def test_the_usual_misreadings_are_mended(secret: bytes) -> None:
    code = as_code(secret)
    sloppy = code.lower().replace("-", "  ").replace("0", "o").replace("1", "l")

    assert parse(sloppy) == secret
    assert parse(code.replace("1", "I").replace("0", "O")) == secret
    assert parse(f"\n{code.replace('-', '')}\t") == secret


@pytest.mark.parametrize("typed", ["", "????", "7Y0C-V58Y"])
def test_a_code_of_the_wrong_length_says_how_many_count(typed: str) -> None:
    with pytest.raises(RuleBroken, match=r"has 34 characters; \d of those typed count"):
        parse(typed)


def test_a_code_with_a_character_too_many_says_so() -> None:
    with pytest.raises(RuleBroken, match="35 of those typed count"):
        parse(new_code() + "0")


def test_one_character_mistyped_is_told_from_a_code_that_does_not_open() -> None:
    secret = bytes(20)
    code = as_code(secret)

    with pytest.raises(RuleBroken, match="was mistyped: its last two characters do not fit"):
        parse("1" + code[1:])
    with pytest.raises(RuleBroken, match="was mistyped"):
        parse(code[:-1] + ("0" if code[-1] != "0" else "1"))
