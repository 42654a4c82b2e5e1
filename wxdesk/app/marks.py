"""Marks for benchmarks: when what was reached, on the clock that all processes share."""

import os
import time
from pathlib import Path

FILE = "WXDESK_MARKS"
QUIT = "WXDESK_QUIT_AT"


def mark(name: str) -> None:
    """Append ``name`` and the monotonic clock in nanoseconds to the file that WXDESK_MARKS names, if it names one."""
    path = os.environ.get(FILE)
    if path:
        with Path(path).open("a", encoding="ascii") as file:
            file.write(f"{name} {time.monotonic_ns()}\n")


def quits_at(name: str) -> bool:
    """Tell whether a benchmark wants the desk to close as soon as it has come to ``name``."""
    return os.environ.get(QUIT) == name
