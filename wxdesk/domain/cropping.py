"""How a cover is cut: frames of a fixed ratio on a picture, as the fractions that the platform keeps."""

from dataclasses import replace

from wxdesk.domain.posts import Article, Crop

WIDE, SQUARE = 2.35, 1.0
"""Width by height: the lead and lists of articles; shares and the articles below. Source: draft/add; reference §2.1."""
PLACES = 6
"""Decimals that the platform takes. Source: draft/add (pic_crop_235_1); reference §2.1."""
LEAST = 0.05
"""The smallest frame, as a share of the largest one that fits."""

Size = tuple[int, int]
"""Width and height of a picture, in pixels."""


def middle(size: Size, ratio: float) -> Crop:
    """Return the largest part of ``ratio`` in the middle: what the platform shows of a cover without crops."""
    wide, high = _largest(size, ratio)
    return Crop((1 - wide) / 2, (1 - high) / 2, (1 + wide) / 2, (1 + high) / 2)


def moved(crop: Crop, right: float, down: float) -> Crop:
    """Push a frame by fractions of the picture, as far as the picture reaches."""
    left = min(max(0.0, crop.left + right), 1 - (crop.right - crop.left))
    top = min(max(0.0, crop.top + down), 1 - (crop.bottom - crop.top))
    return Crop(left, top, left + crop.right - crop.left, top + crop.bottom - crop.top)


def resized(crop: Crop, size: Size, ratio: float, width: float) -> Crop:
    """Give a frame another ``width`` (a fraction of the picture's) about its middle; it keeps its ratio."""
    most, _ = _largest(size, ratio)
    wide = min(max(width, most * LEAST), most)
    high = min(1.0, wide * size[0] / size[1] / ratio)
    across, down = _centre(crop)
    return moved(Crop(across - wide / 2, down - high / 2, across + wide / 2, down + high / 2), 0, 0)


def stretched(size: Size, ratio: float, fixed: tuple[float, float], corner: tuple[float, float]) -> Crop:
    """Return the frame of ``ratio`` from the corner ``fixed`` towards ``corner``, as large as the picture allows."""
    across, down = fixed
    right, below = corner[0] >= across, corner[1] >= down
    per_width = size[0] / size[1] / ratio
    least = _largest(size, ratio)[0] * LEAST
    wide = max(abs(corner[0] - across), abs(corner[1] - down) / per_width, least)
    wide = min(wide, 1 - across if right else across, (1 - down if below else down) / per_width)
    left, top = across - (0 if right else wide), down - (0 if below else wide * per_width)
    return Crop(left, top, left + wide, top + wide * per_width)


def linked(square: Crop, wide: Crop) -> Crop:
    """Return ``square`` with its middle inside ``wide``: pushed there, and smaller where the picture ends too soon."""
    across, down = _centre(square)
    half_wide, half_high = (square.right - square.left) / 2, (square.bottom - square.top) / 2
    share = min(1.0, *_shares(half_wide, wide.left, wide.right), *_shares(half_high, wide.top, wide.bottom))
    half_wide, half_high = half_wide * share, half_high * share
    across = min(max(across, wide.left, half_wide), wide.right, 1 - half_wide)
    down = min(max(down, wide.top, half_high), wide.bottom, 1 - half_high)
    return Crop(across - half_wide, down - half_high, across + half_wide, down + half_high)


def _shares(half: float, start: float, end: float) -> tuple[float, float]:
    """How much of a frame may stay, so that its middle can lie between ``start`` and ``end`` and it in the picture."""
    return end / half, (1 - start) / half


def corners(crop: Crop) -> tuple[str, str, str, str]:
    """Write left, top, right and bottom as the platform takes them: 0 to 1 with at most six decimals."""
    return _written(crop.left), _written(crop.top), _written(crop.right), _written(crop.bottom)


def _written(share: float) -> str:
    return f"{min(max(share, 0.0), 1.0):.{PLACES}f}".rstrip("0").rstrip(".")


def pixels(crop: Crop, size: Size) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of a frame in whole pixels; it is never empty."""
    width, height = size
    left = min(max(0, round(crop.left * width)), width - 1)
    top = min(max(0, round(crop.top * height)), height - 1)
    right = max(left + 1, min(width, round(crop.right * width)))
    return left, top, right, max(top + 1, min(height, round(crop.bottom * height)))


def recropped(before: Article, after: Article) -> Article:
    """Return ``after`` without the frames of ``before`` where its cover is another picture: they would cut anything."""
    old, new = before.cover_picture, after.cover_picture
    same = old is not None and new is not None and old.sha256 == new.sha256
    if same or (after.wide, after.square) != (before.wide, before.square):
        return after
    return replace(after, wide=None, square=None)


def _largest(size: Size, ratio: float) -> tuple[float, float]:
    """Return width and height, as fractions, of the largest frame of ``ratio``."""
    width, height = size
    wide = min(1.0, height * ratio / width)
    return wide, min(1.0, wide * width / height / ratio)


def _centre(crop: Crop) -> tuple[float, float]:
    return (crop.left + crop.right) / 2, (crop.top + crop.bottom) / 2
