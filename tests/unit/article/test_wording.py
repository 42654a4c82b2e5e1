"""Words that advertising law forbids are found where they are meant, and only there."""

import tomllib
from importlib.resources import files

import pytest

from wxdesk.article.wording import LONGEST_WORD, MOST_WORDS, forbidden, own_words

GROUPS = tomllib.loads(files("wxdesk.article").joinpath("advertising.toml").read_text("utf-8"))["group"]


def found(text: str) -> list[tuple[str, str]]:
    return [(each.word, each.rule.reason if each.rule else "") for each in forbidden(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("国家级、最高级、最佳", [("国家级", "absolute"), ("最高级", "absolute"), ("最佳", "absolute")]),
        ("我们全国第一，服务最好。", [("全国第一", "absolute"), ("最好", "absolute")]),
        ("最好的朋友；最好不要来", []),
        ("顾客第一，质量第一，第一次", []),
        ("不能根治，但可根治", [("根治", "health")]),
        ("零风险，稳赚不赔", [("零风险", "finance"), ("稳赚不赔", "finance")]),
        ("The Best Hotel, best of us", [("The Best", "absolute")]),
        ("the bestseller, breathe bestly", []),
        ("RISK-FREE and risk  free", [("RISK-FREE", "finance"), ("risk  free", "finance")]),
        ("No. 1 of 3, piano. 12", [("No. 1", "absolute")]),
        ("https://x.example/最佳 [a](最佳.html) ![](最佳.png)", []),
        ("驰名商标", [("驰名商标", "trademark")]),
        ("本品100%有效", [("100%有效", "health")]),
    ],
)
def test_which_words_are_found(text, words):
    assert found(text) == words


def test_every_group_says_why_and_by_what():
    assert len(GROUPS) >= 6
    for group in GROUPS:
        assert group["reason"].isidentifier()
        assert "Law" in group["source"]
        assert group["words"]


def test_every_word_of_the_list_is_found_by_itself():
    for group in GROUPS:
        for word in group["words"]:
            assert [reason for _, reason in found(f"，{word}，")], word


def test_every_exception_is_one():
    for group in GROUPS:
        for phrase in group.get("except", ()):
            assert found(f"，{phrase}，") == [], phrase


def test_a_list_of_words_is_read_as_people_write_it():
    text = "\ufeff竞品, 竞品二，Rival\n# a remark\n三；四 # five\n\n竞品\n" + "x" * 100
    assert own_words(text) == ("竞品", "竞品二", "Rival", "三", "四", "x" * LONGEST_WORD)
    assert len(own_words("\n".join(map(str, range(5000))))) == MOST_WORDS
