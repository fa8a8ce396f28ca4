"""The letter on paper: the system's own print dialog, a real queue, and the question that the ledger waits for."""

from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractScrollArea, QApplication
from story import Story

TO_PRINT = "from the reply to the printed letter"
FROM_STANDING = "from a standing yes to the printed letter"


def answer_and_print(story: Story) -> None:
    """From Today, with the reply on the clipboard, to the coach's word that it printed."""
    hands = story.hands
    story.unlock()
    code = (story.folder / "code.txt").read_text(encoding="utf-8")
    story.put_on_clipboard(f"YES {code}\n")
    before = hands.clicks
    hands.click("Ines, for Henrik Vaas")
    hands.see("Private · Ines' answer", QAbstractScrollArea)
    hands.press("ctrl+v")
    hands.click("Take it in")
    hands.see("Ready to print.")
    hands.click("Print the letter")
    send(story)
    story.told["ledger before the answer"] = ledger(story)
    hands.press("alt+Left")
    hands.see("Did it print?")
    hands.click("Yes, it printed")
    hands.see("Ready to print again.")
    story.clicks_since(before, TO_PRINT)
    story.told["ledger after the answer"] = ledger(story)
    story.picture("ledger")
    keep_the_page(story)


def print_what_stands(story: Story) -> None:
    """A standing letter: a first sheet that did not come out, a second that did."""
    hands = story.hands
    story.unlock()
    story.find("Ines Moreau", "Ines Moreau")
    hands.see("What may be told")
    before = hands.clicks
    hands.click("Prepare an update", QAbstractButton)
    hands.click("Write the update")
    hands.see("Ready to print.")
    hands.click("Print the letter")
    send(story)
    hands.click("No, it did not print")
    hands.gone("Did it print?")
    story.clicks_since(before, FROM_STANDING)
    story.told["ledger after a no"] = ledger(story)
    hands.press("alt+Left")
    hands.see("Print…")
    send(story)
    hands.click("Yes, it printed")
    hands.see("Ready to print again.")
    story.told["ledger after the answer"] = ledger(story)
    keep_the_page(story)


def send(story: Story) -> None:
    """To the printer that the system proposes, with two clicks."""
    hands = story.hands
    hands.click("Print…")
    hands.until(lambda: QApplication.activeModalWidget() is not None, "the print dialog")
    hands.click("Print", QAbstractButton)
    hands.see("Did it print?", patience=60)
    story.picture("asked")


def ledger(story: Story) -> list[str]:
    """What the ledger says, newest first; looked at by keyboard."""
    hands = story.hands
    hands.press("ctrl+6")
    table = hands.see("Who was told what", QAbstractItemView)

    def lines() -> list[str]:
        model = table.model()  # type: ignore[attr-defined]
        cells = range(model.columnCount())
        rows = range(model.rowCount())
        told = [" ".join(str(model.index(row, at).data() or "") for at in cells).strip() for row in rows]
        return [line for line in told if line]

    found: list[str] = hands.until(lines, "the lines of the ledger")
    return found


def keep_the_page(story: Story) -> None:
    """The very page that was printed, as PDF."""
    hands = story.hands
    hands.press("alt+Left")
    hands.see("Save as PDF…")
    hands.press("ctrl+shift+s")
    story.save(story.folder / "letter.pdf")
    hands.until_words("The ledger says so")
