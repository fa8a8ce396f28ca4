"""What is shipped with CoachDesk: each pinned package with its version and licence, for people and for scanners."""

import json
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from environment import ROOT, RUNTIME_LOCK
from machine import Unready

JUDGED = ROOT / "packaging" / "licences.toml"  # one licence a package, read by a person
TABLE = ROOT / "packaging" / "LICENCES.md"
SBOM = ROOT / "packaging" / "sbom.cdx.json"
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>[\w.+!]+)(?: ; (?P<where>.*?))?(?: \\)?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Shipped:
    """One pinned package.

    Attributes:
        where: the environment marker under which it is installed, or "" for everywhere.
        licence: an SPDX expression.
    """

    name: str
    version: str
    where: str
    licence: str


def write() -> None:
    """Write the table and the SBOM anew from the lock file.

    Raises:
        Unready: a pinned package has no licence in `licences.toml`.
    """
    packages = shipped()
    TABLE.write_text(table(packages), encoding="utf-8")
    SBOM.write_text(sbom(packages), encoding="utf-8")


def shipped() -> list[Shipped]:
    """Every pin of the runtime lock with its licence, in the lock's order.

    Raises:
        Unready: a pinned package has no licence in `licences.toml`.
    """
    licences = tomllib.loads(JUDGED.read_text(encoding="utf-8"))["licence"]
    found = list(_pins())
    unknown = sorted({pin["name"] for pin in found} - licences.keys())
    if unknown:
        raise Unready(f"The lock is written, the licence list is not: name the licence of {', '.join(unknown)} first.")
    return [Shipped(pin["name"], pin["version"], pin["where"] or "", licences[pin["name"]]) for pin in found]


def _pins() -> Iterator[re.Match[str]]:
    return PIN.finditer(RUNTIME_LOCK.read_text(encoding="utf-8"))


def table(packages: list[Shipped]) -> str:
    """The licence list as Markdown."""
    rows = (f"| {one.name} | {one.version} | {one.licence} | {_for_people(one.where)} |" for one in packages)
    head = (
        "# What CoachDesk stands on\n\nCoachDesk itself: GPL-3.0-or-later (`LICENSE`). "
        "Made by `python3 packaging/dev.py lock` from the lock file and `licences.toml`; "
        "the reading behind it is in `resources/handbook/decisions/0001-licence.md`.\n\n"
        "| package | version | licence | only where |\n| --- | --- | --- | --- |\n"
    )
    return head + "\n".join(rows) + "\n"


def _for_people(where: str) -> str:
    return f"`{where}`" if where else "everywhere"


def sbom(packages: list[Shipped]) -> str:
    """The bill of materials as CycloneDX 1.5 JSON (cyclonedx.org/docs/1.5/json), without a date or a serial number."""
    own = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    whole = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": _component("application", own["name"], own["version"], own["license"])},
        "components": [_component("library", one.name, one.version, one.licence) for one in packages],
    }
    return json.dumps(whole, indent=2) + "\n"


def _component(kind: str, name: str, version: str, licence: str) -> dict[str, object]:
    address = f"pkg:pypi/{name}@{version}"  # package-url specification, type pypi
    known = {"type": kind, "name": name, "version": version, "licenses": [{"expression": licence}]}
    return {**known, "bom-ref": address, "purl": address} if kind == "library" else {**known, "bom-ref": name}
