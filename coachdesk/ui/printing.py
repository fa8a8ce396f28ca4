"""Paper: the system's print dialog, and pages painted onto it as pictures, with nothing written on the way.

The job's name says nothing, since it stands in the queue of every printer on the way and in its log.
"""

from collections.abc import Iterator, Sequence
from itertools import chain, count
from pathlib import Path
from typing import Final, Protocol

from PySide6.QtCore import QMarginsF, QRect, QSizeF, QStandardPaths
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from coachdesk.base.errors import CoachDeskError
from coachdesk.ui import asking

JOB_NAME: Final = "Letter"
LEAST_DOTS: Final = 300  # an inch; below, the serifs of 11 pt begin to fray
MOST_DOTS: Final = 400  # a page of 600 would take a hundred megabytes
SIZES: Final = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}
_MM_PER_INCH: Final = 25.4


class PrinterSilent(CoachDeskError):
    """The printer took no page; nothing is known to have left."""


class PrintJob(Protocol):
    """A printer that the coach chose, ready for pages."""

    @property
    def width(self) -> int:
        """How many pixels wide the picture of a page is wanted."""
        ...

    def paint(self, pages: Sequence[QImage]) -> None:
        """Hand the pages over.

        Raises:
            PrinterSilent: the printer took them not, or not all.
        """
        ...


class PaperDialogs(Protocol):
    """The system's own dialogs; a test puts others in their place."""

    def choose_printer(self, parent: QWidget, paper: str) -> PrintJob | None:
        """The printer that the coach chose for "a4" or "letter"; None where none was chosen.

        Raises:
            PrinterSilent: there is no printer to choose.
        """
        ...

    def choose_file(self, parent: QWidget, name: str) -> Path | None:
        """Where a file of this name shall lie; None where the coach thought again."""
        ...


class QtJob:
    """Pages on their way to one printer."""

    def __init__(self, printer: QPrinter, paper: str) -> None:
        """On this printer, at the paper's own size."""
        self._printer = printer
        size = QPageSize(SIZES[paper]).size(QPageSize.Unit.Millimeter)
        self._inches = QSizeF(size.width() / _MM_PER_INCH, size.height() / _MM_PER_INCH)

    @property
    def width(self) -> int:
        """As many as the printer has dots, within reason."""
        dots = min(max(self._printer.resolution(), LEAST_DOTS), MOST_DOTS)
        return round(self._inches.width() * dots)

    def paint(self, pages: Sequence[QImage]) -> None:
        """Paint each page on white, at its real size.

        Raises:
            PrinterSilent: the printer took them not, or not all.
        """
        painter = QPainter()
        if not painter.begin(self._printer):
            raise PrinterSilent("The printer did not answer.")
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
        place = self._place()
        went = True
        for number, page in enumerate(pages):
            went = went and (number == 0 or self._printer.newPage())
            painter.fillRect(place, "white")
            painter.drawImage(place, page)
        went = painter.end() and went
        if not went or self._printer.printerState() in {
            QPrinter.PrinterState.Error,
            QPrinter.PrinterState.Aborted,
        }:
            raise PrinterSilent("The printer did not answer.")

    def _place(self) -> QRect:
        """Where the page goes: its own size from the sheet's corner; on a smaller sheet, made to fit."""
        sheet = self._printer.pageLayout().fullRectPixels(self._printer.resolution())
        dots = self._printer.resolution()
        wide, high = self._inches.width() * dots, self._inches.height() * dots
        scale = min(1.0, sheet.width() / wide, sheet.height() / high)
        return QRect(0, 0, round(wide * scale), round(high * scale))


class SystemDialogs:
    """The dialogs of this computer."""

    def choose_printer(self, parent: QWidget, paper: str) -> PrintJob | None:
        """The system's print dialog; there is one letter, so there is no range of pages to choose.

        Raises:
            PrinterSilent: there is no printer to choose.
        """
        if not QPrinterInfo.availablePrinterNames():
            raise PrinterSilent("No printer is set up on this computer. Save it as PDF, or set one up.")
        printer = prepared(paper)
        dialog = QPrintDialog(printer, parent)
        for option in (
            QAbstractPrintDialog.PrintDialogOption.PrintToFile,
            QAbstractPrintDialog.PrintDialogOption.PrintSelection,
            QAbstractPrintDialog.PrintDialogOption.PrintPageRange,
        ):
            dialog.setOption(option, on=False)
        chosen = dialog.exec() == QPrintDialog.DialogCode.Accepted
        _let_go(dialog)
        if chosen and _has(printer, paper):
            _lay_out(printer, paper)  # on its way through the dialog the page took the queue's usual paper
        return QtJob(printer, paper) if chosen else None

    def choose_file(self, parent: QWidget, name: str) -> Path | None:
        """The system's file dialog, which asks before a file is replaced."""
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen = asking.for_place(parent, "Save the letter as PDF", "PDF (*.pdf)", Path(documents) / name)
        return with_suffix(Path(chosen)) if chosen else None


def with_suffix(chosen: Path) -> Path:
    """The file as it is to be called; a suffix that the coach left out takes no other file's place."""
    if chosen.suffix.lower() == ".pdf":
        return chosen
    endings: Iterator[str] = chain([""], (f" ({number})" for number in count(2)))
    free = (chosen.with_name(f"{chosen.name}{ending}.pdf") for ending in endings)
    return next(path for path in free if not path.exists())


def prepared(paper: str, queue: str = "") -> QPrinter:
    """A printer for a letter of this paper: the queue of this name, or the system's own choice."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if queue:
        printer.setPrinterName(queue)
    _lay_out(printer, paper)
    printer.setDocName(JOB_NAME)
    printer.setCreator("")
    return printer


def _lay_out(printer: QPrinter, paper: str) -> None:
    printer.setFullPage(True)
    printer.setPageLayout(
        QPageLayout(
            QPageSize(SIZES[paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
            QPageLayout.Unit.Millimeter,
            QMarginsF(0, 0, 0, 0),
        )
    )
    printer.setFullPage(True)  # a new layout brings its own mode along


def _has(printer: QPrinter, paper: str) -> bool:
    """Whether the printer knows this paper at all; one that does not gets the page made to fit what it has."""
    return any(size.id() == SIZES[paper] for size in QPrinterInfo(printer).supportedPageSizes())


def _let_go(dialog: QWidget) -> None:
    """Delete a dialog, unless locking has deleted it with its page while it was open."""
    if isValid(dialog):
        dialog.deleteLater()


_DIALOGS: Final[list[PaperDialogs]] = []


def dialogs() -> PaperDialogs:
    """The dialogs that pages ask with."""
    return _DIALOGS[-1] if _DIALOGS else SystemDialogs()


def use_dialogs(instead: PaperDialogs | None) -> None:
    """Ask with these from now on; None brings the system's own back."""
    _DIALOGS.clear()
    if instead is not None:
        _DIALOGS.append(instead)
