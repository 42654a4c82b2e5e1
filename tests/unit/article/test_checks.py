"""What would be refused or dropped is known before sending."""

from dataclasses import replace

import pytest

from wxdesk.article.checks import Severity, check, render_article
from wxdesk.domain.accounts import Kind
from wxdesk.domain.limits import Channel
from wxdesk.domain.posts import Article, Picture

FIRE = Picture("hearth.jpg", "ab" * 32, 900, 383, 40_000, "image/jpeg")
GOOD = Article(title="冬至", body="回家吃饭。\n\n![](hearth.jpg)", cover="hearth.jpg", pictures=(FIRE,))


def found(article: Article, **options: object) -> dict[str, tuple[str, int]]:
    return {finding.code: (finding.severity.value, finding.line) for finding in check(article, **options)}  # type: ignore[arg-type]


def test_a_good_article_has_no_findings():
    assert check(GOOD) == ()
    assert f"wxasset:{FIRE.sha256}" in render_article(GOOD).html


@pytest.mark.parametrize(
    ("change", "code", "severity"),
    [
        ({"title": "  "}, "title_missing", "error"),
        ({"title": "题" * 33}, "title_too_long", "error"),
        ({"title": "👩" * 400}, "title_too_long", "error"),
        ({"author": "名" * 17}, "author_too_long", "error"),
        ({"digest": "摘" * 121}, "digest_too_long", "error"),
        ({"source_url": "https://x.example/" + "a" * 1024}, "source_url_too_long", "error"),
        ({"source_url": "javascript:1"}, "source_url_not_web", "error"),
        ({"body": " \n"}, "body_empty", "error"),
        ({"body": "字" * 20_001}, "body_too_long", "warning"),
        ({"body": "字" * 400_000}, "body_bytes_too_long", "error"),
        ({"body": "字" * 3_000_000}, "article_too_large", "error"),
        ({"cover": ""}, "cover_missing", "error"),
        ({"cover": "other.jpg"}, "cover_unknown", "error"),
        ({"pictures": (replace(FIRE, size=11_000_000),)}, "picture_too_large", "error"),
        (
            {"cover": "c", "pictures": (replace(FIRE, name="c"), replace(FIRE, mime="image/webp"))},
            "picture_converted",
            "info",
        ),
        ({"theme": "neon"}, "theme_unknown", "warning"),
        ({"body": "|a|b|c|d|e|f|\n|---|---|---|---|---|---|\n|1|2|3|4|5|6|"}, "table_wide", "info"),
    ],
)
def test_each_fault_is_found(change, code, severity):
    assert found(replace(GOOD, **change))[code][0] == severity


def test_faults_of_the_body_carry_their_line():
    body = "a\n\n![](none.png)\n\n![](https://x.example/a.png)\n\n[b](https://x.example)\n\n<form>c</form>"
    assert found(replace(GOOD, body=body)) == {
        "image_missing": ("error", 3),
        "image_remote": ("error", 5),
        "tag_dropped": ("warning", 9),
        "link_becomes_note": ("info", 7),
    }


def test_errors_come_first_then_the_order_of_lines():
    findings = check(replace(GOOD, title="", body="[b](https://x.example)\n\n<form>c</form>\n\n![](none.png)"))
    assert [finding.severity for finding in findings] == [
        Severity.ERROR,
        Severity.ERROR,
        Severity.WARNING,
        Severity.INFO,
    ]


def test_a_title_that_is_too_long_says_by_how_much():
    [finding] = check(replace(GOOD, title="题" * 40))
    assert finding.details == {"length": 40, "limit": 32, "over": 8, "unit": "characters"}


def test_limits_are_those_of_the_channel():
    assert found(replace(GOOD, title="题" * 40), channel=Channel.WEB) == {}


@pytest.mark.parametrize("kind", Kind)
def test_no_kind_of_account_can_send_without_a_cover(kind):
    assert found(replace(GOOD, cover=""), kind=kind) == {"cover_missing": ("error", 0)}


@pytest.mark.parametrize(
    ("change", "codes"),
    [
        ({"title": "题" * 42, "author": "名" * 21, "digest": "摘" * 170}, {}),
        ({"title": "题" * 43}, {"title_too_long": ("error", 0)}),
        ({"author": "名" * 22}, {"author_too_long": ("error", 0)}),
        ({"digest": "摘" * 171}, {"digest_too_long": ("error", 0)}),
        ({"body": "字" * 100_000 + "\n\n![](hearth.jpg)"}, {}),
        ({"body": "字" * 230_000 + "\n\n![](hearth.jpg)"}, {"body_bytes_too_long": ("error", 0)}),
    ],
)
def test_an_enterprise_message_is_held_to_wecoms_limits_in_bytes(change, codes):
    assert found(replace(GOOD, **change), kind=Kind.ENTERPRISE) == codes


def test_a_picture_alone_is_a_body():
    assert "body_empty" not in found(replace(GOOD, body="![](hearth.jpg)"))
