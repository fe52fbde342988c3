"""The screens. With `app.py` and `kiosk/` the only place that imports PySide6."""
