"""What can be done on the note's page, with its keys: menus, palette and shortcut sheet show it."""

from functools import partial
from typing import TYPE_CHECKING, Final

from coachdesk.confidential.form import Setting
from coachdesk.ui.commands import Command, Menu
from coachdesk.ui.note.column import ALONE, BOLD, FIND, ITALIC, SETTINGS, Tool

if TYPE_CHECKING:
    from coachdesk.ui.note.view import NotePage

_SMALLER: Final = Tool("heading", "Smaller heading", "Alt+2")


def orders(page: "NotePage") -> list[Command]:
    """The commands of a note, in the order of the menus."""
    editor, say = page.editor, page.presenter
    heading, bullet, number, quote = SETTINGS.values()
    return [
        Command("note-keep", "Keep this version", page.keep_version, "Ctrl+S", "save"),
        Command("note-finish", "Finish, and on to the next note due", say.finish, "Ctrl+Return; Ctrl+Enter", "check"),
        Command("note-last", "Load last note", say.load_last_note, "", "undo-2"),
        Command("note-compare", "Compare with the version before", say.compare_last, "", "git-compare"),
        Command("note-action", "Write an agreed action", page.write_action, "", "plus"),
        Command("note-client", "To this client", say.to_client, "", "user"),
        Command("note-alone", ALONE.name, page.toggle_alone, ALONE.keys, ALONE.icon, Menu.VIEW),
        Command("note-find", FIND.name, page.column.finder.open, FIND.keys, FIND.icon, Menu.EDIT),
        Command("note-bold", BOLD.name, editor.toggle_bold, BOLD.keys, BOLD.icon, Menu.EDIT),
        Command("note-italic", ITALIC.name, editor.toggle_italic, ITALIC.keys, ITALIC.icon, Menu.EDIT),
        _setting(page, "note-heading", Setting.HEADING, heading),
        _setting(page, "note-small-heading", Setting.SMALL_HEADING, _SMALLER),
        Command("note-paragraph", "Ordinary paragraph", page.set_paragraph, "Alt+3", "type", Menu.EDIT),
        _setting(page, "note-bullets", Setting.BULLET, bullet),
        _setting(page, "note-numbers", Setting.NUMBER, number),
        _setting(page, "note-quote", Setting.QUOTE, quote),
        Command("note-moment", "Date and time", page.insert_moment, "Ctrl+;", "clock", Menu.EDIT),
    ]


def _setting(page: "NotePage", name: str, setting: Setting, tool: Tool) -> Command:
    return Command(name, tool.name, partial(page.editor.toggle, setting), tool.keys, tool.icon, Menu.EDIT)
