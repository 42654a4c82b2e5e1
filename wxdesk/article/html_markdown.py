"""Plain blocks written as Markdown that reads back as what they are."""

import re

from bs4 import Tag
from bs4.element import NavigableString
from markdownify import ATX, BACKSLASH, MarkdownConverter

from wxdesk.article.from_sheet import MOST_CELLS, table
from wxdesk.article.html_blocks import is_punctuation

WIDEST = 100
"""Columns; a cell that claims to span more of them is no table of ours."""
_ALWAYS = re.compile(r"`|\\(?=[!-/:-@\[-`{-~])|(?<!\s)\*|\*(?!\s)|(?<![\w])_|_(?![\w])")
_BRACKETS = re.compile(r"\[(?=[^\]\n]*\](?:\(|\[|:)|\[|\^|[ xX]\])")
_HTML = re.compile(r"<(?=[A-Za-z/!?])|&(?=#?\w+;)")
_PAIRED = ("$", "~", "^", "==")
"""One alone is only a sign; two may be a formula, or strike out, raise or mark what is between them."""
_READING = re.compile(r"\{(?=[^{}|\s]{1,20}\|[^{}\n]{1,60}\})")
_LINE_START = re.compile(r"^(\s*)(#{1,6}(?=\s|$)|[-+](?=\s|$)|>|={2,}\s*$|-{3,}\s*$|~{3,}|:{3,}|:(?=\s))", re.MULTILINE)
_LINE_NUMBER = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)", re.MULTILINE)
_TICKS = re.compile(r"`+")
_NEEDS_BRACKETS = re.compile(r"[\s()<>]")

Parents = set[str]


