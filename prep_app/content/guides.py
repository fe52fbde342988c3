"""Guides: folders with a `guide.toml` and one file of wording a language."""

from collections.abc import Callable, Iterator
from functools import lru_cache, partial
from pathlib import Path

from msgspec import Struct

from prep_app.content import check, drawings, resources
from prep_app.content.check import Finding
from prep_app.content.texts import Texts
from prep_app.errors import PrepError
from prep_app.model.drawing import Drawing
from prep_app.model.guide import Guide
from prep_app.steps import AnyStep

STRUCTURE = "guide.toml"


class Edition(Struct, frozen=True):
    """A guide and all texts, its own and the program's, in one language."""

    guide: Guide[AnyStep]
    text: Texts
    drawing: Callable[[str], Drawing]


def folders(*roots: Path) -> tuple[Path, ...]:
    """The folders of all guides below these, by name."""
    found = (file.parent for root in roots for file in root.glob(f"*/{STRUCTURE}"))
    return tuple(sorted(found, key=lambda folder: folder.name))


def languages(folder: Path) -> tuple[str, ...]:
    """The languages that a guide has wording in."""
    return tuple(sorted(file.stem for file in folder.glob("*.toml") if file.name != STRUCTURE))


def read_structure(folder: Path) -> Guide[AnyStep]:
    """The decoded `guide.toml`. Raises PrepError with file, place and what was expected."""
    file = folder / STRUCTURE
    return resources.convert(resources.read_toml(file), Guide[AnyStep], file)


def read_wording(folder: Path, language: str) -> dict[str, str]:
    """A guide's wording by key. Raises PrepError."""
    file = folder / f"{language}.toml"
    return resources.flatten(resources.read_toml(file), file)


def find(guide_id: str, *roots: Path) -> Path:
    """The folder of the guide with this id. Raises PrepError that lists the guides there are."""
    known = folders(*roots)
    for folder in known:
        if folder.name == guide_id:
            return folder
    raise PrepError("app.error.no_guide", guide=guide_id, known=", ".join(folder.name for folder in known))


def load(folder: Path, text: Texts) -> Edition:
    """A guide that keeps every rule, in the language of `text`. Raises PrepError with the first fault."""
    guide = read_structure(folder)
    if text.language not in languages(folder):
        known = ", ".join(languages(folder))
        raise PrepError("app.error.no_language", language=text.language, known=known)
    words = read_wording(folder, text.language)
    for file, finding in _findings(folder, guide, {text.language: words}):
        detail = text(finding.key, **finding.fields)
        raise PrepError("app.error.unexpected", file=file, place=finding.place, reason=detail)
    return Edition(guide, text.over(words), lru_cache(partial(_drawing, folder)))


def _drawing(folder: Path, name: str) -> Drawing:
    """A drawing of the guide's own or of ours; kept once read, since a screen may ask at every paint."""
    return drawings.load(name, *_drawing_folders(folder))


def _drawing_folders(folder: Path) -> tuple[Path, Path]:
    return folder / "drawings", resources.root() / "drawings"


def inspect(folder: Path, text: Texts) -> Iterator[str]:
    """Everything wrong in a guide's folder, a line each: file, place, what was expected."""
    try:
        guide = read_structure(folder)
        words = {language: read_wording(folder, language) for language in languages(folder)}
    except PrepError as error:
        yield text(error.key, **error.fields)
        return
    if not words:
        yield text("app.error.no_wording", file=folder)
    for file, finding in _findings(folder, guide, words):
        detail = text(finding.key, **finding.fields)
        yield text("app.error.unexpected", file=file, place=finding.place, reason=detail)
    # Reading every drawing takes longer than a start may: only here, and not at each start.
    for name in {name for step in guide.steps for name in step.drawings()}:
        try:
            _drawing(folder, name)
        except PrepError as error:
            if error.key != "app.error.no_drawing":
                yield text(error.key, **error.fields)


def _findings(
    folder: Path, guide: Guide[AnyStep], words: dict[str, dict[str, str]]
) -> Iterator[tuple[Path, Finding]]:
    if guide.id != folder.name:
        yield folder / STRUCTURE, Finding("id", "app.check.id_not_folder", {"folder": folder.name})
    yield from ((folder / STRUCTURE, finding) for finding in check.structure(guide))
    known = drawings.names(*_drawing_folders(folder))
    for step in guide.steps:
        for name in set(step.drawings()).difference(known):
            yield folder / STRUCTURE, Finding(step.id, "app.check.no_drawing", {"name": name})
    for language, texts in words.items():
        yield from ((folder / f"{language}.toml", finding) for finding in check.wording(guide, texts))
