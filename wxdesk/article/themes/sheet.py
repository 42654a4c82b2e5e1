"""Reading a theme's CSS: its rules with their lines, its variables, and what of it has no place in an article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wxdesk.article.css import keep_css
from wxdesk.article.notes import Note
from wxdesk.article.themes.values import resolved
from wxdesk.domain.errors import WxdeskError

LARGEST = 200_000
"""Bytes of a theme's CSS."""
MOST_SELECTORS = 2_000
_LONGEST_SELECTOR = 300

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_MARK = re.compile(r"""[{};]|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|["']""")
_COMMA = re.compile(r",(?![^(]*\))")
_WHOLE = re.compile(r"(?<![\w#.\-])(?::root|html|body)(?![\w\-])|#(?:nice|write|wenyan)(?![\w\-])|\.markdown-body\b")
"""What a page, or other editors' themes, call the article."""
_SELECTOR = re.compile(r"[\w\s.#*>+~:()\[\]=\"'\-^$|,]+\Z")


@dataclass(frozen=True, slots=True)
class Rule:
    """One selector with its declarations, each with the line it stands on."""

    line: int
    selector: str
    declarations: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A CSS file. ``variables`` hold for the whole article, wherever they were written; the last one counts."""

    rules: tuple[Rule, ...]
    variables: dict[str, str]
    notes: tuple[Note, ...]


def read_sheet(css: str) -> Sheet:
    """Read ``css``; nothing it names is fetched. Raises WxdeskError ``theme_css_broken`` (line, limit)."""
    if len(css.encode("utf-8", "replace")) > LARGEST:
        raise WxdeskError("theme_css_broken", line=css.count("\n", 0, LARGEST) + 1, limit=LARGEST)
    css = css.removeprefix("\ufeff").replace("\r\n", "\n")
    css = _COMMENT.sub(lambda found: "\n" * found.group().count("\n") or " ", css)
    rules: list[Rule] = []
    variables: dict[str, str] = {}
    notes: list[Note] = []
    for line, prelude, body, body_line in _blocks(css):
        if body is None or prelude.startswith("@"):
            notes.append(Note("theme_rule_dropped", line, prelude[:80]))
            continue
        plain: list[tuple[int, str, str]] = []
        for at, name, value in _declarations(body, body_line, notes):
            if name.startswith("--"):
                variables[name] = value
            else:
                plain.append((at, name, value))
        rules += _rules(line, prelude, tuple(plain), notes)
        if len(rules) > MOST_SELECTORS:
            raise WxdeskError("theme_css_broken", line=line, limit=MOST_SELECTORS)
    return Sheet(tuple(rules), variables, tuple(notes))


def _blocks(css: str) -> Iterator[tuple[int, str, str | None, int]]:
    """Yield the line, prelude, content and the content's line of each rule; a statement has no content."""
    begin = depth = opened = 0
    line = seen = 0
    prelude = ""
    for mark in _MARK.finditer(css):
        line += css.count("\n", seen, mark.start())
        seen = mark.start()
        what = mark.group()
        if len(what) == 1 and what in "\"'":
            raise WxdeskError("theme_css_broken", line=line + 1)
        if what == "{":
            if depth == 0:
                prelude, opened = css[begin : mark.start()].strip(), mark.end()
            depth += 1
        elif what == "}":
            depth -= 1
            if depth < 0:
                raise WxdeskError("theme_css_broken", line=line + 1)
            if depth == 0:
                first = line + 1 - css.count("\n", opened, mark.start())
                yield first, prelude, css[opened : mark.start()], first
                begin = mark.end()
        elif what == ";" and depth == 0:
            yield line + 1, css[begin : mark.start()].strip(), None, 0
            begin = mark.end()
    if depth or css[begin:].strip():
        at = opened if depth else begin + len(css[begin:]) - len(css[begin:].lstrip())
        raise WxdeskError("theme_css_broken", line=css.count("\n", 0, at) + 1)


def _declarations(body: str, line: int, notes: list[Note]) -> Iterator[tuple[int, str, str]]:
    begin = depth = 0
    for mark in _MARK.finditer(body + ";"):
        what = mark.group()
        if what in "{}":
            depth += 1 if what == "{" else -1
            if what == "}" and depth == 0:
                at = line + body.count("\n", 0, begin)
                notes.append(Note("theme_rule_dropped", at, " ".join(body[begin : mark.end()].split())[:80]))
                begin = mark.end()
        elif what == ";" and depth == 0:
            text = body[begin : mark.start()]
            at = line + body.count("\n", 0, begin + len(text) - len(text.lstrip()))
            name, colon, value = text.partition(":")
            begin = mark.end()
            if colon:
                name = name.strip()
                yield at, name if name.startswith("--") else name.lower(), " ".join(value.split())
            elif text.strip():
                notes.append(Note("theme_declaration_dropped", at, text.strip()[:80]))


def _rules(
    line: int, prelude: str, declarations: tuple[tuple[int, str, str], ...], notes: list[Note]
) -> Iterator[Rule]:
    if not declarations:
        return
    for part in _COMMA.split(prelude):
        selector = " ".join(_WHOLE.sub(".article", part).split())
        if selector and len(selector) <= _LONGEST_SELECTOR and _SELECTOR.match(selector):
            yield Rule(line, selector, declarations)
        else:
            notes.append(Note("theme_selector_unused", line, selector[:80]))


def kept_rules(sheet: Sheet, variables: dict[str, str]) -> tuple[list[Rule], list[Note]]:
    """Return the rules with their variables put in and only what the platform keeps, and notes of what it does not."""
    notes: dict[Note, None] = {}
    kept: list[Rule] = []
    for rule in sheet.rules:
        declarations: list[tuple[int, str, str]] = []
        for line, name, value in rule.declarations:
            style, lost = keep_css(f"{name}:{resolved(value, variables)}")
            if lost or not style:
                notes[Note("theme_declaration_dropped", line, f"{name}: {value}"[:80])] = None
            else:
                declarations.append((line, name, style.partition(":")[2]))
        kept.append(Rule(rule.line, rule.selector, tuple(declarations)))
    return kept, list(notes)
