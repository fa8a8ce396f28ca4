"""One page of the handbook, set as the rest of the program is. It loads nothing and opens nothing by itself."""

import re
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFragment,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from coachdesk.ui.theme import Role, theme

SIDE: Final = 28
_HEADINGS: Final = {1: Role.PAGE, 2: Role.NAME, 3: Role.SECTION, 4: Role.ROW_TITLE}
_ABOVE: Final = {1: 0, 2: 22, 3: 14, 4: 10}


class Reader(QTextBrowser):
    """The words of one page."""

    def __init__(self) -> None:
        """No page yet."""
        super().__init__()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName("Handbook")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._markdown = ""

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002 - Qt's own; nothing is loaded
        return None

    def restyle(self) -> None:
        """Colours and sizes may have changed."""
        look = theme()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
        palette.setColor(QPalette.ColorRole.Text, look.colour("ink"))
        palette.setColor(QPalette.ColorRole.Link, look.colour("accent"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("accent_soft"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("ink"))
        self.setPalette(palette)
        self.show_markdown(self._markdown)

    def show_markdown(self, markdown: str) -> None:
        """Show this page from its top."""
        look = theme()
        self._markdown = markdown
        self.document().setDefaultFont(look.font(Role.BODY))
        self.document().setDocumentMargin(look.px(SIDE))
        self.setMarkdown(markdown)
        for block in self._blocks():
            _set_block(block)
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _set_table(frame)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def go_to(self, heading: str) -> bool:
        """Go to the heading whose address this is; False where there is none."""
        for block in self._blocks():
            if block.blockFormat().headingLevel() and address_of(block.text()) == heading:
                self.setTextCursor(QTextCursor(block))
                top = self.document().documentLayout().blockBoundingRect(block).top()
                self.verticalScrollBar().setValue(int(top) - theme().px(12))
                return True
        return False

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def address_of(heading: str) -> str:
    """How links name a heading: small letters, hyphens for spaces."""
    return re.sub(r"[^\w -]", "", heading.lower()).strip().replace(" ", "-")


def _set_block(block: QTextBlock) -> None:
    look = theme()
    how = block.blockFormat()
    level = how.headingLevel()
    code = how.hasProperty(QTextFormat.Property.BlockCodeLanguage) or how.hasProperty(
        QTextFormat.Property.BlockCodeFence
    )
    cursor = QTextCursor(block)
    if level:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        letters = cursor.charFormat()
        letters.setFont(look.font(_HEADINGS.get(level, Role.ROW_TITLE)))
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
        cursor.setCharFormat(letters)
        cursor.clearSelection()
        how.setTopMargin(look.px(_ABOVE.get(level, 10)))
        how.setBottomMargin(look.px(6))
    elif code:
        how.setNonBreakableLines(False)  # a long line is broken, not cut off
        how.setBackground(look.colour("sunken"))
        how.setTopMargin(0)
        how.setBottomMargin(0)
    elif not cursor.currentTable():
        how.setLineHeight(look.line(Role.BODY), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        how.setTopMargin(0)
        how.setBottomMargin(look.px(4 if block.textList() else 8))
    cursor.setBlockFormat(how)
    _set_weights(block)


def _set_weights(block: QTextBlock) -> None:
    """Bold words in the heaviest weight that the typeface has here; a bolder one would be made up."""
    pieces = [(piece.position(), piece.length()) for piece in _pieces(block) if _is_bold(piece)]
    for start, length in pieces:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(letters)


def _pieces(block: QTextBlock) -> Iterator[QTextFragment]:
    walk = block.begin()
    while not walk.atEnd():
        yield walk.fragment()
        walk += 1


def _is_bold(piece: QTextFragment) -> bool:
    return piece.charFormat().fontWeight() > QFont.Weight.DemiBold


def _set_table(table: QTextTable) -> None:
    look = theme()
    how = table.format()
    how.setBorder(1)
    how.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    how.setBorderBrush(look.colour("line"))
    how.setBorderCollapse(True)
    how.setCellPadding(look.px(6))
    how.setCellSpacing(0)
    how.setTopMargin(look.px(6))
    how.setBottomMargin(look.px(12))
    how.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(how)
