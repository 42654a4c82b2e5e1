"""The page on which a follower reads an article, in the measures of the real client (reference: phone-ui D1, D6)."""

from dataclasses import dataclass

from wxdesk.article.dressing import Dress
from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.article.shown_cards import STYLE as CARDS
from wxdesk.article.top_blocks import Cut

HEAD_ID = "wx-head"
BODY_ID = "wx-body"
FOOT_ID = "wx-foot"
CARET_ID = "wx-caret"
TITLE_ID = "wx-title"
AUTHOR_ID = "wx-author"
ACCOUNT_ID = "wx-account"
DATE_ID = "wx-date"
MORE_ID = "wx-more"

MARK = "<!--wx-->"
"""Stands before each block, so that a change finds its place; what is sent to the platform has no comments."""
POLICY = "default-src 'none'; img-src {0}; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

_FONTS = (
    'system-ui,-apple-system,"Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei",'
    '"Noto Sans CJK SC",sans-serif'
)
_MEASURES = f"""
html{{background:var(--page);-webkit-text-size-adjust:100%}}
body{{margin:0;background:var(--page);color:var(--text);font-family:{_FONTS};font-size:calc(17px*var(--size));
line-height:1.6;overflow-wrap:break-word}}
main{{box-sizing:border-box;max-width:677px;margin:0 auto;padding:20px 16px 12px;position:relative}}
h1.wx{{margin:0 0 14px;font-size:calc(22px*var(--size));line-height:1.4;font-weight:500;color:var(--title)}}
h1.wx:empty{{display:none}}
.wx-meta{{margin:0 0 22px;font-size:calc(15px*var(--size));line-height:1.34;color:var(--meta)}}
.wx-meta span{{margin-right:10px}}
.wx-meta span:empty{{display:none}}
.wx-meta .wx-name{{color:var(--link)}}
#{BODY_ID}{{overflow:hidden;color:var(--text)}}
#{BODY_ID} img{{max-width:100%}}
#{FOOT_ID}{{display:flex;flex-wrap:wrap;gap:10px 12px;align-items:center;margin:26px 0 10px;
font-size:calc(14px*var(--size));line-height:1.34;color:var(--meta)}}
#{FOOT_ID}:empty{{display:none}}
#{FOOT_ID} a{{color:var(--link);text-decoration:none}}
#{FOOT_ID} span{{display:inline-flex;align-items:center;gap:4px;white-space:nowrap}}
#{FOOT_ID} .wx-first{{margin-left:auto}}
#{FOOT_ID} svg{{width:1.2em;height:1.2em;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linejoin:round;
stroke-linecap:round}}
#{CARET_ID}{{position:absolute;left:5px;width:2px;border-radius:1px;background:#07c160;opacity:.75}}
mp-common-miniprogram,mp-miniprogram,mp-common-profile,mp-common-product{{display:block;padding:14px 16px;
border:1px solid var(--edge);border-radius:8px;
text-align:left;font-size:calc(15px*var(--size));color:var(--title)}}
iframe{{display:block;box-sizing:border-box;width:100%;height:193px;border:1px solid var(--edge);border-radius:8px;
background:conic-gradient(from 240deg at 100% 50%,var(--meta) 60deg,transparent 0) center/36px 42px no-repeat}}
::-webkit-scrollbar{{width:0;height:0}}
@media print{{#{CARET_ID}{{display:none}}html{{-webkit-print-color-adjust:exact}}@page{{margin:0}}
main{{-webkit-box-decoration-break:clone;box-decoration-break:clone}}
img,svg,tr,pre{{break-inside:avoid}}h1,h2,h3,h4,h5,h6{{break-after:avoid}}}}
@media print and (min-width:600px){{main{{padding:60px 48px}}}}
:root{{--size:1;--page:#fff;--text:#191919;--title:rgba(0,0,0,.9);--meta:rgba(0,0,0,.3);--link:#576b95;
--edge:rgba(0,0,0,.1)}}
:root.dark{{--page:#191919;--text:#a3a3a3;--title:rgba(255,255,255,.8);--meta:rgba(255,255,255,.3);--link:#7d90a9;
--edge:rgba(255,255,255,.1);color-scheme:dark}}
"""
_LIKE = "M7 10v9H4v-9zM7 10l4-7c2 0 3 1.5 2.5 3.5L13 9h6c1 0 1.7 1 1.4 2l-1.900 6.500c-.2.900-1 1.5-1.900 1.5H7"
_SHARE = "M13 5l7 6-7 6v-4c-5 0-8 1.5-9.5 5C4 12 7.5 9 13 9z"
_WOW = "M12 5c5 0 8.5 4.500 9.5 7-1 2.5-4.500 7-9.5 7s-8.5-4.500-9.5-7C3.5 9.5 7 5 12 5zM12 9a3 3 0 100 6 3 3 0 000-6z"


