"""The sand column: its first line with the tools, the note, and its foot."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QWidget

from coachdesk.confidential.form import Setting
from coachdesk.ui.note.editor import NoteEditor
from coachdesk.ui.note.find import FindBar
from coachdesk.ui.note.words import counted
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import IconButton, shown_keys
from coachdesk.ui.widgets.cards import RADIUS, Hairline
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.layouts import column, row
from coachdesk.ui.widgets.pictures import Picture
from coachdesk.ui.widgets.spoken import announce
from coachdesk.ui.widgets.words import Words

_HEAD: Final = 47
_FOOT: Final = 40
_SIDE: Final = 24


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool of the editor: a picture, its name and its keys."""

    icon: str
    name: str
    keys: str = ""


SETTINGS: Final = {
    Setting.HEADING: Tool("heading-2", "Heading", "Alt+1"),
    Setting.BULLET: Tool("list", "Bulleted list", "Ctrl+Shift+8"),
    Setting.NUMBER: Tool("list-ordered", "Numbered list", "Ctrl+Shift+7"),
    Setting.QUOTE: Tool("quote", "Quotation", "Ctrl+Shift+9"),
}
BOLD: Final = Tool("bold", "Bold", "Ctrl+B")
ITALIC: Final = Tool("italic", "Italic", "Ctrl+I")
FIND: Final = Tool("search", "Find in this note", "Ctrl+F")
ALONE: Final = Tool("maximize-2", "Only the note", "F11")


class NoteColumn(QFrame):
    """Private ground with one note on it."""

    alone_wanted = Signal(bool)

    def __init__(self, editor: NoteEditor, parent: QWidget | None = None) -> None:
        """A column around this editor."""
        super().__init__(parent)
        self.editor = editor
        self.finder = FindBar(editor)
        self._settings: dict[Setting, IconButton] = {}
        self._whole = column(self, margins=(0, 0, 0, 0))
        self._tools = self._made_tools()
        self._whole.addWidget(self._tools)
        self._whole.addWidget(Hairline("private_line"))
        self._stack = QStackedLayout()
        self._writing = QWidget()
        writing = column(self._writing)
        writing.addWidget(self.finder)
        writing.addWidget(editor, 1)
        writing.addWidget(self._made_refusal())
        writing.addWidget(Hairline("private_line"))
        writing.addWidget(self._made_foot())
        self._stack.addWidget(self._writing)
        self._whole.addLayout(self._stack, 1)
        self.setAccessibleName("Private · only you read this")
        editor.stood.connect(self._stands)
        editor.refused.connect(self._refuse)
        self.restyle()
        self._stands()

    def show_beside(self, other: QWidget | None) -> None:
        """Show something else in place of the editor; without it, the editor again."""
        for old in [self._stack.widget(at) for at in range(1, self._stack.count())]:
            if old is not None:
                self._stack.removeWidget(old)
                old.hide()
                old.setParent(None)
                old.deleteLater()
        if other is not None:
            self._stack.addWidget(other)
        self._stack.setCurrentIndex(self._stack.count() - 1)
        for button in self._tools.findChildren(IconButton):
            button.setVisible(other is None or button is self._alone)

    @property
    def comparing(self) -> bool:
        """Whether something else stands in place of the editor."""
        return self._stack.count() > 1

    def count(self, words: int) -> None:
        """Say at the foot how many words there are."""
        self._count.setText(counted(words))

    def show_alone(self, *, alone: bool) -> None:
        """Whether the column is all there is."""
        self._alone.blockSignals(True)  # noqa: FBT003 - Qt's own
        self._alone.setChecked(alone)
        self._alone.blockSignals(False)  # noqa: FBT003 - Qt's own
        self._alone.set_icon("minimize-2" if alone else "maximize-2", _told(ALONE))

    def _made_tools(self) -> QWidget:
        tools = QWidget()
        line = row(tools, gap=4, margins=(_SIDE, 0, 16, 0))
        line.addWidget(Picture("lock", "private_ink", 16))
        line.addSpacing(theme().px(2))
        line.addWidget(Words("Private · only you read this", Role.SMALL, "private_ink", weight=600, elide=True), 1)
        self._add_setting(line, Setting.HEADING)
        self._bold = self._add(line, BOLD, self.editor.toggle_bold, checkable=True)
        self._italic = self._add(line, ITALIC, self.editor.toggle_italic, checkable=True)
        for setting in (Setting.BULLET, Setting.NUMBER, Setting.QUOTE):
            self._add_setting(line, setting)
        line.addSpacing(theme().px(6))
        line.addWidget(_Upright())
        line.addSpacing(theme().px(6))
        self._add(line, FIND, self.finder.open)
        self._alone = self._add(line, ALONE, self._ask_alone, checkable=True)
        return tools

    def _add(self, line: QHBoxLayout, tool: Tool, deed: Callable[[], None], *, checkable: bool = False) -> IconButton:
        button = IconButton(tool.icon, _told(tool), checkable, size=18, on_sand=True)
        button.clicked.connect(deed)
        line.addWidget(button)
        return button

    def _add_setting(self, line: QHBoxLayout, setting: Setting) -> None:
        button = self._add(line, SETTINGS[setting], self._toggle_setting, checkable=True)
        self._settings[setting] = button

    def _toggle_setting(self) -> None:
        pressed = self.sender()
        for setting, button in self._settings.items():
            if button is pressed:
                self.editor.toggle(setting)
                self.editor.setFocus()
        self._stands()

    def _ask_alone(self) -> None:
        self.alone_wanted.emit(self._alone.isChecked())

    def _stands(self) -> None:
        """The tools show what the caret stands in."""
        for setting, button in self._settings.items():
            button.setChecked(self.editor.setting() is setting)
        self._bold.setChecked(self.editor.is_bold())
        self._italic.setChecked(self.editor.is_italic())

    def _made_refusal(self) -> QWidget:
        self._refusal = QWidget()
        line = row(self._refusal, gap=8, margins=(_SIDE, 8, _SIDE, 10))
        line.addWidget(Picture("circle-minus", "stop", 16, beside=Role.SMALL), 0, Qt.AlignmentFlag.AlignTop)
        self._refused = Words("", Role.SMALL, "stop", wrap=True)
        line.addWidget(self._refused, 1)
        self._refusal.hide()
        return self._refusal

    def _refuse(self, sentence: str) -> None:
        self._refused.setText(sentence)
        self._refusal.setVisible(bool(sentence))
        if sentence:
            announce(self.editor, sentence, at_once=True)

    def _made_foot(self) -> QWidget:
        self._foot = QWidget()
        line = row(self._foot, gap=16, margins=(_SIDE, 0, _SIDE, 0))
        self._count = Words(counted(0), Role.SMALL, "private_ink", tabular=True)
        line.addWidget(self._count)
        line.addStretch(1)
        line.addWidget(Words("Kept encrypted on this computer", Role.SMALL, "private_ink"))
        return self._foot

    def restyle(self) -> None:
        """Sizes may have changed."""
        look = theme()
        edge = look.tokens.private_edge
        self._whole.setContentsMargins(edge, edge, edge, edge)
        self._tools.setFixedHeight(look.px(_HEAD))
        self._foot.setFixedHeight(look.px(_FOOT))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        box = Box(look.colour("private"), look.colour("private_line"), look.tokens.private_edge)
        draw_box(QPainter(self), self.rect(), look.px(RADIUS), box)


class _Upright(QWidget):
    """A short line between two groups of tools."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(1, theme().px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme().colour("private_line"))


def _told(tool: Tool) -> str:
    return f"{tool.name} ({shown_keys(tool.keys)})" if tool.keys else tool.name
