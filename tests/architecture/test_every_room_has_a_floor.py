"""The layers in `pyproject.toml` name every room of the house, and the packages that must be perfect."""

import re
import tomllib
from pathlib import Path

CHECKOUT = Path(__file__).parents[2]
TOOLS = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
CONTRACTS = {one["id"]: one for one in TOOLS["importlinter"]["contracts"]}


def rooms() -> set[str]:
    """Every module and package that stands directly in the house."""
    house = CHECKOUT / "coachdesk"
    packages = {path.parent.name for path in house.glob("*/__init__.py")}
    return packages | {path.stem for path in house.glob("*.py")} - {"__init__"}


def test_every_room_is_placed_in_the_layers() -> None:
    placed = {name for floor in CONTRACTS["layers"]["layers"] for name in re.findall(r"\w+", floor)}

    assert rooms() <= placed
    assert CONTRACTS["layers"]["exhaustive"] is True


def test_no_folder_of_code_escapes_by_having_no_init() -> None:
    folders = {path.parent for path in (CHECKOUT / "coachdesk").rglob("*.py")}

    assert [folder for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_the_wall_and_the_doors_must_be_covered_whole() -> None:
    named = TOOLS["coverage"]["run"]["source_pkgs"]

    assert {"coachdesk.confidential", "coachdesk.disclosure", "coachdesk.outward"} <= set(named)
    assert TOOLS["coverage"]["run"]["branch"] is True
    assert TOOLS["coverage"]["report"]["fail_under"] == 100
