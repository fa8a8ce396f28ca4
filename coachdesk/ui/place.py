"""Where in the program somebody is: a screen, and what it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Screen(StrEnum):
    """Every screen that can be gone to while the practice is unlocked."""

    TODAY = "today"
    CLIENTS = "clients"
    ORGANISATIONS = "organisations"
    SESSIONS = "sessions"
    UPDATES = "updates"
    LEDGER = "ledger"
    SETTINGS = "settings"
    ENGAGEMENT = "engagement"
    NOTE = "note"
    COMPOSER = "composer"
    AGREEMENT = "agreement"
    NEW_CLIENT = "new_client"
    NEW_SESSION = "new_session"
    IMPORT = "import"
    LETTER = "letter"
    HELP = "help"
    COMPONENTS = "components"


@dataclass(frozen=True, slots=True)
class Place:
    """One place.

    Attributes:
        about: the id of the record that the screen shows, where it shows one.
        more: a tab, or a second id, as the screen defines it.
    """

    screen: Screen
    about: str = ""
    more: str = ""


SECTION_OF = {
    Screen.ENGAGEMENT: Screen.CLIENTS,
    Screen.NEW_CLIENT: Screen.CLIENTS,
    Screen.AGREEMENT: Screen.CLIENTS,
    Screen.IMPORT: Screen.CLIENTS,
    Screen.NOTE: Screen.SESSIONS,
    Screen.NEW_SESSION: Screen.SESSIONS,
    Screen.COMPOSER: Screen.UPDATES,
    Screen.LETTER: Screen.UPDATES,
}
"""Under which entry of the sidebar a screen lies that has none of its own."""
