"""How long a search over a million posts takes until its first results, and how many of the right ones it finds."""

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, cast

from tests.benchmarks.filling import NOW, YEARS, fill
from tests.benchmarks.language import Words
from wxdesk.domain.clock import SetClock
from wxdesk.domain.ranking import rank
from wxdesk.domain.search import Entry, Hit, Weights, name_words, terms_of
from wxdesk.services import searching
from wxdesk.services.ports import Courier, Platforms, Ports, Vault
from wxdesk.store import open_store
from wxdesk.store.connecting import connect
from wxdesk.store.rows.sent import number_of

SIZES = (10_000, 100_000, 1_000_000)
RECALLED = 10
"""Queries of each kind whose recall is measured: every single post is looked at for each."""
_READ_AT_ONCE = 5_000
_EVERYTHING = """
    SELECT id, coalesce(account_id, 0), coalesce(sender_id, 0), at, titles, text, coalesce(post_id, 0),
    coalesce(arrival_id, 0) FROM sent WHERE id >= ? AND id < ?
"""


class Kind(NamedTuple):
    """Of one kind of query: milliseconds until the first results, and what was found of the best twenty.

    ``recall`` is the share that was found, ``ordered`` that of the queries whose results are the best, in their order.
    """

    wall: float
    wall_p95: float
    processor: float
    processor_p95: float
    recall: float
    ordered: float


class Searching(NamedTuple):
    """What was measured over one number of posts; seconds of filling, and MiB."""

    kinds: Mapping[str, Kind]
    built: float
    size: float


async def measured(folder: Path, count: int, queries: int) -> Searching:
    """Measure ``queries`` of each kind over ``count`` posts in the workspace ``folder``, filled where it is empty."""
    store = await open_store(folder)
    nobody = cast("object", None)
    ports = Ports(store, cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody), SetClock(NOW))
    try:
        start = time.perf_counter()
        if not await ports.store.read(lambda tx: tx.accounts.all()):
            await fill(ports, count)
        built = time.perf_counter() - start
        known = await searching.searched(ports, NOW)
        asked = Words().queries(queries)
        best = _best(folder, count, [query for each in asked.values() for query in each[:RECALLED]], known)
        kinds = {name: await _kind(ports, each, known, best) for name, each in asked.items()}
        return Searching(kinds, built, (folder / "workspace.sqlite").stat().st_size / 2**20)
    finally:
        await store.close()


async def _kind(
    ports: Ports, queries: Sequence[str], known: searching.Searched, best: Mapping[str, Sequence[int]]
) -> Kind:
    wall, processor, recall, ordered = [], [], [], []
    for query in queries:
        begin, used = time.perf_counter(), time.process_time()
        found = await searching.search(ports, query, NOW, within=known)
        wall.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - used) * 1000)
        if query in best:
            numbers = [hit.entry.number for hit in found.articles]
            recall += [number in numbers for number in best[query]]
            ordered.append(numbers == best[query])
    wall_median, processor_median = statistics.median(wall), statistics.median(processor)
    shares = statistics.mean(recall or [1]), statistics.mean(ordered)
    return Kind(wall_median, _p95(wall), processor_median, _p95(processor), *shares)


def _p95(values: Iterable[float]) -> float:
    ordered = sorted(values)
    return ordered[int(len(ordered) * 0.95)]


def _best(folder: Path, count: int, queries: Sequence[str], known: searching.Searched) -> dict[str, list[int]]:
    """Return the numbers of the best twenty for each query, found by looking at every single post."""
    middle = number_of(NOW - YEARS / 2)
    work = [(folder / "workspace.sqlite", *span, queries, known) for span in ((0, middle), (middle, 1 << 62))]
    if count > SIZES[0]:
        with get_context("spawn").Pool(2) as pool:
            halves = pool.starmap(_best_of_half, work)
    else:
        halves = [_best_of_half(*each) for each in work]
    return {
        query: [hit.entry.number for hit in _ranked(query, [*halves[0][query], *halves[1][query]])] for query in queries
    }


def _best_of_half(
    file: Path, first: int, last: int, queries: Sequence[str], known: searching.Searched
) -> dict[str, list[Entry]]:
    connection = connect(file)
    names = {key: name_words(sender.name) for key, sender in known.senders.items()}
    asked = [(query, *_needles(query)) for query in queries]
    holding: dict[str, list[Entry]] = {query: [] for query in queries}
    for number, account, sender, at, titles, text, post, arrival in connection.execute(_EVERYTHING, (first, last)):
        everywhere = f" {titles} | {text} |{names[account, sender]}"
        for query, needle, others in asked:
            if needle in everywhere and all(other in everywhere for other in others):
                who, out = known.senders[account, sender], datetime.fromisoformat(at)
                holding[query].append(Entry(who, out, titles, text, post, 0, arrival, number=number))
                if len(holding[query]) > _READ_AT_ONCE:
                    holding[query] = [hit.entry for hit in _ranked(query, holding[query])]
    connection.close()
    return {query: [hit.entry for hit in _ranked(query, found)] for query, found in holding.items()}


def _needles(query: str) -> tuple[str, Sequence[str]]:
    """Return what an article must hold to be worth ranking: of millions of texts, ``Term.within`` asks too slowly."""
    needle, *others = (f" {term.words}{'' if term.begins else ' '}" for term in terms_of(query))
    return needle, others


def _ranked(query: str, found: Iterable[Entry]) -> tuple[Hit, ...]:
    return rank(terms_of(query), found, NOW, Weights(), searching.ARTICLES)


def searching_in(count: int, queries: int) -> Searching:
    """Measure ``queries`` of each kind over ``count`` posts, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        command = [sys.executable, "-m", "tests.benchmarks.searching", str(count), str(queries), name]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
        kinds, *rest = json.loads(told)
        return Searching({name: Kind(*each) for name, each in kinds.items()}, *rest)


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.searching", description=__doc__)
    options.add_argument("count", type=int)
    options.add_argument("queries", type=int)
    options.add_argument("folder", type=Path, help="filled where it is empty, and left there")
    given = options.parse_args()
    print(json.dumps(asyncio.run(measured(given.folder / "workspace", given.count, given.queries))))


if __name__ == "__main__":
    main()
