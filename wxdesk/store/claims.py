"""Who carries which attempt, where one process alone sends: that one."""


class SoleClaims:
    """See ``ports.Claims``. The desk's lock on the workspace has decided already."""

    async def take(self, attempt_id: int) -> bool:  # noqa: ARG002
        return True

    async def held(self, attempt_id: int) -> bool:  # noqa: ARG002
        return True

    async def drop(self, attempt_id: int) -> None:
        pass

    async def close(self) -> None:
        pass
