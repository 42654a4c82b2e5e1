"""Prints every promise about speed and memory beside what was measured: make bench."""

import argparse
import statistics
import sys
import tempfile
from collections.abc import Callable, Sequence
from itertools import product
from pathlib import Path

from tests.benchmarks.checking import BAD, checking, worst_input
from tests.benchmarks.processes import (
    article_view,
    bare_window,
    busy_phone,
    courier_start,
    due_posts,
    editor_keys,
    idle_worker,
    keystrokes,
    resident,
    window_with_orm,
    wxdesk,
)
from tests.benchmarks.rendering import CHARACTERS, Rendering, articles
from tests.benchmarks.searching import SIZES, searching_in

PAINT_RATIO = 1.5
READY_RATIO = 1.2
REST_MIB = 130
KEYSTROKE_MS = 16
SEARCH_MS = 50
RECALL = 0.99
LONG_ARTICLE_MS = 50
GROWN_MIB = 16
LONG_KEYS = 2_000
RENDER_MS = 20
CONTRAST_MS = 10
BAD_INPUT_MS = 200
SLIDER_MS = 16
GROWN_MIB = 8
COMPARED_S = 2
STORES = (10_000, 100_000, 300_000, 1_000_000)
MOST_ROUNDS = 3
"""Of sending 500 posts: each takes a minute or two."""


def interleaved(runs: int, *measures: Callable[[], float]) -> list[float]:
    """Return the median of each measure over ``runs`` rounds A B A B, after one round that does not count."""
    rounds = [[measure() for measure in measures] for _ in range(runs + 1)]
    return [statistics.median(column) for column in zip(*rounds[1:], strict=True)]


def line(what: str, measured: float, limit: float, unit: str, beside: str = "") -> bool:
    verdict = "ok" if measured <= limit else "OVER"
    print(f"{what:<44} {measured:7.2f} {unit:<4} limit {limit:6.1f}  {verdict:<5} {beside}", flush=True)
    return measured <= limit


def rendering(runs: int) -> list[bool]:
    """Print what the fixed set of articles costs, each beside the parser and the cleaner with no writer between."""
    print(f"\narticles of {CHARACTERS:,} characters, medians of {runs * 3}")
    kept: list[bool] = []
    for name in articles():
        found = Rendering(name, runs * 3)
        beside = (
            f"floor {found.floor:.1f} ms, css-inline over it {found.inlined:.1f} ms, first time {found.first:.1f} ms"
        )
        kept.append(line(f"rendered, {name}", found.whole, RENDER_MS, "ms", beside))
        kept.append(line(f"a key pressed in it, {name}", found.typed, RENDER_MS, "ms"))
    return kept


def sending(runs: int, posts: int, rest: float) -> None:
    """Print what sending costs; the desk's start does not hold any of it."""
    rounds = [due_posts(posts) for _ in range(min(runs, MOST_ROUNDS))]
    speed, waiting, floor = (
        statistics.median(each[name] for each in rounds) for name in ("posts_per_second", "waiting", "floor")
    )
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name, idle_worker(Path(name), rest) as process:
        worker = resident(process)
    print(f"\n{posts} due posts of 4 pictures each, to a simulator on the same machine, medians of {len(rounds)}")
    print(f"{'sent by the desk':<44} {speed:7.2f} posts/s, {waiting:.0%} of the time waiting")
    print(f"{'the same calls, nothing remembered':<44} {floor:7.2f} posts/s, wxdesk / floor {speed / floor:.2f}x")
    print(f"{'the courier, from nothing to its first step':<44} {interleaved(runs, courier_start)[0]:7.2f} s")
    print(f"{'an idle worker, practice workspace':<44} {worker:7.1f} MiB")


def finding(queries: int, sizes: Sequence[int] = SIZES) -> list[bool]:
    """Print for each kind of query how long a search takes as posts grow, and how much of the right it finds."""
    found = [searching_in(count, queries) for count in sizes]
    print(f"\nsearch, {queries} queries of each kind until the first 20 results: median / p95 in milliseconds")
    print(f"{'posts':<28}{''.join(f'{count:>16,}' for count in sizes)}    p95 grows")
    for name in found[0].kinds:
        kinds = [each.kinds[name] for each in found]
        _table(name, "on the clock", [(each.wall, each.wall_p95) for each in kinds])
        _table("", "processor", [(each.processor, each.processor_p95) for each in kinds])
        print(f"{'':<14}{'recall':<14}{''.join(f'{each.recall:>16.1%}' for each in kinds)}")
        print(f"{'':<14}{'same order':<14}{''.join(f'{each.ordered:>16.1%}' for each in kinds)}")
    print(f"{'filled in':<28}{''.join(f'{each.built:>14.0f} s' for each in found)}")
    print(f"{'size':<28}{''.join(f'{each.size:>12.0f} MiB' for each in found)}")
    kept = [min(kind.recall for each in found for kind in each.kinds.values()) >= RECALL]
    for name, kind in found[-1].kinds.items():
        beside = f"{kind.wall_p95:.1f} ms on the clock, recall {kind.recall:.1%}"
        kept.append(line(f"{sizes[-1]:,} posts, {name}, p95", kind.processor_p95, SEARCH_MS, "ms", beside))
    return kept


