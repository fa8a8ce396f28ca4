"""Tables from outside: what is read, and what is said about the rest."""

import io
import zipfile
from datetime import date, datetime, time, timedelta
from pathlib import Path

import openpyxl
import pytest

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.reading import archives, tables, workbook
from coachdesk.outward.reading.tables import Sheet, read_table


def a_file(folder: Path, content: bytes | str, name: str = "clients.csv") -> Path:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def a_workbook(*rows: tuple[object, ...], title: str = "Clients") -> openpyxl.Workbook:
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return book


def saved(book: openpyxl.Workbook, folder: Path, name: str = "clients.xlsx") -> Path:
    book.save(folder / name)
    return folder / name


def a_zip(**members: bytes) -> bytes:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return raw.getvalue()


def cells(sheet: Sheet) -> list[tuple[str, ...]]:
    return [row.cells for row in sheet.rows]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_every_usual_csv_reads_the_same(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = "Name,Stadt\r\nJörg Groß,Köln\r\n".replace(",", delimiter)

    sheet = read_table(a_file(tmp_path, text.encode(encoding)))

    assert sheet.columns == ("Name", "Stadt")
    assert cells(sheet) == [("Jörg Groß", "Köln")]
    assert sheet.troubles == ()


def test_a_quoted_line_end_stays_in_its_cell_and_rows_keep_the_line_they_start_on(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, 'Name,Note\n\nInes,"one\r\ntwo"\n , \nOmar, last \n'))

    assert [(row.place, row.cells) for row in sheet.rows] == [(3, ("Ines", "one\ntwo")), (6, ("Omar", "last"))]


def test_excel_may_say_the_delimiter_itself(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "sep=;\nName;Town, street\nInes;Lyon, 3\n"))

    assert sheet.columns == ("Name", "Town, street")
    assert sheet.rows[0].place == 3


def test_commas_inside_semicolon_cells_do_not_fool_the_reader(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "Name, first;Start\nMoreau;2026-03-04\nDiallo, Omar;2026-03-05\n"))

    assert sheet.columns == ("Name, first", "Start")


def test_a_row_of_another_width_is_left_out_and_named(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "Name,Start\nInes\nOmar,2026-03-04,,\nAda,2026,extra\n"))

    assert cells(sheet) == [("Omar", "2026-03-04")]
    assert [trouble.place for trouble in sheet.troubles] == ["Row 2", "Row 4"]
    assert "Row 4: it has 3 cells where the header has 2" in sheet.troubles[1].sentence


def test_columns_without_a_title_or_with_one_used_twice_get_their_own_and_are_told(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "Name,name,,Column 3,,\nInes,Moreau,x,y,,\n"))

    assert sheet.columns == ("Name", "name (column 2)", "Column 3", "Column 3 (column 4)")
    assert len(sheet.troubles) == 3


def test_no_two_columns_are_ever_called_alike(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "Column 2,\nInes,x\n"))

    assert sheet.columns == ("Column 2", "Column 2*")


def test_a_header_with_nothing_below_is_told(tmp_path: Path) -> None:
    sheet = read_table(a_file(tmp_path, "Name,Start\n"))

    assert sheet.rows == ()
    assert "nothing below it" in sheet.troubles[0].sentence


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "clients.csv is empty"),
        (b"\n ; \n", "clients.csv is empty"),
        (b"Name\nIn\0es\n", "line 2 holds NUL characters"),
        (b"Name\n\x81\x8d\n", "not text in UTF-8"),
        (b"\xff\xfeN", "not text in UTF-8"),
        (b'Name,Note\nInes,x\nOmar,"never closed\nAda,y\n', "opened in line 3 is never closed"),
        (b"Name\n" + b"x" * 200_000, "a cell in line 2 is longer than"),
        (b"x" * 200_000, "a cell in line 1 is longer than"),
    ],
)
def test_a_csv_that_cannot_be_read_gives_a_sentence_with_its_place(
    tmp_path: Path, content: bytes, sentence: str
) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        read_table(a_file(tmp_path, content))


def test_what_is_too_large_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "TABLE_LIMIT", 4)

    with pytest.raises(InputUnusable, match=r"clients\.csv is larger than"):
        read_table(a_file(tmp_path, "Name\nInes\n"))


def test_what_is_not_there_or_no_file_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(InputUnusable, match="could not be opened"):
        read_table(tmp_path / "gone.csv")
    with pytest.raises(InputUnusable, match="could not be opened"):
        read_table(tmp_path / "nul\0.csv")
    with pytest.raises(InputUnusable, match="is not a file"):
        read_table(tmp_path)


def test_a_workbook_reads_as_its_reader_sees_it(tmp_path: Path) -> None:
    book = a_workbook(
        ("Name", "Start", "At", "From", "Hours", "Exact", "Fee", "Big", "Yes"),
        (
            " Ines ",
            date(2026, 3, 4),
            datetime(2026, 3, 4, 9, 30),  # noqa: DTZ001 - a sheet knows no zone
            time(9, 30, 15),
            timedelta(hours=1, minutes=30),
            timedelta(seconds=61),
            0.1 + 0.2,
            1e20,
            True,
        ),
        (None,) * 9,
        ("Omar", None, None, None, None, None, 90.0, 7, False),
    )

    sheet = read_table(saved(book, tmp_path))

    assert [row.place for row in sheet.rows] == [2, 4]
    assert sheet.rows[0].cells == (
        "Ines", "2026-03-04", "2026-03-04T09:30", "09:30:15", "1:30", "0:01:01", "0.3", "100000000000000000000", "True",
    )  # fmt: skip
    assert sheet.rows[1].cells == ("Omar", "", "", "", "", "", "90", "7", "False")


