"""The letter as it would print, white in every theme, with a bar beside the line being written."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QImage, QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from coachdesk.app.previews import PagePicture
from coachdesk.ui.composer.shown import MarkShown
from coachdesk.ui.theme import Role, theme
from coachdesk.ui.widgets.buttons import IconButton
from coachdesk.ui.widgets.cards import Card, EmptyState
from coachdesk.ui.widgets.paper import Mark, PaperView
from coachdesk.ui.widgets.words import Words

TITLE: Final = "The letter, as it would print"
_ROOM_FOR_TITLE: Final = 370
_READABLE: Final = 1.0
_PAGE: Final = 794


class PreviewCard(Card):
    """A card with the letter's pages."""

    width_changed = Signal()

    def __init__(self) -> None:
        """No page yet."""
        super().__init__(TITLE)
        self._told = Words("", Role.SMALL, "ink2")
        self.zoom = IconButton("zoom-in", "Larger")
        self.zoom.clicked.connect(self._zoom)
        self.heading_add(self._told)
        self.heading_add(self.zoom)
        self.paper = PaperView()
        self._refusal = EmptyState("")
        inside = QWidget()
        self._stack = QStackedLayout(inside)
        self._stack.addWidget(self.paper)
        self._stack.addWidget(self._refusal)
        self.add_row(inside, 1)
        self._drawn = 0

    def sizeHint(self) -> QSize:
        return QSize(theme().px(385), theme().px(380))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(260), theme().px(120))

    def page_width(self) -> int:
        """How wide a page should be drawn, in the screen's own pixels."""
        ratio = self.devicePixelRatioF()
        return round((_PAGE if self.paper.zoom() else max(self.paper.fitted(), 240)) * ratio)

    def is_drawn_otherwise(self) -> bool:
        """Whether the pages in sight were drawn at another width than they have now."""
        return self._drawn > 0 and abs(self.page_width() - self._drawn) > 1

    def show_pages(self, pages: Sequence[PagePicture], told: str) -> None:
        """Show these pages."""
        self._drawn = pages[0].width if pages else 0
        self.paper.show_pages([_image(page) for page in pages])
        self._told.setText(told)
        self._stack.setCurrentWidget(self.paper)

    def refuse(self, sentence: str) -> None:
        """Say why there is no page."""
        self._told.setText("")
        self._refusal.sentence.setText(sentence)
        self._stack.setCurrentWidget(self._refusal)

    def mark(self, mark: MarkShown | None) -> None:
        """Follow the caret."""
        self.paper.mark(None if mark is None else Mark(mark.page, mark.top, mark.bottom, mark.left))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.set_title(TITLE if self.width() >= theme().px(_ROOM_FOR_TITLE) else "The letter")
        if self.is_drawn_otherwise():
            self.width_changed.emit()

    def _zoom(self) -> None:
        larger = not self.paper.zoom()
        self.paper.set_zoom(_READABLE if larger else 0.0)
        self.zoom.set_icon("zoom-out" if larger else "zoom-in", "Whole width" if larger else "Larger")
        self.width_changed.emit()


def _image(page: PagePicture) -> QImage:
    kept = QImage(page.pixels, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888)
    return kept.copy()  # Qt does not keep the bytes alive by itself
