"""The tokens of the look - colours, sizes, type - and how they reach the application."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication

from wxdesk.ui import colours
from wxdesk.ui.front import system_scale
from wxdesk.ui.typefaces import families as families_of_language
from wxdesk.ui.typefaces import load_typefaces

AVATARS = ("#1F7A8C", "#C8553D", "#5C6BC0", "#D99A2B", "#3D5A80", "#6B8E6B", "#8A5A83", "#7A6A58")
"""Colours that new accounts and people get in turn."""

AVATAR_INKS = ("#FFFFFF", "#16191D")
"""The letter of an avatar: white, or dark on a square too light for white."""


class Scheme(StrEnum):
    """Which of the two looks the user asked for."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of the interface, as ``#RRGGBB``."""

    dark: bool
    bg: str
    surface: str
    raised: str
    side: str
    line: str
    line_soft: str
    ink: str
    ink2: str
    ink3: str
    accent: str
    on_accent: str
    accent_strong: str
    accent_soft: str
    selection: str
    mark: str
    reserved: str
    reserved_light: str
    track: str
    neutral_soft: str
    hover: str
    warn: str
    warn_soft: str
    warn_line: str
    bad: str
    bad_soft: str
    on_bad: str
    info: str
    info_soft: str

    def color(self, name: str) -> QColor:
        """Return the token called ``name`` as a ``QColor``; raises AttributeError for an unknown one."""
        return QColor(getattr(self, name))

    def tone(self, tone: str) -> tuple[QColor, QColor]:
        """Return text and background colour of a tone: accent, warn, bad, info or neutral."""
        text, soft = {
            "accent": (self.accent_strong, self.accent_soft),
            "warn": (self.warn, self.warn_soft),
            "bad": (self.bad, self.bad_soft),
            "info": (self.info, self.info_soft),
        }.get(tone, (self.ink2, self.neutral_soft))
        return QColor(text), QColor(soft)


LIGHT = Tokens(dark=False, **colours.LIGHT)
DARK = Tokens(dark=True, **colours.DARK)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21. Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio"""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    drawn = QColor(colour)
    red, green, blue = (_linear(channel) for channel in (drawn.redF(), drawn.greenF(), drawn.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return float(channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4)


@dataclass(frozen=True, slots=True)
class Metrics:
    """Every length of the interface, in logical pixels, scaled by the system's font size."""

    scale: float = 1.0
    dpi: float = 96.0

    def pt(self, pixels: float) -> float:
        """Return a font size in points, which may have fractions where one in pixels may not."""
        return pixels * self.scale * 72 / self.dpi

    def px(self, length: float) -> int:
        return max(1, round(length * self.scale))

    def grid(self, steps: float) -> int:
        """Return ``steps`` of the 4-px grid: 2 inside controls, 3 between them, 4 to 5 as page margins."""
        return round(4 * steps * self.scale)

    @property
    def control(self) -> int:
        return self.px(32)

    @property
    def row(self) -> int:
        return self.px(44)

    @property
    def topbar(self) -> int:
        return self.px(56)

    @property
    def sidebar(self) -> int:
        return self.px(232)

    @property
    def phone_pane(self) -> int:
        return self.px(398)

    @property
    def icon(self) -> int:
        return self.px(18)

    @property
    def radius_control(self) -> int:
        return self.px(8)

    @property
    def radius_card(self) -> int:
        return self.px(12)

    @property
    def radius_chip(self) -> int:
        return self.px(11)

    @property
    def chip(self) -> int:
        return self.px(22)

    @property
    def gap(self) -> int:
        """Between controls."""
        return self.grid(3)

    @property
    def margin(self) -> int:
        """Around a page."""
        return self.grid(5)

    @property
    def ring_width(self) -> int:
        return self.px(2)


class TextRole(StrEnum):
    """What a text is, which fixes its size, weight and colour."""

    BODY = "body"
    STRONG = "strong"
    HEADING = "heading"
    LABEL = "label"
    HINT = "hint"
    SECTION = "section"
    TITLE = "title"
    ARTICLE = "article"


