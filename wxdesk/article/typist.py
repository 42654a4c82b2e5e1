"""Rendering a text again and again while it is typed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from wxdesk.article.block import Block
from wxdesk.article.drawing import Hurry, Undrawn
from wxdesk.article.finished import CLOSING, OPENING, cut, is_finished, plain_text, with_pictures
from wxdesk.article.grouping import definitions, groups, lines_of
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.looks import look_of
from wxdesk.article.notes import Note
from wxdesk.article.rendered import Rendered, no_image
from wxdesk.article.sanitise import LARGEST, as_wechat_keeps_it
from wxdesk.article.signs import notes_of_signs
from wxdesk.article.source import read
from wxdesk.article.themes import BUILT_IN, Shelf, Theme
from wxdesk.article.titles import title_of
from wxdesk.article.words import words_for
from wxdesk.article.writer import Writer
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import LinkedCard

_DIGEST = 54
_LINE_MARK = re.compile(r' data-line="(\d+)"')


class Typist:
    """Renders one article over and over; what it gives is what ``markdown.render`` gives, whatever came before.

    The whole text is parsed each time, as a single character can change what all others mean: 1 to 3 ms for 20 000.
    Only blocks whose source, numbers or pictures have changed are written anew, the others are taken as they were;
    a block of ordinary length costs 20 to 100 microseconds. All are written anew when the theme, the cards, the
    article's language, or a definition of a link or a footnote changes. It keeps the blocks of the last text alone.

    Who types cannot wait for many new formulas and programs. ``hurried``, only what a key press has time for is drawn;
    the rest stands as it was written, and in ``pending``: after ``drawing.draw(pending)`` it is there.
    """

    def __init__(self) -> None:
        self._world: object = None
        self._kept: dict[bytes, list[Block]] = {}

    def render(
        self,
        text: str,
        theme: Theme | str = "",
        resolve_image: ResolveImage = no_image,
        *,
        title: str = "",
        cards: Sequence[LinkedCard] = (),
        shelf: Shelf = BUILT_IN,
        accent: str = "",
        text_size: int = 0,
        lines: bool = False,
        hurried: bool = False,
    ) -> Rendered:
        """Return ``text`` as ``markdown.render`` does, and raise what it raises."""
        if len(text) > LARGEST:
            raise WxdeskError("article_too_large", size=len(text), limit=LARGEST)
        done = _finished(text, title, resolve_image) if text.lstrip().startswith(OPENING) else None
        if done is not None:
            return done
        source = read(text)
        look = look_of(theme, accent, text_size, source.front, shelf)
        words = words_for(text)
        writer = Writer(source, look.theme, resolve_image, words, cards=cards, lines=lines)
        writer.hurry = Hurry() if hurried else None
        world = (look.theme, tuple(cards), words.references, lines, source.options)
        own_title, first = title_of(source, title)
        whole = self._write(writer, first, world)
        rendered = Rendered(
            html="",
            title=own_title,
            digest=source.front.digest or whole.digest,
            notes=tuple(
                sorted(
                    [*look.notes, *notes_of_signs(text, own_title), *source.front.notes, *whole.notes],
                    key=lambda note: note.line,
                )
            ),
            author=source.front.author,
            cover=source.front.cover,
            source_url=source.front.source_url,
            theme=look.theme.key,
            accent=look.front_accent,
            text_size=look.front_size,
        )
        opening = f"{OPENING}{look.theme.attributes['root']}>"
        return replace(
            rendered,
            html="".join([opening, *whole.html, CLOSING]),
            images=whole.images,
            links=whole.links,
            blocks=whole.html,
            pending=whole.pending,
        )

    def _write(self, writer: Writer, first: int, world: object) -> "_Whole":
        source = writer.source
        tops = source.tops()
        wanted = [group for group in groups(source, tops) if group[0] >= first]
        world = (world, definitions(source, tops))
        kept = self._kept if world == self._world else {}
        used: dict[bytes, list[Block]] = {}
        blocks: list[Block] = []
        size = 0
        for group in wanted:
            raw = lines_of(source, group)
            alike, before = used.setdefault(raw, []), kept.get(raw)
            known = before[min(len(alike), len(before) - 1)] if before else None  # the same one of several alike
            block = _again(known, writer, source.line(source.pieces[group[0]][3]), raw)
            if block is None:
                block = writer.block(*group)
            alike.append(block)
            blocks.append(block)
            size += len(block.html)
            if size > LARGEST:
                raise WxdeskError("article_too_large", size=size, limit=LARGEST)
        self._world, self._kept = world, used
        return _joined(writer, blocks)


@dataclass(frozen=True, slots=True)
class _Whole:
    """The blocks of an article taken together."""

    html: tuple[str, ...]
    notes: tuple[Note, ...]
    images: tuple[str, ...]
    links: tuple[str, ...]
    digest: str
    pending: tuple[Undrawn, ...]


def _again(block: Block | None, writer: Writer, line: int, raw: bytes) -> Block | None:
    """Return ``block`` for use at ``line`` if it would be written the same today; take note of its numbers."""
    if block is None or not block.whole:
        return None
    if not writer.may_draw(block.formulas, block.programs):
        return None
    if line != block.line and writer.lines and (block.own_html or b"data-line" in raw):
        return None
    if any(writer.resolve_image(name) != address for name, address in block.answers):
        return None
    if not writer.takes_numbers(block.numbers):
        return None
    writer.formulas += block.formulas
    writer.programs += block.programs
    return block if line == block.line else _moved(block, line, writer.lines)


def _moved(block: Block, line: int, lines: bool) -> Block:
    by = line - block.line

    def moved(html: str) -> str:
        return _LINE_MARK.sub(lambda found: f' data-line="{int(found[1]) + by}"', html) if lines else html

    notes = tuple(replace(note, line=note.line + by) for note in block.notes)
    footnotes = tuple((label, moved(html)) for label, html in block.footnotes)
    return block._replace(html=moved(block.html), line=line, notes=notes, footnotes=footnotes)


def _joined(writer: Writer, blocks: Sequence[Block]) -> _Whole:
    labels: dict[str, str] = {}
    footnotes: dict[str, str] = {}
    for block in blocks:
        _add(labels, block.labels)
        _add(footnotes, block.footnotes)
    references = writer.references(labels, footnotes)
    html = tuple(part for part in (*(block.html for block in blocks), references) if part)
    size = sum(map(len, html))
    if size > LARGEST:
        raise WxdeskError("article_too_large", size=size, limit=LARGEST)
    excerpt = " ".join(block.excerpt for block in blocks if block.excerpt)
    return _Whole(
        html=html,
        notes=tuple(_with_lost_footnotes(writer, blocks)),
        images=tuple(dict.fromkeys(name for block in blocks for name, _ in block.answers)),
        links=tuple(dict.fromkeys(link for block in blocks for link in block.links)),
        digest=excerpt[:_DIGEST],
        pending=tuple(dict.fromkeys(each for block in blocks for each in block.pending)),
    )


def _add(known: dict[str, str], more: Sequence[tuple[str, str]]) -> None:
    for key, value in more:
        known.setdefault(key, value)


def _with_lost_footnotes(writer: Writer, blocks: Sequence[Block]) -> Iterator[Note]:
    """Return the notes; of footnotes only those that nothing refers to, or that were written before."""
    kept: set[str] = set()
    for note in (note for block in blocks for note in block.notes):
        label = note.text.casefold()
        if note.code != "footnote_dropped" or label in kept or ("note", label) not in writer.numbers:
            yield note
        else:
            kept.add(label)


def _finished(text: str, title: str, resolve_image: ResolveImage) -> Rendered | None:
    """Return an article that was rendered before, checked again; None where it is something else.

    Its pictures are those of the post where it has them, and stay what they were where not.
    """
    kept = as_wechat_keeps_it(text.strip().encode("utf-8", "replace").decode())
    if not is_finished(kept.html):
        return None
    html, images, notes = with_pictures(kept.html, resolve_image)
    _opening, inside = cut(html)
    return Rendered(
        html=html,
        title=title.strip(),
        digest=" ".join(plain_text(inside).split())[:_DIGEST],
        images=images,
        notes=(*kept.dropped, *notes),
        blocks=(inside,) if inside else (),
    )
