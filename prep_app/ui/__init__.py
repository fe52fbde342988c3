"""The screens. With `app.py` and `kiosk/` the only place that imports PySide6."""

import ctypes
import sys

# PySide6 6.12.0 takes None, True and False for immortal, as they are from Python 3.12 on. On 3.11 each call
# into Qt that returns None loses a reference, and after some 6,700 calls Python aborts ("deallocating None").
# So give them what 3.12 gives them. PySide6 6.11.3 does not need it; it goes when Python 3.11 does.
if sys.version_info < (3, 12):
    for _each in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_each)).value += 1 << 40
