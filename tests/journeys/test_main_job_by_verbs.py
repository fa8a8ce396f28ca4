"""The whole main job through the installed program: a table and a folder of notes in, an approved letter out.

Starts the program anew for each verb, with real key stretching, and reads the letter with two other readers.
"""

import email
import json
import os
import re
import subprocess
import sys
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import openpyxl
import pypdf
import pypdfium2
import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
SECRET = "Between us: she doubts her second deputy."
CLIENTS = (
    "Kunde;E-Mail;Anrede;Firma;Anschrift;Vorgesetzter;Vorgesetzter Anrede;Vorgesetzter Titel;Beginn;Ende;"
    "Datum;Minuten\r\n"
    "Jürgen Groß;juergen@gross.example;Herr;Müller & Söhne GmbH;Hauptstraße 1, 80331 München;"
    "Dr. Ägidius Schön;Herr;Geschäftsführer;12.05.2026;26.02.2027;20.05.2026;60\r\n"
)
AGREEMENT = """\
agreed_on = 2026-05-12
language = "de"
signed_by = ["client", "boss"]
signed_elsewhere = true
rows = ["dates", "progress", "support", "themes"]

[boss]
dates = "standing"
progress = "agreed_update"
support = "agreed_update"
themes = "client_tells"

[standing.boss]
dates = "Das Coaching begann am {begin} und endet voraussichtlich am {end}."
"""
PROGRESS = "Herr Groß gibt die Planungsrunde seit Herbst an zwei Stellvertreterinnen ab."
SUPPORT = "Bitte richten Sie Fragen zur Planung zuerst an die beiden."
DRAFT = f'occasion = "mid_point"\nlanguage = "de"\n[statements]\n"Fortschritt" = "{PROGRESS}"\nsupport = "{SUPPORT}"\n'
LETTERHEAD = """\
name = "Márta Höß"
profession = "Führungskräfte-Coaching"
contact = ["Lindenweg 4 · 80331 München", "post@hoess.example"]
place = "München"
"""
EXPECTED = [
    "Márta Höß",
    "Führungskräfte-Coaching",
    "Lindenweg 4 · 80331 München",
    "post@hoess.example",
    "Márta Höß · Lindenweg 4 · 80331 München",
    "Persönlich",
    "Herrn Dr. Ägidius Schön",
    "Geschäftsführer",
    "Müller & Söhne GmbH",
    "Hauptstraße 1, 80331 München",
    "München, {today}",
    "Coaching von Jürgen Groß: Zwischenstand",
    "Sehr geehrter Herr Dr. Schön,",
    "dieser Brief behandelt die Punkte, die Herr Groß, Müller & Söhne GmbH und ich am 12. Mai 2026 für Sie",
    "vereinbart haben. Er enthält nichts, was Herr Groß nicht freigegeben hat.",
    "Zeitraum",
    "Das Coaching begann am 12. Mai 2026 und endet voraussichtlich am 26. Februar 2027.",
    "Fortschritt",
    PROGRESS,
    "Erbetene Unterstützung",
    SUPPORT,
    "Themen",
    "Unter dieser Überschrift wird in diesem Brief nichts berichtet.",
    "Mit freundlichen Grüßen",
    "Márta Höß",
    "Prüfcode {code}",
    "Seite 1 von 1",
]


