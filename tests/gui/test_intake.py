"""What is pasted and dropped arrives as an article, with a word on what was left out."""

import threading
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image
from PySide6.QtGui import QColor, QImage

from tests.unit.article.test_images import picture
from wxdesk.domain.errors import WxdeskError
from wxdesk.testing.world import World
from wxdesk.ui.composer import commands
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.words import sentence

PASTED = Path(__file__).parents[1] / "data" / "pasted"


@pytest.fixture
def compose(wx: World):
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    return wx.compose


def golden(name: str) -> str:
    return (PASTED / f"{name}.md").read_text("utf-8").rpartition("\n---\n")[0]


def word_file(path: Path) -> Path:
    made = docx.Document()
    made.add_heading("Winter nights", 1)
    made.add_paragraph("Warm rooms by the ").add_run("harbour").bold = True
    made.add_paragraph("One", style="List Bullet")
    table = made.add_table(rows=2, cols=2)
    for cell, text in zip([*table.rows[0].cells, *table.rows[1].cells], ["Room", "Price", "Sea", "980"], strict=True):
        cell.text = text
    made.add_picture(BytesIO(picture("PNG")))
    made.save(str(path))
    return path


class Web:
    """A web of pictures; what is not in it cannot be fetched. ``asked`` are the addresses that somebody wanted."""

    def __init__(self, **pictures: bytes) -> None:
        self.pictures = pictures
        self.asked: list[str] = []

    async def fetch(self, address: str) -> bytes:
        self.asked.append(address)
        name = address.rpartition("/")[2].partition(".")[0]
        if name not in self.pictures:
            raise WxdeskError("fetch_private", address=address)
        return self.pictures[name]


def test_a_page_from_word_is_pasted_told_and_taken_back(wx: World, compose) -> None:
    compose.write_body("Before")
    compose.find("body", BodyEditor).place_caret(len("Before"))
    compose.paste((PASTED / "word_report.html").read_text("utf-8"), "plain words")

    assert compose.written.rstrip() == "Before\n\n" + golden("word_report")
    assert "Left out: 3 fonts" in compose.banner
    assert "colour" in compose.banner
    compose.press("Ctrl+Z")
    assert compose.written.rstrip() == "Before"
    compose.press("Ctrl+Shift+Z")
    assert compose.written.rstrip().endswith(golden("word_report"))


def test_colours_are_kept_when_asked_and_that_is_one_step_too(wx: World, compose) -> None:
    compose.paste("<p>A <span style='color:#c00000'>red</span> word</p>")
    assert compose.written.rstrip() == "A red word"
    compose.click("banner_action")
    assert compose.written.rstrip() == 'A <span style="color:#c00000">red</span> word'
    compose.press("Ctrl+Z")
    assert compose.written.rstrip() == "A red word"


def test_plain_text_stays_plain(wx: World, compose) -> None:
    compose.paste("<p>*one*</p><p><b>two</b></p>", "*one*\ntwo")
    assert compose.written.rstrip() == "\\*one\\*\n\n**two**"
    compose.write_body("")
    compose.press("Ctrl+Shift+V")
    assert compose.written.rstrip() == "*one*\ntwo"
    compose.write_body("")
    compose.paste(text="# Markdown\n- *stays*")
    assert compose.written.rstrip() == "# Markdown\n- *stays*"
    compose.write_body("")
    compose.paste(text="Room\tPrice\nSea\t980\n")
    assert compose.written.startswith("| Room | Price |\n| --- | ---: |")


def test_what_is_copied_here_is_pasted_here_as_it_was(wx: World, compose) -> None:
    compose.write_body("**bold** and\n\n- a list")
    compose.focus("body")
    compose.press("Ctrl+A")
    compose.press("Ctrl+C")
    compose.write_body("")
    compose.press("Ctrl+V")
    assert compose.written.rstrip() == "**bold** and\n\n- a list"


def test_a_program_is_not_translated(wx: World, compose) -> None:
    compose.write_body("```\n\n```")
    compose.find("body", BodyEditor).place_caret(4)
    compose.paste("<b>bold</b>", "bold *text*")
    assert compose.written.rstrip() == "```\nbold *text*\n```"


