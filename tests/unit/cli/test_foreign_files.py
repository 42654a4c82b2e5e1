"""Word files and pages, from the command line."""

from pathlib import Path

import pytest

from tests.unit.article.test_from_word import report
from tests.unit.article.test_images import picture


@pytest.fixture
def word(tmp_path: Path) -> Path:
    path = tmp_path / "report.docx"
    path.write_bytes(report())
    return path


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.html"
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    path.write_text(
        "<title>海</title><meta charset=utf-8><script>x</script><p><font face=Arial>潮声</font></p><img src=a.png>"
        "<img src='https://x.cn/b.png'>",
        encoding="utf-8",
    )
    return path


def test_a_word_file_is_rendered(line, word):
    rendered = line.done("render", word, "--json").json
    assert (rendered["title"], rendered["images"]) == ("冬至活动方案", ["picture-1.png"])
    assert "wxasset:" in rendered["html"]
    assert "<table" in rendered["html"]
    assert "table_flattened" in [each["code"] for each in rendered["notes"]]


def test_a_page_is_rendered_and_says_what_it_lost(line, page):
    told = line.done("render", page)
    assert "Scripts were left out (1)." in told.err
    assert "Fonts and sizes were left out (1)." in told.err
    assert "https://x.cn/b.png" in told.err


def test_files_are_checked(line, word, page):
    answer = line.type("check", page)
    assert answer.status == 1, "a picture on the web is not sent"
    assert line.type("check", word).status == 0 or "cover" in answer.out


def test_drafts_are_made_of_them(line, paper, word, page):
    number = line.done("post", "add", paper, word, page, "--json").json["id"]
    articles = line.done("post", "show", number, "--json").json["articles"]
    assert [(each["title"], each["pictures"]) for each in articles] == [
        ("冬至活动方案", ["picture-1.png"]),
        ("海", ["a.png"]),
    ]


def test_a_harmful_or_old_file_is_refused_with_what_to_do(line, paper, tmp_path):
    old = tmp_path / "old.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    assert "save it as .docx" in line.refused("post", "add", paper, old)
    broken = tmp_path / "broken.docx"
    broken.write_bytes(b"PK\3\4 nothing")
    assert "save it anew as .docx" in line.refused("render", broken)
    assert line.done("post", "list", "--json").json == []
