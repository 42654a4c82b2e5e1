"""Markdown files come in as people have them."""

import os
from base64 import b64encode
from io import BytesIO

import pytest
from PIL import Image

from wxdesk.article.imports import read_markdown
from wxdesk.domain.errors import WxdeskError

TEXT = "# 冬至\n\n回家吃饭。\n"


@pytest.fixture
def write(tmp_path):
    def written(data: bytes | str, name: str = "post.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return path

    return written


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (TEXT.encode("utf-8-sig"), "utf-8"),
        (TEXT.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16"),
        (TEXT.encode("gbk"), "gb18030"),
        (TEXT.replace("\n", "\r\n").encode(), "utf-8"),
    ],
)
def test_encodings(write, data, encoding):
    read = read_markdown(write(data))
    assert (read.text, read.encoding) == (TEXT, encoding)
    assert [note.text for note in read.notes] == ([] if encoding == "utf-8" else [encoding])


@pytest.mark.parametrize("nul", [b"a\nb\0c\n", "a\nb\0c\n".encode("utf-16")])
def test_a_nul_byte_is_refused_with_its_line(write, nul):
    with pytest.raises(WxdeskError) as refused:
        read_markdown(write(nul))
    assert refused.value.code == "markdown_has_nul"
    assert refused.value.details["line"] == 2


def test_what_is_no_text_file_is_refused(write, tmp_path):
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "loop.md").symlink_to("loop.md")
    cases = {
        "file_missing": tmp_path / "none.md",
        "file_is_folder": tmp_path,
        "file_not_regular": tmp_path / "pipe.md",
        "file_unreadable": tmp_path / "loop.md",
        "markdown_too_large": write(b"x" * (50 * 1024 * 1024), "big.md"),
        "markdown_encoding_unknown": write(b"\xff\xff\xff", "odd.md"),
    }
    for code, path in cases.items():
        with pytest.raises(WxdeskError) as refused:
            read_markdown(path)
        assert (refused.value.code, refused.value.details["path"]) == (code, str(path))
    with pytest.raises(WxdeskError, match="file_missing"):
        read_markdown(tmp_path / "post.md" / "x" / "y.md")


def test_pictures_are_found_by_the_names_people_write(write):
    for name in ("a.png", "炉火.jpg", "two words.png", "img/b.png", "vault/deep/c.png", "cover.jpg"):
        write(b"x", name)
    write(b"x", "beside.png")
    path = write(
        "---\ncover: cover.jpg\n---\n![](a.png) ![](%E7%82%89%E7%81%AB.jpg) ![](two%20words.png) ![](<two words.png>)\n"
        "![](./img/b.png) ![[c.png]]\n![](none.png)\n",
    )
    read = read_markdown(path)
    assert {name: found.relative_to(path.parent).as_posix() for name, found in read.pictures.items()} == {
        "a.png": "a.png",
        "炉火.jpg": "炉火.jpg",
        "two words.png": "two words.png",
        "./img/b.png": "img/b.png",
        "c.png": "vault/deep/c.png",
        "cover.jpg": "cover.jpg",
    }
    assert read.missing == ("none.png",)
    assert [(note.code, note.line) for note in read.notes] == [("image_missing", 6)]


def test_a_picture_one_folder_up_is_found(write):
    write(b"x", "shared/a.png")
    assert set(read_markdown(write("![](../shared/a.png)", "posts/post.md")).pictures) == {"../shared/a.png"}


@pytest.mark.parametrize(
    "name",
    [
        "/etc/hostname",
        "file:///etc/hostname",
        "https://x.example/a.png",
        "//x.example/a.png",
        "C:/x.png",
        "<\\\\\\\\host\\\\x.png>",
        "~/x.png",
    ],
)
def test_absolute_and_remote_pictures_are_noted_and_never_opened(write, name):
    read = read_markdown(write(f"![]({name})"))
    assert read.pictures == {}
    on_the_web = name.startswith(("https:", "//"))
    assert [note.code for note in read.notes] == ["image_remote" if on_the_web else "image_outside"]


def written_picture(side=8, colour="#FF0000"):
    data = BytesIO()
    Image.new("RGB", (side, side), colour).save(data, "PNG")
    return "data:image/png;base64," + b64encode(data.getvalue()).decode()


def test_pictures_written_into_the_text_become_files(write):
    red, blue = written_picture(), written_picture(colour="#0000FF")
    read = read_markdown(
        write(f"![a]({red})\n\n<img src='{blue}'>\n\n![again][one] ![](picture.png)\n\n[one]: <{red}>\n\nWords stay.")
    )
    names = [picture.name for picture, _ in read.written]
    assert names == ["picture-2.png", "picture-3.png"], "picture.png is another one"
    assert read.text == (
        "![a](picture-2.png)\n\n<img src='picture-3.png'>\n\n![again][one] ![](picture.png)\n\n"
        "[one]: <picture-2.png>\n\nWords stay."
    )
    assert [(note.code, note.text) for note in read.notes] == [("image_missing", "picture.png")]


def test_a_written_picture_that_is_none_is_told_without_all_of_it(write):
    read = read_markdown(write(f"a\n\n![](data:image/png;base64,{'A' * 5000})"))
    assert read.written == ()
    assert [(note.code, note.line) for note in read.notes] == [("picture_kind_unsupported", 3), ("image_outside", 3)]
    assert all(len(note.text) < 100 for note in read.notes)
    assert len(read.text) < 200


@pytest.mark.parametrize("name", ["a" * 5000 + ".png", "a%00b.png", "..%2F..%2Fnone.png", "%FF.png"])
def test_odd_names_are_merely_missing(write, name):
    assert len(read_markdown(write(f"![]({name})")).missing) == 1


def test_a_folder_is_no_picture(write, tmp_path):
    (tmp_path / "a.png").mkdir()
    assert read_markdown(write("![](a.png)")).missing == ("a.png",)
