from wxdesk.article.checks import check, render_article
from wxdesk.article.turning import as_article, as_picture_post, words_to_send
from wxdesk.domain.accounts import Kind
from wxdesk.domain.posts import Article, ArticleKind, Crop, Picture

PICTURES = tuple(Picture(f"{name}.jpg", name * 64, 1200, 900, 1, "image/jpeg") for name in "abc")
BODY = """# 周末去处

**湖边**的路 `12` 公里。
第二行

![](c.jpg)

- 带水
- 带帽
  1. 草帽

![风景](a.jpg "图")

| 站 | 时 |
|---|---|
| 一 | 9 |

<div>x</div>
"""


def post(**fields: object) -> Article:
    usual: dict[str, object] = {"title": "八张图", "body": "周末", "pictures": PICTURES, "kind": ArticleKind.PICTURES}
    return Article(**(usual | fields))  # type: ignore[arg-type]


def codes(article: Article, kind: Kind = Kind.SERVICE) -> list[str]:
    return [finding.code for finding in check(article, kind)]


def test_an_article_becomes_a_picture_post_with_the_pictures_in_its_order() -> None:
    turned = as_picture_post(Article("周末", body=BODY, pictures=PICTURES, cover="b.jpg", digest="摘要", theme="warm"))
    assert turned.kind is ArticleKind.PICTURES
    assert [picture.name for picture in turned.pictures] == ["b.jpg", "c.jpg", "a.jpg"]
    assert turned.body == "周末去处\n\n湖边的路 12 公里。\n第二行\n\n· 带水\n· 带帽\n  1. 草帽\n\n站  时\n一  9\n\nx"
    assert (turned.digest, turned.theme, turned.title) == ("摘要", "warm", "周末")


def test_a_picture_post_becomes_an_article_that_shows_all_it_had() -> None:
    names = ("a.jpg", "两 张.jpg")
    pictures = tuple(Picture(name, str(at) * 64, 9, 9, 1, "image/jpeg") for at, name in enumerate(names))
    words = "# 不是标题\n2 < 3 * 4 ==五== x^2^ {六|七}"
    turned = as_article(post(body=words, pictures=pictures, cover=""))
    assert turned.kind is ArticleKind.TEXT
    assert turned.cover == "a.jpg"
    rendered = render_article(turned)
    assert rendered.images == names
    assert "># 不是标题<br>2 &lt; 3 * 4 ==五== x^2^ {六|七}</p>" in rendered.html
    assert as_picture_post(turned).body == words
    assert as_picture_post(turned).pictures == pictures


def test_either_kind_turned_into_itself_stays_as_it_is() -> None:
    assert as_picture_post(post()) == post()
    assert as_article(Article(body=BODY)) == Article(body=BODY)


def test_words_are_sent_as_they_are_but_never_as_a_tag() -> None:
    assert words_to_send(post(body="  <b>粗</b> 1 < 2 & 3\n\n末行 ")) == "&lt;b>粗&lt;/b> 1 < 2 & 3\n\n末行"


def test_a_good_picture_post_has_nothing_to_remark() -> None:
    assert codes(post()) == []
    assert codes(post(body="字" * 1000)) == []


def test_the_table_of_picture_posts_is_kept() -> None:
    many = tuple(Picture(f"{at}.jpg", f"{at:064}", 1200, 900, 1, "image/jpeg") for at in range(23))
    found = check(post(pictures=many))
    assert [(each.code, each.details["over"], each.details["limit"]) for each in found] == [
        ("pictures_too_many", 3, 20)
    ]
    assert codes(post(pictures=many[:20])) == []
    assert codes(post(body="字" * 1001)) == ["picture_words_too_long"]
    assert codes(post(title="题" * 33)) == ["title_too_long"]
    assert codes(post(title="", body=" ", pictures=())) == [
        "title_missing",
        "picture_words_missing",
        "pictures_missing",
    ]
    assert codes(post(), Kind.ENTERPRISE) == ["picture_post_not_inside"]


def test_a_moving_picture_is_converted_and_a_single_pixel_refused() -> None:
    moving = Picture("m.gif", "d" * 64, 1200, 900, 1, "image/gif")
    assert codes(post(pictures=(*PICTURES, moving))) == ["picture_converted"]
    assert codes(post(pictures=(Picture("p.png", "e" * 64, 1, 1, 1, "image/png"),))) == ["cover_too_small"]


def test_a_cover_of_which_little_shows_is_told() -> None:
    article = Article("题", body="正文", cover="a.jpg", pictures=PICTURES)
    assert codes(article) == []
    framed = Article("题", body="正文", cover="a.jpg", pictures=PICTURES, wide=Crop(0, 0, 0.25, 0.1418))
    [finding] = check(framed)
    assert (finding.code, finding.details["width"]) == ("cover_blurred", 300)
    panorama = Picture("p.jpg", "f" * 64, 12_000, 100, 1, "image/jpeg")
    assert codes(Article("题", body="正文", cover="p.jpg", pictures=(panorama,))) == ["cover_blurred"]


def test_a_formula_goes_with_the_words_as_it_was_written():
    assert as_picture_post(Article("T", body="Energy is $E=mc^2$.")).body == "Energy is E=mc^2."