SIZES = {
    TextRole.BODY: (13.0, QFont.Weight.Normal),
    TextRole.STRONG: (13.0, QFont.Weight.Medium),
    TextRole.HEADING: (13.0, QFont.Weight.DemiBold),
    TextRole.LABEL: (12.0, QFont.Weight.Medium),
    TextRole.HINT: (11.5, QFont.Weight.Normal),
    TextRole.SECTION: (11.0, QFont.Weight.DemiBold),
    TextRole.TITLE: (16.0, QFont.Weight.DemiBold),
    TextRole.ARTICLE: (22.0, QFont.Weight.DemiBold),
}


def font(role: TextRole = TextRole.BODY, *, tabular: bool = False, families: Sequence[str] = ()) -> QFont:
    """Return the font of ``role`` at the current scale; ``tabular`` makes all digits equally wide."""
    size, weight = SIZES[role]
    made = QFont(list(families or families_of_language()))
    made.setPointSizeF(metrics().pt(size))
    made.setWeight(weight)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


class ThemeFeed(QObject):
    """Tells painted widgets that the tokens are different now."""

    changed = Signal()


class _Current:
    tokens = LIGHT
    metrics = Metrics()
    scheme = Scheme.SYSTEM
    follows = False


theme_changed = ThemeFeed()


def tokens() -> Tokens:
    """Return the colours in force; ask at paint time, never keep them."""
    return _Current.tokens


def metrics() -> Metrics:
    """Return the lengths in force."""
    return _Current.metrics


def apply_theme(app: QApplication, dark: bool) -> None:
    """Dress the whole application in the light or dark tokens and tell painted widgets."""
    from wxdesk.ui.stylesheet import stylesheet

    if not _Current.follows:
        _Current.metrics = Metrics(system_scale(app), app.primaryScreen().logicalDotsPerInch())
        app.setStyle("Fusion")
        load_typefaces()
    _Current.tokens = DARK if dark else LIGHT
    app.setFont(font())
    app.setPalette(_palette(_Current.tokens))
    app.setStyleSheet(stylesheet(_Current.tokens, _Current.metrics))
    if not _Current.follows:
        _Current.follows = True
        app.styleHints().colorSchemeChanged.connect(lambda _: _follow(app))
    theme_changed.changed.emit()


def choose_scheme(app: QApplication, scheme: Scheme) -> None:
    """Use the light or the dark look, or whatever the system uses, from now on."""
    _Current.scheme = scheme
    hints = app.styleHints()
    if scheme is Scheme.SYSTEM:
        hints.unsetColorScheme()
        apply_theme(app, hints.colorScheme() == Qt.ColorScheme.Dark)
        return
    dark = scheme is Scheme.DARK
    hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
    apply_theme(app, dark)


def _follow(app: QApplication) -> None:
    dark = app.styleHints().colorScheme() == Qt.ColorScheme.Dark
    if _Current.scheme is Scheme.SYSTEM and dark != _Current.tokens.dark:
        apply_theme(app, dark)


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "bg"),
        (QPalette.ColorRole.Base, "raised"),
        (QPalette.ColorRole.AlternateBase, "surface"),
        (QPalette.ColorRole.Button, "raised"),
        (QPalette.ColorRole.ToolTipBase, "ink"),
        (QPalette.ColorRole.ToolTipText, "surface"),
        (QPalette.ColorRole.Text, "ink"),
        (QPalette.ColorRole.WindowText, "ink"),
        (QPalette.ColorRole.ButtonText, "ink"),
        (QPalette.ColorRole.PlaceholderText, "ink3"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
        (QPalette.ColorRole.Link, "accent_strong"),
        (QPalette.ColorRole.Accent, "accent"),
    ):
        palette.setColor(role, t.color(name))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, t.color("ink3"))
    return palette
