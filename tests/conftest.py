"""Fixtures for all tests. Qt draws without a display; nothing reaches the person's own folders."""

import os
from pathlib import Path

# Before anything imports Qt, or a run without a display ends in a core dump.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest

from prep_app.content import guides, resources
from prep_app.content.guides import Edition
from prep_app.content.texts import Texts, load_texts

GUIDES = Path(__file__).parent / "guides"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every path that a program may choose by itself is in the test's own folder."""
    for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR", "TMPDIR"):
        folder = tmp_path / "own" / name
        folder.mkdir(parents=True, mode=0o700)
        monkeypatch.setenv(name, str(folder))


@pytest.fixture(scope="session")
def text() -> Texts:
    """The program's own wording."""
    return load_texts(resources.root(), "en")


@pytest.fixture(scope="session")
def smallest(text: Texts) -> Edition:
    """A guide with little of each thing."""
    return guides.load(GUIDES / "smallest", text)


@pytest.fixture(scope="session")
def migraine(text: Texts) -> Edition:
    """The first guide of the product."""
    return guides.load(guides.find("chronic-migraine", resources.root() / "guides"), text)
