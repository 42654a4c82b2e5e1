"""Whatever is written, what comes out is on the platform's list: by the renderer, by the cleaner, in the dark."""

import os

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.safety import nasty
from tests.safety.allowlist import faults
from tests.safety.test_attacks import known
from wxdesk.article.css import keep_css
from wxdesk.article.darkmode import darken
from wxdesk.article.markdown import render
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.domain.errors import WxdeskError

MORE = "WXDESK_EXAMPLES" in os.environ
EXAMPLES = int(os.environ.get("WXDESK_EXAMPLES", "300"))
"""How many texts are tried; `make test` tries the same ones each time, `make soak` many more, always others."""

steady = settings(
    max_examples=EXAMPLES,
    derandomize=not MORE,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
TEXTS = nasty.anything | nasty.html | nasty.markdown | nasty.mixed


def come_out(text: str) -> str:
    """Render; a refusal is an answer too."""
    try:
        return render(text, resolve_image=known).html
    except WxdeskError as refusal:
        if refusal.code in {"article_too_large", "article_too_deep"}:
            return ""
        raise


@steady
@given(TEXTS)
@example("<svg><g><a><p>x")
@example("\ud800<p style='color:red'>")
def test_what_is_rendered_is_on_the_list(text):
    html = come_out(text)
    assert faults(html) == []
    assert faults(darken(html)) == []


@steady
@given(TEXTS)
def test_rendering_what_was_rendered_changes_nothing(text):
    html = come_out(text)
    assert as_wechat_keeps_it(html).html == html


@steady
@given(nasty.html | nasty.mixed)
def test_what_is_cleaned_is_on_the_list_and_clean(html):
    kept = as_wechat_keeps_it(html).html
    assert faults(kept) == []
    assert as_wechat_keeps_it(kept).html == kept


@steady
@given(st.sampled_from(nasty.VALUES) | st.text(alphabet="abc:;()'\"/*\\ url#-!@{}%,.0\u202e\n", max_size=60))
def test_any_style_is_on_the_list(style):
    kept = keep_css(style)[0]
    assert not kept or faults(f'<p style="{kept}">a</p>') == []
    assert keep_css(kept) == (kept, ())
