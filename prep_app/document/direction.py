"""Which way text runs: levels of the Unicode bidirectional algorithm, and the order on the page."""

import re
import unicodedata

# Hebrew to Arabic Extended-A, the presentation forms, and the right-to-left planes.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def mixed(text: str) -> bool:
    """Whether anything in the text may run from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def levels(text: str) -> tuple[int, list[int]]:
    """The level of the paragraph, and of each character: odd runs from right to left."""
    # 30 ms to import, and most sheets have no Arabic.
    from bidi import algorithm  # noqa: PLC0415

    # The algorithm stumbles over characters that Unicode does not know; they count as letters.
    text = "".join(char if unicodedata.bidirectional(char) else "x" for char in text)
    base: int = algorithm.get_base_level(text)
    storage = algorithm.get_empty_storage()
    storage["base_level"], storage["base_dir"] = base, ("L", "R")[base]
    algorithm.get_embedding_levels(text, storage)
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    found = iter(storage["chars"])
    result: list[int] = []
    for char in text:
        # The algorithm takes joiners out (rule X9); they belong to the letter before them.
        gone = unicodedata.bidirectional(char) == "BN"
        result.append((result[-1] if result else base) if gone else next(found)["level"])
    return base, result


def runs(levels: list[int]) -> list[tuple[int, int, int]]:
    """(start, end, level) of each stretch of one level, in the order on the page (rule L2)."""
    found: list[tuple[int, int, int]] = []
    for place, level in enumerate(levels):
        if found and found[-1][2] == level:
            found[-1] = (found[-1][0], place + 1, level)
        else:
            found.append((place, place + 1, level))
    for threshold in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(found):
            end = start
            while end < len(found) and found[end][2] >= threshold:
                end += 1
            found[start:end] = found[start:end][::-1]
            start = end + 1
    return found