class MarkdownWriter(MarkdownConverter):
    """Writes what ``Blocks`` built. The methods are called by the names of tags, as markdownify has it."""

    class Options:
        heading_style = ATX
        newline_style = BACKSLASH
        bullets = "-"
        autolinks = False

    def escape(self, text: str, _parent_tags: Parents) -> str:
        text = _ALWAYS.sub(lambda found: "\\" + found[0], text)
        text = _BRACKETS.sub(r"\\[", text)
        text = _READING.sub(r"\\{", _HTML.sub(lambda found: "\\" + found[0], text))
        for sign in _PAIRED:
            text = text.replace(sign, "\\" + sign) if text.count(sign) > 1 else text
        return text

    def convert_p(self, _el: Tag, text: str, parent_tags: Parents) -> str:
        text = _from_line_start(text.strip())
        return f"{text}\n" if "_inline" in parent_tags else f"\n\n{text}\n\n"

    def convert_wx_tight(self, _el: Tag, text: str, **_: Parents) -> str:
        return _from_line_start(text.strip()) + "\n"

    def convert_li(self, el: Tag, text: str, **_: Parents) -> str:
        mark = f"{el['number']}. " if el.get("number") else "- "
        lines = text.strip().split("\n")
        indented = [line and " " * len(mark) + line for line in lines[1:]]
        return "\n".join([f"{mark}{lines[0]}".rstrip(), *indented]) + "\n"

    def convert_ol(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self.convert_ul(el, text, parent_tags)

    def convert_ul(self, _el: Tag, text: str, parent_tags: Parents) -> str:
        return "\n" + text.rstrip() + "\n" if "li" in parent_tags else "\n\n" + text.strip("\n") + "\n\n"

    def convert_br(self, _el: Tag, _text: str, parent_tags: Parents) -> str:
        return "<br>" if "td" in parent_tags else " " if "_inline" in parent_tags else "\\\n"

    def convert_em(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "*", "em")

    def convert_del(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "~~", "del")

    def convert_u(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "", "u")

    def convert_mark(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "", "mark")

    def convert_sup(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "", "sup")

    def convert_sub(self, el: Tag, text: str, parent_tags: Parents) -> str:
        return self._marked(el, text, parent_tags, "", "sub")

    def convert_span(self, el: Tag, text: str, **_: Parents) -> str:
        return f'<span style="{el["style"]}">{text}</span>' if el.get("style") and text.strip() else text

    def convert_wx_ruby(self, el: Tag, text: str, **_: Parents) -> str:
        return f"<ruby>{text}<rt>{self.escape(str(el['said']), set())}</rt></ruby>"

    def convert_wx_mark(self, el: Tag, _text: str, **_: Parents) -> str:
        return f"[^{el['number']}]"

    def convert_wx_note(self, el: Tag, text: str, **_: Parents) -> str:
        lines = text.strip().split("\n")
        rest = "".join(f"\n{line and '    ' + line}" for line in lines[1:])
        return f"\n\n[^{el['number']}]: {lines[0]}{rest}\n\n"

    def convert_wx_line(self, el: Tag, _text: str, **_: Parents) -> str:
        return f"\n\n{el['line']}\n\n"

    def convert_wx_task(self, el: Tag, _text: str, **_: Parents) -> str:
        return f"[{el['mark']}] "

    def convert_a(self, el: Tag, text: str, parent_tags: Parents) -> str:
        before, text, after = _blanks_apart(text)
        address = str(el["href"])
        if not text or "_noformat" in parent_tags:
            return before + text + after
        if text == address and re.match(r"https?://[^\s<>\u0080-\U0010ffff]+\Z", address):
            return f"{before}<{address}>{after}"
        return f"{before}[{text}]({_target(address)}){after}"

    def convert_img(self, el: Tag, _text: str, **_: Parents) -> str:
        alt = re.sub(r"\s+", " ", re.sub(r"([\[\]\\`*_<&])", r"\\\1", str(el.get("alt") or "")))
        title = re.sub(r"\s+", " ", str(el.get("title") or "")).replace("\\", "").replace('"', "”")
        said = f' "{title}"' if title else ""
        return f"![{alt}]({_target(str(el['src']))}{said})"

    def convert_pre(self, el: Tag, _text: str, parent_tags: Parents) -> str:
        text = el.get_text()
        longest = max((len(found) for found in _TICKS.findall(text)), default=0)
        fence = "`" * max(3, longest + 1)
        if "td" in parent_tags:
            return f" `{text.strip()}` " if longest == 0 and "\n" not in text.strip() else text.replace("\n", "<br>")
        return f"\n\n{fence}{el.get('lang') or ''}\n{text}\n{fence}\n\n"

    def convert_dl(self, _el: Tag, text: str, **_: Parents) -> str:
        return f"\n\n{text.strip()}\n\n"

    def convert_dt(self, _el: Tag, text: str, **_: Parents) -> str:
        words = " ".join(text.split())
        return f"\n\n{words}\n" if words else ""

    def convert_dd(self, _el: Tag, text: str, **_: Parents) -> str:
        lines = text.strip().split("\n")
        return ": " + "\n".join([lines[0], *[line and "  " + line for line in lines[1:]]]) + "\n" if lines[0] else ""

    def convert_td(self, el: Tag, text: str, **_: Parents) -> str:
        el["written"] = re.sub(r"\s*\n\s*", "<br>", text.replace("\\\n", "\n").strip())
        return ""

    def convert_tr(self, _el: Tag, _text: str, **_: Parents) -> str:
        return ""

    def convert_table(self, el: Tag, _text: str, **_: Parents) -> str:
        rows, aligns = _grid(el)
        made = table(rows, aligns)
        return f"\n\n{made}\n\n" if made else ""

    def _marked(self, el: Tag, text: str, parent_tags: Parents, mark: str, name: str) -> str:
        before, text, after = _blanks_apart(text)
        if not text or "_noformat" in parent_tags:
            return before + text + after
        if (
            mark
            and (before or not _clings(el.previous_sibling, -1, text[0]))
            and (after or not _clings(el.next_sibling, 0, text[-1]))
        ):
            return f"{before}{mark}{text}{mark}{after}"
        return f"{before}<{name}>{text}</{name}>{after}"


def _clings(beside: object, at: int, sign: str) -> bool:
    """CommonMark sees no end of emphasis between a punctuation mark and a letter, and Chinese has no blank there."""
    if not isinstance(beside, NavigableString) or not beside:
        return isinstance(beside, Tag) and is_punctuation(sign)
    return is_punctuation(sign) and not beside[at].isspace() and not is_punctuation(beside[at])


def _blanks_apart(text: str) -> tuple[str, str, str]:
    bare = text.strip()
    return (" " if text[:1].isspace() else "", bare, " " if bare and text[-1:].isspace() else "")


def _from_line_start(text: str) -> str:
    return _LINE_NUMBER.sub(r"\1\\\2", _LINE_START.sub(r"\1\\\2", text))


def _target(address: str) -> str:
    if not _NEEDS_BRACKETS.search(address):
        return address
    blank = "%20" if "://" in address else " "
    return "<" + re.sub(r"\s", blank, address).replace("<", "%3C").replace(">", "%3E") + ">"


def _grid(el: Tag) -> tuple[list[list[str]], list[str]]:
    """Lay the cells out in rows and columns; what spans several stands in the first of them."""
    rows: list[list[str]] = []
    aligns: list[str] = []
    taken: dict[int, set[int]] = {}
    for number, tr in enumerate(el.find_all("tr", recursive=False)):
        row: list[str] = []
        for cell in tr.find_all("td", recursive=False):
            while len(row) in taken.get(number, ()):
                row.append("")
            if len(row) >= WIDEST or len(rows) * WIDEST > MOST_CELLS * 10:
                break
            across, down = _span(cell, "colspan"), _span(cell, "rowspan")
            for below in range(1, down):
                taken.setdefault(number + below, set()).update(range(len(row), len(row) + across))
            if number:
                aligns += [""] * (len(row) + 1 - len(aligns))
                aligns[len(row)] = str(cell.get("align") or "")
            row += [str(cell.get("written") or ""), *[""] * (across - 1)]
        rows.append(row)
    return rows, aligns


def _span(cell: Tag, name: str) -> int:
    written = str(cell.get(name) or "")
    return max(1, min(WIDEST, int(written))) if written.isascii() and written.isdigit() and len(written) < 9 else 1
