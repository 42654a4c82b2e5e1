"""A language of its own for a million posts: as many words, as rare, as real ones are, and quick to write."""

import itertools
import random
from functools import cache
from operator import add

_HARD, _SOFT = "bcdfghklmnprstvw", "aeiou"
_FIRST = "\u4e00"


@cache
def _vocabulary() -> tuple[list[str], list[float], list[str]]:
    """Return all words in any order, their weights added up, and the Latin ones."""
    dice = random.Random(7)
    characters = [chr(ord(_FIRST) + number) for number in range(3000)]
    weights = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(characters))))
    chinese = {
        "".join(dice.choices(characters, cum_weights=weights, k=dice.choice((1, 2, 2, 2, 3)))) for _ in range(20_000)
    }
    latin = sorted({"".join(dice.choice(pair) for pair in (_HARD, _SOFT) * dice.randint(2, 4)) for _ in range(4000)})
    words = [*sorted(chinese), *(f" {word} " for word in latin)]
    dice.shuffle(words)
    return words, list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words)))), latin


class Words:
    """Words of one to three of 3 000 characters and Latin ones, as rare as words are (Zipf).

    ``seed`` is only of what is said: everybody speaks with the same words.
    """

    def __init__(self, seed: int = 7) -> None:
        self._words, self._weights, self._latin = _vocabulary()
        self._dice = random.Random(seed)

    def said(self, count: int) -> str:
        return "".join(self._dice.choices(self._words, cum_weights=self._weights, k=count))

    def queries(self, each: int) -> dict[str, list[str]]:
        """Return queries cut from what is said: common ones as often as they are said, across words too."""
        made: dict[str, list[str]] = {}
        for length in (1, 2, 3):
            found: set[str] = set()
            while len(found) < each:
                text = self.said(6)
                start = self._dice.randrange(len(text))
                piece = text[start : start + length]
                if len(piece) == length and all(letter >= _FIRST for letter in piece):
                    found.add(piece)
            made[f"{length} characters" if length > 1 else "1 character"] = sorted(found)
        made["a Latin word"] = self._dice.sample(self._latin, each)
        made["two words"] = [f"{self.said(1).strip()} {self.said(1).strip()}" for _ in range(each)]
        return made


def indexed_quickly(said: str) -> str:
    """Return what ``domain.search.indexed`` does of what is said in this language, several times as quick."""
    runs = said.split()
    words = " ".join(" ".join(run) if run[0] >= _FIRST else run for run in runs)
    pairs = " ".join(" ".join(map(add, run, run[1:])) for run in runs if len(run) > 1 and run[0] >= _FIRST)
    return f"{words} {pairs}" if pairs else words