@dataclass(frozen=True, slots=True)
class Furniture:
    """The words of the client's own parts below an article, in the language of the phone; "" leaves a part out."""

    read_more: str = ""
    reads: str = ""
    like: str = ""
    share: str = ""
    wow: str = ""


NO_WORDS = Furniture()


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around an article's body. ``date`` is shown as given; ``source_url`` is the read-more link."""

    title: str = ""
    author: str = ""
    account: str = ""
    date: str = ""
    source_url: str = ""
    furniture: Furniture = NO_WORDS


def head_html(frame: Frame) -> str:
    """Return title, author, account and date; what is empty takes no room."""
    if not (frame.title or frame.author or frame.account or frame.date):
        return ""
    meta = "".join(
        f'<span id="{part}"{kind}>{escape(text)}</span>'
        for part, kind, text in (
            (AUTHOR_ID, "", frame.author),
            (ACCOUNT_ID, ' class="wx-name"', frame.account),
            (DATE_ID, "", frame.date),
        )
    )
    return f'<h1 class="wx" id="{TITLE_ID}">{escape(frame.title)}</h1><div class="wx-meta">{meta}</div>'


def foot_html(frame: Frame) -> str:
    """Return the row below the article: read-more link, reads, like, share, wow. Comments are off."""
    words = frame.furniture
    more = ""
    if words.read_more and frame.source_url.startswith(("http://", "https://")):
        more = f'<a id="{MORE_ID}" href="{escape_attribute(frame.source_url)}">{escape(words.read_more)}</a>'
    reads = f"<span>{escape(words.reads)}</span>" if words.reads else ""
    acts = [(text, path) for text, path in ((words.like, _LIKE), (words.share, _SHARE), (words.wow, _WOW)) if text]
    row = "".join(
        f'<span{"" if number else " class=wx-first"}><svg viewBox="0 0 24 24"><path d="{path}"/></svg>'
        f"{escape(text)}</span>"
        for number, (text, path) in enumerate(acts)
    )
    return more + reads + row


def blocks_html(blocks: tuple[str, ...]) -> str:
    """Return blocks with a mark before each."""
    return "".join(f"{MARK}{block}" for block in blocks)


def preview_page(dressed: Cut, frame: Frame, dress: Dress = Dress(), *, pictures: str = "wxasset:") -> str:  # noqa: B008 - frozen
    """Return the whole page. It may load pictures from ``pictures`` (a source of CSP) and nothing else from anywhere.

    ``dressed`` is what ``Dressing.dress`` made for ``dress``. What stands around the body is dressed by its style.
    """
    return (
        f'<!DOCTYPE html><html lang="zh-CN"{" class=dark" if dress.dark else ""} style="--size:{dress.text / 100:g}">'
        f'<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{POLICY.format(pictures)}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(frame.title)}</title><style>{_MEASURES}{CARDS}</style></head><body><main>"
        f'<header id="{HEAD_ID}">{head_html(frame)}</header>'
        f'<div id="{BODY_ID}">{dressed.shell}{blocks_html(dressed.blocks)}</section></div>'
        f'<footer id="{FOOT_ID}">{foot_html(frame)}</footer></main></body></html>'
    )
