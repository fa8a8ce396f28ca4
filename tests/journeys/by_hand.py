"""The main job as a coach does it, with real keys and clicks: the stories that the journeys tell.

Run as a program on a screen of its own: `python tests/journeys/by_hand.py STORY FOLDER`. What a story measured stands
in `FOLDER/told.json`, its pictures and papers beside it.
"""

import json
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE)]

from story import DONE, GOAL, PASSPHRASE, PRIVATE, Story, began, ends, yesterday  # noqa: E402, I001 - first: it finds the others

import few_clicks  # noqa: E402
import handing_over  # noqa: E402
import on_paper  # noqa: E402
from begun import a_practice  # noqa: E402
from by_keyboard import keyboard  # noqa: E402
from hands import Hands, run  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QApplication, QLabel, QMainWindow, QWidget  # noqa: E402

from coachdesk.ui.widgets.buttons import Button  # noqa: E402


def first_steps(story: Story) -> None:
    """From nothing to an empty practice."""
    hands = story.hands
    hands.see("Step 1 of 5")
    story.picture("paper")
    hands.click("Go on")
    hands.see("Step 2 of 5")
    hands.click("Passphrase")
    hands.type(PASSPHRASE)
    hands.click("The same again")
    hands.type(PASSPHRASE)
    story.picture("passphrase")
    hands.click("Go on")
    hands.see("Step 3 of 5", patience=60)
    story.picture("code")
    code = hands.ask(_shown_groups)
    sheet = story.folder / "recovery sheet.pdf"
    hands.click("Save it as PDF…")
    hands.save_as(sheet)
    hands.until(sheet.is_file, "the recovery sheet")
    hands.click("Go on")
    for number in hands.until(_asked_groups, "the groups asked back"):
        hands.click(f"Group {number}")
        hands.type(code[number - 1])
    story.picture("code-again")
    hands.click("Go on")
    hands.see("Step 4 of 5")
    hands.fill("Your name", "Marian Holt")
    hands.fill("What you do", "Executive coaching")
    hands.fill("How you are reached", "Seilergasse 14, 4051 Basel\noffice@marianholt.example")
    hands.fill("Town before the date", "Basel")
    story.picture("letterhead")
    hands.click("Go on")
    hands.see("Step 5 of 5")
    story.picture("beginning")
    hands.click("Begin")
    hands.see("Today")
    story.picture("today-empty")


def add_client(story: Story) -> None:
    """Ines, her line manager and HR."""
    hands = story.hands
    hands.click_row("Places", "Clients")
    hands.see("New client", QAbstractButton)
    story.picture("clients-empty")
    hands.click("New client", QAbstractButton)
    hands.fill("Name", "Ines Moreau")
    hands.fill("Job title", "Head of Planning")
    hands.choose("Form of address", "Ms")
    hands.fill("E-mail", "ines@moreau.example")
    hands.fill("Organisation", "Northlight Optics AG")
    hands.press("Escape")
    hands.fill("Address", "Lindenhofstrasse 8\n8001 Zurich")
    hands.fill("Begins on", began().isoformat())
    hands.fill("Planned end", ends().isoformat())
    hands.fill("Planned sessions", "10")
    hands.fill("Line manager", "Henrik Vaas")
    hands.press("Escape")
    hands.fill("Job title, Line manager", "Chief Operating Officer")
    hands.choose("Form of address, Line manager", "Mr")
    story.picture("new-client")
    hands.click("Add the client")
    hands.see("Parties and agreement" if hands.sees("Parties and agreement") else "Ines Moreau")
    story.picture("engagement")


def record_agreement(story: Story) -> None:
    """What may be told, as all three signed it."""
    hands = story.hands
    hands.click("Record the agreement")
    hands.fill("Agreed on", began().isoformat())
    hands.click("Dates, goals and progress")
    hands.click("Add a goal")
    hands.type(GOAL)
    hands.click("Ines Moreau, client")
    hands.click("Henrik Vaas, line manager")
    story.picture("agreement")
    hands.click("Record the agreement")
    hands.see("What may be told")
    hands.gone("Record the agreement")
    story.picture("engagement-agreed")


def hold_session(story: Story) -> None:
    """A session of yesterday, put on record and held."""
    hands = story.hands
    hands.click_row("Places", "Sessions")
    hands.click("New session", QAbstractButton)
    hands.fill("With", "Ines")
    hands.press("Down", "Return")
    hands.fill("Day", yesterday().isoformat())
    hands.fill("Time", "10:00")
    hands.fill("Minutes", "88")
    hands.click("It was held")
    story.picture("new-session")
    hands.click("Enter the session")
    hands.see("Sessions")


def write_note(story: Story) -> None:
    """What only the coach reads."""
    hands = story.hands
    hands.press("ctrl+shift+n")
    hands.see("Private: your note")
    hands.click("Private: your note")
    hands.type(PRIVATE)
    hands.type("\nINSIGHT: Her quick help is kindness first.")
    hands.until(lambda: any(one.text().startswith("Saved at") for one in _labels()), "the words Saved at")
    story.picture("note")
    hands.click("Finish", QAbstractButton)


