"""The same sheet made with fpdf2 and with WeasyPrint: same words, same fonts, boxes, lines, table and foot.

Each does less than ours (no columns, no items kept together, no right-to-left): the comparison favours them.
"""

import importlib
from collections.abc import Callable
from html import escape
from pathlib import Path
from typing import Any

import fontpkg_atkinson_hyperlegible

from prep_app.model.checklist import Checklist
from tests.bench.content import Item, items

FONTS: Path = fontpkg_atkinson_hyperlegible.ROOT / "files"
REGULAR = FONTS / "AtkinsonHyperlegible-Regular.ttf"
BOLD = FONTS / "AtkinsonHyperlegible-Bold.ttf"
SIZES = {"title": 20.0, "heading": 13.5, "small": 9.0}
STRONG = ("title", "heading", "strong")

CSS = f"""
@font-face {{ font-family: Atkinson; src: url("{REGULAR.as_uri()}") }}
@font-face {{ font-family: Atkinson; font-weight: bold; src: url("{BOLD.as_uri()}") }}
@page {{ size: A4; margin: 18mm; @bottom-left {{ content: element(foot); width: 78% }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); font: 9pt Atkinson }} }}
body {{ font: 11pt/1.4 Atkinson }} p {{ margin: 4pt 0 }}
.foot {{ position: running(foot); font-size: 9pt }}
.title {{ font-size: 20pt }} .heading {{ font-size: 13.5pt }} .small {{ font-size: 9pt }}
.title, .heading, .strong {{ font-weight: bold; break-after: avoid }}
.line {{ height: 9mm; border-bottom: 0.5pt solid; margin: 0 }}
.box {{ display: inline-block; width: 4.5mm; height: 4.5mm; border: 1pt solid; text-align: center }}
.bar {{ display: flex; height: 4mm }} .bar span {{ border: 0.5pt solid }}
table {{ width: 100%; border-collapse: collapse }} td {{ border-bottom: 0.5pt solid; width: 33% }}
"""


def fpdf2(checklist: Checklist) -> bytes:
    """The sheet by fpdf2."""
    from fpdf import FPDF

    pdf: Any = FPDF(format="A4")

    def foot() -> None:
        pdf.set_y(-24)
        pdf.set_font("Atkinson", size=9)
        pdf.multi_cell(130, 4, checklist.footer, align="L", new_x="RIGHT", new_y="TOP")
        pdf.cell(0, 4, f"Page {pdf.page_no()} of {{nb}}", align="R")

    pdf.footer = foot
    pdf.set_margin(18)
    pdf.set_auto_page_break(True, 28)
    pdf.add_font("Atkinson", "", REGULAR)
    pdf.add_font("Atkinson", "B", BOLD)
    pdf.add_page()
    for item in items(checklist):
        _draw(pdf, item)
    return bytes(pdf.output())


def _draw(pdf: Any, item: Item) -> None:
    size = SIZES.get(item.kind, 11.0)
    pdf.set_font("Atkinson", "B" if item.kind in STRONG else "", size)
    left, height = pdf.l_margin, size * 0.5
    if item.kind == "line":
        pdf.ln(9)
        pdf.line(left, pdf.y, left + pdf.epw, pdf.y)
    elif item.kind == "bar":
        at, total = left, sum(item.parts) or 1
        for part in item.parts:
            pdf.rect(at, pdf.y, pdf.epw * part / total, 4)
            at += pdf.epw * part / total
        pdf.ln(5)
    elif item.kind == "row":
        _row(pdf, item.cells, height)
    else:
        if item.kind == "tick":
            pdf.rect(left, pdf.y, 4.5, 4.5)
            if item.cells[0] == "ticked":
                pdf.polyline([(left + 1, pdf.y + 2), (left + 2, pdf.y + 3.5), (left + 4, pdf.y + 1)])
            pdf.set_x(left + 7.5)
        text = f"• {item.text}" if item.kind == "point" else item.text
        pdf.multi_cell(0, height, text, align="L", new_x="LMARGIN", new_y="NEXT")
        pdf.ln(1.5)


def _row(pdf: Any, cells: tuple[str, ...], height: float) -> None:
    if pdf.will_page_break(4 * height):
        pdf.add_page()
    top, width, bottom = pdf.y, pdf.epw / len(cells), pdf.y
    for number, cell in enumerate(cells):
        pdf.set_xy(pdf.l_margin + number * width, top)
        pdf.multi_cell(width, height, cell, align="L", new_x="RIGHT", new_y="NEXT")
        bottom = max(bottom, pdf.y)
    pdf.line(pdf.l_margin, bottom, pdf.l_margin + pdf.epw, bottom)
    pdf.set_xy(pdf.l_margin, bottom + 1)


def weasyprint(checklist: Checklist) -> bytes:
    """The sheet by WeasyPrint."""
    from weasyprint import CSS as Css
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = Css(string=CSS, font_config=fonts)
    body = "".join(map(_html, items(checklist)))
    html = f'<html lang="en"><p class="foot">{escape(checklist.footer)}</p>{body}</html>'
    return bytes(HTML(string=html).write_pdf(stylesheets=[sheet], font_config=fonts))


def _html(item: Item) -> str:
    if item.kind == "row":
        return f"<table><tr>{''.join(f'<td>{escape(cell)}</td>' for cell in item.cells)}</tr></table>"
    if item.kind == "bar":
        total = sum(item.parts) or 1
        spans = (f'<span style="width: {100 * part / total}%"></span>' for part in item.parts)
        return f'<div class="bar">{"".join(spans)}</div>'
    mark = ""
    if item.kind == "tick":
        mark = f'<span class="box">{"x" if item.cells[0] == "ticked" else ""}</span> '
    elif item.kind == "point":
        mark = "• "
    return f'<p class="{item.kind}">{mark}{escape(item.text)}</p>'


ALL: dict[str, Callable[[Checklist], bytes]] = {"fpdf2": fpdf2, "WeasyPrint": weasyprint}
MODULES = {"fpdf2": "fpdf", "WeasyPrint": "weasyprint"}


def installed() -> dict[str, Callable[[Checklist], bytes]]:
    """Those peers that the bench extra has brought, and that find their libraries."""
    return {name: write for name, write in ALL.items() if _imports(MODULES[name])}


def _imports(module: str) -> bool:
    try:
        importlib.import_module(module)
    except (ImportError, OSError):  # OSError: WeasyPrint without Pango
        return False
    return True
