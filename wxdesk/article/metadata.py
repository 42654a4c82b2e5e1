"""What a camera or a program wrote into a picture file besides the picture, taken out without encoding it anew."""

import re
import struct
import zlib

_KEPT_APPS = frozenset([0xE0, 0xE2, 0xEE])
"""JFIF, colour profile, Adobe's colours: without them a picture looks different."""
_MARKER = re.compile(b"\xff[\x01-\xcf\xd8-\xfe]")
_CHUNKS_TAKEN = frozenset([b"eXIf", b"tEXt", b"zTXt", b"iTXt", b"tIME", b"caBX", b"orNT"])
_PNG = b"\x89PNG\r\n\x1a\n"
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA


def without_metadata(data: bytes, orientation: int = 1) -> bytes:
    """Return a JPEG or PNG without place, time, camera, comments and what hangs behind its end.

    ``orientation`` (as in Exif) is written anew where it is not 1, as the picture would lie on its side without.
    Other kinds, and files that do not read as what they are, come back as they were; so does one without any of it.
    """
    if data.startswith(b"\xff\xd8\xff"):
        return _jpeg(data, orientation)
    if data.startswith(_PNG):
        return _png(data, orientation)
    return data


def _jpeg(data: bytes, orientation: int) -> bytes:
    kept: list[bytes] = [data[:2]]
    taken, at = False, 2
    if orientation != 1:
        kept.append(_exif_segment(orientation))
    while at + 4 <= len(data):
        if data[at] != 0xFF:
            return data
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
            continue
        if marker == _END:
            break
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        app = 0xE0 <= marker <= 0xEF
        drop = marker == 0xFE or (app and (marker not in _KEPT_APPS or data[at + 4 : at + 8] == b"MPF\0"))
        taken |= drop
        if marker == _SCAN:
            found = _MARKER.search(data, end)
            end = found.start() if found else len(data)
        if not drop:
            kept.append(data[at:end])
        at = end
    taken |= at + 2 < len(data)
    return b"".join([*kept, b"\xff\xd9"]) if taken and at < len(data) else data


def _png(data: bytes, orientation: int) -> bytes:
    kept: list[bytes] = [_PNG]
    taken, at = False, len(_PNG)
    while at + 12 <= len(data):
        name = data[at + 4 : at + 8]
        end = at + 12 + int.from_bytes(data[at : at + 4], "big")
        if end > len(data):
            return data
        drop = name in _CHUNKS_TAKEN
        taken |= drop
        if not drop:
            kept.append(data[at:end])
        if name == b"IHDR" and orientation != 1:
            body = b"eXIf" + _exif(orientation)
            kept.append(struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body)))
        at = end
        if name == b"IEND":
            return b"".join(kept) if taken or at < len(data) else data
    return data


def _exif_segment(orientation: int) -> bytes:
    body = b"Exif\0\0" + _exif(orientation)
    return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body


def _exif(orientation: int) -> bytes:
    """One entry of one directory: tag 0x0112, a short."""
    return b"MM\0*" + struct.pack(">IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)
