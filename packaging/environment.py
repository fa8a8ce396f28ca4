"""The checkout's own Python environment, `.venv`, made from a lock file and from nothing else."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import machine
import turn

ROOT = Path(__file__).resolve().parent.parent
PLACE = ROOT / ".venv"
PROGRAMS = PLACE / ("Scripts" if os.name == "nt" else "bin")
PYTHON = PROGRAMS / ("python.exe" if os.name == "nt" else "python")
RUNTIME_LOCK = ROOT / "packaging" / "requirements.lock"
DEV_LOCK = ROOT / "packaging" / "requirements-dev.lock"  # every pin of the runtime lock, and the tools


def prepare(lock: Path) -> Path:
    """The Python of a `.venv` that holds at least this lock file; made anew when a lock file has changed.

    Raises:
        Unready: the environment can't be made here.
    """
    with turn.of(Path(__file__)):
        if not any(_holds(one) for one in (lock, DEV_LOCK)):
            if not _holds(RUNTIME_LOCK):
                _make()
            _install(lock)
            _link()
            _stamp(lock).write_text(_made_of(lock), encoding="utf-8")
    return PYTHON


def _holds(lock: Path) -> bool:
    """Whether the environment was finished from this very lock file, by this Python, here, and still starts."""
    try:
        same = _stamp(lock).read_text(encoding="utf-8") == _made_of(lock)
    except OSError:
        return False
    return same and subprocess.run([PYTHON, "-c", ""], capture_output=True, check=False).returncode == 0


def _stamp(lock: Path) -> Path:
    return PLACE / f"made-from-{lock.name}"


def _made_of(lock: Path) -> str:
    hashed = (hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted({RUNTIME_LOCK, lock}))
    return "\n".join([str(ROOT), str(sys.implementation.cache_tag), *hashed])  # a patch release may come in between


def _make() -> None:
    if Path(sys.prefix).resolve() == PLACE.resolve():
        raise machine.Unready(
            "Nothing was changed. The environment must be made anew, and this command runs inside it: "
            "leave it first with `deactivate`."
        )
    machine.bring_venv()
    print("Making .venv", flush=True)
    for lock in (RUNTIME_LOCK, DEV_LOCK):
        _stamp(lock).unlink(missing_ok=True)
    made = subprocess.run([sys.executable, "-m", "venv", "--clear", PLACE], capture_output=True, text=True, check=False)
    if made.returncode:
        raise machine.Unready(f"The environment .venv was not made. Python says:\n{made.stdout}{made.stderr}")


def _install(lock: Path) -> None:
    print(f"Installing what {lock.name} pins, once; this takes a minute or two", flush=True)
    pip: list[str | Path] = [PYTHON, "-m", "pip", "--disable-pip-version-check", "--no-input", "-qq"]
    only_what_is_locked: list[str | Path] = [
        "install",
        "--require-hashes",
        "--only-binary",
        ":all:",
        "--requirement",
        lock,
    ]
    if subprocess.run([*pip, *only_what_is_locked], check=False).returncode:
        raise machine.Unready("The environment .venv is not finished: pip could not install everything; see above.")


def _link() -> None:
    """Let the environment run the checkout itself: its folder on the path, `coachdesk` among the programs."""
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    packages = Path(subprocess.run([PYTHON, "-c", ask], capture_output=True, text=True, check=True).stdout.strip())
    (packages / "coachdesk.pth").write_text(f"{ROOT}\n", encoding="utf-8")
    if os.name == "nt":
        (PROGRAMS / "coachdesk.cmd").write_text(f'@"{PYTHON}" -m coachdesk %*\n', encoding="utf-8")
        return
    launcher = PROGRAMS / "coachdesk"
    launcher.write_text(f'#!/bin/sh\nexec "{PYTHON}" -m coachdesk "$@"\n', encoding="utf-8")
    launcher.chmod(0o755)
