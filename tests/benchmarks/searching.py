"""How long a search over a million posts takes until its first results, and how many of the right ones it finds."""

import argparse
import asyncio
import itertools
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import NamedTuple, cast

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.search import Entry, Weights, indexed, name_words, rank, terms_of
from wxdesk.services import searching
from wxdesk.services.ports import Courier, Platforms, Ports, Transaction, Vault
from wxdesk.store import open_store
from wxdesk.store.rows.base import instant
from wxdesk.store.rows.sent import number_of
from wxdesk.store.transaction import StoreTransaction

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
OTHERS, OWN = 1000, 20
YEARS = timedelta(days=3 * 365)
SIZES = (10_000, 100_000, 1_000_000)
CHUNK = 20_000
TITLE, TEXT = 7, 60
"""Words of a title and of the text with it: 13 and 120 characters. Every tenth article is one of ours."""
_HARD, _SOFT = "bcdfghklmnprstvw", "aeiou"

_POST = "INSERT INTO post VALUES (?, ?, 'sent', NULL, ?, '', NULL, 'send', NULL, '', '')"
_ARTICLE = "INSERT INTO article VALUES (?, 0, ?, '', '', '', ?, '', '', '[]', 'news', NULL, NULL, '', 0)"
_ARRIVAL = "INSERT INTO arrival VALUES (?, ?, ?, ?, '')"
_SENT = "INSERT INTO sent VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"

Row = tuple[object, ...]
Number = tuple[int, int]
RECALLED, RECALLED_OF_MANY = 10, 2
"""Queries of each kind whose recall is measured: every single post is looked at for each."""


class Searching(NamedTuple):
    """Milliseconds of processor time until the first results; the share of the right ones found; seconds, MiB."""

    median: float
    p95: float
    worst: tuple[str, float]
    recall: Mapping[str, float]
    built: float
    size: float


class Words:
    """A language of its own: words of one to three of 3 000 characters and Latin ones, as rare as words are (Zipf)."""

    def __init__(self) -> None:
        self._dice = random.Random(7)
        characters = [chr(0x4E00 + number) for number in range(3000)]
        weights = list(itertools.accumulate(1 / (rank + 5) for rank in range(len(characters))))
        chinese = {
            "".join(self._dice.choices(characters, cum_weights=weights, k=self._dice.choice((1, 2, 2, 2, 3))))
            for _ in range(20_000)
        }
        latin = {
            "".join(self._dice.choice(pair) for pair in (_HARD, _SOFT) * self._dice.randint(2, 4)) for _ in range(4000)
        }
        self._chinese, self._latin = sorted(chinese), sorted(latin)
        words = [*self._chinese, *(f" {word} " for word in self._latin)]
        self._dice.shuffle(words)
        self._words = words
        self._weights = list(itertools.accumulate(1 / (rank + 3) for rank in range(len(words))))

    def said(self, count: int) -> str:
        return "".join(self._dice.choices(self._words, cum_weights=self._weights, k=count))

    def queries(self, each: int) -> dict[str, list[str]]:
        """Return queries cut from what is said: common ones as often as they are said, across words too."""
        made: dict[str, list[str]] = {}
        for length in (1, 2, 3):
            found: set[str] = set()
            while len(found) < each:
                text = self.said(6)
                start = self._dice.randrange(len(text))
                piece = text[start : start + length]
                if len(piece) == length and all(letter >= "\u4e00" for letter in piece):
                    found.add(piece)
            made[f"{length} characters" if length > 1 else "1 character"] = sorted(found)
        made["a Latin word"] = self._dice.sample(self._latin, each)
        made["two words"] = [f"{self.said(1).strip()} {self.said(1).strip()}" for _ in range(each)]
        return made


def _rows(count: int, words: Words, dice: random.Random) -> Iterator[tuple[Row | None, Row | None, Row | None, Row]]:
    """Yield post, article, arrival and index row of each, in no order of time."""
    used: set[int] = set()
    for number in range(1, count + 1):
        at = NOW - YEARS * dice.random()
        place = number_of(at)
        while place in used:
            place += 1
        used.add(place)
        title, body = words.said(TITLE).strip(), words.said(TEXT)
        words_in = indexed(title), indexed(body)
        if number % 10 == 0:
            own = dice.randint(1, OWN)
            post: Row = (number, own, instant(at))
            yield post, (number, title, body), None, (place, own, None, number, None, instant(at), *words_in, f"a{own}")
        else:
            other = dice.randint(1, OTHERS)
            cards = json.dumps([{"title": title, "digest": "", "cover": ""}], ensure_ascii=False)
            arrival: Row = (number, other, instant(at), cards)
            yield None, None, arrival, (place, None, other, None, number, instant(at), *words_in, f"s{other}")


