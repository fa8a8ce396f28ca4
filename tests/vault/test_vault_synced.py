"""Folders that another program copies away."""

from pathlib import Path

import pytest

from coachdesk.vault.synced import synced_by


@pytest.mark.parametrize(
    ("place", "service"),
    [
        ("/home/marian/Dropbox/CoachDesk", "Dropbox"),
        ("/Users/marian/OneDrive - Holt Coaching/Documents/CoachDesk", "OneDrive"),
        ("/Users/marian/Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("/Users/marian/Library/CloudStorage/Box-Box/CoachDesk", "a cloud drive"),
        ("/home/marian/Nextcloud", "Nextcloud"),
        ("/home/marian/Documents/CoachDesk", ""),
        ("/home/marian/My Dropbox notes", ""),
    ],
)
def test_the_path_tells_which_service_copies_it(place: str, service: str) -> None:
    assert synced_by(Path(place), {}) == service


def test_a_mark_in_a_folder_above_tells_it_too(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()

    assert synced_by(tmp_path / "practices" / "mine.coachdesk", {}) == "Syncthing"


def test_the_system_may_say_where_it_lies(tmp_path: Path) -> None:
    told = {"OneDrive": str(tmp_path), "OneDriveCommercial": ""}

    assert synced_by(tmp_path / "Documents", told) == "OneDrive"
    assert synced_by(tmp_path / "Documents", {}) == ""
