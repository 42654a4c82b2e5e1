"""``make faults``: 200 kills and more over 100 posts on two stores, in every way to die; prints the figures."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.faults.figures import Figures
from tests.faults.killing import Run
from tests.postgres import postgres_server

POSTS, LEAST, AIMED = 50, 100, 125
"""On each store; a batch may come to its end before all the deaths that are meant for it."""


def main() -> int:
    with tempfile.TemporaryDirectory() as name, postgres_server(Path(name) / "postgres") as server:
        print(f"{POSTS} posts and at least {LEAST} kills on each store; this takes a while")
        found = [
            _told(store, asyncio.run(Run(Path(name) / store, POSTS, AIMED, database, thorough=True).go()))
            for store, database in (("SQLite", ""), ("PostgreSQL", server.fresh()))
        ]
    return 0 if all(each.good and each.killed >= LEAST and not each.not_met for each in found) else 1


def _told(store: str, figures: Figures) -> Figures:
    print(f"\n{store}")
    for line in figures.lines():
        print(f"  {line}")
    for name, found in (("twice", figures.twice), ("never", figures.never), ("not settled", figures.not_settled)):
        for each in found:
            print(f"  {name}: {each}")
    return figures


if __name__ == "__main__":
    sys.exit(main())
