"""README and handbook can fail: their commands parse and run, their examples are read, their links lead somewhere."""

import argparse
import re
import shlex
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from coachdesk.bootstrap import CoachDesk
from coachdesk.cli import told
from coachdesk.cli.parser import parser
from coachdesk.cli.run import DONE, VERBS, run
from coachdesk.domain.agreement import NEVER_OPEN, Occasion, Sharing, Topic
from coachdesk.outward.frames import NEWEST, ShippedFrames

CHECKOUT = Path(__file__).parents[2]
HANDBOOK = CHECKOUT / "resources" / "handbook"
DOCUMENTS = [CHECKOUT / "README.md", *sorted(HANDBOOK.rglob("*.md"))]
DECISIONS = sorted((HANDBOOK / "decisions").glob("*.md"))
HEADINGS = ("Situation", "Decision", "Cost", "What would change our mind")
FENCED = re.compile(r"^```(?P<kind>\w*)\n(?P<words>.*?)^```$", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`(coachdesk [^`…]+)`")
LINK = re.compile(r"\]\((?!https?:)(?P<file>[^)#]*)(?:#(?P<heading>[^)]+))?\)")
PASSPHRASE = "seven grey herons"
IDS = {  # what the coach copies out of what was printed last, by the name that the walk gives it
    "engagement": r"^(\w{12})  Ines Moreau",
    "session": r"^(\w{12})  2026-05-19",
    "draft": r"^Draft: (\w+)$",
    "points": r"^Draft: (\w+)$",
}


class Block(NamedTuple):
    """A fenced part of a document, with the line that says what it is to be saved as."""

    document: str
    kind: str
    words: str
    saved_as: str


def blocks(document: Path) -> Iterator[Block]:
    """The fenced parts of a document, in their order."""
    text = document.read_text(encoding="utf-8")
    for found in FENCED.finditer(text):
        before = text[: found.start()].rstrip().rpartition("\n\n")[2]
        named = re.search(r"[Ss]ave\b[^`]* as `([^`]+)`", before)
        yield Block(document.name, found["kind"], found["words"], named[1] if named else "")


def commands(document: Path) -> Iterator[str]:
    """Every command line for coachdesk, from fenced parts and from running text."""
    for block in blocks(document):
        yield from (line for line in block.words.splitlines() if line.startswith("coachdesk ") and "VERB" not in line)
    yield from INLINE.findall(FENCED.sub("", document.read_text(encoding="utf-8")))


def examples(kind: str) -> list[Block]:
    """The fenced parts of one kind in all documents."""
    return [block for document in DOCUMENTS for block in blocks(document) if block.kind == kind]


def verbs() -> dict[str, argparse.ArgumentParser]:
    """Each verb's own parser."""
    [under] = [one for one in parser()._actions if isinstance(one, argparse._SubParsersAction)]
    return dict(under.choices)


ALL_COMMANDS = [(document.name, line) for document in DOCUMENTS for line in commands(document)]
ALL_TOML = examples("toml")


@pytest.mark.parametrize(("document", "line"), ALL_COMMANDS)
def test_every_command_in_the_documents_can_be_typed(document: str, line: str) -> None:
    typed = parser().parse_args(shlex.split(line)[1:])

    assert typed.verb in VERBS, document


def test_there_are_commands_to_try() -> None:
    assert {document for document, _ in ALL_COMMANDS} >= {"first-steps.md", "importing.md"}
    assert {shlex.split(line)[1] for _, line in ALL_COMMANDS} >= {"new", "agree", "draft", "ask", "reply", "release"}


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_every_verb_and_each_of_its_options_is_in_the_handbook(verb: str) -> None:
    lines = (HANDBOOK / "verbs.md").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith((f"| `{verb} ", f"| `{verb}`"))]
    assert len(rows) == 1
    options = {name for action in verbs()[verb]._actions for name in action.option_strings if name.startswith("--")}
    told_once = {"--help", "--passphrase-file", "--recovery-code-file"}

    assert sorted(option for option in options - told_once if option not in re.findall(r"--[a-z-]+", rows[0])) == []


def test_what_all_verbs_share_is_in_the_handbook() -> None:
    verbs_told = (HANDBOOK / "verbs.md").read_text(encoding="utf-8")

    assert all(f"`{option}" in verbs_told for option in ("--passphrase-file FILE", "--passphrase-file -", "--help"))
    assert set(verbs()) == set(VERBS)


@pytest.mark.parametrize("block", ALL_TOML, ids=lambda block: f"{block.document} {block.saved_as}")
def test_every_example_file_is_read_as_what_it_is(block: Block, tmp_path: Path) -> None:
    given = tomllib.loads(block.words)
    if "statements" in given:
        frame = ShippedFrames(CHECKOUT / "resources").frame("en", NEWEST)
        headings = {words.casefold(): topic for topic, words in frame.headings.items()}
        assert told.statements(given, headings)
        assert told.member(Occasion, given.get("occasion", "update"), "occasion")
    elif "agreed_on" in given:
        terms = told.terms(given)
        assert terms.cells
        assert terms.rows
        assert told.terms(given).goals
    else:
        assert told.letterhead(given, tmp_path)[0].name


def test_all_three_kinds_of_example_are_there() -> None:
    given: list[dict[str, Any]] = [tomllib.loads(block.words) for block in ALL_TOML]

    assert all(any(field in one for one in given) for field in ("statements", "agreed_on", "colour"))


