"""Words and reading time of a Markdown text."""

import re
from dataclasses import dataclass

CJK_A_MINUTE = 400
WORDS_A_MINUTE = 230

_TARGETS = re.compile(r"!\[[^\]]*\]\([^)]*\)|(?<=\])\([^)]*\)|\{mini-program:[^}]*\}")
_CJK = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3040-\u30ff\uac00-\ud7af]")
_WORD = re.compile(r"[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+(?:['’][^\W_]+)?")


@dataclass(frozen=True, slots=True)
class Count:
    """``words``: each Chinese character and each word of an alphabet counts one. ``minutes`` to read, at least 1."""

    words: int
    minutes: int


def count(body: str) -> Count:
    """Count what readers read of ``body``: neither addresses nor pictures."""
    text = _TARGETS.sub(" ", body)
    signs, words = len(_CJK.findall(text)), len(_WORD.findall(text))
    if not signs + words:
        return Count(0, 0)
    return Count(signs + words, max(1, round(signs / CJK_A_MINUTE + words / WORDS_A_MINUTE)))
