"""The specimen: an article that holds every part in its place, so that a theme's selectors find it."""

from collections.abc import Iterator
from html.parser import HTMLParser

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
BOXES = ("note", "tip", "important", "warning", "caution")
TOKENS = (
    *("keyword", "string", "comment", "number", "function", "type", "builtin", "tag", "attribute", "operator"),
    *("inserted", "deleted", "meta"),
)
"""What the colours of code tell apart."""


def _inline() -> Iterator[str]:
    yield '<strong data-part="strong">a</strong><em data-part="em">a</em><del data-part="del">a</del>'
    yield '<mark data-part="mark">a</mark><a data-part="link">a</a><a class="url" data-part="url">a</a>'
    yield '<sup data-part="super">a</sup><sub data-part="sub">a</sub>'
    yield '<sup class="ref" data-part="sup">a</sup><sup class="note" data-part="sup_note">a</sup>'
    yield '<code data-part="code">a</code><span class="formula" data-part="formula">a</span>'
    yield '<span class="ruby" data-part="ruby"><span class="reading" data-part="reading">a</span>'
    yield '<span class="base" data-part="ruby_base">a</span></span>'
    yield '<img data-part="img_in"><span class="missing" data-part="missing_in">a</span>'


def _blocks() -> Iterator[str]:
    yield "<p>a</p>"
    yield f'<p data-part="p">{"".join(_inline())}</p>'
    for tag in HEADINGS:
        yield f'<{tag} data-part="{tag}"><span class="inner content" data-part="{tag}_in">a</span></{tag}>'
    yield '<blockquote data-part="quote"><p data-part="quote_p">a</p><p data-part="quote_more">a</p>'
    yield '<ul data-part="ul_within"><li>a</li></ul><ol data-part="ol_within"><li>a</li></ol>'
    yield '<section class="list" data-part="list_within"><section class="item">a</section></section>'
    yield '<blockquote data-part="quote_within"><p>a</p></blockquote></blockquote>'
    for kind in BOXES:
        yield f'<section class="box {kind}" data-part="box_{kind}"><p class="title" data-part="box_{kind}_title">a</p>'
        yield f'<p data-part="box_{kind}_p">a</p><p data-part="box_{kind}_more">a</p></section>'
    for tag in ("ul", "ol"):
        yield f'<{tag} data-part="{tag}"><li data-part="{tag}_li"><section class="text" data-part="{tag}_text">a'
        yield f'<section class="more" data-part="{tag}_more">a</section></section></li><li>a</li></{tag}>'
    yield '<section class="list" data-part="list"><section class="item" data-part="item">'
    yield '<section class="marker" data-part="marker">a</section><section class="text" data-part="item_text">a'
    yield '<section class="more" data-part="item_more">a</section>'
    yield '<section class="list" data-part="list_nested"><section class="item">a</section></section>'
    yield "</section></section>"
    yield '<section class="item done" data-part="item_done"><section class="marker" data-part="marker_done">a</section>'
    yield '<section class="text" data-part="done_text">a</section></section>'
    yield '<section class="item open" data-part="item_open"><section class="marker" data-part="marker_open">a</section>'
    yield '<section class="text" data-part="open_text">a</section></section></section>'
    yield '<dl data-part="dl"><dt data-part="dt">a</dt><dd data-part="dd"><section class="more" data-part="dd_more">a'
    yield "</section></dd></dl>"
    yield '<section class="table" data-part="table_box"><table data-part="table"><thead><tr><th data-part="th">a</th>'
    yield '</tr></thead><tbody><tr><td data-part="td">a</td></tr><tr><td data-part="td_even">a</td></tr>'
    yield "<tr><td>a</td></tr></tbody></table></section>"
    yield '<pre data-part="pre"><span class="label" data-part="pre_label">a</span><code data-part="pre_in">a'
    yield from (f'<span class="{token}" data-part="code_{token}">a</span>' for token in TOKENS)
    yield "</code></pre>"
    yield '<section class="math" data-part="math">a</section>'
    yield '<figure data-part="figure"><img data-part="img"><figcaption data-part="caption">a</figcaption>'
    yield '<section class="missing" data-part="missing">a</section></figure>'
    yield '<section class="slides" data-part="slides"><figure class="slide" data-part="slide">'
    yield '<img data-part="slide_img"><figcaption data-part="slide_caption">a</figcaption></figure></section>'
    yield '<section class="card" data-part="card"><span class="name" data-part="card_name">a</span>'
    yield '<span class="detail" data-part="card_detail">a</span></section>'
    yield '<section class="video" data-part="video"></section><hr data-part="hr">'
    yield '<section class="notes" data-part="refs"><p class="title" data-part="refs_title">a</p>'
    yield '<section class="note" data-part="ref">a</section></section><p>a</p>'


SPECIMEN = f'<section class="article" data-part="root">{"".join(_blocks())}</section>'


class Reading(HTMLParser):
    """Reads a specimen back: each part's style, and the part that it stands in."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.styles: dict[str, str] = {}
        self.within: dict[str, str] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        found = dict(attributes)
        part = found.get("data-part") or ""
        if part:
            self.styles[part] = found.get("style") or ""
            self.within[part] = next((name for name in reversed(self._open) if name), "")
        if tag not in ("img", "hr"):
            self._open.append(part)

    def handle_endtag(self, tag: str) -> None:
        if tag not in ("img", "hr"):
            self._open.pop()


PARTS = tuple(Reading(SPECIMEN).styles)
"""Every part of an article that has a style."""
NO_TEXT = frozenset(
    [
        *("strong", "em", "del", "mark", "link", "url", "super", "sub", "sup", "sup_note", "code", "formula"),
        *("ruby", "reading", "ruby_base", "img", "img_in", "missing_in", "slide_img", "hr", "video", "table"),
        *(
            "table_box",
            "list",
            "list_nested",
            "list_within",
            "item",
            "item_done",
            "item_open",
            "quote",
            "quote_within",
            "figure",
            "slides",
            "slide",
        ),
        *("card", "refs", "dl", *(f"box_{kind}" for kind in BOXES), *(f"code_{token}" for token in TOKENS)),
        *(f"{tag}_in" for tag in HEADINGS),
    ]
)
"""Parts that take their colour from where they stand; every other says its own."""
