"""The main job without a single click: Tab, arrows, Enter, Space, shortcuts, and the palette."""

import handing_over
from PySide6.QtWidgets import QApplication, QLabel
from story import DONE, GOAL, PASSPHRASE, PRIVATE, Story, began, ends, yesterday


def keyboard(story: Story) -> None:
    """From the first run to the letter as PDF."""
    first_steps(story)
    add_client(story)
    record_agreement(story)
    hold_session(story)
    write_note(story)
    write_update(story)
    handing_over.by_keyboard(story)
    save_the_letter(story)


def first_steps(story: Story) -> None:
    """From nothing to an empty practice."""
    hands = story.hands
    hands.see("Step 1 of 5")
    hands.press("Return")
    hands.see("Step 2 of 5")
    hands.type(PASSPHRASE)
    hands.tab_to("The same again")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.see("Step 3 of 5", patience=60)
    code = hands.until(lambda: _groups("Group"), "the code")
    hands.tab_to("Save it as PDF…")
    hands.press("Return")
    story.save(story.folder / "recovery sheet.pdf")
    hands.tab_to("Go on")
    hands.press("Return")
    asked = hands.until(_asked, "the groups asked back")
    for number in asked:
        hands.tab_to(f"Group {number}")
        hands.type(code[number])
    hands.press("Return")
    hands.see("Step 4 of 5")
    write(story, "Your name", "Marian Holt")
    write(story, "What you do", "Executive coaching")
    write(story, "How you are reached", "Seilergasse 14, 4051 Basel\noffice@marianholt.example")
    write(story, "Town before the date", "Basel")
    hands.press("Return")
    hands.see("Step 5 of 5")
    story.picture("beginning")
    hands.press("Return")
    hands.see("Today")


def add_client(story: Story) -> None:
    """Ines and her line manager."""
    hands = story.hands
    hands.press("ctrl+2")
    hands.see("Search clients: name or organisation")
    hands.press("ctrl+n")
    write(story, "Name", "Ines Moreau")
    write(story, "Job title", "Head of Planning")
    pick(story, "Form of address", "Ms")
    write(story, "E-mail", "ines@moreau.example")
    write(story, "Organisation", "Northlight Optics AG")
    write(story, "Address", "Lindenhofstrasse 8\n8001 Zurich")
    write(story, "Begins on", began().isoformat())
    write(story, "Planned end", ends().isoformat())
    write(story, "Planned sessions", "10")
    write(story, "Line manager", "Henrik Vaas")
    write(story, "Job title, Line manager", "Chief Operating Officer")
    pick(story, "Form of address, Line manager", "Mr")
    story.picture("new-client")
    hands.press("ctrl+s")
    hands.see("Record the agreement")


def record_agreement(story: Story) -> None:
    """What may be told, as all three signed it."""
    hands = story.hands
    hands.tab_to("Record the agreement")
    hands.press("Return")
    write(story, "Agreed on", began().isoformat())
    hands.tab_to("Dates, goals and progress")
    hands.press("space")
    hands.tab_to("Add a goal", most=150)
    hands.press("Return")
    hands.type(GOAL)
    for who in ("Ines Moreau, client", "Henrik Vaas, line manager"):
        hands.tab_to(who, most=150)
        hands.press("space")
    story.picture("agreement")
    hands.press("ctrl+Return")
    hands.see("What may be told")
    hands.gone("Record the agreement")


def hold_session(story: Story) -> None:
    """A session of yesterday, put on record and held."""
    hands = story.hands
    story.find("new session", "New session")
    hands.see("Also one that was held long ago.")
    hands.type("Ines")
    hands.press("Down", "Return")
    write(story, "Day", yesterday().isoformat())
    write(story, "Time", "10:00")
    write(story, "Minutes", "88")
    hands.tab_to("How")
    story.picture("new-session")
    hands.see("Enter the session")
    hands.press("ctrl+s")
    hands.gone("Also one that was held long ago.")


def write_note(story: Story) -> None:
    """What only the coach reads."""
    hands = story.hands
    hands.press("ctrl+shift+n")
    hands.see("Private: your note")
    hands.tab_to("Private: your note")
    hands.type(PRIVATE)
    hands.until_words("Saved at")
    story.picture("note")
    hands.press("ctrl+Return")
    hands.gone("Private: your note")


def write_update(story: Story) -> None:
    """An update for the line manager, asked for by e-mail, and then shown on the laptop."""
    hands = story.hands
    story.find("Ines Moreau", "Ines Moreau")
    hands.see("What may be told")
    story.find("prepare an update", "Prepare an update")
    hands.tab_to("Write the update")
    hands.press("Return")
    hands.see("An agreed update from you")
    hands.tab_to(f"Put in: {GOAL}")
    hands.press("Return")
    hands.tab_to("Add a line under Progress")
    hands.press("Return")
    hands.type(DONE)
    hands.until_words("saved at")
    story.picture("composer")
    hands.press("ctrl+shift+Return")
    hands.see("Copy the e-mail")
    hands.tab_to("Copy the e-mail")
    hands.press("Return")
    story.told["asked"] = story.clipboard()
    story.find("hand over", "Hand over the laptop")


def save_the_letter(story: Story) -> None:
    """The letter, as PDF."""
    hands = story.hands
    hands.tab_to("Print the letter")
    hands.press("Return")
    hands.see("Save as PDF…")
    hands.tab_to("Save as PDF…")
    hands.press("Return")
    story.save(story.folder / "letter.pdf")
    hands.until_words("The ledger says so")
    hands.press("ctrl+6")
    hands.see("Who was told what")
    story.picture("ledger")


def write(story: Story, field: str, words: str) -> None:
    """Walk to a field and type over what stands there."""
    story.hands.tab_to(field)
    story.hands.press("ctrl+a", "Delete")
    story.hands.type(words)


def pick(story: Story, field: str, words: str) -> None:
    """Walk to a field of choices, and go down to one."""
    hands = story.hands
    hands.tab_to(field)

    def chosen() -> bool:
        found = QApplication.focusWidget()
        return getattr(found, "currentText", str)() == words

    for _ in range(12):
        if hands.ask(chosen):
            return
        hands.press("Down")
    raise AssertionError(f"{field} offers no “{words}”.")


def _labels() -> list[QLabel]:
    return [one for top in QApplication.topLevelWidgets() for one in top.findChildren(QLabel) if one.isVisible()]


def _groups(beginning: str) -> dict[int, str]:
    """The recovery code as it is told to the ear: “Group 3: K J K E”."""
    told = [one.accessibleName() for one in _labels() if one.accessibleName().startswith(beginning)]
    found = [one.removeprefix("Group ").split(": ") for one in told]
    return {int(number): group.replace(" ", "") for number, group in found}


def _asked() -> list[int]:
    told = [one.text() for one in _labels() if one.text().startswith("Group ")]
    return [int(one.removeprefix("Group ")) for one in told]
