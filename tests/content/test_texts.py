"""Wording by key."""

import re
from pathlib import Path

import pytest

from prep_app.content import resources
from prep_app.content.texts import Texts, load_texts
from prep_app.errors import PrepError

PACKAGE = Path(resources.__file__).parent.parent


def test_gaps_are_filled_once() -> None:
    text = Texts({"a": "{who} asks: {what}"}, "en")
    assert text("a", who="{what}", what="{who}") == "{what} asks: {who}"


def test_gap_without_a_value_stays_and_so_do_braces() -> None:
    text = Texts({"a": "{who} {and} {}", "b": "{who}"}, "en")
    assert text("a", who="I") == "I {and} {}"
    assert text("b") == "{who}"


@pytest.mark.parametrize(("n", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_count(text: Texts, n: int, words: str) -> None:
    assert text.count("app.days.n", n) == words


def test_missing_text_names_its_key(text: Texts) -> None:
    with pytest.raises(PrepError, match="no_such"):
        text("app.no_such")


def test_unknown_language() -> None:
    with pytest.raises(PrepError) as caught:
        load_texts(resources.root(), "tlh")
    assert caught.value.fields["language"] == "tlh"


def keys_in_code() -> set[str]:
    """Every whole key that stands in the code; those made of pieces (f"app.date.{x}") are left out."""
    code = "\n".join(path.read_text("utf-8") for path in PACKAGE.rglob("*.py"))
    return set(re.findall(r'[^f]"(app\.[a-z0-9_.]*[a-z0-9_])"', code)) - {"app.qss"}


def test_every_key_in_the_code_has_its_wording(text: Texts) -> None:
    have = text.keys()
    counted = {key.removesuffix(".one") for key in have if key.endswith(".one")}
    groups = {".".join(key.split(".")[:2]) for key in have}
    assert keys_in_code() - have - counted - groups == set()


def test_counts_come_in_pairs(text: Texts) -> None:
    for key in text.keys():
        if key.endswith((".one", ".other")):
            stem = key.rpartition(".")[0]
            assert {f"{stem}.one", f"{stem}.other"} <= text.keys()
