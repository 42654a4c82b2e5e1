"""An article that was rendered before: it is taken as it is, and not set in a second theme around the first."""

import re
from collections.abc import Callable

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.escaping import escape_attribute
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import TAG

OPENING = '<section data-role="article"'
"""How every rendered article begins."""
CLOSING = "</section>"
ResolveImage = Callable[[str], str | None]
_PICTURE = re.compile(r'(<img(?:[^<>"]|"[^"]*")*? src=")(wxasset:[^"]*)(")')


def is_finished(html: str) -> bool:
    """Tell whether ``html`` is one rendered article, from its first character to its last."""
    if not html.startswith((f"{OPENING}>", f"{OPENING} ")) or not html.endswith(CLOSING):
        return False
    depth = 0
    for found in TAG.finditer(html):
        if found[2] == "section":
            depth += -1 if found[1] else 1
            if depth == 0:
                return found.end() == len(html)
    return False


def cut(html: str) -> tuple[str, str]:
    """Return the opening tag of a finished article and what is in it."""
    end = next(TAG.finditer(html)).end()
    return html[:end], html[end : -len(CLOSING)]


def with_pictures(html: str, resolve_image: ResolveImage) -> tuple[str, tuple[str, ...], tuple[Note, ...]]:
    """Return a finished article with its own pictures where they now lie, their names, and notes of those gone.

    It calls them ``wxasset:`` and their contents; such a name is no address outside of this program.
    """
    found: dict[str, str | None] = {}

    def resolved(picture: re.Match[str]) -> str:
        name = picture[2]
        if name not in found:
            address = resolve_image(name)
            found[name] = address if address and is_wechat_picture(address) else None
        return f"{picture[1]}{escape_attribute(found[name] or name)}{picture[3]}"

    html = _PICTURE.sub(resolved, html)
    return html, tuple(found), tuple(Note("image_missing", 0, name) for name, address in found.items() if not address)


def plain_text(html: str) -> str:
    """Return the words of a finished article, for its digest."""
    return TAG.sub(" ", html).replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
