"""A walk through any HTML, from the outside in and without recursion, that says what is there in plain blocks."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

from bs4 import Tag
from bs4.element import NavigableString, PageElement

from wxdesk.article.html_blocks import Blocks
from wxdesk.article.html_code import classes, code_language, code_text
from wxdesk.article.html_looks import Look, declarations, is_monospace, look_of
from wxdesk.article.html_notes import find_notes
from wxdesk.article.html_pictures import Gallery, address_of, emoji_of, is_tracker
from wxdesk.article.html_wechat import card_line, lost_as
from wxdesk.domain.errors import WxdeskError

MOST_NODES = 80_000
_SILENT = frozenset(["head", "title", "meta", "link", "base", "template", "noscript", "rp", "colgroup", "col", "map"])
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "body",
        "center",
        "details",
        "dialog",
        "div",
        "fieldset",
        "figure",
        "footer",
        "form",
        "header",
        "hgroup",
        "html",
        "main",
        "menu",
        "nav",
        "p",
        "section",
        "summary",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "legend",
        "figcaption",
    ]
)
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_LEVEL = re.compile(r"level(\d)")
_ORDERED = re.compile(r"[(（]?(\d{1,4}|[a-zA-Z]|[ivxIVX]{1,6}|[一二三四五六七八九十]{1,3})[)）.、．]")
_CIRCLED = re.compile("[①-⑳]")
_CLIMB = 200
"""How far above a cell its table is looked for."""
_OUTLINE = re.compile(r"[1-6]\Z")

Leave = Callable[[], None]


def _nothing() -> None:
    return None


class Walk:
    """Fills ``blocks`` and ``gallery``; ``dropped`` counts what was left out, by code."""

    def __init__(self, gallery: Gallery, *, colours: bool = False) -> None:
        self.blocks = Blocks(colours=colours)
        self.gallery = gallery
        self.dropped: Counter[str] = Counter()
        self._colours = colours
        self._captions: list[Tag | None] = []
        self._singles: dict[str, Callable[[Tag, Look], None]] = {
            "br": self._break,
            "hr": self._rule,
            "img": self._picture,
            "ruby": self._ruby,
            "input": self._input,
        }

    def through(self, root: Tag) -> Tag:
        """Walk through ``root`` and return the plain blocks. Raises ``html_too_large`` for more than 80 000 nodes."""
        self._notes, self._layouts = find_notes(root), _layouts(root)
        seen = 0
        levels: list[tuple[Iterator[PageElement], Look, Leave]] = [(iter(root.contents), Look(), _nothing)]
        while levels:
            children, look, leave = levels[-1]
            child = next(children, None)
            if child is None:
                levels.pop()
                leave()
                continue
            seen += 1
            if seen > MOST_NODES:
                raise WxdeskError("html_too_large", limit=MOST_NODES)
            if isinstance(child, Tag):
                if (entered := self._enter(child, look)) is not None:
                    levels.append((iter(child.contents), *entered))
            elif type(child) is NavigableString:
                self.blocks.text(str(child), look)
        return self.blocks.finish()

    def _enter(self, tag: Tag, around: Look) -> tuple[Look, Leave] | None:
        """Say what ``tag`` is; returns how to go on inside it, or None where nothing inside is to be read."""
        name = tag.name
        if name in _SILENT or name.startswith(("w:", "m:", "xml")):
            return None
        if line := card_line(tag):
            self._add_line(line)
            return None
        if (lost := lost_as(tag)) is not None:
            self.dropped[lost] += 1
            return None
        if any(each.lower().startswith("on") for each in tag.attrs):
            self.dropped["script_dropped"] += 1
        style = declarations(tag)
        if self._is_hidden(tag, style) or self._single(tag, style, around):
            return None
        look = self._look(tag, style, around)
        if id(tag) in self._notes.holders:
            self.blocks.open_note(self._notes.holders[id(tag)])
            return look, lambda: self.blocks.close("wx-note")
        return look, self._begin(tag, style)

    def _is_hidden(self, tag: Tag, style: dict[str, str]) -> bool:
        gone = style.get("display") == "none" or style.get("mso-hide") == "all" or tag.has_attr("hidden")
        gone = gone or (style.get("visibility") == "hidden" and tag.get("id") != "js_content")
        if gone and (tag.get_text(strip=True) or tag.find("img")):
            self.dropped["hidden_dropped"] += 1
        return gone

    def _single(self, tag: Tag, style: dict[str, str], look: Look) -> bool:
        """Deal with what needs no going inside; False for everything else."""
        blocks = self.blocks
        if self._is_program(tag, style):
            self._program(tag)
        elif act := self._singles.get(tag.name):
            act(tag, look)
        elif id(tag) in self._notes.marks:
            number = str(self._notes.marks[id(tag)])
            blocks.add_inline(blocks.soup.new_tag("wx-mark", attrs={"number": number}), Look())
        elif style.get("mso-list") == "ignore":
            self._mark(tag.get_text().strip())
        else:
            return id(tag) in self._notes.backs
        return True

    def _is_program(self, tag: Tag, style: dict[str, str]) -> bool:
        preformed = tag.name == "div" and style.get("white-space") == "pre" and is_monospace(style)
        return preformed or tag.name in ("pre", "xmp", "listing")

    def _break(self, _tag: Tag, look: Look) -> None:
        self.blocks.add_inline(self.blocks.soup.new_tag("br"), look)

    def _rule(self, tag: Tag, _look: Look) -> None:
        if tag.get("width") != "33%":  # the rule that Word puts over footnotes
            self.blocks.add_block(self.blocks.soup.new_tag("hr"))

    def _input(self, tag: Tag, look: Look) -> None:
        if tag.get("type") == "checkbox":
            mark = "x" if tag.has_attr("checked") else " "
            self.blocks.add_inline(self.blocks.soup.new_tag("wx-task", attrs={"mark": mark}), look)

    def _look(self, tag: Tag, style: dict[str, str], around: Look) -> Look:
        look = look_of(tag, style, around)
        if tag.name == "a":
            look = replace(look, link=self._link(tag), ink=around.ink)
        if tag.name in _HEADINGS:
            return replace(look, size=0)
        if look.family != around.family or (look.size != around.size and ("font-size" in style or tag.name == "font")):
            self.dropped["font_dropped"] += 1
        if not self._colours:
            changed = (look.ink and look.ink != around.ink) or (look.ground and look.ground != around.ground)
            self.dropped["colour_dropped"] += bool(changed)
        return look

    def _link(self, tag: Tag) -> str:
        address = re.sub(r"[\x00-\x20]", "", str(tag.get("href") or ""))
        parts = address[:12].lower()
        if parts.startswith(("javascript:", "vbscript:", "data:")):
            self.dropped["script_dropped"] += not re.fullmatch(r"javascript:(?:void\(0\))?;?", address.lower())
            return ""
        if not parts.startswith(("http://", "https://", "mailto:", "tel:")):
            return ""
        return _without_detour(address)

    def _begin(self, tag: Tag, style: dict[str, str]) -> Leave:
        """Begin the block that ``tag`` is; returns what ends it."""
        blocks, name = self.blocks, tag.name
        if level := self._heading(tag, style):
            return self._opened(f"h{level}")
        if name in ("ul", "ol", "li", "blockquote", "dl", "dt", "dd"):
            return self._opened(name, **_numbers(tag))
        if name == "q":
            blocks.text("“", Look())
            return lambda: blocks.text("”", Look())
        if name in ("table", "tr", "td", "th"):
            return self._table(tag, style)
        if name == "figure":
            blocks.end_paragraph()
            self._captions.append(None)
            return self._end_figure
        if name == "figcaption" and self._captions and self._captions[-1] is not None:
            self._captions[-1]["title"] = " ".join(tag.get_text().split())[:200]
            tag.clear()
        if name in _BLOCKS or style.get("display") in ("block", "flex", "table", "list-item"):
            blocks.end_paragraph()
            self._list_paragraph(style)
            return blocks.end_paragraph
        return _nothing

    def _opened(self, name: str, **attributes: str) -> Leave:
        blocks = self.blocks
        return (lambda: blocks.close(name)) if blocks.open(name, **attributes) else blocks.end_paragraph

    def _heading(self, tag: Tag, style: dict[str, str]) -> int:
        if self.blocks.inside("td", "h1", "h2", "h3", "h4", "h5", "h6"):
            return 0
        if tag.name in _HEADINGS:
            return int(tag.name[1])
        if tag.name == "p" and "msotitle" in classes(tag):
            return 1
        if tag.name == "p" and "mso-list" not in style and _OUTLINE.match(style.get("mso-outline-level", "")):
            return int(style["mso-outline-level"])
        level = str(tag.get("aria-level") or "2")
        return int(level) if tag.get("role") == "heading" and _OUTLINE.match(level) else 0

    def _list_paragraph(self, style: dict[str, str]) -> None:
        """Word writes the items of a list as paragraphs that say how deep they stand."""
        listed = style.get("mso-list", "")
        if listed and listed != "none" and (level := _LEVEL.search(listed)):
            self.blocks.list_item = (int(level[1]), False, 1)

    def _mark(self, mark: str) -> None:
        """Tell by what stands before an item whether its list is numbered."""
        item = self.blocks.list_item
        if item is None:
            return
        found = _ORDERED.match(mark)
        number = found[1] if found else ""
        ordered = bool(found or _CIRCLED.match(mark))
        self.blocks.list_item = (item[0], ordered, int(number) if number.isdigit() else 1)

    def _table(self, tag: Tag, style: dict[str, str]) -> Leave:
        """Begin a table, or a part of one; a table that only lays out the page is none."""
        blocks = self.blocks
        if tag.name == "table":
            flat = blocks.inside("table") or id(tag) in self._layouts
            if flat:
                self.dropped["table_flattened"] += blocks.inside("table")
            elif blocks.open("table"):
                return lambda: blocks.close("table")
            blocks.end_paragraph()
            return blocks.end_paragraph
        if blocks.here.name == "table" and tag.name == "tr":
            return self._opened("tr")
        if blocks.here.name == "tr" and tag.name != "tr":
            spans = {name: str(tag[name]) for name in ("colspan", "rowspan") if tag.get(name, "1") not in ("1", "")}
            self.dropped["table_flattened"] += bool(spans)
            aligned = str(style.get("text-align") or tag.get("align") or "").lower()
            return self._opened("td", align=aligned, **spans)
        blocks.end_paragraph()
        return blocks.end_paragraph

    def _end_figure(self) -> None:
        self._captions.pop()
        self.blocks.end_paragraph()

    def _picture(self, tag: Tag, look: Look) -> None:
        address = address_of(tag)
        if emoji := emoji_of(tag):
            self.blocks.text(emoji, look)
        elif is_tracker(tag, address):
            self.dropped["tracker_dropped"] += 1
        elif (name := self.gallery.take(address)) is not None:
            alt = " ".join(str(tag.get("alt") or "").split())[:200]
            title = " ".join(str(tag.get("title") or "").split())[:200]
            made = self.blocks.soup.new_tag("img", attrs={"src": name, "alt": alt, "title": title})
            self.blocks.add_inline(made, look)
            if self._captions:
                self._captions[-1] = made

    def _program(self, tag: Tag) -> None:
        if text := code_text(tag):
            made = self.blocks.soup.new_tag("pre", attrs={"lang": code_language(tag)})
            made.string = text
            self.blocks.add_block(made)

    def _ruby(self, tag: Tag, look: Look) -> None:
        said = "".join(each.get_text() for each in tag.find_all("rt")).strip()
        for each in tag.find_all(["rt", "rp", "rtc"]):
            each.clear()
        base = tag.get_text().strip()
        if base and said:
            made = self.blocks.soup.new_tag("wx-ruby", attrs={"said": said})
            made.string = base
            self.blocks.add_inline(made, look)
        else:
            self.blocks.text(base or said, look)

    def _add_line(self, line: str) -> None:
        self.blocks.add_block(self.blocks.soup.new_tag("wx-line", attrs={"line": line}))


def _numbers(tag: Tag) -> dict[str, str]:
    if tag.name != "ol":
        return {}
    start = str(tag.get("start") or "1")
    return {"start": start} if start.isascii() and start.isdigit() and len(start) < 8 else {}


def _layouts(root: Tag) -> set[int]:
    """Return the ``id`` of each table that has but one cell, or holds others: newsletters are built of such."""
    cells: Counter[int] = Counter()
    layouts: set[int] = set()
    for each in root.find_all(["table", "td", "th"]):
        around = each.parent
        for _ in range(_CLIMB):
            if around is None or around.name == "table":
                break
            around = around.parent
        if each.name != "table":
            cells[id(around)] += 1
        else:
            cells[id(each)] += 0
            layouts |= {id(around)} if around is not None and around.name == "table" else set()
            layouts |= {id(each)} if each.get("role") == "presentation" else set()
    return layouts | {table for table, count in cells.items() if count < 2}


def _without_detour(address: str) -> str:
    """Documents of Google's lead every link round by their own server."""
    parts = urlsplit(address) if "google.com/url?" in address else None
    meant = parse_qs(parts.query).get("q", [""])[0] if parts else ""
    return meant if meant.startswith(("http://", "https://")) else address
