"""The licence list and the bill of materials say what the lock file pins, and what the packages say of themselves."""

import importlib.metadata
import json
import re
import tomllib
from pathlib import Path

import pytest

PACKAGING = Path(__file__).parents[2] / "packaging"
PIN = re.compile(r"^([\w.-]+)==([\w.]+)", re.MULTILINE)
JUDGED = tomllib.loads((PACKAGING / "licences.toml").read_text(encoding="utf-8"))["licence"]
FIT = {  # each may be part of a program under GPL-3.0-or-later
    *("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "GPL-3.0-only", "ISC", "LGPL-3.0-only"),
    *("MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Zlib"),
}


def pins(lock: str) -> set[tuple[str, str]]:
    """Names and versions in a lock file."""
    return set(PIN.findall((PACKAGING / lock).read_text(encoding="utf-8")))


def test_the_licence_list_names_every_pin() -> None:
    listed = re.findall(r"^\| ([\w.-]+) \| (\d[\w.]*) \|", (PACKAGING / "LICENCES.md").read_text("utf-8"), re.MULTILINE)

    assert set(listed) == pins("requirements.lock")


def test_the_bill_of_materials_names_every_pin() -> None:
    bill = json.loads((PACKAGING / "sbom.cdx.json").read_text(encoding="utf-8"))

    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.5")
    assert {(one["name"], one["version"]) for one in bill["components"]} == pins("requirements.lock")
    assert {one["name"]: one["licenses"][0]["expression"] for one in bill["components"]} == JUDGED


def test_every_licence_fits_ours() -> None:
    choices = {name: re.split(" OR ", licence) for name, licence in JUDGED.items()}

    assert [name for name, ways in choices.items() if not any(set(way.split(" AND ")) <= FIT for way in ways)] == []


@pytest.mark.parametrize("name", sorted(JUDGED))
def test_a_package_says_the_same_of_itself(name: str) -> None:
    try:
        says = importlib.metadata.metadata(name).get("License-Expression")
    except importlib.metadata.PackageNotFoundError:
        pytest.skip("not installed on this system")

    assert says is None or set(re.findall(r"[\w.-]+", says)) <= set(re.findall(r"[\w.-]+", JUDGED[name]))


def test_the_tools_stand_on_the_same_pins_as_the_program() -> None:
    assert pins("requirements.lock") <= pins("requirements-dev.lock")


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_host_and_no_folder(lock: str) -> None:
    lines = (PACKAGING / lock).read_text(encoding="utf-8").splitlines()

    assert [line for line in lines if "://" in line or re.search(r"(^|\s)/", line)] == []
    assert all(line.startswith(("#", "    --hash=sha256:")) or "==" in line for line in lines)
