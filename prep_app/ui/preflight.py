"""Whether a window can be opened here, asked before Qt is: Qt would abort with a core dump."""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path

from prep_app.errors import PrepError

NO_DISPLAY = "app.error.no_display"

# Debian's package for each library that Qt needs from the system, to draw windows and to print.
PACKAGES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libcups.so.2": "libcups2",
}


def check_display() -> None:
    """Raises PrepError if there is no display, or a library that Qt needs is missing. Linux only."""
    if not sys.platform.startswith("linux"):
        return
    failures = []
    for platform in _platforms():
        try:
            _check(platform)
        except PrepError as error:
            failures.append(error)
        else:
            return
    # A missing library can be installed: say that first.
    raise min(failures, key=lambda error: error.key == NO_DISPLAY, default=PrepError(NO_DISPLAY))


def check_printing() -> None:
    """Raises PrepError if a library that printing needs is missing: Qt would say no printer. Linux only."""
    if sys.platform.startswith("linux"):
        _load("plugins/printsupport/*.so")


def _platforms() -> list[str]:
    """The platforms that Qt will try, in its order."""
    asked = os.environ.get("QT_QPA_PLATFORM")
    if asked:
        return [name.partition(":")[0] for name in asked.split(";")]
    displays = {"wayland": "WAYLAND_DISPLAY", "xcb": "DISPLAY"}
    return [platform for platform, name in displays.items() if os.environ.get(name)]


def _check(platform: str) -> None:
    plugin = "wayland" if platform.startswith("wayland") else platform
    if not _load(f"plugins/platforms/libq{plugin}.so"):
        raise PrepError("app.error.no_qt", reason=f"QT_QPA_PLATFORM={platform}")
    answers = {"xcb": _x_answers, "wayland": _wayland_answers}.get(plugin)
    if answers and not answers():
        raise PrepError(NO_DISPLAY)


def _load(pattern: str) -> bool:
    """Load what Qt will load, so that the linker says which library is missing. False: no such file."""
    spec = importlib.util.find_spec("PySide6")
    if spec is None or not spec.submodule_search_locations:
        raise PrepError("app.error.no_qt", reason="PySide6")
    folder = Path(spec.submodule_search_locations[0]) / "Qt"
    for file in sorted(folder.glob(pattern))[:1]:
        try:
            ctypes.CDLL(str(file))
        except OSError as error:
            raise missing(str(error)) from None
        return True
    return False


def missing(reason: str) -> PrepError:
    """The error for what the linker said. It says one library at a time; we name the packages of all."""
    library = reason.partition(":")[0]
    if ".so" not in library or "/" in library:
        return PrepError("app.error.no_qt", reason=reason)
    if library not in PACKAGES:
        return PrepError("app.error.no_library_unknown", library=library)
    packages = {PACKAGES[library], *(PACKAGES[name] for name in PACKAGES if not _loads(name))}
    return PrepError("app.error.no_library", library=library, packages=" ".join(sorted(packages)))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers() -> bool:
    """Whether the X server named by DISPLAY takes a connection."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    for function in (xcb.xcb_connection_has_error, xcb.xcb_disconnect):
        function.argtypes = [ctypes.c_void_p]
    connection = xcb.xcb_connect(None, None)
    refused = bool(xcb.xcb_connection_has_error(connection))
    xcb.xcb_disconnect(connection)
    return not refused


def _wayland_answers() -> bool:
    """Whether the Wayland server named by WAYLAND_DISPLAY takes a connection."""
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_disconnect.argtypes = [ctypes.c_void_p]
    display = wayland.wl_display_connect(None)
    if display:
        wayland.wl_display_disconnect(display)
    return bool(display)
