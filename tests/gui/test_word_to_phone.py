"""A Word file becomes an article in the platform's drafts box, and what lies there looks as the preview does."""

import re
from base64 import b64encode
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

import docx
import httpx
import pytest
from docx.shared import Cm
from PIL import Image, ImageChops, ImageDraw

from wxdesk.article.checks import render_article
from wxdesk.article.dressing import Dress
from wxdesk.article.preview import Frame
from wxdesk.article.rendered import Rendered
from wxdesk.article.standalone import data_address, standalone
from wxdesk.services import accounts, posts
from wxdesk.testing.world import World
from wxdesk.ui.phone.press import Press
from wxdesk.wechat.official import drafts
from wxdesk.wechat.official.account import OfficialAccount

pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)
PICTURE = re.compile(r'data-src="([^"]+)"')


def drawing(colour: str, kind: str) -> BytesIO:
    image = Image.new("RGB", (640, 360), colour)
    ImageDraw.Draw(image).ellipse((220, 80, 420, 280), fill="white")
    data = BytesIO()
    image.save(data, kind)
    return data


def word_file(path: Path) -> Path:
    """A report as somebody in an office writes one: headings, a list, bold words, two pictures, a table."""
    made = docx.Document()
    made.add_heading("冬至围炉", 0)
    made.add_paragraph("海风最冷的那一天，").add_run("炉火").bold = True
    made.add_picture(drawing("#1f7a8c", "PNG"), width=Cm(10))
    made.add_heading("房价", 1)
    table = made.add_table(rows=3, cols=3)
    rows = (("房型", "平日", "冬至"), ("海景套房", "1680", "1180"), ("家庭房", "1280", "920"))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    made.add_heading("包括", 1)
    for text in ("双人晚餐", "次日早餐", "延迟退房至 14:00"):
        made.add_paragraph(text, style="List Bullet")
    made.add_picture(drawing("#b45309", "JPEG"), width=Cm(10))
    made.save(str(path))
    return path


@pytest.fixture
def article(wx: World, tmp_path):
    """The file dropped on the page of the practice service account, and put into its drafts box."""
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([word_file(tmp_path / "冬至.docx")])
    wx.compose.save_as_draft()
    assert "It lies in the drafts box" in wx.compose.banner
    return wx.compose.post.lead


def taken_back(wx: World) -> str:
    """Ask the platform for the draft as another program would: over HTTP; its pictures come from there too."""

    async def ask() -> str:
        account = await accounts.find(wx.ports, "Harbour Hotels")
        platform = await wx.ports.platforms.of(account)
        assert isinstance(platform, OfficialAccount)
        box_id = (await posts.get(wx.ports, wx.compose.post.id)).box_id
        (kept,) = await drafts.get(platform.session, box_id)
        content = kept.content
        async with httpx.AsyncClient(base_url=wx.platform.start().official, trust_env=False) as client:
            for address in set(PICTURE.findall(content)):
                answer = await client.get(urlsplit(address).path)
                assert answer.status_code == 200
                inside = f"data:{answer.headers['content-type']};base64,{b64encode(answer.content).decode()}"
                content = content.replace(f'data-src="{address}"', f'src="{inside}"')
        return content

    return wx.run(ask())


def printed(wx: World, html: str) -> Image.Image:
    press = Press()
    try:
        data = wx.run(press.png(html, 375, lambda _done, _count: None))
    finally:
        press.close()
    return Image.open(BytesIO(data)).convert("RGB")


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_what_lies_in_the_drafts_box_looks_as_the_preview_does(wx: World, article, dark):
    assert (article.title, len(article.pictures)) == ("冬至围炉", 2)
    assert "| 海景套房" in article.body
    rendered = render_article(article)
    addresses = {each.sha256: data_address(wx.run(posts.picture(wx.ports, each.sha256))) for each in article.pictures}
    came = taken_back(wx)
    assert came.count("<img") == 2
    assert "<table" in came

    ours = printed(wx, standalone(rendered, Frame(), Dress(dark), addresses))
    theirs = printed(wx, standalone(Rendered(came, "", ""), Frame(), Dress(dark), {}))

    assert ours.size == theirs.size
    assert ours.height > 1200
    assert ImageChops.difference(ours, theirs).getbbox() is None
    colours = ours.getcolors(ours.width * ours.height)
    assert colours is not None
    assert len(colours) > 20, "there is something to be seen"


def test_a_difference_would_be_seen(wx: World, article):
    """One word less in the draft, and the pictures differ."""
    came = taken_back(wx)
    whole = printed(wx, standalone(Rendered(came, "", ""), Frame(), Dress(), {}))
    less = printed(wx, standalone(Rendered(came.replace("炉火", "炉"), "", ""), Frame(), Dress(), {}))
    assert whole.size != less.size or ImageChops.difference(whole, less).getbbox() is not None
