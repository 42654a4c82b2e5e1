"""Themes and picture posts on the command line."""

from pathlib import Path

import pytest
from PIL import Image


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    file = tmp_path / "quay.css"
    file.write_text(
        ":root { --title: 'Quay'; --accent: #b45309 } p { color: #112233 }\n"
        "h2 { position: fixed }\n.nothing { color: red }\n"
    )
    return file


def test_a_css_file_is_taken_in_worn_given_out_and_removed(line, paper, article, quay, tmp_path):
    taken = line.done("theme", "import", quay)
    assert taken.out.strip() == "Quay"
    assert "quay.css:2:" in taken.err
    assert "quay.css:3:" in taken.err
    listed = {each["name"]: each for each in line.done("theme", "list", "--json").json}
    assert (len(listed), listed["Quay"]["own"], listed["Quay"]["accent"]) == (9, True, "#b45309")
    assert line.done("theme", "import", quay).out.strip() == "Quay 2"
    line.done("theme", "export", "Quay", tmp_path / "out.css")
    assert (tmp_path / "out.css").read_text() == quay.read_text()
    assert "--accent" in line.done("theme", "export", "warm").out

    post = line.done("post", "add", paper, article, "--theme", "quay").out.strip()
    assert line.done("post", "show", post, "--json").json["articles"][0]["theme"] == "Quay"
    assert "#112233" in line.done("render", article, "--theme", "Quay").out
    line.done("theme", "remove", "Quay")
    assert "no theme of that name" in line.refused("render", article, "--theme", "Quay")
    assert "comes with wxdesk" in line.refused("theme", "remove", "Warm")
    assert line.done("post", "show", post, "--json").json["articles"][0]["theme"] == "Quay"


def test_a_theme_that_cannot_be_read_is_refused(line, tmp_path):
    (tmp_path / "broken.css").write_text("a { color: red")
    (tmp_path / "large.css").write_text("/*" + "x" * 200_001 + "*/")
    assert "too large" in line.refused("theme", "import", tmp_path / "large.css")
    assert "cannot be read at line 1" in line.refused("theme", "import", tmp_path / "broken.css")
    (tmp_path / "fine.css").write_text("p { color: #112233 }")
    assert "already a theme" in line.refused("theme", "import", tmp_path / "fine.css", "--name", "warm")


def test_a_picture_post_is_added_from_files(line, paper, tmp_path):
    for number in range(3):
        Image.new("RGB", (900, 1200), (number, 9, 9)).save(tmp_path / f"{number}.png")
    text = tmp_path / "words.txt"
    text.write_text("冬天的港湾\n\n三张照片\n第二行\n", encoding="utf-8")
    files = [tmp_path / "2.png", tmp_path / "0.png", text]
    added = line.done("post", "add", paper, "--pictures", *files, "--json").json["id"]
    [article] = line.done("post", "show", added, "--json").json["articles"]
    assert (article["title"], article["kind"], article["pictures"]) == ("冬天的港湾", "newspic", ["2.png", "0.png"])
    assert article["author"] == "Paper"
    line.done("post", "draft", added)


def test_a_picture_post_that_would_be_refused_is_not_added(line, paper, tmp_path):
    Image.new("RGB", (900, 1200)).save(tmp_path / "0.png")
    (tmp_path / "a.txt").write_text("题\n" + "字" * 1001, encoding="utf-8")
    told = line.refused("post", "add", paper, "--pictures", tmp_path / "0.png", tmp_path / "a.txt")
    assert "1 characters over the 1000" in told.replace("1,000", "1000")
    assert line.type("post", "add", paper, "--pictures", tmp_path / "0.png").status == 2
    assert line.done("post", "list", "--json").json == []
