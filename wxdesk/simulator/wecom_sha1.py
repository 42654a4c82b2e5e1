"""SHA-1 that tells its state between blocks, which WeDrive asks for of large files (reference: wecom-api §9)."""

import struct

_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
_MASK = 0xFFFFFFFF
BLOCK = 64

Words = tuple[int, int, int, int, int]


def running(data: bytes, state: str = "") -> str:
    """The state after ``data`` (a multiple of 64 bytes) was fed to ``state``, "" at the beginning.

    Five words, each with its lowest byte first, in hexadecimal; nothing is padded.
    """
    words: Words = struct.unpack("<5I", bytes.fromhex(state)) if state else _START
    for at in range(0, len(data), BLOCK):
        words = _fed(words, _schedule(data, at))
    return struct.pack("<5I", *words).hex()


def _schedule(data: bytes, at: int) -> list[int]:
    w = list(struct.unpack_from(">16I", data, at))
    for t in range(16, 80):
        x = w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16]
        w.append((x << 1 | x >> 31) & _MASK)
    return w


def _fed(words: Words, w: list[int]) -> Words:
    a, b, c, d, e = words
    # five rounds at a time, so that no word has to change its name
    for t in range(0, 20, 5):
        e = ((a << 5 | a >> 27) + (d ^ b & (c ^ d)) + e + w[t] + 0x5A827999) & _MASK
        b = (b << 30 | b >> 2) & _MASK
        d = ((e << 5 | e >> 27) + (c ^ a & (b ^ c)) + d + w[t + 1] + 0x5A827999) & _MASK
        a = (a << 30 | a >> 2) & _MASK
        c = ((d << 5 | d >> 27) + (b ^ e & (a ^ b)) + c + w[t + 2] + 0x5A827999) & _MASK
        e = (e << 30 | e >> 2) & _MASK
        b = ((c << 5 | c >> 27) + (a ^ d & (e ^ a)) + b + w[t + 3] + 0x5A827999) & _MASK
        d = (d << 30 | d >> 2) & _MASK
        a = ((b << 5 | b >> 27) + (e ^ c & (d ^ e)) + a + w[t + 4] + 0x5A827999) & _MASK
        c = (c << 30 | c >> 2) & _MASK
    a, b, c, d, e = _parity((a, b, c, d, e), w, 20, 0x6ED9EBA1)
    for t in range(40, 60, 5):
        e = ((a << 5 | a >> 27) + (b & c | d & (b | c)) + e + w[t] + 0x8F1BBCDC) & _MASK
        b = (b << 30 | b >> 2) & _MASK
        d = ((e << 5 | e >> 27) + (a & b | c & (a | b)) + d + w[t + 1] + 0x8F1BBCDC) & _MASK
        a = (a << 30 | a >> 2) & _MASK
        c = ((d << 5 | d >> 27) + (e & a | b & (e | a)) + c + w[t + 2] + 0x8F1BBCDC) & _MASK
        e = (e << 30 | e >> 2) & _MASK
        b = ((c << 5 | c >> 27) + (d & e | a & (d | e)) + b + w[t + 3] + 0x8F1BBCDC) & _MASK
        d = (d << 30 | d >> 2) & _MASK
        a = ((b << 5 | b >> 27) + (c & d | e & (c | d)) + a + w[t + 4] + 0x8F1BBCDC) & _MASK
        c = (c << 30 | c >> 2) & _MASK
    a, b, c, d, e = _parity((a, b, c, d, e), w, 60, 0xCA62C1D6)
    return (
        words[0] + a & _MASK,
        words[1] + b & _MASK,
        words[2] + c & _MASK,
        words[3] + d & _MASK,
        words[4] + e & _MASK,
    )


def _parity(words: Words, w: list[int], first: int, k: int) -> Words:
    a, b, c, d, e = words
    for t in range(first, first + 20, 5):
        e = ((a << 5 | a >> 27) + (b ^ c ^ d) + e + w[t] + k) & _MASK
        b = (b << 30 | b >> 2) & _MASK
        d = ((e << 5 | e >> 27) + (a ^ b ^ c) + d + w[t + 1] + k) & _MASK
        a = (a << 30 | a >> 2) & _MASK
        c = ((d << 5 | d >> 27) + (e ^ a ^ b) + c + w[t + 2] + k) & _MASK
        e = (e << 30 | e >> 2) & _MASK
        b = ((c << 5 | c >> 27) + (d ^ e ^ a) + b + w[t + 3] + k) & _MASK
        d = (d << 30 | d >> 2) & _MASK
        a = ((b << 5 | b >> 27) + (c ^ d ^ e) + a + w[t + 4] + k) & _MASK
        c = (c << 30 | c >> 2) & _MASK
    return a, b, c, d, e
