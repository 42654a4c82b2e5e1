"""Articles read from files: Markdown, Word, web pages, each with its pictures."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.article import images
from wxdesk.article.front_matter import split_front_matter
from wxdesk.article.imports import bytes_of, read_markdown
from wxdesk.article.markdown import render
from wxdesk.article.notes import Note
from wxdesk.article.pictures import picture_name
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article
from wxdesk.services.ports import Transaction
from wxdesk.services.wearing import worn_by

if TYPE_CHECKING:
    from wxdesk.article.from_html import Converted

MARKDOWN = (".md", ".markdown", ".mdown", ".txt")
WORD = (".docx", ".docm", ".doc")
"""The last is read only far enough to say what to do with it."""
PAGES = (".html", ".htm", ".xhtml")
ARTICLES = MARKDOWN + WORD + PAGES
_OF_FRONT_MATTER = ("accent_unreadable", "text_size_unreadable", "front_matter_unknown")
"""What the article itself cannot keep, so that nobody would hear of it later."""
LARGEST_TEXT = 200_000
"""Characters of Markdown, ten times what an article may have: more would keep the window from answering."""
MOST_LINES = 10_000
"""Likewise: an editor lays out and colours line by line."""


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A file and its pictures, read but not yet kept: ``files`` holds the bytes by picture name.

    ``lines_before`` is how many lines of a Markdown file stand before the article's body. The article's theme is called
    what the file calls it: only the workspace knows whether there is one.
    """

    article: Article
    files: dict[str, bytes]
    notes: tuple[Note, ...] = ()
    lines_before: int = 0


def read_article(path: Path) -> ReadArticle:
    """Read a file and its pictures from the disk, without keeping anything; what it is, its name says.

    Raises ``text_too_long`` (path, size, limit in characters), ``too_many_lines`` (path, size, limit), and what
    ``read_markdown``, ``read_word`` and ``read_page`` raise.
    """
    suffix = path.suffix.lower()
    if suffix in WORD:
        from wxdesk.article.from_word import read_word
        from wxdesk.article.word_guard import LARGEST_FILE

        return _of_converted(path, read_word(path, bytes_of(path, LARGEST_FILE, "word_too_large")))
    if suffix in PAGES:
        from wxdesk.article.from_page import LARGEST_PAGE, read_page

        return _of_converted(path, read_page(path, bytes_of(path, LARGEST_PAGE, "page_too_large")))
    return _read_markdown(path)


def _of_converted(path: Path, made: "Converted") -> ReadArticle:
    _limited(made.text, path)
    rendered = render(made.text)
    pictures = tuple(picture for picture, _ in made.pictures)
    article = Article(
        made.title or rendered.title or path.stem,
        made.author,
        body=made.text,
        cover=pictures[0].name if pictures else "",
        pictures=pictures,
    )
    remote = [Note("image_remote", 0, address) for address in made.remote]
    return ReadArticle(article, {picture.name: data for picture, data in made.pictures}, (*made.notes, *remote))


def _read_markdown(path: Path) -> ReadArticle:
    imported = read_markdown(path)
    _limited(imported.text, path)
    front, body = split_front_matter(imported.text)
    rendered = render(imported.text)
    notes = [*imported.notes, *(note for note in rendered.notes if note.code in _OF_FRONT_MATTER)]
    files = {picture.name: data for picture, data in imported.written}
    pictures = [picture for picture, _ in imported.written]
    for name, file in imported.pictures.items():
        try:
            size = file.stat().st_size
            if size > images.LARGEST_FILE:
                raise WxdeskError("picture_too_large", name=name, size=size, limit=images.LARGEST_FILE)
            data, picture = images.take_in(file.read_bytes(), name)
            pictures.append(picture)
        except WxdeskError as error:
            notes.append(Note(error.code, 0, name))
            continue
        except OSError:
            notes.append(Note("picture_unreadable", 0, name))
            continue
        files[name] = data
    cover = picture_name(front.cover) if front.cover else ""
    if cover not in files:
        cover = pictures[0].name if pictures else ""
    article = Article(
        rendered.title or path.stem,
        front.author,
        front.digest,
        front.source_url,
        body.lstrip("\n"),
        cover,
        front.theme.strip(),
        tuple(pictures),
        accent=rendered.accent,
        text_size=rendered.text_size,
    )
    lines_before = imported.text.count("\n") - article.body.count("\n")
    return ReadArticle(article, files, tuple(notes), lines_before)


def within_limits(text: str) -> bool:
    """Tell whether an editor can hold ``text`` and still answer at once."""
    return len(text) <= LARGEST_TEXT and text.count("\n") < MOST_LINES


def _limited(text: str, path: Path) -> None:
    if len(text) > LARGEST_TEXT:
        raise WxdeskError("text_too_long", path=str(path), size=len(text), limit=LARGEST_TEXT)
    if not within_limits(text):
        raise WxdeskError("too_many_lines", path=str(path), size=text.count("\n") + 1, limit=MOST_LINES)


def keep_article(tx: Transaction, read: ReadArticle) -> Article:
    """Keep the pictures of an article that was read; its theme is called by its key, where there is such a theme."""
    for data in read.files.values():
        tx.pictures.put(data)
    return replace(read.article, theme=worn_by(tx, 0).shelf.key(read.article.theme))
