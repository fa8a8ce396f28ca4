"""On a Debian that has nothing but Python, the two commands of the README make what they need and work.

The bare system lies in a folder of its own. Its only mount, a fresh /proc, lives in a mount namespace that ends with
the command, so nothing of this machine is ever mounted below the folder that is deleted at the end.
"""

import os
import shutil
import ssl
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[2]
NOT_TAKEN = shutil.ignore_patterns(".git", ".venv", "build", "__pycache__", ".*_cache", ".coverage*", ".hypothesis")
APART = ("unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child")
NETWORK = ("PIP_INDEX_URL", "PIP_EXTRA_INDEX_URL", "PIP_PROXY", "http_proxy", "https_proxy", "no_proxy")
NEEDED = ("debootstrap", "unshare", "chroot")
ENTER = 'mount -t proc proc "$0/proc" && exec chroot "$0" /usr/bin/env -i -C /root/checkout "$@"'

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root can make a bare system"),
    pytest.mark.skipif(not all(map(shutil.which, NEEDED)), reason=f"needs {', '.join(NEEDED)}"),
]


def run(bare: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a command inside, with none of this machine's variables but the network's."""
    own = ["unshare", "--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "sh", "-c", ENTER, bare]
    told = ["HOME=/root", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8", "PIP_CERT=/etc/this-machine.crt"]
    return subprocess.run(
        [*own, *told, *command], capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )


@pytest.fixture(scope="module")
def bare() -> Iterator[Path]:
    """Debian 12 with Python, without pip and venv; this machine's way to the registries; /root/checkout."""
    place = Path(tempfile.mkdtemp(prefix="coachdesk-bare-"))
    try:
        made = [*APART, "debootstrap", "--variant=minbase", "--include=python3", "bookworm", place]
        subprocess.run(made, check=True, capture_output=True)
        lend_the_network(place)
        shutil.copytree(CHECKOUT, place / "root" / "checkout", ignore=NOT_TAKEN)
        yield place
    finally:
        clear(place)


def lend_the_network(bare: Path) -> None:
    """Copy what apt and pip are told on this machine; certificates under a name that no package overwrites."""
    shutil.copytree("/etc/apt", bare / "etc" / "apt", dirs_exist_ok=True)
    for name in ("resolv.conf", "hosts", "pip.conf"):
        if Path("/etc", name).is_file():
            shutil.copy(Path("/etc", name), bare / "etc" / name)
    for name in (".config/pip", ".pip"):
        if Path.home().joinpath(name).is_dir():
            shutil.copytree(Path.home() / name, bare / "root" / name)
    certificates = os.environ.get("PIP_CERT") or ssl.get_default_verify_paths().cafile
    shutil.copy(str(certificates), bare / "etc" / "this-machine.crt")


def clear(bare: Path) -> None:
    """Delete the bare system, but never through a mount.

    Raises:
        AssertionError: something is mounted below; it is left as it is.
    """
    mounts = Path("/proc/self/mountinfo").read_text(encoding="utf-8").splitlines()
    assert [line for line in mounts if str(bare) in line.split()[4]] == []
    subprocess.run(["rm", "-rf", "--one-file-system", bare], check=True)


def test_the_bare_system_has_neither_pip_nor_venv(bare: Path) -> None:
    assert run(bare, "python3", "-m", "pip", "--version").returncode != 0
    assert run(bare, "python3", "-m", "venv", "/root/no").returncode != 0


def test_the_first_command_leaves_a_letter(bare: Path) -> None:
    done = run(bare, "python3", "packaging/dev.py", "run", "--into", "/root/practice")

    assert done.returncode == 0, done.stderr
    assert list((bare / "root" / "practice").rglob("*.pdf")) != []


def test_the_second_command_passes_every_check(bare: Path) -> None:
    done = run(bare, "python3", "packaging/dev.py", "test")

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    assert " passed" in done.stdout.splitlines()[-1]


def test_a_second_start_makes_nothing_anew(bare: Path) -> None:
    done = run(bare, "python3", "packaging/dev.py", "run", "--into", "/root/again")

    assert "Installing" not in done.stdout
    assert done.returncode == 0, done.stderr
