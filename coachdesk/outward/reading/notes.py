"""A coach's old notes: single files, folders of them, and one running document per client cut at its dates."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Final

from coachdesk.base.clock import SystemClock
from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading.dates import DateOrder
from coachdesk.outward.reading.filenames import client_hint, named_day
from coachdesk.outward.reading.files import MEGABYTE, contents, shown
from coachdesk.outward.reading.headings import DateHeading, Line, Part, bare, date_headings, parts, title_of
from coachdesk.outward.reading.text import decoded
from coachdesk.outward.reading.trouble import Trouble

__all__ = ["FoundNote", "Trouble", "read_note_file", "read_notes"]

NOTE_LIMIT: Final = 50 * MEGABYTE
_FILES_LIMIT: Final = 50_000  # a coach who picks the whole disk by mistake gets a sentence, not an hour
_TEXTS: Final = (".txt", ".md")
_WORD: Final = ".docx"
_OTHER: Final = "only .txt, .md and .docx files are read as notes."


@dataclass(frozen=True, slots=True)
class FoundNote:
    """What a file says about one session.

    Attributes:
        day: of its heading, else of the file's name, else on which the file was last changed.
        time: of its heading, where told.
        client_hint: the name in the file's name or its folder's, or empty.
        text: the words, never empty; a heading with nothing below it is its own text.
        source: the path below what was read, with #2 for the second part of a running document.
        place: the line in the file where it begins.
        title: the document's title and the heading, without Markdown's marks; empty where the file is one note.
        folder_hint: the name in the folder's name, where the file's own name may be a topic's.
    """

    day: date
    time: time | None
    client_hint: str
    text: str
    source: str
    place: str
    title: str
    folder_hint: str = ""


@dataclass(frozen=True, slots=True)
class _NoteFile:
    """A file on the disk and how it is called in what is told about it."""

    path: Path
    source: str
    order: DateOrder | None
    today: date

    def notes(self) -> list[FoundNote]:
        """Its notes in the order of the file."""
        lines = _lines(self.path)
        if not any(line.text.strip() for line in lines):
            raise InputUnusable(f"{self.source} holds no words.")
        headings = list(date_headings(lines, self.today))
        try:
            return self._running(lines, headings) if len(headings) > 1 else [self._whole(lines, headings)]
        except InputUnusable as no:
            raise InputUnusable(f"{self.source} was not read: {no}") from no

    def _whole(self, lines: Sequence[Line], headings: Sequence[DateHeading]) -> FoundNote:
        above = _joined(lines[: headings[0].at]) if headings else "no heading at all"
        own = None if above else headings[0]  # one date far down is no date of the whole
        named = self._named()
        day = named or (own.written.day(self.order) if own else self._changed())
        return self._note(Part(1, "", day, own.time if own and not named else None, tuple(lines)))

    def _running(self, lines: Sequence[Line], headings: Sequence[DateHeading]) -> list[FoundNote]:
        opening = lines[: headings[0].at]
        title = title_of(opening)
        found = parts(lines, headings, self.order)
        if _joined(opening) and not title:
            found.insert(0, Part(1, "", self._named() or self._changed(), None, tuple(opening)))
        return [self._note(part, f"#{number}", title) for number, part in enumerate(found, start=1)]

    def _named(self) -> date | None:
        return named_day(self.path.stem, self.order, self.today)

    def _note(self, part: Part, number: str = "", document: str = "") -> FoundNote:
        heading = bare(part.heading)
        title = " \u2013 ".join(told for told in (document, heading) if told)
        folder = self.path.absolute().parent.name
        hint, fallback = client_hint(self.path.stem, folder), client_hint("", folder)
        text = _joined(part.body) or heading
        return FoundNote(part.day, part.time, hint, text, self.source + number, f"line {part.place}", title, fallback)

    def _changed(self) -> date:
        try:
            return datetime.fromtimestamp(self.path.stat().st_mtime, UTC).astimezone().date()
        except (OSError, OverflowError, ValueError) as no:
            raise InputUnusable("neither its name nor the file tells a date.") from no


def read_note_file(path: Path, *, order: DateOrder | None = None, today: date | None = None) -> list[FoundNote]:
    """The notes in one file: several where two or more lines of it hold only a date, else one.

    Raises:
        InputUnusable: it holds no words or can't be read, or its dates could be read both ways without `order`.
    """
    return _NoteFile(path, shown(path.name), order, today or SystemClock().today()).notes()


def read_notes(
    path: Path, *, order: DateOrder | None = None, today: date | None = None
) -> tuple[list[FoundNote], list[Trouble]]:
    """The notes in a file, or in a folder and all below it, in the order of their paths.

    Raises:
        InputUnusable: there is no such file or folder, or it holds more files than a practice can have.
    """
    if not os.path.lexists(path):
        raise InputUnusable(f"{shown(path.name)} is not there.")
    notes: list[FoundNote] = []
    troubles: list[Trouble] = []
    for found in _files(path):
        source = shown(found.relative_to(path).as_posix()) if found != path else shown(path.name)
        try:
            _allowed(found, source, chosen=found == path)
            notes += _NoteFile(found, source, order, today or SystemClock().today()).notes()
        except InputUnusable as no:
            troubles.append(Trouble(source, str(no)))
    return notes, troubles


def _files(path: Path) -> list[Path]:
    """Everything below a folder but what lies in hidden or linked folders; those stand for all that is in them."""
    found: list[Path] = []
    waiting = [path]
    while waiting:
        here = waiting.pop()
        if (here != path and (here.is_symlink() or here.name.startswith("."))) or not here.is_dir():
            found.append(here)
        else:
            waiting += _inside(here, found)
        if len(found) + len(waiting) > _FILES_LIMIT:
            raise InputUnusable(f"{shown(path.name)} holds more than {_FILES_LIMIT} files. Choose a smaller folder.")
    return sorted(found, key=str)


def _inside(folder: Path, found: list[Path]) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        found.append(folder)  # reported as what can't be opened
        return []


def _allowed(path: Path, source: str, *, chosen: bool) -> None:
    if path.is_symlink() and not chosen:
        raise InputUnusable(f"{source} is a link to somewhere else and was not followed.")
    if path.name.startswith((".", "~$")) and not chosen:
        raise InputUnusable(f"{source} is hidden or belongs to another program, and was not read.")
    if path.is_dir():
        raise InputUnusable(f"{source} is a folder that may not be opened.")
    if path.suffix.lower() not in (*_TEXTS, _WORD):
        raise InputUnusable(f"{source} was not read: {_OTHER}")


def _lines(path: Path) -> tuple[Line, ...]:
    name = shown(path.name)
    raw = contents(path, NOTE_LIMIT)
    if path.suffix.lower() == _WORD:
        from coachdesk.outward.reading.word import word_lines  # the XML parsers are slow to load

        return word_lines(raw, name)
    markdown = path.suffix.lower() == ".md"
    return tuple(Line(line, markdown and line.startswith("#")) for line in decoded(raw, name).split("\n"))


def _joined(lines: Iterable[Line]) -> str:
    """The lines as one text, blank ones at both ends left out."""
    texts = [line.text for line in lines]
    told = [at for at, text in enumerate(texts) if text.strip()]
    return "\n".join(texts[told[0] : told[-1] + 1]) if told else ""
