"""Mini-program cards: a line of its own, ``{mini-program: NAME PATH}``."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.article.themes import Theme

_LINE = re.compile(r"\{(?:mini-program|小程序)[:：][ \t]*([^{}]+)\}\s*\Z")
_PATH = re.compile(r"(.*?)\s+(/\S*|pages/\S*)\Z")


@dataclass(frozen=True, slots=True)
class MiniProgram:
    """A mini program linked to the account. ``image`` is the card's picture, an address on WeChat's own host."""

    app_id: str
    image: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """What the author wrote."""

    name: str
    path: str


def read_card(line: str) -> Card | None:
    """Return the card that ``line`` asks for, or None."""
    found = _LINE.match(line.strip())
    if found is None:
        return None
    words = found[1].strip()
    parts = _PATH.match(words)
    return Card(parts[1], parts[2]) if parts else Card(words, "")


def card_html(card: Card, theme: Theme, linked: Mapping[str, MiniProgram]) -> str:
    """Return the card as WeChat takes it (reference: official-account-api §15), or a visible stand-in."""
    program = linked.get(card.name)
    if program is None:
        path = f"<br><span{theme.attributes['card_path']}>{escape(card.path)}</span>" if card.path else ""
        name = f"<span{theme.attributes['card_name']}>{escape(card.name)}</span>"
        return f"<section{theme.attributes['card']}>{name}{path}</section>"
    fields = {
        "appid": program.app_id,
        "path": card.path.lstrip("/\\"),
        "title": card.name,
        "imageurl": program.image if is_wechat_picture(program.image) else "",
        "type": "card",
    }
    data = "".join(f' data-miniprogram-{key}="{escape_attribute(value)}"' for key, value in fields.items() if value)
    return f"<section{theme.attributes['figure']}><mp-common-miniprogram{data}></mp-common-miniprogram></section>"
