"""Markdown in, a WeChat article out."""

from collections.abc import Sequence

from wxdesk.article.inlines import ResolveImage
from wxdesk.article.rendered import Rendered, no_image
from wxdesk.article.themes import BUILT_IN, Shelf, Theme
from wxdesk.article.typist import Typist
from wxdesk.domain.writing import LinkedCard

__all__ = ["Rendered", "no_image", "render"]


def render(
    text: str,
    theme: Theme | str = "",
    resolve_image: ResolveImage = no_image,
    *,
    title: str = "",
    cards: Sequence[LinkedCard] = (),
    shelf: Shelf = BUILT_IN,
    accent: str = "",
    text_size: int = 0,
    lines: bool = False,
) -> Rendered:
    """Write ``text`` as HTML with every style inline, within what WeChat keeps.

    ``resolve_image`` turns a picture's name into an address on WeChat's own host, or ``wxasset:...`` for a preview;
    None shows a stand-in and leaves a note. Without ``title`` the title is the front matter's, else a ``#`` heading
    that opens the text; a heading that says the title again is not repeated in the body. The digest is the front
    matter's, else the first 54 characters, as the platform would take them (reference: official-account-api §2.1).
    ``theme`` is looked for on ``shelf``, and worn in ``accent`` (``#rrggbb``) and ``text_size`` (px) where these are
    given; what is not, the front matter may say. ``cards`` are those of the account; ``lines`` adds ``data-line`` to
    blocks for a preview. What was rendered once is not rendered again: it is checked, and stays as it is.

    Raises WxdeskError ``article_too_large`` (size, limit in characters), ``theme_unknown``, ``theme_css_broken`` and
    ``accent_unreadable``. ``typist.Typist`` gives the same for a text that is being typed, faster.
    """
    return Typist().render(
        text,
        theme,
        resolve_image,
        title=title,
        cards=cards,
        shelf=shelf,
        accent=accent,
        text_size=text_size,
        lines=lines,
    )
