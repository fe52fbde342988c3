"""`python -m tests.bench [--count N]`: every benchmark, as one table."""

import argparse

from tests.bench import peers, processes, sheet, start, walk
from tests.bench.table import show


def main() -> None:
    """Measure all and print; a look at one figure may say so with `--count 3`."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=main.__doc__)
    parser.add_argument("--count", type=int, default=21, help="runs of each (default 21)")
    count = parser.parse_args().count
    with processes.platforms() as platforms:
        rows = [*start.rows(count, platforms), *walk.rows(max(count // 4, 1), platforms), *sheet.rows(count)]
    print(show(rows))
    absent = sorted(peers.ALL.keys() - peers.installed().keys())
    if absent:
        print(f"Not installed, so not compared (the bench extra brings them): {', '.join(absent)}")
    if "xcb" not in platforms:
        print("No X server and no Xvfb here, so nothing was measured on one.")


if __name__ == "__main__":
    main()
