"""Tells what SHA-1 a running state of it leads to, for WeDrive's check of large files (reference: wecom-api §9)."""

import struct
from collections.abc import Callable

_MASK = 0xFFFFFFFF
_BLOCK = 64

Mixer = Callable[[int, int, int], int]
_ROUNDS: tuple[tuple[Mixer, int], ...] = (
    (lambda b, c, d: d ^ b & (c ^ d), 0x5A827999),
    (lambda b, c, d: b ^ c ^ d, 0x6ED9EBA1),
    (lambda b, c, d: b & c | d & (b | c), 0x8F1BBCDC),
    (lambda b, c, d: b ^ c ^ d, 0xCA62C1D6),
)


def closed(state: str, length: int) -> str:
    """The SHA-1 of ``length`` bytes (a multiple of 64) whose running state, before any padding, is ``state``.

    ``state`` is five words, each with its lowest byte first, in hexadecimal. An ordinary library cannot tell the state;
    it can tell the SHA-1 that must come of it, which one block of padding away is quick to compare.
    """
    words = struct.unpack("<5I", bytes.fromhex(state))
    padding = b"\x80" + bytes(_BLOCK - 9) + (length * 8).to_bytes(8, "big")
    return struct.pack(">5I", *_fed(words, padding)).hex()


def _fed(words: tuple[int, ...], block: bytes) -> tuple[int, ...]:
    w = list(struct.unpack(">16I", block))
    for t in range(16, 80):
        w.append(_turned(w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16], 1))
    a, b, c, d, e = words
    for t in range(80):
        mix, constant = _ROUNDS[t // 20]
        a, b, c, d, e = (_turned(a, 5) + mix(b, c, d) + e + w[t] + constant) & _MASK, a, _turned(b, 30), c, d
    return tuple((before + after) & _MASK for before, after in zip(words, (a, b, c, d, e), strict=True))


def _turned(word: int, bits: int) -> int:
    return (word << bits | word >> (32 - bits)) & _MASK
