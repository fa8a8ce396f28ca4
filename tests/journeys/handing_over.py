"""The client holds the laptop: the letter and nothing else, two answers alike, and the passphrase that ends it."""

from PySide6.QtWidgets import QApplication, QMainWindow, QWidget
from story import PASSPHRASE, Story

OWN_WORDS = "Both deputies ran the autumn planning round."
NAME = "If you approve, type your name"
# What opens something else while the coach holds the laptop: palette, places, settings, notes, keys, menus, help.
ELSEWHERE = (
    *("ctrl+k", "ctrl+shift+f", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+4", "ctrl+5", "ctrl+6", "ctrl+comma"),
    *("ctrl+shift+n", "ctrl+n", "ctrl+l", "ctrl+slash", "ctrl+w", "ctrl+q", "ctrl+p", "ctrl+shift+s"),
    *("alt+f", "alt+Left", "F1", "F10", "Alt_L"),
)


def by_mouse(story: Story) -> None:
    """She decides later, reads again, words it herself, and approves; the coach mistypes once."""
    hands = story.hands
    story.unlock()
    hands.press("ctrl+5")
    hands.click_row("Updates", "Henrik Vaas", times=2)
    hands.click("Hand over the laptop")
    hands.see("Approve this letter", patience=60)
    story.picture("handed-over")
    nothing_else_opens(story)
    hands.click("Decide later, elsewhere")
    hands.see("That is fine, Ines.")
    story.picture("later")
    hands.click("Read the letter again")
    hands.click("Change or leave out some words")
    hands.see("In your own words.")
    hands.fill("Progress, line", OWN_WORDS)
    story.picture("own-words")
    hands.click("Read the clean letter")
    hands.see("Approve this letter")
    hands.fill(NAME, "Somebody Else")
    hands.click("Approve this letter")
    hands.until(refused, "a refusal")
    story.picture("other-name")
    hands.fill(NAME, "Ines Moreau")
    hands.click("Approve this letter")
    hands.see("Thank you, Ines.")
    story.picture("approved")
    nothing_else_opens(story)
    hands.click(hands.that_begins("Hand the laptop back to"))
    hands.fill("Passphrase", "seven grey geese")
    hands.click("Open the practice")
    hands.until(refused, "a refusal")
    story.picture("wrong-passphrase")
    hands.fill("Passphrase", PASSPHRASE)
    hands.click("Open the practice")
    hands.see("Ready to print.", patience=60)
    story.picture("handed-back")
    hands.click("Print the letter")
    hands.click("Save as PDF…")
    story.save(story.folder / "letter.pdf")


def by_keyboard(story: Story) -> None:
    """The client's part without a click: own words, no yes by Enter, a yes by Space, and the way back."""
    hands = story.hands
    hands.see("Approve this letter", patience=60)
    hands.tab_to("Change or leave out some words")
    hands.press("Return")
    hands.see("In your own words.")
    hands.tab_to("Progress, line")
    hands.press("ctrl+a")
    hands.type(OWN_WORDS)
    hands.tab_to("Read the clean letter")
    hands.press("Return")
    hands.see("Approve this letter")
    hands.tab_to(NAME)
    hands.type("Ines Moreau")
    story.picture("name-typed")
    hands.press("Return")
    hands.tab_to("Approve this letter")
    hands.press("Return")
    hands.tab_to("Decide later, elsewhere")
    hands.press("Return")
    hands.tab_to("Approve this letter", back=True)
    assert hands.sees("Approve this letter")
    hands.press("space")
    hands.see("Thank you, Ines.")
    hands.tab_to("Hand the laptop back to Marian")
    hands.press("Return")
    hands.see("Open the practice")
    hands.type(PASSPHRASE)
    hands.press("Return")
    hands.see("Ready to print.", patience=60)


def refused() -> bool:
    """Whether a field says no."""
    from coachdesk.ui.widgets.fields import Field

    fields = [one for top in QApplication.topLevelWidgets() for one in top.findChildren(Field)]
    return any(one.isVisible() and bool(one.refusal()) for one in fields)


def nothing_else_opens(story: Story) -> None:
    """No key leads anywhere but to the letter."""
    hands = story.hands
    before = hands.ask(shown)
    for key in ELSEWHERE:
        hands.press(key)
        after = hands.ask(shown)
        assert after == before, f"{key} changed what is shown: {set(after) ^ set(before)}"
    story.told["keys that led nowhere"] = len(ELSEWHERE)


def shown() -> list[str]:
    """What kinds of things the window and the screen hold now."""
    window = next(one for one in QApplication.topLevelWidgets() if isinstance(one, QMainWindow))
    parts = [one for one in window.findChildren(QWidget) if one.isVisible()]
    tops = [type(one).__name__ for one in QApplication.topLevelWidgets() if one.isVisible()]
    return sorted([*(type(one).__name__ for one in parts if type(one).__name__ != "Ring"), *tops])
