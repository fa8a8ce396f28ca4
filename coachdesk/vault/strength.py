"""How long a new passphrase would stand up to guessing, and passphrases made by chance."""

import secrets
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

from coachdesk.app.strength import Strength
from coachdesk.base.errors import RuleBroken
from coachdesk.vault.passphrase import SHORTEST_PASSPHRASE, fit_for_a_new_practice

# Guesses, as powers of ten, from which each score counts. One guess at Argon2id with 256 MiB takes a third of a second
# on two cores: a thousand such machines make three thousand a second, a million guesses in six minutes, 10^8 in nine
# hours, 10^10 in five weeks, 10^13 in a century.
_LEAST: Final = (6, 8, 10, 13)
_WORDS: Final = ("Very easy to guess", "Easy to guess", "Could be guessed", "Hard to guess", "Very hard to guess")
_READ: Final = 72  # characters: what zxcvbn takes; whatever comes after can only make it harder
_GOOD: Final = 3
_WORDS_BY_CHANCE: Final = 4  # of 7,776: 3.6 * 10^15 passphrases, beyond the last threshold above

_MORE_WORDS: Final = "Add a word or two that have nothing to do with the others."
_SUGGESTIONS: Final = {
    "own": "It holds a name or a word that others know of you. Take words that nobody would connect with you.",
    "common": "It is among the passphrases that are tried first. Take several words that don't belong together.",
    "spatial": "Neighbouring keys are tried early. Take words instead.",
    "repeat": "Repeating doesn't help much. Add another word instead.",
    "sequence": "Rows like abc or 123 are tried early. Take words instead.",
    "date": "Dates and years are tried early. Take words instead.",
}


def strength(passphrase: str, personal: Iterable[str] = ()) -> Strength:
    """What is thought of a passphrase; `personal` are words that whoever guesses would try, such as the coach's name.

    It is looked at here and kept nowhere.
    """
    try:
        fit_for_a_new_practice(passphrase)
    except RuleBroken:
        return Strength(
            0, "Too short", f"At least {SHORTEST_PASSPHRASE} characters; several words are best.", enough=False
        )
    from zxcvbn import zxcvbn

    own = [part for words in personal for part in (words, *words.split()) if part]
    looked_at = zxcvbn(passphrase[:_READ], user_inputs=own)
    score = sum(looked_at["guesses_log10"] >= least for least in _LEAST)
    suggestion = "" if score >= _GOOD else next(_suggestions(looked_at["sequence"]), _MORE_WORDS)
    return Strength(score, _WORDS[score], suggestion, enough=True)


def _suggestions(parts: Sequence[dict[str, Any]]) -> Iterator[str]:
    """What is weak about the parts into which the passphrase falls, worst first."""
    kinds = {_kind(part, alone=len(parts) == 1) for part in parts}
    yield from (sentence for kind, sentence in _SUGGESTIONS.items() if kind in kinds)


def _kind(part: dict[str, Any], *, alone: bool) -> str:
    if part["pattern"] == "dictionary":
        return "own" if part["dictionary_name"] == "user_inputs" else "common" if alone else ""
    pattern = str(part["pattern"])
    return "date" if pattern == "regex" else pattern


def by_chance(list_of_words: Path) -> str:
    """A new passphrase of four words, each chosen by chance from a list that holds one a line."""
    words = list_of_words.read_text(encoding="utf-8").split()
    return " ".join(secrets.choice(words) for _ in range(_WORDS_BY_CHANCE))
