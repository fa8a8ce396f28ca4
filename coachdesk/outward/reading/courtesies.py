"""The lines of a mail that add nothing to its answer: greetings, thanks, closings, a name, the device."""

import re
import unicodedata
from typing import Final

_EDGES: Final = " .,;:!-\u2013—*_\"'()"
_NAME_WORDS: Final = 2  # of the coach, in a greeting
_TITLES: Final = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "frau", "herr", "herrn"))
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
    "sehr geehrte",
    "sehr geehrter",
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
    "thanks and",
    "thank you and",
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
    "danke und",
    "vielen dank",
    "vielen dank und",
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
    "with best wishes",
    "have a nice weekend",
    "have a good weekend",
    "have a nice day",
    "have a good day",
    "schönes wochenende",
    "ein schönes wochenende",
    "schönen tag",
    "einen schönen tag",
    "schönen abend",
)  # fmt: skip - read as a list of words
_JOINS: Final = frozenset(("and", "und"))  # between two courtesies
_GREETING_WORDS: Final = tuple(greeting.split() for greeting in _GREETINGS)
_COURTESIES: Final = sorted((courtesy.split() for courtesy in (*_GREETINGS, *_CLOSINGS)), key=len, reverse=True)
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
# Words that object, and so are no part of a name or a signature, whatever the client is called.
_OBJECTIONS_ENGLISH: Final = """
    but cancel cancelled change changes delete disregard don't dont except exclude excluded excluding hold if ignore
    never no none nope not nothing only please reject remove revoke stop strike unless wait withdraw withdrawn without
    wrong
"""
_OBJECTIONS_GERMAN: Final = """
    aber abgelehnt abbruch ausgenommen ausser bitte doch falls halt jedoch kein keine keinen nee nein nicht nichts nie
    niemals nö nur ohne sofern stop stopp storniert streichen widerruf widerrufe widerrufen wenn zurück
"""
_OBJECTIONS: Final = frozenset((_OBJECTIONS_ENGLISH + _OBJECTIONS_GERMAN).split())
# Capitalised in a greeting these look like a name, and take back or limit the yes.
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
_LIMITING: Final = _OBJECTIONS | frozenset((_LIMITS_ENGLISH + _LIMITS_GERMAN).split())


def adds_nothing(line: str, client: str) -> bool:
    """Whether a line holds only greetings, thanks, closings and the `client`'s name or initials, or the device."""
    bare = _LINK.sub("", line).strip(_EDGES)
    if _DEVICE.fullmatch(bare.lower()):
        return True
    own, words = _own_words(client), _words(bare)
    while words:
        if words[0] in _JOINS and len(words) < len(_words(bare)) and len(words) > 1:
            words = words[1:]
        courtesy = next((len(found) for found in _COURTESIES if words[: len(found)] == found), 0)
        if not courtesy and _folded(words[0]) not in own:
            return False
        words = words[courtesy or 1 :]
    return True


def greets(line: str) -> bool:
    """Whether a line is a greeting, with a title or two and at most two capitalised words for a name."""
    words = line.strip(_EDGES).split()
    greeting = max((len(found) for found in _GREETING_WORDS if _words(line)[: len(found)] == found), default=0)
    named = [word for word in words[greeting:] if word.casefold().rstrip(".") not in _TITLES]
    return bool(greeting) and len(named) <= _NAME_WORDS and all(_may_name(word) for word in named)


def objects(text: str) -> bool:
    """Whether the text holds a word that takes back or limits."""
    return any(word in _OBJECTIONS for word in re.findall(r"[\w']+", text.casefold().replace("\u2019", "'")))


def _may_name(word: str) -> bool:
    letters = word.replace("-", "").replace("'", "").replace("\u2019", "")
    return letters.isalpha() and word[0].isupper() and word.casefold() not in _LIMITING


def _own_words(client: str) -> frozenset[str]:
    """The parts of a name, and its initials; a name such as "No" is left out, and so are such initials."""
    parts = _folded(client).replace("-", " ").split()
    whole = _folded(client).split()
    letters = [part[0] for part in parts]
    initials = {*letters, "".join(letters), ".".join(letters), letters[0] + letters[-1]} if letters else set[str]()
    return frozenset({*parts, *whole, *initials}) - _OBJECTIONS


def _words(line: str) -> list[str]:
    return [bare for word in line.split() if (bare := word.strip(_EDGES).casefold())]


def _folded(word: str) -> str:
    """A word without its accents, as a name is often written."""
    return "".join(char for char in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(char))
