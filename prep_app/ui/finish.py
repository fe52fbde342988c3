"""The finish: save the sheet as a file, or print it. What goes wrong is said in words; nothing is lost."""

from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QDir, QLocale, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from prep_app.deliver.file import save
from prep_app.document import FORMATS, PAPERS, Options, write
from prep_app.document.options import Paper
from prep_app.errors import PrepError
from prep_app.session import Session
from prep_app.ui import controls, preflight
from prep_app.ui.outcome import Outcome
from prep_app.ui.scroll import Screen

Land = QLocale.Country
# CLDR's list of where paper is US Letter; A4 everywhere else.
LETTER = {
    Land.UnitedStates,
    Land.Canada,
    Land.Mexico,
    Land.Philippines,
    Land.Chile,
    Land.Colombia,
    Land.CostaRica,
    Land.Guatemala,
    Land.Nicaragua,
    Land.Panama,
    Land.PuertoRico,
    Land.ElSalvador,
    Land.Venezuela,
    Land.Belize,
}


def usual_paper() -> Paper:
    """The paper of the country that this computer is set to."""
    return "letter" if QLocale.system().territory() in LETTER else "a4"


class Finish(Screen):
    """`kept` once the sheet exists outside this program; `options_picked` carries the paper chosen."""

    kept = Signal()
    announced = Signal(str)
    options_picked = Signal(object)

    def __init__(self, session: Session, options: Options) -> None:
        super().__init__()
        self._session, self.text, self._options = session, session.text, options
        rows = self.area.rows
        self.heading = controls.heading(self.text("app.finish.heading"), 1)
        rows.addWidget(self.heading)
        rows.addWidget(controls.paragraph(self.text("app.finish.lead"), "lead"))
        rows.addSpacing(controls.GAP)
        self.save_pdf = controls.button(self.text("app.finish.save_pdf"), "primary")
        self.print = controls.button(self.text("app.finish.print"))
        self.save_text = controls.button(self.text("app.finish.save_text"))
        for name in ("save_pdf", "print", "save_text"):
            getattr(self, name).setObjectName(name)
        rows.addWidget(controls.flowing(self.save_pdf, self.print, self.save_text))
        self.outcome = Outcome()
        rows.addWidget(self.outcome)
        rows.addSpacing(controls.GAP)
        self._add_papers()
        rows.addWidget(controls.paragraph(self.text("app.finish.private"), "muted"))
        rows.addStretch(1)
        self.save_pdf.clicked.connect(partial(self._ask_where, "pdf"))
        self.save_text.clicked.connect(partial(self._ask_where, "text"))
        self.print.clicked.connect(self._print)

    def _add_papers(self) -> None:
        self.area.rows.addWidget(controls.heading(self.text("app.finish.paper"), 3))
        self.papers = {
            paper: controls.choice(self.text(f"app.finish.paper_{paper}"), exclusive=True) for paper in PAPERS
        }
        self.area.rows.addWidget(controls.flowing(*self.papers.values()))
        for paper, row in self.papers.items():
            row.setObjectName(paper)
            row.setChecked(paper == self._options.paper)
            row.toggled.connect(partial(self._pick_paper, paper))

    def _pick_paper(self, paper: Paper, on: bool) -> None:
        if on:
            self._options = msgspec.structs.replace(self._options, paper=paper)
            self.options_picked.emit(self._options)

    def _ask_where(self, form: str) -> None:
        """Let the patient choose a file; `open` and not `exec`, so that the window stays alive."""
        dialog = QFileDialog(self, self.text(f"app.finish.save_{form}"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        ending = FORMATS[form].ending
        dialog.setDefaultSuffix(ending)
        dialog.setNameFilter(f"{self.text(f'app.finish.filter_{form}')} (*{ending})")
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(documents if QDir(documents).exists() else QDir.homePath())
        dialog.selectFile(self.text("app.finish.file_name") + ending)
        dialog.fileSelected.connect(partial(self.save_as, form))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_as(self, form: str, file: str) -> None:
        """Save the sheet there, in one of document.FORMATS."""
        try:
            save(self._bytes(form), Path(file))
        except PrepError as error:
            self._failed(error)
        except Exception:
            self._failed(PrepError("app.finish.not_made"))
            raise
        else:
            folder = QDir.toNativeSeparators(str(Path(file).parent))
            self._done(
                self.text("app.finish.saved", name=Path(file).name),
                self.text("app.finish.in_folder", folder=folder),
            )

    def _print(self) -> None:
        try:
            preflight.check_printing()
            # pdfium and QtPrintSupport take 70 to 120 ms to import; a walk that prints nothing must not wait.
            from prep_app.ui import printing  # noqa: PLC0415

            if printing.ask_and_print(
                self._bytes("pdf"), self._options.paper, self.text("app.finish.job"), self
            ):
                self._done(self.text("app.finish.printed"), self.text("app.finish.printed_look"))
        except PrepError as error:
            self._failed(error)
        except Exception:
            self._failed(PrepError("app.finish.not_made"))
            raise

    def _bytes(self, form: str) -> bytes:
        return write(self._session.checklist(), form, self._options)

    def _done(self, words: str, more: str) -> None:
        self.outcome.show_done(words, more)
        self.kept.emit()
        self.announced.emit(words)

    def _failed(self, error: PrepError) -> None:
        words = self.text(error.key, **error.fields)
        self.outcome.show_failed(words, self.text("app.finish.nothing_lost"))
        self.announced.emit(words)
