"""Blocks of an article as a phone shows them: in the dark, and in the size of text that its owner has chosen."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from wxdesk.article.darkmode import darken
from wxdesk.article.markdown import Rendered
from wxdesk.article.shown_cards import with_cards_shown
from wxdesk.article.top_blocks import CLOSING, Cut, cut

_SIZE = re.compile(r"(font-size:)(\d+(?:\.\d+)?)px")


@dataclass(frozen=True, slots=True)
class Dress:
    """How a phone shows articles: ``text`` is the size of text in percent of the usual one."""

    dark: bool = False
    text: int = 100


class Dressing:
    """Dresses one article again and again; only what changed since the last time costs anything.

    It keeps the blocks of that last time and nothing older, so that its memory does not grow.
    """

    def __init__(self) -> None:
        self._key: tuple[Dress, str] | None = None
        self._known: dict[str, str] = {}

    def dress(self, rendered: Rendered, dress: Dress) -> Cut:
        """Return the blocks of ``rendered`` as a phone with ``dress`` shows them."""
        dressed = self._dress(rendered, dress)
        return replace(dressed, blocks=tuple(map(with_cards_shown, dressed.blocks)))

    def _dress(self, rendered: Rendered, dress: Dress) -> Cut:
        plain = cut(rendered)
        if dress == Dress():
            return plain
        known = self._known if self._key == (dress, plain.shell) else {}
        wear = _worn(plain.shell, dress)
        dressed = {block: known.get(block) or wear(block) for block in plain.blocks}
        self._key, self._known = (dress, plain.shell), dressed
        whole = _scaled(_dark(f"{plain.shell}{CLOSING}", dress), dress)
        return Cut(whole[: -len(CLOSING)], tuple(dressed[each] for each in plain.blocks), plain.lines)


def dressed_whole(rendered: Rendered, dress: Dress) -> str:
    """Return the article in one piece, for readers that lay out everything anew; cards stay empty there."""
    return _scaled(_dark(rendered.html, dress), dress)


def _worn(shell: str, dress: Dress) -> Callable[[str], str]:
    """Return what dresses a block; its colours depend on those of the element around it."""

    def wear(block: str) -> str:
        whole = _dark(f"{shell}{block}{CLOSING}", dress)
        return _scaled(whole[whole.index(">") + 1 : -len(CLOSING)], dress)

    return wear


def _dark(html: str, dress: Dress) -> str:
    return darken(html) if dress.dark else html


def _scaled(html: str, dress: Dress) -> str:
    """The client makes every letter larger that has a size of its own, as ``text-size-adjust`` does."""
    if dress.text == 100:
        return html
    return _SIZE.sub(lambda found: f"{found[1]}{float(found[2]) * dress.text / 100:g}px", html)
