"""The three ways that a coach goes most often, by mouse, with every click counted; what is typed is no click."""

from email.message import EmailMessage

from begun import REPLY_FROM
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea
from story import DONE, Story

TO_ASK = "from a held session to the request"
TO_PRINT = "from the reply to the letter"
FROM_STANDING = "from a standing yes to the letter"


def ask_for_a_yes(story: Story) -> None:
    """From a held session in the list to a request that is written down, its e-mail on the screen."""
    hands = story.hands
    story.unlock()
    hands.press("ctrl+4")
    hands.choose("Which sessions", "All")
    before = hands.clicks
    hands.click_row("Sessions", "Ines Moreau")
    story.picture("session")
    hands.click("Prepare an update", QAbstractButton)
    hands.click("Write the update")
    hands.click("Add a line under Progress")
    hands.type(DONE)
    hands.click("Ask Ines for her yes")
    hands.see("Copy the e-mail")
    story.clicks_since(before, TO_ASK)
    story.picture("asked")


def take_a_reply(story: Story) -> None:
    """From Today, with the reply on the clipboard, to the letter as PDF."""
    hands = story.hands
    story.unlock()
    code = (story.folder / "code.txt").read_text(encoding="utf-8")
    story.put_on_clipboard(f"YES {code}\n")
    story.picture("today")
    before = hands.clicks
    hands.click("Ines, for Henrik Vaas")
    hands.see("Private · Ines' answer", QAbstractScrollArea)
    hands.press("ctrl+v")
    hands.click("Take it in")
    hands.see("Ready to print.")
    story.picture("ready")
    hands.click("Print the letter")
    hands.click("Save as PDF…")
    story.save(story.folder / "letter.pdf")
    story.clicks_since(before, TO_PRINT)
    hands.until_words("The ledger says so")


def take_a_mail_file(story: Story) -> None:
    """The same with the reply as the file that a mail program saves."""
    hands = story.hands
    story.unlock()
    code = (story.folder / "code.txt").read_text(encoding="utf-8")
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = REPLY_FROM, "office@marianholt.example", "Re: your letter"
    mail.set_content(f"YES {code}\n\nThank you, Ines\n")
    file = story.folder / "reply.eml"
    file.write_bytes(mail.as_bytes())
    before = hands.clicks
    hands.click("Ines, for Henrik Vaas")
    hands.click("Choose its file…")
    hands.save_as(file)
    hands.see("Ready to print.")
    story.picture("ready")
    hands.click("Print the letter")
    hands.click("Save as PDF…")
    story.save(story.folder / "letter.pdf")
    story.clicks_since(before, TO_PRINT)


def send_what_stands(story: Story) -> None:
    """From the engagement's page to a letter that holds nothing but what she said yes to with her signature."""
    hands = story.hands
    story.unlock()
    story.find("Ines Moreau", "Ines Moreau")
    hands.see("What may be told")
    before = hands.clicks
    hands.click("Prepare an update", QAbstractButton)
    hands.click("Write the update")
    hands.see("Ready to print.")
    story.picture("standing")
    hands.click("Print the letter")
    hands.click("Save as PDF…")
    story.save(story.folder / "letter.pdf")
    story.clicks_since(before, FROM_STANDING)
