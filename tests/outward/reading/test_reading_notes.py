"""Old notes: one file, one folder, one running document cut at its dates, and no word lost."""

import os
import tempfile
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading import notes
from coachdesk.outward.reading.filenames import client_hint
from coachdesk.outward.reading.notes import FoundNote, read_note_file, read_notes
from coachdesk.outward.reading.values import DateOrder

TODAY = date(2026, 11, 20)
CHANGED = date(2026, 5, 6)


def a_note(folder: Path, content: bytes | str, name: str = "Ines Moreau.txt") -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    noon = 1_778_068_800  # 2026-05-06, 12:00 UTC
    os.utime(path, (noon, noon))
    return path


def read(path: Path, order: DateOrder | None = None) -> list[FoundNote]:
    return read_note_file(path, order=order, today=TODAY)


@pytest.mark.parametrize(
    ("name", "day", "hint"),
    [
        ("2026-03-04 Ines Moreau.txt", date(2026, 3, 4), "Ines Moreau"),
        ("20260304_Ines_Moreau.md", date(2026, 3, 4), "Ines Moreau"),
        ("Ines Moreau 04.03.2026 Session 4.txt", date(2026, 3, 4), "Ines Moreau"),
        ("Ines Moreau (4 March 2026).txt", date(2026, 3, 4), "Ines Moreau"),
        ("Sitzung 3 - Anna-Lena Groß - 4. März 2026.txt", date(2026, 3, 4), "Anna-Lena Groß"),
        ("2026-03-04-ines-moreau.md", date(2026, 3, 4), "ines moreau"),
        ("Moreau, Ines - Notizen v2.txt", CHANGED, "Moreau, Ines"),
        ("Ines Moreau's notes.txt", CHANGED, "Ines Moreau"),
        ("Friday 2026-03-06 Ines.txt", date(2026, 3, 6), "Ines"),
        ("2026-02-30 Ines.txt", CHANGED, "Ines"),
        ("1912-03-04 Ines.txt", CHANGED, "Ines"),
        ("2026-03-04.txt", date(2026, 3, 4), "Omar Diallo"),
    ],
)
def test_a_files_name_tells_the_day_and_the_client(tmp_path: Path, name: str, day: date, hint: str) -> None:
    (found,) = read(a_note(tmp_path / "Omar Diallo", "We spoke.", name))

    assert (found.day, found.client_hint, found.text, found.title) == (day, hint, "We spoke.", "")
    assert (found.source, found.place, found.time) == (name, "line 1", None)


def test_a_folder_called_notes_is_nobody() -> None:
    assert client_hint("2026-03-04", "Notizen 2026") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_note_keeps_its_words_in_every_usual_encoding(tmp_path: Path, encoding: str) -> None:
    (found,) = read(a_note(tmp_path, "\r\n  Größe zählt.\r\n\r\nEnde\r\n\r\n".encode(encoding)))

    assert found.text == "  Größe zählt.\n\nEnde"


RUNNING = """# Ines Moreau

## 4 March 2026

Afraid of the board.

Session 2 - Mittwoch, 11.03.2026, 09:30:
On 12 March 2026 she will speak to Omar.
14 March 2026 is the day of the board.

**2026-03-18** (Session 3)
2026-03-25T14:00
last words
1850-01-01
2999-01-01
"""


def test_a_running_document_is_cut_at_the_lines_that_hold_only_a_date(tmp_path: Path) -> None:
    found = read(a_note(tmp_path, RUNNING, "Ines Moreau - running notes.md"))

    assert [(note.day, note.time) for note in found] == [
        (date(2026, 3, 4), None),
        (date(2026, 3, 11), time(9, 30)),
        (date(2026, 3, 18), None),
        (date(2026, 3, 25), time(14)),
    ]
    assert [note.title for note in found][:2] == [
        "Ines Moreau \u2013 4 March 2026",
        "Ines Moreau \u2013 Session 2 - Mittwoch, 11.03.2026, 09:30:",
    ]
    assert found[0].text == "Afraid of the board."
    assert found[1].text.endswith("14 March 2026 is the day of the board.")
    assert found[2].text == "2026-03-18 (Session 3)"  # nothing below it: the heading is its own text
    assert found[3].text == "last words\n1850-01-01\n2999-01-01"
    assert found[3].source == "Ines Moreau - running notes.md#4"
    assert found[3].place == "line 12"
    assert {note.client_hint for note in found} == {"Ines Moreau"}


