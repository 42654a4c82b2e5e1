"""The courier with real DBOS on a real file; killed in a process of its own."""

import asyncio
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from wxdesk.courier import durable
from wxdesk.courier.durable import DurableCourier
from wxdesk.domain.attempts import Step
from wxdesk.domain.errors import WxdeskError

AT_ONCE = timedelta(0)

KILLED = """
import asyncio, os, sys
from datetime import timedelta
from pathlib import Path
from wxdesk.courier.durable import DurableCourier
from wxdesk.domain.attempts import Step
from wxdesk.domain.errors import WxdeskError

async def advance(attempt_id):
    with open(sys.argv[2], "a") as steps:
        steps.write(f"{attempt_id}\\n")
    if sum(1 for _ in open(sys.argv[2])) == 2:
        os._exit(9)
    return Step.ON, timedelta(0)

async def main():
    courier = DurableCourier(Path(sys.argv[1]), advance, print)
    await courier.carry(7)
    await asyncio.Event().wait()

asyncio.run(main())
"""


class Recorder:
    """Takes each attempt three steps, then is done."""

    def __init__(self) -> None:
        self.steps: list[int] = []
        self.done = asyncio.Event()

    async def advance(self, attempt_id: int) -> tuple[Step, timedelta]:
        self.steps.append(attempt_id)
        if self.steps.count(attempt_id) < 3:
            return Step.ON, AT_ONCE
        self.done.set()
        return Step.DONE, AT_ONCE


async def carried(file: Path, attempt_id: int) -> Recorder:
    recorder = Recorder()
    bugs: list[BaseException] = []
    courier = DurableCourier(file, recorder.advance, bugs.append)
    try:
        await courier.carry(attempt_id)
        await courier.carry(attempt_id)
        async with asyncio.timeout(30):
            await recorder.done.wait()
    finally:
        await courier.close()
    assert not bugs
    return recorder


def test_an_attempt_is_taken_step_by_step_until_it_is_done(tmp_path):
    recorder = asyncio.run(carried(tmp_path / "courier.sqlite", 1))
    assert recorder.steps == [1, 1, 1]


def test_an_attempt_goes_on_after_kill_9(tmp_path):
    file, steps = tmp_path / "courier.sqlite", tmp_path / "steps"
    killed = subprocess.run([sys.executable, "-c", KILLED, str(file), str(steps)], check=False, timeout=60)
    assert killed.returncode == 9
    assert steps.read_text().split() == ["7", "7"]
    recorder = asyncio.run(carried(file, 7))
    assert recorder.steps == [7, 7, 7]


def test_its_file_can_be_deleted_and_is_filled_again(tmp_path):
    file = tmp_path / "courier.sqlite"
    asyncio.run(carried(file, 1))
    for each in tmp_path.iterdir():
        each.unlink()
    assert asyncio.run(carried(file, 1)).steps == [1, 1, 1]


def test_an_attempt_that_was_done_once_can_be_taken_up_again(tmp_path):
    file = tmp_path / "courier.sqlite"
    asyncio.run(carried(file, 1))
    assert asyncio.run(carried(file, 1)).steps == [1, 1, 1]


def test_waiting_does_not_keep_it_from_closing(tmp_path):
    async def close_while_waiting() -> int:
        began = asyncio.Event()

        async def advance(_: int) -> tuple[Step, timedelta]:
            began.set()
            return Step.WAIT, timedelta(hours=1)

        courier = DurableCourier(tmp_path / "courier.sqlite", advance, lambda bug: pytest.fail(str(bug)))
        await courier.carry(1)
        async with asyncio.timeout(30):
            await began.wait()
            await courier.close()
        return 1

    assert asyncio.run(close_while_waiting()) == 1


def test_a_bug_is_reported_and_ends_only_that_attempt(tmp_path):
    async def meet_a_bug() -> list[BaseException]:
        told = asyncio.Event()
        bugs: list[BaseException] = []

        async def advance(_: int) -> tuple[Step, timedelta]:
            raise ZeroDivisionError

        def report(bug: BaseException) -> None:
            bugs.append(bug)
            told.set()

        courier = DurableCourier(tmp_path / "courier.sqlite", advance, report)
        await courier.carry(1)
        async with asyncio.timeout(30):
            await told.wait()
        await courier.close()
        return bugs

    (bug,) = asyncio.run(meet_a_bug())
    assert isinstance(bug, ZeroDivisionError)


def test_a_damaged_file_is_put_aside_and_filled_again(tmp_path):
    file = tmp_path / "courier.sqlite"
    asyncio.run(carried(file, 1))
    data = bytearray(file.read_bytes())
    data[4096 : 4096 + 400] = bytes(range(200)) * 2
    data[:20] = b"this is no database."
    file.write_bytes(data)
    assert asyncio.run(carried(file, 2)).steps == [2, 2, 2]
    assert (tmp_path / "courier.sqlite.damaged").exists()


def test_an_expected_refusal_is_told_once_and_the_step_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(durable, "PAUSE", 0.01)

    async def refuse_twice() -> list[BaseException]:
        done = asyncio.Event()
        told: list[BaseException] = []
        tries = 0

        async def advance(_: int) -> tuple[Step, timedelta]:
            nonlocal tries
            tries += 1
            if tries < 3:
                raise WxdeskError("workspace_locked")
            done.set()
            return Step.DONE, AT_ONCE

        courier = DurableCourier(tmp_path / "courier.sqlite", advance, told.append)
        async with asyncio.timeout(30):
            await courier.carry(1)
            await done.wait()
            await courier.close()
        return told

    (told,) = asyncio.run(refuse_twice())
    assert isinstance(told, WxdeskError)
