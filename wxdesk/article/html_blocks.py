"""Plain blocks out of runs of text: paragraphs, headings, lists, quotes and tables, built anew from any HTML."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from itertools import groupby

from bs4 import BeautifulSoup, Tag

from wxdesk.article.html_looks import Look

DEEPEST = 24
"""Lists, quotes and tables within each other; what lies deeper is put into the last of them."""
LIST_LEVELS = 6
WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f"
_BETWEEN_WIDE = re.compile(f"(?<=[{WIDE}])[ \t]*\n\\s*(?=[{WIDE}])")
_BLANKS = re.compile(r"[ \t\r\n\f\xa0]+")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff\u00ad\0]")
_INLINE_ORDER = ("strong", "em", "del", "u", "mark", "sup", "sub", "code")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_LONGEST_HEADING = 60

Run = tuple[Look, str | Tag]


class Blocks:
    """Takes text as it comes and grows ``body``, which holds only what Markdown has."""

    def __init__(self, *, colours: bool = False) -> None:
        self.soup = BeautifulSoup("", "html.parser")
        self.body = self.soup.new_tag("div")
        self.sizes: Counter[float] = Counter()
        self.sized: list[tuple[Tag, float, bool]] = []
        self.notes: list[Tag] = []
        self.list_item: tuple[int, bool, int] | None = None
        self._colours = colours
        self._stack: list[Tag] = [self.body]
        self._runs: list[Run] = []
        self._word_lists: list[Tag] = []

    @property
    def here(self) -> Tag:
        return self._stack[-1]

    def inside(self, *names: str) -> bool:
        return any(each.name in names for each in self._stack)

    def text(self, text: str, look: Look) -> None:
        """Go on with the paragraph, or begin one."""
        text = _INVISIBLE.sub("", text)
        if look.kept_lines and "\n" in text:
            for number, line in enumerate(text.split("\n")):
                if number:
                    self.add_inline(self.soup.new_tag("br"), look)
                self.text(line, look)
            return
        if text:
            self._runs.append((look, _BLANKS.sub(" ", _BETWEEN_WIDE.sub("", text))))

    def add_inline(self, tag: Tag, look: Look) -> None:
        self._runs.append((look, tag))

    def add_block(self, tag: Tag) -> None:
        """Add what is a block by itself: a rule, a program, a card."""
        self.end_paragraph()
        self._word_lists = []
        self._home().append(tag)

    def open(self, name: str, **attributes: str) -> bool:
        """Begin a list, an item, a quote, a cell, a heading; False where it would lie too deep."""
        self.end_paragraph()
        if len(self._stack) > DEEPEST:
            return False
        self._word_lists = []
        tag = self.soup.new_tag(name, attrs=attributes)
        if name == "li" and self.here.name not in ("ul", "ol"):
            self.open("ul")
        home = self.here if name in ("li", "tr", "td") else self._home()
        home.append(tag)
        self._stack.append(tag)
        return True

    def open_note(self, number: int) -> None:
        """Begin the text of a footnote, which stands at the end of everything."""
        self.end_paragraph()
        self._word_lists = []
        tag = self.soup.new_tag("wx-note", attrs={"number": str(number)})
        self.notes.append(tag)
        self._stack.append(tag)

    def close(self, name: str) -> None:
        """End what ``open`` began, and whatever was begun in it."""
        self.end_paragraph()
        self._word_lists = []
        while len(self._stack) > 1:
            ended = self._stack.pop()
            if not ended.contents and ended.name != "td":  # an empty cell keeps those behind it in their columns
                ended.extract()
            if ended.name == name:
                return

    def end_paragraph(self) -> None:
        """Write down what was said so far."""
        runs, self._runs = _trimmed(self._runs), []
        item, self.list_item = self.list_item, None
        if not runs:
            return
        if self.here.name in _HEADINGS:
            runs = [(_without_strong(look), what) for look, what in runs]
            self._write(self.here, [(Look(), " "), *runs] if self.here.contents else runs)
            return
        home = self._item(*item) if item else self._home()
        if not item:
            self._word_lists = []
        tag = self.soup.new_tag("wx-tight" if home.name == "li" and not home.contents else "p")
        home.append(tag)
        self._write(tag, runs)
        if home.name in ("div", "wx-note") and tag.name == "p":
            self._remember_size(tag, runs)

    def _remember_size(self, tag: Tag, runs: list[Run]) -> None:
        sizes = {look.size for look, what in runs if isinstance(what, str) and what.strip()}
        length = sum(len(what) for _, what in runs if isinstance(what, str))
        pictures = any(isinstance(what, Tag) for _, what in runs)
        for look, what in runs:
            if isinstance(what, str):
                self.sizes[look.size] += len(what)
        if len(sizes) == 1 and 0 < length <= _LONGEST_HEADING and not pictures:
            bold = all("strong" in look.marks for look, what in runs if isinstance(what, str) and what.strip())
            self.sized.append((tag, sizes.pop(), bold))

    def _home(self) -> Tag:
        """Return where a block goes; in a list that is its last item."""
        if self.here.name not in ("ul", "ol"):
            return self.here
        last = self.here.contents[-1] if self.here.contents else None
        if not isinstance(last, Tag):
            last = self.soup.new_tag("li")
            self.here.append(last)
        return last

    def _item(self, level: int, ordered: bool, start: int) -> Tag:
        """Return a new item of a list whose items are paragraphs that say how deep they stand, as Word writes them."""
        lists, name = self._word_lists, "ol" if ordered else "ul"
        del lists[min(level, LIST_LEVELS) :]
        if lists and len(lists) == min(level, LIST_LEVELS) and lists[-1].name != name:
            lists.pop()
        while len(lists) < min(level, LIST_LEVELS):
            made = self.soup.new_tag(name, attrs={"start": str(start)} if ordered and start > 1 else {})
            home = self._home()
            if lists:
                if not lists[-1].contents:
                    lists[-1].append(self.soup.new_tag("li"))
                home = lists[-1].contents[-1]  # type: ignore[assignment]
            home.append(made)
            lists.append(made)
        item = self.soup.new_tag("li")
        lists[-1].append(item)
        return item

    def _write(self, tag: Tag, runs: list[Run]) -> None:
        for link, linked in groupby(runs, lambda run: run[0].link):
            home = tag
            if link:
                home = self.soup.new_tag("a", attrs={"href": link})
                tag.append(home)
            self._write_marks(home, list(linked), _INLINE_ORDER)

    def _write_marks(self, home: Tag, runs: list[Run], order: tuple[str, ...]) -> None:
        if not order:
            self._write_colours(home, runs)
            return
        first, *rest = order
        for marked, alike in groupby(runs, lambda run: first in run[0].marks):
            group = list(alike)
            if not marked or not any(isinstance(what, Tag) or what.strip() for _, what in group):
                self._write_marks(home, group, tuple(rest))
                continue
            tag = self.soup.new_tag(first)
            home.append(tag)
            self._write_marks(tag, group, tuple(rest))

    def _write_colours(self, home: Tag, runs: list[Run]) -> None:
        for (ink, ground), alike in groupby(runs, lambda run: (run[0].ink, run[0].ground)):
            place = home
            style = ";".join(
                f"{name}:{value}" for name, value in (("color", ink), ("background-color", ground)) if value
            )
            if self._colours and style:
                place = self.soup.new_tag("span", attrs={"style": style})
                home.append(place)
            for _, what in alike:
                place.append(what if isinstance(what, Tag) else self.soup.new_string(what))

    def find_headings(self) -> None:
        """Make headings of short paragraphs in larger type than most of the text."""
        known = {size: count for size, count in self.sizes.items() if size}
        if not known:
            return
        usual = max(known, key=lambda size: known[size])
        if self.sizes[0.0] > known[usual]:
            usual = 16.0
        for tag, size, bold in self.sized:
            ratio = size / usual if size else 0
            level = 1 if ratio >= 1.9 else 2 if ratio >= 1.45 else 3 if ratio >= 1.15 and bold else 0
            if level and tag.parent is self.body:
                for strong in tag.find_all("strong", recursive=False):
                    strong.unwrap()
                tag.name = f"h{level}"

    def finish(self) -> Tag:
        """Return the body with its footnotes."""
        while len(self._stack) > 1:
            self.close(self.here.name)
        self.end_paragraph()
        self.find_headings()
        for note in self.notes:
            if note.contents:
                self.body.append(note)
        return self.body


def is_punctuation(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "PS"


def _without_strong(look: Look) -> Look:
    return Look(look.marks - {"strong"}, look.link, look.ink, look.ground)


def _trimmed(runs: Iterable[Run]) -> list[Run]:
    """Take blanks away at both ends, and where one run ends and the next begins with one."""
    found: list[Run] = []
    blank = True
    for look, what in runs:
        if isinstance(what, Tag):
            if what.name == "br" and not found:
                continue
            if what.name == "br" and isinstance(found[-1][1], str):
                found[-1] = (found[-1][0], found[-1][1].rstrip(" "))
            found.append((look, what))
            blank = what.name in ("br", "wx-task")
            continue
        text = what.lstrip(" ") if blank else what
        if text:
            found.append((look, text))
            blank = text.endswith(" ")
    while found and _is_blank(found[-1][1]):
        found.pop()
    if found and isinstance(found[-1][1], str):
        found[-1] = (found[-1][0], found[-1][1].rstrip(" "))
    return found if any(not _is_blank(what) for _, what in found) else []


def _is_blank(what: str | Tag) -> bool:
    return what.name == "br" if isinstance(what, Tag) else not what.strip(" \u3000")
