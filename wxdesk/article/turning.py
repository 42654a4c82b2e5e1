"""The words of a picture post (newspic), and turning an article into one and back."""

import re
from dataclasses import replace

from wxdesk.article.pictures import picture_lines
from wxdesk.article.plain_words import plain_words
from wxdesk.domain.posts import Article, ArticleKind, Picture

_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_MARKUP = re.compile(r"([\\`*_{}\[\]<>#+\-.!|~=^])")
_EMPTY_LINES = re.compile(r"\n{3,}")


def words_to_send(article: Article) -> str:
    """Return the words below the pictures as draft/add takes them: plain text, in which nothing may pass for a tag.

    Source: draft/add, ``content`` of a newspic; reference official-account-api §2.1.
    """
    return _TAG.sub("&lt;", article.body.strip())


def as_picture_post(article: Article) -> Article:
    """Turn an article into a picture post: its pictures in the order of its text, the words without their markup."""
    if article.kind is ArticleKind.PICTURES:
        return article
    used = [article.picture(name) for name in picture_lines(article.body)]
    first = [article.picture(article.cover)]
    order = dict.fromkeys(each for each in (*first, *used, *article.pictures) if each is not None)
    return replace(
        article,
        kind=ArticleKind.PICTURES,
        body=_plain(article.body),
        pictures=tuple(order),
        cover=next((each.name for each in order), ""),
    )


def as_article(post: Article) -> Article:
    """Turn a picture post into an article: its words, then its pictures one below the other."""
    if post.kind is ArticleKind.TEXT:
        return post
    words = _MARKUP.sub(r"\\\1", post.body.strip())
    pictures = "\n\n".join(_image(picture) for picture in post.pictures)
    body = "\n\n".join(part for part in (words.replace("\n", "  \n"), pictures) if part)
    cover = post.cover if post.picture(post.cover) else next((each.name for each in post.pictures), "")
    return replace(post, kind=ArticleKind.TEXT, body=body, cover=cover)


def _image(picture: Picture) -> str:
    name = picture.name
    return f"![](<{name}>)" if re.search(r"[\s()]", name) else f"![]({name})"


def _plain(markdown: str) -> str:
    """Return the words of ``markdown``, with one empty line at most between two of them."""
    return _EMPTY_LINES.sub("\n\n", plain_words(markdown)).strip()
