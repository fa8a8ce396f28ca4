"""A letter on the screen as pictures of its pages: white in every theme, on a quiet desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from coachdesk.ui.theme import theme

_ROUND: Final = 20
_BETWEEN: Final = 16
_BAR: Final = 3
_A4: Final = 794  # a page's width at 96 dots an inch


@dataclass(frozen=True, slots=True)
class Mark:
    """Where on a page the statement being written stands.

    Attributes:
        page: from 0.
        top: of the statement, as a share of the page's height.
        bottom: likewise.
        left: where the words begin, as a share of the page's width.
    """

    page: int
    top: float
    bottom: float
    left: float = 0.12


class _Sheets(QWidget):
    """The pages under one another."""

    def __init__(self) -> None:
        super().__init__()
        self.pages: tuple[QImage, ...] = ()
        self.mark: Mark | None = None
        self.wide = _A4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def restyle(self) -> None:
        """Colours may have changed."""
        self.update()

    def place(self) -> None:
        """Be as large as the pages are now."""
        room = 2 * theme().px(_ROUND)
        high = sum(rect.height() for rect in self._rects()) + theme().px(_BETWEEN) * max(len(self.pages) - 1, 0)
        self.setMinimumWidth(self.wide + room if self.pages else 0)
        self.setFixedHeight(high + room)
        self.update()

    def mark_rect(self) -> QRect:
        """Where the bar in the margin is; empty where there is none."""
        if self.mark is None or self.mark.page >= len(self.pages):
            return QRect()
        page = self._rects()[self.mark.page]
        left = page.x() + round(page.width() * self.mark.left) - theme().px(12)
        top = page.y() + round(page.height() * self.mark.top)
        return QRect(left, top, theme().px(_BAR), round(page.height() * (self.mark.bottom - self.mark.top)))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("hover"))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for image, rect in zip(self.pages, self._rects(), strict=True):
            painter.fillRect(rect.adjusted(-1, -1, 1, 1), look.colour("line"))
            painter.fillRect(rect, look.colour("paper"))
            painter.drawImage(QRectF(rect), image)
        mark = self.mark_rect()
        if not mark.isEmpty():
            painter.fillRect(mark, look.colour("accent"))

    def _rects(self) -> list[QRect]:
        top = theme().px(_ROUND)
        rects: list[QRect] = []
        for image in self.pages:
            high = round(self.wide * image.height() / max(image.width(), 1))
            rects.append(QRect(max((self.width() - self.wide) // 2, theme().px(_ROUND)), top, self.wide, high))
            top += high + theme().px(_BETWEEN)
        return rects


class PaperView(QScrollArea):
    """Pages, fitted to the width or enlarged; the keyboard scrolls them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """No page yet."""
        super().__init__(parent)
        self._zoom = 0.0
        self._sheets = _Sheets()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setWidget(self._sheets)
        self.setAccessibleName("The letter, as it would print")

    def show_pages(self, pages: Sequence[QImage]) -> None:
        """Show these pages; the place in the letter is kept."""
        self._sheets.pages = tuple(pages)
        self._fit()

    def mark(self, mark: Mark | None) -> None:
        """Draw a bar beside the statement being written, and bring it in sight."""
        self._sheets.mark = mark
        self._sheets.update()
        rect = self._sheets.mark_rect()
        if not rect.isEmpty():
            self.ensureVisible(rect.x(), rect.center().y(), 0, rect.height() // 2 + theme().px(40))

    def zoom(self) -> float:
        """How large the pages are; 0 where they are fitted to the width."""
        return self._zoom

    def set_zoom(self, zoom: float) -> None:
        """1.0 is the size of the paper; 0 fits the width."""
        self._zoom = zoom
        self._fit()

    def fitted(self) -> int:
        """How wide a page is that fits the width, the same with a scroll bar as without one.

        Were it wider without, a page that just fits would call the bar, and so fit again, without end.
        """
        return self.width() - self.verticalScrollBar().sizeHint().width() - 2 * theme().px(_ROUND)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(420), theme().px(420))

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:  # the desk lies under the scroll bar too
            QPainter(self).fillRect(self.rect(), theme().colour("hover"))
            return True
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._sheets.wide = max(round(_A4 * self._zoom) if self._zoom else self.fitted(), 60)
        policy = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self._zoom else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setHorizontalScrollBarPolicy(policy)
        self._sheets.place()
