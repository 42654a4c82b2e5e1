"""HTML from anywhere (a web page, Word, a spreadsheet, another article) as Markdown and its pictures."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag

from wxdesk.article.html_markdown import MarkdownWriter
from wxdesk.article.html_parsing import parsed
from wxdesk.article.html_pictures import Gallery, OpenFile
from wxdesk.article.html_walk import Walk
from wxdesk.article.notes import Note
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture

LARGEST = 2 * 1024 * 1024
"""Characters, pictures in the text itself not counted."""
MOST_TAGS = 120_000
LARGEST_WITH_PICTURES = 64 * 1024 * 1024

_DATA = re.compile(r"data:image/[\w.+\-]{1,20};base64,[A-Za-z0-9+/=%\s]{200,}", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n{3,}")
_FRAGMENT = re.compile(r"<!--\s*StartFragment\s*-->(.*)<!--\s*EndFragment\s*-->", re.DOTALL | re.IGNORECASE)
_ROWS = re.compile(r"\s*<(?:col|tr|td|th|tbody|thead)\b", re.IGNORECASE)
"""A spreadsheet marks the rows of its table alone."""
_MEANS = re.compile(r"bold|font-weight:\s*[6-9]|italic|mso|line-through|white-space:\s*pre\b", re.IGNORECASE)
"""Styles that say more than what a text looks like by default."""


@dataclass(frozen=True, slots=True)
class Converted:
    """Markdown. ``pictures`` come with what is to be kept of them; ``remote`` are addresses of pictures elsewhere.

    A note's text says how many times something was left out, or which picture could not be taken.
    """

    text: str
    title: str = ""
    author: str = ""
    pictures: tuple[tuple[Picture, bytes], ...] = ()
    remote: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def from_html(
    html: str, *, taken: Collection[str] = (), open_file: OpenFile | None = None, colours: bool = False
) -> Converted:
    """Convert ``html``; ``taken`` are names of pictures that are in use, ``open_file`` opens those on this computer.

    No address is ever fetched. ``colours`` keeps the colours of the text. Raises WxdeskError ``html_too_large``,
    ``html_too_deep``.
    """
    html, pictures = _without_pictures(html)
    if len(html) > LARGEST or html.count("<") > MOST_TAGS:
        raise WxdeskError("html_too_large", size=len(html), limit=LARGEST)
    soup = _parsed(html)
    for tag in soup.find_all(["img", "source"]) if pictures else ():
        for name in ("src", "data-src"):
            number = str(tag.get(name) or "").removeprefix("wx-picture:")
            if number.isdigit() and int(number) < len(pictures):
                tag[name] = pictures[int(number)]
    title, author, root = _main_part(soup)
    gallery = Gallery(taken, open_file)
    walk = Walk(gallery, colours=colours)
    body = walk.through(root)
    _number(body)
    text = _BLANK_LINES.sub("\n\n", MarkdownWriter().convert_soup(body)).strip("\n")
    notes = [Note(code, 0, str(count)) for code, count in walk.dropped.items() if code and count]
    notes += [Note(code, 0, name) for code, name in gallery.refused]
    return Converted(text, title, author, tuple(gallery.pictures), tuple(gallery.remote), tuple(notes))


def is_plain(html: str) -> bool:
    """Tell whether ``html`` is a text that only looks like HTML: from an editor of programs or of plain text.

    Such a text is taken as it is, as it may well be Markdown.
    """
    if "qrichtext" in html[:2000] or len(html) > LARGEST:
        return "qrichtext" in html[:2000]
    soup = _parsed(html)
    tags = [each for each in soup.find_all(True) if each.name not in ("html", "head", "body", "meta", "title", "style")]
    if any(each.name not in ("span", "font", "p", "div", "br", "pre") for each in tags):
        return False
    pre = [each for each in tags if each.name == "pre"]
    if pre:
        return len(pre) == 1 and len(tags) == 1 and "pre-wrap" in str(pre[0].get("style") or "")
    blocks = [each for each in tags if each.name in ("p", "div")]
    if any(_MEANS.search(str(each.get("style") or "")) for each in tags):
        return bool(blocks) and _is_editor(blocks[0])
    return not any(each.get("class") for each in tags) and len(blocks) <= 1


def _is_editor(block: Tag) -> bool:
    style = str(block.get("style") or "").lower()
    return "white-space: pre" in style and "mono" in style


def _without_pictures(html: str) -> tuple[str, list[str]]:
    """Put short names in place of pictures written out in full, which would make parsing slow."""
    if len(html) > LARGEST_WITH_PICTURES:
        raise WxdeskError("html_too_large", size=len(html), limit=LARGEST)
    pictures: list[str] = []

    def named(found: re.Match[str]) -> str:
        pictures.append(found[0])
        return f"wx-picture:{len(pictures) - 1}"

    return _DATA.sub(named, html), pictures


def _parsed(html: str) -> BeautifulSoup:
    fragment = _FRAGMENT.search(html)
    return parsed(fragment[1] if fragment and not _ROWS.match(fragment[1]) else html)


def _main_part(soup: BeautifulSoup) -> tuple[str, str, Tag]:
    """Return title, author and text; of a whole page of WeChat, or of one that says so, only the article itself."""
    title = soup.find(id="activity-name") or soup.find("title")
    author = soup.find(id="js_author_name") or soup.find(id="js_name")
    told = [" ".join(each.get_text().split()) if isinstance(each, Tag) else "" for each in (title, author)]
    content = soup.find(id="js_content")
    if content is None:
        articles = soup.find_all("article", limit=2)
        content = articles[0] if len(articles) == 1 else soup.find("main")
    if content is not None:
        whole = soup.new_tag("div")
        whole.append(content.extract())
        return told[0], told[1], whole
    return told[0], told[1], soup


def _number(body: Tag) -> None:
    """Give each item of a numbered list its number, and take the marks of tasks to the beginning of theirs."""
    for ol in body.find_all("ol"):
        start = int(str(ol.get("start") or "1"))
        for place, li in enumerate(ol.find_all("li", recursive=False)):
            li["number"] = str(start + place)
