"""The sheet: how long it takes in a warm process and from a cold start, and how large it is."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator

from prep_app import document
from prep_app.model.checklist import Checklist
from tests.bench import content, peers
from tests.bench.processes import environment
from tests.bench.table import Row, middle

Writer = Callable[[Checklist], bytes]

COMMAND = [sys.executable, "-m", "prep_app", "checklist", content.GUIDE, "--output", "-"]


def ours(checklist: Checklist) -> bytes:
    """The sheet by prep_app.document."""
    return document.write(checklist, "pdf")


def rows(count: int) -> Iterator[Row]:
    """Every comparison, each from `count` runs."""
    yield from _warm("two-page sheet, warm", content.two_pages(), count)
    yield from _warm("whole guide's sheet, warm", content.whole_guide(), count)
    yield from _cold(max(count // 2, 1))


def _warm(what: str, checklist: Checklist, count: int) -> Iterator[Row]:
    writers: dict[str, Writer] = {"ours": ours, **peers.installed()}
    sizes = {name: float(len(write(checklist))) for name, write in writers.items()}
    times: dict[str, list[float]] = {name: [] for name in writers}
    for _ in range(count):
        for name, write in writers.items():
            start = time.perf_counter()
            write(checklist)
            times[name].append((time.perf_counter() - start) * 1000)
    yield from _compared(what, {name: middle(each) for name, each in times.items()}, goal=1.0)
    yield from _compared(f"{what.partition(',')[0]}, size", sizes, "bytes")


def _cold(count: int) -> Iterator[Row]:
    """`prep-app checklist` against processes that read the same guide and write with a peer."""
    commands = {"ours": COMMAND}
    commands |= {name: [sys.executable, "-m", "tests.bench.sheet", name] for name in peers.installed()}
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(count):
        for name, command in commands.items():
            start = time.perf_counter()
            done = subprocess.run(command, env=environment(), stdout=subprocess.PIPE, check=True)
            times[name].append((time.perf_counter() - start) * 1000)
            assert done.stdout.startswith(b"%PDF"), name
    yield from _compared(
        "prep-app checklist, cold process", {n: middle(t) for n, t in times.items()}, goal=1.0
    )


def _compared(
    what: str, figures: dict[str, float], unit: str = "ms", goal: float | None = None
) -> Iterator[Row]:
    mine = figures.pop("ours")
    for name, other in figures.items():
        yield Row(what, mine, unit, name, other, goal)
    if not figures:
        yield Row(what, mine, unit)


if __name__ == "__main__":
    sys.stdout.buffer.write(peers.ALL[sys.argv[1]](content.whole_guide()))
