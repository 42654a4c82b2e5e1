"""Advice on an article before it is sent: what no platform refuses, but its author would rather know."""

from collections.abc import Collection, Sequence

from wxdesk.article.checks import render_article
from wxdesk.article.contrast import contrast, hidden
from wxdesk.article.findings import Finding, Severity, in_order
from wxdesk.article.likeness import SAME, Earlier, likest, sketch
from wxdesk.article.signs import signs
from wxdesk.article.structure import structure
from wxdesk.article.themes import BUILT_IN, Shelf
from wxdesk.article.title_cuts import cuts
from wxdesk.article.wording import wording
from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.posts import Article, ArticleKind
from wxdesk.domain.writing import LinkedCard


def review(
    article: Article,
    *,
    words: Collection[str] = (),
    earlier: Collection[Earlier] = (),
    shelf: Shelf = BUILT_IN,
    cards: Sequence[LinkedCard] = (),
) -> tuple[Finding, ...]:
    """Return what there is to say of ``article``, the gravest first.

    ``words`` are the author's own forbidden ones; ``earlier`` are articles that went out before; ``shelf`` has the
    theme that the article wears, ``cards`` are its account's: contrast is that of what is sent. It takes some
    milliseconds for each thousand characters: to be called off the GUI thread.
    """
    found = [*signs(article), *wording(article, words), *_title(article), *_likeness(article, earlier)]
    if article.kind is ArticleKind.TEXT:
        found += [*structure(article), *_contrast(article, shelf, cards)]
    return in_order(found)


def with_advice(found: Collection[Finding], advice: Collection[Finding]) -> tuple[Finding, ...]:
    """Join both kinds of findings; what the advice knows better, as it knows the place, is told once."""
    better = {(each.code, each.line, each.details.get("text")) for each in advice}
    empty = {each.line for each in advice if each.code == "link_empty"}
    kept = [
        each
        for each in found
        if (each.code, each.line, each.details.get("text")) not in better
        and not (each.code == "link_dropped" and each.line in empty and not each.details.get("text"))
    ]
    too_long = any(each.code == "title_too_long" for each in found)
    return in_order([*kept, *(each for each in advice if each.code != "title_cut" or not too_long)])


def _title(article: Article) -> list[Finding]:
    shown = {cut.place: cut.characters for cut in cuts(article.title)}
    if not shown:
        return []
    severity = Severity.WARNING if "folder" in shown else Severity.INFO
    return [Finding(severity, "title_cut", 0, {place: shown.get(place, 0) for place in ("folder", "card", "chats")})]


def _likeness(article: Article, earlier: Collection[Earlier]) -> list[Finding]:
    if not earlier:
        return []
    found = likest(sketch(article.body), earlier)
    if found is None:
        return []
    other, share = found
    code = "article_same" if share >= SAME else "article_alike"
    severity = Severity.WARNING if share >= SAME else Severity.INFO
    return [Finding(severity, code, 0, {"text": other.title, "percent": round(share * 100)})]


def _contrast(article: Article, shelf: Shelf, cards: Sequence[LinkedCard]) -> list[Finding]:
    try:
        html = render_article(article, shelf, cards, lines=True).html
    except WxdeskError:
        return []
    found = [
        Finding(Severity.INFO, "text_hidden", line or _line_of(text, article.body), {"text": text})
        for line, text in hidden(html)
    ]
    for dark, code in ((False, "contrast_light"), (True, "contrast_dark")):
        for faint in contrast(html, dark):
            details: dict[str, Detail] = {"text": faint.text, "ratio": faint.ratio, "least": faint.least}
            found.append(Finding(Severity.WARNING, code, faint.line or _line_of(faint.text, article.body), details))
    return found


def _line_of(text: str, body: str) -> int:
    """Return the line of words in the author's own HTML, which carries no lines; 0 where they are not found."""
    words = text.partition("&")[0].partition("<")[0].strip()
    at = body.find(words) if words else -1
    return body.count("\n", 0, at) + 1 if at >= 0 else 0
