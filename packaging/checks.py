"""What stands before a change is good: form, lint, types, import contracts, then the tests."""

import os
import subprocess
import time

from environment import PROGRAMS, PYTHON, ROOT
from machine import Unready

SCRIPTS = tuple(str(file.relative_to(ROOT)) for file in sorted((ROOT / "packaging").rglob("*.py")))
BEFORE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("format", ("ruff", "format", "--check", ".")),
    ("lint", ("ruff", "check", ".")),
    ("types (mypy)", ("mypy",)),
    ("types (mypy, packaging)", ("mypy", *SCRIPTS)),
    ("types (pyright)", ("pyright", "--pythonpath", str(PYTHON))),
    ("import contracts", ("lint-imports", "--no-logo")),
)


def before_the_tests() -> None:
    """Run each check; the first that fails ends it.

    Raises:
        Unready: a check failed; the sentence names it and carries what it printed.
    """
    for name, (program, *arguments) in BEFORE:
        began = time.monotonic()
        done = subprocess.run([PROGRAMS / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Unready(f"{done.stdout}{done.stderr}\nThe check of {name} failed; the tests were not run.")
        print(f"{name}: ok ({time.monotonic() - began:.0f} s)", flush=True)


def pytest(*, long: bool, arguments: list[str]) -> int:
    """Run the tests and hand back pytest's own exit code; nothing is printed after its closing line.

    The whole suite must cover every line and branch of the packages that `[tool.coverage]` names; a part can't.
    """
    whole = ["--cov"] if not arguments else []
    marked = ["-m", ""] if long else []
    told = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    options = [*whole, *marked, *arguments]
    return subprocess.run([PYTHON, "-m", "pytest", *options], cwd=ROOT, check=False, env=told).returncode
