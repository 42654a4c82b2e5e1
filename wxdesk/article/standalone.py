"""An article as one file that needs nothing else: its pictures are inside, and it may load nothing."""

from base64 import b64encode
from collections.abc import Mapping

from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.images import fit_for_body, kind_of
from wxdesk.article.markdown import Rendered
from wxdesk.article.preview import Frame, preview_page

_OWN = "wxasset:"


def data_address(data: bytes) -> str:
    """Return a picture as an address that holds all of it, as small as one in an article may be.

    Raises what ``images.fit_for_body`` raises.
    """
    fitted = fit_for_body(data)
    return f"data:image/{kind_of(fitted)};base64,{b64encode(fitted).decode()}"


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
