"""What WeChat would refuse or drop of an article, known before it is sent."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.article.card_lines import pictured
from wxdesk.article.cards import UNKNOWN
from wxdesk.article.findings import Finding, Fix, Severity, in_order
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.lengths import too_long
from wxdesk.article.markdown import Rendered
from wxdesk.article.notes import Note
from wxdesk.article.picture_checks import cover_findings, picture_post_findings
from wxdesk.article.picture_posts import render_pictures
from wxdesk.article.themes import BUILT_IN, Shelf
from wxdesk.article.typist import Typist
from wxdesk.article.wearing import worn_theme
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import Detail, WxdeskError
from wxdesk.domain.limits import Channel, Field, channel_of, limit
from wxdesk.domain.posts import Article, ArticleKind, Picture
from wxdesk.domain.writing import LinkedCard

__all__ = ["Finding", "Severity", "check", "render_article"]

_ERROR_NOTES = frozenset(
    {"image_missing", "image_remote", "image_outside", "article_too_deep", "article_too_large", "card_picture_missing"}
)
_INFO_NOTES = frozenset(
    {
        "link_becomes_note",
        "decoded_as",
        "code_wraps",
        "table_wide",
        "code_not_coloured",
        "code_above_limit",
        "video_not_for_all",
    }
)


def render_article(
    article: Article,
    shelf: Shelf = BUILT_IN,
    cards: Sequence[LinkedCard] = (),
    *,
    resolve: ResolveImage | None = None,
    lines: bool = False,
    typist: Typist | None = None,
    hurried: bool = False,
) -> Rendered:
    """Render ``article`` with its own pictures as ``wxasset:SHA256``, or as ``resolve`` says.

    A ``typist`` who has rendered it before is faster, and may be ``hurried``. Of a picture post the pictures stand in
    a row to be swiped.

    A theme that is not to be had is no reason to show nothing: another one is worn, with a note. Raises WxdeskError as
    ``render`` does for everything else.
    """
    if article.kind is ArticleKind.PICTURES:
        return render_pictures(article)

    def asset(name: str) -> str | None:
        picture = article.picture(name)
        return f"wxasset:{picture.sha256}" if picture else None

    cover = article.cover_picture
    if resolve is None and cover is not None:
        cards = pictured(cards, f"wxasset:{cover.sha256}")
    theme, notes = worn_theme(article, shelf)
    rendered = (typist or Typist()).render(
        article.body,
        theme,
        resolve or asset,
        title=article.title,
        cards=cards,
        shelf=shelf,
        accent=article.accent,
        text_size=article.text_size,
        lines=lines,
        hurried=hurried,
    )
    return replace(rendered, notes=(*notes, *rendered.notes)) if notes else rendered


def check(
    article: Article,
    kind: Kind = Kind.SERVICE,
    channel: Channel | None = None,
    rendered: Rendered | None = None,
    *,
    shelf: Shelf = BUILT_IN,
    cards: Sequence[LinkedCard] = (),
) -> tuple[Finding, ...]:
    """Return what is wrong with ``article``, errors first, then by line. ``rendered`` saves rendering it again.

    ``channel`` None is the interface of the account's kind: enterprise messages have limits of their own, in bytes.
    """
    channel = channel or channel_of(kind)
    if article.kind is ArticleKind.PICTURES:
        return in_order(picture_post_findings(article, channel))
    try:
        done = rendered or render_article(article, shelf, cards)
    except WxdeskError as refusal:
        return (Finding(Severity.ERROR, refusal.code, 0, dict(refusal.details)),)
    found = [
        *_fields(article, channel),
        *_body(article, done, channel),
        *_cover(article, done),
        *_pictures(article, channel),
        *(_of_note(note, channel) for note in done.notes if not note.code.startswith("signs_")),
    ]
    return in_order(found)


def _fields(article: Article, channel: Channel) -> list[Finding]:
    found = [] if article.title.strip() else [Finding(Severity.ERROR, "title_missing")]
    texts = {
        Field.TITLE: article.title,
        Field.AUTHOR: article.author,
        Field.DIGEST: article.digest,
        Field.SOURCE_URL: article.source_url,
    }
    for about, text in texts.items():
        found += too_long(about, text, channel, Severity.ERROR)
    url = article.source_url.strip().lower()
    if url and not url.startswith(("http://", "https://")):
        found.append(Finding(Severity.ERROR, "source_url_not_web", 0, {"url": article.source_url}))
    return found


def _body(article: Article, done: Rendered, channel: Channel) -> list[Finding]:
    """Over 20 000 characters of HTML is documented as refused but mostly taken; over 1 MB never (reference: §2.1).

    WeCom counts nothing but bytes (reference wecom-api §5).
    """
    found: list[Finding] = []
    if not (article.body.strip() and (done.digest or done.images or "<" in article.body)):
        found.append(Finding(Severity.ERROR, "body_empty"))
    if channel is not Channel.WECOM:
        found += too_long(Field.BODY, done.html, channel, Severity.WARNING)
    return found + too_long(Field.BODY_BYTES, done.html, channel, Severity.ERROR)


def _cover(article: Article, done: Rendered) -> list[Finding]:
    """Every kind needs one: a draft is not taken without, nor is an enterprise message (thumb_media_id)."""
    first = next((name for name in done.images if article.picture(name)), "")
    first = first or (article.pictures[0].name if article.pictures else "")
    fix = Fix("first_picture_cover", fields=(("cover", first),)) if first else None
    if not article.cover:
        return [Finding(Severity.ERROR, "cover_missing", fix=fix)]
    if article.cover_picture is None:
        return [Finding(Severity.ERROR, "cover_unknown", 0, {"name": article.cover}, fix=fix)]
    return cover_findings(article)


def _pictures(article: Article, channel: Channel) -> list[Finding]:
    found: list[Finding] = []
    for picture in article.pictures:
        most = limit(Field.COVER, channel).maximum
        if picture.size > most:
            details: dict[str, Detail] = {"name": picture.name, "size": picture.size, "limit": most}
            found.append(Finding(Severity.ERROR, "picture_too_large", 0, details))
        elif picture.name != article.cover and _is_converted(picture, channel):
            found.append(Finding(Severity.INFO, "picture_converted", 0, {"name": picture.name, "mime": picture.mime}))
    return found


def _is_converted(picture: Picture, channel: Channel) -> bool:
    heavy = picture.size >= limit(Field.BODY_PICTURE, channel).maximum
    return heavy or picture.mime not in ("image/jpeg", "image/png")


def _of_note(note: Note, channel: Channel) -> Finding:
    if channel is Channel.WECOM and note.code in UNKNOWN.values():
        return Finding(Severity.WARNING, "cards_not_inside", note.line)
    if note.code in _ERROR_NOTES:
        severity = Severity.ERROR
    else:
        severity = Severity.INFO if note.code in _INFO_NOTES else Severity.WARNING
    return Finding(severity, note.code, note.line, {"text": note.text})
