"""The few words an article gets that its author did not write, in the article's own language."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Words:
    """Words of one language. ``alerts`` are the heads of ``> [!NOTE]`` and its kind."""

    references: str
    picture: str
    alerts: Mapping[str, str]


ENGLISH = Words(
    references="References",
    picture="Picture",
    alerts={"Note": "Note", "Tip": "Tip", "Important": "Important", "Warning": "Warning", "Caution": "Caution"},
)
CHINESE = Words(
    references="参考资料",
    picture="图片",
    alerts={"Note": "说明", "Tip": "提示", "Important": "重要", "Warning": "注意", "Caution": "警告"},
)


def words_for(text: str) -> Words:
    """Return the words for the language ``text`` is written in."""
    return CHINESE if _HAN.search(text) else ENGLISH