def _table(name: str, what: str, times: Sequence[tuple[float, float]]) -> None:
    cells = "".join(f"{f'{median:.1f} / {p95:.1f}':>16}" for median, p95 in times)
    print(f"{name:<14}{what:<14}{cells}{times[-1][1] / times[0][1]:>11.1f} x", flush=True)


def checks(runs: int) -> list[bool]:
    """Print what the checks cost, and the worst of bad input."""
    found, rounds = checking(runs), min(runs, MOST_ROUNDS)
    (name, worst), (drawn_name, drawn) = (worst_input(rounds, hurried=hurried) for hurried in (True, False))
    print(f"\nchecks of {CHARACTERS} characters, the slowest of the set, and {BAD} of what nobody writes")
    kept = [
        line("contrast of every text, one light", found.contrast, CONTRAST_MS, "ms"),
        line("worst bad input, in the window's thread", worst, BAD_INPUT_MS, "ms", name),
    ]
    print(f"{'all advice, in a thread of its own':<44} {found.beside:7.2f} ms")
    print(f"{'what is refused, in a thread of its own':<44} {found.checks:7.2f} ms, rendering included")
    print(f"{'worst bad input, all drawn, in a thread':<44} {drawn:7.2f} ms, {drawn_name}")
    return kept


def phones(moves: int, sizes: Sequence[int]) -> list[bool]:
    """Print what a follower's phone costs, for stores of these sizes: only the memory should grow with them."""
    kept: list[bool] = []
    for posts in sizes:
        found = busy_phone(posts, moves)
        print(f"\na follower of 1 000 accounts, {posts:,} posts in the store, {moves:,} moves of the slider")
        beside = (
            f"median {found['median']:.1f} ms, worst {found['worst']:.1f} ms, ranked folder {found['ranked']:.1f} ms"
        )
        kept += [
            line("slider to pixels, p95", found["p95"], SLIDER_MS, "ms", beside),
            line("memory grown over all moves", found["grown"], GROWN_MIB, "MiB", f"of {found['memory']:.0f} MiB"),
            line("best time for 1 000 readers", found["compared"], COMPARED_S, "s"),
        ]
        print(f"{'loaded in a thread, and again':<44} {found['loaded']:7.2f} s    {found['again']:.2f} s")
    return kept


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    options.add_argument("--runs", type=int, default=7, help="rounds that count (7)")
    options.add_argument("--keys", type=int, default=300, help="key presses (300)")
    options.add_argument("--posts", type=int, default=500, help="due posts (500)")
    options.add_argument("--moves", type=int, default=2000, help="moves of the phone's slider (2 000)")
    options.add_argument("--queries", type=int, default=100, help="searches of each kind (100)")
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
    long = article_view(LONG_KEYS)
    chats, article = keystrokes(given.keys, "chats"), keystrokes(given.keys, "article")
    print(f"medians of {given.runs}, seconds from the start of the process\n")
    kept = [
        line("first paint, wxdesk / bare window", desk_paint / bare_paint, PAINT_RATIO, "x",
             f"{desk_paint:.3f} s / {bare_paint:.3f} s"),
        line("takes input, wxdesk / window with ORM", desk_ready / orm_ready, READY_RATIO, "x",
             f"{desk_ready:.3f} s / {orm_ready:.3f} s"),
        line("memory at rest, practice workspace", rest, REST_MIB, "MiB"),
        line("key press to phone redrawn, chat list, p95", chats["p95"], KEYSTROKE_MS, "ms",
             f"5 000 characters, longest {chats['longest']:.1f} ms"),
        line("key press to phone redrawn, article, p95", article["p95"], KEYSTROKE_MS, "ms",
             f"5 000 characters, longest {article['longest']:.1f} ms"),
        line("key press to phone redrawn, article, p95", long["p95"], LONG_ARTICLE_MS, "ms",
             f"20 000 characters, longest {long['longest']:.1f} ms"),
        line("the engine's memory, 2 000 key presses", long["grown"], GROWN_MIB, "MiB", f"from {long['before']:.0f}"),
    ]  # fmt: skip
    for view, article_of, place in product(("markdown", "rich"), ("everything", "prose"), ("middle", "end")):
        alone = editor_keys(given.keys, article_of, place, view)
        what = f"a key in {view} alone, {article_of}, {place}"
        kept.append(line(what, alone["longest"], KEYSTROKE_MS, "ms", f"the longest; p95 {alone['p95']:.1f} ms"))
    print(f"{'the workspace is open for writing, wxdesk':<44} {desk_open:7.2f} s")
    kept += rendering(given.runs)
    kept += checks(given.runs)
    kept += phones(given.moves, STORES)
    kept += finding(given.queries)
    sending(given.runs, given.posts, given.rest)
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
