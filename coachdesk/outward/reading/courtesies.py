"""The lines of a mail that add nothing to its answer: greetings, thanks, closings, a name, the device."""

import re
from collections.abc import Sequence
from typing import Final

_EDGES: Final = " .,;:!-\u2013—*_\"'()"
_NAME_WORDS: Final = 4
_GREETINGS: Final = (
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "good afternoon",
    "good evening",
    "hallo",
    "liebe",
    "lieber",
    "guten tag",
    "guten morgen",
    "guten abend",
    "sehr geehrte frau",
    "sehr geehrter herr",
    "moin",
    "servus",
    "grüezi",
    "grüss gott",
)  # fmt: skip - read as a list of words
_CLOSINGS: Final = (
    "thanks",
    "thank you",
    "many thanks",
    "thanks a lot",
    "thanks again",
    "thank you very much",
    "thank you so much",
    "thx",
    "best",
    "regards",
    "kind regards",
    "best regards",
    "warm regards",
    "with kind regards",
    "best wishes",
    "all the best",
    "warmly",
    "cheers",
    "sincerely",
    "yours sincerely",
    "yours",
    "danke",
    "danke schön",
    "dankeschön",
    "danke dir",
    "danke ihnen",
    "vielen dank",
    "besten dank",
    "herzlichen dank",
    "viele grüsse",
    "liebe grüsse",
    "beste grüsse",
    "herzliche grüsse",
    "schöne grüsse",
    "freundliche grüsse",
    "mit freundlichen grüssen",
    "mit besten grüssen",
    "herzliche gruesse",
    "viele gruesse",
    "mit freundlichen gruessen",
    "gruss",
    "herzlich",
    "lg",
    "vg",
    "mfg",
)  # fmt: skip - read as a list of words
_COURTESIES: Final = tuple(courtesy.split() for courtesy in (*_GREETINGS, *_CLOSINGS))
_GADGET: Final = (
    r"(?:iphone|ipad|mobile(?: phone| device)?|phone|handy|smartphone|tablet|blackberry|pixel|huawei"
    r"|android(?:[ -](?:device|phone|gerät|handy|smartphone))?|(?:samsung )?galaxy(?: smartphone)?|samsung(?: device)?)"
)
_SYSTEM: Final = r"(?: (?:for|für) (?:ios|android|windows|mac))"
_DEVICE: Final = re.compile(
    rf"sent from my {_GADGET}|sent from (?:outlook|mail|yahoo mail|proton mail){_SYSTEM}?|get outlook{_SYSTEM}"
    rf"|von meinem {_GADGET} gesendet|gesendet von meinem {_GADGET}|gesendet (?:von|mit|aus) outlook{_SYSTEM}?"
    rf"|outlook{_SYSTEM} beziehen|gesendet mit der (?:mobilen )?(?:mail|gmx mail|web\.de mail|telekom mail) app"
)
_LINK: Final = re.compile(r"\s*<https?://[^\s>]+>")  # Outlook puts one behind its own name
_PARTICLES: Final = frozenset(
    ("von", "vom", "zu", "zum", "zur", "der", "den", "van", "de", "da", "di", "del", "du", "la", "le")
)
# Capitalised at the start of a line these look like a name, and take back or limit the yes.
_LIMITS_ENGLISH: Final = """
    add after all almost also although and another any anything apart as at bar barring basically because before
    below both but by can change changes clause conditional conditionally cut delete draft drop each edit
    eventually everything except excluding few final first for fourth from generally goal goals half hardly
    hopefully if in instead it just keep last later leave less letter line lines make maybe me mention minus
    more most mostly much nearly never no none nor not nothing now off on once one only or other our out page
    pages paragraph part partial partially partly pending perhaps point points possibly postpone presumably
    probably progress provided provisionally question reject reluctantly remaining remove rephrase replace rest
    revise reword row rows same second section see sentence sentences shorten skip somewhat soon stop strike
    subject summary text than that the their then there these third this those three title to today tomorrow too
    two under unless until update version wait we what when where which while who why with withdraw without word
    wording words wrong you your
"""
_LIMITS_GERMAN: Final = """
    ab aber absatz absätze alle allerdings alles anders auch auf ausgenommen ausser bald bedingt bei bis bitte
    bloss dann dass dies diese dieser doch dritte dritten durch eher eigentlich ein eine einen ergänzen erst
    erste ersten etwas eventuell falls fast ferner für ganz gegen gestrichen grossteils grösstenteils halb heute
    hälfte höchstens ich im ist jedoch kein keine keinen kürzen leider letzte letzten löschen mehr meist
    meistens mit morgen nach nachher nein nicht nichts nie niemals noch nur nächste ob oder ohne punkt punkte
    satz seite sofern sonst später statt streichen sätze teils teilweise text titel und unter version vielleicht
    vorbehalt vorbehaltlich vorerst vorläufig warten weg weil weniger wenn wort zeile zeilen ziel ziele zuerst
    zurück zwei zweite zweiten ändern überschrift überwiegend
"""
_LIMITING: Final = frozenset((_LIMITS_ENGLISH + _LIMITS_GERMAN).split())


def courtesies_only(lines: Sequence[str], client: str) -> bool:
    """Whether the lines hold only greetings, thanks, closings, the device, and the name of who wrote.

    Without knowing the `client`'s name, one line of up to four capitalised words passes for it.
    """
    left = [bare for line in lines if not _is_courtesy(bare := _LINK.sub("", line).strip(_EDGES))]
    if client:
        own = set(_words(client))
        return all(own.issuperset(_words(bare)) for bare in left)
    return not left or (len(left) == 1 and _is_name(left[0]))


def _is_courtesy(bare: str) -> bool:
    if not bare or _DEVICE.fullmatch(bare.lower()):
        return True
    words = _words(bare)
    for courtesy in _COURTESIES:
        if words[: len(courtesy)] == courtesy:
            rest = bare.split()[len(courtesy) :]
            if not rest or _is_name(" ".join(rest)):
                return True
    return False


def _words(line: str) -> list[str]:
    return [word.strip(_EDGES).casefold() for word in line.split()]


def _is_name(line: str) -> bool:
    """Up to four capitalised words, "von" and its kin allowed between them, none of which limits a yes."""
    words = [word.strip(_EDGES) for word in line.split()]
    if len(words) > _NAME_WORDS or any(word.casefold() in _LIMITING for word in words):
        return False
    letters = [word.replace("-", "").replace("'", "").replace("\u2019", "").replace(".", "") for word in words]
    capitals = [word for word in letters if word.isalpha() and word[0].isupper()]
    return bool(capitals) and all(word in capitals or word in _PARTICLES for word in letters)
