"""What a Word file is allowed to be: looked at before anything parses it, as a file of strangers may be a bomb."""

import zipfile
import zlib
from io import BytesIO
from xml.parsers import expat

from wxdesk.domain.errors import WxdeskError

LARGEST_FILE = 50 * 1024 * 1024
LARGEST_INSIDE = 200 * 1024 * 1024
LARGEST_XML = 24 * 1024 * 1024
MOST_PARTS = 2_000
MOST_RATIO = 200
RATIO_FROM = 10 * 1024 * 1024
DEEPEST_XML = 90
"""Word itself comes to about 40; the reader needs some of Python's stack for each."""
_CHUNK = 1 << 20
_OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError)


def checked_parts(data: bytes, path: str) -> dict[str, int]:
    """Return the parts of the Word file ``data`` with their real sizes in bytes.

    Raises WxdeskError, each with ``path``: ``word_is_old`` (.doc), ``word_is_locked`` (a password), ``word_broken``,
    ``word_is_bomb`` (too many parts, or far more inside than outside), ``word_has_entities`` (XML that expands itself).
    """
    if data.startswith(_OLD_WORD):
        raise WxdeskError("word_is_locked" if _LOCKED in data else "word_is_old", path=path)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            found = archive.infolist()
            _check_declared(found, path)
            sizes: dict[str, int] = {}
            for each in found:
                sizes[each.filename] = _really(archive, each, path, LARGEST_INSIDE - sum(sizes.values()))
    except _BROKEN as broken:
        raise WxdeskError("word_broken", path=path) from broken
    if "[Content_Types].xml" not in sizes or not any(name.startswith("word/") for name in sizes):
        raise WxdeskError("word_broken", path=path)
    return sizes


def _check_declared(found: list[zipfile.ZipInfo], path: str) -> None:
    names = {each.filename for each in found}
    total = sum(each.file_size for each in found)
    swollen = any(each.file_size > max(RATIO_FROM, MOST_RATIO * each.compress_size) for each in found)
    if len(found) > MOST_PARTS or len(names) != len(found) or total > LARGEST_INSIDE or swollen:
        raise WxdeskError("word_is_bomb", path=path)
    if any(each.flag_bits & 1 for each in found):
        raise WxdeskError("word_is_locked", path=path)


def _really(archive: zipfile.ZipFile, part: zipfile.ZipInfo, path: str, room: int) -> int:
    """Count what a part really holds, as what it declares may be a lie; look into XML on the way."""
    xml = part.filename.lower().endswith((".xml", ".rels"))
    parser = _strict_parser(path) if xml else None
    size = 0
    with archive.open(part) as opened:
        while chunk := opened.read(_CHUNK):
            size += len(chunk)
            if size > min(room, LARGEST_XML if xml else room):
                raise WxdeskError("word_is_bomb", path=path)
            if parser is not None:
                _feed(parser, chunk, path)
    if parser is not None:
        _feed(parser, b"", path, last=True)
    return size


def _feed(parser: "expat.XMLParserType", chunk: bytes, path: str, *, last: bool = False) -> None:
    try:
        parser.Parse(chunk, last)
    except expat.ExpatError as broken:
        raise WxdeskError("word_broken", path=path) from broken


def _strict_parser(path: str) -> "expat.XMLParserType":
    parser = expat.ParserCreate()
    depth = 0

    def begin(_name: str, _attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST_XML:
            raise WxdeskError("word_is_bomb", path=path)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1

    def refuse(*_: object) -> None:
        raise WxdeskError("word_has_entities", path=path)

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser
