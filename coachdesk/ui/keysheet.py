"""The sheet of keys: everything that has one, by menu, in two columns."""

from collections.abc import Sequence

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from coachdesk.ui.commands import Command, Menu
from coachdesk.ui.overlay import Overlay
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Button, Kind
from coachdesk.ui.widgets.scroll import Scroll
from coachdesk.ui.widgets.words import Words

WIDE = 760
FIXED = (
    ("Next or last field", "Tab / Shift+Tab"),
    ("Show the menus", "Alt / F10"),
    ("Close a sheet", "Esc"),
)


class KeySheet(Overlay):
    """Lists the keys, and closes with Escape."""

    def __init__(self, parent: QWidget, commands: Sequence[Command]) -> None:
        """Over `parent`, of these commands."""
        super().__init__(parent, "Keys", WIDE)
        look = theme()
        column = QVBoxLayout(self.box)
        column.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column.setSpacing(look.px(12))
        head = QHBoxLayout()
        head.addWidget(Words("Keys", Role.SUB_PAGE))
        head.addStretch()
        close = Button("Close", Kind.QUIET, keys="Esc")
        close.clicked.connect(self.dismiss)
        head.addWidget(close)
        column.addLayout(head)
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(32))
        grid.setVerticalSpacing(look.px(20))
        groups = [(str(menu).replace("&", ""), _of(menu, commands)) for menu in Menu]
        groups.append(("Everywhere", list(FIXED)))
        for place, (title, lines) in enumerate(group for group in groups if group[1]):
            grid.addLayout(_group(title, lines), place // 2, place % 2)
        scroll = Scroll(inside)
        scroll.setMinimumHeight(min(inside.sizeHint().height(), parent.height() - look.px(260)))
        column.addWidget(scroll)
        self.appear(close)


def _of(menu: Menu, commands: Sequence[Command]) -> list[tuple[str, str]]:
    return [
        (command.words.replace("&", ""), " / ".join(_native(keys) for keys in command.keys.split("; ")))
        for command in commands
        if command.menu is menu and command.keys
    ]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _group(title: str, lines: list[tuple[str, str]]) -> QVBoxLayout:
    look = theme()
    column = QVBoxLayout()
    column.setSpacing(look.px(6))
    column.addWidget(Words(title, Role.SECTION))
    for words, keys in lines:
        row = QHBoxLayout()
        row.addWidget(Words(words, Role.BODY))
        row.addStretch()
        row.addWidget(Words(keys, Role.CAPTION, "ink2"))
        column.addLayout(row)
    column.addStretch()
    return column
