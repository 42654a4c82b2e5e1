"""The body of a long screen: strips from top to bottom, of which only those that are looked at are laid out."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, overload

from wxdesk.ui.phone.form import drawing, drawn

if TYPE_CHECKING:
    from wxdesk.ui.phone.blocks import Block

Make = Callable[[], Sequence["Block"]]


class Parts(Sequence["Block"]):
    """Blocks that are made strip by strip when somebody looks; asked for as a whole, all of them are made."""

    def __init__(self) -> None:
        self._tops: list[float] = []
        self._bottoms: list[float] = []
        self._targets: list[int] = []
        self._makers: list[Make] = []
        self._made: dict[int, Sequence[Block]] = {}
        self._form = drawn()  # what is made later belongs to the phone that is laid out now

    def add(self, top: float, height: float, make: Make, targets: int = 0) -> None:
        """Put a strip below all others; ``targets`` of what ``make`` will return can be tapped."""
        self._tops.append(top)
        self._bottoms.append(top + height)
        self._targets.append(targets + (self._targets[-1] if self._targets else 0))
        self._makers.append(make)

    def between(self, top: float, bottom: float) -> Iterator["Block"]:
        """Yield the blocks of every strip that touches the part from ``top`` to ``bottom``."""
        for index in range(bisect_left(self._bottoms, top), bisect_right(self._tops, bottom)):
            yield from self._strip(index)

    @property
    def target_count(self) -> int:
        """How many blocks can be tapped."""
        return self._targets[-1] if self._targets else 0

    def target(self, number: int) -> "Block":
        """Return the block that can be tapped with this number, from 0 at the top. Raises ``IndexError``."""
        index = bisect_right(self._targets, number)
        if number < 0 or index == len(self._targets):
            raise IndexError(number)
        before = self._targets[index - 1] if index else 0
        return [block for block in self._strip(index) if block.target is not None][number - before]

    @property
    def made(self) -> int:
        """How many strips have been laid out so far."""
        return len(self._made)

    def _strip(self, index: int) -> Sequence["Block"]:
        if index not in self._made:
            with drawing(self._form):
                self._made[index] = self._makers[index]()
        return self._made[index]

    def _all(self) -> list["Block"]:
        return [block for index in range(len(self._makers)) for block in self._strip(index)]

    def __len__(self) -> int:
        return len(self._all())

    def __iter__(self) -> Iterator["Block"]:
        return iter(self._all())

    @overload
    def __getitem__(self, index: int) -> "Block": ...
    @overload
    def __getitem__(self, index: slice) -> Sequence["Block"]: ...
    def __getitem__(self, index: int | slice) -> "Block | Sequence[Block]":
        return self._all()[index]
