"""The rules of the house that a machine can see: see CONTRIBUTING.md."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "prep_app"
MODULES = sorted(PACKAGE.rglob("*.py"))
# Each layer may import from itself and from those left of it.
LAYERS = (
    {"errors", "model"},
    {"steps"},
    {"content"},
    {"session", "composition"},
    {"store", "document", "deliver"},
    {"ui"},
    {"kiosk", "app", "cli", "commands", "__main__"},
)
QT_LAYERS = {"ui", "kiosk", "app"}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def layer_of(module: str) -> int | None:
    """The rank of a module's layer; the package itself has none."""
    parts = module.split(".")
    if len(parts) < 2:
        return None
    return next(rank for rank, names in enumerate(LAYERS) if parts[1] in names)


NAMES = {name_of(path) for path in MODULES}


def imports(path: Path) -> Iterator[str]:
    """Every module that a file imports, wherever in the file; of ours, the module and not the name in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute here"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in NAMES else node.module or ""


def test_every_module_belongs_to_a_layer() -> None:
    for path in MODULES:
        layer_of(name_of(path))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_point_to_the_left(path: Path) -> None:
    here = layer_of(name_of(path))
    for name in imports(path):
        if name.startswith("prep_app.") and here is not None:
            there = layer_of(name)
            assert there is None or there <= here, f"{name_of(path)} may not import {name}"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_qt_and_reportlab_stay_in_their_place(path: Path) -> None:
    layer = name_of(path).split(".")[1:2]
    for name in imports(path):
        if name.startswith(("PySide6", "shiboken6")):
            assert set(layer) <= QT_LAYERS
            assert layer
        if name.startswith("reportlab"):
            assert layer == ["document"]


def test_no_import_cycle() -> None:
    edges = {name_of(path): {name for name in imports(path) if name in NAMES} for path in MODULES}
    done: set[str] = set()

    def visit(name: str, trail: tuple[str, ...]) -> None:
        assert name not in trail, " -> ".join((*trail, name))
        if name not in done:
            for other in sorted(edges[name] - {name}):
                visit(other, (*trail, name))
            done.add(name)

    for name in edges:
        visit(name, ())


@pytest.mark.parametrize("path", [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))], ids=str)
def test_modules_and_functions_are_short(path: Path) -> None:
    source = path.read_text("utf-8")
    assert source.count("\n") <= 300
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            length = (node.end_lineno or 0) - node.lineno + 1
            assert length <= 40, f"{node.name} in {path} has {length} lines"


# What a string in ui/ may be: a key, an id, a format of Qt's, a style sheet property. Never a sentence.
def words_for_people(path: Path) -> Iterator[str]:
    """String literals in a file that look like wording: two words or more, docstrings apart."""
    tree = ast.parse(path.read_text("utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)}
    # Docstrings, and what a bug says to its finder: neither reaches a patient.
    apart = [
        each
        for node in ast.walk(tree)
        if isinstance(node, ast.Raise | ast.Assert | ast.Expr)
        and not isinstance(getattr(node, "value", None), ast.Call)
        for each in ast.walk(node)
    ]
    apart_ids = {id(node) for node in apart}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in apart_ids:
            words = [word for word in node.value.split() if word.strip(".,!?'").isalpha()]
            title = node.value.strip()
            if len(words) >= 2 or (title.istitle() and title.isalpha() and title not in names):
                yield node.value


ALLOWED = {"Qt", "Fusion", "Atkinson Hyperlegible", "Noto Sans", "Noto Sans Arabic"}


@pytest.mark.parametrize(
    "path", [path for path in MODULES if name_of(path).split(".")[1:2] != ["cli"]], ids=name_of
)
def test_no_wording_in_code(path: Path) -> None:
    found = [words for words in words_for_people(path) if words not in ALLOWED]
    if "ui" in path.parts or path.name == "app.py":
        assert not found


def test_the_search_for_wording_finds_it(tmp_path: Path) -> None:
    file = tmp_path / "page.py"
    lines = (
        '"""Two words."""',
        'class Page:\n    """Here."""\n    other: "Page"',
        'label("Go on now")\nlabel("Next")\nkey("app.button.next")',
    )
    file.write_text("\n".join(lines))
    assert list(words_for_people(file)) == ["Go on now", "Next"]
