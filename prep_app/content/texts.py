"""Wording by key: the program's own (keys begin with `app.`) and that of one guide."""

import re
from collections.abc import Mapping
from pathlib import Path

from prep_app.content import resources
from prep_app.errors import PrepError

_GAP = re.compile(r"\{(\w+)\}")


class Texts:
    """Looks wording up in one language. Gaps are filled once, so a patient's braces stay."""

    def __init__(self, words: Mapping[str, str], language: str) -> None:
        self._words = words
        self.language = language

    def __call__(self, key: str, /, **fields: object) -> str:
        try:
            words = self._words[key]
        except KeyError:
            raise PrepError("app.error.no_text", key=key) from None
        if not fields:
            return words
        return _GAP.sub(lambda gap: str(fields.get(gap[1], gap[0])), words)

    def count(self, key: str, n: int, /) -> str:
        """The wording for this many; `n` fills the gap."""
        return self(f"{key}.one" if n == 1 else f"{key}.other", n=n)

    def over(self, words: Mapping[str, str]) -> "Texts":
        """These texts and a guide's."""
        return Texts({**self._words, **words}, self.language)

    def keys(self) -> frozenset[str]:
        """Every key there is."""
        return frozenset(self._words)


def languages(root: Path) -> tuple[str, ...]:
    """The languages that the program itself speaks."""
    return tuple(sorted(file.stem for file in (root / "texts").glob("*.toml")))


def load_texts(root: Path, language: str) -> Texts:
    """The program's wording. Raises PrepError if there is none in this language."""
    if language not in languages(root):
        raise PrepError("app.error.no_language", language=language, known=", ".join(languages(root)))
    file = root / "texts" / f"{language}.toml"
    return Texts(resources.flatten(resources.read_toml(file), file, "app."), language)
