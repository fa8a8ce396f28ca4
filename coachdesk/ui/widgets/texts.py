"""A box for several lines of plain words."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.theme.palette import palette, private_palette
from coachdesk.ui.widgets.drawing import Box, draw_box
from coachdesk.ui.widgets.guarded import GuardedEdit
from coachdesk.ui.widgets.lines import field_box

_SIDE: Final = 13
_END: Final = 8


class TextEdit(GuardedEdit):
    """Plain words at the line height of their role; Tab moves on, and nothing pasted brings its looks along."""

    def __init__(
        self,
        text: str = "",
        *,
        role: Role = Role.BODY,
        lines: int = 4,
        grows: bool = False,
        private: bool = False,
        boxed: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """A box of so many lines, which `grows` with its words where asked; `private` words lie on sand, guarded."""
        super().__init__(parent)
        if private:
            self.guard()
        self._role, self._rows, self._grows = role, lines, grows
        self._private, self._boxed = private, boxed
        self._refused = False
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.setSizePolicy(
            QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed if grows else QSizePolicy.Policy.Expanding
        )
        if grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.set_text(text)
        self.restyle()

    def text(self) -> str:
        """The words as they stand."""
        return self.toPlainText()

    def set_text(self, text: str) -> None:
        """Put other words in; what could be undone is forgotten."""
        self.setPlainText(text)
        self._space_lines()
        self.document().clearUndoRedoStacks()

    def refuse_look(self, *, refused: bool) -> None:
        """Draw the border of a refusal, or not."""
        self._refused = refused
        self.update()

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        look = theme()
        colours = private_palette(look.tokens) if self._private else palette(look.tokens)
        colours.setColor(colours.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(colours)
        self.setFont(look.font(self._role))
        self.document().setDefaultFont(look.font(self._role))
        side, end = (look.px(_SIDE), look.px(_END)) if self._boxed else (0, 0)
        self.setViewportMargins(side, end, side, end)
        self._space_lines()
        self._grow()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(320), self._high(self._rows))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), self._high(1 if self._grows else min(self._rows, 2)))

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.textCursor().insertText(source.text())

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            if self._boxed:
                painter = QPainter(self)
                draw_box(painter, self.rect(), theme().px(6), self._box())
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _box(self) -> Box:
        look = theme()
        box = field_box(self, refused=self._refused, focused=self.hasFocus())
        if self._private and not self._refused:
            edge = look.colour("accent" if self.hasFocus() else "private_line")
            return Box(look.colour("private"), edge, look.tokens.ring if self.hasFocus() else look.tokens.private_edge)
        return box

    def _space_lines(self) -> None:
        # Qt's plain text has the font's own line height; a fixed one needs the format of each block.
        document, line = self.document(), theme().line(self._role)
        if all(round(block.blockFormat().lineHeight()) == line for block in _blocks(document)):
            return
        how = QTextBlockFormat()
        how.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        cursor, undoable = QTextCursor(document), document.isUndoRedoEnabled()
        if not document.isUndoAvailable():
            document.setUndoRedoEnabled(False)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(how)  # as one more step where something can be undone: else all would be forgotten
        document.setUndoRedoEnabled(undoable)

    def _grow(self) -> None:
        if self._grows:
            count = round(self.document().size().height() / max(theme().line(self._role), 1))
            self.setFixedHeight(self._high(max(self._rows, count)))

    def _high(self, rows: int) -> int:
        look = theme()
        return rows * look.line(self._role) + (2 * look.px(_END) if self._boxed else 0)


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