async def _fill(ports: Ports, count: int, words: Words) -> None:
    dice = random.Random(5)

    def begin(tx: Transaction) -> None:
        for number in range(OWN):
            kind = Kind.SERVICE if number % 2 else Kind.SUBSCRIPTION
            tx.accounts.save(Account(f"{words.said(2).strip()}{number}", kind))
        for number in range(OTHERS):
            tx.followers.save_sender(Sender(f"{words.said(2).strip()}{number}", SenderKind.SUBSCRIPTION))

    await ports.store.run(begin)
    rows = _rows(count, words, dice)
    while chunk := [row for row, _ in zip(rows, range(CHUNK), strict=False)]:
        await ports.store.run(partial(_insert, chunk))


def _insert(chunk: Sequence[tuple[Row | None, Row | None, Row | None, Row]], tx: Transaction) -> None:
    driver = cast("StoreTransaction", tx).accounts._session.connection().exec_driver_sql
    for place, statement in enumerate((_POST, _ARTICLE, _ARRIVAL, _SENT)):
        found = [row for each in chunk if (row := each[place]) is not None]
        if found:
            driver(statement, found)


async def _measured(folder: Path, count: int, queries: int) -> Searching:
    store = await open_store(folder)
    nobody = cast("object", None)
    parts = (cast("Vault", nobody), cast("Platforms", nobody), cast("Courier", nobody))
    ports = Ports(store, *parts, SetClock(NOW))
    try:
        words = Words()
        start = time.perf_counter()
        if not await ports.store.read(lambda tx: tx.accounts.all()):
            await _fill(ports, count, words)
        built = time.perf_counter() - start
        asked = words.queries(queries)
        known = await searching.searched(ports, NOW)
        times: dict[str, float] = {}
        for query in (query for each in asked.values() for query in each):
            begin = time.process_time()
            await searching.search(ports, query, NOW, within=known)
            times[query] = (time.process_time() - begin) * 1000
        recall = await _recall(
            ports,
            {name: each[: RECALLED if count < SIZES[-1] else RECALLED_OF_MANY] for name, each in asked.items()},
            known,
        )
        ordered = sorted(times.values())
        size = (folder / "workspace.sqlite").stat().st_size / 2**20
        return Searching(
            statistics.median(ordered),
            ordered[int(len(ordered) * 0.95)],
            max(times.items(), key=lambda each: each[1]),
            recall,
            built,
            size,
        )
    finally:
        await store.close()


async def _recall(ports: Ports, asked: Mapping[str, Sequence[str]], known: searching.Searched) -> dict[str, float]:
    """Return which share of the best twenty, found by looking at every single post, the search finds."""
    queries = [query for each in asked.values() for query in each]
    right = await ports.store.read(lambda tx: _best(cast("StoreTransaction", tx), queries, known))
    found: dict[str, set[Number]] = {}
    for query in queries:
        hits = (await searching.search(ports, query, NOW, within=known)).articles
        found[query] = {(hit.entry.post_id, hit.entry.arrival_id) for hit in hits}
    return {
        name: sum(len(found[query] & right[query]) for query in each) / sum(len(right[query]) for query in each)
        for name, each in asked.items()
    }


def _best(tx: StoreTransaction, queries: Sequence[str], known: searching.Searched) -> dict[str, set[Number]]:
    everything = tx.accounts._session.connection().exec_driver_sql(
        "SELECT coalesce(account_id, 0), coalesce(sender_id, 0), at, titles, text, coalesce(post_id, 0), "
        "coalesce(arrival_id, 0) FROM sent"
    )
    holding: dict[str, list[Entry]] = {query: [] for query in queries}
    asked = [(terms_of(query), holding[query]) for query in queries]
    for account, sender, at, titles, text, post, arrival in everything:
        who = known.senders[account, sender]
        everywhere = f" {titles} | {text} |{name_words(who.name)}"
        for terms, found in asked:
            if all(term.within(everywhere) for term in terms):
                found.append(Entry(who, datetime.fromisoformat(at), titles, text, post, 0, arrival))
        if holding and arrival % CHUNK == 0:
            _thin(holding)
    best = {query: rank(terms_of(query), found, NOW, Weights(), searching.ARTICLES) for query, found in holding.items()}
    return {query: {(hit.entry.post_id, hit.entry.arrival_id) for hit in hits} for query, hits in best.items()}


def _thin(holding: dict[str, list[Entry]]) -> None:
    """Keep the best of what was found so far: a common word is in nearly every post."""
    for query, found in holding.items():
        found[:] = [hit.entry for hit in rank(terms_of(query), found, NOW, Weights(), searching.ARTICLES)]


def searching_in(count: int, queries: int) -> Searching:
    """Measure ``queries`` of each kind over ``count`` posts, in a process of its own."""
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        command = [sys.executable, "-m", "tests.benchmarks.searching", str(count), str(queries), name]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        return Searching(*json.loads(told))


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("count", type=int)
    options.add_argument("queries", type=int)
    options.add_argument("folder", type=Path)
    given = options.parse_args()
    print(json.dumps(asyncio.run(_measured(given.folder / "workspace", given.count, given.queries))))


if __name__ == "__main__":
    main()
