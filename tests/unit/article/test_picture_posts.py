"""A picture post: pictures in their order, and words that are no Markdown."""

from wxdesk.article.checks import check, render_article
from wxdesk.article.top_blocks import cut
from wxdesk.domain.accounts import Kind
from wxdesk.domain.posts import Article, ArticleKind, Picture


def picture(name):
    return Picture(name, f"sha-{name}", 10, 10, 100, "image/png")


def test_pictures_come_in_order_and_words_stay_as_they_are():
    pictures = tuple(map(picture, ("b.png", "a.png")))
    article = Article(
        "T", body="# no heading\nnext *line*\n\n<b>last</b>", pictures=pictures, kind=ArticleKind.PICTURES
    )
    rendered = render_article(article)
    assert rendered.html.index("sha-b.png") < rendered.html.index("sha-a.png") < rendered.html.index("# no heading")
    assert "# no heading<br>next *line*" in rendered.html
    assert "&lt;b&gt;last&lt;/b&gt;" in rendered.html
    assert rendered.images == ("b.png", "a.png")
    assert len(cut(rendered).blocks) == 3


def test_words_alone_have_no_empty_row():
    rendered = render_article(Article("T", body="words", kind=ArticleKind.PICTURES))
    assert "<img" not in rendered.html
    assert cut(rendered).blocks == rendered.blocks
    assert len(rendered.blocks) == 1


def test_a_card_among_its_words_is_told_for_it_stays_text():
    told = check(Article("T", body="a\n\n{product: Tea}", pictures=(picture("a.png"),), kind=ArticleKind.PICTURES))
    assert [each.details["text"] for each in told if each.code == "card_in_picture_post"] == ["{product: Tea}"]


def test_inside_a_company_a_card_is_no_way_out():
    codes = [each.code for each in check(Article("T", body="{account: Tea}"), Kind.ENTERPRISE)]
    assert "cards_not_inside" in codes
    assert "account_card_unknown" not in codes
