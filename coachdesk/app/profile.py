"""The coach's own letterhead and the practice's name."""

import re
from dataclasses import replace
from typing import Final

from coachdesk.app.news import Happened
from coachdesk.app.room import FRAME_NAME, Room
from coachdesk.base.errors import InputUnusable
from coachdesk.disclosure.doors import UpdateLetterDoor
from coachdesk.disclosure.letter import Letterhead

NO_NAME: Final = "Your name is needed: it stands under every letter."
NO_COLOUR: Final = "Write a colour as # and six digits, such as #1F4E4A."
_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_PRINTED: Final = ("name", "profession", "contact", "return_line", "place", "logo", "signature")
LANGUAGE_FACT: Final = "letter_language"
USUAL_LANGUAGE: Final = "en"


class Profile:
    """The desk for how the coach signs."""

    def __init__(self, room: Room, letters: UpdateLetterDoor) -> None:
        """A desk in an unlocked practice, with the door that letters leave by."""
        self._room = room
        self._letters = letters

    def letterhead(self) -> Letterhead:
        """The coach's letterhead; until it is set, the practice's name alone."""
        with self._room.practice.reading() as work:
            return work.facts.letterhead()[0]

    def name(self) -> str:
        """The practice's name."""
        with self._room.practice.reading() as work:
            return work.facts.get("name")

    def paper(self) -> str:
        """What letters are printed on, "a4" or "letter"."""
        with self._room.practice.reading() as work:
            return work.facts.letterhead()[1]

    def letter_language(self) -> str:
        """The language that a new letter begins in, "en" or "de"."""
        with self._room.practice.reading() as work:
            return work.facts.get(LANGUAGE_FACT) or USUAL_LANGUAGE

    def set_letter_language(self, language: str) -> None:
        """The language that a new letter begins in from now on.

        Raises:
            RuleBroken: there are no letters in this language.
        """
        self._room.frames.frame(language, FRAME_NAME)
        with self._room.practice.work() as work:
            work.facts.set(LANGUAGE_FACT, language)
            work.commit()
        self._room.news.tell(Happened.PROFILE)

    def set_letterhead(self, letterhead: Letterhead, paper: str) -> None:
        """The coach's letterhead from now on, and the paper it is printed on, "a4" or "letter".

        Raises:
            InputUnusable: it can't be printed.
        """
        self._letters.refuse_letterhead(letterhead)
        with self._room.practice.work() as work:
            work.facts.set_letterhead(letterhead, paper)
            work.commit()
        self._room.news.tell(Happened.PROFILE)

    def refusals(self, letterhead: Letterhead) -> dict[str, str]:
        """What of it can't be printed: a field's name, and the sentence about it; nothing where all of it can."""
        told = {field: no for field in _PRINTED if (no := self._refusal(letterhead, field))}
        if not letterhead.name.strip():
            told["name"] = NO_NAME
        if not _COLOUR.fullmatch(letterhead.colour):
            told["colour"] = NO_COLOUR
        return told

    def _refusal(self, letterhead: Letterhead, field: str) -> str:
        one = getattr(letterhead, field)
        # The return line is printed as any other line; it is looked at in the place of one.
        alone = Letterhead("", place=one) if field == "return_line" else replace(Letterhead(""), **{field: one})
        try:
            self._letters.refuse_letterhead(alone)
        except InputUnusable as no:
            return str(no)
        return ""

    def is_sample(self) -> bool:
        """Whether this practice is a throw-away sample."""
        with self._room.practice.reading() as work:
            return bool(work.facts.get("sample"))

    def set_name(self, name: str) -> None:
        """The practice's name."""
        with self._room.practice.work() as work:
            work.facts.set("name", name)
            work.commit()
        self._room.news.tell(Happened.PROFILE)
