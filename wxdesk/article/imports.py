"""Markdown files as people have them: in several encodings, with pictures beside them."""

import codecs
import os
import re
import stat
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PureWindowsPath

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.front_matter import split_front_matter
from wxdesk.article.html_pictures import Gallery
from wxdesk.article.notes import Note
from wxdesk.article.pictures import is_remote, missing_code, picture_lines, picture_name, told_name
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture

LARGEST_FILE = 2 * 1024 * 1024
LARGEST_WITH_PICTURES = 24 * 1024 * 1024
"""Bytes of a file with pictures written into it."""
_WRITTEN = re.compile(r"data:image/[\w.+\-]{1,20};base64,[A-Za-z0-9+/=%]{20,}", re.IGNORECASE)
_FOLDERS_LOOKED_INTO = 400


@dataclass(frozen=True, slots=True)
class Imported:
    """A Markdown file. ``pictures`` maps a name in the text to the file it means; ``missing`` are names without one.

    ``written`` are the pictures that were written into the text itself, which has their names instead.
    """

    text: str
    encoding: str
    pictures: dict[str, Path] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    written: tuple[tuple[Picture, bytes], ...] = ()


def read_markdown(path: Path) -> Imported:
    """Read a Markdown file of at most 2 MB, and find its pictures. Nothing is ever fetched from elsewhere.

    Pictures written into the text (``data:``) come on top of the 2 MB. Notes: ``decoded_as`` when it was not UTF-8,
    ``image_remote``, ``image_missing``, ``image_outside`` for an absolute path, which is never followed, and the codes
    of ``images.take_in`` for written pictures that cannot be taken.

    Raises WxdeskError ``file_missing``, ``file_is_folder``, ``file_not_regular``, ``file_unreadable`` (path),
    ``markdown_too_large`` (path, size, limit), ``markdown_has_nul`` (path, line), ``markdown_encoding_unknown`` (path).
    """
    text, encoding = _decoded(bytes_of(path, LARGEST_WITH_PICTURES), path)
    text, written, notes = _without_written(text.replace("\r\n", "\n").replace("\r", "\n"))
    if len(text) > LARGEST_FILE // 4 and (size := len(text.encode())) > LARGEST_FILE:
        raise WxdeskError("markdown_too_large", path=str(path), size=size, limit=LARGEST_FILE)
    if encoding != "utf-8":
        notes.insert(0, Note("decoded_as", 0, encoding))
    at_hand = {picture.name for picture, _ in written}
    pictures: dict[str, Path] = {}
    missing: list[str] = []
    for name, line in _wanted(text).items():
        if name in at_hand or (is_remote(name) and is_wechat_picture(name)):
            continue
        if is_remote(name):
            notes.append(Note(missing_code(name), line, told_name(name)))
        elif is_absolute(name):
            notes.append(Note("image_outside", line, name))
            missing.append(name)
        elif found := find_picture(path.parent, name):
            pictures[name] = found
        else:
            notes.append(Note("image_missing", line, name))
            missing.append(name)
    return Imported(text, encoding, pictures, tuple(missing), tuple(notes), written)


def _without_written(text: str) -> tuple[str, tuple[tuple[Picture, bytes], ...], list[Note]]:
    """Take the pictures that are written into ``text`` out of it; one that cannot be taken keeps its beginning."""
    if not _WRITTEN.search(text):
        return text, (), []
    gallery = Gallery(_wanted(text))
    notes: list[Note] = []

    def put(found: re.Match[str]) -> str:
        name = gallery.take(found[0])
        if name is None:
            notes.append(Note(gallery.refused[-1][0], text.count("\n", 0, found.start()) + 1, told_name(found[0])))
        return name or told_name(found[0])

    return _WRITTEN.sub(put, text), tuple(gallery.pictures), notes


def find_picture(folder: Path, name: str) -> Path | None:
    """Return the file that ``name`` means beside a text in ``folder``; a bare name is looked for below it as well.

    Obsidian writes bare names for files that lie in any folder of the vault.
    """
    direct = folder / name.replace("\\", "/")
    if _is_file(direct):
        return direct
    if "/" in name or "\\" in name:
        return None
    for parent, folders, files in islice(os.walk(folder), _FOLDERS_LOOKED_INTO):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        if name in files and _is_file(Path(parent, name)):
            return Path(parent, name)
    return None


def _wanted(text: str) -> dict[str, int]:
    wanted = picture_lines(text)
    cover = split_front_matter(text)[0].cover
    return wanted | {picture_name(cover): wanted.get(picture_name(cover), 1)} if cover else wanted


def is_absolute(name: str) -> bool:
    """Tell whether ``name`` leads out of its folder: such a path is never touched.

    Windows would open a share on a stranger's server for ``\\\\host\\x``.
    """
    return bool(PureWindowsPath(name).anchor or PureWindowsPath(name).drive) or name.startswith(("/", "~"))


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def bytes_of(path: Path, most: int = LARGEST_FILE, too_large: str = "markdown_too_large") -> bytes:
    """Return what stands in a file; raises as ``read_markdown`` does, ``too_large`` for more than ``most`` bytes."""
    told = str(path)
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise WxdeskError("file_is_folder", path=told)
        if not stat.S_ISREG(mode):
            raise WxdeskError("file_not_regular", path=told)
        with path.open("rb") as file:
            data = file.read(most + 1)
            size = max(len(data), path.stat().st_size)
    except (FileNotFoundError, NotADirectoryError) as missing:
        raise WxdeskError("file_missing", path=told) from missing
    except (OSError, ValueError) as refused:
        raise WxdeskError("file_unreadable", path=told) from refused
    if size > most:
        raise WxdeskError(too_large, path=told, size=size, limit=most)
    return data


def _decoded(data: bytes, path: Path) -> tuple[str, str]:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        _refuse_nul(data, b"\0", path)
        encodings = ["utf-8-sig", "gb18030"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        _refuse_nul(text.encode("utf-8", "surrogatepass"), b"\0", path)
        return text, "utf-8" if encoding == "utf-8-sig" else encoding
    raise WxdeskError("markdown_encoding_unknown", path=str(path))


def _refuse_nul(data: bytes, nul: bytes, path: Path) -> None:
    place = data.find(nul)
    if place >= 0:
        raise WxdeskError("markdown_has_nul", path=str(path), line=data.count(b"\n", 0, place) + 1)
