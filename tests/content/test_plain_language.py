"""Every guide in English can be read by someone tired: short sentences, plain words, sourced facts.

The limits are those of the NHS content standard, the CDC index and US reading-level norms. They do not prove
that a text is clear; they find the places that surely are not.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from pathlib import Path
from statistics import fmean

import pyphen
import pytest

from prep_app.content import guides, resources
from prep_app.model.guide import Step
from prep_app.steps.chances import ChancesStep
from prep_app.steps.choose import Choose
from prep_app.steps.prompts import Prompts
from prep_app.steps.tasks import Tasks
from prep_app.steps.tell import Tell
from prep_app.steps.timeline import Timeline
from prep_app.steps.warnings import Warnings

WORDS_A_SENTENCE = 20
WORDS_A_SENTENCE_ON_AVERAGE = 14
SENTENCES_A_PARAGRAPH = 3
ITEMS_A_LIST = 7
GRADE = 6.0
GRADE_WITH_MEDICAL_WORDS = 8.0

# Steps whose medical words cannot be avoided, and why. All others must be plainer.
MEDICAL: dict[tuple[str, str], str] = {}

# What may never be said: a diagnosis, or an order about a medicine or a treatment.
FORBIDDEN = re.compile(
    r"\byou (?:probably |may |might )?have (?:chronic|migraine|medication.overuse|overuse)"
    r"|\byou (?:should|must|need to|ought to) (?:stop|take|start|cut|reduce|increase)\b"
    r"|\bwe (?:advise|recommend)\b|\bstop taking\b",
    re.IGNORECASE,
)

# Texts that name things (columns, side list, headings of the sheet, medicines): no sentences to be read.
LABEL = re.compile(r"\.(?:label|sheet|treated|compared|when|name)$|_names$")

# Medical words that a guide explains at first use: in brackets after the plain word, or the other way round.
TO_EXPLAIN = (
    "acetaminophen",
    "anaphyla",
    "botulinum toxin",
    "catheter",
    "CGRP",
    "consent",
    "epinephrine",
    "glaucoma",
    "hives",
    "incontinence",
    "neurologist",
    "NSAID",
    "placebo",
    "prior authori",
    "seizure",
)

FORMATS = {
    "in 100": re.compile(r"\bin 100\b"),
    "in another number": re.compile(r"\b\d+ (?:out of |in )(?:every )?(?!100\b)\d+\b"),
    "percent": re.compile(r"%|\bper ?cent\b", re.IGNORECASE),
}

_SYLLABLES = pyphen.Pyphen(lang="en_US")


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence. A text without a full stop is one sentence."""
    parts = re.split(r"(?<=[.!?])\s+", text)
    words = ([word for word in re.findall(r"[^\s/]+", part) if re.search(r"\w", word)] for part in parts)
    return [sentence for sentence in words if sentence]


def syllables(word: str) -> int:
    """Syllables of an English word; a number counts as one.

    Hyphenation finds too few, groups of vowels now too few and now too many. Over a whole guide the larger
    of the two was within half a per cent of a pronouncing dictionary, on the strict side.
    """
    letters = re.sub(r"[^a-z]", "", word.lower())
    groups = len(re.findall(r"[aeiouy]+", letters))
    if groups > 1 and re.search(r"[^aeiouyl]e$|[aeiouy]le$|[^aeiouydt]ed$|[^aeiouyscxzghl]es$", letters):
        groups -= 1
    return max(groups, len(_SYLLABLES.positions(letters)) + 1, 1)


def grade(texts: Iterable[str]) -> float:
    """The Flesch-Kincaid grade: about the school year in the US that can read it. No text is grade 0."""
    said = [sentence for text in texts for sentence in sentences(text)]
    words = [word for sentence in said for word in sentence]
    if not words:
        return 0.0
    return 0.39 * len(words) / len(said) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def text_faults(text: str) -> Iterator[str]:
    """What is wrong in one paragraph or item."""
    said = sentences(text)
    yield from (f"{len(s)} words in a sentence" for s in said if len(s) > WORDS_A_SENTENCE)
    if len(said) > SENTENCES_A_PARAGRAPH:
        yield f"{len(said)} sentences in a paragraph"
    if found := FORBIDDEN.search(text):
        yield f"says {found[0]!r}"


