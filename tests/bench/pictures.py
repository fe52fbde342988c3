"""A picture of every screen, for people to look at: `python -m tests.bench.pictures FOLDER`."""

import argparse
import datetime
import os
from collections.abc import Iterator
from itertools import product
from pathlib import Path

# Pictures are the same with and without a display.
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtWidgets import QApplication

from prep_app.app import load_fallback, load_fonts
from prep_app.content import guides, resources
from prep_app.content.guides import Edition
from prep_app.content.texts import load_texts
from prep_app.ui import theme
from prep_app.ui.theme import Look, Style
from prep_app.ui.window import Window
from tests.ui.filled import INPUTS, fill

SIZES = ((1024, 700), (1280, 800), (1920, 1080))
TODAY = datetime.date(2026, 11, 22)
OWN = Path(__file__).parent.parent / "guides"


def main() -> None:
    """Draw what the command line asks for; without options all of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--guide", default="chronic-migraine")
    parser.add_argument("--theme", nargs="*")
    parser.add_argument("--percent", type=int, nargs="*", default=[100, 200])
    parser.add_argument("--input", nargs="*", default=INPUTS)
    parser.add_argument("--window", nargs="*", default=["1024x700", "1280x800"])
    asked = parser.parse_args()
    root = resources.root()
    edition = guides.load(guides.find(asked.guide, root / "guides", OWN), load_texts(root, "en"))
    style = theme.read_style(root)
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts(style.type)
    load_fallback(style.type)
    asked.folder.mkdir(parents=True, exist_ok=True)
    looks = looks_of(style, asked.theme or list(style.themes), asked.percent)
    windows = [size for size in SIZES if f"{size[0]}x{size[1]}" in asked.window]
    count = 0
    for look, size, how in product(looks, windows, asked.input):
        count += draw(edition, look, size, how, asked.folder)
    print(f"{count} pictures in {asked.folder}")


def looks_of(style: Style, names: list[str], percents: list[int]) -> list[Look]:
    """Every theme named, in every text size named."""
    sizes = [size for size in style.sizes if size.percent in percents]
    return [Look(style, name, size) for name, size in product(names, sizes)]


def draw(edition: Edition, look: Look, size: tuple[int, int], how: str, folder: Path) -> int:
    """Every screen in one look, size and input; how many."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.apply(app, look)
    window = Window((edition,), edition.text, look, today=lambda: TODAY)
    window.resize(*size)
    window.show_start()
    window.show()
    count = 0
    for count, name in enumerate(walk(window, edition, how), start=1):
        app.processEvents()
        app.processEvents()
        file = f"{look.theme_name}-{look.size.percent}-{size[0]}-{how}-{count:02}-{name}.png"
        window.grab().save(str(folder / file))
    window.leave()
    return count


def walk(window: Window, edition: Edition, how: str) -> Iterator[str]:
    """Go from screen to screen, and say which it is."""
    yield "start"
    window.open(edition.guide.id)
    wizard = window.walks[edition.guide.id]
    fill(wizard.session, how)
    for step in wizard.session.route:
        wizard.go(step.id)
        yield step.id
    wizard.review()
    yield "review"
    wizard.finish()
    yield "finish"


if __name__ == "__main__":
    main()
