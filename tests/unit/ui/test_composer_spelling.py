"""Which words are looked up, and what the system's own spell check says."""

import importlib.util
import subprocess
import sys

import pytest

from wxdesk.ui.composer.enchant_speller import EnchantSpeller, system_speller
from wxdesk.ui.composer.spelling import mostly_chinese, plain_words_in, words_in


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A **bold** word, isn’t it", ["bold", "word", "isn’t", "it"]),
        ("see [the menu](https://harbour.example/menu) or http://a.example/xyz", ["see", "the", "menu", "or"]),
        ("`code` and $math$ and <b>tags</b>", ["and", "and", "tags"]),
        ("![alt text](p.png) me@a.example @handle", []),
        ("港湾 harbour 酒店", ["harbour"]),
        ("WiFi, iPhone, NASA, snake_case, x2y", []),
        ("{mini-program: harbour rooms /path}", []),
        ("{漢字|kanji} reading", ["reading"]),
        ("Garçon naïve", ["Garçon", "naïve"]),
    ],
)
def test_only_latin_words_of_the_text_are_looked_up(line, expected):
    assert [line[start:end] for start, end in words_in(line)] == expected


def test_where_nothing_is_marked_up_signs_are_signs():
    line = "A `word` here, isn’t it: a*b www.harbour.example/qwzx"
    assert [line[start:end] for start, end in plain_words_in(line)] == ["word", "here", "isn’t", "it"]


def test_a_text_is_mostly_chinese_by_its_characters():
    assert mostly_chinese("港湾酒店的早晨 breakfast")
    assert not mostly_chinese("The harbour at six in the morning 港湾")


def enchant_here() -> bool:
    """Whether this machine has the library itself, found out apart from our own code."""
    asked = [sys.executable, "-c", "import enchant; raise SystemExit(0 if enchant.list_languages() else 3)"]
    return subprocess.run(asked, capture_output=True, check=False).returncode == 0


def test_the_systems_own_spell_check_is_used_where_there_is_one_and_its_absence_is_known():
    assert importlib.util.find_spec("enchant") is not None
    speller = system_speller()
    if not enchant_here():
        assert speller is None
        return
    assert isinstance(speller, EnchantSpeller)
    language = next((each for each in speller.languages() if each.startswith("en")), speller.languages()[0])
    assert not speller.knows("qwzxvk", language)
    if language.startswith("en"):
        assert speller.knows("harbour" if language == "en_GB" else "window", language)
        assert "window" in speller.suggestions("windwo", language)
    taken_away = EnchantSpeller(["qq_QQ"])
    assert taken_away.knows("qwzxvk", "qq_QQ")
    assert taken_away.suggestions("qwzxvk", "qq_QQ") == []
