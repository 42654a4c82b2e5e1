"""The page on which a follower reads an article, in the measures of the real client (reference: phone-ui D1, D6)."""

from wxdesk.article.darkmode import darken
from wxdesk.article.escaping import escape
from wxdesk.article.markdown import Rendered

BODY_ID = "wx-body"
TITLE_ID = "wx-title"
AUTHOR_ID = "wx-author"
ACCOUNT_ID = "wx-account"
DATE_ID = "wx-date"

_POLICY = "default-src 'none'; img-src wxasset:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_FONTS = (
    'system-ui,-apple-system,"Helvetica Neue","PingFang SC","Hiragino Sans GB","Microsoft YaHei",'
    '"Noto Sans CJK SC",sans-serif'
)
_MEASURES = f"""
html{{background:var(--page);-webkit-text-size-adjust:100%}}
body{{margin:0;background:var(--page);color:var(--text);font-family:{_FONTS};font-size:17px;line-height:1.6;
overflow-wrap:break-word}}
main{{box-sizing:border-box;max-width:677px;margin:0 auto;padding:20px 16px 12px}}
h1.wx{{margin:0 0 14px;font-size:22px;line-height:1.4;font-weight:500;color:var(--title)}}
h1.wx:empty{{display:none}}
.wx-meta{{margin:0 0 22px;font-size:15px;line-height:20px;color:var(--meta)}}
.wx-meta span{{margin-right:10px}}
.wx-meta span:empty{{display:none}}
.wx-meta .wx-name{{color:var(--link)}}
#{BODY_ID}{{overflow:hidden;color:var(--text)}}
#{BODY_ID} img{{max-width:100%}}
mp-common-miniprogram,mp-miniprogram,mp-common-profile,mp-common-product{{display:block;padding:14px 16px;
border:1px solid var(--edge);border-radius:8px;
text-align:left;font-size:15px;color:var(--title)}}
mp-common-miniprogram::before,mp-miniprogram::before{{content:attr(data-miniprogram-title)}}
mp-common-profile::before{{content:attr(data-nickname)}}
mp-common-product::before{{content:attr(data-title)}}
iframe{{display:block;box-sizing:border-box;width:100%;height:193px;border:1px solid var(--edge);border-radius:8px;
background:conic-gradient(from 240deg at 100% 50%,var(--meta) 60deg,transparent 0) center/36px 42px no-repeat}}
::-webkit-scrollbar{{width:0;height:0}}
"""
_LIGHT = (
    ":root{--page:#fff;--text:#191919;--title:rgba(0,0,0,.9);--meta:rgba(0,0,0,.3);--link:#576b95;"
    "--edge:rgba(0,0,0,.1)}"
)
_DARK = (
    ":root{--page:#191919;--text:#a3a3a3;--title:rgba(255,255,255,.8);--meta:rgba(255,255,255,.3);--link:#7d90a9;"
    "--edge:rgba(255,255,255,.1);color-scheme:dark}"
)


def preview_body(rendered: Rendered, dark: bool = False) -> str:
    """Return what stands in the element ``BODY_ID``, to be patched in place at every key press."""
    return darken(rendered.html) if dark else rendered.html


def preview_page(
    rendered: Rendered, title: str, author: str = "", account: str = "", date: str = "", *, dark: bool = False
) -> str:
    """Return the whole page. It may load pictures from ``wxasset:`` and nothing else from anywhere.

    ``date`` is shown as given. Parts that are empty take no room; each has an id, so that it can be patched.
    """
    meta = "".join(
        f'<span id="{part}"{kind}>{escape(text)}</span>'
        for part, kind, text in (
            (AUTHOR_ID, "", author),
            (ACCOUNT_ID, ' class="wx-name"', account),
            (DATE_ID, "", date),
        )
    )
    return (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)}</title><style>{_DARK if dark else _LIGHT}{_MEASURES}</style></head><body><main>"
        f'<h1 class="wx" id="{TITLE_ID}">{escape(title)}</h1><div class="wx-meta">{meta}</div>'
        f'<div id="{BODY_ID}">{preview_body(rendered, dark)}</div></main></body></html>'
    )
