"""The main job on the sample practice, by hand: a note in, the client's yes, a letter out, a picture of every screen.

On a virtual screen where there can be one; else without. Says at the end where it left the letter and the pictures.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOTE = "She opened the planning round and then kept silent while both deputies led it. It cost her something."
DONE = "The autumn planning round was run by both deputies; Ms Moreau opened it and closed it."
LOOKS = ("light", "dark")


def main() -> int:
    """Find or make a screen, then do the job on it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--into", type=Path, metavar="DIR")
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    told = parser.parse_args()
    if told.here:
        return _on_this_screen(told.into)
    into = told.into
    if into is None:
        (ROOT / "build").mkdir(exist_ok=True)
        into = Path(tempfile.mkdtemp(prefix="main-job-", dir=ROOT / "build"))
    into.mkdir(parents=True, exist_ok=True)
    return _with_a_screen([sys.executable, str(HERE / "tour.py"), "--here", "--into", str(into.resolve())])


def _with_a_screen(command: list[str]) -> int:
    sys.path.insert(0, str(HERE))
    from hands import virtual_screen

    if shutil.which("Xvfb") and shutil.which("xdotool"):
        with virtual_screen() as env:
            return subprocess.run(command, env=env, check=False, cwd=ROOT).returncode
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    env.pop("DISPLAY", None)
    return subprocess.run(command, env=env, check=False, cwd=ROOT).returncode


def _on_this_screen(into: Path) -> int:
    sys.path[:0] = [str(HERE), str(ROOT)]
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):  # the coach's own practice stays out of it
        place = into / "home" / variable.lower()
        place.mkdir(parents=True, exist_ok=True)
        os.environ[variable] = str(place)
    from hands import Hands, NotSeen, run

    from coachdesk import __main__ as program

    def deed(hands: Hands) -> None:
        _Tour(hands, into).go()

    sys.argv = ["coachdesk", "--sample"]
    try:
        run(program.main, deed)
    except NotSeen as no:
        sys.stderr.write(f"The job was not finished. {no}\n")
        return 1
    print(f"Pictures of every screen, light and dark: {into / 'screens'}")
    print(f"The letter is here: {into / 'letter.pdf'}")
    return 0


class _Tour:
    """One round through the program."""

    def __init__(self, hands: "Hands", into: Path) -> None:  # type: ignore[name-defined]  # noqa: F821
        self.hands = hands
        self.into = into

    def go(self) -> None:
        """The job, with a picture of each screen on the way."""
        hands = self.hands
        hands.see("Today and next", patience=120)
        self.show("today")
        for place in ("Clients", "Organisations", "Sessions", "Updates", "Ledger"):
            hands.click_row("Places", place)
            self.show(place.lower())
        self.show_settings()
        self.write_note()
        self.write_update()
        self.approve_at_the_desk()
        self.save_the_letter()

    def show(self, name: str) -> None:
        """This screen, light and dark."""
        from coachdesk.ui.theme import Appearance, Colours, theme

        for look in LOOKS:
            appearance = Appearance(Colours(look), reduce_motion=True)
            self.hands.ask(lambda chosen=appearance: theme().appear(chosen))
            self.hands.picture(self.into / "screens" / f"{name}-{look}.png")
        self.hands.ask(lambda: theme().appear(Appearance(Colours.LIGHT, reduce_motion=True)))

    def show_settings(self) -> None:
        """The settings."""
        self.hands.click_row("Find, settings, lock", "Settings")
        self.hands.see("Settings")
        self.show("settings")

    def write_note(self) -> None:
        """A private note about the session that has waited longest for one."""
        print("  A private note …", flush=True)
        hands = self.hands
        hands.click_row("Places", "Today")
        hands.press("ctrl+shift+n")
        hands.click("Private: your note")
        hands.type(NOTE)
        hands.until_words("Saved at")
        self.show("note")
        hands.click("Finish")

    def write_update(self) -> None:
        """An update for the line manager of Ines."""
        print("  An update for a line manager …", flush=True)
        hands = self.hands
        hands.click_row("Places", "Clients")
        hands.click_row("Clients", "Ines Moreau", times=2)
        hands.see("What may be told")
        self.show("engagement")
        hands.click("Prepare an update")
        self.show("new-update")
        hands.click("Write the update")
        hands.click("Add a line under Progress")
        hands.type(DONE)
        hands.until_words("saved at")
        self.show("composer")

    def approve_at_the_desk(self) -> None:
        """The client reads the letter on the laptop, and says yes."""
        print("  The client's yes …", flush=True)
        hands = self.hands
        hands.click("Hand over the laptop")
        hands.see("Approve this letter", patience=60)
        self.show("hand-over")
        hands.fill("If you approve, type your name", "Ines Moreau")
        hands.click("Approve this letter")
        hands.click(hands.that_begins("Hand the laptop back to"))
        hands.fill("Passphrase", self.passphrase())
        hands.click("Open the practice")
        hands.see("Print the letter", patience=60)
        self.show("composer-ready")

    def save_the_letter(self) -> None:
        """The letter, as PDF."""
        print("  The letter …", flush=True)
        hands = self.hands
        hands.click("Print the letter")
        hands.see("Save as PDF…")
        self.show("letter")
        hands.click("Save as PDF…")
        letter = self.into / "letter.pdf"
        hands.save_as(letter)
        hands.until(letter.is_file, "the letter")
        hands.click_row("Places", "Ledger")
        self.show("ledger-after")

    def passphrase(self) -> str:
        """The sample's own, which lies beside it: it guards nobody."""
        found = next(self.into.rglob("passphrase.txt"))
        return re.sub(r"\s+$", "", found.read_text(encoding="utf-8"))


if __name__ == "__main__":
    sys.exit(main())
