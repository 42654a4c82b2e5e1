"""The few words an article gets that its author did not write, in the article's own language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language. ``boxes`` are the heads of ``> [!NOTE]``, ``::: note`` and their kind."""

    references: str
    picture: str
    boxes: Mapping[str, str]


ENGLISH = Words(
    references="References",
    picture="Picture",
    boxes={"note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning", "caution": "Caution"},
)
CHINESE = Words(
    references="参考资料",
    picture="图片",
    boxes={"note": "说明", "tip": "提示", "important": "重要", "warning": "注意", "caution": "警告"},
)


def words_for(text: str) -> Words:
    """Return the words for the language ``text`` is written in."""
    return CHINESE if _HAN.search(text) else ENGLISH
