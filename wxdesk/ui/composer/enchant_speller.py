"""The system's own spell check, through Enchant."""

from collections.abc import Sequence
from functools import cache
from typing import Protocol

from wxdesk.ui.composer.spelling import Speller


class _Dictionary(Protocol):
    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class EnchantSpeller:
    """Asks the dictionaries that are installed; each is opened when it is first needed, which takes a moment."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(sorted(languages))

    def languages(self) -> Sequence[str]:
        return self._languages

    def knows(self, word: str, language: str) -> bool:
        dictionary = _dictionary(language)
        return dictionary is None or bool(dictionary.check(word))

    def suggestions(self, word: str, language: str) -> Sequence[str]:
        dictionary = _dictionary(language)
        return [] if dictionary is None else dictionary.suggest(word)


@cache
def _dictionary(language: str) -> _Dictionary | None:
    """Return an open dictionary, the program's only one; None where it has been taken away since it was listed."""
    import enchant  # type: ignore[import-untyped]

    try:
        opened: _Dictionary = enchant.Dict(language)
    except enchant.errors.DictNotFoundError:
        return None
    return opened


def system_speller() -> Speller | None:
    """Return the system's spell check, or None where it has none, or no dictionary."""
    try:
        import enchant
    except (ImportError, OSError):  # the library that the package looks for is not installed, or not to be loaded
        return None
    languages = enchant.list_languages()
    return EnchantSpeller(languages) if languages else None
