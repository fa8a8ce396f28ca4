"""The program in a process of its own, on a copy of the sample practice, with a home that nobody else uses."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from held import FAST

from coachdesk.app.places import sample_passphrase
from coachdesk.bootstrap import CoachDesk

ON_SCREEN = Path(__file__).parent / "journeys" / "on_screen.py"
HOMES = {
    "HOME": "home",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "TMPDIR": "tmp",
}


@dataclass(frozen=True)
class Home:
    """A coach's own folders, with the sample practice in them."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """What leads a program to these folders."""
        return {name: str(self.folder / place) for name, place in HOMES.items()}

    @property
    def application(self) -> CoachDesk:
        return CoachDesk(stretching=FAST, home=self.folder / HOMES["XDG_DATA_HOME"] / "CoachDesk")

    @property
    def practice(self) -> Path:
        found = self.application.own_sample()
        assert found is not None
        return found

    @property
    def passphrase(self) -> str:
        return sample_passphrase(self.practice)

    def opened(self):
        """The practice's desks, once the program has let go of it."""
        return self.application.opened(self.practice, self.passphrase)

    def copied(self, folder: Path) -> "Home":
        """The same in another place."""
        shutil.copytree(self.folder, folder)
        return Home(folder)

    def begin(self, story: str, screen: dict[str, str], *words: object) -> subprocess.Popen[str]:
        """Start a story; what it prints is kept in files of this folder."""
        with (self.folder / "out.txt").open("w") as out, (self.folder / "err.txt").open("w") as err:
            return subprocess.Popen(
                [sys.executable, str(ON_SCREEN), story, str(self.folder), *map(str, words)],
                env={**os.environ, **self.environment, **screen},
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                text=True,
            )

    def tell(self, story: str, screen: dict[str, str], *words: object, patience_s: float = 240) -> dict:
        """Let a story end; gives what it told."""
        begun = self.begin(story, screen, *words)
        try:
            code = begun.wait(patience_s)
        finally:
            begun.kill()
            begun.wait()
        assert code == 0, f"{code}: {self.printed()}"
        return self.told()

    def told(self) -> dict:
        return json.loads((self.folder / "told.json").read_text(encoding="utf-8"))

    def printed(self) -> str:
        """All that the program printed."""
        return "".join((self.folder / name).read_text(encoding="utf-8") for name in ("out.txt", "err.txt"))


def a_home(folder: Path) -> Home:
    """A home with the sample practice, whose key takes no time."""
    home = Home(folder)
    for place in HOMES.values():
        (folder / place).mkdir(parents=True, exist_ok=True)
    home.application.make_own_sample(lambda *_: None)
    return home