def test_words_before_the_first_date_are_a_note_of_their_own(tmp_path: Path) -> None:
    text = "She was sent by HR.\nUrgent.\n\n4 March 2026\none\n11 March 2026\ntwo"

    found = read(a_note(tmp_path, text))

    assert [(note.day, note.text, note.source[-2:]) for note in found] == [
        (CHANGED, "She was sent by HR.\nUrgent.", "#1"),
        (date(2026, 3, 4), "one", "#2"),
        (date(2026, 3, 11), "two", "#3"),
    ]


def test_one_sentence_before_the_first_date_is_no_title(tmp_path: Path) -> None:
    found = read(a_note(tmp_path, "She was sent by HR.\n4 March 2026\none\n11 March 2026\ntwo"))

    assert [note.text for note in found] == ["She was sent by HR.", "one", "two"]


def test_a_markdown_heading_may_go_on_after_its_date(tmp_path: Path) -> None:
    text = "# Notes\n# 2026-03-04 - delegating\none\n# 2026-03-11: board\ntwo\n# " + "2026-03-12 " + "x" * 130

    found = read(a_note(tmp_path, text, "Ines.md"))
    plain = read(a_note(tmp_path, text, "Ines.txt"))

    assert [note.day.day for note in found] == [4, 11, 12]
    assert len(plain) == 1


def test_the_whole_document_decides_between_day_and_month(tmp_path: Path) -> None:
    found = read(a_note(tmp_path, "3/4/2026\none\n13/4/2026\ntwo"))

    assert [note.day for note in found] == [date(2026, 4, 3), date(2026, 4, 13)]


def test_a_document_whose_dates_could_be_read_both_ways_asks(tmp_path: Path) -> None:
    path = a_note(tmp_path, "3/4/2026\none\n4/5/2026\ntwo")

    with pytest.raises(InputUnusable, match=r"Ines Moreau\.txt was not read: .*which order"):
        read(path)
    assert [note.day.month for note in read(path, DateOrder.MDY)] == [3, 4]


def test_a_files_name_that_could_be_read_both_ways_asks(tmp_path: Path) -> None:
    path = a_note(tmp_path, "words", "Ines 03-04-2026.txt")

    with pytest.raises(InputUnusable, match="which order"):
        read(path)
    assert read(path, DateOrder.DMY)[0].day == date(2026, 4, 3)


def test_a_single_date_at_the_very_top_dates_a_file_whose_name_does_not(tmp_path: Path) -> None:
    (top,) = read(a_note(tmp_path, "\n4 March 2026, 09:30\nwords"))
    (named,) = read(a_note(tmp_path, "4 March 2026, 09:30\nwords", "2026-03-05 Ines.txt"))
    (below,) = read(a_note(tmp_path, "words\n4 March 2026\n"))

    assert (top.day, top.time, top.text) == (date(2026, 3, 4), time(9, 30), "4 March 2026, 09:30\nwords")
    assert (named.day, named.time) == (date(2026, 3, 5), None)
    assert below.day == CHANGED


@pytest.mark.parametrize("content", ["", " \n\n ", "\ufeff"])
def test_a_note_without_words_is_told(tmp_path: Path, content: str) -> None:
    with pytest.raises(InputUnusable, match=r"Ines Moreau\.txt holds no words"):
        read(a_note(tmp_path, content))


def test_a_file_changed_on_an_impossible_day_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = a_note(tmp_path, "words")
    monkeypatch.setattr(notes, "datetime", _NoSuchDay)  # no disk here keeps a day past the year 9999

    with pytest.raises(InputUnusable, match="neither its name nor the file tells a date"):
        read(path)


class _NoSuchDay:
    @staticmethod
    def fromtimestamp(*_: object) -> None:
        raise OverflowError