def test_too_much_is_refused_and_the_article_is_as_it_was(wx: World, compose) -> None:
    compose.write_body("Mine")
    compose.paste(text="x" * 200_001)
    assert compose.written.rstrip() == "Mine"
    assert compose.banner == sentence("paste_too_large")


@pytest.mark.parametrize("view", ["markdown", "rich"])
@pytest.mark.parametrize("more", ["x" * 5_001, "\n" * 10_000], ids=["characters", "lines"])
def test_too_much_in_parts_is_refused_too(wx: World, compose, view, more) -> None:
    compose.write_body("long " * 39_000)
    compose.choose_view(view)
    compose.paste(text=more)
    assert compose.post.lead.body == "long " * 39_000
    assert compose.banner == sentence("paste_too_large")


@pytest.mark.parametrize(
    ("text", "code", "size", "limit"),
    [("字" * 200_001, "text_too_long", 200_001, 200_000), ("a\n" * 10_000, "too_many_lines", 10_001, 10_000)],
)
def test_a_file_with_more_than_any_article_has_is_refused_with_both_numbers(
    wx: World, compose, tmp_path, text, code, size, limit
) -> None:
    file = tmp_path / "book.md"
    file.write_text(text, encoding="utf-8")
    compose.write_body("Mine")
    compose.drop_files([file])
    assert compose.written.rstrip() == "Mine"
    assert compose.banner == sentence(code, path=str(file), size=size, limit=limit)


def test_a_page_nobody_can_read_gives_its_words(wx: World, compose) -> None:
    compose.paste("<div>" * 20_000 + "words", "words")
    assert compose.written.rstrip() == "words"
    assert sentence("pasted_as_plain") in compose.banner


def test_a_copied_picture_is_taken_not_its_address(wx: World, compose) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    compose.paste("<img src='https://example.org/x.png'>", picture=image)
    assert compose.written.startswith("![](picture")
    assert len(compose.post.lead.pictures) == 1


def test_pictures_elsewhere_are_fetched_only_when_asked(wx: World, compose) -> None:
    page = compose._page
    web = Web(sea=picture("PNG"), pier=picture("JPEG", (60, 40)))
    page.model.ports = replace(page.model.ports, fetcher=web)
    compose.paste(
        "<p>a</p><img alt='Sea' src='https://example.org/sea.png'><p>b</p><img src='https://example.org/pier.jpg?x=1'>"
        "<p>c</p><img src='https://intranet/secret.png'>"
    )
    assert web.asked == []
    assert "3 pictures lie on the web" in compose.banner
    compose.click("banner_action")
    assert (
        compose.written.rstrip()
        == "a\n\n![Sea](sea.png)\n\nb\n\n![](pier.jpg)\n\nc\n\n![](https://intranet/secret.png)"
    )
    assert [each.name for each in compose.post.lead.pictures] == ["sea.png", "pier.jpg"]
    assert sentence("fetch_private") in compose.banner
    compose.press("Ctrl+Z")
    assert "https://example.org/sea.png" in compose.written
    assert not compose.post.lead.pictures


@pytest.mark.parametrize("on", ["page", "stack", "body", "title"])
def test_a_word_file_dropped_anywhere_becomes_an_article(wx: World, compose, tmp_path: Path, on: str) -> None:
    compose.drop_files([word_file(tmp_path / "nights.docx")], on)
    article = compose.post.articles[0]
    assert article.title == "Winter nights"
    assert "Warm rooms by the **harbour**" in article.body
    assert "- One" in article.body
    assert "| Room | Price |" in article.body
    assert [each.name for each in article.pictures] == ["picture-1.png"]
    assert article.cover == "picture-1.png"


def test_pages_and_phone_pictures_are_dropped_as_well(wx: World, compose, tmp_path: Path) -> None:
    (tmp_path / "page.htm").write_bytes("<title>海</title><meta charset=gbk><p>潮声</p><img src=a.png>".encode("gbk"))
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    from pillow_heif import register_heif_opener

    register_heif_opener()
    Image.new("RGB", (64, 48), "teal").save(tmp_path / "phone.heic")
    compose.drop_files([tmp_path / "page.htm", tmp_path / "phone.heic"], "page")
    article = compose.post.articles[0]
    assert article.title == "海"
    assert article.body.startswith("潮声\n\n![](a.png)")
    assert [each.mime for each in article.pictures] == ["image/png", "image/jpeg"]


