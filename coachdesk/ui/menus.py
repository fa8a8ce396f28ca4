"""The menu bar, built from the commands there are just now; hidden, its keys still work, and Alt shows it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QTextEdit

from coachdesk.ui.commands import Command, Menu

if TYPE_CHECKING:
    from coachdesk.ui.window import Window

_EDITS = (
    ("undo", "Undo", QKeySequence.StandardKey.Undo),
    ("redo", "Redo", QKeySequence.StandardKey.Redo),
    ("cut", "Cut", QKeySequence.StandardKey.Cut),
    ("copy", "Copy", QKeySequence.StandardKey.Copy),
    ("paste", "Paste", QKeySequence.StandardKey.Paste),
    ("selectAll", "Select all", QKeySequence.StandardKey.SelectAll),
)
_ROLES = {"settings": QAction.MenuRole.PreferencesRole, "quit": QAction.MenuRole.QuitRole}


class Menus(QObject):
    """The window's menus and keys."""

    def __init__(self, window: "Window") -> None:
        """An empty bar in `window`."""
        super().__init__(window)
        self._window = window
        self._commands: dict[str, Command] = {}
        self._actions: list[QAction] = []
        self._menus: list[QMenu] = []
        self.always = False

    @property
    def commands(self) -> tuple[Command, ...]:
        """What can be done just now."""
        return tuple(self._commands.values())

    def show(self, commands: Sequence[Command]) -> None:
        """These commands and no others."""
        self.clear()
        self._commands = {command.id: command for command in commands}
        bar = self._window.menuBar()
        for kind in Menu:
            these = [command for command in commands if command.menu is kind]
            if not these and kind is not Menu.EDIT:
                continue
            menu = QMenu(str(kind), bar)
            self._menus.append(menu)
            bar.addMenu(menu)
            if kind is Menu.EDIT:
                self._add_edits(menu)
            for command in these:
                self._add(menu, command)
        self.reveal(shown=self.always)

    def clear(self) -> None:
        """Nothing can be done: the practice is locked, or somebody else reads."""
        self._commands = {}
        for action in self._actions:
            self._window.removeAction(action)
            action.deleteLater()
        for menu in self._menus:
            self._window.menuBar().removeAction(menu.menuAction())
            menu.deleteLater()
        self._actions, self._menus = [], []
        self.reveal(shown=False)

    def reveal(self, *, shown: bool) -> None:
        """Show the bar, or hide it; on systems with a bar of their own it is always there."""
        self._window.menuBar().setVisible(bool(self._menus) and (shown or self.always))

    def _add(self, menu: QMenu, command: Command) -> None:
        action = QAction(command.words, self._window)
        action.setObjectName(command.id)
        action.setMenuRole(_ROLES.get(command.id, QAction.MenuRole.NoRole))
        if command.keys:
            action.setShortcuts([QKeySequence(keys) for keys in command.keys.split("; ")])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(self._chosen)
        menu.addAction(action)
        self._window.addAction(action)
        self._actions.append(action)

    def _add_edits(self, menu: QMenu) -> None:
        for name, words, keys in _EDITS:
            action = QAction(words, self._window)
            action.setObjectName(name)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown; the field itself has the key
            action.setMenuRole(QAction.MenuRole.NoRole)
            action.triggered.connect(self._edit)
            menu.addAction(action)
            self._actions.append(action)
        menu.addSeparator()

    def _chosen(self) -> None:
        action = self.sender()
        command = self._commands.get(action.objectName()) if action is not None else None
        if command is not None:
            self._window.forget_alt()
            self.reveal(shown=False)
            command.run()

    def _edit(self) -> None:
        field, action = QApplication.focusWidget(), self.sender()
        if action is not None and isinstance(field, QLineEdit | QTextEdit | QPlainTextEdit):
            deeds = {
                "undo": field.undo,
                "redo": field.redo,
                "cut": field.cut,
                "copy": field.copy,
                "paste": field.paste,
                "selectAll": field.selectAll,
            }
            deeds[action.objectName()]()
