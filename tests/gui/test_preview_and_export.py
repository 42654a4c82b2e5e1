"""Before and beside sending: previews to named people, files, and what goes onto the clipboard."""

import asyncio
import re
from html.parser import HTMLParser
from io import BytesIO
from itertools import pairwise

import pytest
from PIL import Image
from PySide6.QtPdf import QPdfDocument

from wxdesk.domain.posts import PostState
from wxdesk.domain.writing import UserTheme
from wxdesk.services import posts
from wxdesk.testing.layout import flaws
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.theme import Scheme, choose_scheme

# What the engine and Qt say where there is no graphics card.
pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)
ARTICLE = resource_folder("demo") / "articles" / "points-guide.md"
HOTEL = "Harbour Hotels"


@pytest.fixture
def written(wx):
    wx.window.choose_account(HOTEL)
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLE])
    return wx


def received(wx, name):
    """What came to the phone of the hotel's follower with this WeChat ID, as the practice platform knows it."""
    state = wx.platform.state
    follower = next(
        each for each in state.records.followers.values() if each.name == name and _of_hotel(wx, each.app_id)
    )
    return [each for each in state.phone_of(follower.openid) if each.source == "preview"]


def _of_hotel(wx, app_id):
    return any(wx.run(wx.find_posts(HOTEL))) and app_id == _hotel(wx).app_id


def _hotel(wx):
    return wx.compose._page.model.account


def test_a_preview_is_on_the_named_phone_marked_as_one_and_is_no_send(written):
    wx = written
    before = wx.compose.meter
    assert wx.compose.send_preview("meiling_c") == ["meiling_c has it in WeChat."]
    (preview,) = received(wx, "meiling_c")
    assert preview.articles[0].title == "会员积分年末兑换指南"
    assert received(wx, "Jonas") == []
    assert "99 of 100" in wx.compose.preview_budget
    assert wx.compose.preview_people == ["meiling_c"]
    wx.compose.press("Escape")
    assert wx.compose.meter == before
    sends = wx.platform.state.records.sends.values()
    assert [each.articles[0].title for each in sends if each.articles and each.counts].count(
        "会员积分年末兑换指南"
    ) == 0
    assert wx.compose.post.state is PostState.DRAFT
    assert wx.compose.post.box_id


def test_several_are_told_one_by_one(written):
    wx = written
    told = wx.compose.send_preview("meiling_c，nobody_here;", "Jonas")
    assert [
        words.startswith(name) or name in words
        for words, name in zip(told, ("meiling_c", "nobody_here", "Jonas"), strict=True)
    ]
    assert "knows no WeChat ID nobody_here" in told[1]
    assert len(received(wx, "meiling_c")) == len(received(wx, "Jonas")) == 1
    first = wx.compose.post.box_id
    wx.compose.send_preview("meiling_c")
    assert len(received(wx, "meiling_c")) == 2
    assert wx.compose.post.box_id == first, "the draft that lies there is brought up to date"


def test_a_preview_shows_what_was_typed_last(written):
    wx = written
    wx.compose.send_preview("meiling_c")
    wx.compose.press("Escape")
    wx.compose.write("title", "Another title")
    wx.compose.send_preview("meiling_c")
    assert [each.articles[0].title for each in received(wx, "meiling_c")] == ["会员积分年末兑换指南", "Another title"]


def test_a_platform_that_refuses_says_so_and_the_dialog_stays(written):
    wx = written
    wx.connect(HOTEL)
    wx.faults.refuse(45009, "/message/mass/preview")
    told = wx.compose.send_preview("meiling_c", "Jonas")
    assert told == [
        words for name in ("meiling_c", "Jonas") for words in told if words.startswith(f"{name}: The 100 previews")
    ]
    assert wx.compose.enabled("accept")


def test_nobody_is_named(written):
    written.compose.ask_to_preview()
    assert not written.compose.enabled("accept")
    written.compose.write("people", " ，; ")
    assert not written.compose.enabled("accept")


class Tags(HTMLParser):
    """Every tag's attributes, by its name."""

    def __init__(self):
        super().__init__()
        self.found = {}

    def handle_starttag(self, tag, attrs):
        self.found.setdefault(tag, []).append(dict(attrs))


def test_a_web_page_is_whole_has_no_script_and_asks_for_nothing(written, tmp_path):
    wx = written
    wx.compose.ask_to_export("html")
    wx.compose.export(tmp_path / "points.html")
    text = (tmp_path / "points.html").read_text("utf-8")
    tags = Tags()
    tags.feed(text)
    assert ">会员积分年末兑换指南</h1>" in text
    addresses = [each["src"] for each in tags.found["img"]]
    assert addresses
    assert all(address.startswith("data:image/") for address in addresses)
    assert tags.found["meta"][0] == {"charset": "utf-8"}
    policy = next(each["content"] for each in tags.found["meta"] if each.get("http-equiv"))
    assert policy == "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    assert "script" not in tags.found
    assert "link" not in tags.found
    assert "wxasset" not in text
    assert "Read more" in text


def test_a_long_picture_is_the_whole_article_at_twice_the_width(written, tmp_path):
    wx = written
    wx.compose.write("body", "\n\n".join(f"Paragraph {number} by the harbour." for number in range(160)) + "\n\n# End")
    wx.compose.ask_to_export("png")
    wx.compose.export(tmp_path / "long.png")
    image = Image.open(tmp_path / "long.png")
    assert image.width == 750
    assert image.height > 10_000
    dark = _darkest_rows(image)
    gaps = [after - before for before, after in pairwise(dark)]
    assert max(gaps) < 200, "a part of the article is missing"
    lines = [at for at, gap in zip(dark[1:], gaps, strict=True) if gap > 20]
    assert len(lines) > 160


