"""Words that an article should not use: those that advertising law forbids, and those of the author's own list."""

import re
import tomllib
from bisect import bisect_right
from collections.abc import Collection, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from wxdesk.article.findings import Finding, Severity
from wxdesk.article.places import line_and_columns
from wxdesk.domain.errors import Detail
from wxdesk.domain.posts import Article

LONGEST_WORD = 60
MOST_WORDS = 2_000
"""Of the author's own list."""
_FIELDS = ("title", "digest", "body")
_ADDRESS = re.compile(r"https?://[^\s)>\]]+|\]\([^)\s]*\)|wxasset:\S+")


class Rule(NamedTuple):
    """Why a word is forbidden, and by what."""

    reason: str
    source: str


class Forbidden(NamedTuple):
    """A word that was found, from ``start`` to ``end`` in code points; ``rule`` is None for the author's own."""

    word: str
    start: int
    end: int
    rule: Rule | None


def forbidden(text: str, own: Collection[str] = ()) -> Iterator[Forbidden]:
    """Find forbidden words in ``text``, addresses left out; the longest that begins at a place counts."""
    hidden = [found.span() for found in _ADDRESS.finditer(text)]
    laws = _law()
    for found in _matches(laws.words, text):
        if not (_within(found.span(), hidden) or _is_meant_otherwise(text, found, laws.exceptions)):
            yield Forbidden(found.group(), *found.span(), laws.rules[" ".join(found.group().casefold().split())])
    for found in _matches(frozenset(own), text):
        if not _within(found.span(), hidden):
            yield Forbidden(found.group(), *found.span(), None)


def wording(article: Article, own: Collection[str] = ()) -> list[Finding]:
    """Return a finding for each forbidden word in the title, the digest and the body."""
    found = []
    for field in _FIELDS:
        text = getattr(article, field)
        for each in forbidden(text, own):
            line, columns = line_and_columns(text, each.start, each.end)
            if field != "body":
                line, columns = 0, (0, 0)
            found.append(_finding(each, field, line, columns))
    return found


def own_words(text: str) -> tuple[str, ...]:
    """Read a list of words as people write one: a word a line, or several with commas; ``#`` begins a remark."""
    lines = (line.partition("#")[0] for line in text.removeprefix("\ufeff").splitlines())
    words = (word.strip() for line in lines for word in re.split(r"[,，、;；\t]", line))
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in words if word))[:MOST_WORDS]


def _finding(found: Forbidden, field: str, line: int, columns: tuple[int, int]) -> Finding:
    if found.rule is None:
        return Finding(Severity.WARNING, "word_own", line, {"text": found.word, "field": field}, columns)
    details: dict[str, Detail] = {
        "text": found.word,
        "field": field,
        "reason": found.rule.reason,
        "source": found.rule.source,
    }
    return Finding(Severity.WARNING, "word_forbidden", line, details, columns)


def _within(span: tuple[int, int], hidden: list[tuple[int, int]]) -> bool:
    before = bisect_right(hidden, span[0], key=lambda each: each[0]) - 1
    return before >= 0 and span[1] <= hidden[before][1]


class _Law(NamedTuple):
    words: frozenset[str]
    rules: dict[str, Rule]
    exceptions: tuple[str, ...]


@lru_cache(maxsize=1)
def _law() -> _Law:
    listed = tomllib.loads(files("wxdesk.article").joinpath("advertising.toml").read_text("utf-8"))
    rules: dict[str, Rule] = {}
    exceptions: list[str] = []
    for group in listed["group"]:
        exceptions += group.get("except", ())
        for word in group["words"]:
            rules.setdefault(word.casefold(), Rule(group["reason"], group["source"]))
    return _Law(frozenset(rules), rules, tuple(each.casefold() for each in exceptions))


def _is_meant_otherwise(text: str, found: re.Match[str], exceptions: tuple[str, ...]) -> bool:
    word = found.group().casefold()
    for phrase in exceptions:
        at = phrase.find(word)
        if at >= 0 and text[max(0, found.start() - at) :][: len(phrase)].casefold() == phrase:
            return True
    return False


def _matches(words: frozenset[str], text: str) -> Iterator[re.Match[str]]:
    """Find any of ``words``; one of Latin letters only where no other letter or digit stands beside it."""
    for pattern in _patterns(words):
        yield from pattern.finditer(text)


@lru_cache(maxsize=8)
def _patterns(words: frozenset[str]) -> tuple[re.Pattern[str], ...]:
    """Two patterns: without regard to case the engine is slow, and Chinese has none."""
    ordered = sorted({" ".join(word.split()) for word in words} - {""}, key=lambda word: (-len(word), word))
    latin = [word for word in ordered if word[0].isascii()]
    other = [word for word in ordered if not word[0].isascii()]
    patterns = [re.compile("|".join(map(_part, other)))] if other else []
    if latin:
        first = "".join(sorted({re.escape(word[0].lower() + word[0].upper()) for word in latin}))
        told = "|".join(map(_part, latin))
        patterns.append(re.compile(rf"(?=[{first}])(?<![A-Za-z0-9])(?:{told})", re.IGNORECASE))
    return tuple(patterns)


def _part(word: str) -> str:
    after = r"(?![A-Za-z0-9])" if word[-1].isascii() and word[-1].isalnum() else ""
    return re.escape(word).replace(r"\ ", r"\s+") + after
