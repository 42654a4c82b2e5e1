"""Prints every promise about speed and memory beside what was measured: make bench."""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.benchmarks.processes import bare_window, keystrokes, resident, window_with_orm, wxdesk

PAINT_RATIO = 1.5
READY_RATIO = 1.2
REST_MIB = 130
KEYSTROKE_MS = 16


def interleaved(runs: int, *measures: Callable[[], float]) -> list[float]:
    """Return the median of each measure over ``runs`` rounds A B A B, after one round that does not count."""
    rounds = [[measure() for measure in measures] for _ in range(runs + 1)]
    return [statistics.median(column) for column in zip(*rounds[1:], strict=True)]


def line(what: str, measured: float, limit: float, unit: str, beside: str = "") -> bool:
    verdict = "ok" if measured <= limit else "OVER"
    print(f"{what:<44} {measured:7.2f} {unit:<4} limit {limit:6.1f}  {verdict:<5} {beside}", flush=True)
    return measured <= limit


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--runs", type=int, default=7, help="rounds that count (7)")
    options.add_argument("--keys", type=int, default=300, help="key presses (300)")
    options.add_argument("--rest", type=float, default=5.0, help="seconds of rest before memory is read (5)")
    given = options.parse_args()
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        folder = Path(name)
        bare, orm, desk = bare_window(folder), window_with_orm(folder), wxdesk(folder)
        bare_paint, desk_paint, orm_ready, desk_ready = interleaved(
            given.runs,
            lambda: bare.seconds_to("first_paint"),
            lambda: desk.seconds_to("first_paint"),
            lambda: orm.seconds_to("ready"),
            lambda: desk.seconds_to("ready"),
        )
        (desk_open,) = interleaved(given.runs, lambda: desk.seconds_to("open"))
        with desk.running("open", given.rest) as process:
            rest = resident(process)
    chats, article = keystrokes(given.keys, "chats"), keystrokes(given.keys, "article")
    print(f"medians of {given.runs}, seconds from the start of the process\n")
    kept = [
        line("first paint, wxdesk / bare window", desk_paint / bare_paint, PAINT_RATIO, "x",
             f"{desk_paint:.3f} s / {bare_paint:.3f} s"),
        line("takes input, wxdesk / window with ORM", desk_ready / orm_ready, READY_RATIO, "x",
             f"{desk_ready:.3f} s / {orm_ready:.3f} s"),
        line("memory at rest, practice workspace", rest, REST_MIB, "MiB"),
        line("key press to phone redrawn, chat list, p95", chats, KEYSTROKE_MS, "ms", "5 000 characters"),
        line("key press to phone redrawn, article, p95", article, KEYSTROKE_MS, "ms", "5 000 characters"),
    ]  # fmt: skip
    print(f"{'the workspace is open for writing, wxdesk':<44} {desk_open:7.2f} s")
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
