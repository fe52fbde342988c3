"""Where the files of resources/ are, and reading them."""

import re
import tomllib
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from prep_app.errors import PrepError

T = TypeVar("T")

# A guide is a few dozen kilobytes; more than this is a mistake or an attack, and is not read.
MOST_BYTES = 2_000_000


def root() -> Path:
    """The folder resources/: inside the installed package, or else beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def read_toml(file: Path) -> dict[str, Any]:
    """The tables of a TOML file. Raises PrepError that names file and place."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise PrepError("app.error.too_large", file=file, most=MOST_BYTES)
        return tomllib.loads(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise PrepError("app.error.cannot_read", file=file, reason=error.strerror) from None
    except UnicodeDecodeError as error:
        raise PrepError("app.error.not_utf8", file=file, byte=error.start) from None
    except tomllib.TOMLDecodeError as error:
        raise PrepError("app.error.bad_toml", file=file, reason=error) from None
    except RecursionError:
        raise PrepError("app.error.bad_toml", file=file, reason="nesting") from None


def convert(data: object, kind: type[T], file: Path, before: str = "", private: bool = False) -> T:
    """`data` as a `kind`. Raises PrepError with file, place (after `before`) and what was expected there.

    `private` keeps the value itself out of the message: it may be a patient's.
    """
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        place = " ".join(filter(None, (before, place_of(data, path.rstrip("`"))))) or "top"
        if private:
            message = message.partition(" '")[0]
        raise PrepError("app.error.unexpected", file=file, place=place, reason=message) from None


def place_of(data: object, path: str) -> str:
    """A path such as `.steps[3].minutes` with the ids met on the way: `steps[3] (about) minutes`."""
    words: list[str] = []
    for name, index in re.findall(r"\.?([^.\[\]]+)|\[(\d+|\.\.\.)\]", path):
        if index:
            words[-1:] = [f"{words[-1] if words else ''}[{index}]"]
            data = data[int(index)] if isinstance(data, list) and index.isdigit() else None
        else:
            words.append(name)
            data = data.get(name) if isinstance(data, dict) else None
        if isinstance(data, dict) and isinstance(data.get("id"), str):
            words.append(f"({data['id']})")
    return " ".join(words)


def flatten(tables: dict[str, Any], file: Path, before: str = "") -> dict[str, str]:
    """Nested tables of wording as one table of dotted keys. Raises PrepError where a value is not text."""
    words: dict[str, str] = {}
    for name, value in tables.items():
        key = f"{before}{name}"
        if isinstance(value, dict):
            words |= flatten(value, file, f"{key}.")
        elif isinstance(value, str):
            words[key] = value
        else:
            raise PrepError("app.error.not_text", file=file, place=key)
    return words
