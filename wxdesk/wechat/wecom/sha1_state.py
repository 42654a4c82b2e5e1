"""SHA-1's inner state after whole blocks, which WeDrive wants of large files (reference: wecom-api §9).

Libraries tell a digest only when a message is over; its padding would already be in it.
"""

import hashlib
import struct
from collections.abc import Iterable

BLOCK = 2_097_152
"""Bytes of every part of a large file but the last."""
_START = (0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0)
_MASK = 0xFFFFFFFF
_ROUNDS = tuple((turn // 20, (0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6)[turn // 20]) for turn in range(80))

State = tuple[int, int, int, int, int]


def block_digests(data: bytes) -> tuple[str, ...]:
    """A digest per part of ``data``: the running state after each, and SHA-1 of the whole for the last.

    The state's words are written little-endian, as the vendor's published program does it. Takes about a second for
    each MB, so call it off the event loop.
    """
    state: State = _START
    digests = []
    for end in range(BLOCK, len(data), BLOCK):
        state = advanced(state, data[end - BLOCK : end])
        digests.append(struct.pack("<5I", *state).hex())
    return (*digests, hashlib.sha1(data, usedforsecurity=False).hexdigest())


def advanced(state: State, data: bytes) -> State:
    """``state`` after more ``data``, a multiple of 64 bytes (FIPS 180-4, §6.1.2, without the padding)."""
    for words in _words(data):
        state = _compressed(state, words)
    return state


def _words(data: bytes) -> Iterable[tuple[int, ...]]:
    return struct.iter_unpack(">16I", data)


def _compressed(state: State, words: tuple[int, ...]) -> State:
    w = list(words)
    for turn in range(16, 80):
        mixed = w[turn - 3] ^ w[turn - 8] ^ w[turn - 14] ^ w[turn - 16]
        w.append((mixed << 1 | mixed >> 31) & _MASK)
    a, b, c, d, e = state
    for turn, (kind, constant) in enumerate(_ROUNDS):
        if kind == 0:
            f = d ^ (b & (c ^ d))
        elif kind == 2:
            f = (b & c) | (d & (b | c))
        else:
            f = b ^ c ^ d
        a, b, c, d, e = ((a << 5 | a >> 27) + f + e + constant + w[turn]) & _MASK, a, (b << 30 | b >> 2) & _MASK, c, d
    return (
        (state[0] + a) & _MASK,
        (state[1] + b) & _MASK,
        (state[2] + c) & _MASK,
        (state[3] + d) & _MASK,
        (state[4] + e) & _MASK,
    )
