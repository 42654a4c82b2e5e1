"""Cards as the client draws them: the platform keeps an empty element, and its client fills it."""

import re
from collections.abc import Mapping
from html import unescape

from wxdesk.article.escaping import escape, escape_attribute

STYLE = """
.wx-card-name,.wx-card-title,.wx-card-detail,.wx-card-picture,.wx-card-sign{display:block}
.wx-card-name{margin-bottom:6px;font-size:calc(13px*var(--size));line-height:1.4;color:var(--meta)}
.wx-card-title{font-size:calc(17px*var(--size));line-height:1.4}
.wx-card-picture{position:relative;margin:10px 0 12px;padding-top:80%;border-radius:4px;overflow:hidden;
background:var(--edge)}
.wx-card-picture img{position:absolute;top:0;left:0;width:100%;height:100%;object-fit:cover}
.wx-card-account{display:flex;align-items:center;gap:12px;margin-bottom:12px}
.wx-card-face{flex:none;position:relative;width:44px;height:44px;border-radius:50%;overflow:hidden;
background:var(--edge)}
.wx-card-face img{position:absolute;top:0;left:0;width:100%;height:100%;object-fit:cover}
.wx-card-detail{margin-top:2px;font-size:calc(13px*var(--size));line-height:1.4;color:var(--meta)}
mp-common-product .wx-card-title{margin-bottom:12px}
.wx-card-sign{padding-top:8px;border-top:1px solid var(--edge);font-size:calc(12px*var(--size));line-height:1.4;
color:var(--meta)}
.wx-card-sign svg{width:1.2em;height:1.2em;margin-right:5px;vertical-align:-.2em;fill:none;stroke:#6467f0;
stroke-width:2;stroke-linecap:round}
"""
_CARD = re.compile(
    r'(<(mp-common-miniprogram|mp-miniprogram|mp-common-profile|mp-common-product)(?: (?:[^<>"]|"[^"]*")*)?>)(</\2>)'
)
_FIELD = re.compile(r' data-(?:miniprogram-)?(title|imageurl|nickname|headimg|signature)="([^"]*)"')
_SIGN = (
    '<svg viewBox="0 0 24 24"><circle cx="12" cy="12" r="10"/><path d="M12 15.2a2.6 2.6 0 1 1-2.6-2.6M12 8.8'
    'a2.6 2.6 0 1 1 2.6 2.6M12 8.8v6.4"/></svg>'
)
_MINI_PROGRAM, _ACCOUNT, _PRODUCT = "小程序", "公众号", "商品"


def with_cards_shown(block: str) -> str:
    """Return a block of an article in which its cards are filled."""
    return _CARD.sub(_filled, block) if "<mp-" in block else block


def _filled(card: re.Match[str]) -> str:
    fields = {name: unescape(value) for name, value in _FIELD.findall(card[1])}
    filling = {"mp-common-profile": _account, "mp-common-product": _product}.get(card[2], _mini_program)
    return f"{card[1]}{filling(fields)}{card[3]}"


def _mini_program(fields: Mapping[str, str]) -> str:
    picture = f'<span class="wx-card-picture">{_image(fields, "imageurl")}</span>'
    return f"{_words('name', fields, 'nickname')}{_words('title', fields)}{picture}{_sign(_SIGN + _MINI_PROGRAM)}"


def _account(fields: Mapping[str, str]) -> str:
    face = f'<span class="wx-card-face">{_image(fields, "headimg")}</span>'
    words = f"{_words('title', fields, 'nickname')}{_words('detail', fields, 'signature')}"
    return f'<span class="wx-card-account">{face}<span>{words}</span></span>{_sign(_ACCOUNT)}'


def _product(fields: Mapping[str, str]) -> str:
    return f"{_words('title', fields)}{_sign(_PRODUCT)}"


def _words(part: str, fields: Mapping[str, str], field: str = "title") -> str:
    words = fields.get(field, "")
    return f'<span class="wx-card-{part}">{escape(words)}</span>' if words else ""


def _image(fields: Mapping[str, str], field: str) -> str:
    address = fields.get(field, "")
    known = address and not address.startswith("http")  # what lies on the platform alone is not fetched for a preview
    return f'<img alt="" src="{escape_attribute(address)}">' if known else ""


def _sign(sign: str) -> str:
    return f'<span class="wx-card-sign">{sign}</span>'
