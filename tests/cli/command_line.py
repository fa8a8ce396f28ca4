"""Runs verbs in this process, on a practice of its own, with a clock one can hold."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from held import FAST, PASSPHRASE, ForeseenDice, HeldClock

from coachdesk.bootstrap import CoachDesk
from coachdesk.cli.run import run


@dataclass
class Told:
    """What a verb gave."""

    code: int
    out: str
    err: str

    def field(self, name: str) -> str:
        found = re.search(rf"^{name}: (.+)$", self.out, re.MULTILINE)
        assert found, self
        return found.group(1)


class Line:
    """A command line that a test types on."""

    def __init__(self, folder: Path, clock: HeldClock, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self.clock, self._capsys = folder, clock, capsys
        self._dice = ForeseenDice()
        self.key = folder / "key.txt"
        self.key.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        self.practice = folder / "Marian Holt.coachdesk"

    def type(self, *words: object) -> Told:
        code = run([str(word) for word in words], lambda: CoachDesk(self.clock, self._dice, FAST))
        told = self._capsys.readouterr()
        assert "Traceback" not in told.err
        return Told(code, told.out, told.err)

    def verb(self, name: str, *words: object) -> Told:
        return self.type(name, self.practice, *words, "--passphrase-file", self.key)

    def file(self, name: str, text: str | bytes) -> Path:
        path = self.folder / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path
