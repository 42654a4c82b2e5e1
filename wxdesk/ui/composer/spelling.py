"""Which words of a Markdown text are to be looked up, and who looks them up."""

import re
from collections.abc import Sequence
from typing import Protocol

from wxdesk.ui.composer.marks import CARD, line_spans

_WORD = re.compile(r"(?<![\w@.])[A-Za-z\u00c0-\u024f]{2,48}(?:[\u2019'][A-Za-z\u00c0-\u024f]{1,16})?(?![\w@])")
_ADDRESS = re.compile(r"\]\([^()\s]{0,2048}[^()]{0,512}\)|[a-z]{2,16}://\S{1,2048}|\S{1,64}@\S{1,255}|www\.\S{1,255}")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_SKIPPED = frozenset({"code", "math", "html", "card", "box", "ruby", "picture"})


class Speller(Protocol):
    """A dictionary of the system, or several. Asked off the GUI thread, and once at a time."""

    def languages(self) -> Sequence[str]:
        """Return what can be chosen, such as ``en_GB``."""
        ...

    def knows(self, word: str, language: str) -> bool:
        """Tell whether ``word`` is spelt rightly in ``language``, one of ``languages()``."""
        ...

    def suggestions(self, word: str, language: str) -> Sequence[str]:
        """Return what may be meant, the likeliest first."""
        ...


def words_in(line: str) -> list[tuple[int, int]]:
    """Return where the Latin words of a line of text stand, without those of code, addresses and cards."""
    if CARD.match(line):
        return []
    return _words(line, [(start, end) for start, end, name in line_spans(line) if name in _SKIPPED])


def plain_words_in(line: str) -> list[tuple[int, int]]:
    """Return where the Latin words stand of a line in which nothing is marked up, without those of addresses."""
    return _words(line, [])


def _words(line: str, hidden: list[tuple[int, int]]) -> list[tuple[int, int]]:
    hidden = [*hidden, *(found.span() for found in _ADDRESS.finditer(line))]
    found = []
    for word in _WORD.finditer(line):
        start, end = word.span()
        inner = word[0][1:]
        if inner == inner.lower() and not any(first < end and start < last for first, last in hidden):
            found.append((start, end))
    return found


def mostly_chinese(text: str) -> bool:
    """Tell whether a text has more Chinese characters than words of an alphabet: there nothing is looked up unasked."""
    return len(_CJK.findall(text)) * 4 > len(_LATIN.findall(text))
