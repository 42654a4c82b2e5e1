import asyncio
import inspect

import pytest
from PySide6.QtWidgets import QDialog

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.tasks import Tasks


class Told:
    def __init__(self):
        self.refusals: list[WxdeskError] = []
        self.crashes: list[Exception] = []
        self.tasks = Tasks(self.refusals.append, self.crashes.append)


@pytest.fixture
def loop(qapp):
    from qasync import QEventLoop

    made = QEventLoop(qapp)
    asyncio._set_running_loop(made)
    yield made
    asyncio._set_running_loop(None)
    made.close()


@pytest.fixture
def told(loop, qtbot):
    made = Told()
    yield made
    done = loop.create_task(made.tasks.close())
    qtbot.waitUntil(done.done)


async def give(value):
    await asyncio.sleep(0)
    return value


async def refuse(code):
    await asyncio.sleep(0)
    raise WxdeskError(code)


async def break_down():
    await asyncio.sleep(0)
    raise ZeroDivisionError


def test_the_result_reaches_then(told, qtbot):
    results: list[object] = []
    told.tasks.start(give(7), then=results.append)
    assert told.tasks.busy == 1
    qtbot.waitUntil(lambda: told.tasks.busy == 0)
    assert results == [7]


def test_a_refusal_is_told_and_then_is_not_called(told, qtbot):
    results: list[object] = []
    told.tasks.start(refuse("quota_used_up"), then=results.append)
    qtbot.waitUntil(lambda: told.tasks.busy == 0)
    assert [refusal.code for refusal in told.refusals] == ["quota_used_up"]
    assert (results, told.crashes) == ([], [])


def test_a_refusal_goes_to_who_asked_for_it(told, qtbot):
    mine: list[object] = []
    told.tasks.start(refuse("app_id_missing"), failed=mine.append)
    qtbot.waitUntil(lambda: bool(mine))
    assert told.refusals == []


def test_a_bug_is_a_crash_not_a_refusal(told, qtbot):
    told.tasks.start(break_down())
    qtbot.waitUntil(lambda: bool(told.crashes))
    assert isinstance(told.crashes[0], ZeroDivisionError)
    assert told.refusals == []


def test_a_bug_in_then_is_a_crash_too(told, qtbot):
    told.tasks.start(give(0), then=lambda zero: 1 // zero)
    qtbot.waitUntil(lambda: bool(told.crashes))
    assert isinstance(told.crashes[0], ZeroDivisionError)


def test_settling_waits_for_work_but_not_for_endless_work(told, qtbot):
    order = []

    async def endless():
        await asyncio.Event().wait()

    async def settle():
        await told.tasks.settle()
        order.append("settled")

    told.tasks.serve(endless())
    told.tasks.start(give("work"), then=order.append)
    settling = asyncio.get_running_loop().create_task(settle())
    qtbot.waitUntil(settling.done)
    assert order == ["work", "settled"]


@pytest.mark.parametrize("answer", [True, False])
def test_a_question_waits_for_the_user_and_counts_as_settled(told, qtbot, answer):
    dialog = QDialog()
    answers: list[object] = []
    told.tasks.start(told.tasks.ask(dialog), then=answers.append)
    qtbot.waitUntil(dialog.isVisible)
    qtbot.waitUntil(lambda: told.tasks.busy == 0)
    if answer:
        dialog.accept()
    else:
        dialog.reject()
    qtbot.waitUntil(lambda: answers == [answer])


def test_closing_cancels_and_waits(loop, qtbot):
    told, ended = Told(), []

    async def endless():
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    task = told.tasks.serve(endless())
    qtbot.waitUntil(lambda: not task.done() and bool(told.tasks._all))
    started = loop.create_task(give(None))
    qtbot.waitUntil(started.done)
    closing = loop.create_task(told.tasks.close())
    qtbot.waitUntil(closing.done)
    assert (ended, told.crashes) == ([True], [])


def test_nothing_is_begun_after_closing(loop, qtbot):
    told, begun = Told(), []

    async def work():
        begun.append(True)

    closing = loop.create_task(told.tasks.close())
    qtbot.waitUntil(closing.done)
    late = work()
    assert told.tasks.start(late, then=begun.append) is None
    assert inspect.getcoroutinestate(late) == inspect.CORO_CLOSED  # nobody is told that it was never awaited
    told.tasks.refresh("page", work)
    told.tasks.refresh("page", work)
    rest = loop.create_task(give(None))
    qtbot.waitUntil(rest.done)
    assert (begun, told.tasks.busy) == ([], 0)


def test_what_is_closed_before_it_began_is_ended_too(loop, qtbot):
    tasks = Tasks(lambda _: None, lambda _: None)
    works = [give(1), give(2)]
    done = loop.create_task(tasks.close())  # its turn comes before theirs
    tasks.start(works[0])
    tasks.serve(works[1])
    qtbot.waitUntil(done.done)
    assert [inspect.getcoroutinestate(work) for work in works] == [inspect.CORO_CLOSED] * 2