def test_only_the_first_visible_sheet_with_content_is_read_and_the_others_are_named(tmp_path: Path) -> None:
    book = a_workbook(("Secret",), ("x",), title="Hidden")
    book.active.sheet_state = "hidden"
    book.create_sheet("Empty")
    for title in ("Clients", "Sessions"):
        book.create_sheet(title).append((title,))
    book["Clients"].append(("Ines",))

    sheet = read_table(saved(book, tmp_path))

    assert sheet.columns == ("Clients",)
    assert [trouble.place for trouble in sheet.troubles] == ["Sheet Sessions"]


def test_a_formula_without_its_result_is_told(tmp_path: Path) -> None:
    sheet = read_table(saved(a_workbook(("Name", "Fee"), ("Ines", "=1+1")), tmp_path))

    assert cells(sheet) == [("Ines", "")]
    assert "Row 2: a formula was saved without its result" in sheet.troubles[0].sentence


def rewritten(path: Path, member: str, old: bytes, new: bytes) -> Path:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts[member] = parts[member].replace(old, new)
    assert new in parts[member]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


FIRST = "xl/worksheets/sheet1.xml"


def test_a_formula_nobody_can_parse_still_has_its_result(tmp_path: Path) -> None:
    book = a_workbook(("Name", "Fee"), ("Ines", "=1+1"), ("Omar", "=2+2"))
    broken = b'<f t="shared" si="0" ref="B2:B3">&quot;x</f><v>2</v>'
    path = rewritten(saved(book, tmp_path), FIRST, b"<f>1+1</f><v></v>", broken)
    path = rewritten(path, FIRST, b"<f>2+2</f><v></v>", b'<f t="shared" si="0"/><v>4</v>')

    assert cells(read_table(path)) == [("Ines", "2"), ("Omar", "4")]


def test_a_number_beyond_all_numbers_is_an_empty_cell(tmp_path: Path) -> None:
    path = rewritten(saved(a_workbook(("Name", "Fee"), ("Ines", 7)), tmp_path), FIRST, b"<v>7</v>", b"<v>1E999</v>")

    assert cells(read_table(path)) == [("Ines", "")]


def test_a_date_stored_as_text_is_a_date(tmp_path: Path) -> None:
    path = rewritten(
        saved(a_workbook(("Start",), (7,)), tmp_path), FIRST, b't="n"><v>7</v>', b't="d"><v>2026-03-04</v>'
    )

    assert cells(read_table(path)) == [("2026-03-04",)]


def test_a_sheet_that_claims_a_trillion_rows_is_refused(tmp_path: Path) -> None:
    path = saved(a_workbook(("Name",), ("Ines",)), tmp_path)

    with pytest.raises(InputUnusable, match="more rows or cells"):
        read_table(rewritten(path, FIRST, b'<row r="2"', b'<row r="999999999999"'))


def test_a_broken_coordinate_is_a_damaged_file(tmp_path: Path) -> None:
    path = saved(a_workbook(("Name",), ("Ines",)), tmp_path)

    with pytest.raises(InputUnusable, match="damaged"):
        read_table(rewritten(path, FIRST, b'<row r="2"', b'<row r="two"'))


def test_entities_in_a_sheet_are_not_followed(tmp_path: Path) -> None:
    path = saved(a_workbook(("Name",), ("Ines",)), tmp_path)
    hostile = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet'

    with pytest.raises(InputUnusable, match="damaged"):
        read_table(rewritten(path, FIRST, b"<worksheet", hostile))


OLE = archives.OLE_START + bytes(512)


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (OLE, "old.xls", "old format"),
        (OLE, "renamed.csv", "old format"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "clients.xlsx", "protected by a password"),
        (b"Name;Start\n", "clients.xlsx", "damaged or no Excel file"),
        (archives.ZIP_START + b"broken", "clients.xlsx", "damaged"),
        (
            a_zip(mimetype=b"application/vnd.oasis.opendocument.spreadsheet", content_xml=b"<x/>"),
            "c.ods",
            "OpenDocument",
        ),
        (a_zip(other=b""), "clients.xlsx", "damaged"),
    ],
)
def test_a_workbook_that_cannot_be_read_gives_its_own_sentence(
    tmp_path: Path, content: bytes, name: str, sentence: str
) -> None:
    with pytest.raises(InputUnusable, match=sentence):
        read_table(a_file(tmp_path, content, name))


def test_a_workbook_without_content_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputUnusable, match="no visible sheet"):
        read_table(saved(openpyxl.Workbook(), tmp_path))


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "UNPACKED_LIMIT", 1024 * 1024)

    with pytest.raises(InputUnusable, match="unpacked it would be larger than 1 MB"):
        read_table(a_file(tmp_path, a_zip(bomb=bytes(2 * 1024 * 1024)), "bomb.xlsx"))


def test_a_locked_member_is_a_password(tmp_path: Path) -> None:
    raw = bytearray(a_zip(secret=b"words"))
    raw[raw.index(b"PK\x01\x02") + 8] |= 1  # general purpose flag in the central directory

    with pytest.raises(InputUnusable, match="protected by a password"):
        read_table(a_file(tmp_path, bytes(raw), "locked.xlsx"))


def test_a_sheet_of_too_many_cells_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "_CELLS_LIMIT", 3)

    with pytest.raises(InputUnusable, match="more rows or cells"):
        read_table(saved(a_workbook(("Name", "Start"), ("Ines", 1)), tmp_path))
