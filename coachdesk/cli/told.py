"""What the coach tells in TOML files: statements by row, an agreement's terms, a letterhead."""

import tomllib
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar, cast

from coachdesk.app.agreements import Terms
from coachdesk.base.errors import InputUnusable
from coachdesk.cli import files
from coachdesk.disclosure.letter import Letterhead
from coachdesk.domain.agreement import (
    Audience,
    Cell,
    LetterDate,
    Occasion,
    Sharing,
    StandingSentence,
    Topic,
)
from coachdesk.domain.people import Role

Member = TypeVar("Member", bound=StrEnum)

AGREEMENT_FIELDS = {
    "agreed_on",
    "in_force_from",
    "language",
    "rows",
    "letters",
    "signed_by",
    "signed_elsewhere",
    "goals",
    "standing",
    *(str(audience) for audience in Audience),
}
LETTERHEAD_FIELDS = {
    "name",
    "profession",
    "contact",
    "return_line",
    "place",
    "colour",
    "paper",
    "logo",
    "signature",
}
EARLIEST, LATEST = date(1900, 1, 1), date(2200, 1, 1)  # what a coach can mean
LARGEST_FILE = 4 * 1024 * 1024  # bytes; a summary of forty pages is a twentieth of it


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file.

    Raises:
        InputUnusable: it is missing, no file, too large, not UTF-8, or not TOML; the sentence names the line.
    """
    content = files.read(path, LARGEST_FILE)
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise InputUnusable(f"{path.name} is not written in UTF-8. Nothing was changed.") from None
    except tomllib.TOMLDecodeError as wrong:
        place = str(wrong).rpartition(" (")[2].rstrip(")")
        raise InputUnusable(f"{path.name} can't be read: mistake {place}. Nothing was changed.") from None
    except (RecursionError, ValueError):  # tables nested without end, a number of thousands of digits
        raise InputUnusable(f"{path.name} can't be read: it is no such file. Nothing was changed.") from None


def member(kind: type[Member], told: object, where: str) -> Member:
    """The member of a closed list that a word names, spaces and capitals aside.

    Raises:
        InputUnusable: it names none; the sentence lists them.
    """
    word = str(told).strip().lower().replace(" ", "_").replace("-", "_")
    try:
        return kind(word)
    except ValueError:
        known = ", ".join(str(one.value) for one in kind)
        raise InputUnusable(
            f"{where}: {str(told)[:40]!r} is none of its words, which are {known}. Nothing was changed."
        ) from None


def statements(told: Mapping[str, Any], headings: Mapping[str, Topic]) -> list[tuple[Topic, str]]:
    """Statements by row: a text or a list of texts under each row's name or heading.

    Raises:
        InputUnusable: a row has no such name, or holds something else than texts.
    """
    around = {"occasion", "language"}
    if "statements" in told:
        _only(told, around | {"statements"}, "draft")
    rows = _table(told, "statements") if "statements" in told else _without(told, around)
    return [
        (_row(row, headings), wording)
        for row, texts in rows.items()
        for wording in _texts(texts, f"[statements] {row}")
    ]


def _row(row: str, headings: Mapping[str, Topic]) -> Topic:
    topic = headings.get(row.strip().casefold())
    return topic if topic is not None else member(Topic, row, f"[statements] {row}")


def _without(told: Mapping[str, Any], names: set[str]) -> dict[str, Any]:
    return {key: value for key, value in told.items() if key not in names}


def _texts(told: object, where: str) -> list[str]:
    texts = [told] if isinstance(told, str) else told
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in cast("list[object]", texts)):
        raise InputUnusable(f"{where}: a text or a list of texts belongs there. Nothing was changed.")
    return cast("list[str]", texts)


def terms(told: Mapping[str, Any]) -> Terms:
    """An agreement's terms.

    Raises:
        InputUnusable: a field is missing or can't be read; the sentence names it.
    """
    _only(told, AGREEMENT_FIELDS, "agreement")
    agreed_on = _day(told, "agreed_on")
    return Terms(
        agreed_on=agreed_on,
        in_force_from=_day(told, "in_force_from") if "in_force_from" in told else agreed_on,
        cells=tuple(_cells(told)),
        rows=tuple(member(Topic, row, "rows") for row in _texts(told.get("rows", []), "rows")),
        letters=tuple(_letter(one) for one in _tables(told, "letters")),
        standing=tuple(_standing(told)),
        signed_by=tuple(member(Role, one, "signed_by") for one in _texts(told.get("signed_by", []), "signed_by")),
        signed_elsewhere=bool(told.get("signed_elsewhere", False)),
        language=str(told.get("language", "en")),
        goals=tuple(_texts(told.get("goals", []), "goals")),
    )


def _only(told: Mapping[str, Any], known: set[str], what: str) -> None:
    unknown = sorted(set(told) - known)
    if unknown:
        raise InputUnusable(f"The {what} says {unknown[0]!r}, which is not a word of it. Nothing was changed.")


def _cells(told: Mapping[str, Any]) -> Iterable[Cell]:
    for audience in Audience:
        for row, sharing in _table(told, str(audience)).items():
            where = f"[{audience}] {row}"
            yield Cell(member(Topic, row, where), audience, member(Sharing, sharing, where))


def _standing(told: Mapping[str, Any]) -> Iterable[StandingSentence]:
    for audience in Audience:
        for row, wording in _table(_table(told, "standing"), str(audience)).items():
            where = f"[standing.{audience}] {row}"
            if not isinstance(wording, str):
                raise InputUnusable(f"{where}: one text belongs there. Nothing was changed.")
            yield StandingSentence(member(Topic, row, where), audience, wording)


def _letter(told: Mapping[str, Any]) -> LetterDate:
    audience = member(Audience, told.get("audience", ""), "[[letters]] audience")
    occasion = member(Occasion, told.get("occasion", ""), "[[letters]] occasion")
    return LetterDate(audience, occasion, _day(told, "due_on"))


def letterhead(told: Mapping[str, Any], beside: Path) -> tuple[Letterhead, str]:
    """The coach's letterhead, and the paper; pictures are looked for beside the file.

    Raises:
        InputUnusable: the name is missing, a colour or a paper is none, or a picture can't be read.
    """
    _only(told, LETTERHEAD_FIELDS, "letterhead")
    if not isinstance(told.get("name"), str) or not told["name"].strip():
        raise InputUnusable("The letterhead needs a name. Nothing was changed.")
    colour, paper = str(told.get("colour", "#14201F")), str(told.get("paper", "a4")).lower()
    if not _is_colour(colour):
        raise InputUnusable("colour: it reads like #14201F. Nothing was changed.")
    if paper not in {"a4", "letter"}:
        raise InputUnusable("paper: there is a4 and letter. Nothing was changed.")
    return Letterhead(
        name=told["name"],
        profession=str(told.get("profession", "")),
        contact=tuple(_texts(told.get("contact", []), "contact")),
        return_line=str(told.get("return_line", "")),
        place=str(told.get("place", "")),
        colour=colour,
        logo=_picture(told.get("logo"), beside),
        signature=_picture(told.get("signature"), beside),
    ), paper


def _is_colour(text: str) -> bool:
    return len(text) == len("#rrggbb") and text[0] == "#" and all(char in "0123456789abcdefABCDEF" for char in text[1:])


def _picture(told: object, beside: Path) -> bytes | None:
    if told is None:
        return None
    return files.read(beside / str(told))


def _day(told: Mapping[str, Any], field: str) -> date:
    day = told.get(field)
    if type(day) is not date:  # a date and a time is a date's subclass, and not meant here
        raise InputUnusable(f"{field}: a date belongs there, like 2026-05-12 without quotes. Nothing was changed.")
    if not EARLIEST <= day <= LATEST:
        raise InputUnusable(f"{field}: that year can't be meant. Nothing was changed.")
    return day


def _table(told: Mapping[str, Any], field: str) -> Mapping[str, Any]:
    table = told.get(field, {})
    if not isinstance(table, dict):
        raise InputUnusable(f"[{field}]: a table belongs there. Nothing was changed.")
    return cast("Mapping[str, Any]", table)


def _tables(told: Mapping[str, Any], field: str) -> list[Mapping[str, Any]]:
    tables = told.get(field, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in cast("list[object]", tables)):
        raise InputUnusable(f"[[{field}]]: tables belong there. Nothing was changed.")
    return cast("list[Mapping[str, Any]]", tables)
