"""What can be done in the composer, with its keys: the page's part of menu, palette and sheet of keys."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from coachdesk.ui.commands import Command, Menu

if TYPE_CHECKING:
    from coachdesk.ui.composer.view import ComposerPage


def orders(page: "ComposerPage") -> Sequence[Command]:
    """The composer's commands."""
    steps = page.presenter.steps
    return [
        Command("composer-ask", "Ask for the client's yes", steps.ask, "Ctrl+Shift+Return", "send"),
        Command("composer-points", "Give the client talking points", steps.give_points, "", "message-circle"),
        Command("composer-print", "Print the letter", steps.print, "Ctrl+P", "printer", Menu.FILE),
        Command("composer-hand-over", "Hand over the laptop", steps.hand_over, "", "laptop"),
        Command("composer-answer", "Take in an answer", steps.wait_for_answer, "", "mail-check"),
        Command("composer-take-back", "Take the yes back", steps.ask_to_take_back, "", "undo-2"),
        Command("composer-keep", "Save now", page.keep, "Ctrl+S", "save", Menu.FILE),
        Command("composer-add", "Add a line", page.add_line, "Ctrl+Return", "plus", Menu.EDIT),
        Command("composer-up", "Move the line up", partial(page.move_line, -1), "Alt+Up", "arrow-up", Menu.EDIT),
        Command("composer-down", "Move the line down", partial(page.move_line, 1), "Alt+Down", "arrow-down", Menu.EDIT),
        Command("composer-out", "Take the line out", page.take_line_out, "Alt+Delete", "x", Menu.EDIT),
        Command("composer-change", "Show the change", steps.show_change, "", "diff", Menu.VIEW),
        Command("composer-versions", "Versions", steps.show_versions, "Ctrl+Shift+H", "history", Menu.VIEW),
        Command("composer-notes", "My notes beside the letter", page.toggle_notes, "F9", "panel-right", Menu.VIEW),
    ]
