"""What is missing is named before Qt is asked."""

import re
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from prep_app.errors import PrepError
from prep_app.ui import preflight


@pytest.mark.parametrize(
    ("reason", "key", "package"),
    [
        ("libEGL.so.1: cannot open shared object file", "app.error.no_library", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "app.error.no_library", "libxcb-cursor0"),
        ("libnew.so.9: cannot open shared object file", "app.error.no_library_unknown", None),
        ("/opt/x/libqxcb.so: undefined symbol", "app.error.no_qt", None),
    ],
)
def test_linker_message_becomes_a_package(reason: str, key: str, package: str | None) -> None:
    error = preflight.missing(reason)
    assert (error.key, error.fields.get("package")) == (key, package)


def test_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(PrepError, match="no_display"):
        preflight.check_display()


def test_display_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM")
    monkeypatch.setenv("DISPLAY", ":77")
    with pytest.raises(PrepError):
        preflight.check_display()


def test_offscreen_needs_no_display() -> None:
    code = "from prep_app.ui.preflight import check_display; check_display()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.stderr == b""


BASE = {"libc", "libm", "libpthread", "libdl", "librt", "libstdc++", "libgcc_s"}


def test_every_library_that_windows_need_has_a_package() -> None:
    """What the linker will look for outside the wheel, read from the files themselves."""
    qt = Path(PySide6.__path__[0]) / "Qt"
    ours = {file.name for file in (qt / "lib").iterdir()}
    names = ["Core", "Gui", "Widgets", "DBus", "XcbQpa", "WaylandClient", "OpenGL"]
    files = [*(qt / "lib").glob("libQt6*.so.6"), *(qt / "plugins" / "platforms").glob("libq[xw]*.so")]
    files = [
        file for file in files if file.name.startswith("libq") or any(f"6{n}." in file.name for n in names)
    ]
    assert len(files) > 5
    needed = {
        found.decode()
        for file in files
        for found in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", file.read_bytes())
    }
    outside = {name for name in needed - ours if name.partition(".")[0] not in BASE}
    assert outside - set(preflight.PACKAGES) == set()
