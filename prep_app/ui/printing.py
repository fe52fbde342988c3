"""The sheet onto paper, through the system's own print dialog. The bytes never touch a disk of ours."""

import pypdfium2
from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from prep_app.document.options import Paper
from prep_app.errors import PrepError

DPI = 300
SIZES = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def ask_and_print(data: bytes, paper: Paper, title: str, parent: QWidget) -> bool:
    """Print a PDF; False if the patient changed their mind. `title` names the job.

    Raises PrepError if there is no printer, or it takes nothing.
    """
    if not QPrinterInfo.availablePrinterNames():
        raise PrepError("app.finish.no_printer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(SIZES[paper]))
    printer.setDocName(title)
    dialog = QPrintDialog(printer, parent)
    # exec and not open: on Windows the dialog is the system's own, which only exec shows.
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return False
    render(data, printer)
    return True


def render(data: bytes, printer: QPrinter) -> None:
    """Every page of a PDF, or those asked for, onto a printer. Raises PrepError."""
    printer.setResolution(DPI)
    printer.setFullPage(True)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Point)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise PrepError("app.finish.not_printed") from None
    painter = QPainter()
    try:
        if not painter.begin(printer):
            raise PrepError("app.finish.not_printed")
        first, last = printer.fromPage() or 1, printer.toPage() or len(pdf)
        for number in range(first - 1, min(last, len(pdf))):
            if number >= first and not printer.newPage():
                raise PrepError("app.finish.not_printed")
            _draw(pdf[number], painter, printer)
    finally:
        painter.end()
        pdf.close()
    if printer.printerState() == QPrinter.PrinterState.Error:
        raise PrepError("app.finish.not_printed")


def _draw(page: pypdfium2.PdfPage, painter: QPainter, printer: QPrinter) -> None:
    """One page at its own size; smaller only if the paper is."""
    bitmap = page.render(scale=DPI / 72, force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRx)
    image = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32)
    size = QSizeF(bitmap.width, bitmap.height)
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    if size.width() > paper.width() + 1 or size.height() > paper.height() + 1:
        size.scale(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
    painter.drawImage(QRectF(0, 0, size.width(), size.height()), image)