def test_a_folder_is_read_to_its_ends_and_what_is_no_note_is_told(tmp_path: Path) -> None:
    root = tmp_path / "Clients"
    outside = a_note(tmp_path, "not mine", "outside.txt")
    a_note(root / "Omar Diallo", "one", "2026-03-04.txt")
    a_note(root, "two", "Ines Moreau 2026-03-11.md")
    a_note(root, "x", ".hidden.txt")
    a_note(root, "x", "~$lock.docx")
    a_note(root, "x", "invoice.pdf")
    a_note(root, "x\0", "broken.txt")
    a_note(root / ".git", "x", "deep.txt")
    (root / "link.txt").symlink_to(outside)
    (root / "linked").symlink_to(tmp_path)

    found, troubles = read_notes(root, today=TODAY)

    assert [(note.source, note.client_hint, note.text) for note in found] == [
        ("Ines Moreau 2026-03-11.md", "Ines Moreau", "two"),
        ("Omar Diallo/2026-03-04.txt", "Omar Diallo", "one"),
    ]
    assert [trouble.place for trouble in troubles] == [
        ".git",
        ".hidden.txt",
        "broken.txt",
        "invoice.pdf",
        "link.txt",
        "linked",
        "~$lock.docx",
    ]  # fmt: skip - read as a list
    assert "only .txt, .md and .docx" in troubles[3].sentence
    assert "not followed" in troubles[4].sentence


def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_note(tmp_path, "one")
    (tmp_path / "locked").mkdir()
    real = Path.iterdir

    def closed(path: Path) -> object:
        if path.name == "locked":
            raise PermissionError
        return real(path)

    monkeypatch.setattr(Path, "iterdir", closed)  # root may open everything, so a mode would prove nothing

    found, troubles = read_notes(tmp_path)

    assert len(found) == 1
    assert troubles[0].sentence == "locked is a folder that may not be opened."


def test_one_file_may_be_read_by_itself(tmp_path: Path) -> None:
    found, troubles = read_notes(a_note(tmp_path, "words"))
    _, refused = read_notes(a_note(tmp_path, "", "empty.txt"))

    assert [note.source for note in found] == ["Ines Moreau.txt"]
    assert troubles == []
    assert refused[0].place == "empty.txt"


def test_no_folder_and_far_too_large_a_folder_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InputUnusable, match="gone is not there"):
        read_notes(tmp_path / "gone")
    for number in range(4):
        a_note(tmp_path, "x", f"{number}.txt")
    monkeypatch.setattr(notes, "_FILES_LIMIT", 3)
    with pytest.raises(InputUnusable, match="holds more than 3 files"):
        read_notes(tmp_path)


def test_a_file_name_that_no_line_can_show_is_shown_all_the_same(tmp_path: Path) -> None:
    path = a_note(tmp_path, "words", "Ines\n\u202e2026-03-04.txt")

    assert read(path)[0].source == "Ines \ufffd2026-03-04.txt"


LINES = st.one_of(
    st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0\r"), max_size=30),
    st.sampled_from(
        [
            "",
            "## 4 March 2026",
            "11.03.2026",
            "Session 3 - 2026-03-18:",
            "3/14/2026",
            "On 4 March 2026 we met.",
            "# Ines",
        ]
    ),
)


@settings(max_examples=150)
@given(st.lists(LINES, max_size=12), st.sampled_from([".txt", ".md"]))
def test_no_word_of_a_document_is_ever_lost(lines: list[str], suffix: str) -> None:
    text = "\n".join(lines)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"Ines{suffix}"
        path.write_text(text, encoding="utf-8", newline="")
        found, troubles = read_notes(path, today=TODAY, order=DateOrder.MDY)

    assert len(found) > 0 or len(troubles) == 1
    if found:
        assert words(text.removeprefix("\ufeff")) == told(found)


def words(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in "#*_")


def told(found: list[FoundNote]) -> str:
    """All words of all notes, a document's title once."""
    before = found[0].title.split(" \u2013 ")[0] if " \u2013 " in found[0].title else ""
    parts = [before]
    for note in found:
        heading = note.title.removeprefix(f"{before} \u2013 ") if before else note.title
        parts += [heading] if note.text == heading else [heading, note.text]
    return words("".join(parts))
