"""Word files as Markdown with their pictures."""

import re
import zipfile
from dataclasses import replace
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.article.from_html import Converted, from_html
from wxdesk.article.notes import Note
from wxdesk.article.word_guard import LARGEST_FILE, checked_parts
from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from mammoth.documents import Image  # type: ignore[import-untyped]

_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Caption'] => p:fresh
p[style-name='caption'] => p:fresh
p[style-name='HTML Preformatted'] => pre:separator('\\n')
p[style-name='Source Code'] => pre:separator('\\n')
p[style-name='Code'] => pre:separator('\\n')
p[style-name='macro'] => pre:separator('\\n')
r[style-name='HTML Code'] => code
r[style-name='Verbatim Char'] => code
r[style-name='Strong'] => strong
r[style-name='Emphasis'] => em
u => u
highlight => mark
"""
_UNKNOWN_STYLE = re.compile(r"Unrecognised (?:paragraph|run) style: '?([^'(]*)")
_LOST = {
    "equation_dropped": re.compile(rb"<m:oMath[ />]"),
    "drawing_dropped": re.compile(rb"<(?:c:chart|dgm:relIds)[ />]"),
}
_RELATIONS = "word/_rels/document.xml.rels"
_RELATION = re.compile(r"<Relationship\s[^<>]*>")
_ATTRIBUTE = re.compile(r"""(\w+)\s*=\s*["']([^"'<>]*)["']""")
_TOLD = 200
"""Characters of an address that are told."""
_BROKEN = (KeyError, ValueError, AttributeError, TypeError, IndexError, OSError, RecursionError, zipfile.BadZipFile)


def read_word(path: Path, data: bytes) -> Converted:
    """Convert a Word file (.docx, .docm). Macros are never looked at, and nothing outside the file is opened.

    Raises WxdeskError as ``checked_parts`` does, ``word_too_large`` (path, size, limit), ``html_too_large``.
    """
    told = str(path)
    if len(data) > LARGEST_FILE:
        raise WxdeskError("word_too_large", path=told, size=len(data), limit=LARGEST_FILE)
    parts = checked_parts(data, told)
    pictures: list[bytes] = []
    html, messages = _as_html(data, told, pictures)
    linked = [Note("image_outside", 0, address) for address in _linked(data, parts)]

    def opened(address: str) -> bytes:
        number = address.rpartition("/")[2].partition(".")[0].removeprefix("picture-")
        if not number.isdigit() or not 0 < int(number) <= len(pictures):
            raise WxdeskError("image_outside", name=address)
        return pictures[int(number) - 1]

    made = from_html(html, open_file=opened)
    notes = [*made.notes, *_lost(data, parts), *messages, *linked]
    return replace(made, notes=tuple(notes))


def _as_html(data: bytes, told: str, pictures: list[bytes]) -> tuple[str, list[Note]]:
    import mammoth  # type: ignore[import-untyped]

    def keep(image: "Image") -> dict[str, str]:
        with image.open() as opened:
            pictures.append(opened.read())
        return {"src": f"picture-{len(pictures)}"}

    try:
        done = mammoth.convert_to_html(
            BytesIO(data),
            style_map=_STYLES,
            include_embedded_style_map=False,
            convert_image=mammoth.images.img_element(keep),
        )
    except _BROKEN as broken:
        raise WxdeskError("word_broken", path=told) from broken
    styles = {found[1].strip() for each in done.messages if (found := _UNKNOWN_STYLE.match(each.message))}
    return str(done.value), [Note("style_unknown", 0, ", ".join(sorted(styles)[:5]))] if styles else []


def _linked(data: bytes, parts: dict[str, int]) -> list[str]:
    """Return where the pictures lie that are only linked to, each once."""
    if _RELATIONS not in parts:
        return []
    with zipfile.ZipFile(BytesIO(data)) as archive:
        told = archive.read(_RELATIONS).decode("utf-8", "replace")
    found = [dict(_ATTRIBUTE.findall(each)) for each in _RELATION.findall(told)]
    return list(
        dict.fromkeys(
            unescape(each.get("Target", ""))[:_TOLD]
            for each in found
            if each.get("TargetMode") == "External" and each.get("Type", "").endswith("/image")
        )
    )


def _lost(data: bytes, parts: dict[str, int]) -> list[Note]:
    """Say what the reader passes over without a word."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        text = archive.read("word/document.xml") if "word/document.xml" in parts else b""
    notes = [Note(code, 0, str(len(found))) for code, sign in _LOST.items() if (found := sign.findall(text))]
    if any(name.lower().endswith("vbaproject.bin") for name in parts):
        notes.append(Note("macros_ignored"))
    if "word/comments.xml" in parts:
        notes.append(Note("comments_ignored"))
    return notes
