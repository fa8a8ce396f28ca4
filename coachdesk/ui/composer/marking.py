"""Where the line being written stands on the pages of the letter."""

from collections.abc import Sequence

from coachdesk.app.previews import PagePicture
from coachdesk.ui.composer.shown import MarkShown


def mark_of(pages: Sequence[PagePicture], row: int, paragraph: int) -> MarkShown | None:
    """The paragraph's place, in shares of its page: its first page where it runs over two; None before it is drawn."""
    for number, page in enumerate(pages):
        for box in page.boxes:
            if (box.row, box.paragraph) == (row, paragraph):
                return MarkShown(number, box.top / page.height, box.bottom / page.height, box.left / page.width)
    return None
