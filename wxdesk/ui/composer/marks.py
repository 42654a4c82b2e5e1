"""What stands out in a line of Markdown: pure, one pass, and in proportion to the line however hostile it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Span = tuple[int, int, str]
"""(start, end, what): code points of the line."""

_TOKEN = re.compile(
    r"\\[!-/:-@\[-`{-~]"  # escaped
    r"|`+|\$\$?|\*+|_+|~~"
    r"|!\[|\[\^[^\]\[\s]{1,64}\]|\[|\]\([^()\s]{0,2048}(?:\([^()\s]{0,512}\)[^()\s]{0,512})?(?:\s{1,8}\"[^\"]{0,512}\")?\)|\]"
    r"|<(?:https?://|mailto:)[^<>\s]{1,2048}>|</?[A-Za-z][A-Za-z0-9-]{0,32}(?:\s[^<>]{0,512})?/?>|<!--.{0,512}?-->"
    r"|\{[^{}|\n]{1,64}\|[^{}|\n]{1,64}\}"
    r"|&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});"
)


_DEEPEST = 64
"""More that waits to be closed within one line is not writing."""


@dataclass(slots=True)
class _Scan:
    text: str
    spans: list[Span] = field(default_factory=list)
    open: list[tuple[str, int, int]] = field(default_factory=list)
    """(sign, start, end) of what may still be closed."""


def inline_spans(text: str, start: int = 0) -> list[Span]:
    """Return what stands out in ``text`` from ``start`` on; later spans lie over earlier ones."""
    scan = _Scan(text)
    tokens = [(found.start(), found.end(), found[0]) for found in _TOKEN.finditer(text, start)]
    closers = _last_places(tokens)
    skip = start
    for number, (at, end, sign) in enumerate(tokens):
        if at < skip:
            continue
        if sign[0] in "`$":
            skip = _verbatim(scan, tokens, number, closers)
        elif sign[0] in "*_~":
            _mark(scan, at, end, sign)
        elif sign[0] in "![]":
            _bracket(scan, at, end, sign)
        else:
            scan.spans.append((at, end, _single(sign)))
    return scan.spans


def _last_places(tokens: list[tuple[int, int, str]]) -> dict[str, int]:
    """Return where each run of back-ticks or dollars is seen last: behind it nothing needs to be looked for."""
    return {sign: number for number, (_, _, sign) in enumerate(tokens) if sign[0] in "`$"}


def _verbatim(scan: _Scan, tokens: list[tuple[int, int, str]], number: int, closers: dict[str, int]) -> int:
    """Mark code or mathematics up to the run that closes it; return where to go on."""
    at, end, sign = tokens[number]
    if closers[sign] <= number:
        return end
    nothing = sign == "$" and scan.text[end : end + 1].isspace()
    for later in range(number + 1, closers[sign] + 1):
        close, close_end, other = tokens[later]
        if other != sign:
            continue
        if sign == "$" and (
            nothing or scan.text[close - 1].isspace() or scan.text[close_end : close_end + 1].isdigit()
        ):
            return end
        scan.spans.append((at, close_end, "code" if sign[0] == "`" else "math"))
        return close_end
    return end


def _mark(scan: _Scan, at: int, end: int, sign: str) -> None:
    """Open or close emphasis; asterisks that could do both close what is open."""
    before, after = scan.text[at - 1 : at] or " ", scan.text[end : end + 1] or " "
    opens, closes = not after.isspace(), not before.isspace()
    if sign[0] == "_":
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    if closes:
        for depth in range(len(scan.open) - 1, max(-1, len(scan.open) - 9), -1):
            if scan.open[depth][0] == sign:
                _, begun, _ = scan.open[depth]
                del scan.open[depth:]
                scan.spans.append((begun, end, _strength(sign)))
                return
    if opens and len(scan.open) < _DEEPEST:
        scan.open.append((sign, at, end))


def _strength(sign: str) -> str:
    if sign == "~~":
        return "strike"
    return {1: "emphasis", 2: "strong"}.get(len(sign), "both")


def _bracket(scan: _Scan, at: int, end: int, sign: str) -> None:
    if sign.startswith("[^"):
        scan.spans.append((at, end, "note"))
    elif sign in ("[", "!["):
        if len(scan.open) < _DEEPEST:
            scan.open.append((sign, at, end))
    else:
        for depth in range(len(scan.open) - 1, max(-1, len(scan.open) - 9), -1):
            opened, begun, _ = scan.open[depth]
            if opened[0] in "![":
                del scan.open[depth]
                if len(sign) > 1:
                    scan.spans.append((begun, end, "picture" if opened == "![" else "link"))
                return


def _single(sign: str) -> str:
    if sign[0] == "<":
        return "link" if sign.startswith(("<http", "<mailto:")) else "html"
    return {"{": "ruby", "&": "html"}.get(sign[0], "faint")


def runs(spans: Iterable[Span]) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Yield the stretches between the ends of ``spans``, each with the names that hold there in order of ``spans``."""
    ordered = list(spans)
    events = sorted(
        [(start, 1, number) for number, (start, end, _) in enumerate(ordered) if start < end]
        + [(end, 0, number) for number, (start, end, _) in enumerate(ordered) if start < end]
    )
    active: set[int] = set()
    last = 0
    for at, begins, number in events:
        if active and at > last:
            yield last, at, tuple(ordered[each][2] for each in sorted(active))
        last = at
        active.add(number) if begins else active.discard(number)


