"""Word files come in with all that an article can show, and harmful ones do not."""

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

from tests.unit.article.test_images import opened, picture
from wxdesk.article.from_word import read_word
from wxdesk.article.metadata import without_metadata
from wxdesk.article.word_guard import checked_parts
from wxdesk.domain.errors import WxdeskError

FILE = Path("report.docx")


def saved(made) -> bytes:
    out = BytesIO()
    made.save(out)
    return out.getvalue()


def report() -> bytes:
    made = docx.Document()
    made.add_heading("冬至活动方案", 1)
    told = made.add_paragraph("设在")
    told.add_run("海景厅").bold = True
    told.add_run("，共").italic = True
    struck = told.add_run("十")
    struck.font.strike = True
    red = told.add_run("十二席")
    red.font.color.rgb = RGBColor(0xC0, 0, 0)
    made.add_heading("流程", 2)
    made.add_paragraph("迎宾", style="List Number")
    made.add_paragraph("开席", style="List Number")
    made.add_paragraph("签到", style="List Bullet")
    made.add_paragraph("慢慢来", style="Quote")
    table = made.add_table(rows=3, cols=2)
    for row, texts in zip(table.rows, (("时间", "内容"), ("18:00", "致辞"), ("19:00", "")), strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.cell(1, 1).merge(table.cell(2, 1))
    made.add_picture(BytesIO(picture("PNG")))
    made.add_picture(BytesIO(picture("PNG")))
    return saved(made)


def test_a_report_becomes_an_article():
    made = read_word(FILE, report())
    assert made.text == (
        "# 冬至活动方案\n\n设在**海景厅**<em>，共</em>~~十~~十二席\n\n## 流程\n\n1. 迎宾\n2. 开席\n\n- 签到\n\n"
        "> 慢慢来\n\n"
        "| 时间 | 内容 |\n| --- | --- |\n| 18:00 | 致辞 |\n| 19:00 |  |\n\n![](picture-1.png)\n\n![](picture-1.png)"
    )
    ((known, data),) = made.pictures
    assert (known.name, data) == ("picture-1.png", picture("PNG"))
    assert {note.code for note in made.notes} <= {"table_flattened", "style_unknown"}
    assert "table_flattened" in {note.code for note in made.notes}


def test_footnotes_stay_footnotes():
    made = docx.Document()
    made.add_paragraph("A claim")
    data = with_footnote(saved(made))
    assert read_word(FILE, data).text == "A claim[^1]\n\n[^1]: The proof."


def with_footnote(data: bytes) -> bytes:
    """python-docx writes none."""
    out = BytesIO()
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    note = (
        '<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        '<w:footnote w:id="2"><w:p><w:r><w:t>The proof.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for each in source.infolist():
            part = source.read(each).decode("utf-8", "surrogateescape")
            if each.filename == "word/document.xml":
                part = part.replace("</w:r></w:p>", '</w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>', 1)
            if each.filename == "word/_rels/document.xml.rels":
                part = part.replace(
                    "</Relationships>", f'<Relationship Id="rN" Type="{kind}" Target="footnotes.xml"/></Relationships>'
                )
            target.writestr(each.filename, part.encode("utf-8", "surrogateescape"))
        target.writestr("word/footnotes.xml", note)
    return out.getvalue()


def test_what_word_has_and_we_have_not_is_told():
    made = docx.Document()
    paragraph = made.add_paragraph("E = ")
    paragraph._p.append(OxmlElement("m:oMath"))
    odd = made.styles.add_style("Harbour Special", 1)
    made.add_paragraph("x", style=odd)
    data = with_part(saved(made), "word/vbaProject.bin", b"macro")
    told = {note.code: note.text for note in read_word(FILE, data).notes}
    assert told == {"equation_dropped": "1", "style_unknown": "Harbour Special", "macros_ignored": ""}


def test_a_picture_that_lies_outside_the_file_is_never_opened(tmp_path):
    (tmp_path / "secret.png").write_bytes(picture("PNG"))
    made = docx.Document()
    made.add_picture(BytesIO(picture("PNG")))
    blip = next(iter(made.element.iter(qn("a:blip"))))
    outside = made.part.relate_to(
        f"file://{tmp_path}/secret.png",
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        is_external=True,
    )
    del blip.attrib[qn("r:embed")]
    blip.set(qn("r:link"), outside)
    read = read_word(tmp_path / "report.docx", saved(made))
    assert not read.pictures
    assert [(note.code, note.text) for note in read.notes] == [("image_outside", f"file://{tmp_path}/secret.png")]


def with_part(data: bytes, name: str, content: bytes, **more: int) -> bytes:
    out = BytesIO(data)
    with zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return out.getvalue()


def bare(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", content)
    return out.getvalue()


def lying() -> bytes:
    """A part that says it is small, and unpacks to 30 MB."""
    data = bytearray(bare(document=b"<a>" + b" " * 30_000_000 + b"</a>"))
    size = (30_000_007).to_bytes(4, "little")
    return bytes(data).replace(size, (900).to_bytes(4, "little"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "word_broken"),
        (b"not a zip at all" * 100, "word_broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "word_is_old"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "word_is_locked"),
        (bare(document=b"<a>" + b" " * 60_000_000 + b"</a>"), "word_is_bomb"),
        (bare(**{f"part{number}": b"<a/>" for number in range(2_100)}), "word_is_bomb"),
        (bare(document=b"<a>" * 200 + b"</a>" * 200), "word_is_bomb"),
        (bare(document=b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), "word_has_entities"),
        (bare(document="<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>".encode("utf-16")), "word_has_entities"),
        (bare(document=b"<a>"), "word_broken"),
        (bare(document=b"<a/>")[:-30], "word_broken"),
        (lying(), "word_"),
    ],
    ids=["empty", "text", "old", "locked", "ratio", "parts", "deep", "entities", "utf-16", "open", "cut", "lying"],
)
def test_what_is_no_word_file_or_a_harmful_one_is_refused(data, code):
    with pytest.raises(WxdeskError) as refused:
        read_word(FILE, data)
    assert refused.value.code.startswith(code)
    assert refused.value.details["path"] == "report.docx"


def test_parts_are_counted_as_they_are():
    sizes = checked_parts(report(), "x")
    assert sizes["word/document.xml"] > 2000


def test_a_picture_in_the_file_loses_what_the_camera_wrote():
    from tests.unit.article.test_metadata import photo

    made = docx.Document()
    made.add_picture(BytesIO(photo()))
    ((_, data),) = read_word(FILE, saved(made)).pictures
    assert not opened(data).getexif()
    assert without_metadata(data) == data
