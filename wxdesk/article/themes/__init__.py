"""The themes an article can wear."""

from wxdesk.article.themes.base import Palette, Theme
from wxdesk.article.themes.harbour import HARBOUR
from wxdesk.article.themes.plain import PLAIN
from wxdesk.article.themes.press import PRESS
from wxdesk.article.themes.warm import WARM
from wxdesk.domain.errors import WxdeskError

THEMES: dict[str, Theme] = {theme.key: theme for theme in (PLAIN, HARBOUR, PRESS, WARM)}

__all__ = ["THEMES", "Palette", "Theme", "theme_called"]


def theme_called(name: str) -> Theme:
    """Return the theme with that key or title in any case; "" is Plain.

    Raises WxdeskError ``theme_unknown`` (name, known).
    """
    wanted = name.strip().casefold()
    if not wanted:
        return PLAIN
    for theme in THEMES.values():
        if wanted in (theme.key, theme.title.casefold()):
            return theme
    raise WxdeskError("theme_unknown", name=name, known=", ".join(THEMES))
