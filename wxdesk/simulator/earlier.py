"""Takes over what release 0.1 kept in one JSON file: a post begun there is finished here, and never sent twice."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from wxdesk.simulator.fields import is_object

FILE = "simulator.json"
_VERSION = 1
_ALIKE = ("drafts", "publications", "departments", "members")


def earlier_rows(folder: Path) -> Iterator[tuple[str, str, object]]:
    """Shelf, key and JSON value of each record of release 0.1; none where there is no such file.

    Raises ``ValueError``, ``KeyError`` or ``TypeError`` where the file is damaged.
    """
    file = folder / FILE
    if not file.is_file():
        return
    kept = json.loads(file.read_text("utf-8"))
    if kept["version"] != _VERSION:
        raise ValueError(kept["version"])
    for shelf in _ALIKE:
        yield from ((shelf, key, row) for key, row in kept[shelf].items())
    for key, row in kept["materials"].items():
        yield "materials", key, row | ({"use": "temporary image"} if row["use"] == "temporary" else {})
    for key, row in kept["sends"].items():
        yield "sends", key, row | _since(row)
    for key, used in kept["counters"].items():
        period, app_id, name = key.split(" ", 2)
        yield "counters", f"{app_id} {name}", {"app_id": app_id, "name": name, "period": period, "used": used}


def _since(row: object) -> Mapping[str, object]:
    """What is said of a send since: its type, and whether its end has been told."""
    if not is_object(row):
        raise TypeError(row)
    return {"kind": "mpnews" if row["articles"] else "text", "announced": row["state"] != "waiting"}
