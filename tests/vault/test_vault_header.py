"""A header that CoachDesk did not write, or that an accident changed, is refused in a sentence."""

import json
import re
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from vault_practices import Change, forged

from coachdesk.base.errors import StoreFault, WrongPassphrase
from coachdesk.vault.fields import FORMAT, HeaderDamaged, canonical
from coachdesk.vault.header import LARGEST_FILE, Header, checksum, parse
from coachdesk.vault.slots import ForeignSlot

JSON = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def test_a_header_reads_back_as_it_was_written(header_bytes: bytes) -> None:
    header = parse(header_bytes)

    assert header.render() == header_bytes
    assert header.created == datetime(2026, 11, 20, 12, 0, 30, tzinfo=UTC)
    assert header.generation == 1
    assert header.database_salt == b""


def test_a_header_is_about_a_kilobyte(header_bytes: bytes) -> None:
    assert len(header_bytes) < 1400


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "it is empty"),
        (b"\0" * 900, "it is not JSON"),
        (b"\xff\xfe{}", "it is not JSON"),
        (b"SQLite format 3", "it is not JSON"),
        (b'{"format": 1', "it is not JSON"),
        (b'{"format": ' + b"9" * 5000 + b"}", "it is not JSON"),
        (b" " * (LARGEST_FILE + 1), "larger than 64 KiB"),
        (b"[" * 9000, "nested too deeply"),
        (b'{"format": 1, "format": 1}', "names a field twice"),
        (b'{"format": 1.0}', "a number that is not whole"),
        (b'{"format": NaN}', "a number that is not whole"),
        (b"[1]", "the header is not a group of fields"),
        (b"{}", "“format” in the header is not a whole number"),
        (b'{"format": true}', "“format” in the header is not a whole number"),
        (b'{"format": 0}', "“format” in the header is not a whole number"),
        (b'{"format": 1}', "“checksum” in the header is not 32 bytes"),
    ],
)
def test_what_is_no_header_is_called_damaged(content: bytes, sentence: str) -> None:
    with pytest.raises(HeaderDamaged, match=f"nothing was changed: vault.json is damaged \\(.*{sentence}"):
        parse(content)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda header: header.pop("mac"), "the header lacks “mac”"),
        (lambda header: header.update(note="x"), "a field that does not belong"),
        (lambda header: header.update(vault=7), "“vault” in the header is not 16 bytes"),
        (lambda header: header.update(vault=header["vault"].upper()), "“vault” in the header is not 16 bytes"),
        (lambda header: header.update(mac=header["mac"][:-2]), "“mac” in the header is not 32 bytes"),
        (lambda header: header.update(db_salt="00"), "“db_salt” in the header is not 0 or 16 bytes"),
        (lambda header: header.update(generation=0), "“generation” in the header is not a whole number"),
        (lambda header: header.update(generation=2**53), "“generation” in the header is not a whole number"),
        (lambda header: header.update(generation="1"), "“generation” in the header is not a whole number"),
        (lambda header: header.update(created=""), "“created” in the header is not a short text"),
        (lambda header: header.update(created="x" * 65), "“created” in the header is not a short text"),
        (lambda header: header.update(created="yesterday"), "“created” is not a moment"),
        (lambda header: header.update(created="2026-1-2T1:2:3Z"), "“created” is not written as"),
        (lambda header: header.update(cipher=None), "“cipher” is not a group of fields"),
        (lambda header: header["cipher"].update(page_size=512), "a cipher that this version does not know"),
        (lambda header: header.update(slots={}), "“slots” in the header is not a list of at most 8"),
        (lambda header: header.update(slots=[1] * 9), "“slots” in the header is not a list of at most 8"),
        (lambda header: header.update(slots=["x"]), "slot 1 is not a group of fields"),
        (lambda header: header.update(slots=header["slots"][:1]), "it holds no recovery slot"),
        (lambda header: header.update(slots=header["slots"][1:]), "it holds no passphrase slot"),
        (lambda header: header["slots"].append(header["slots"][0]), "two slots have the same id"),
        (lambda header: header["slots"][0].pop("id"), "“id” in slot 1 is not 16 bytes"),
        (lambda header: header["slots"][0].update(kind=3), "“kind” in slot 1 is not a short text"),
        (lambda header: header["slots"][0].update(label="x"), "slot 1 has a field that does not belong"),
        (lambda header: header["slots"][0].update(nonce="00"), "“nonce” in slot 1 is not 24 bytes"),
        (lambda header: header["slots"][1].update(wrapped="zz" * 48), "“wrapped” in slot 2 is not 48 bytes"),
        (lambda header: header["slots"][0].update(kdf=[]), "“kdf” is not a group of fields"),
        (lambda header: header["slots"][0]["kdf"].pop("passes"), "“kdf” lacks “passes”"),
        (
            lambda header: header["slots"][0]["kdf"].update(lanes=4),
            "“lanes” in “kdf” is not a whole number from 1 to 1",
        ),
        (lambda header: header["slots"][0]["kdf"].update(version=16), "“version” in “kdf” is not"),
        (lambda header: header["slots"][0]["kdf"].update(memory_kib=10**40), "“memory_kib” in “kdf” is not"),
        (
            lambda header: header["slots"][0]["kdf"].update(algorithm="scrypt"),
            "a passphrase slot asks for a derivation",
        ),
        (lambda header: header["slots"][1]["kdf"].update(salt=""), "“salt” in “kdf” is not 16 bytes"),
        (
            lambda header: header["slots"][0].update(kdf=header["slots"][1]["kdf"]),
            "a passphrase slot asks for a derivation",
        ),
    ],
)
def test_each_odd_field_is_named(header_bytes: bytes, change: Change, sentence: str) -> None:
    with pytest.raises(HeaderDamaged, match=re.escape(sentence)):
        parse(forged(header_bytes, change))


