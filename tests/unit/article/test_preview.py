"""The page of an article: what it may load, what stands around the body, and how it is cut to be changed in place."""

import re

import pytest

from wxdesk.article.darkmode import darken
from wxdesk.article.dressing import Dress, Dressing
from wxdesk.article.markdown import Rendered, render
from wxdesk.article.preview import Frame, Furniture, preview_page
from wxdesk.article.top_blocks import CLOSING, cut, split
from wxdesk.domain.writing import CardKind, LinkedCard

WORDS = Furniture("Read more", "Reads", "Like", "Share", "Wow")
TEXT = "# Hi\n\nOne **two**\n\n- a\n- b\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\nlast"


def page_of(text, frame=Frame(), dress=Dress(), **more):  # noqa: B008 - both are frozen
    return preview_page(Dressing().dress(render(text, **more), dress), frame, dress)


def test_the_page_may_load_nothing_but_its_own_pictures():
    page = page_of("# T\n\ntext", Frame("<T>", "A&B", "港湾酒店", "today"))
    policy = "default-src 'none'; img-src wxasset:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert policy in page
    assert "&lt;T&gt;" in page
    assert "A&amp;B" in page
    assert "http:" not in page
    assert "https:" not in page
    assert "<script" not in page


def test_the_dark_page_has_dark_colours():
    page = page_of("text", dress=Dress(dark=True))
    assert "class=dark" in page
    assert "color:#333333" not in page
    assert "color:#333333" in page_of("text")


def test_a_block_is_dark_by_itself_as_it_is_within_its_article():
    rendered = render(TEXT, "warm")
    dressed = Dressing().dress(rendered, Dress(dark=True))
    assert dressed.shell + "".join(dressed.blocks) + CLOSING == darken(rendered.html)


def test_larger_text_is_larger_everywhere_and_only_text():
    usual, larger = page_of("text `code`"), page_of("text `code`", dress=Dress(text=140))
    sizes = [
        [float(found) for found in re.findall(r'style="[^"]*font-size:([\d.]+)px', page)] for page in (usual, larger)
    ]
    assert sizes[0]
    assert sizes[1] == pytest.approx([size * 1.4 for size in sizes[0]])
    assert "--size:1.4" in larger
    assert re.findall(r"margin:[^;\"]*", usual) == re.findall(r"margin:[^;\"]*", larger)


def test_the_card_of_a_mini_program_is_drawn_as_the_client_draws_it():
    card = LinkedCard(1, CardKind.MINI_PROGRAM, "订座", "wx0123456789abcdef", image="wxasset:ab", detail='<b> & "海边"')
    rendered = render("{小程序: 订座}", cards=[card])
    page = preview_page(Dressing().dress(rendered, Dress(text=160)), Frame(), Dress(text=160))
    assert '<span class="wx-card-title">&lt;b&gt; &amp; "海边"</span>' in page
    assert '<span class="wx-card-picture"><img alt="" src="wxasset:ab"></span>' in page
    assert "</svg>小程序</span></mp-common-miniprogram>" in page
    assert re.search(r"\.wx-card-title\{font-size:calc\(17px\*var\(--size\)\)", page)
    assert "wx-card" not in rendered.html, "what is sent stays the platform's own element"


def test_the_cards_of_an_account_and_of_a_product_say_what_they_are():
    cards = [
        LinkedCard(1, CardKind.ACCOUNT, "晨读日报", "MzA1MTIzNDU2Nw==", detail="每天 <早>"),
        LinkedCard(1, CardKind.PRODUCT, "礼盒", "10000001"),
    ]
    page = page_of("{account: 晨读日报}\n\n{product: 礼盒}", cards=cards)
    face = '<span class="wx-card-face"></span>'
    words = '<span class="wx-card-title">晨读日报</span><span class="wx-card-detail">每天 &lt;早&gt;</span>'
    assert f'{face}<span>{words}</span></span><span class="wx-card-sign">公众号</span></mp-common-profile>' in page
    assert '<span class="wx-card-title">礼盒</span><span class="wx-card-sign">商品</span></mp-common-product>' in page


def test_the_read_more_link_is_there_only_with_a_web_address_and_cannot_break_out():
    frame = Frame("T", source_url='https://harbour.example/?a="><script>', furniture=WORDS)
    assert 'href="https://harbour.example/?a=&quot;&gt;&lt;script&gt;"' in page_of("text", frame)
    for address in ("", "javascript:alert(1)", "file:///etc/passwd"):
        assert "<a " not in page_of("text", Frame("T", source_url=address, furniture=WORDS))


def test_the_foot_says_reads_like_share_and_wow_and_nothing_of_comments():
    page = page_of("text", Frame("T", furniture=WORDS))
    assert [word for word in ("Reads", "Like", "Share", "Wow") if f">{word}" in page] == [
        "Reads",
        "Like",
        "Share",
        "Wow",
    ]
    assert "omment" not in page.partition("<footer")[2]


def test_an_article_is_cut_into_its_blocks_and_nothing_is_lost():
    rendered = render(TEXT, title="Other")
    shell, blocks = split(rendered.html)
    assert shell + "".join(blocks) + CLOSING == rendered.html
    assert len(blocks) == 6
    assert all(block.startswith("<") for block in blocks)


@pytest.mark.parametrize(
    "html", ["", "words alone", "<p>no shell</p>", "<section>a</section><section>b</section>", "<section>"]
)
def test_what_is_not_an_article_of_ours_stays_in_one_piece(html):
    shell, blocks = split(html)
    assert shell == "<section>"
    assert "".join(blocks) == html


def test_a_block_that_only_moves_stays_the_same():
    before, after = (cut(render(text, title="Other", lines=True)) for text in (TEXT, f"new\n\n{TEXT}"))
    assert after.blocks[1:] == before.blocks
    assert after.lines == (1, *(line + 2 for line in before.lines))
    assert before.lines[:3] == (1, 3, 5)


def test_only_what_changed_is_dressed_again(monkeypatch):
    dressing, seen = Dressing(), []

    def seen_darken(html):
        seen.append(html)
        return darken(html)

    monkeypatch.setattr("wxdesk.article.dressing.darken", seen_darken)
    dress = Dress(dark=True)
    dressing.dress(render(TEXT, lines=True), dress)
    seen.clear()
    dressing.dress(render(TEXT + "!", lines=True), dress)
    assert len(seen) == 2  # the last block, and what stands around all
    assert "last!" in seen[0]


def test_the_memory_of_what_was_dressed_does_not_grow():
    dressing = Dressing()
    for number in range(50):
        dressing.dress(render(f"{TEXT} {number}"), Dress(dark=True))
    assert len(dressing._known) == len(cut(render(TEXT)).blocks)


def test_html_that_was_not_rendered_here_is_shown_as_it_is():
    page = preview_page(Dressing().dress(Rendered("<p>hostile", "T", ""), Dress(dark=True)), Frame("T"))
    assert "<p>hostile" in page
