"""How everything looks: colours, type and sizes are data in resources/style; here they become Qt's."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from prep_app.content import resources

Hex = Annotated[str, Meta(pattern=r"^#[0-9A-F]{6}$")]

_GAP = re.compile(r"\{(\w+)\}")


class Theme(Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one theme, by what they are for."""

    window: Hex
    surface: Hex
    text: Hex
    muted: Hex
    line: Hex
    hair: Hex
    accent: Hex
    on_accent: Hex
    tint: Hex
    focus: Hex
    danger: Hex
    clear: Hex
    some: Hex
    bad: Hex

    def colour(self, name: str) -> QColor:
        """One of the colours above, to paint with."""
        return QColor(getattr(self, name))


class Role(Struct, frozen=True, forbid_unknown_fields=True):
    """What text is for: its size beside body text, its line height beside its size."""

    size: float
    line: float
    bold: bool = False


class Type(Struct, frozen=True, forbid_unknown_fields=True):
    """Font families, their files in packages, and sizes; `base` is body text at 100 % in points."""

    family: str
    files: tuple[str, ...]
    fallback: tuple[str, ...]
    fallback_files: tuple[str, ...]
    base: float
    roles: dict[str, Role]


class Size(Struct, frozen=True, forbid_unknown_fields=True):
    """A step of text size in percent, and the window width in px that then has room for the list of steps."""

    percent: int
    side_list_from: int


class Style(Struct, frozen=True, forbid_unknown_fields=True):
    """All that there is to choose from."""

    type: Type
    sizes: tuple[Size, ...]
    themes: dict[str, Theme]
    sheet: str = ""


class Look(Struct, frozen=True, eq=False):
    """What is chosen: a theme and a text size. `fonts` and `lines` keep what was made for it once."""

    style: Style
    theme_name: str
    size: Size
    fonts: dict[str, QFont] = {}
    lines: dict[tuple[object, ...], Any] = {}

    @property
    def theme(self) -> Theme:
        """The colours chosen."""
        return self.style.themes[self.theme_name]

    def role(self, name: str) -> Role:
        """Size and weight of this role of text."""
        return self.style.type.roles[name]

    def font(self, name: str) -> QFont:
        """The font of a role of text."""
        if name not in self.fonts:
            kind, type_ = self.role(name), self.style.type
            font = QFont([type_.family, *type_.fallback])
            font.setPointSizeF(type_.base * self.size.percent / 100 * kind.size)
            font.setWeight(QFont.Weight.Bold if kind.bold else QFont.Weight.Normal)
            self.fonts[name] = font
        return self.fonts[name]


def read_style(root: Path) -> Style:
    """The data in resources/style. Raises PrepError with file, place and what was expected."""
    file = root / "style" / "themes.toml"
    style = resources.convert(resources.read_toml(file), Style, file)
    return msgspec.structs.replace(style, sheet=(root / "style" / "app.qss").read_text("utf-8"))


def first_look(style: Style) -> Look:
    """What a new person sees: the first theme, the first size."""
    return Look(style, next(iter(style.themes)), style.sizes[0])


def apply(app: QApplication, look: Look) -> None:
    """Show the whole program in this look, at once."""
    app.setProperty("look", look)
    if app.font() != look.font("body"):
        app.setFont(look.font("body"))
    app.setPalette(palette(look.theme))
    app.setStyleSheet(fill(look.style.sheet, msgspec.structs.asdict(look.theme)))


def look_of(_widget: QWidget) -> Look:
    """The look that a widget is shown in."""
    app = QApplication.instance()
    look = app.property("look") if app else None
    if not isinstance(look, Look):
        raise LookupError("theme.apply comes before the first widget")
    return look


def theme_of(widget: QWidget) -> Theme:
    """The colours that a widget is to paint with; ask at paint time, they may change."""
    return look_of(widget).theme


def font_of(widget: QWidget, role: str) -> QFont:
    """The font of a role of text in a widget."""
    return look_of(widget).font(role)


def fill(sheet: str, gaps: Mapping[str, object]) -> str:
    """A style sheet with its {gaps} filled."""
    return _GAP.sub(lambda gap: str(gaps[gap[1]]), sheet)


def palette(theme: Theme) -> QPalette:
    """The theme as Qt's palette, every role of it, so that nothing shows a colour of the system's."""
    role = QPalette.ColorRole
    names = {
        "window": (role.Window, role.Button, role.AlternateBase, role.Midlight),
        "surface": (role.Base, role.Light, role.ToolTipBase),
        "text": (role.WindowText, role.Text, role.ButtonText, role.ToolTipText, role.BrightText),
        "muted": (role.PlaceholderText,),
        "line": (role.Mid, role.Dark, role.Shadow),
        "accent": (role.Highlight, role.Accent, role.Link, role.LinkVisited),
        "on_accent": (role.HighlightedText,),
    }
    colours = QPalette()
    for name, roles in names.items():
        for each in roles:
            colours.setColor(each, theme.colour(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        colours.setColor(QPalette.ColorGroup.Disabled, each, theme.colour("muted"))
    return colours
