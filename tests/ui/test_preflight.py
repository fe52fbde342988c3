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
    ("reason", "key", "packages"),
    [
        ("libEGL.so.1: cannot open shared object file", "app.error.no_library", "libegl1"),
        ("libxcb-cursor.so.0: cannot open shared object file", "app.error.no_library", "libxcb-cursor0"),
        ("libnew.so.9: cannot open shared object file", "app.error.no_library_unknown", None),
        ("/opt/x/libqxcb.so: undefined symbol", "app.error.no_qt", None),
    ],
)
def test_linker_message_becomes_a_package(
    monkeypatch: pytest.MonkeyPatch, reason: str, key: str, packages: str | None
) -> None:
    monkeypatch.setattr(
        preflight,
        "PACKAGES",
        {name: package for name, package in preflight.PACKAGES.items() if reason.startswith(f"{name}:")},
    )
    error = preflight.missing(reason)
    assert (error.key, error.fields.get("packages")) == (key, packages)


def test_no_display(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    with pytest.raises(PrepError, match="no_display"):
        preflight.check_display()


@pytest.mark.parametrize(
    ("name", "value", "key"),
    [
        ("DISPLAY", ":77", "app.error.no_display"),
        ("WAYLAND_DISPLAY", "wayland-77", "app.error.no_display"),
        ("QT_QPA_PLATFORM", "xcb", "app.error.no_display"),
        ("QT_QPA_PLATFORM", "wayland;xcb", "app.error.no_display"),
        ("QT_QPA_PLATFORM", "nonsense", "app.error.no_qt"),
    ],
)
def test_display_that_does_not_answer(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, key: str
) -> None:
    for each in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(each, raising=False)
    monkeypatch.setenv(name, value)
    with pytest.raises(PrepError) as caught:
        preflight.check_display()
    assert caught.value.key == key


def test_the_second_platform_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb;offscreen:size=800x600")
    preflight.check_display()


def test_offscreen_needs_no_display() -> None:
    code = "from prep_app.ui.preflight import check_display; check_display()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.stderr == b""


def test_every_missing_package_is_named_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        preflight, "PACKAGES", {"libone.so.1": "lib1", "libtwo.so.2": "lib2", "libc.so.6": "libc6"}
    )
    error = preflight.missing("libtwo.so.2: cannot open shared object file")
    assert error.fields["packages"] == "lib1 lib2"


def test_printing_has_what_it_needs() -> None:
    preflight.check_printing()


BASE = {"libc", "libm", "libpthread", "libdl", "librt", "libstdc++", "libgcc_s"}
USED = re.compile("6(Core|Gui|Widgets|DBus|XcbQpa|WaylandClient|OpenGL|PrintSupport)[.]")


def test_every_library_that_windows_need_has_a_package() -> None:
    """What the linker will look for outside the wheel, read from the files themselves."""
    qt = Path(PySide6.__path__[0]) / "Qt"
    ours = {file.name for file in (qt / "lib").iterdir()}
    files = [*(qt / "lib").glob("libQt6*.so.6"), *(qt / "plugins" / "platforms").glob("libq[xw]*.so")]
    files += (qt / "plugins" / "printsupport").glob("*.so")
    files = [file for file in files if "plugins" in file.parts or USED.search(file.name)]
    assert len(files) > 5
    needed = {
        found.decode()
        for file in files
        for found in re.findall(rb"\0(lib[\w+.-]+\.so\.\d+)(?=\0)", file.read_bytes())
    }
    outside = {name for name in needed - ours if name.partition(".")[0] not in BASE}
    assert outside - set(preflight.PACKAGES) == set()
