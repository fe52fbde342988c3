"""The start of the program: a window, or one of the commands."""

import locale
import sys
from collections.abc import Sequence
from pathlib import Path

from prep_app.content import resources
from prep_app.content.texts import Texts, languages, load_texts
from prep_app.errors import PrepError
from prep_app.ui import preflight

DONE, PROBLEMS, BAD_INPUT = 0, 1, 2


def main(words: Sequence[str] | None = None) -> int:
    """Open the window, or run a command. Exit code: 0 done, 1 problems found, 2 bad input, said in a line."""
    root = resources.root()
    text = load_texts(root, preferred_language(root))
    words = sys.argv[1:] if words is None else words
    try:
        return _command(words, root, text) if words else _window(root, text)
    except PrepError as error:
        print(text(error.key, **error.fields), file=sys.stderr)  # noqa: T201
        return BAD_INPUT
    except BrokenPipeError:
        # The reader has gone (`| head`): nothing is left to say, and Python must not try once more at exit.
        sys.stdout = None
        return DONE
    except KeyboardInterrupt:
        return BAD_INPUT


def preferred_language(root: Path) -> str:
    """The language of this computer if we have it, else English."""
    code = (locale.getlocale()[0] or "en").partition("_")[0].lower()
    return code if code in languages(root) else "en"


def _command(words: Sequence[str], root: Path, text: Texts) -> int:
    # Parser, documents and answers take 40 ms to import; the window must not wait for them.
    from prep_app import commands  # noqa: PLC0415

    return commands.run(words, root, text)


def _window(root: Path, text: Texts) -> int:
    preflight.check_display()
    # Qt costs 0.2 s and a display; the commands need neither.
    from prep_app import app  # noqa: PLC0415

    return app.run(root, text)
