"""The head of the first page: who writes, to whom, and when."""

import re
from dataclasses import replace
from typing import Final

from coachdesk.base.errors import InputUnusable
from coachdesk.outward.fonts import Faces
from coachdesk.outward.layout import (
    GREY,
    Element,
    Fitted,
    Item,
    Placed,
    Rule,
    Style,
    Words,
    fitted,
)
from coachdesk.outward.paper import MM, AddressField, Sheet
from coachdesk.outward.pictures import picture
from coachdesk.outward.wording import Sender, Wording

_COLOUR: Final = re.compile(r"#[0-9a-fA-F]{6}")
_LOGO_HIGH: Final = 18 * MM  # the look, section 9
_LOGO_WIDE: Final = 45 * MM
_HAIRLINE: Final = "#7F8A8A"
_GAP: Final = 6 * MM
_CONTACT_WIDE: Final = 70 * MM
_RULE_AT: Final = 35.8 * MM
_ABOVE_RULE: Final = 2.5 * MM
_NAME: Final = ((19.0, 1), (17.0, 1), (15.0, 1), (15.0, 2), (13.0, 2), (11.0, 3), (9.5, 4))
_PROFESSION: Final = (
    (Style(11.25, 16, colour=GREY), 1),
    (Style(10, 13, colour=GREY), 1),
    (Style(8.5, 10, colour=GREY), 2),
)
_CONTACT: Final = (
    (Style(9.75, 14.4, colour=GREY), 3),
    (Style(9.75, 12.5, colour=GREY), 4),
    (Style(8.5, 10.5, colour=GREY), 5),
    (Style(7.5, 9, colour=GREY), 6),
)
_RETURN: Final = tuple(  # DIN 5008: 8 pt, at least 6 pt
    (Style(size, 7, colour=GREY), most) for size, most in ((8.0, 1), (7.0, 1), (6.0, 1), (6.0, 2))
)
_DATE: Final = ((Style(11.25, 16), 1), (Style(9.75, 14), 1))
# DIN 5008: at least 8 pt
_ADDRESS: Final = ((11.25, 16.0), (11.25, 14.0), (10.5, 13.0), (9.75, 12.0), (9.0, 11.0), (8.0, 9.6))


def sender(who: Sender, colour: str, logo: Placed | None, faces: Faces, sheet: Sheet) -> tuple[Item, ...]:
    """The logo, the name with the profession below it, the ways to reach the coach at the right, and a rule.

    Raises:
        InputUnusable: the colour is not six hexadecimal digits, or a text is too long for its room.
    """
    if not _COLOUR.fullmatch(colour):
        raise InputUnusable("No letter was made: the colour of the letterhead is not of the form #14201F.")
    contact = fitted(who.contact, faces, _CONTACT_WIDE, _CONTACT, "in the contact lines")
    wide = max(
        (contact.style.face(faces).width(line.rstrip(), contact.style.size) for line, _ in contact.lines), default=0
    )
    left = logo.left + logo.picture.width + _GAP if logo else sheet.left
    room = sheet.right - wide - _GAP - left
    name_styles = tuple((Style(size, size * 1.2, semibold=True, colour=colour), most) for size, most in _NAME)
    name = fitted((who.name,), faces, room, name_styles, "in your name")
    profession = fitted((who.profession,), faces, room, _PROFESSION, "in the profession")
    words = (*_names(name, profession, left, sheet), *_contact(contact, faces, sheet))
    lowest = max(each.baseline for each in words)
    rule_at = max(_RULE_AT, lowest + _ABOVE_RULE, logo.top + logo.picture.height + _ABOVE_RULE if logo else 0)
    return (*((logo,) if logo else ()), *words, Rule(sheet.left, sheet.right, rule_at, 0.75))


def placed_logo(raw: bytes, alternative: str, sheet: Sheet) -> Placed:
    """The logo at the left, centred in the height of the head."""
    logo = picture(raw, "for the logo", _LOGO_WIDE, _LOGO_HIGH)
    return Placed(logo, sheet.left, sheet.top - 1 * MM + (_LOGO_HIGH - logo.height) / 2, Element("Figure", alternative))


def _names(name: Fitted, profession: Fitted, left: float, sheet: Sheet) -> tuple[Words, ...]:
    high = sheet.top + (6.5 * MM if len(name.lines) == 1 else 4 * MM)
    under = high + name.height - name.style.leading + (profession.style.leading if profession.lines else 0)
    return (*_stacked(name, left, high), *_stacked(profession, left, under))


def _contact(contact: Fitted, faces: Faces, sheet: Sheet) -> tuple[Words, ...]:
    first = sheet.top + (3.6 * MM if len(contact.lines) <= _CONTACT[0][1] else 2.5 * MM)
    return _flushed(contact, first, faces, sheet)


def addressed(words: Wording, faces: Faces, sheet: Sheet) -> tuple[Item, ...]:
    """The small sender's line, the reader's address, and the date at the right."""
    field = sheet.address
    dated = fitted((words.dated,), faces, sheet.text_width, _DATE, "before the date")
    return (
        *_return_line(words.sender.return_line, faces, field),
        *_address(words.address, faces, field),
        *_flushed(dated, sheet.date_at, faces, sheet),
    )


def _return_line(text: str, faces: Faces, field: AddressField) -> tuple[Item, ...]:
    if field.return_line is None:
        return ()
    line = fitted((text,), faces, field.right - field.left, _RETURN, "in the return line")
    below = Rule(field.left, field.right, field.return_line + 2 * MM, 0.3, _HAIRLINE)
    first = field.return_line - line.height + line.style.leading
    return (*(replace(each, element=None) for each in _stacked(line, field.left, first)), below)


def _address(lines: tuple[str, ...], faces: Faces, field: AddressField) -> tuple[Item, ...]:
    room = field.bottom - field.top
    styles = tuple((Style(size, leading), int(room // leading)) for size, leading in _ADDRESS)
    block = fitted(lines, faces, field.right - field.left, styles, "in the address")
    top = field.bottom - block.height if field.from_below else field.top
    return _stacked(block, field.left, top + block.style.leading - (block.style.leading - block.style.size * 0.72) / 2)


def _flushed(block: Fitted, first: float, faces: Faces, sheet: Sheet) -> tuple[Words, ...]:
    """The lines ending at the right margin."""
    face, style = block.style.face(faces), block.style
    return tuple(
        Words(line, sheet.right - face.width(line.rstrip(), style.size), first + place * style.leading, style, of)
        for place, (line, of) in enumerate(block.lines)
    )


def _stacked(block: Fitted, left: float, first: float) -> tuple[Words, ...]:
    return tuple(
        Words(line, left, first + place * block.style.leading, block.style, of)
        for place, (line, of) in enumerate(block.lines)
    )
