"""Next and back over the whole guide: from the click to the painted page."""

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping

from tests.bench.processes import Environment
from tests.bench.table import Row, middle, worst

CHILD = [sys.executable, "-m", "tests.bench.clicks"]


def rows(count: int, platforms: Mapping[str, Environment]) -> Iterator[Row]:
    """Median and 99th percentile of each button on each platform, in `count` walks there and back."""
    for platform, each in platforms.items():
        done = subprocess.run([*CHILD, str(count)], env=each, stdout=subprocess.PIPE, check=True)
        for button, times in json.loads(done.stdout).items():
            what = f"{button} to painted page, {platform}"
            yield Row(f"{what}, median of {len(times)}", middle(times))
            yield Row(f"{what}, 99th percentile", worst(times))
