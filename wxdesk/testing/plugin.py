"""The pytest plugin: ``wx_loop`` makes qasync and pytest-qt agree, ``wx`` is a whole desk to drive."""

import asyncio
import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from wxdesk.testing.world import World


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "wx_at(time): when the desk of fixture wx stands, ISO 8601, China time")
    config.addinivalue_line("markers", "wx_empty: the desk of fixture wx opens an empty workspace")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    _collect_on_this_thread()


@pytest.hookimpl(trylast=True)
def pytest_runtest_teardown() -> None:
    _collect_on_this_thread()


def _collect_on_this_thread() -> None:
    """From the first Qt program on, collect here and nowhere else: another thread would destroy Qt objects."""
    if "PySide6.QtCore" not in sys.modules:
        return
    gc.disable()
    thresholds, counts = gc.get_threshold(), gc.get_count()
    due = [generation for generation in range(3) if counts[generation] > thresholds[generation]]
    if due:
        gc.collect(due[-1])


@pytest.fixture
def wx_loop(qapp: "QApplication") -> Iterator[asyncio.AbstractEventLoop]:
    """The asyncio loop, counted as running for as long as the test lasts: every nested Qt loop drives it as well."""
    from qasync import QEventLoop

    logging.getLogger("qasync").setLevel(logging.WARNING)
    loop = QEventLoop(qapp)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    yield loop
    asyncio._set_running_loop(None)
    loop.close()
    asyncio.set_event_loop(None)


@pytest.fixture
def wx(
    request: pytest.FixtureRequest, qapp: "QApplication", wx_loop: asyncio.AbstractEventLoop, tmp_path: Path
) -> Iterator["World"]:
    """A desk on the practice workspace, with a window to drive; its clock stands at noon of 22 November 2026."""
    from wxdesk.testing.world import NOON, World
    from wxdesk.ui.theme import Scheme, choose_scheme

    choose_scheme(qapp, Scheme.LIGHT)
    at = request.node.get_closest_marker("wx_at")
    empty = request.node.get_closest_marker("wx_empty") is not None
    world = World(wx_loop, tmp_path / "workspace", at.args[0] if at else NOON, practice=not empty)
    try:
        yield world
    finally:
        world.close()
