"""Finding and replacing words in a text, bounded however the pattern is written."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch

from wxdesk.ui.composer.splices import code_points

STEPS = 1_000_000
"""Of the engine for one match; a pattern that needs more takes it for ever. Some 20 ms."""
SECONDS = 0.2
_LIMIT = f"(*LIMIT_MATCH={STEPS})(*NO_JIT)"
_BACK = re.compile(r"\\([0-9nt\\$])|\$(\d)")


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: words, or a regular expression where ``regular``."""

    words: str
    case: bool = False
    whole: bool = False
    regular: bool = False


@dataclass(frozen=True, slots=True)
class Match:
    """``start``..``end`` in code points; ``groups`` are what a regular expression caught, the whole first."""

    start: int
    end: int
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """All matches; or why there are none: ``trouble`` is "" or a code (``pattern_bad``, ``pattern_slow``)."""

    matches: tuple[Match, ...] = ()
    trouble: str = ""
    detail: str = ""


def find(query: Query, text: str) -> Found:
    """Return every match in ``text``; empty ones do not count."""
    if not query.words:
        return Found()
    pattern = _compiled(query)
    if not pattern.isValid():
        return Found(trouble="pattern_bad", detail=pattern.errorString())
    until = time.monotonic() + SECONDS
    wide = not text.isascii() and max(text) > "\uffff"
    found: list[Match] = []
    at = 0
    units = len(text.encode("utf-16-le", "surrogatepass")) // 2 if wide else len(text)
    while at <= units:
        match = pattern.match(text, at)
        if not match.isValid() or time.monotonic() > until:
            return Found(tuple(found), "pattern_slow")
        if not match.hasMatch():
            break
        if match.capturedLength():
            found.append(_match(match, text, wide))
        at = max(match.capturedEnd(), at + (match.capturedLength() == 0))
    return Found(tuple(found))


def replacement(query: Query, match: Match, words: str) -> str:
    """Return what stands instead of ``match``: with a regular expression ``$1`` or ``\\1`` is what it caught."""
    if not query.regular:
        return words
    return _BACK.sub(lambda found: _expanded(found, match.groups), words)


def replaced(query: Query, text: str, matches: Sequence[Match], words: str) -> str:
    """Return ``text`` with every match replaced."""
    parts, at = [], 0
    for match in matches:
        parts += [text[at : match.start], replacement(query, match, words)]
        at = match.end
    return "".join(parts) + text[at:]


def nearest(matches: Sequence[Match], at: int, backwards: bool = False) -> int:
    """Return the index of the first match from ``at`` on, or before it; around the end. -1 where there is none."""
    if not matches:
        return -1
    if backwards:
        before = [number for number, match in enumerate(matches) if match.end <= at]
        return before[-1] if before else len(matches) - 1
    return next((number for number, match in enumerate(matches) if match.start >= at), 0)


def _compiled(query: Query) -> QRegularExpression:
    words = query.words if query.regular else QRegularExpression.escape(query.words)
    if query.whole:
        words = rf"(?<!\w)(?:{words})(?!\w)"
    options = QRegularExpression.PatternOption.UseUnicodePropertiesOption
    options |= QRegularExpression.PatternOption.MultilineOption
    if not query.case:
        options |= QRegularExpression.PatternOption.CaseInsensitiveOption
    return QRegularExpression(_LIMIT + words, options)


def _match(match: QRegularExpressionMatch, text: str, wide: bool) -> Match:
    start, end = match.capturedStart(), match.capturedEnd()
    if wide:
        start, end = code_points(text, start), code_points(text, end)
    return Match(start, end, tuple(match.capturedTexts()))


def _expanded(found: "re.Match[str]", groups: Sequence[str]) -> str:
    sign = found[1] or found[2]
    if sign.isdigit():
        return groups[int(sign)] if int(sign) < len(groups) else ""
    return {"n": "\n", "t": "\t"}.get(sign, sign)
