"""Draws a QR code as a JPEG: version 4, error correction M, up to 62 bytes of text."""

import io

SIZE, QUIET, PIXELS = 33, 4, 10
_DATA, _BLOCKS, _CHECKS = 64, 2, 18
_BYTES = 62
_FORMAT = 0b101010000010010
"""Level M with mask 0, protected and masked as the standard says."""
_ALIGNED = 26
Grid = list[list[bool | None]]


def jpeg_of(words: str) -> bytes:
    """A picture that a phone can scan. Raises ``ValueError`` for more than 62 bytes of UTF-8."""
    from PIL import Image

    side = SIZE + 2 * QUIET
    image = Image.new("L", (side, side), 255)
    for y, row in enumerate(modules(words)):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + QUIET, y + QUIET), 0)
    written = io.BytesIO()
    image.resize((side * PIXELS, side * PIXELS), Image.Resampling.NEAREST).save(written, "JPEG")
    return written.getvalue()


def modules(words: str) -> list[list[bool]]:
    """The code's squares, row by row; True is dark."""
    grid: Grid = [[None] * SIZE for _ in range(SIZE)]
    _draw_patterns(grid)
    _draw_format(grid)
    _draw_data(grid, _codewords(words))
    return [[dark is True for dark in row] for row in grid]


def _draw_patterns(grid: Grid) -> None:
    for left, top in ((0, 0), (SIZE - 7, 0), (0, SIZE - 7)):
        for y in range(-1, 8):
            for x in range(-1, 8):
                if 0 <= left + x < SIZE and 0 <= top + y < SIZE:
                    ring = max(abs(x - 3), abs(y - 3))
                    grid[top + y][left + x] = ring not in (2, 4)
    for y in range(-2, 3):
        for x in range(-2, 3):
            grid[_ALIGNED + y][_ALIGNED + x] = max(abs(x), abs(y)) != 1
    for at in range(8, SIZE - 8):
        grid[6][at] = grid[at][6] = at % 2 == 0


def _draw_format(grid: Grid) -> None:
    bits = [bool(_FORMAT >> at & 1) for at in range(15)]
    first = [(8, at) for at in (0, 1, 2, 3, 4, 5, 7, 8)] + [(at, 8) for at in (7, 5, 4, 3, 2, 1, 0)]
    second = [(SIZE - 1 - at, 8) for at in range(8)] + [(8, SIZE - 15 + at) for at in range(8, 15)]
    for places in (first, second):
        for (x, y), dark in zip(places, bits, strict=True):
            grid[y][x] = dark
    grid[SIZE - 8][8] = True


def _draw_data(grid: Grid, codewords: bytes) -> None:
    """Two columns at a time from the right, up and down in turn, with mask 0 laid over."""
    bits = iter([bool(byte >> at & 1) for byte in codewords for at in range(7, -1, -1)])
    upwards = True
    for right in (*range(SIZE - 1, 6, -2), 5, 3, 1):
        for step in range(SIZE):
            y = SIZE - 1 - step if upwards else step
            for x in (right, right - 1):
                if grid[y][x] is None:
                    grid[y][x] = next(bits, False) ^ ((x + y) % 2 == 0)
        upwards = not upwards


def _codewords(words: str) -> bytes:
    data = words.encode()
    if len(data) > _BYTES:
        raise ValueError(words)
    bits = f"0100{len(data):08b}" + "".join(f"{byte:08b}" for byte in data) + "0000"
    packed = int(bits, 2).to_bytes(len(bits) // 8, "big")
    packed += bytes((0xEC, 0x11)) * _DATA
    share = _DATA // _BLOCKS
    blocks = [packed[at * share : (at + 1) * share] for at in range(_BLOCKS)]
    checks = [_checks(block) for block in blocks]
    return bytes(byte for row in (*zip(*blocks, strict=True), *zip(*checks, strict=True)) for byte in row)


def _times(one: int, other: int) -> int:
    """Multiply in GF(256) by the standard's polynomial."""
    product = 0
    for at in range(7, -1, -1):
        product = (product << 1) ^ ((product >> 7) * 0x11D)
        product ^= (other >> at & 1) * one
    return product


def _divisor() -> list[int]:
    divisor = [0] * (_CHECKS - 1) + [1]
    root = 1
    for _ in range(_CHECKS):
        for at in range(_CHECKS):
            divisor[at] = _times(divisor[at], root)
            if at + 1 < _CHECKS:
                divisor[at] ^= divisor[at + 1]
        root = _times(root, 2)
    return divisor


def _checks(block: bytes) -> bytes:
    """The Reed-Solomon remainder."""
    divisor, rest = _divisor(), [0] * _CHECKS
    for byte in block:
        factor = byte ^ rest.pop(0)
        rest.append(0)
        rest = [each ^ _times(part, factor) for each, part in zip(rest, divisor, strict=True)]
    return bytes(rest)
