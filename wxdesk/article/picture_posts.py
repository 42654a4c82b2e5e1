"""A picture post as a follower sees it: pictures to swipe, plain words below (reference: official-account-api §2.1)."""

from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.article.rendered import Rendered
from wxdesk.domain.posts import Article

_DIGEST = 54
_ROW = "margin:0 0 16px;overflow-x:auto;white-space:nowrap;scroll-snap-type:x mandatory;font-size:0;line-height:0"
_PICTURE = "width:100%;vertical-align:middle;scroll-snap-align:center"
_WORDS = "margin:0 0 12px;font-size:17px;line-height:1.6;color:#333333"


def render_pictures(article: Article) -> Rendered:
    """Return the row of pictures and the words. The words are what was written, not Markdown."""
    row = "".join(
        f'<img src="wxasset:{picture.sha256}" alt="{escape_attribute(picture.name)}" style="{_PICTURE}">'
        for picture in article.pictures
    )
    paragraphs = [part.strip("\n") for part in article.body.replace("\r\n", "\n").split("\n\n")]
    words = tuple(
        f'<p style="{_WORDS}">{escape(part).replace(chr(10), "<br>")}</p>' for part in paragraphs if part.strip()
    )
    blocks = ((f'<section style="{_ROW}">{row}</section>',) if row else ()) + words
    return Rendered(
        html=f"<section>{''.join(blocks)}</section>",
        title=article.title.strip(),
        digest=" ".join(article.body.split())[:_DIGEST],
        images=tuple(dict.fromkeys(picture.name for picture in article.pictures)),
        blocks=blocks,
    )