def _darkest_rows(image):
    """The rows with something written in them."""
    grey = image.convert("L").resize((60, image.height))
    data = grey.tobytes()
    return [y for y in range(grey.height) if min(data[y * 60 : y * 60 + 60]) < 225]


def test_dark_and_bare_are_what_they_say(written, tmp_path):
    wx = written
    sizes = {}
    for name, light, furnished in (("light", "light", True), ("dark", "dark", True), ("bare", "light", False)):
        wx.compose.ask_to_export("png")
        dialog = wx.compose.front
        dialog._light.choose(light)
        dialog._furnished.setChecked(furnished)
        wx.compose.export(tmp_path / f"{name}.png")
        image = Image.open(tmp_path / f"{name}.png")
        sizes[name] = image.height
        assert image.getpixel((2, 2)) == ((25, 25, 25) if name == "dark" else (255, 255, 255))
    assert sizes["dark"] == sizes["light"] > sizes["bare"] + 150


@pytest.mark.parametrize(("kind", "width", "pages"), [("pdf", 595, range(2, 9)), ("long_pdf", 281, range(1, 2))])
def test_a_pdf_has_its_pages_and_its_words(written, tmp_path, kind, width, pages):
    wx = written
    wx.compose.ask_to_export(kind)
    wx.compose.export(tmp_path / "points.pdf")
    document = QPdfDocument()
    assert document.load(str(tmp_path / "points.pdf")) is QPdfDocument.Error.None_
    assert document.pageCount() in pages
    assert round(document.pagePointSize(0).width()) == width
    words = "".join(document.getAllText(number).text() for number in range(document.pageCount()))
    assert "兑换" in words
    assert "Read more" in words
    document.close()


def test_what_cannot_be_written_is_said_and_can_be_tried_elsewhere(written, tmp_path):
    wx = written
    wx.compose.ask_to_export("html")
    wx.compose.export(tmp_path / "no such folder" / "x.html")
    assert "cannot be written" in wx.compose.text("told")
    wx.compose.export(tmp_path / "x.html")
    assert (tmp_path / "x.html").stat().st_size > 1000
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == [], "nothing is left behind"
    with pytest.raises(LookupError):
        wx.compose.front  # noqa: B018 - it has closed


def test_the_clipboard_has_the_pictures_and_the_cover_becomes_a_file(written, tmp_path):
    wx = written
    html = wx.compose.copy_for_wechat().html()
    found = re.findall(r'src="(data:image/[a-z]+;base64,[^"]+)"', html)
    assert len(found) == 1
    assert "wxasset" not in html
    assert "Saved cover.jpg" in wx.compose.save_cover(tmp_path / "cover.webp")
    with Image.open(BytesIO((tmp_path / "cover.jpg").read_bytes())) as cover:
        assert cover.format == "JPEG"
    assert "cannot be written" in wx.compose.save_cover(tmp_path / "nowhere" / "cover.jpg")


@pytest.mark.parametrize("dialog", ["preview", "export_png", "copy"])
@pytest.mark.parametrize("scheme", [Scheme.LIGHT, Scheme.DARK])
def test_nothing_in_the_questions_is_cut(written, qapp, dialog, scheme):
    choose_scheme(qapp, scheme)
    written.compose._more(dialog)
    assert flaws(written.compose.front) == []


def test_an_export_is_cancelled_and_leaves_nothing(written, tmp_path):
    wx = written
    wx.compose.write("body", "\n\n".join(f"Paragraph {number} by the harbour." for number in range(400)))
    wx.compose.ask_to_export("png")
    dialog = wx.compose.front
    dialog.save_as(str(tmp_path / "long.png"))
    wx.until(lambda: "Part" in dialog._told.text())
    wx.compose.click("cancel")
    wx.settle()
    assert list(tmp_path.glob("*.png")) == []
    assert "Saved" not in wx.compose.banner


def test_copying_is_cancelled_and_the_clipboard_stays(written, qapp, monkeypatch):
    wx = written
    qapp.clipboard().setText("mine")
    arrived = asyncio.Event()
    picture = posts.picture

    async def late(ports, sha256):
        await arrived.wait()
        return await picture(ports, sha256)

    monkeypatch.setattr("wxdesk.ui.composer.for_wechat.posts.picture", late)
    wx.compose._more("copy")
    row = wx.compose.front._rows["1"]
    row._copy.click()
    wx.until(lambda: "Picture 1 of 1" in row._told.text())
    row._stop.click()
    wx.settle()
    assert wx.compose.clipboard == "mine"
    assert "Cancelled" in wx.compose.text("rows_1_told")
    assert wx.compose.enabled("rows_1_copy")
    arrived.set()
    assert wx.compose.copy_for_wechat().html().count("data:image/") == 1


def test_an_own_theme_is_worn_on_the_phone_in_files_and_on_the_clipboard(written, tmp_path):
    wx = written
    theme = UserTheme("Ours", "p { color: #123456 }")
    wx.run(wx.ports.store.run(lambda tx: tx.themes.save(theme)))
    wx.compose._page.model.edit(theme="Ours")
    wx.settle()
    wx.compose.show_article_on_phone()
    wx.until(lambda: "#123456" in wx.compose.phone.widget._overlay.reading.rendered.html)
    assert "#123456" in wx.compose.copy_for_wechat().html()
    wx.compose.press("Escape")
    wx.compose.ask_to_export("html")
    wx.compose.export(tmp_path / "x.html")
    assert "#123456" in (tmp_path / "x.html").read_text("utf-8")
