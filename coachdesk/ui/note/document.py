"""Between the blocks of a note and the editor's document: written and read by hand, so that nothing else gets in."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextList,
    QTextListFormat,
)

from coachdesk.confidential.form import LISTS, Block, Run, Setting, block
from coachdesk.ui.theme import Role, theme

_SEPARATOR: Final = "\u2028"  # a line break within a block
_BOLD: Final = 600
_LEVELS: Final = {Setting.HEADING: 2, Setting.SMALL_HEADING: 3}
_STYLES: Final = {
    Setting.BULLET: QTextListFormat.Style.ListDisc,
    Setting.NUMBER: QTextListFormat.Style.ListDecimal,
}
# Room above and below a block, in the pixels of the design; the larger of two neighbours counts.
_ROOM: Final = {
    Setting.PARAGRAPH: (8, 14),
    Setting.HEADING: (22, 8),
    Setting.SMALL_HEADING: (18, 4),
    Setting.BULLET: (4, 4),
    Setting.NUMBER: (4, 4),
    Setting.QUOTE: (8, 14),
}
_BELOW_LIST: Final = 14
_QUOTE_INDENT: Final = 22
_LONG_BLOCK: Final = 4_000


def fill(document: QTextDocument, blocks: Sequence[Block]) -> None:
    """Put a note into the document, in place of what stood there; what could be undone is forgotten."""
    document.setUndoRedoEnabled(False)
    document.clear()
    insert(QTextCursor(document), blocks or (Block(),))
    space(document)
    document.setUndoRedoEnabled(True)
    document.setModified(False)


def insert(cursor: QTextCursor, blocks: Sequence[Block]) -> None:
    """Put blocks in at the cursor as one step; the first one goes on in a block that has words already."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    for number, one in enumerate(blocks):
        if number:
            cursor.insertBlock(_format(Setting.PARAGRAPH), QTextCharFormat())
        if number or not cursor.block().text():
            set_block(cursor, one.setting)
        for run in one.runs:
            cursor.insertText(run.text.replace("\n", _SEPARATOR), _look(run))
    cursor.endEditBlock()


def set_block(cursor: QTextCursor, setting: Setting) -> None:
    """Make the cursor's block a heading, an item, a quotation or a paragraph."""
    inside = _list_of(cursor.block())
    if inside is not None:
        inside.remove(cursor.block())
    cursor.setBlockFormat(_format(setting))
    if setting in LISTS:
        _join_list(cursor, setting)


def _join_list(cursor: QTextCursor, setting: Setting) -> None:
    for neighbour in (cursor.block().previous(), cursor.block().next()):
        beside = _list_of(neighbour) if neighbour.isValid() else None
        if beside is not None and setting_of(neighbour) is setting:
            beside.add(cursor.block())
            return
    form = QTextListFormat()
    form.setStyle(_STYLES[setting])
    form.setIndent(1)
    cursor.createList(form)


def loosened(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with each line of a very long paragraph as one: all of a block is laid out anew at every key."""
    return tuple(line for one in blocks for line in (_lines(one) if len(one.text) > _LONG_BLOCK else (one,)))


def _lines(one: Block) -> Iterable[Block]:
    lines: list[list[Run]] = [[]]
    for run in one.runs:
        first, *more = run.text.split("\n")
        lines[-1].append(Run(first, run.bold, run.italic))
        lines.extend([Run(text, run.bold, run.italic)] for text in more)
    return (block(one.setting, runs) for runs in lines)


def space(document: QTextDocument, first: int = 0, last: int | None = None) -> None:
    """Leave more room below the last item of a list; joined to the step before, so that it is undone with it.

    Looks at the blocks between two positions alone, and at their neighbours.
    """
    at = document.findBlock(min(first, document.characterCount() - 1))
    at = at.previous() if at.previous().isValid() else at
    end = document.findBlock(last).next() if last is not None else QTextBlock()
    cursor = QTextCursor(document)
    cursor.joinPreviousEditBlock()
    while at.isValid() and not (end.isValid() and at.position() > end.position()):
        setting, after = setting_of(at), at.next()
        if setting in LISTS:
            ends = after.isValid() and setting_of(after) is not setting
            wanted = theme().px(_BELOW_LIST if ends else _ROOM[setting][1])
            if at.blockFormat().bottomMargin() != wanted:
                form = QTextBlockFormat()
                form.setBottomMargin(wanted)
                cursor.setPosition(at.position())
                cursor.mergeBlockFormat(form)
        at = after
    cursor.endEditBlock()


def blocks_of(document: QTextDocument) -> tuple[Block, ...]:
    """What stands in the document."""
    found: list[Block] = []
    at = document.begin()
    while at.isValid():
        found.append(block(setting_of(at), _runs(at)))
        at = at.next()
    return tuple(found)


def blocks_within(cursor: QTextCursor) -> tuple[Block, ...]:
    """What is selected."""
    first, last = cursor.selectionStart(), cursor.selectionEnd()
    found: list[Block] = []
    at = cursor.document().findBlock(first)
    while at.isValid() and at.position() <= last:
        found.append(block(setting_of(at), _runs(at, first, last)))
        at = at.next()
    return tuple(found)


def setting_of(one: QTextBlock) -> Setting:
    """What sort of block it is."""
    inside = _list_of(one)
    if inside is not None:
        bulleted = inside.format().style() == _STYLES[Setting.BULLET]
        return Setting.BULLET if bulleted else Setting.NUMBER
    form = one.blockFormat()
    if form.intProperty(QTextFormat.Property.BlockQuoteLevel):
        return Setting.QUOTE
    level = form.headingLevel()
    return next((setting for setting, its in _LEVELS.items() if its == level), Setting.PARAGRAPH)


def _list_of(one: QTextBlock) -> QTextList | None:
    return one.textList()


def _runs(one: QTextBlock, first: int = 0, last: int = -1) -> Iterable[Run]:
    at = one.begin()
    while not at.atEnd():
        part = at.fragment()
        text, start = part.text(), part.position()
        if last >= 0:
            text = _between(text, first - start, last - start)
        form = part.charFormat()
        yield Run(text, form.fontWeight() >= _BOLD, form.fontItalic())
        at += 1


def before_caret(cursor: QTextCursor) -> str:
    """The words of the cursor's block up to it."""
    return _between(cursor.block().text(), 0, cursor.positionInBlock())


def width(text: str) -> int:
    """How many positions the text takes: Qt counts a character beyond the first plane twice."""
    return len(_raw(text)) // 2


def _between(text: str, first: int, last: int) -> str:
    """A part of the text by Qt's positions."""
    return _raw(text)[max(first, 0) * 2 : max(last, 0) * 2].decode("utf-16-le", "surrogatepass")


def _raw(text: str) -> bytes:
    return text.encode("utf-16-le", "surrogatepass")


def _look(run: Run) -> QTextCharFormat:
    form = QTextCharFormat()
    if run.bold:
        form.setFontWeight(_BOLD)
    if run.italic:
        form.setFontItalic(True)
    return form


def _format(setting: Setting) -> QTextBlockFormat:
    look, form = theme(), QTextBlockFormat()
    above, below = _ROOM[setting]
    form.setTopMargin(look.px(above))
    form.setBottomMargin(look.px(below))
    line = look.line(Role.NAME if setting is Setting.HEADING else Role.READING)
    form.setLineHeight(line, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    if setting in _LEVELS:
        form.setHeadingLevel(_LEVELS[setting])
    if setting is Setting.QUOTE:
        form.setProperty(QTextFormat.Property.BlockQuoteLevel, 1)
        form.setLeftMargin(look.px(_QUOTE_INDENT))
    return form