def test_the_handbook_names_every_topic_with_its_heading_and_every_way_of_sharing() -> None:
    agreement = (HANDBOOK / "agreement.md").read_text(encoding="utf-8")
    frame = ShippedFrames(CHECKOUT / "resources").frame("en", NEWEST)
    plain = {topic: heading.replace("\u2019", "'") for topic, heading in frame.headings.items()}

    assert [topic for topic in Topic if f"| `{topic}` | {plain[topic]} |" not in agreement] == []
    assert [word for word in Sharing if f"| `{word}` |" not in agreement] == []
    assert agreement.count("never open, whatever anybody signs") == len(NEVER_OPEN)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_to_a_file_and_a_heading(document: Path) -> None:
    text = document.read_text(encoding="utf-8")
    for found in LINK.finditer(FENCED.sub("", text)):
        target = document.parent / found["file"] if found["file"] else document
        assert target.is_file(), found[0]
        if found["heading"]:
            heads = re.findall(r"^#+ (.+)$", target.read_text(encoding="utf-8"), re.MULTILINE)
            assert found["heading"] in {re.sub(r"[^\w -]", "", head.lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", sorted(HANDBOOK.rglob("*.md")), ids=lambda path: path.name)
def test_every_page_can_be_found_from_the_index(page: Path) -> None:
    index = HANDBOOK / "index.md"

    assert page == index or f"]({page.relative_to(HANDBOOK).as_posix()})" in index.read_text(encoding="utf-8")


@pytest.mark.parametrize("note", DECISIONS, ids=lambda path: path.name)
def test_a_decision_says_why_at_what_cost_and_what_would_change_it(note: Path) -> None:
    text = note.read_text(encoding="utf-8")
    places = [text.find(f"**{heading}.**") for heading in HEADINGS]

    assert -1 not in places
    assert places == sorted(places)
    assert text.startswith(f"# {note.name[:4]}: ")


def test_the_two_commands_of_the_readme_exist() -> None:
    readme = (CHECKOUT / "README.md").read_text(encoding="utf-8")
    usage = subprocess.run(
        [sys.executable, CHECKOUT / "packaging" / "dev.py", "--help"], capture_output=True, text=True, check=True
    ).stdout

    for verb in ("run", "test"):
        assert f"python3 packaging/dev.py {verb}\n" in readme
        assert re.search(rf"^ +{verb} ", usage, re.MULTILINE)


class Walk:
    """A coach who follows the first steps: saves the files, types the commands, copies the ids."""

    def __init__(self, coachdesk: CoachDesk, capsys: pytest.CaptureFixture[str]) -> None:
        Path("key.txt").write_text(PASSPHRASE, encoding="utf-8")
        self._coachdesk, self._capsys = coachdesk, capsys
        self._ids: dict[str, str] = {}
        self.printed = ""

    def take(self, block: Block) -> None:
        if block.saved_as:
            Path(block.saved_as).parent.mkdir(exist_ok=True)
            Path(block.saved_as).write_text(block.words, encoding="utf-8")
        for line in block.words.splitlines() if block.kind == "sh" else ():
            name, is_given, _ = line.partition("=")
            if is_given and name.isidentifier():
                found = re.findall(IDS[name], self.printed, re.MULTILINE)
                self._ids[name] = found[0]
            elif line.startswith("coachdesk "):
                self._type(line)

    def _type(self, line: str) -> None:
        words = [self._ids[word[1:]] if word.startswith("$") else word for word in shlex.split(line)[1:]]
        if words[0] == "reply":
            answer_yes(Path("For your yes.eml"), Path(words[2]))
        code = run([*words, "--passphrase-file", "key.txt"], lambda: self._coachdesk)
        self.printed, refused = self._capsys.readouterr()
        assert (code, refused) == (DONE, ""), line


def answer_yes(asked: Path, reply: Path) -> None:
    mail = message_from_bytes(asked.read_bytes(), policy=default)
    [yes] = re.findall(r"^ +(YES [0-9A-Z-]+)\s*$", mail.get_content(), re.MULTILINE)
    reply.write_text(f"From: {mail['To']}\nSubject: Re: {mail['Subject']}\n\n{yes}\n\nThanks\nInes\n", encoding="utf-8")


def test_the_first_steps_lead_to_a_letter(
    coachdesk: CoachDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    walk = Walk(coachdesk, capsys)
    for block in blocks(HANDBOOK / "first-steps.md"):
        walk.take(block)

    assert walk.printed == "Saved. The letter does not go out; nobody is told.\n"
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF-")
    assert b"Leading by leaving room." in (tmp_path / "Your points.eml").read_bytes()


@pytest.mark.parametrize("way_in", ["passphrase", "recovery code"])
def test_a_stranger_opens_the_practice_by_the_handbook_alone(way_in: str, coachdesk: CoachDesk, tmp_path: Path) -> None:
    practice, code = coachdesk.create(tmp_path, "Marian Holt", PASSPHRASE)
    [script] = [block.words for block in blocks(HANDBOOK / "the-practice-file.md") if block.kind == "python"]
    secret = PASSPHRASE if way_in == "passphrase" else code

    done = subprocess.run(
        [sys.executable, "-c", script, practice], input=f"{secret}\n", capture_output=True, text=True, check=True
    )

    assert "private_note 0\n" in done.stdout
    assert "practice_fact 1\n" in done.stdout
