"""What of a text can be printed, and where one of its letters ends."""

import re
import unicodedata

JOINERS = "\u200c\u200d"
# A letter with the marks that stand on it, or a lone mark.
LETTER = re.compile(f".[\u0300-\u036f\u064b-\u065f\u0670\u20d0-\u20ff{JOINERS}]*", re.DOTALL)

_BREAKS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_VARIATION = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")


def clean(text: str) -> str:
    """Text as it can be printed: NFC, lines end in a newline, no control or formatting characters."""
    if text.isascii() and text.isprintable():
        return text
    text = _BREAKS.sub("\n", unicodedata.normalize("NFC", text)).replace("\t", " ")
    text = _VARIATION.sub("", text)
    if text.isprintable():
        return text
    return "".join(filter(None, map(_printable, text)))


def _printable(char: str) -> str:
    if char == "\n" or char in JOINERS:
        return char
    category = unicodedata.category(char)
    if category == "Cs":
        return "\ufffd"
    return "" if category in ("Cc", "Cf") else char
