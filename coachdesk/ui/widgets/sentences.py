"""A sentence that ends in a link, broken over lines as one."""

from typing import Any, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import Pressable
from coachdesk.ui.widgets.drawing import above

_NO_BREAK: Final = "\u00a0"


class LinkedWords(Pressable):
    """Words in `ink2`, and after them the link that can be pressed."""

    def __init__(
        self,
        words: str,
        link: str,
        *,
        role: Role = Role.SMALL,
        token: str = "ink2",
        link_token: str = "accent",
        parent: QWidget | None = None,
    ) -> None:
        """A sentence with its remedy."""
        super().__init__(link, parent)
        self._before = words
        self._role, self._token, self._link_token = role, token, link_token
        self.setAccessibleDescription(words)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._laid(width).lineCount(), 1) * theme().line(self._role)

    def sizeHint(self) -> QSize:
        wide = theme().px(640)
        laid = self._laid(wide)
        across = max((laid.lineAt(at).naturalTextWidth() for at in range(laid.lineCount())), default=0.0)
        return QSize(int(across) + 1, laid.lineCount() * theme().line(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(80), theme().line(self._role))

    def ring_rect(self) -> QRect:
        """The ring goes around the link."""
        whole = QRect()
        for rect in self._link_rects():
            whole = whole.united(rect)
        return whole

    def ring_radius(self) -> int:
        """Nearly square."""
        return theme().px(2)

    def hitButton(self, pos: QPoint) -> bool:
        return any(rect.contains(pos) for rect in self._link_rects())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.hitButton(event.position().toPoint())
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme().colour(self._token))
        self._laid(self.width()).draw(painter, QPointF(0, 0))

    def _link(self) -> str:
        # A link is broken only where it is wider than its place.
        words = self.words()
        whole = QFontMetricsF(theme().font(self._role, 500)).horizontalAdvance(words) < self.width()
        return words.replace(" ", _NO_BREAK) if whole else words

    def _whole(self) -> str:
        return f"{self._before} {self._link()}" if self._before else self._link()

    def _laid(self, width: int) -> QTextLayout:
        look = theme()
        layout = QTextLayout(self._whole(), look.font(self._role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        part = QTextLayout.FormatRange()
        part.start = len(self._whole()) - len(self.words())
        part.length = len(self.words())
        how = QTextCharFormat()
        font = look.font(self._role, 500)
        font.setUnderline(self.can_be_pressed() and (self.hasFocus() or self.is_hovered()))
        how.setFont(font)
        how.setForeground(look.colour(self._link_token if self.can_be_pressed() else "ink3"))
        part.format = how
        layout.setFormats([part])
        line = look.line(self._role)
        layout.beginLayout()
        top = 0.0
        while (each := layout.createLine()).isValid():
            each.setLineWidth(max(width, 1))
            each.setPosition(QPointF(0, top + above(each, line)))
            top += line
        layout.endLayout()
        return layout

    def _link_rects(self) -> list[QRect]:
        laid = self._laid(self.width())
        start = len(self._whole()) - len(self.words())
        high = theme().line(self._role)
        rects: list[QRect] = []
        for at in range(laid.lineCount()):
            line = laid.lineAt(at)
            first, last = max(line.textStart(), start), line.textStart() + line.textLength()
            if first < last:
                left, right = _x(line, first), _x(line, last)
                rects.append(QRect(int(left), at * high, round(right - left), high))
        return rects


def _x(line: QTextLine, cursor: int) -> float:
    place: Any = line.cursorToX(cursor)  # a pair with the cursor, whatever its declaration says
    return float(place[0])
