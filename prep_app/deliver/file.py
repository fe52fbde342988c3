"""A sheet into a file."""

import contextlib
import os
import tempfile
from pathlib import Path

from prep_app.errors import PrepError


def save(data: bytes, file: Path) -> None:
    """Put `data` in `file`: whole, or not at all; an older file stays until the new one is complete.

    Raises PrepError that names the file and why. A link is followed, so it stays a link.
    """
    if file.is_dir():
        raise PrepError("app.error.is_folder", file=file)
    target = file.resolve()
    try:
        handle, name = tempfile.mkstemp(prefix=".prep-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise PrepError("app.error.cannot_write", file=file, reason=error.strerror) from None
    try:
        with os.fdopen(handle, "wb") as part:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except OSError as error:
        raise PrepError("app.error.cannot_write", file=file, reason=error.strerror) from None
    finally:
        with contextlib.suppress(OSError):
            Path(name).unlink(missing_ok=True)


def _mode(target: Path) -> int:
    """The mode of the file that is replaced; for a new one only its owner may read it: it is about health."""
    try:
        return target.stat().st_mode & 0o777
    except OSError:
        return 0o600
