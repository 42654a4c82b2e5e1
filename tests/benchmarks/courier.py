"""How long the courier takes from nothing to its first step: prints seconds."""

import asyncio
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from wxdesk.courier.durable import DurableCourier
from wxdesk.domain.attempts import Step


async def main() -> None:
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        reached = asyncio.Event()

        async def advance(attempt_id: int) -> tuple[Step, timedelta]:
            reached.set()
            return Step.DONE, timedelta(0)

        begun = time.perf_counter()
        courier = DurableCourier(Path(name) / "courier.sqlite", advance, lambda bug: None)
        await courier.carry(1)
        await reached.wait()
        print(time.perf_counter() - begun)
        await courier.close()


asyncio.run(main())