class Program:
    """The program as a shell starts it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.key = folder / "key"
        self.key.write_text("sieben graue Reiher\n", encoding="utf-8")
        self.said: list[str] = []

    def __call__(self, verb: str, *words: object, expected: int = 0) -> str:
        command = [sys.executable, "-m", "coachdesk", verb, *map(str, words), "--passphrase-file", str(self.key)]
        told = {**os.environ, "PYTHONIOENCODING": "utf-8", "TMPDIR": str(self.folder / "tmp")}
        done = subprocess.run(command, cwd=ROOT, env=told, capture_output=True, encoding="utf-8", check=False)
        self.said.append(done.stdout + done.stderr)
        assert done.returncode == expected, done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout

    def file(self, name: str, content: bytes | str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path


def field(name: str, text: str) -> str:
    found = re.search(rf"^{name}: (.+)$", text, re.MULTILINE)
    assert found, text
    return found.group(1)


def answer(mail: Path, words: str) -> bytes:
    message = email.message_from_bytes(mail.read_bytes(), policy=default)
    reply = EmailMessage()
    reply["From"] = str(message["To"])
    reply["Subject"] = f"Aw: {message['Subject']}"
    quoted = "\n".join(f"> {line}" for line in message.get_content().splitlines())
    reply.set_content(f"{words}\n\nAm 4.12.2026 schrieb Márta Höß:\n{quoted}\n")
    return reply.as_bytes()


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


@pytest.fixture
def program(tmp_path: Path) -> Program:
    (tmp_path / "tmp").mkdir()
    return Program(tmp_path)


def test_from_a_table_and_a_folder_of_notes_to_an_approved_letter(program):
    practice = program.folder / "practices"
    made = program("new", practice, "--name", "Márta Höß")
    assert len(field("Recovery code", made)) == 42
    program("letterhead", practice, "--file", program.file("letterhead.toml", LETTERHEAD))

    table = program.file("kunden.csv", CLIENTS.encode("cp1252"))
    said = ("--map", "Kunde=client", "--map", "Vorgesetzter Titel=boss_job_title")
    assert "A dry run" in program("import", practice, "--clients", table, "--dry-run", *said)
    program("import", practice, "--clients", table, *said)
    assert "nothing new" in program(
        "import", practice, "--clients", table
    )  # what was said of the columns is remembered
    program.file("notes/2026-05-20 Jürgen Groß.txt", SECRET)
    program.file(
        "notes/Jürgen Groß laufend.md", f"# 20.05.2026\nErste Sitzung. {SECRET}\n\n# 03.06.2026\nZweite Sitzung.\n"
    )
    assert SECRET not in program("import", practice, "--notes", program.folder / "notes")
    assert "nothing new" in program("import", practice, "--notes", program.folder / "notes")

    (line,) = json.loads(program("list", practice, "--json"))
    whose = json.loads(program("list", practice, "--engagement", line["id"], "--json"))
    assert (line["client"], line["sessions_held"]) == ("Jürgen Groß", 1)
    note = program.file("note.txt", f"{SECRET} Again.")
    program("note", practice, "--session", whose["sessions"][0]["id"], "--file", note)
    scan = program.file("vereinbarung.pdf", b"%PDF-1.4 a scan")
    terms = program.file("agreement.toml", AGREEMENT)
    program("agree", practice, "--engagement", line["id"], "--file", terms, "--scan", scan)

    words = program.file("update.toml", DRAFT)
    told = program("draft", practice, "--engagement", line["id"], "--audience", "boss", "--file", words)
    draft = field("Draft", told)
    letter = program.folder / "brief.pdf"
    program("release", practice, draft, "--to", letter, expected=1)
    assert "Jürgen Groß has not said yes to this wording" in program.said[-1]
    code = field("Code", program("ask", practice, draft, "--to", program.folder / "ask.eml"))
    program("reply", practice, program.file("reply.eml", answer(program.folder / "ask.eml", f"JA {code}\n\nDanke!")))
    check_code = field("Check code", program("release", practice, draft, "--to", letter))

    today = re.search(r"München, (\d{1,2}\. \w+ \d{4})", text_by_poppler(letter))
    assert today
    expected = squeezed("".join(EXPECTED).format(today=today.group(1), code=check_code))
    for text in (text_by_poppler(letter, raw=True), text_by_pdfium(letter), text_by_pypdf(letter)):
        assert sorted(squeezed(text)) == sorted(expected)
    assert "doubts" not in "".join(program.said)
    ledger = json.loads(program("ledger", practice, "--verify", "--json"))
    assert [entry["kind"] for entry in ledger["entries"]][-2:] == ["release_begun", "released"]
    assert ledger["troubles"] == []
    assert list((program.folder / "tmp").iterdir()) == []
    for kept in (program.folder / "practices").rglob("*"):
        assert not kept.is_file() or b"doubts" not in kept.read_bytes()


def text_by_poppler(letter: Path, *, raw: bool = False) -> str:
    command = ["pdftotext", *(["-raw"] if raw else ["-layout"]), str(letter), "-"]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout


def text_by_pdfium(letter: Path) -> str:
    document = pypdfium2.PdfDocument(letter)
    try:
        return "".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def text_by_pypdf(letter: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(letter).pages)


def test_a_workbook_comes_in_as_well(program):
    program("new", program.folder, "--name", "Marian Holt")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Client", "Organisation", "Session date", "Minutes"])
    sheet.append(["Ines Moreau", "Northlight Optics AG", "2026-05-20", 60])
    book.save(program.folder / "clients.xlsx")

    program("import", program.folder, "--clients", program.folder / "clients.xlsx")
    (line,) = json.loads(program("list", program.folder, "--json"))
    assert (line["client"], line["sessions_held"]) == ("Ines Moreau", 1)


def test_the_sample_shows_every_reason_and_each_is_refused(program):
    made = program("demo", program.folder, "--size", "small", "--seed", "7")
    program.key.write_text(field("Passphrase", made), encoding="utf-8")
    practice = field("Practice", made)
    lines = json.loads(program("summaries", practice, "--json"))
    kept_inside = [line for line in lines if line["reasons"]]
    reasons = " ".join(reason for line in kept_inside for reason in line["reasons"])

    for told in ("has expired", "took the yes back", "left this seat", "agreement ended", "is not open to", "A night"):
        assert told in reasons
    for line in kept_inside[:6]:
        program("release", practice, line["id"], "--to", program.folder / "no.pdf", expected=1)
        assert line["reasons"][0] in program.said[-1]
        assert not (program.folder / "no.pdf").exists()
