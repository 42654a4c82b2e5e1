"""The language of a follower's phone, which may be another one than the desk's."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from wxdesk.ui.i18n import LANGUAGES, translator
from wxdesk.ui.phone.form import drawn

SOURCE = "en"


def translate(context: str, text: str) -> str:
    """Return ``text`` in the language of the phone that is drawn just now."""
    language = drawn().language
    if language not in LANGUAGES:
        of_the_desk = QCoreApplication.translate  # so that the collector of translations looks at our callers instead
        return of_the_desk(context, text)
    if language == SOURCE:
        return text
    return _translator(language).translate(context, text) or text


def locale() -> QLocale:
    """Return how the phone that is drawn just now writes days and months."""
    language = drawn().language
    return QLocale(language) if language in LANGUAGES else QLocale()


@cache
def _translator(language: str) -> QTranslator:
    return translator(language)
