"""Saving, printing, and leaving: what is said when it works, when it does not, and that nothing is lost."""

import logging
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from prep_app import app
from prep_app.document import PAPERS, Options, write
from prep_app.document.options import Paper
from prep_app.errors import PrepError
from prep_app.session import Session
from prep_app.ui import printing
from prep_app.ui.finish import Finish
from prep_app.ui.leaving import Leaving
from prep_app.ui.window import Window
from prep_app.ui.wizard import VisitWizard
from tests.ui.conftest import OpenWindow, let_go
from tests.ui.filled import fill
from tests.ui.people import control

OFFSCREEN = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")


def at_finish(window: Window, how: str = "typical") -> tuple[VisitWizard, Finish]:
    """The finish screen of a walk answered like this."""
    window.open("every-kind")
    wizard = window.walks["every-kind"]
    fill(wizard.session, how)
    wizard.finish()
    let_go()
    finish = wizard.shown
    assert isinstance(finish, Finish)
    return wizard, finish


def click(window: Window, name: str) -> None:
    QTest.mouseClick(control(window, name), Qt.MouseButton.LeftButton)


@OFFSCREEN
@pytest.mark.parametrize(
    ("name", "ending", "start"), [("save_pdf", ".pdf", b"%PDF-"), ("save_text", ".txt", b"")]
)
def test_the_sheet_is_saved_where_the_patient_says(
    open_window: OpenWindow, tmp_path: Path, name: str, ending: str, start: bytes
) -> None:
    window = open_window()
    wizard, finish = at_finish(window)
    click(window, name)
    dialog = finish.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.selectFile(str(tmp_path / "mine"))
    dialog.accept()
    file = tmp_path / f"mine{ending}"
    assert file.read_bytes().startswith(start)
    assert file.name in finish.outcome.words.text()
    assert str(tmp_path) in finish.outcome.more.text()
    assert finish.outcome.good
    assert not wizard.unsaved


@pytest.mark.parametrize("where", ["", "no/such/folder/mine.pdf"])
def test_a_file_that_cannot_be_written_is_said_in_words(
    open_window: OpenWindow, tmp_path: Path, where: str
) -> None:
    wizard, finish = at_finish(open_window())
    finish.save_as("pdf", str(tmp_path / where))
    assert finish.outcome.isVisible()
    assert not finish.outcome.good
    assert finish.outcome.words.text()
    assert wizard.unsaved
    assert wizard.session.visit.answers


def test_the_paper_is_remembered(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    wizard, _ = at_finish(window)
    click(window, "letter")
    click(window, "back")
    wizard.finish()
    let_go()
    finish = wizard.shown
    assert isinstance(finish, Finish)
    assert finish.papers["letter"].isChecked()
    finish.save_as("pdf", str(tmp_path / "mine.pdf"))
    with pypdfium2.PdfDocument(tmp_path / "mine.pdf") as pdf:
        assert pdf[0].get_size() == (612, 792)


def test_without_a_printer_it_says_so(open_window: OpenWindow) -> None:
    window = open_window()
    wizard, finish = at_finish(window)
    control(window, "save_pdf")
    QTest.mouseClick(finish.print, Qt.MouseButton.LeftButton)
    assert finish.outcome.words.text() == finish.text("app.finish.no_printer")
    assert wizard.unsaved


@pytest.mark.parametrize("paper", PAPERS)
def test_every_page_reaches_the_paper(qtbot: QtBot, walk: Session, tmp_path: Path, paper: Paper) -> None:
    data = write(walk.checklist(), "pdf", Options(paper=paper))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    printing.render(data, printer)
    with pypdfium2.PdfDocument(data) as sheet, pypdfium2.PdfDocument(tmp_path / "paper.pdf") as printed:
        assert len(printed) == len(sheet)
        for page in printed:
            colours = page.render(scale=0.3).to_pil().convert("L").getextrema()
            assert colours[0] < 200


def test_a_broken_pdf_is_not_printed(qtbot: QtBot, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    with pytest.raises(PrepError):
        printing.render(b"not a PDF", printer)


@OFFSCREEN
def test_closing_asks_once_if_answers_would_be_lost(open_window: OpenWindow, tmp_path: Path) -> None:
    window = open_window()
    wizard, _ = at_finish(window)
    wizard.open()
    assert not window.close()
    dialog = window.findChild(Leaving)
    assert isinstance(dialog, Leaving)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.isVisible()
    let_go()
    assert not window.close()
    click(window, "save")
    assert wizard.current == "finish"
    let_go()
    finish = wizard.shown
    assert isinstance(finish, Finish)
    finish.save_as("pdf", str(tmp_path / "mine.pdf"))
    assert window.close()


@OFFSCREEN
def test_closing_without_saving_is_the_patients_right(open_window: OpenWindow) -> None:
    window = open_window()
    at_finish(window)
    assert not window.close()
    click(window, "leave")
    assert not window.isVisible()


def test_closing_does_not_ask_where_nothing_is_lost(open_window: OpenWindow) -> None:
    window = open_window()
    at_finish(window, "empty")
    assert window.close()


def test_escape_closes_nothing(open_window: OpenWindow) -> None:
    window = open_window()
    at_finish(window, "empty")
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert window.isVisible()


def test_the_last_resort_logs_the_place_and_never_the_words(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError("my neck hurts")
    except ValueError as error:
        with caplog.at_level(logging.ERROR):
            app.report(type(error), error, error.__traceback__)
    assert "ValueError at test_finish.py:" in caplog.text
    assert "neck" not in caplog.text
