"""The two frames on a cover as they are dragged about: which is active, and how one follows the other."""

from dataclasses import dataclass, replace

from wxdesk.domain.cropping import SQUARE, WIDE, Size, linked, middle, moved, resized, stretched
from wxdesk.domain.posts import Crop

RATIOS = {"wide": WIDE, "square": SQUARE}
STEP = 0.01
"""How far an arrow key pushes a frame, as a share of the picture's longer side."""
GROWTH = 1.04


@dataclass(frozen=True, slots=True)
class Frames:
    """Both frames on a picture of ``size`` pixels; ``linked`` keeps the square's middle inside the wide one."""

    size: Size
    wide: Crop
    square: Crop
    active: str = "wide"
    linked: bool = True

    @property
    def crop(self) -> Crop:
        """The active frame."""
        return self.wide if self.active == "wide" else self.square

    @property
    def untouched(self) -> bool:
        """Whether both are where the platform puts them by itself."""
        return (self.wide, self.square) == (middle(self.size, WIDE), middle(self.size, SQUARE))

    def push(self, right: float, down: float) -> "Frames":
        """Move the active frame by fractions of the picture; a linked square goes along with the wide one."""
        if self.active == "square":
            return self.placed(moved(self.square, right, down))
        wide = moved(self.wide, right, down)
        went = wide.left - self.wide.left, wide.top - self.wide.top
        square = moved(self.square, *went) if self.linked else self.square
        return replace(self, wide=wide, square=square).joined(self.linked)

    def step(self, right: int, down: int) -> "Frames":
        """Move the active frame by steps of the same length in either direction."""
        longer = max(self.size)
        return self.push(right * STEP * longer / self.size[0], down * STEP * longer / self.size[1])

    def grow(self, steps: int) -> "Frames":
        """Make the active frame larger, or smaller, about its middle."""
        width = (self.crop.right - self.crop.left) * GROWTH**steps
        return self.placed(resized(self.crop, self.size, RATIOS[self.active], width))

    def stretch(self, fixed: tuple[float, float], corner: tuple[float, float]) -> "Frames":
        """Draw the active frame from one corner to another."""
        return self.placed(stretched(self.size, RATIOS[self.active], fixed, corner))

    def placed(self, crop: Crop) -> "Frames":
        """Put the active frame somewhere else."""
        moved_one = replace(self, wide=crop) if self.active == "wide" else replace(self, square=crop)
        return moved_one.joined(self.linked)

    def joined(self, joined: bool) -> "Frames":
        """Link the frames, or let each go its own way."""
        square = linked(self.square, self.wide) if joined else self.square
        return replace(self, square=square, linked=joined)

    def activated(self, which: str) -> "Frames":
        """Act on ``wide`` or ``square`` from now on."""
        return replace(self, active=which)

    def reset(self) -> "Frames":
        """Put both back into the middle."""
        return frames(self.size, active=self.active)


def frames(size: Size, wide: Crop | None = None, square: Crop | None = None, active: str = "wide") -> Frames:
    """Return the frames of a cover; they are linked unless the square has been put elsewhere before."""
    wide_one, square_one = wide or middle(size, WIDE), square or middle(size, SQUARE)
    joined = linked(square_one, wide_one)
    return Frames(size, wide_one, square_one, active, linked=not _far(joined, square_one))


def _far(one: Crop, other: Crop) -> bool:
    """Fractions that were written with six decimals are not quite what they were."""
    return abs(one.left - other.left) > 1e-4 or abs(one.top - other.top) > 1e-4 or abs(one.right - other.right) > 1e-4