def step_faults(texts: Mapping[str, str], highest: float = GRADE) -> Iterator[str]:
    """What is wrong in the texts of one step, by key."""
    for key, text in texts.items():
        yield from (f"{key}: {fault}" for fault in text_faults(text))
    body = [text for key, text in texts.items() if not LABEL.search(key)]
    average = fmean([len(sentence) for text in body for sentence in sentences(text)] or [0])
    if average > WORDS_A_SENTENCE_ON_AVERAGE:
        yield f"{average:.1f} words a sentence on average"
    if (found := grade(body)) > highest:
        yield f"grade {found:.1f}"
    used = [name for name, form in FORMATS.items() if any(form.search(text) for text in texts.values())]
    if len(used) > 1 or used == ["percent"]:
        yield f"numbers as {', '.join(used)}"


def unexplained(texts: Iterable[str]) -> Iterator[str]:
    """Medical words whose first use, in the order of these texts, does not explain them."""
    said = list(texts)
    for word in TO_EXPLAIN:
        first = next((text for text in said if word.lower() in text.lower()), None)
        if first and not re.search(rf"\([^)]*{word}|{word}[^.]*\(", first, re.IGNORECASE):
            yield word


def lists(step: Step) -> Iterator[tuple[str, int]]:
    """Each list that a step shows, and how many items it has."""
    for style, lines in groupby(step.lines, key=lambda line: line.style):
        if style == "point":
            yield "points", len(list(lines))
    match step:
        case Prompts(topics=topics):
            yield from ((topic.id, len(topic.prompts)) for topic in topics)
        case Tell(groups=groups) | Tasks(groups=groups):
            yield from ((group.id, len(group.items)) for group in groups)
        case Warnings(cards=cards):
            yield from ((card.id, len(card.signs)) for card in cards)
        case Choose(options=items) | Timeline(stages=items) | ChancesStep(chances=items):
            yield step.id, len(items)


def unsourced(step: Step, texts: Mapping[str, str]) -> Iterator[str]:
    """Statements that no source carries, and figures passed off as no statement at all."""
    for line in step.facts():
        key = step.key("lead" if line is step else line.id)
        if line.fact and not line.sources and not line.unverified:
            yield key
        mine = (text for name, text in texts.items() if name == key or name.startswith(f"{key}."))
        if not line.sources and any(FORMATS["in 100"].search(text) for text in mine):
            yield f"{key}: a figure without a source"


FOLDERS = [
    folder for folder in guides.folders(resources.root() / "guides") if "en" in guides.languages(folder)
]


def _steps() -> Iterator[object]:
    for folder in FOLDERS:
        words = guides.read_wording(folder, "en")
        for step in guides.read_structure(folder).steps:
            texts = {key: words[key] for key in step.keys() if key in words}
            yield pytest.param(folder, step, texts, id=f"{folder.name}-{step.id}")


every_step = pytest.mark.parametrize(("folder", "step", "texts"), list(_steps()))


def test_there_is_a_guide_to_look_at() -> None:
    assert FOLDERS


@every_step
def test_wording_is_plain(folder: Path, step: Step, texts: dict[str, str]) -> None:
    highest = GRADE_WITH_MEDICAL_WORDS if (folder.name, step.id) in MEDICAL else GRADE
    assert list(step_faults(texts, highest)) == []


@every_step
def test_lists_are_short(folder: Path, step: Step, texts: dict[str, str]) -> None:
    assert [(name, n) for name, n in lists(step) if n > ITEMS_A_LIST] == []


