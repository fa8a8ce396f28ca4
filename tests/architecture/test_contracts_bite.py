"""Each import contract, broken on purpose in a copy of the house, is seen to fail."""

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
BREAKS = [
    ("layers", "coachdesk/domain/people.py", "import coachdesk.app"),
    ("layers", "coachdesk/disclosure/gate.py", "import coachdesk.confidential.words"),
    ("layers", "coachdesk/vault/__init__.py", "import coachdesk.store"),
    ("layers", "coachdesk/attic/__init__.py", ""),
    ("doors", "coachdesk/outward/__init__.py", "import coachdesk.store"),
    ("doors", "coachdesk/outward/__init__.py", "import coachdesk.confidential.words"),
    ("mint", "coachdesk/app/__init__.py", "from coachdesk.disclosure._mint import mint"),
    ("mint", "coachdesk/disclosure/approved.py", "from coachdesk.disclosure._mint import mint"),
    ("unseal", "coachdesk/app/__init__.py", "import coachdesk.confidential.unseal"),
    ("unseal", "coachdesk/confidential/notebook.py", "import coachdesk.confidential.unseal"),
    ("rows", "coachdesk/app/__init__.py", "import coachdesk.store.rows"),
    ("plain-core", "coachdesk/app/__init__.py", "from sqlmodel import SQLModel"),
    ("plain-core", "coachdesk/base/__init__.py", "from PySide6.QtCore import QObject"),
    ("presenters", "coachdesk/ui/today/presenter.py", "from PySide6.QtCore import QTimer"),
    ("presenters", "coachdesk/ui/composer/presenter.py", "from coachdesk.ui.widgets import words"),
    ("screens", "coachdesk/ui/note/view.py", "import sqlmodel"),
    ("layers", "coachdesk/ui/ledger/view.py", "import coachdesk.outward"),
    ("offline", "coachdesk/cli/__init__.py", "import urllib.request"),
    ("offline", "coachdesk/vault/__init__.py", "from socket import create_connection"),
]


def lint(house: Path, *contracts: str) -> subprocess.CompletedProcess[str]:
    """The verdict of these contracts, or of all, on a copy of the house."""
    program = Path(sys.executable).parent / "lint-imports"
    chosen = [word for contract in contracts for word in ("--contract", contract)]
    return subprocess.run(
        [program, "--no-logo", "--no-cache", *chosen],
        cwd=house,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program and its contracts, to be broken."""
    shutil.copytree(CHECKOUT / "coachdesk", tmp_path / "coachdesk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(CHECKOUT / "pyproject.toml", tmp_path)
    return tmp_path


def test_the_house_as_it_stands_keeps_every_contract(house: Path) -> None:
    verdict = lint(house)

    assert verdict.returncode == 0, verdict.stdout


def test_every_contract_is_broken_once_below() -> None:
    tools = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]

    assert {one["id"] for one in tools["importlinter"]["contracts"]} == {contract for contract, _, _ in BREAKS}


@pytest.mark.parametrize(("contract", "place", "line"), BREAKS, ids=[f"{one[0]}-{one[1]}" for one in BREAKS])
def test_a_contract_broken_on_purpose_is_seen(house: Path, contract: str, place: str, line: str) -> None:
    broken = house / place
    broken.parent.mkdir(exist_ok=True)
    with broken.open("a", encoding="utf-8") as text:
        text.write(f"\n{line}\n")

    verdict = lint(house, contract)
    assert verdict.returncode == 1
    assert "0 kept, 1 broken" in verdict.stdout, verdict.stdout