def test_a_newer_header_asks_for_an_update_and_is_not_called_damaged() -> None:
    with pytest.raises(StoreFault, match=r"a newer CoachDesk wrote it \(format 2, .*Update CoachDesk") as refusal:
        parse(b'{"format": 2, "whatever": {"comes": []}}')

    assert not isinstance(refusal.value, HeaderDamaged)


@pytest.mark.parametrize(
    "work",
    [
        {"memory_kib": 64 * 1024 * 1024},
        {"memory_kib": 8},
        {"passes": 0},
        {"passes": 17},
        {"memory_kib": 1024 * 1024 + 1},
    ],
)
def test_a_header_can_not_ask_for_too_much_or_too_little_work(header_bytes: bytes, work: dict[str, int]) -> None:
    hostile = forged(header_bytes, lambda header: header["slots"][0]["kdf"].update(work))

    with pytest.raises(StoreFault, match="key stretching lies outside the bounds") as refusal:
        parse(hostile)

    assert not isinstance(refusal.value, HeaderDamaged)


def test_a_slot_of_a_kind_yet_to_come_is_kept_to_the_letter(header_bytes: bytes) -> None:
    foreign = {"id": "ab" * 16, "kind": "keyring", "device": {"name": "laptop é", "since": [2027, None, True]}}
    header = parse(forged(header_bytes, lambda fields: fields["slots"].insert(1, foreign)))

    written = json.loads(header.with_salt(b"s" * 16).sealed(b"k" * 32).render())

    assert header.slots[1] == ForeignSlot("ab" * 16, "keyring", canonical(foreign).decode())
    assert written["slots"][1] == foreign
    assert [slot["kind"] for slot in written["slots"]] == ["passphrase", "keyring", "recovery"]


def test_several_slots_of_one_kind_may_stand_side_by_side(header_bytes: bytes) -> None:
    header = parse(
        forged(header_bytes, lambda fields: fields["slots"].append(fields["slots"][0] | {"id": "cd" * 16})),
    )

    assert len(header.of_kind("passphrase")) == 2
    assert len(header.of_kind("recovery")) == 1


def test_spaces_and_line_ends_change_nothing(header_bytes: bytes) -> None:
    by_hand = json.dumps(json.loads(header_bytes), indent=4).replace("\n", "\r\n").encode()

    assert parse(by_hand) == parse(header_bytes)


@settings(max_examples=400, deadline=None, database=None)
@given(at=some.integers(0, 10_000), flip=some.integers(1, 255))
def test_a_flipped_byte_is_found_before_any_secret_is_asked_for(header_bytes: bytes, at: int, flip: int) -> None:
    content = bytearray(header_bytes)
    content[at % len(content)] ^= flip

    found = _header_or_fault(bytes(content))

    assert isinstance(found, StoreFault) or found == parse(header_bytes)
    assert not isinstance(found, WrongPassphrase)


@settings(max_examples=200, deadline=None, database=None)
@given(content=some.binary(max_size=300) | JSON.map(lambda value: json.dumps(value).encode()))
def test_anything_at_all_in_place_of_a_header_gives_a_sentence(content: bytes) -> None:
    assert "nothing was changed" in str(_header_or_fault(content))


@settings(max_examples=400, deadline=None, database=None)
@given(data=some.data())
def test_anything_at_all_in_place_of_a_field_gives_a_sentence_or_a_header(
    header_bytes: bytes, data: some.DataObject
) -> None:
    fields = json.loads(header_bytes)
    place = fields
    steps = data.draw(some.sampled_from(PLACES))
    for step in steps[:-1]:
        place = place[step]
    place[steps[-1]] = data.draw(JSON)
    fields.pop("checksum")

    content = json.dumps(fields | {"checksum": _checksum_or_nothing(fields)}).encode()

    assert isinstance(_header_or_fault(content), Header | StoreFault)


PLACES = [
    *([name] for name in ("format", "vault", "created", "generation", "cipher", "db_salt", "slots", "mac", "new")),
    *(["slots", place, name] for place in (0, 1) for name in ("id", "kind", "kdf", "nonce", "wrapped", "new")),
    *(["slots", 0, "kdf", name] for name in ("algorithm", "version", "memory_kib", "passes", "lanes", "salt", "new")),
    *(["slots", 1, "kdf", name] for name in ("algorithm", "salt", "new")),
]


def _header_or_fault(content: bytes) -> Header | StoreFault:
    try:
        return parse(content)
    except StoreFault as fault:
        return fault


def _checksum_or_nothing(fields: dict[str, Any]) -> str:
    try:
        return checksum(fields)
    except ValueError:  # a number that JSON can't write
        return ""


def test_the_format_is_the_first() -> None:
    assert FORMAT == 1
