"""The rules that a guide must keep, each as a function that yields what breaks it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from prep_app.model.guide import Guide, Step
from prep_app.steps.choose import Choose

# First words of keys that are not step ids.
RESERVED = frozenset({"app", "guide", "chapter"})


class Finding(Struct, frozen=True):
    """Something an author must mend: where it is, and the key and gaps of the text that says what."""

    place: str
    key: str
    fields: dict[str, object] = {}


def structure(guide: Guide[Step]) -> Iterator[Finding]:
    """All that can be wrong in `guide.toml` once it has the right form."""
    yield from _ids(guide)
    yield from _sources(guide)
    yield from _conditions(guide)
    for step in guide.steps:
        for fault in step.faults():
            yield Finding(f"{step.id}.{fault.field}", fault.key, fault.fields)
    if guide.review_by <= guide.checked_on:
        yield Finding("review_by", "app.check.review_before_check")
    if not guide.steps:
        yield Finding("steps", "app.check.no_steps")


def wording(guide: Guide[Step], words: Mapping[str, str]) -> Iterator[Finding]:
    """What is missing from one language of a guide, empty in it, or used by nothing."""
    needed = tuple(guide.keys())
    yield from (Finding(key, "app.check.text_missing") for key in needed if key not in words)
    yield from (Finding(key, "app.check.text_empty") for key in needed if not words.get(key, "-").strip())
    unused = set(words).difference(needed)
    yield from (Finding(key, "app.check.text_unused") for key in words if key in unused)


def _twice(names: Iterable[object]) -> Iterator[object]:
    yield from (name for name, times in Counter(names).items() if times > 1)


def _ids(guide: Guide[Step]) -> Iterator[Finding]:
    for name in _twice(step.id for step in guide.steps):
        yield Finding("steps", "app.check.id_twice", {"id": name})
    for name in _twice(chapter.id for chapter in guide.chapters):
        yield Finding("chapters", "app.check.id_twice", {"id": name})
    chapters = {chapter.id for chapter in guide.chapters}
    for step in guide.steps:
        if step.id in RESERVED:
            yield Finding(step.id, "app.check.id_reserved", {"id": step.id})
        if step.chapter not in chapters:
            yield Finding(step.id, "app.check.no_chapter", {"chapter": step.chapter})
        for name in _twice(step.keys()):
            yield Finding(step.id, "app.check.id_twice", {"id": str(name).partition(".")[2]})


def _sources(guide: Guide[Step]) -> Iterator[Finding]:
    numbers = {source.n for source in guide.sources}
    for number in _twice(source.n for source in guide.sources):
        yield Finding("sources", "app.check.source_twice", {"n": number})
    stands_on: list[tuple[str, tuple[int, ...]]] = [
        (f"approval.{country}", approval.sources) for country, approval in guide.approval.items()
    ]
    for step in guide.steps:
        for line in step.facts():
            place = step.id if line is step else f"{step.id}.{line.id}"
            stands_on.append((place, line.sources))
            if line.fact and not line.sources and not line.unverified:
                yield Finding(place, "app.check.no_source")
    for place, cited in stands_on:
        yield from (Finding(place, "app.check.source_unknown", {"n": n}) for n in cited if n not in numbers)
    used = {n for _, cited in stands_on for n in cited}
    yield from (Finding("sources", "app.check.source_unused", {"n": n}) for n in sorted(numbers - used))


def _conditions(guide: Guide[Step]) -> Iterator[Finding]:
    earlier: dict[str, Step] = {}
    for step in guide.steps:
        condition = step.enable_when
        if condition:
            place = f"{step.id}.enable_when"
            asked = earlier.get(condition.step)
            options = [option.id for option in asked.options] if isinstance(asked, Choose) else []
            named = condition.is_ or condition.is_not
            if not isinstance(asked, Choose):
                yield Finding(place, "app.check.condition_later", {"step": condition.step})
            elif (condition.is_ is None) == (condition.is_not is None):
                yield Finding(place, "app.check.condition_unclear")
            elif named not in options:
                gaps: dict[str, object] = {
                    "option": named,
                    "step": condition.step,
                    "options": ", ".join(options),
                }
                yield Finding(place, "app.check.condition_option", gaps)
        earlier[step.id] = step
