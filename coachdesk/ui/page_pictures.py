"""Pictures of pages as the toolkit paints them."""

from collections.abc import Iterable

from PySide6.QtGui import QImage

from coachdesk.app.previews import PagePicture


def images_of(pages: Iterable[PagePicture]) -> list[QImage]:
    """Each page as an image that holds its own pixels."""
    return [
        QImage(page.pixels, page.width, page.height, page.width * 3, QImage.Format.Format_RGB888).copy()
        for page in pages
    ]
