"""How everything looks: colours, type and sizes are data in resources/style; here they become Qt's."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

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
    """Font families and sizes; `base` is body text at 100 % in points."""

    family: str
    fallback: tuple[str, ...]
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


class Look(Struct, frozen=True):
    """What is chosen: a theme and a text size."""

    style: Style
    theme_name: str
    size: Size

    @property
    def theme(self) -> Theme:
        """The colours chosen."""
        return self.style.themes[self.theme_name]

    def role(self, name: str) -> Role:
        """Size and weight of this role of text."""
        return self.style.type.roles[name]


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
    font = QFont([look.style.type.family, *look.style.type.fallback])
    font.setPointSizeF(look.style.type.base * look.size.percent / 100)
    if app.font() != font:
        app.setFont(font)
    app.setPalette(palette(look.theme))
    app.setStyleSheet(fill(look.style.sheet, msgspec.structs.asdict(look.theme)))


def look_of(widget: QWidget) -> Look:
    """The look that a widget is shown in."""
    for owner in (widget.window(), QApplication.instance()):
        look = owner.property("look") if owner else None
        if isinstance(look, Look):
            return look
    raise LookupError("theme.apply comes before the first paint")


def theme_of(widget: QWidget) -> Theme:
    """The colours that a widget is to paint with; ask at paint time, they may change."""
    return look_of(widget).theme


def font_of(widget: QWidget, role: str) -> QFont:
    """The font of a role of text, from the widget's own."""
    kind = look_of(widget).role(role)
    font = QFont(widget.font())
    font.setPointSizeF(font.pointSizeF() * kind.size)
    font.setWeight(QFont.Weight.Bold if kind.bold else QFont.Weight.Normal)
    return font


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
