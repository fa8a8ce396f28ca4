"""Pages onto paper: real sizes, a name that says nothing, and a printer that may stay silent."""

import pypdfium2
import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtPrintSupport import QPrinter

from coachdesk.ui.printing import (
    JOB_NAME,
    LEAST_DOTS,
    PrinterSilent,
    QtJob,
    SystemDialogs,
    dialogs,
    prepared,
    use_dialogs,
    with_suffix,
)


def a_page(width, height, colour="black"):
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(colour)
    return image


def into_file(tmp_path, paper):
    printer = prepared(paper)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    return printer


@pytest.mark.parametrize(("paper", "points"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_a_page_is_as_large_as_its_paper_and_filled_to_the_edge(qapp, tmp_path, paper, points):
    printer = into_file(tmp_path, paper)
    job = QtJob(printer, paper)
    job.paint([a_page(620, 877), a_page(620, 877, "red")])
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    sizes = [tuple(round(side) for side in page.get_size()) for page in document]
    corners = [document[0].render(scale=1).to_pil().convert("RGB").getpixel(at) for at in ((2, 2), (590, 785))]
    document.close()

    assert sizes == [points, points]
    assert corners == [(0, 0, 0), (0, 0, 0)]


def test_the_jobs_name_says_nothing(qapp):
    printer = prepared("a4")

    assert printer.docName() == JOB_NAME == "Letter"
    assert printer.creator() == ""
    assert printer.fullPage()
    assert printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.A4
    assert printer.pageLayout().margins() == QMarginsF(0, 0, 0, 0)


def test_pictures_are_asked_for_as_sharp_as_print_needs(qapp, tmp_path):
    job = QtJob(into_file(tmp_path, "a4"), "a4")

    assert job.width >= 8.26 * LEAST_DOTS


def test_a_smaller_sheet_gets_the_whole_page(qapp, tmp_path):
    printer = into_file(tmp_path, "a4")
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    QtJob(printer, "a4").paint([a_page(620, 877)])
    document = pypdfium2.PdfDocument(tmp_path / "out.pdf")
    picture = document[0].render(scale=1).to_pil().convert("RGB")
    document.close()

    assert picture.size == (420, 595)
    assert picture.getpixel((410, 585)) == (0, 0, 0)


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_silent(qapp, tmp_path):
    printer = into_file(tmp_path, "a4")
    printer.setOutputFileName(str(tmp_path / "nowhere" / "out.pdf"))

    with pytest.raises(PrinterSilent):
        QtJob(printer, "a4").paint([a_page(62, 87)])


def test_where_there_is_no_printer_a_sentence_says_so(qapp, monkeypatch):
    monkeypatch.setattr("coachdesk.ui.printing.QPrinterInfo.availablePrinterNames", list)
    with pytest.raises(PrinterSilent, match="No printer is set up"):
        SystemDialogs().choose_printer(None, "a4")


def test_a_name_without_a_suffix_takes_no_other_files_place(tmp_path):
    assert with_suffix(tmp_path / "Letter.pdf").name == "Letter.pdf"
    (tmp_path / "Letter.pdf").write_bytes(b"x")
    (tmp_path / "Letter (2).pdf").write_bytes(b"x")

    assert with_suffix(tmp_path / "Letter").name == "Letter (3).pdf"
    assert with_suffix(tmp_path / "Other").name == "Other.pdf"


def test_the_dialogs_can_be_replaced_and_brought_back():
    instead = SystemDialogs()
    use_dialogs(instead)
    assert dialogs() is instead
    use_dialogs(None)
    assert dialogs() is not instead
