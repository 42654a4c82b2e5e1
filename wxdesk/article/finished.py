"""An article that was rendered before: it is taken as it is, and not set in a second theme around the first."""

from wxdesk.article.sanitise import TAG

OPENING = '<section data-role="article"'
"""How every rendered article begins."""
CLOSING = "</section>"


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


def plain_text(html: str) -> str:
    """Return the words of a finished article, for its digest."""
    return TAG.sub(" ", html).replace("&nbsp;", " ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
