"""Every example of CommonMark and of GitHub's tables is parsed, comes out on the list, and loses no word."""

import json
import re
from pathlib import Path

import pyromark
import pytest

from tests.safety.allowlist import faults, visible_text
from wxdesk.article.markdown import render
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.source import read

DATA = Path(__file__).parents[1] / "data" / "commonmark"
Example = dict[str, str]
EXAMPLES: list[Example] = [
    {**example, "spec": name}
    for name in ("commonmark", "gfm")
    for example in json.loads((DATA / f"{name}.json").read_text("utf-8"))["examples"]
]
TABLES = [example for example in EXAMPLES if example["section"] == "Tables (extension)"]
NOT_WORDS = re.compile(r"</?[a-z!?]|\]\(|\]:|\]\[|\[|<https?:|www\.|https?:|&nbsp;|\{", re.IGNORECASE)
"""HTML and links: what is shown of them differs from CommonMark on purpose."""


def name_of(example: Example) -> str:
    return f"{example['spec']}-{example['example']}"


def words(markdown: str) -> str:
    """Return the text as the parser's own writer shows it."""
    return visible_text(pyromark.html(markdown, options=read(markdown).options))


def test_they_are_all_here():
    assert sum(example["spec"] == "commonmark" for example in EXAMPLES) == 652
    assert len(TABLES) == 8


@pytest.mark.parametrize("example", EXAMPLES, ids=name_of)
def test_an_example_comes_out_on_the_list(example):
    html = render(example["markdown"], resolve_image=lambda _: "wxasset:a").html
    assert faults(html) == []
    assert as_wechat_keeps_it(html).html == html


PLAIN = [example for example in EXAMPLES if not NOT_WORDS.search(example["markdown"])]


def test_most_examples_are_of_words():
    assert len(PLAIN) > 350


@pytest.mark.parametrize("example", PLAIN, ids=name_of)
def test_no_word_of_an_example_is_lost(example):
    text = "word\n\n" + example["markdown"]  # or a heading that opens the text would be its title
    shown = iter(visible_text(render(text).html))
    lost = [
        sign for sign in words(text) if sign not in shown
    ]  # what is shown may say more: markers of lists, languages
    assert lost == []


@pytest.mark.parametrize("example", TABLES, ids=name_of)
def test_a_table_has_its_cells(example):
    html = render("word\n\n" + example["markdown"]).html
    for tag in ("td", "th", "tr"):
        assert len(re.findall(rf"<{tag}[ >]", html)) == len(re.findall(rf"<{tag}[ >]", example["html"]))
