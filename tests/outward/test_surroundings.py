import stat
import sys
from pathlib import Path

import pytest

from coachdesk.bootstrap import resources
from coachdesk.outward.surroundings import LIBRARIES, findings, library, printers, typeface

needs_sh = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the system's list")


def a_lister(folder: Path, script: str) -> str:
    path = folder / "lpstat"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return str(path)


def test_everything_coachdesk_depends_on_is_here():
    found = list(findings(resources()))

    assert [finding.what for finding in found] == ["Python", *LIBRARIES, "Letter typeface", "Printers"]
    assert all(finding.in_order for finding in found)


def test_a_missing_library_is_named():
    def load() -> object:
        raise ImportError("libglib-2.0.so.0: no such file")

    assert library("PySide6-Essentials", load).told == "can't be loaded: libglib-2.0.so.0: no such file"
    assert not library("no-such-package", lambda: None).in_order


def test_a_missing_typeface_is_told(tmp_path):
    assert not typeface(tmp_path).in_order


@needs_sh
def test_the_systems_printers_are_named(tmp_path):
    assert printers(a_lister(tmp_path, "echo Office; echo PDF")).told == "Office, PDF"
    assert printers(a_lister(tmp_path, "exit 1")).told == "none set up"


@needs_sh
def test_a_list_that_does_not_answer_is_told(tmp_path, monkeypatch):
    monkeypatch.setattr("coachdesk.outward.surroundings.PRINTER_SECONDS", 0.05)

    assert printers(a_lister(tmp_path, "exec sleep 5")).told == "the system's list did not answer"
    assert printers(str(tmp_path)).told == "the system's list did not answer"
    assert "no list" in printers(None).told
