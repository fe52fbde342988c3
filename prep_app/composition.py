"""The checklist of a walk: which sections there are, in which order, and what stands on page 1."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from prep_app.model.checklist import Ask, Block, Checklist, Paragraph, Points, Section, SheetWords
from prep_app.model.guide import Guide, Step
from prep_app.model.visit import Answer, Question, Setting
from prep_app.steps.appointment import Appointment, date_in_words
from prep_app.steps.own_questions import OwnQuestions
from prep_app.steps.priorities import Priorities
from prep_app.steps.warnings import Warnings

FIRST_QUESTIONS = 3

AnswerOf = Callable[[Step], Answer | None]


def ranked(route: Iterable[Step], answer_of: AnswerOf, asked: Iterable[Question]) -> tuple[Question, ...]:
    """Questions with those put first by the patient first, then their own words, then the picked ones."""
    steps = list(route)
    own = {step.id for step in steps if isinstance(step, OwnQuestions)}
    questions = tuple(sorted(asked, key=lambda question: question.ref.partition(".")[0] not in own))
    for step in steps:
        if isinstance(step, Priorities):
            questions = step.ranked(answer_of(step), questions)
    return questions


def compose(guide: Guide[Step], route: Sequence[Step], answer_of: AnswerOf, setting: Setting) -> Checklist:
    """Page 1: questions, what steps put there, warnings last. Then the rest in the order of the guide."""
    text = setting.text
    sections = [*_questions(route, setting), *_faces(route, answer_of, setting)]
    sections += _rest(route, answer_of, setting)
    sections.append(_sources(guide, setting))
    when = (s.when(answer_of(s), setting) for s in route if isinstance(s, Appointment))
    words = {name: text(f"app.sheet.{name}") for name in SheetWords.__struct_fields__}
    return Checklist(
        title=text("guide.sheet_title"),
        language=text("app.language.code"),
        when=next(when, ""),
        opening=text("guide.opening"),
        sections=tuple(sections),
        footer=_footer(guide, setting),
        words=SheetWords(**words),
    )


def _questions(route: Sequence[Step], setting: Setting) -> Iterator[Section]:
    """The first questions on page 1, with blank ones to write on; the rest after it, numbered on."""
    text, questions = setting.text, setting.questions()
    chosen = next((step for step in route if isinstance(step, Priorities)), None)
    first = chosen.count if chosen else FIRST_QUESTIONS
    asks = [Ask(number, question.text) for number, question in enumerate(questions, start=1)]
    blank = [Ask(number, "") for number in range(len(asks) + 1, first + 1)]
    step = chosen.id if chosen else None
    heading = text.count("app.sheet.top_questions", first)
    face: tuple[Block, ...] = (*asks[:first], *blank)
    yield Section(id="top_questions", heading=heading, blocks=face, step=step, face=True)
    if asks[first:]:
        heading = text("app.sheet.more_questions")
        yield Section(id="more_questions", heading=heading, blocks=tuple(asks[first:]), step=step)


def _faces(route: Sequence[Step], answer_of: AnswerOf, setting: Setting) -> Iterator[Section]:
    for step in sorted(route, key=lambda step: isinstance(step, Warnings)):
        blocks = tuple(step.face(answer_of(step), setting)) if step.on_sheet else ()
        if blocks:
            heading = setting.text(step.key("sheet"))
            half = not isinstance(step, Warnings)
            yield Section(id=step.id, heading=heading, blocks=blocks, step=step.id, face=True, half=half)


def _rest(route: Sequence[Step], answer_of: AnswerOf, setting: Setting) -> Iterator[Section]:
    for step in route:
        blocks = tuple(step.blocks(answer_of(step), setting)) if step.on_sheet else ()
        if blocks:
            on_face = any(step.face(answer_of(step), setting))
            heading = setting.text(step.key("heading" if on_face else "sheet"))
            yield Section(id=f"{step.id}_rest", heading=heading, blocks=blocks, step=step.id)


def _sources(guide: Guide[Step], setting: Setting) -> Section:
    text = setting.text
    items = (
        text(
            "app.sheet.source",
            n=source.n,
            title=", ".join(filter(None, (source.title, source.publisher, source.date))),
        )
        for source in guide.sources
    )
    approval = (Paragraph(text(f"guide.approval_{country}")) for country in guide.approval)
    blocks = (*approval, Points(tuple(items), "small"))
    return Section(id="sources", heading=text("app.sheet.sources"), blocks=blocks)


def _footer(guide: Guide[Step], setting: Setting) -> str:
    text = setting.text
    review = text("app.sheet.not_reviewed")
    if guide.review:
        on = date_in_words(guide.review.on, text)
        review = text("app.sheet.reviewed", role=guide.review.role, on=on)
    checked = date_in_words(guide.checked_on, text)
    parts = [
        text("app.sheet.footer"),
        text(
            "app.sheet.version",
            guide=text("guide.title"),
            version=guide.version,
            checked=checked,
            review=review,
        ),
    ]
    if setting.today > guide.review_by:
        parts.append(text("app.sheet.overdue", review_by=date_in_words(guide.review_by, text)))
    return " ".join(parts)
