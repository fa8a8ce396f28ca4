"""Hostile text in every field: the literal letter or a clear sentence, never a crash and never an obeyed tag."""

import csv
import io
import re
import subprocess

import pytest
from verb_story import AGREEMENT, an_answer

HOSTILE = {
    "bold": "<b>Vaas</b>",
    "picture": '<img src="/etc/passwd">',
    "end of paragraph": "</para><para>Vaas",
    "link": '<a href="javascript:alert(1)">Vaas</a>',
    "comparison": "a < b and c <b> d & e &amp; f",
    "bidi": "Va\u202eas\u2066",
    "zero width": "Va\u200bas\ufeff\u00ad",
    "one word of 40 kB": "Vaas" * 10_000,
    "emoji": "Vaas 😀",
    "Arabic": "فاس",
    "braces": "{client} {0} {begin} %s %(x)s",
    "control": "Va\x07\x1bas",
    "colour": "[[[__import__('os').system('true')]]] Vaas",
    "formula": "=1+1 Vaas",
    "quotes": 'O\'Brien "Vaas"; DROP TABLE person; --',
    "combining": "Vaa\u0301\u0302\u0303s",
}
CELLS = {
    "client name": "Client",
    "job title": "Job title",
    "organisation": "Organisation",
    "address": "Address",
    "boss": "Boss",
    "boss job title": "Boss job title",
    "boss e-mail": "Boss e-mail",
}
PLAIN = {
    "Client": "Ines Moreau",
    "E-mail": "ines@moreau.example",
    "Job title": "Head of Planning",
    "Organisation": "Northlight Optics AG",
    "Address": "Lindenhofstrasse 8",
    "Boss": "Henrik Vaas",
    "Boss e-mail": "henrik@northlight.example",
    "Boss job title": "Chief Operating Officer",
    "Begins": "2026-05-12",
    "Planned end": "2027-02-26",
}
WORDS = {"statement", "standing sentence", "goal", "letterhead name", "contact", "place"}


def quoted(text: str) -> str:
    """TOML's basic string: everything that is not a plain character by its number."""
    return '"' + "".join(c if c.isalnum() or c in " .,{}" else f"\\U{ord(c):08x}" for c in text) + '"'


def the_whole_job(line, place: str, text: str):
    """Every step from table to letter with this text in this place; the first refusal ends it."""
    row = PLAIN | ({CELLS[place]: text} if place in CELLS else {})
    table = io.StringIO()
    writer = csv.DictWriter(table, fieldnames=list(row))
    writer.writeheader()
    writer.writerow(row)
    told = line.verb("import", "--clients", line.file("t.csv", table.getvalue()))
    if told.code:
        return told
    (key,) = re.findall(r"^([0-9a-z]{12})  ", line.verb("list").out, re.MULTILINE)

    def word(where: str, plain: str) -> str:
        return quoted(text if place == where else plain)

    letterhead = (
        f"name = {word('letterhead name', 'Marian Holt')}\ncontact = [{word('contact', 'Seilergasse 14')}]\n"
        f"place = {word('place', 'Basel')}\n"
    )
    standing = text.replace("{client} {0} ", "") if place == "standing sentence" else "From {begin} to {end}."
    terms = re.sub(r'dates = "The coaching[^\n]*', lambda _: f"dates = {quoted(standing)}", AGREEMENT)
    terms = re.sub(r"goals = [^\n]*", lambda _: f"goals = [{word('goal', 'To delegate.')}]", terms)
    draft = f"[statements]\nprogress = {word('statement', 'Delegates more.')}\n"
    steps = (
        lambda: line.verb("letterhead", "--file", line.file("h.toml", letterhead)),
        lambda: line.verb("agree", "--engagement", key, "--file", line.file("a.toml", terms)),
        lambda: line.verb("draft", "--engagement", key, "--audience", "boss", "--file", line.file("d.toml", draft)),
    )
    for step in steps:
        told = step()
        if told.code:
            return told
    summary = told.field("Draft")
    told = line.verb("ask", summary, "--to", line.folder / "ask.eml")
    if told.code:
        return told
    answer = an_answer(line, line.folder / "ask.eml", sender="ines@moreau.example")
    told = line.verb("reply", answer, "--known-sender")
    return told if told.code else line.verb("release", summary, "--to", line.folder / "letter.pdf")


@pytest.mark.parametrize("place", [*CELLS, *sorted(WORDS)])
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_is_printed_literally_or_refused_plainly(line, kind, place):
    told = the_whole_job(line, place, HOSTILE[kind])

    assert "made a mistake" not in told.err
    assert told.code in {0, 1}, told
    if told.code:
        assert (told.err or told.out).strip().endswith((".", "made."))
        assert not (line.folder / "letter.pdf").exists()
        return
    command = ["pdftotext", "-raw", str(line.folder / "letter.pdf"), "-"]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "root:" not in text
    if kind in {"bold", "picture", "end of paragraph", "link", "comparison"} and place == "statement":
        assert re.sub(r"\s", "", HOSTILE[kind]) in re.sub(r"\s", "", text)
