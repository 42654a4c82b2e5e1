"""An article as one file that needs nothing else: its pictures are inside, and it may load nothing."""

from base64 import b64encode
from collections.abc import Mapping
from io import BytesIO

from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.images import fit_for_body, kind_of
from wxdesk.article.markdown import Rendered
from wxdesk.article.preview import Frame, preview_page

_OWN = "wxasset:"
_QUALITIES = (85, 70, 55)
_LEAST_SIDE = 200


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


def standalone(rendered: Rendered, frame: Frame, dress: Dress, addresses: Mapping[str, str]) -> str:
    """Return a page with everything in it, no script, and a policy that lets nothing be fetched.

    ``addresses`` are those of its pictures by sha256; a ``Frame()`` leaves out all that stands around the body.
    """
    page = preview_page(Dressing().dress(rendered, dress), frame, dress, pictures="data:")
    return with_pictures(page, addresses)
