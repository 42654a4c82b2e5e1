"""The system's own spell check, through Enchant."""

from collections.abc import Sequence
from typing import Protocol

from wxdesk.ui.composer.spelling import Speller


class _Dictionary(Protocol):
    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class EnchantSpeller:
    """Asks the dictionaries that are installed; each is opened when it is first needed."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(sorted(languages))
        self._open: dict[str, _Dictionary] = {}

    def languages(self) -> Sequence[str]:
        return self._languages

    def knows(self, word: str, language: str) -> bool:
        return bool(self._dictionary(language).check(word))

    def suggestions(self, word: str, language: str) -> Sequence[str]:
        return self._dictionary(language).suggest(word)

    def _dictionary(self, language: str) -> _Dictionary:
        import enchant  # type: ignore[import-untyped]

        if language not in self._open:
            self._open[language] = enchant.Dict(language)
        return self._open[language]


def system_speller() -> Speller | None:
    """Return the system's spell check, or None where it has none, or no dictionary."""
    try:
        import enchant
    except ImportError:  # the library that the package looks for is not installed
        return None
    languages = enchant.list_languages()
    return EnchantSpeller(languages) if languages else None
