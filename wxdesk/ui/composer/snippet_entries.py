"""Snippets in the slash menu."""

from collections.abc import Callable, Sequence

from wxdesk.domain.writing import Snippet
from wxdesk.ui.composer.formatting import Edit, insert_block
from wxdesk.ui.composer.slash import SlashEntry

NAMES = "snippet 片段 pianduan pd"
"""What every snippet is found by, beside its own name."""
HINT = 28
"""So many characters of it are shown beside its name."""


def snippet_entries(snippets: Sequence[Snippet], insert: Callable[[int], object]) -> list[SlashEntry]:
    """Return an entry for each snippet; ``insert`` is called with the id of the one that is chosen."""
    return [_entry(snippet, insert) for snippet in snippets]


def _entry(snippet: Snippet, insert: Callable[[int], object]) -> SlashEntry:
    def apply(text: str, start: int, end: int) -> Edit:
        return insert_block(text, start, end, snippet.body.strip())

    hint = " ".join(snippet.body.split())
    hint = f"{hint[:HINT]}…" if len(hint) > HINT else hint
    key = f"snippet_{snippet.id}"
    return SlashEntry(key, snippet.name, hint, "quote", apply, NAMES, lambda: insert(snippet.id))
