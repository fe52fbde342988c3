"""The start: from the birth of the process to its first painted page, and the imports of the command line."""

import subprocess
import sys
import time
from collections.abc import Iterator, Mapping

from tests.bench.processes import Environment, environment
from tests.bench.table import Row, middle

CHILD = [sys.executable, "-m", "tests.bench.first_paint"]
IMPORTS = {"ours": "import prep_app.cli", "empty": "pass"}
GOAL = 1.25


def rows(count: int, platforms: Mapping[str, Environment]) -> Iterator[Row]:
    """Ours against a bare window on each platform, by turns, from `count` runs of each."""
    for platform, each in platforms.items():
        times: dict[str, list[float]] = {"ours": [], "bare": []}
        for _ in range(count + 1):  # the first one warms the disk
            for name, found in times.items():
                found.append(first_paint(name, each))
        mine, bare = (middle(found[1:]) for found in times.values())
        yield Row(f"start to first painted page, {platform}", mine, "ms", "bare window", bare, GOAL)
    yield _imports(count)


def first_paint(name: str, of: Environment) -> float:
    """One start, in ms."""
    start = time.monotonic()
    done = subprocess.run(
        [*CHILD, name], env=of, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True
    )
    return (float(done.stdout) - start) * 1000


def _imports(count: int) -> Row:
    times: dict[str, list[float]] = {name: [] for name in IMPORTS}
    for _ in range(count + 1):
        for name, code in IMPORTS.items():
            start = time.monotonic()
            subprocess.run([sys.executable, "-c", code], env=environment(), check=True)
            times[name].append((time.monotonic() - start) * 1000)
    mine, empty = (middle(found[1:]) for found in times.values())
    return Row("import of the command line", mine, "ms", "empty Python", empty)
