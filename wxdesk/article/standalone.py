"""An article as one file that needs nothing else: its pictures are inside, and it may load nothing."""

import re
from base64 import b64encode
from collections.abc import Container, Mapping
from io import BytesIO

from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.images import fit_for_body, kind_of
from wxdesk.article.markdown import Rendered
from wxdesk.article.preview import Frame, preview_page
from wxdesk.article.sanitise import TAG

_OWN = "wxasset:"
_QUALITIES = (85, 70, 55)
_LEAST_SIDE = 200
_QUOTE = r"(?:&quot;|&#39;|['\"])?"
_NAMED = re.compile(rf"\s([\w\-]+)=\"{_OWN}([\w.\-]*)\"|url\({_QUOTE}{_OWN}([\w.\-]*){_QUOTE}\)")


def data_address(data: bytes, most: int = 0) -> str:
    """Return a picture as an address that holds all of it, as small as one in an article may be.

    With ``most`` the picture takes no more bytes than that (its address a third more), whatever it costs in sharpness.
    Raises what ``images.fit_for_body`` raises.
    """
    fitted = fit_for_body(data)
    if most and len(fitted) > most:
        fitted = _smaller(fitted, most)
    return f"data:image/{kind_of(fitted)};base64,{b64encode(fitted).decode()}"


def _smaller(data: bytes, most: int) -> bytes:
    from PIL import Image

    with Image.open(BytesIO(data)) as opened:
        image = Image.new("RGB", opened.size, "white")
        image.paste(opened.convert("RGBA"), mask=opened.convert("RGBA").getchannel("A"))
    while True:
        for quality in _QUALITIES:
            out = BytesIO()
            image.save(out, "JPEG", quality=quality)
            if out.tell() <= most or max(image.size) <= _LEAST_SIDE:
                return out.getvalue()
        image = image.resize((max(1, image.width * 3 // 4), max(1, image.height * 3 // 4)))


def with_pictures(html: str, addresses: Mapping[str, str]) -> str:
    """Return ``html`` with the pictures of this workspace, by sha256, at their new addresses."""
    for sha256, address in addresses.items():
        html = html.replace(f"{_OWN}{sha256}", address)
    return html


def own_pictures(html: str) -> tuple[str, ...]:
    """Return the pictures of this workspace that ``html`` names anywhere, by sha256, each once."""
    found = (named for tag in TAG.finditer(html) for named in _NAMED.finditer(tag[0]))
    return tuple(dict.fromkeys(named[2] or named[3] for named in found if named[2] or named[3]))


def without_own(html: str, shown: Container[str] = ()) -> tuple[str, int]:
    """Return ``html`` without addresses that mean something in this program alone, and how many those were.

    Of the pictures in ``shown`` those stay that a browser shows by itself; a card's own picture goes in any case.
    """
    gone = 0

    def taken_out(named: re.Match[str]) -> str:
        nonlocal gone
        if named[1] in (None, "src") and (named[2] or named[3]) in shown:
            return named[0]
        gone += 1
        return "" if named[1] else "none"

    html = TAG.sub(lambda tag: _NAMED.sub(taken_out, tag[0]) if _OWN in tag[0] else tag[0], html)
    return html, gone


def standalone(rendered: Rendered, frame: Frame, dress: Dress, addresses: Mapping[str, str]) -> str:
    """Return a page with everything in it, no script, and a policy that lets nothing be fetched.

    ``addresses`` are those of its pictures by sha256, and a picture without one is left out; a ``Frame()`` leaves out
    all that stands around the body.
    """
    page = preview_page(Dressing().dress(rendered, dress), frame, dress, pictures="data:")
    return without_own(with_pictures(page, addresses))[0]
