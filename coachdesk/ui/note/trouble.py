"""A banner above the note while its words are not on the disk."""

from coachdesk.ui.note.words import NOT_LEFT
from coachdesk.ui.widgets.banner import Banner
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.spoken import announce


class Trouble(Banner):
    """What is the matter, and what can be done; that the words are let go is offered only to whoever wants to leave."""

    def __init__(self) -> None:
        """Nothing is the matter."""
        super().__init__(icon="hard-drive")
        self.again = Button("Try again", small=True)
        self.rescue = Button("Copy the words", small=True)
        self.without = Button("Leave without the last words", Kind.FOR_GOOD, small=True)
        for button in (self.again, self.rescue, self.without):
            self.add_button(button)
        self.hide()

    def tell(self, sentence: str, more: str, *, again: bool, words: bool) -> None:
        """The words are not kept; said once, however often it is tried again. Without `words` there is none to copy."""
        self.again.setVisible(again)
        self.rescue.setVisible(words)
        if self.isHidden():
            self.without.hide()
            self.say(sentence, more)
            self.show()
            announce(self, sentence, at_once=True)

    def ask_to_stay(self, detail: str) -> None:
        """The page was about to be left."""
        self.rescue.show()
        self.without.show()
        self.show()
        self.say(NOT_LEFT, detail)
