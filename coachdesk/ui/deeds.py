"""What can be done from anywhere while the practice is unlocked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from coachdesk.ui.commands import Command, Menu
from coachdesk.ui.place import Place, Screen

_SECTIONS = (
    (Screen.TODAY, "Today", "sun"),
    (Screen.CLIENTS, "Clients", "users"),
    (Screen.ORGANISATIONS, "Organisations", "building-2"),
    (Screen.SESSIONS, "Sessions", "calendar"),
    (Screen.UPDATES, "Updates", "mail"),
    (Screen.LEDGER, "Who was told what", "scroll-text"),
)


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What the window itself can do."""

    go: Callable[[Place], None]
    back: Callable[[], None]
    forward: Callable[[], None]
    find: Callable[[], None]
    keys: Callable[[], None]
    lock: Callable[[], None]
    change_practice: Callable[[], None]
    quit: Callable[[], None]
    toggle_menus: Callable[[], None]
    write_note: Callable[[], None]
    development: bool


def everywhere(window: Everywhere) -> list[Command]:
    """The commands of the window, in the order of the menus."""
    go = window.go
    made = [
        Command("note", "Write a note", window.write_note, "Ctrl+Shift+N", "square-pen", Menu.FILE),
        Command("new-client", "New client", partial(go, Place(Screen.NEW_CLIENT)), "", "user-plus", Menu.FILE),
        Command("new-session", "New session", partial(go, Place(Screen.NEW_SESSION)), "", "calendar-plus", Menu.FILE),
        Command(
            "import",
            "Import clients, sessions or notes",
            partial(go, Place(Screen.IMPORT)),
            "",
            "file-input",
            Menu.FILE,
        ),
        Command("lock", "Lock now", window.lock, "Ctrl+L", "key-round", Menu.FILE),
        Command("another", "Open another practice", window.change_practice, "", "folder-open", Menu.FILE),
        Command("quit", "Quit", window.quit, "Ctrl+Q", "x", Menu.FILE),
        Command("find", "Find or do", window.find, "Ctrl+K; Ctrl+Shift+F", "search", Menu.EDIT, listed=False),
        Command("back", "Back", window.back, "Alt+Left", "arrow-left", Menu.GO),
        Command("forward", "Forward", window.forward, "Alt+Right", "arrow-right", Menu.GO),
        Command("close-page", "Close this page", window.back, "Ctrl+W", "x", Menu.GO),
    ]
    made += [
        Command(f"go-{screen}", words, partial(go, Place(screen)), f"Ctrl+{number}", icon, Menu.GO)
        for number, (screen, words, icon) in enumerate(_SECTIONS, 1)
    ]
    made += [
        Command("settings", "Settings", partial(go, Place(Screen.SETTINGS)), "Ctrl+,", "sliders-horizontal", Menu.VIEW),
        Command("menus", "Show the menus always", window.toggle_menus, "", "panel-left", Menu.VIEW),
        Command("keys", "Keys", window.keys, "Ctrl+/", "keyboard", Menu.HELP),
        Command("help", "Handbook", partial(go, Place(Screen.HELP)), "F1", "circle-question-mark", Menu.HELP),
    ]
    if window.development:
        made.append(Command("components", "Components", partial(go, Place(Screen.COMPONENTS)), "", "info", Menu.HELP))
    return made
