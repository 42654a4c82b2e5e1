"""Markdown in, a WeChat article out."""

from collections.abc import Mapping
from dataclasses import dataclass

from wxdesk.article.cards import MiniProgram
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.notes import Note
from wxdesk.article.sanitise import LARGEST, as_wechat_keeps_it
from wxdesk.article.signs import notes_of_signs
from wxdesk.article.source import Piece, Source, read
from wxdesk.article.themes import Theme, theme_called
from wxdesk.article.words import words_for
from wxdesk.article.writer import Writer
from wxdesk.domain.errors import WxdeskError

_DIGEST = 54
_NO_PROGRAMS: Mapping[str, MiniProgram] = {}


@dataclass(frozen=True, slots=True)
class Rendered:
    """An article as WeChat keeps it. ``images`` and ``links`` are in order of appearance, each once.

    Pictures that lie on WeChat's own host already are not among ``images``: they need no upload.

    ``author``, ``cover``, ``source_url`` and ``theme`` come from the front matter, "" where it is silent.
    """

    html: str
    title: str
    digest: str
    images: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    author: str = ""
    cover: str = ""
    source_url: str = ""
    theme: str = ""


def no_image(_name: str) -> str | None:
    """Know no picture."""
    return None


def render(
    text: str,
    theme: Theme | str = "",
    resolve_image: ResolveImage = no_image,
    *,
    title: str = "",
    mini_programs: Mapping[str, MiniProgram] = _NO_PROGRAMS,
    lines: bool = False,
) -> Rendered:
    """Write ``text`` as HTML with every style inline, within what WeChat keeps.

    ``resolve_image`` turns a picture's name into an address on WeChat's own host, or ``wxasset:...`` for a preview;
    None shows a stand-in and leaves a note. Without ``title`` the title is the front matter's, else a ``#`` heading
    that opens the text; a heading that says the title again is not repeated in the body. The digest is the front
    matter's, else the first 54 characters, as the platform would take them (reference: official-account-api §2.1).
    ``lines`` adds ``data-line`` to blocks for a preview; what is sent does without.

    Raises WxdeskError ``article_too_large`` (size, limit in characters) and ``theme_unknown``.
    """
    if len(text) > LARGEST:
        raise WxdeskError("article_too_large", size=len(text), limit=LARGEST)
    source = read(text)
    look, unknown = _look(theme, source)
    own_title, first = _title(source, title)
    writer = Writer(source, look, resolve_image, words_for(text), linked=mini_programs, lines=lines)
    html = _root(writer, first)
    if writer.has_html:
        try:
            html = as_wechat_keeps_it(html).html
        except WxdeskError as refusal:
            writer = Writer(source, look, resolve_image, words_for(text), linked=mini_programs, lines=lines)
            writer.leave_html_out(refusal.code)
            html = _root(writer, first)
    return Rendered(
        html=html,
        title=own_title,
        digest=source.front.digest or " ".join("".join(writer.excerpt).split())[:_DIGEST],
        images=tuple(writer.images),
        links=tuple(writer.links),
        notes=tuple(sorted([*unknown, *notes_of_signs(text, own_title), *writer.notes], key=lambda note: note.line)),
        author=source.front.author,
        cover=source.front.cover,
        source_url=source.front.source_url,
        theme=look.key,
    )


def _look(theme: Theme | str, source: Source) -> tuple[Theme, list[Note]]:
    """Other programs' front matter names themes of theirs: that is worth a note, not a refusal."""
    if isinstance(theme, Theme):
        return theme, []
    try:
        return theme_called(theme or source.front.theme), []
    except WxdeskError:
        if theme:
            raise
        return theme_called(""), [Note("theme_unknown", 0, source.front.theme)]


def _root(writer: Writer, first: int) -> str:
    """Only the author's own HTML can break the rules; without it, what this returns already stands."""
    html = f"<section{writer.style['root']}>{writer.write(first)}</section>"
    if len(html) > LARGEST:
        raise WxdeskError("article_too_large", size=len(html), limit=LARGEST)
    return html


def _title(source: Source, wanted: str) -> tuple[str, int]:
    """Return the title, and the first piece of the body."""
    heading, after = _opening_heading(source.pieces)
    title = wanted.strip() or source.front.title or heading
    return title, after if heading and heading == title else 0


def _opening_heading(pieces: list[Piece]) -> tuple[str, int]:
    if not pieces or pieces[0][:2] != ("start", "Heading"):
        return "", 0
    data = pieces[0][2]
    if not isinstance(data, dict) or data["level"] != "H1":
        return "", 0
    words: list[str] = []
    for number, (what, name, text, *_) in enumerate(pieces):
        if (what, name) == ("end", "Heading"):
            return " ".join("".join(words).split()), number + 1
        if name in ("Text", "Code"):
            words.append(str(text))
    return "", 0
