"""A checklist: the document as data, in sections of blocks. Every writer and the review screen read this.

All strings are wording in the reader's language or the patient's own words: plain text, never markup.
"""

from typing import Literal

from msgspec import Struct

from prep_app.model.drawing import Drawing
from prep_app.model.visit import Private

Mark = Literal["open", "ticked", "unsure"]
Shape = Literal["circle", "triangle", "square"]
Sign = Literal["dot", "hollow", "mild", "strong"]
Level = Literal["emergency", "urgent", "routine"]


class Block(Private, frozen=True):
    """One thing on the page."""


class Paragraph(Block, frozen=True):
    """Running text. `small` is fine print, `subheading` opens what follows it.

    `urgent` must not be missed: it stands in a frame.
    """

    text: str
    style: Literal["body", "lead", "small", "subheading", "urgent"] = "body"


class Points(Block, frozen=True):
    """A bulleted list; `small` is fine print."""

    items: tuple[str, ...]
    style: Literal["body", "small"] = "body"


class Fields(Block, frozen=True):
    """Label and value pairs; an empty value is a line to write on."""

    rows: tuple[tuple[str, str], ...]


class Tick(Block, frozen=True):
    """A box and what it stands for: ticked, open, or a question mark for "not sure"; a note below it."""

    text: str
    mark: Mark = "open"
    note: str = ""


class Ask(Block, frozen=True):
    """A question for the clinician: number, words (empty: a line to write them on), lines for the answer."""

    number: int
    text: str
    lines: int = 2


class Table(Block, frozen=True):
    """Rows of cells under a header row; the first cell of a row is its header."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Share(Private, frozen=True):
    """One part of a bar: a shape and a word, so that colour is never the only sign."""

    shape: Shape
    label: str
    days: int | None


class DaysBar(Block, frozen=True):
    """Days of each colour out of `total`. `text` says the same in words."""

    shares: tuple[Share, ...]
    total: int
    text: str


class Odds(Private, frozen=True):
    """How often something happens in 100 people: with treatment (`high`: end of a range) and without."""

    name: str
    treated: int
    high: int | None
    compared: int | None
    treated_text: str
    compared_text: str
    note: str = ""


class Chances(Block, frozen=True):
    """Odds side by side, under the names of the two columns."""

    treated: str
    compared: str
    rows: tuple[Odds, ...]


class Stages(Block, frozen=True):
    """What happens when, in order: (when, what)."""

    rows: tuple[tuple[str, str], ...]


class WarningCard(Block, frozen=True):
    """A care card: one level, a heading that is an action, the signs, and whom to call."""

    level: Level
    heading: str
    signs: tuple[str, ...]
    call: str


class Dot(Struct, frozen=True):
    """A site, in shares of a drawing's width and height; hollow: only if needed."""

    x: float
    y: float
    hollow: bool = False


class Spot(Private, frozen=True):
    """An ellipse that the patient marked, in shares of a drawing's width and height."""

    x: float
    y: float
    rx: float
    ry: float
    strength: Literal["mild", "strong"]


class Panel(Private, frozen=True):
    """One drawing of a figure with what lies on it."""

    label: str
    drawing: Drawing
    dots: tuple[Dot, ...] = ()
    spots: tuple[Spot, ...] = ()


class Figure(Block, frozen=True):
    """Drawings side by side, what their signs mean, and `text`: words that say all that they show."""

    panels: tuple[Panel, ...]
    signs: tuple[tuple[Sign, str], ...]
    text: str


class Pair(Private, frozen=True):
    """One treatment on a chart: days before it and after it; None where nobody counted."""

    label: str
    before: int | None
    after: int | None


class CourseChart(Block, frozen=True):
    """Days before and after each treatment, lines to compare with (days, words), and the same in words."""

    before: str
    after: str
    pairs: tuple[Pair, ...]
    lines: tuple[tuple[float, str], ...]
    text: str


class Section(Private, frozen=True, kw_only=True):
    """Blocks under a heading. `step` is the step that an Edit button opens, if any.

    `face` puts it on page 1; `half` lets it share a row of page 1 with the next one that may.
    """

    id: str
    heading: str
    blocks: tuple[Block, ...]
    step: str | None = None
    face: bool = False
    half: bool = False


class SheetWords(Struct, frozen=True, kw_only=True):
    """The words that a writer itself needs, with gaps as in `str.format`."""

    page: str  # {page} {pages}
    continues: str  # {page}
    continued: str
    answered: str
    ticked: str
    not_ticked: str
    unsure: str
    no_glyph: str


class Checklist(Private, frozen=True, kw_only=True):
    """The whole document. `when` is the appointment in one line; `footer` stands on every page."""

    title: str
    language: str
    when: str
    opening: str
    sections: tuple[Section, ...]
    footer: str
    words: SheetWords
