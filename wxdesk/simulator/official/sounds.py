"""Tells sounds and films by their own bytes, and how long a sound plays."""

import struct

SOUNDS = {"amr": "audio/amr", "mp3": "audio/mpeg", "wav": "audio/wav", "wma": "audio/x-ms-wma", "speex": "audio/speex"}
_AMR_FRAME = (12, 13, 15, 17, 19, 20, 26, 31, 5)
"""Bytes after a frame's first, by its mode; a frame is 20 ms."""
_MP3_KBIT = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0)
_ASF = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")


def sound_of(data: bytes) -> str | None:
    """One of ``SOUNDS``, or None."""
    if data.startswith(b"#!AMR"):
        return "amr"
    if data.startswith(b"ID3") or (len(data) > 1 and data[0] == 0xFF and data[1] & 0xE0 == 0xE0):
        return "mp3"
    if data.startswith(b"RIFF") and data[8:12] == b"WAVE":
        return "wav"
    if data.startswith(_ASF):
        return "wma"
    return "speex" if data.startswith(b"Speex") else None


def is_film(data: bytes) -> bool:
    """An MP4 container that is no picture."""
    return data[4:8] == b"ftyp" and data[8:12] not in (b"heic", b"heix", b"mif1", b"avif")


def seconds_of(data: bytes) -> float:
    """How long a sound plays; 0.0 where that cannot be told without decoding it."""
    match sound_of(data):
        case "amr":
            return _amr_frames(data) * 0.02
        case "wav" if len(data) >= 44:
            (per_second,) = struct.unpack_from("<I", data, 28)
            return (len(data) - 44) / per_second if per_second else 0.0
        case "mp3":
            return _mp3_seconds(data)
    return 0.0


def _amr_frames(data: bytes) -> int:
    at, frames = data.find(b"\n") + 1, 0
    while 0 < at < len(data):
        mode = (data[at] >> 3) & 0x0F
        at += 1 + (_AMR_FRAME[mode] if mode < len(_AMR_FRAME) else 0)
        frames += 1
    return frames


def _mp3_seconds(data: bytes) -> float:
    """By the first frame's bit rate, as if it were constant (MPEG 1, layer 3)."""
    at = 0
    if data.startswith(b"ID3") and len(data) >= 10:
        at = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    if len(data) < at + 4 or data[at] != 0xFF:
        return 0.0
    rate = _MP3_KBIT[data[at + 2] >> 4] * 125
    return (len(data) - at) / rate if rate else 0.0
