"""A checklist as bytes, in each form that people want it. Writers touch no files."""

from collections.abc import Callable

from msgspec import Struct

from prep_app.document.options import PAPERS, Options
from prep_app.document.plain import write_text
from prep_app.model.checklist import Checklist

__all__ = ["FORMATS", "PAPERS", "Format", "Options", "write"]

Writer = Callable[[Checklist, Options], bytes]


class Format(Struct, frozen=True):
    """One form of document: the ending of its file names, and a function that fetches its writer."""

    ending: str
    writer: Callable[[], Writer]


def _pdf() -> Writer:
    # ReportLab and HarfBuzz take 110 ms to import: plain text and a window that never prints do without.
    from prep_app.document.pdf import write_pdf  # noqa: PLC0415

    return write_pdf


FORMATS = {"pdf": Format(".pdf", _pdf), "text": Format(".txt", lambda: write_text)}


def write(checklist: Checklist, format_name: str, options: Options | None = None) -> bytes:
    """The checklist in the form of this name; a KeyError for a name that is not in `FORMATS`."""
    return FORMATS[format_name].writer()(checklist, options or Options())
