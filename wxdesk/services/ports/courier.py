"""Who carries attempts through."""

from typing import Protocol


class Claims(Protocol):
    """Which attempts this process carries, so that of several desks and workers each is carried by one alone."""

    async def take(self, attempt_id: int) -> bool:
        """Take it, unless somebody else has it; it is free again when its process ends, however that ends."""
        ...

    async def held(self, attempt_id: int) -> bool:
        """Whether it is still ours: asked before each step, as a connection that is lost takes the claims along."""
        ...

    async def drop(self, attempt_id: int) -> None:
        """Let somebody else have it."""
        ...

    async def close(self) -> None:
        """Drop all."""
        ...


class Courier(Protocol):
    """Carries attempts through, come what may."""

    async def carry(self, attempt_id: int) -> None:
        """Take an attempt over; returns as soon as it is sure to be carried on, also after a crash."""
        ...

    async def wake(self, attempt_id: int) -> None:
        """Let an attempt that waits take its next step now; take it over where nobody carries it."""
        ...
