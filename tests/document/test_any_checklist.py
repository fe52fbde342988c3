"""Whatever is typed, the sheet is made, and it is whole."""

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from prep_app import document
from prep_app.document.options import Options
from prep_app.model.checklist import (
    Ask,
    Block,
    Chances,
    Checklist,
    DaysBar,
    Fields,
    Odds,
    Paragraph,
    Points,
    Section,
    Stages,
    Table,
    Tick,
    WarningCard,
)
from tests.document import samples
from tests.document.reading import counted, laid_out, orphans, outside, read, squeezed, texts

# No emoji: in lines from right to left the reader takes their two halves apart.
WORD = st.one_of(
    st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCÄÖéñ0123456789.,;!?'"), max_size=12),
    st.text(st.sampled_from("абвгдежзийклмнŵ→✓☀中"), max_size=8),
    st.text(st.sampled_from("ابتثجحخدذرزسشصض"), max_size=8),
    st.sampled_from(["<b>", "&amp;", "\x00", "\n", "\ud800", "\u202e", "{page}", "%s", "\\", "(", ")"]),
    st.integers(1, 60).map(lambda n: "long" * n),
)
TEXT = st.lists(WORD, max_size=30).map(" ".join) | st.integers(50, 600).map(lambda n: "word " * n)
SHORT = st.lists(WORD, min_size=1, max_size=4).map(" ".join)
COUNT = st.none() | st.integers(0, 31)
PAIRS = st.lists(st.tuples(SHORT, TEXT), max_size=4).map(tuple)
ODDS = st.builds(
    Odds,
    SHORT,
    st.integers(0, 50),
    st.none() | st.integers(51, 100),
    st.none() | st.integers(0, 100),
    SHORT,
    SHORT,
    TEXT,
)
BLOCKS: list[st.SearchStrategy[Block]] = [
    st.builds(Paragraph, TEXT, st.sampled_from(["body", "lead", "small", "subheading", "urgent"])),
    st.builds(Points, st.lists(TEXT, max_size=5).map(tuple)),
    st.builds(Fields, PAIRS),
    st.builds(Tick, TEXT, st.sampled_from(["open", "ticked", "unsure"]), TEXT),
    st.builds(Ask, st.integers(1, 250), TEXT, st.integers(0, 4)),
    st.builds(
        Table,
        st.tuples(SHORT, SHORT, SHORT),
        st.lists(st.tuples(SHORT, TEXT, SHORT), min_size=1, max_size=4).map(tuple),
    ),
    st.builds(samples.days, COUNT, COUNT, COUNT, TEXT.map("clear, some headache, bad: {}".format)),
    st.builds(Chances, SHORT, SHORT, st.lists(ODDS, min_size=1, max_size=3).map(tuple)),
    st.builds(Stages, PAIRS),
    st.builds(
        WarningCard,
        st.sampled_from(["emergency", "urgent", "routine"]),
        SHORT,
        st.lists(TEXT, max_size=3).map(tuple),
        SHORT,
    ),
]


@st.composite
def checklists(draw: st.DrawFn) -> Checklist:
    """Up to five sections on page 1 and five after it."""

    def sections(face: bool) -> tuple[Section, ...]:
        found = []
        for number in range(draw(st.integers(0, 5))):
            blocks = tuple(draw(st.lists(st.one_of(BLOCKS), max_size=6)))
            half = face and draw(st.booleans())
            heading = f"{'Face' if face else 'Rest'}{number}"
            found.append(Section(id=heading.lower(), heading=heading, blocks=blocks, face=face, half=half))
        return tuple(found)

    return samples.checklist(sections(True), sections(False), when=draw(TEXT), opening=draw(TEXT))


# Without shrinking: it takes minutes with things as large as these.
WHOLE = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@WHOLE
@given(checklists(), st.sampled_from(["a4", "letter"]))
def test_any_checklist_makes_a_whole_sheet(checklist: Checklist, paper: str) -> None:
    options = Options(paper="letter" if paper == "letter" else "a4")
    data = document.write(checklist, "pdf", options)
    pages = read(data)
    for section in checklist.sections:
        assert not section.face or section.heading in pages[0]
    assert f"Page 1 of {len(pages)}" in pages[0]
    meant = counted("".join(squeezed(text) for text in texts(checklist)))
    assert not meant - counted("".join(map(squeezed, pages)))
    assert not outside(data)
    assert not orphans(laid_out(checklist, options)[1:])
    said = squeezed(document.write(checklist, "text").decode())
    assert all(squeezed(part) in said for part in texts(checklist))


def test_days_without_an_answer_need_no_numbers() -> None:
    block = samples.days(None, None, None, "Not counted yet")
    assert isinstance(block, DaysBar)
    face = samples.face((Ask(1, ""),), (block,), (block,))
    assert "0 clear" not in read(document.write(samples.checklist(face), "pdf"))[0]
