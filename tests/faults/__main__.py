"""``make faults``: at least 220 kills over 50 posts on SQLite and 50 on PostgreSQL; prints what came of them."""

import asyncio
import sys
import tempfile
from pathlib import Path

from tests.faults.killing import Figures, Run
from tests.postgres import postgres_server

POSTS, KILLS = 50, 110


def main() -> int:
    with tempfile.TemporaryDirectory() as name, postgres_server(Path(name) / "postgres") as server:
        print(f"{POSTS} posts and at least {KILLS} kills on each store; this takes a while")
        found = [
            _told("SQLite", asyncio.run(Run(Path(name) / "sqlite", POSTS, KILLS).go())),
            _told("PostgreSQL", asyncio.run(Run(Path(name) / "local", POSTS, KILLS, server.fresh()).go())),
        ]
    return 0 if all(each.good and each.killed >= KILLS for each in found) else 1


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
