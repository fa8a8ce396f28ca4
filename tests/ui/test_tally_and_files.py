"""How far a long piece of work is, and files that are written whole."""

import pytest

from coachdesk.base.errors import StoreFault
from coachdesk.ui import whole_files
from coachdesk.ui.tally import Stopped, Tally


def test_work_tells_how_far_it_is_until_it_is_stopped():
    tally = Tally("Reading")
    tally(3, 10)
    assert (tally.done, tally.total, tally.what) == (3, 10, "Reading")
    tally(4, 10, "Writing")
    tally.stop()

    with pytest.raises(Stopped, match="Nothing was changed"):
        tally(5, 10)
    assert (tally.done, tally.what) == (4, "Writing")


def test_a_file_is_written_whole_and_for_this_account_alone(tmp_path):
    file = tmp_path / "sheet.pdf"
    file.write_bytes(b"old")
    whole_files.write(file, b"new")

    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o077 == 0
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]


def test_what_can_not_be_written_is_told(tmp_path):
    with pytest.raises(StoreFault, match="can't be written"):
        whole_files.write(tmp_path / "none" / "sheet.pdf", b"new")
    (tmp_path / "vault.json").touch()
    with pytest.raises(StoreFault, match="inside a practice"):
        whole_files.write(tmp_path / "sheet.pdf", b"new")
