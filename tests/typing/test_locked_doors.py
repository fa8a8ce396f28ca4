"""Lock 1: programs that hand a door anything but a pass must not type-check, under mypy and under pyright."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
PROGRAMS = sorted((HERE / "refused").glob("*.py"))
EXPECTED = re.compile(r"#\s*refused$")


def _expected(program: Path) -> set[int]:
    lines = program.read_text(encoding="utf-8").splitlines()
    return {number for number, line in enumerate(lines, start=1) if EXPECTED.search(line)}


@pytest.fixture(scope="module")
def mypy_errors() -> dict[str, set[int]]:
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", *map(str, PROGRAMS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, set[int]] = {}
    for name, line in re.findall(r"([^/\n]+\.py):(\d+): error:", done.stdout):
        found.setdefault(name, set()).add(int(line))
    return found


@pytest.fixture(scope="module")
def pyright_errors() -> dict[str, set[int]]:
    done = subprocess.run(
        [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, *map(str, PROGRAMS)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    found: dict[str, set[int]] = {}
    for one in json.loads(done.stdout)["generalDiagnostics"]:
        if one["severity"] == "error":
            found.setdefault(Path(one["file"]).name, set()).add(one["range"]["start"]["line"] + 1)
    return found


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_mypy_refuses_just_the_marked_lines(program, mypy_errors):
    assert _expected(program)
    assert mypy_errors.get(program.name, set()) == _expected(program)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.stem)
def test_pyright_refuses_just_the_marked_lines(program, pyright_errors):
    assert pyright_errors.get(program.name, set()) == _expected(program)
