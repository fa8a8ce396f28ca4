"""Which module makes which screen; a screen's code is read when it is first gone to."""

from collections.abc import Callable

from coachdesk.ui.page import Page
from coachdesk.ui.place import Place, Screen
from coachdesk.ui.workplace import Workplace


def make(workplace: Workplace, place: Place) -> Page:
    """The page for a place."""
    return _maker(place.screen)(workplace, place)


def _maker(screen: Screen) -> Callable[[Workplace, Place], Page]:  # noqa: C901, PLR0911, PLR0912 - a table with late imports
    match screen:
        case Screen.TODAY:
            from coachdesk.ui.today.view import make as today

            return today
        case Screen.CLIENTS:
            from coachdesk.ui.clients.view import make as clients

            return clients
        case Screen.ORGANISATIONS:
            from coachdesk.ui.organisations.view import make as organisations

            return organisations
        case Screen.SESSIONS:
            from coachdesk.ui.sessions.view import make as sessions

            return sessions
        case Screen.UPDATES:
            from coachdesk.ui.updates.view import make as updates

            return updates
        case Screen.LEDGER:
            from coachdesk.ui.ledger.view import make as ledger

            return ledger
        case Screen.SETTINGS:
            from coachdesk.ui.settings.view import make as settings

            return settings
        case Screen.ENGAGEMENT:
            from coachdesk.ui.engagement.view import make as engagement

            return engagement
        case Screen.NOTE:
            from coachdesk.ui.note.view import make as note

            return note
        case Screen.COMPOSER:
            from coachdesk.ui.composer.view import make as composer

            return composer
        case Screen.AGREEMENT:
            from coachdesk.ui.agreement.view import make as agreement

            return agreement
        case Screen.NEW_CLIENT:
            from coachdesk.ui.new_client.view import make as new_client

            return new_client
        case Screen.NEW_SESSION:
            from coachdesk.ui.new_session.view import make as new_session

            return new_session
        case Screen.IMPORT:
            from coachdesk.ui.importing.view import make as importing

            return importing
        case Screen.LETTER:
            from coachdesk.ui.letter.view import make as letter

            return letter
        case Screen.HELP:
            from coachdesk.ui.help.view import make as help_pages

            return help_pages
        case Screen.COMPONENTS:
            from coachdesk.ui.components.view import make as components

            return components
