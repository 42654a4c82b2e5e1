"""wxdesk render --out, and wxdesk post preview."""

import os
import subprocess
import sys

from PIL import Image


def test_a_web_page_holds_its_pictures(line, article, tmp_path):
    article.write_text(article.read_text("utf-8") + "\n![](quay.png)\n", encoding="utf-8")
    out = tmp_path / "quay.html"
    told = line.done("render", article, "--out", out)
    assert told.out == ""
    assert str(out) in told.err
    page = out.read_text("utf-8")
    assert "<title>码头</title>" in page
    assert "港湾" in page
    assert page.count('src="data:image/png;base64,') == 1
    assert "wxasset" not in page


def test_a_file_is_replaced_only_when_it_is_meant(line, article, tmp_path):
    out = tmp_path / "quay.html"
    out.write_text("mine")
    assert "--replace" in line.refused("render", article, "--out", out)
    assert out.read_text() == "mine"
    line.done("render", article, "--out", out, "--replace", "--dark", "--bare")
    page = out.read_text("utf-8")
    assert "class=dark" in page
    assert "<h1" not in page


def test_what_cannot_be_made_or_written_is_said(line, article, tmp_path):
    assert "cannot be written" in line.refused("render", article, "--out", tmp_path / "no folder" / "x.html")
    assert line.type("render", article, "--out", tmp_path / "x.docx").status == 2
    assert line.type("render", article, "--out", tmp_path / "x.png", "--long").status == 2
    assert line.type("render", article, "--out", tmp_path / "x.png", "--width", "100").status == 2
    assert list(tmp_path.glob("x.*")) == []


def typed(article, *words, **environment):
    """A process of its own, as the browser engine can only be begun once in each."""
    command = [sys.executable, "-m", "wxdesk", "render", str(article), *map(str, words)]
    surroundings = {**os.environ, **environment}
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, env=surroundings)


def test_a_picture_and_a_document_are_made_without_a_window(article, tmp_path):
    done = typed(article, "--out", tmp_path / "long.png", "--width", "430", "--dark")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.splitlines()[-1].startswith(str(tmp_path / "long.png"))
    with Image.open(tmp_path / "long.png") as picture:
        assert picture.width == 860
        assert picture.getpixel((2, 2)) == (25, 25, 25)
    done = typed(article, "--out", tmp_path / "quay.pdf", "--long")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "quay.pdf").read_bytes().startswith(b"%PDF-")


if sys.platform.startswith("linux") and os.geteuid() == 0:  # only there the engine refuses to work

    def test_without_the_engine_a_picture_is_refused_and_a_web_page_is_not(article, tmp_path):
        done = typed(article, "--out", tmp_path / "long.png", QTWEBENGINE_DISABLE_SANDBOX="0")
        assert done.returncode == 1
        assert "browser engine" in done.stderr
        assert typed(article, "--out", tmp_path / "quay.html", QTWEBENGINE_DISABLE_SANDBOX="0").returncode == 0


def test_a_preview_is_told_person_by_person(line, paper, article):
    number = line.done("post", "add", paper, article, "--json").json["id"]
    answer = line.type("post", "preview", number, "--to", "nobody_here", "--to", "stranger", "--json")
    assert answer.status == 1
    told = answer.json
    assert [(each["to"], each["shown"], each["code"]) for each in told["previews"]] == [
        ("nobody_here", False, "preview_id_unknown"),
        ("stranger", False, "preview_id_unknown"),
    ]
    assert told["left_today"] == 98
    assert line.done("post", "show", number, "--json").json["state"] == "draft"
    assert line.type("post", "preview", number).status == 2


def test_a_preview_reaches_a_follower(line):
    line.options = ("--practice",)
    number = next(
        each["id"]
        for each in line.done("post", "list", "--account", "Harbour Hotels", "--json").json
        if each["state"] == "scheduled"
    )
    answer = line.done("post", "preview", number, "--to", "meiling_c")
    assert "meiling_c: has it in WeChat." in answer.err
    assert "99 of 100 previews" in answer.err
