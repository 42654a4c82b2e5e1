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

    from wxdesk.testing.practised import Practised
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


@pytest.fixture(scope="session")
def wx_practised(tmp_path_factory: pytest.TempPathFactory) -> "Practised":
    """The practice workspaces that the desks of this session are opened on copies of."""
    from wxdesk.testing.practised import Practised

    return Practised(tmp_path_factory.mktemp("practised"))


@pytest.fixture
def wx(
    request: pytest.FixtureRequest,
    qapp: "QApplication",
    wx_loop: asyncio.AbstractEventLoop,
    wx_practised: "Practised",
    tmp_path: Path,
) -> Iterator["World"]:
    """A desk on the practice workspace, with a window to drive; its clock stands at noon of 22 November 2026."""
    from wxdesk.testing.world import NOON, World
    from wxdesk.ui.theme import Scheme, choose_scheme

    choose_scheme(qapp, Scheme.LIGHT)
    marker = request.node.get_closest_marker("wx_at")
    at, folder = str(marker.args[0]) if marker else NOON, tmp_path / "workspace"
    empty = request.node.get_closest_marker("wx_empty") is not None
    if not empty:
        wx_practised.copy_to(folder, at, wx_loop)
    world = World(wx_loop, folder, at, practice=not empty)
    try:
        yield world
    finally:
        world.close()