def write_update(story: Story) -> None:
    """From the held session to the request: at most six clicks."""
    hands = story.hands
    hands.click_row("Places", "Clients")
    hands.click_row("Clients", "Ines Moreau", times=2)
    before = hands.clicks
    hands.click("Prepare an update", QAbstractButton)
    story.picture("composer-new")
    hands.click("Write the update")
    hands.see("An agreed update from you")
    hands.click(f"Put in: {GOAL}")
    hands.click("Add a line under Progress")
    hands.type(DONE)
    story.picture("composer")
    hands.click("Ask Ines for her yes")
    hands.see("Copy the e-mail")
    story.told["clicks from a held session to the request"] = hands.clicks - before
    story.picture("composer-asked")
    hands.click("Copy the e-mail")
    story.told["asked"] = hands.ask(lambda: QGuiApplication.clipboard().text())


def take_answer(story: Story) -> None:
    """From the client's reply to the printed letter: at most six clicks."""
    hands = story.hands
    asked = str(story.told["asked"])
    yes = re.search(r"^\s*(YES [0-9A-Z-]+)\s*$", asked, re.MULTILINE)
    assert yes is not None, asked
    hands.ask(lambda: QGuiApplication.clipboard().setText(yes[1]))
    before = hands.clicks
    hands.click("Take in her answer", Button)
    hands.click("Private · Ines' answer", QAbstractScrollArea)
    hands.press("ctrl+v")
    story.picture("composer-answer")
    hands.click("Take it in")
    hands.see("Ready to print.")
    story.picture("composer-ready")
    hands.click("Print the letter")
    hands.see("Save as PDF…")
    story.picture("letter")
    letter = story.folder / "letter.pdf"
    hands.click("Save as PDF…")
    hands.save_as(letter)
    hands.until(letter.is_file, "the letter")
    story.told["clicks from the reply to the letter"] = hands.clicks - before
    story.picture("letter-saved")


def _shown_groups() -> list[str]:
    """The recovery code's groups as they stand on the screen, in their order."""
    labels = _window().findChildren(QLabel)
    return [one.text() for one in labels if one.isVisible() and re.fullmatch(r"[0-9A-Z]{4}|[0-9A-Z]{2}", one.text())]


def _labels() -> list[QLabel]:
    return [one for one in _window().findChildren(QLabel) if one.isVisible()]


def _asked_groups() -> list[int]:
    found = (re.fullmatch(r"Group (\d)", one.text()) for one in _window().findChildren(QLabel) if one.isVisible())
    return [int(one[1]) for one in found if one is not None]


def _window() -> QWidget:
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))


def main_job(story: Story) -> None:
    """All of it."""
    first_steps(story)
    add_client(story)
    record_agreement(story)
    hold_session(story)
    write_note(story)
    write_update(story)
    take_answer(story)


def _begun(folder: Path) -> list[str]:
    return [str(a_practice(folder))]


def _asked(folder: Path) -> list[str]:
    return [str(a_practice(folder, asked=True))]


def _on_us_letter(folder: Path) -> list[str]:
    return [str(a_practice(folder, paper="letter"))]


def _written(folder: Path) -> list[str]:
    return [str(a_practice(folder, written=True))]


def _nothing(_: Path) -> list[str]:
    return []


STORIES: dict[str, tuple[Callable[[Path], list[str]], Callable[[Story], None]]] = {
    "first-steps": (_nothing, first_steps),
    "main-job": (_nothing, main_job),
    "keyboard": (_nothing, keyboard),
    "request": (_begun, few_clicks.ask_for_a_yes),
    "reply": (_asked, few_clicks.take_a_reply),
    "mail-file": (_asked, few_clicks.take_a_mail_file),
    "standing": (_begun, few_clicks.send_what_stands),
    "hand-over": (_written, handing_over.by_mouse),
    "print": (_asked, on_paper.answer_and_print),
    "print-us-letter": (_on_us_letter, on_paper.print_what_stands),
}


def main() -> int:
    """Tell one story."""
    name, folder = sys.argv[1], Path(sys.argv[2]).resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for variable, place in {
        "HOME": "home",
        "XDG_CONFIG_HOME": "config",
        "XDG_DATA_HOME": "data",
        "TMPDIR": "tmp",
    }.items():
        os.environ[variable] = str(folder / place)
        (folder / place).mkdir(exist_ok=True)
    from coachdesk import __main__ as program

    before, tell = STORIES[name]
    sys.argv = ["coachdesk", *before(folder)]
    told: dict[str, object] = {}

    def deed(hands: Hands) -> None:
        tell(Story(hands, folder, told))
        told["clicks"] = hands.clicks

    try:
        run(program.main, deed)
    finally:
        (folder / "told.json").write_text(json.dumps(told), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