def test_a_file_that_cannot_be_taken_says_what_to_do(wx: World, compose, tmp_path: Path) -> None:
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    compose.drop_files([tmp_path / "old.doc"], "page")
    assert "save it as .docx" in compose.banner
    (tmp_path / "logo.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    compose.drop_files([tmp_path / "logo.svg"], "body")
    assert "Export it as PNG" in compose.banner


def two_pictures(compose, folder: Path) -> None:
    (folder / "sea.png").write_bytes(picture("PNG"))
    (folder / "pier.png").write_bytes(picture("PNG", (2600, 900)))
    compose.drop_files([folder / "sea.png", folder / "pier.png"], "body")


def test_each_picture_says_where_it_stands_and_what_it_becomes(wx: World, compose, tmp_path: Path) -> None:
    two_pictures(compose, tmp_path)
    compose.write_title("Pictures")
    compose.look_at_pictures()
    assert compose.picture_facts() == {
        "sea.png": ("Kept here", compose.picture_facts()["sea.png"][1]),
        "pier.png": ("Kept here", compose.picture_facts()["pier.png"][1]),
    }
    assert compose.picture_facts()["sea.png"][1].startswith("PNG 400 × 300, ")
    assert "in the article PNG 1280 × 443" in compose.picture_facts()["pier.png"][1]
    compose.press("Escape")
    compose.send()
    compose.look_at_pictures()
    assert {each[0] for each in compose.picture_facts().values()} == {"Uploaded to Harbour Hotels"}
    assert not compose.enabled("pictures_rows_1_more")
    compose.press("Escape")


def test_a_picture_that_the_platform_refused_says_so(wx: World, compose, tmp_path: Path) -> None:
    two_pictures(compose, tmp_path)
    compose.write_title("Pictures")
    wx.connect("Harbour Hotels")
    wx.faults.refuse(40009, "/media/uploadimg")
    compose.send()
    compose.look_at_pictures()
    told = compose.picture_facts()
    assert "Refused" in {each[0] for each in told.values()}
    compose.press("Escape")


def test_pictures_are_described_made_the_cover_and_removed(wx: World, compose, tmp_path: Path) -> None:
    two_pictures(compose, tmp_path)
    compose.look_at_pictures()
    compose.write("pictures_rows_2_alt", "The [old] pier")
    assert "![The \\[old\\] pier](pier.png)" in compose.written
    compose.choose_for_picture(2, "cover")
    assert compose.post.lead.cover == "pier.png"
    assert compose.text("pictures_rows_2_is_cover") == "Cover"
    compose.choose_for_picture(2, "remove")
    assert "pier" not in compose.written
    assert compose.post.lead.cover == ""
    assert list(compose.picture_facts()) == ["sea.png"]
    compose.press("Escape")
    compose.press("Ctrl+Z")
    assert [each.name for each in compose.post.lead.pictures] == ["sea.png", "pier.png"]


def test_a_picture_is_replaced_wherever_it_stands(wx: World, compose, tmp_path: Path) -> None:
    two_pictures(compose, tmp_path)
    (tmp_path / "new one.jpg").write_bytes(picture("JPEG", (70, 50)))
    compose.look_at_pictures()
    compose._page._pictures.replace("sea.png", tmp_path / "new one.jpg")
    wx.settle()
    assert "![](<new one.jpg>)" in compose.written
    assert "sea.png" not in compose.written
    assert compose.post.lead.cover == "new one.jpg"
    compose.press("Escape")


def test_a_picture_on_the_web_is_fetched_from_the_list(wx: World, compose) -> None:
    page = compose._page
    page.model.ports = replace(page.model.ports, fetcher=Web(sea=picture("PNG")))
    compose.write_body("![Sea](https://example.org/sea.png)")
    compose.look_at_pictures()
    compose.click("pictures_rows_1_fetch")
    assert compose.written == "![Sea](sea.png)"
    assert list(compose.picture_facts()) == ["sea.png"]
    compose.press("Escape")


def test_what_is_typed_while_a_paste_is_made_ready_stays_behind_it(wx: World, compose) -> None:
    compose.write_body("Start ")
    body = compose.find("body", BodyEditor)
    body.place_caret(len("Start "))
    compose._page._pasting.take("<b>pasted</b>", "")
    body.textCursor().insertText(" typed")
    compose._page._pasting.take("<i>second</i>", "")
    wx.settle()
    assert compose.written == "Start **pasted** typed*second*"


def test_a_paste_that_comes_too_late_changes_no_other_article(wx: World, compose) -> None:
    compose.write_body("First")
    compose._page._pasting.take("<b>pasted</b>", "")
    compose._page.model.add()
    wx.settle()
    assert [article.body for article in compose.post.articles] == ["First", ""]
    assert compose.banner == sentence("paste_too_late")


def test_a_check_of_a_picture_leads_to_the_list(wx: World, compose) -> None:
    compose.write_body("![Sea](https://example.org/sea.png)")
    line = next(each for each in compose._page._checks.lines if each.field == "pictures")
    compose._page._checks.line_chosen.emit(line)
    wx.settle()
    assert compose.front.objectName() == "pictures"
    assert compose.text("pictures_rows_1_address") == "https://example.org/sea.png"
    compose.press("Escape")


def test_without_a_picture_the_button_wants_a_file(wx: World, compose, monkeypatch) -> None:
    asked: list[str] = []
    monkeypatch.setattr(compose._page._commands, "choose_files", asked.append)
    compose.click("image")
    assert asked == ["picture"]


def two_articles(compose) -> None:
    compose.write_title("First")
    compose.write_body("One\n\nTwo")
    compose._page.model.add()
    compose.write_title("Second")
    compose.write_body("Other words")
    compose.choose_article(1)
    compose.select_body(3)


def test_pictures_land_in_the_article_they_were_dropped_on(wx: World, compose, tmp_path: Path) -> None:
    two_articles(compose)
    before = compose.post.articles
    for name, size in (("sea.png", (60, 40)), ("pier.png", (50, 30))):
        (tmp_path / name).write_bytes(picture("PNG", size))
    files = [tmp_path / "sea.png", tmp_path / "pier.png"]
    compose.drop_files(files, on="body", meanwhile=lambda: compose._page.model.choose(1))
    first, second = compose.post.articles
    assert first.body.rstrip() == "One\n\nTwo\n\n![](sea.png)\n\n![](pier.png)"
    assert ([each.name for each in first.pictures], first.cover) == (["sea.png", "pier.png"], "sea.png")
    assert second == before[1]
    compose.press("Ctrl+Z")
    assert compose.post.articles == before, "one step of undo takes all of it back"


def test_a_cover_lands_on_the_article_it_was_dropped_on(wx: World, compose, tmp_path: Path) -> None:
    two_articles(compose)
    before = compose.post.articles
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    compose.drop_files([tmp_path / "sea.png"], on="cover", meanwhile=lambda: compose._page.model.choose(1))
    assert [article.cover for article in compose.post.articles] == ["sea.png", ""]
    compose.press("Ctrl+Z")
    assert compose.post.articles == before


def test_a_pasted_picture_lands_in_its_article_and_a_moved_one_is_followed(wx: World, compose) -> None:
    two_articles(compose)
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f7a8c"))
    compose._page._commands.take_pasted(image)
    compose._page.model.move(0, 1)
    compose._page.model.choose(0)
    wx.settle()
    second, first = compose.post.articles
    assert (second.title, second.body, second.pictures) == ("Second", "Other words", ())
    assert first.body == "One\n\n![](picture.png)\n\nTwo"


def test_a_picture_whose_article_was_taken_away_lands_nowhere(wx: World, compose, tmp_path: Path) -> None:
    two_articles(compose)
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    compose.drop_files([tmp_path / "sea.png"], on="body", meanwhile=lambda: compose._page.model.remove(0))
    assert [(article.title, article.pictures) for article in compose.post.articles] == [("Second", ())]
    assert compose.banner == sentence("paste_too_late")


def test_a_picture_never_lands_in_another_post(wx: World, compose, tmp_path: Path, monkeypatch) -> None:
    opened, read = threading.Event(), commands._read
    monkeypatch.setattr(commands, "_read", lambda file: read(file) if opened.wait(20) else b"")
    compose.write_body("One")
    first = compose.post.id
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    page = compose._page

    def begin_another() -> None:
        page.new_post()
        wx.until(lambda: page.model.post.id != first)
        opened.set()

    compose.drop_files([tmp_path / "sea.png"], on="body", meanwhile=begin_another)
    assert (compose.written, compose.post.lead.pictures) == ("", ())
    assert compose.banner == sentence("paste_too_late")


def test_pictures_dropped_with_a_file_go_into_its_article(wx: World, compose, tmp_path: Path) -> None:
    compose.write_title("First")
    (tmp_path / "menu.md").write_text("# Menu\n\nSoup\n", "utf-8")
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    compose.drop_files([tmp_path / "sea.png", tmp_path / "menu.md"])
    assert [[each.name for each in article.pictures] for article in compose.post.articles] == [[], ["sea.png"]]


def test_one_broken_picture_keeps_no_other_out(wx: World, compose, tmp_path: Path) -> None:
    (tmp_path / "broken.png").write_bytes(b"not a picture")
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    compose.drop_files([tmp_path / "broken.png", tmp_path / "sea.png"])
    assert compose.written.rstrip() == "![](sea.png)"
    assert "broken.png" in compose.banner


def test_one_bad_file_keeps_no_other_out_and_each_is_told(wx: World, compose, tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("1.md", "2.md", "3.md", "4.docx")]
    for file, data in zip(files, (b"# One\n\nA\n", b"\x81\xff\xff\x80", b"# Three\n\nC\n", b"broken"), strict=True):
        file.write_bytes(data)
    compose.drop_files(files)
    assert compose.titles == ["One", "Three"]
    assert "2.md is in no known encoding" in compose.banner
    assert "4.docx cannot be read" in compose.banner


def test_of_several_broken_pictures_each_is_told(wx: World, compose, tmp_path: Path) -> None:
    (tmp_path / "ok.png").write_bytes(picture("PNG"))
    broken = [tmp_path / f"broken{number}.jpg" for number in (1, 2, 3)]
    for file in broken:
        file.write_bytes(b"\xff\xd8\xff\xe0 no picture")
    compose.drop_files([broken[0], tmp_path / "ok.png", *broken[1:]], on="body")
    assert compose.written.rstrip() == "![](ok.png)"
    assert compose.banner == sentence("picture_broken", name="broken1.jpg, broken2.jpg, broken3.jpg")


@pytest.mark.parametrize("on", ["body", "rich", "title", "author", "stack", "page"])
def test_a_file_that_cannot_be_taken_is_refused_and_its_address_is_typed_nowhere(
    wx: World, compose, tmp_path: Path, on: str
) -> None:
    compose.write_title("First")
    compose.write_body("One")
    if on == "rich":
        compose.choose_view("rich")
    before = compose.post.articles
    files = [tmp_path / "prices.xlsx", tmp_path / "menu.pdf"]
    for file in files:
        file.write_bytes(b"%PDF")
    compose.drop_files(files, on=on)
    assert compose.post.articles == before
    assert compose.text("title") == "First"
    assert compose.banner == sentence(WxdeskError("file_not_taken", name="prices.xlsx, menu.pdf"))


def test_what_can_be_taken_is_taken_from_among_what_cannot(wx: World, compose, tmp_path: Path) -> None:
    (tmp_path / "menu.pdf").write_bytes(b"%PDF")
    (tmp_path / "sea.png").write_bytes(picture("PNG"))
    compose.drop_files([tmp_path / "menu.pdf", tmp_path / "sea.png"], on="body")
    assert compose.written.rstrip() == "![](sea.png)"
    assert compose.banner.startswith("menu.pdf cannot be taken in")


@pytest.mark.parametrize("on", ["body", "title", "stack"])
def test_a_theme_dropped_on_the_page_is_one_of_ones_own_and_worn(wx: World, compose, tmp_path: Path, on: str) -> None:
    compose.write_body("One")
    (tmp_path / "quay.css").write_text(":root { --title: 'Quay' }\np { color: #112233 }\n", "utf-8")
    compose.drop_files([tmp_path / "quay.css"], on=on)
    assert (compose.written, compose.post.lead.theme) == ("One", "Quay")
    assert "Quay" in dict(compose._page.model.worn.shelf.choices)
