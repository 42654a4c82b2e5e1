"""The themes an article can wear: CSS files, ours and the user's, compiled to inline styles."""

from wxdesk.article.themes.compiling import LARGEST_TEXT, SMALLEST_TEXT, compile_theme
from wxdesk.article.themes.shelf import BUILT_IN, KEYS, Shelf, theme_css
from wxdesk.article.themes.theme import Theme

__all__ = [
    "BUILT_IN",
    "KEYS",
    "LARGEST_TEXT",
    "SMALLEST_TEXT",
    "Shelf",
    "Theme",
    "compile_theme",
    "theme_called",
    "theme_css",
]


def theme_called(name: str) -> Theme:
    """Return one of our own themes. Raises WxdeskError ``theme_unknown`` (name, known)."""
    return BUILT_IN.theme(name)