@every_step
def test_facts_have_sources(folder: Path, step: Step, texts: dict[str, str]) -> None:
    assert list(unsourced(step, texts)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_words_about_the_guide_are_plain(folder: Path) -> None:
    words = guides.read_wording(folder, "en")
    whole = {key: text for key, text in words.items() if key.startswith(("guide.", "chapter."))}
    assert [(key, fault) for key, text in whole.items() for fault in text_faults(text)] == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_medical_words_are_explained(folder: Path) -> None:
    words = guides.read_wording(folder, "en")
    keys = (key for step in guides.read_structure(folder).steps for key in step.keys())
    assert list(unexplained(words[key] for key in keys if key in words)) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_questions_cover_every_side(folder: Path) -> None:
    steps = guides.read_structure(folder).steps
    asked = [
        p.about for step in steps if isinstance(step, Prompts) for topic in step.topics for p in topic.prompts
    ]
    assert {"benefits", "risks", "alternatives", "nothing", "cost"} <= set(asked)
    assert len(asked) >= 15


def test_exceptions_are_still_needed() -> None:
    for guide, step_id in MEDICAL:
        folder = guides.find(guide, resources.root() / "guides")
        step = guides.read_structure(folder).step(step_id)
        assert step, step_id
        words = guides.read_wording(folder, "en")
        assert grade(words[key] for key in step.keys() if not LABEL.search(key)) > GRADE, step_id


# The tests above are worth something only if they can fail.

LONG = (
    "This is a sentence that goes on and on until nobody who is tired or in pain can still know how it began."
)
HARD = "Administration necessitates individualised anatomical consideration. Contraindications apply."


@pytest.mark.parametrize(
    ("texts", "fault"),
    [
        ({"s.lead": LONG}, "words in a sentence"),
        ({"s.lead": "One. Two. Three. Four."}, "4 sentences in a paragraph"),
        ({"s.lead": " ".join(LONG.split()[:16]) + "."}, "16.0 words a sentence on average"),
        ({"s.lead": HARD}, "grade"),
        ({"s.lead": "You have chronic migraine."}, "says 'You have chronic"),
        ({"s.lead": "You should stop your tablets."}, "says 'You should stop"),
        ({"s.lead": "Please stop taking triptans."}, "says 'stop taking"),
        ({"s.lead": "This helps 45 in 100.", "s.a": "It hurts 1 in 10."}, "numbers as"),
        ({"s.lead": "This helps 3 in every 10.", "s.a": "It hurts 9 in 100."}, "numbers as"),
        ({"s.lead": "This helps 45% of people."}, "numbers as percent"),
    ],
)
def test_bad_wording_is_found(texts: dict[str, str], fault: str) -> None:
    assert any(fault in found for found in step_faults(texts))


def test_good_wording_passes() -> None:
    plain = "Each one feels like a tiny pinch. You can ask for a break."
    assert list(step_faults({"s.lead": plain, "s.a": "It helps 45 in 100 people."})) == []


def test_an_unexplained_word_is_found() -> None:
    assert list(unexplained(["You may get hives.", "Hives (an itchy rash) pass."])) == ["hives"]
    assert list(unexplained(["An itchy rash (hives) may come.", "Hives pass."])) == []


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("pinch", 1),
        ("headache", 2),
        ("needle", 2),
        ("medicine", 3),
        ("injections", 3),
        ("stopped", 1),
        ("15", 1),
    ],
)
def test_syllables_are_counted(word: str, count: int) -> None:
    assert syllables(word) == count


def test_a_long_list_and_an_unsourced_fact_are_found() -> None:
    folder = FOLDERS[0]
    choose = next(step for step in guides.read_structure(folder).steps if isinstance(step, Choose))
    many = Choose(id="s", chapter="c", options=choose.options * 5)
    assert [n for _, n in lists(many) if n > ITEMS_A_LIST]
    assert list(unsourced(many, {})) == ["s.lead"]
    figure = Choose(id="s", chapter="c", options=(), fact=False)
    assert list(unsourced(figure, {"s.lead": "It helps 45 in 100."})) == ["s.lead: a figure without a source"]