CARD = re.compile(
    r"\s{0,3}\{(?:mini-program|account|product|video|小程序|公众号|公眾號|商品|视频|視頻|影片)[:：][^{}]{0,2048}\}\s{0,64}\Z"
)
BOX = re.compile(r"\s{0,3}(:{3,})\s*(.{0,256})\Z")
HEADING = re.compile(r"\s{0,3}#{1,6}(?:\s|\Z)")
FENCE = re.compile(r"\s{0,3}(`{3,}(?=[^`]*\Z)|~{3,})")
RULE = re.compile(r"\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})\Z")
DELIMITERS = re.compile(r"\s{0,3}(?=.*-)(?=.*\|)\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*\Z")
ITEM = re.compile(r"(?P<lead>(?:\s{0,3}>)*\s*)(?P<mark>(?:[-*+]|\d{1,9}[.)])(?=\s|\Z))(?P<task>\s\[[ xX]\](?=\s))?")
_QUOTE = re.compile(r"\s{0,3}>")
_NOTE = re.compile(r"\s{0,3}\[\^[^\]\s]{1,64}\]:|\s{0,3}\[[^\]\n]{1,256}\]:\s")
_MEANING = re.compile(r"\s{0,3}:\s{1,4}\S")
_TABLE_ROW = re.compile(r"\s{0,3}\|")


def line_spans(text: str) -> Iterator[Span]:
    """Yield what stands out in a line of text that is neither code nor front matter; later spans lie over earlier."""
    if _TABLE_ROW.match(text):
        yield 0, len(text), "table"
    whole = _whole(text)
    if whole:
        yield 0, len(text), whole
        if whole not in ("heading", "quote"):
            return
    yield from _beginning(text)
    if _TABLE_ROW.match(text):
        for at, sign in enumerate(text):
            if sign == "|" and text[at - 1 : at] != "\\":
                yield at, at + 1, "faint"
    yield from inline_spans(text)


def _beginning(text: str) -> Iterator[Span]:
    if (item := ITEM.match(text)) is not None:
        yield item.start("mark"), item.end("mark"), "faint"
        if item["task"]:
            yield item.start("task"), item.end("task"), "task"
    elif (head := _NOTE.match(text)) is not None:
        yield 0, head.end(), "note"
    elif (meaning := _MEANING.match(text)) is not None:
        yield 0, meaning.end() - 1, "faint"


def _whole(text: str) -> str:
    if HEADING.match(text):
        return "heading"
    if CARD.match(text):
        return "card"
    if BOX.match(text):
        return "box"
    if _QUOTE.match(text):
        return "quote"
    if len(text) < 512 and (RULE.match(text) or DELIMITERS.match(text)):
        return "faint"
    return ""
