"""Snippets: text to use again, put in at the caret, or by itself at the head or the foot of each new article."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Picture
from wxdesk.domain.writing import Snippet, Spot
from wxdesk.services.ports import Ports, Transaction


async def of(ports: Ports, account_id: int | None = None) -> Sequence[Snippet]:
    """Return the snippets for ``account_id`` and those for all accounts, by name; None: every one there is."""
    return await ports.store.read(lambda tx: tx.snippets.of(account_id))


async def save(ports: Ports, snippet: Snippet) -> Snippet:
    """Keep a snippet. Raises ``snippet_name_missing``, ``snippet_empty``."""
    if not snippet.name.strip():
        raise WxdeskError("snippet_name_missing")
    if not snippet.body.strip():
        raise WxdeskError("snippet_empty", name=snippet.name)
    used = tuple(picture for picture in snippet.pictures if picture.name in snippet.body)
    kept = replace(snippet, name=snippet.name.strip(), pictures=used)
    return await ports.store.run(lambda tx: tx.snippets.save(kept))


async def delete(ports: Ports, snippet_id: int) -> None:
    """Delete a snippet; what was put into articles stays there."""
    await ports.store.run(lambda tx: tx.snippets.delete(snippet_id))


def put_in(article: Article, snippet: Snippet) -> tuple[str, tuple[Picture, ...]]:
    """Return the snippet's Markdown as it can stand in ``article``, and all the pictures the article then has.

    A picture whose name is taken there by another gets a name of its own.
    """
    body, pictures = snippet.body.strip(), list(article.pictures)
    for picture in snippet.pictures:
        known = next((each for each in pictures if each.sha256 == picture.sha256), None)
        name = known.name if known else _free(picture.name, pictures)
        body = body.replace(f"]({picture.name}", f"]({name}").replace(f"](<{picture.name}", f"](<{name}")
        if known is None:
            pictures.append(replace(picture, name=name))
    return body, tuple(pictures)


def dressed(article: Article, snippets: Sequence[Snippet]) -> Article:
    """Return ``article`` with the head and foot snippets among ``snippets`` that are not in it yet."""
    if article.kind is not ArticleKind.TEXT:
        return article
    heads: list[str] = []
    feet: list[str] = []
    for snippet in snippets:
        if snippet.spot is Spot.CARET or stands_in(article, snippet):
            continue
        text, pictures = put_in(article, snippet)
        article = replace(article, pictures=pictures)
        (heads if snippet.spot is Spot.HEAD else feet).append(text)
    if not heads and not feet:
        return article
    body = "\n\n".join((*heads, article.body.strip("\n"), *feet))
    return replace(article, body=body + "\n")


def bare(article: Article, snippets: Sequence[Snippet]) -> Article:
    """Return ``article`` without the head and foot snippets among ``snippets``; pictures that only they used go too."""
    for snippet in snippets:
        text = put_in(article, snippet)[0]
        if snippet.spot is Spot.CARET or text not in article.body:
            continue
        before, _, after = article.body.rpartition(text) if snippet.spot is Spot.FOOT else article.body.partition(text)
        body = "\n\n".join(filter(None, (before.rstrip(), after.strip("\n"))))
        gone = {picture.sha256 for picture in snippet.pictures}
        pictures = tuple(
            each
            for each in article.pictures
            if each.sha256 not in gone or each.name in body or each.name == article.cover
        )
        article = replace(article, body=body, pictures=pictures)
    return article


def stands_in(article: Article, snippet: Snippet) -> bool:
    """Whether the snippet's text is in ``article``, as it was put in."""
    return put_in(article, snippet)[0] in article.body


def swapped(article: Article, old: Sequence[Snippet], new: Sequence[Snippet]) -> tuple[Article, tuple[Snippet, ...]]:
    """Exchange one account's head and foot snippets for another's; those for both stay where they are.

    Returns also those of ``old`` that cannot be found, though something like them may stand there.
    """
    shared = {snippet.id for snippet in new}
    own = [each for each in old if each.id not in shared and each.spot is not Spot.CARET]
    left = tuple(each for each in own if not stands_in(article, each) and _traces(article, each))
    return dressed(bare(article, own), new), left


def _traces(article: Article, snippet: Snippet) -> bool:
    """Whether a line of the snippet stands there, so that somebody has changed the rest."""
    lines = [line.strip() for line in snippet.body.splitlines() if len(line.strip()) > 8]
    return any(line in article.body for line in lines)


def untouched(article: Article, snippets: Sequence[Snippet]) -> bool:
    """Whether nothing is in ``article`` but what it began with."""
    stripped = bare(article, [each for each in snippets if each.spot is not Spot.CARET])
    gone = {picture.sha256 for snippet in snippets for picture in snippet.pictures}
    pictures = [each for each in stripped.pictures if each.sha256 not in gone]
    return not (stripped.title.strip() or stripped.body.strip() or stripped.cover or pictures)


def first(tx: Transaction, account_id: int, article: Article) -> Article:
    """Return a new article of an account as it begins."""
    return dressed(article, tx.snippets.of(account_id))


def _free(name: str, pictures: Sequence[Picture]) -> str:
    taken = {picture.name for picture in pictures}
    stem, dot, suffix = name.rpartition(".")
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{stem}-{number}{dot}{suffix}" if dot else f"{name}-{number}"
    return free
