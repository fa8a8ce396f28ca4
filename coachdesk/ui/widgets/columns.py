"""Columns that go under one another where the window is narrow or the text large: a page never scrolls sideways."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from coachdesk.ui.theme import theme


@dataclass(frozen=True, slots=True)
class _Part:
    """A column: its share of the width, and the least it can do with."""

    item: QLayoutItem
    share: int
    least: int
    most: int


class Columns(QLayout):
    """Side by side as far as there is room, by their shares; the others go below."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 20, line_gap: int | None = None) -> None:
        """Gaps in the pixels of the design."""
        super().__init__()
        self._parts: list[_Part] = []
        self._next = (1, 0, 0)
        self._gap = theme().px(gap)
        self._line_gap = self._gap if line_gap is None else theme().px(line_gap)
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def add(self, widget: QWidget, share: int = 1, *, least: int = 0, most: int = 0) -> None:
        """A column with a share of the width; widths in the pixels of the design, 0 for none."""
        look = theme()
        self._next = (share, look.px(least), look.px(most))
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._parts.append(_Part(item, *self._next))
        self._next = (1, 0, 0)

    def count(self) -> int:
        return len(self._parts)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._parts[index].item if 0 <= index < len(self._parts) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._parts.pop(index).item if 0 <= index < len(self._parts) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal | Qt.Orientation.Vertical

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = self._lines(width)
        gaps = self._line_gap * max(len(lines) - 1, 0)
        return sum(max(_high(part.item, wide) for part, wide in line) for line in lines) + gaps

    def sizeHint(self) -> QSize:
        parts = self._shown()
        across = sum(max(part.item.sizeHint().width(), part.least) for part in parts)
        high = max((part.item.sizeHint().height() for part in parts), default=0)
        return QSize(across + self._gap * max(len(parts) - 1, 0), high)

    def minimumSize(self) -> QSize:
        widest = max((part.item.minimumSize().width() for part in self._shown()), default=0)
        return QSize(widest, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        lines = self._lines(rect.width())
        highs = [max(_high(part.item, wide) for part, wide in line) for line in lines]
        if highs:  # what is left over goes to the last line
            highs[-1] += max(rect.height() - sum(highs) - self._line_gap * (len(highs) - 1), 0)
        y = rect.y()
        for line, high in zip(lines, highs, strict=True):
            x = rect.x()
            for part, wide in line:
                part.item.setGeometry(QRect(x, y, wide, high))
                x += wide + self._gap
            y += high + self._line_gap

    def _shown(self) -> list[_Part]:
        return [part for part in self._parts if not part.item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[_Part, int]]]:
        """Which columns stand beside one another, and how wide each is."""
        lines: list[list[_Part]] = []
        used = 0
        for part in self._shown():
            need = max(part.least, part.item.minimumSize().width())
            if lines and used + self._gap + need <= width:
                lines[-1].append(part)
                used += self._gap + need
            else:
                lines.append([part])
                used = need
        return [self._shared(line, width) for line in lines]

    def _shared(self, line: list[_Part], width: int) -> list[tuple[_Part, int]]:
        room = width - self._gap * (len(line) - 1)
        widths: dict[int, int] = {}
        open_parts = list(range(len(line)))
        settled = False
        while not settled:  # those that would get less than they need, or more than they may have, get just that
            settled = True
            left = room - sum(widths.values())
            shares = sum(line[at].share for at in open_parts)
            for at in open_parts:
                part = line[at]
                fair = left * part.share // max(shares, 1)
                need = max(part.least, part.item.minimumSize().width())
                fixed = need if fair < need else part.most if part.most and fair > part.most and len(line) > 1 else 0
                if fixed:
                    widths[at] = fixed
                    open_parts.remove(at)
                    settled = False
                    break
        left = room - sum(widths.values())
        shares = sum(line[at].share for at in open_parts)
        for at in open_parts:
            widths[at] = left * line[at].share // shares
        if open_parts:
            widths[open_parts[-1]] += room - sum(widths.values())
        return [(part, widths[at]) for at, part in enumerate(line)]


def _high(item: QLayoutItem, wide: int) -> int:
    return max(item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height(), 0)
