"""The shelf: the themes that come with the program, and the user's own beside them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from wxdesk.article.resources import resource_folder
from wxdesk.article.themes.compiling import compile_theme
from wxdesk.article.themes.sheet import read_sheet
from wxdesk.article.themes.theme import Theme
from wxdesk.domain.errors import WxdeskError

KEYS = ("plain", "harbour", "warm", "orchard", "press", "folio", "console", "festive")
"""Our own, in the order in which they are offered; the first is worn where nothing is said."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The themes an article can wear. ``own`` are the user's: CSS by name; a name of ours gives way to theirs.

    ``former`` has their names by what they were called before: a theme that has been renamed is found by both.
    """

    own: Mapping[str, str] = field(default_factory=dict, hash=False)
    former: Mapping[str, str] = field(default_factory=dict, hash=False)

    def theme(self, name: str, accent: str = "", text_size: int = 0) -> Theme:
        """Return the theme of that name, key or title in any case, in another accent or size where given.

        "" is the first. Raises WxdeskError ``theme_unknown`` (name, known) and what ``compile_theme`` raises.
        """
        key, css, title = self._find(name)
        return compile_theme(css, key, title, accent, text_size)

    def key(self, name: str) -> str:
        """Return the key of the theme that is called ``name``; one that is not here keeps the name it was given."""
        return self._find(name)[0] if name and self.has(name) else name

    def has(self, name: str) -> bool:
        """Whether there is a theme of that name; "" is the first."""
        try:
            self._find(name)
        except WxdeskError:
            return False
        return True

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """Key and title of each theme: ours first, then the user's by name."""
        return (*_titles().items(), *((name, name) for name in sorted(self.own, key=str.casefold)))

    def _find(self, name: str) -> tuple[str, str, str]:
        wanted = name.strip().casefold()
        for own, css in self.own.items():
            if wanted and wanted == own.strip().casefold():
                return own, css, own
        for key, title in _titles().items():
            if wanted in (key, title.casefold()) or (not wanted and key == KEYS[0]):
                return key, theme_css(key), title
        for former, now in self.former.items():
            if wanted == former.strip().casefold() and now in self.own:
                return now, self.own[now], now
        known = ", ".join(key for key, _ in self.choices)
        raise WxdeskError("theme_unknown", name=name, known=known)


@cache
def theme_css(key: str) -> str:
    """Return the CSS of one of our own themes, to be taken away and changed. Raises ``theme_unknown`` (name, known)."""
    if key not in KEYS:
        raise WxdeskError("theme_unknown", name=key, known=", ".join(KEYS))
    return (resource_folder("themes") / f"{key}.css").read_text(encoding="utf-8")


@cache
def _titles() -> dict[str, str]:
    return {key: read_sheet(theme_css(key)).variables["--title"].strip("\"'") for key in KEYS}


BUILT_IN = Shelf()
"""Our own themes alone."""
