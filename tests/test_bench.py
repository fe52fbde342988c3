"""The benchmarks run, with the smallest counts: their figures are for people, not for a test."""

import subprocess
import sys

import pytest

from tests.bench import content, peers, processes, sheet, start, walk
from tests.bench.table import Row, show

# What the peers warn about is not ours to mend.
pytestmark = pytest.mark.filterwarnings("default")


@pytest.fixture
def offscreen() -> dict[str, processes.Environment]:
    """The one platform that is everywhere."""
    return {"offscreen": processes.environment(QT_QPA_PLATFORM="offscreen")}


def test_start(offscreen: dict[str, processes.Environment]) -> None:
    first, imports = start.rows(1, offscreen)
    assert first.ratio is not None
    assert first.ratio > 1
    assert imports.ratio is not None


def test_walk(offscreen: dict[str, processes.Environment]) -> None:
    assert all(row.ours > 0 for row in walk.rows(1, offscreen))


def test_sheet() -> None:
    found = list(sheet.rows(1))
    assert len({row.what for row in found}) == 5
    assert all(row.ours > 0 for row in found)


@pytest.mark.parametrize("name", peers.ALL)
def test_peers_that_are_installed_make_a_pdf(name: str) -> None:
    """Those of the bench extra may be absent; then the table says so."""
    for write in (each for known, each in peers.installed().items() if known == name):
        assert write(content.two_pages()).startswith(b"%PDF")


def test_the_peers_get_every_word() -> None:
    checklist = content.whole_guide()
    words = " ".join(" ".join((item.text, *item.cells)) for item in content.items(checklist))
    assert all(section.heading in words for section in checklist.sections)
    assert len(words) > 5000


def test_the_two_page_sheet_has_two_pages() -> None:
    assert sheet.ours(content.two_pages()).count(b"/Type /Page\n") == 2


def test_table_says_when_a_goal_is_missed() -> None:
    lines = show([Row("a", 3.0, "ms", "b", 2.0, 1.25), Row("c", 1.0, "ms", "d", 2.0, 1.0)]).splitlines()
    assert lines[2].endswith("1.50   <= 1.25 MISSED")
    assert lines[3].endswith("0.50   <= 1.00")


def test_command_says_what_it_takes() -> None:
    done = subprocess.run([sys.executable, "-m", "tests.bench", "--help"], capture_output=True, check=True)
    assert b"--count" in done.stdout
