"""Practices made in a moment, for every test of the vault."""

from collections.abc import Callable
from pathlib import Path

import pytest
from vault_practices import NOON, PASSPHRASE, QUICK, Practice

from coachdesk.vault.folder import create


@pytest.fixture
def make_practice(tmp_path: Path) -> Callable[..., Practice]:
    def make(name: str = "mine.coachdesk", passphrase: str = PASSPHRASE) -> Practice:
        keys, code = create(tmp_path / name, passphrase, stretching=QUICK, now=NOON)
        return Practice(tmp_path / name, passphrase, keys, code)

    return make


@pytest.fixture
def practice(make_practice: Callable[..., Practice]) -> Practice:
    return make_practice()


@pytest.fixture(scope="session")
def header_bytes(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real header, for tests that only read."""
    folder = tmp_path_factory.mktemp("vault") / "read.coachdesk"
    create(folder, PASSPHRASE, stretching=QUICK, now=NOON)
    return (folder / "vault.json").read_bytes()
