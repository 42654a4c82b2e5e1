"""What articles of WeChat have that no other page has: cards, sounds and films."""

import re

from bs4 import Tag

from wxdesk.article.html_code import classes

LOST = {
    "script": "script_dropped",
    "style": "",
    "iframe": "embed_dropped",
    "frame": "embed_dropped",
    "object": "embed_dropped",
    "embed": "embed_dropped",
    "applet": "embed_dropped",
    "canvas": "embed_dropped",
    "select": "form_dropped",
    "textarea": "form_dropped",
    "button": "form_dropped",
    "svg": "drawing_dropped",
    "math": "equation_dropped",
    "video": "video_dropped",
    "audio": "sound_dropped",
    "mpvoice": "sound_dropped",
    "mp-common-mpaudio": "sound_dropped",
    "qqmusic": "sound_dropped",
    "mp-common-qqmusic": "sound_dropped",
    "mpvideosnap": "video_dropped",
    "mp-common-videosnap": "video_dropped",
    "mp-common-product": "card_dropped",
    "mp-common-poi": "card_dropped",
    "mpcps": "card_dropped",
    "qqmusic-card": "sound_dropped",
}
"""Elements that are left out with what is in them, and the code under which they are counted ("": silently)."""

_FILM = re.compile(r"video|v\.qq\.com|player", re.IGNORECASE)


def lost_as(tag: Tag) -> str | None:
    """Return the code under which ``tag`` is left out, None where it is not: films come in frames."""
    code = LOST.get(tag.name)
    address = f"{tag.get('src') or ''} {tag.get('data-src') or ''} {classes(tag)}"
    return "video_dropped" if tag.name == "iframe" and _FILM.search(address) else code


def card_line(tag: Tag) -> str:
    """Return the line by which our Markdown calls the card that ``tag`` is, "" where it is none."""
    if tag.name in ("mp-common-profile", "mpprofile"):
        account = _word(tag, "data-nickname")
        return f"{{account: {account}}}" if account else ""
    if tag.name not in ("mp-common-miniprogram", "mp-miniprogram"):
        return ""
    name = _word(tag, "data-miniprogram-nickname") or _word(tag, "data-miniprogram-title")
    path = re.sub(r"[\s{}<>]", "", str(tag.get("data-miniprogram-path") or ""))
    if not name:
        return ""
    return f"{{mini-program: {name} /{path.lstrip('/')}}}" if path else f"{{mini-program: {name}}}"


def _word(tag: Tag, attribute: str) -> str:
    return " ".join(re.sub(r"[{}<>]", " ", str(tag.get(attribute) or "")).split())[:60]
