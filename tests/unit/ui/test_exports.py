"""Files of an article: written whole or not at all, and named so that every system takes them."""

import asyncio
import errno
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from wxdesk.article.markdown import Rendered, render
from wxdesk.article.standalone import data_address, own_pictures, with_pictures, without_own
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.composer.export_dialog import file_name
from wxdesk.ui.composer.preview_dialog import people_in
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.exports import Kind, Wish, export, write


def noisy(width, height):
    data = BytesIO()
    Image.effect_noise((width, height), 90).convert("RGB").save(data, "PNG")
    return data.getvalue()


def test_a_file_is_written_whole_or_the_old_one_stays(tmp_path, monkeypatch):
    path = tmp_path / "points.pdf"
    write(path, b"first")
    write(path, b"second")
    assert path.read_bytes() == b"second"

    def full(self, target):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(WxdeskError) as refused:
        write(path, b"third")
    assert refused.value.code == "file_not_writable"
    assert refused.value.details == {"path": str(path), "reason": "No space left on device"}
    assert path.read_bytes() == b"second"
    assert [each.name for each in tmp_path.iterdir()] == ["points.pdf"]


def test_a_place_where_nothing_can_be_written_is_named(tmp_path):
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(WxdeskError) as refused:
        write(tmp_path / "file" / "x.png", b"data")
    assert refused.value.details["path"] == str(tmp_path / "file" / "x.png")


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("会员积分", "会员积分.png"),
        ('a/b\\c:d*e?"<f>|', "a-b-c-d-e---f--.png"),
        ("", "article.png"),
        (" .. ", "article.png"),
        ("x" * 200, "x" * 80 + ".png"),
    ],
)
def test_names_are_taken_everywhere(title, name):
    assert file_name(title, Kind.PNG) == name


def test_both_kinds_of_pdf_end_in_pdf():
    assert [file_name("t", kind) for kind in Kind] == ["t.html", "t.pdf", "t.pdf", "t.png"]


def test_people_are_told_apart_by_blanks_and_commas_of_both_scripts():
    assert people_in(" anna, bo；carla、dan，anna\n") == ["anna", "bo", "carla", "dan"]


def test_a_picture_in_a_page_is_as_small_as_it_has_to_be():
    data = noisy(900, 900)
    whole, small = data_address(data), data_address(data, most=60_000)
    assert whole.startswith("data:image/")
    assert small.startswith("data:image/jpeg;base64,")
    assert len(small) < 60_000 * 4 / 3 + 100 < len(whole)


def test_every_use_of_a_picture_gets_its_address():
    html = '<img src="wxasset:aa"><img src="wxasset:bb"><img src="wxasset:aa">'
    assert with_pictures(html, {"aa": "data:1"}) == '<img src="data:1"><img src="wxasset:bb"><img src="data:1">'


def test_no_address_of_this_program_leaves_it():
    html = (
        '<p style="background:url(wxasset:aa)">wxasset:aa</p><img src="wxasset:aa"><img alt="x" src="wxasset:gone">'
        '<i style="background:url(&quot;wxasset:gone&quot;)"></i><mp-x data-miniprogram-imageurl="wxasset:aa"></mp-x>'
    )
    assert own_pictures(html) == ("aa", "gone")
    left = (
        '<p style="background:url(wxasset:aa)">wxasset:aa</p><img src="wxasset:aa"><img alt="x">'
        '<i style="background:none"></i><mp-x></mp-x>'
    )
    assert without_own(html, ["aa"]) == (left, 3)
    reading = Reading(Rendered(f"<section>{html}</section>", "", ""), "T")
    page = asyncio.run(export(reading, {"aa": noisy(20, 20)}, Wish(Kind.HTML), lambda *_: None)).decode()
    assert page.count('"wxasset:') == page.count("url(wxasset:") == 0
    assert page.count("data:image/png;base64,") >= 3


def test_a_web_page_needs_no_engine_and_tells_how_far_it_is():
    told = []
    reading = Reading(render("![](a.png)", resolve_image=lambda _: "wxasset:aa"), "T")
    made = export(reading, {"aa": noisy(20, 20)}, Wish(Kind.HTML), lambda *done: told.append(done))
    assert b"data:image/png;base64," in asyncio.run(made)
    assert told == [(0, 1)]
