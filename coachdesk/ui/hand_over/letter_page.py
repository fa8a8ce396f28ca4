"""The letter as text: the same words in the same order as the print, as large as the client likes."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from coachdesk.app.letter_in_hand import LetterInHand
from coachdesk.ui.hand_over.room import reveal
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.cards import Hairline
from coachdesk.ui.widgets.drawing import Box, Lines, draw_box
from coachdesk.ui.widgets.layouts import clear, column, row

SIZES: Final = ((15, 21), (18, 26), (22, 31))  # letters and lines; look section 7, but no half pixels, section 3
GREY: Final = "#445151"  # the one grey of a letter, look section 9; paper is white in every theme
_BETWEEN: Final = 7
_WIDEST: Final = 568
_BESIDE_ONE_ANOTHER: Final = 600
_NARROWEST: Final = 120


class Paragraph(QLabel):
    """One paragraph in the letter's typeface, as plain text for eye and ear."""

    def __init__(
        self,
        text: str,
        size: tuple[int, int] = SIZES[0],
        ink: str = "paper_ink",
        *,
        semibold: bool = False,
        right: bool = False,
    ) -> None:
        """Set in letters and lines of `size`; `ink` is a token, or a colour of the paper."""
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._size, self._ink, self._semibold, self._right = size, ink, semibold, right
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def restyle(self) -> None:
        """Sizes and colours may have changed."""
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines(width).height

    def sizeHint(self) -> QSize:
        lines = self._lines(theme().px(_WIDEST))
        return QSize(lines.width, lines.height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(_NARROWEST), self._line_high())

    def paintEvent(self, event: QPaintEvent) -> None:
        lines = self._lines(self.width())
        left = self.width() - lines.width if self._right else 0
        ink = QColor(self._ink) if self._ink.startswith("#") else theme().colour(self._ink)
        lines.draw(QPainter(self), left, 0, ink)

    def _lines(self, width: int) -> Lines:
        return Lines(self.text(), self._font(), self._line_high(), width)

    def _font(self) -> QFont:
        font = theme().font(Role.STATEMENT, 600 if self._semibold else 400)
        font.setPixelSize(theme().px(self._size[0]))
        return font

    def _line_high(self) -> int:
        return theme().px(self._size[1])


class LetterPage(QWidget):
    """A white page with the whole letter on it, the small sender's line and the foot apart."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No letter yet."""
        super().__init__(parent)
        self.setAccessibleName("The letter")
        self._step = 0
        self._stacked = False
        self._letter: LetterInHand | None = None
        self._column = column(self, gap=_BETWEEN, margins=(55, 26, 55, 24))

    def show_letter(self, letter: LetterInHand) -> None:
        """This letter."""
        self._letter = letter
        self._build()

    def set_size(self, step: int) -> None:
        """Larger or smaller letters, as one of SIZES."""
        self._step = step
        self._build()

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._stacked != self._needs_width():
            self._build()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        draw_box(QPainter(self), self.rect(), look.px(2), Box(look.colour("paper"), look.colour("line")))

    def _build(self) -> None:
        clear(self._column)
        self._stacked = self._needs_width()
        if self._letter is None:
            return
        self._add_head(self._letter)
        self._add_address(self._letter)
        self._add_words(self._letter)
        self._column.addStretch(1)
        reveal(self)

    def _needs_width(self) -> bool:
        """Whether the letters are too large, or the page too narrow, for two blocks beside one another."""
        return self._step > 0 or self.width() < theme().px(_BESIDE_ONE_ANOTHER)

    def _add_head(self, letter: LetterInHand) -> None:
        letters, line = self._size()
        small = not self._stacked
        head, whose, reached = row(gap=16), column(gap=2), column()
        whose.addWidget(Paragraph(letter.letterhead.name, (letters * 3 // 2 + 1, line * 4 // 3), semibold=True))
        if letter.letterhead.profession:
            whose.addWidget(Paragraph(letter.letterhead.profession, (letters, line), GREY))
        for told in letter.letterhead.contact:
            reached.addWidget(Paragraph(told, (letters - 2, line - 2), GREY, right=small))
        if small:
            whose.addStretch(1)
            reached.addStretch(1)
            head.addLayout(whose, 3)
            head.addLayout(reached, 2)
            self._column.addLayout(head)
        else:  # large letters need the whole width
            whose.addLayout(reached)
            self._column.addLayout(whose)
        self._column.addWidget(Hairline("paper_ink"))
        self._column.addSpacing(theme().px(6))

    def _add_address(self, letter: LetterInHand) -> None:
        address, dated = self._words("\n".join(letter.address)), Paragraph(letter.dated, self._size(), right=True)
        if self._stacked:
            self._column.addWidget(address)
            self._column.addWidget(dated)
        else:
            line = row(gap=16)
            line.addWidget(address, 3, Qt.AlignmentFlag.AlignTop)
            line.addWidget(dated, 2, Qt.AlignmentFlag.AlignBottom)
            self._column.addLayout(line)
        self._column.addSpacing(theme().px(6))

    def _add_words(self, letter: LetterInHand) -> None:
        text = letter.words.text
        self._column.addWidget(self._words(text.subject, semibold=True))
        self._column.addSpacing(theme().px(4))
        for paragraph in (text.salutation, *text.opening):
            self._column.addWidget(self._words(paragraph))
        for part in text.rows:
            held = column(gap=1)
            held.addWidget(self._words(part.heading, semibold=True))
            held.addWidget(self._words(part.paragraphs[0]))
            self._column.addLayout(held)
            for paragraph in part.paragraphs[1:]:
                self._column.addWidget(self._words(paragraph))
        self._column.addWidget(self._words(text.closing))
        self._column.addSpacing(theme().px(8))
        self._column.addWidget(self._words(letter.letterhead.name))

    def _size(self) -> tuple[int, int]:
        return SIZES[self._step]

    def _words(self, text: str, *, semibold: bool = False) -> Paragraph:
        return Paragraph(text, self._size(), semibold=semibold)
