"""The typefaces of the interface, and which comes first: Latin letters where the interface is not Chinese."""

import re
from functools import cache

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFontDatabase

from wxdesk.ui.resources import resource_folder

OWN = ("Inter", "Segoe UI")
"""The system's Latin letters."""
HAN = ("PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "WenQuanYi Micro Hei")
TRADITIONAL = ("PingFang TC", "Microsoft JhengHei", "Noto Sans CJK TC")
"""Where characters and their punctuation are drawn as in Taiwan; what they lack comes from ``HAN``."""
LATIN = "wxdesk Latin"
"""Shipped: a Chinese font's apostrophes and quotation marks are as wide as a character, which tears Latin words."""
FAMILIES = (*OWN, *HAN)
"""Of what is Chinese first of all: Chinese interfaces, the phone, covers."""
_HAN = re.compile("[\u2e80-\u9fff\uf900-\ufaff]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
MONOSPACE = ("SF Mono", "Cascadia Mono", "Consolas", "Noto Sans Mono CJK SC", "DejaVu Sans Mono")


@cache
def load_typefaces() -> None:
    """Let the shipped typeface be found; the first call needs an application."""
    for file in sorted(resource_folder("fonts").glob("*.otf")):
        QFontDatabase.addApplicationFont(str(file))


def families_for(text: str) -> tuple[str, ...]:
    """Return the families in which somebody's own words are written: in those of their language, not of the desk."""
    if _HAN.search(text):
        return families() if QLocale().language() == QLocale.Language.Chinese else FAMILIES
    return (*OWN, LATIN, *HAN) if _LATIN.search(text) else families()


def families() -> tuple[str, ...]:
    """Return the families of the interface in its language, the first first."""
    locale = QLocale()
    if locale.language() != QLocale.Language.Chinese:
        return *OWN, LATIN, *HAN
    traditional = locale.script() == QLocale.Script.TraditionalHanScript
    return (*OWN, *TRADITIONAL, *HAN) if traditional else FAMILIES
