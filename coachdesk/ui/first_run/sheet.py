"""The recovery sheet on its way to paper or into a file."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.app.own_copies import OwnPage
from coachdesk.app.previews import PagePicture
from coachdesk.base.errors import CoachDeskError, StoreFault
from coachdesk.ui import asking, whole_files
from coachdesk.ui.first_run.presenter import FirstRunPresenter
from coachdesk.ui.page_pictures import images_of
from coachdesk.ui.printing import PrinterSilent, PrintJob, dialogs

FILE_NAME: Final = "Recovery sheet.pdf"
PRINTED: Final = "The sheet is on its way to the printer. Look whether all nine groups can be read."
SAVED: Final = "The sheet is saved. Print it, and then delete the file: whoever has it can open the practice."
NOT_PRINTED: Final = "The sheet was not printed. {why} The code stands above as before."


class Sheets:
    """Takes the sheet out, and says what became of it."""

    def __init__(
        self,
        parent: QWidget,
        presenter: FirstRunPresenter,
        tell: Callable[[str], None],
        refuse: Callable[[CoachDeskError], None],
    ) -> None:
        """For a code in sight; `tell` and `refuse` say it beside the buttons."""
        self._parent = parent
        self._presenter = presenter
        self._tell = tell
        self._refuse = refuse

    def print_it(self) -> None:
        """The coach wants it on paper now."""
        try:
            job = dialogs().choose_printer(self._parent, self._presenter.answers.paper)
        except PrinterSilent as no:
            self._refuse(no)
            return
        if job is not None:
            self._presenter.sheet("printed", partial(self._draw, job), self._refuse)

    def save_it(self) -> None:
        """The coach wants it as a file."""
        place = asking.for_place(self._parent, "Save the recovery sheet", "PDF (*.pdf)", Path.home() / FILE_NAME)
        if place:
            self._presenter.sheet("saved", partial(self._write, Path(place)), self._refuse)

    def _write(self, place: Path, page: OwnPage) -> None:
        try:
            whole_files.write(place, page.content)
        except StoreFault as no:
            self._not_delivered(page, no)
        else:
            self._tell(SAVED)

    def _draw(self, job: PrintJob, page: OwnPage) -> None:
        self._presenter.pictures(page, job.width, partial(self._put_on_paper, job, page))

    def _put_on_paper(self, job: PrintJob, page: OwnPage, pictures: Sequence[PagePicture]) -> None:
        try:
            job.paint(images_of(pictures))
        except PrinterSilent as no:
            self._not_delivered(page, PrinterSilent(NOT_PRINTED.format(why=no)))
        else:
            self._tell(PRINTED)

    def _not_delivered(self, page: OwnPage, no: CoachDeskError) -> None:
        self._presenter.not_delivered(page)
        self._refuse(no)
