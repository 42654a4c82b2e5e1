"""Markdown files as people have them: in several encodings, with pictures beside them."""

import codecs
import os
import stat
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path, PureWindowsPath

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.front_matter import split_front_matter
from wxdesk.article.notes import Note
from wxdesk.article.pictures import is_remote, missing_code, picture_lines, picture_name, told_name
from wxdesk.domain.errors import WxdeskError

LARGEST_FILE = 2 * 1024 * 1024
_FOLDERS_LOOKED_INTO = 400


@dataclass(frozen=True, slots=True)
class Imported:
    """A Markdown file. ``pictures`` maps a name in the text to the file it means; ``missing`` are names without one."""

    text: str
    encoding: str
    pictures: dict[str, Path] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


def read_markdown(path: Path) -> Imported:
    """Read a Markdown file of at most 2 MB, and find its pictures. Nothing is ever fetched from elsewhere.

    Notes: ``decoded_as`` when it was not UTF-8, ``image_remote``, ``image_missing``, ``image_outside`` for an absolute
    path, which is never followed.

    Raises WxdeskError ``file_missing``, ``file_is_folder``, ``file_not_regular``, ``file_unreadable`` (path),
    ``markdown_too_large`` (path, size, limit), ``markdown_has_nul`` (path, line), ``markdown_encoding_unknown`` (path).
    """
    text, encoding = _decoded(bytes_of(path), path)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    notes = [] if encoding == "utf-8" else [Note("decoded_as", 0, encoding)]
    pictures: dict[str, Path] = {}
    missing: list[str] = []
    for name, line in _wanted(text).items():
        if is_remote(name) and is_wechat_picture(name):
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
    return Imported(text, encoding, pictures, tuple(missing), tuple(notes))


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
