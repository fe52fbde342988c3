"""The processes that are timed, as a person would start them: offscreen, and on X if there is a server."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

Environment = Mapping[str, str]


def environment(**changes: str) -> Environment:
    """Ours with changes; compiled modules are kept, as they are on every computer that runs us twice."""
    kept = {name: each for name, each in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, **changes}


@contextmanager
def platforms() -> Iterator[dict[str, Environment]]:
    """The environment for each platform of Qt; with an Xvfb of our own if there is no display."""
    found = {"offscreen": environment(QT_QPA_PLATFORM="offscreen")}
    if os.environ.get("DISPLAY"):
        yield {**found, "xcb": environment(QT_QPA_PLATFORM="xcb")}
    elif shutil.which("Xvfb"):
        with _xvfb() as display:
            yield {**found, "xcb": environment(QT_QPA_PLATFORM="xcb", DISPLAY=display)}
    else:
        yield found


@contextmanager
def _xvfb() -> Iterator[str]:
    """A screen of 1280 x 800 on a display number that is free."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as numbers:
                yield f":{numbers.readline().strip()}"
        finally:
            server.terminate()
