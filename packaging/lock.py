"""Pins every dependency with its hashes, and lists what is shipped and under which licence."""

import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import bill
from environment import DEV_LOCK, ROOT, RUNTIME_LOCK
from machine import Unready, bring_venv

UV = "uv==0.13.8"
HEADER = "# Made by `python3 packaging/dev.py lock` from pyproject.toml: change that, not this.\n"
INTEL_MAC = (  # cffi 2.1 has no wheel for Intel Macs any more; 2.0.0 has, up to Python 3.14
    "cffi==2.0.0 ; sys_platform == 'darwin' and platform_machine == 'x86_64'\n"
    "cffi>=2.1 ; sys_platform != 'darwin' or platform_machine != 'x86_64'\n"
)


def write(*, upgrade: bool) -> None:
    """Write both lock files, the licence list and the SBOM; pins that still fit stay, unless `upgrade`.

    Raises:
        Unready: something could not be resolved, or a package's licence is not in `licences.toml` yet.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        uv = _uv(folder)
        (folder / "macs.in").write_text(INTEL_MAC, encoding="utf-8")
        (folder / "backend.in").write_text("\n".join(_build_backend()), encoding="utf-8")
        fixed = ["--upgrade"] if upgrade else []
        _compile(uv, RUNTIME_LOCK, ["--constraints", folder / "macs.in", *fixed])
        whole: list[str | Path] = [folder / "backend.in", "--group", "pyproject.toml:dev"]
        _compile(uv, DEV_LOCK, [*whole, "--constraints", folder / "macs.in", "--constraints", RUNTIME_LOCK, *fixed])
    bill.write()


def _uv(folder: Path) -> Path:
    """The resolver, in a throw-away environment of its own."""
    bring_venv()
    print("Fetching the resolver", flush=True)
    subprocess.run([sys.executable, "-m", "venv", folder / "venv"], check=True)
    programs = folder / "venv" / ("Scripts" if sys.platform == "win32" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "-qq", "install", "--only-binary", ":all:", UV], check=True)
    return programs / "uv"


def _build_backend() -> list[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return [str(one) for one in project["build-system"]["requires"]]


def _compile(uv: Path, lock: Path, more: list[str | Path]) -> None:
    print(f"Writing {lock.name}", flush=True)
    plain = ["--universal", "--generate-hashes", "--python-version", "3.11", "--no-annotate", "--no-header", "--quiet"]
    done = subprocess.run(
        [uv, "pip", "compile", "pyproject.toml", *more, *plain, "--output-file", lock],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise Unready(f"{lock.name} is as it was. The resolver says:\n{done.stderr.strip()}")
    pins = lock.read_text(encoding="utf-8")
    if "://" in pins or str(ROOT) in pins:
        raise Unready(f"{lock.name} names a host or a folder of this machine; do not commit it.")
    lock.write_text(HEADER + pins, encoding="utf-8")
