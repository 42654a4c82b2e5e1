"""Front matter: the few lines of ``key: value`` between ``---`` at the head of a Markdown file."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches

from wxdesk.article.notes import Note

_FENCE = "---"
_NAMES = {
    "title": "title",
    "author": "author",
    "digest": "digest",
    "description": "digest",
    "summary": "digest",
    "cover": "cover",
    "link": "source_url",
    "source_url": "source_url",
    "theme": "theme",
    "accent": "accent",
    "size": "text_size",
    "text_size": "text_size",
    "font_size": "text_size",
}
_OTHERS = frozenset({"authors", "fontsize", "links", "themes", "titles"})
"""Keys that other programs read, though they look like ours misspelt."""
_ALIKE = 0.8
"""How like one of ours a key is that is told as misspelt: ``digset`` is, ``date`` and ``slug`` are not."""
_LONGEST_KEY = 24
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says about itself; ``lines`` is how many lines of the file that took.

    ``notes`` tell of keys that are ours misspelt; those of other programs (``tags``, ``layout``) are nobody's concern.
    """

    title: str = ""
    author: str = ""
    digest: str = ""
    cover: str = ""
    source_url: str = ""
    theme: str = ""
    accent: str = ""
    text_size: str = ""
    lines: int = 0
    notes: tuple[Note, ...] = ()


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Return the front matter of ``text`` and the rest; without a closing fence there is none."""
    if not text.startswith(_FENCE):
        return FrontMatter(), text
    lines = text.split("\n", _LONGEST)
    if lines[0].rstrip() != _FENCE:
        return FrontMatter(), text
    ends = (number for number, line in enumerate(lines[1:], 1) if line.rstrip() in (_FENCE, "..."))
    end = next(ends, None)
    if end is None or not _looks_like_pairs(lines[1:end]):
        return FrontMatter(), text
    found = _pairs(lines[1:end])
    notes = tuple(_misspelt(lines[1:end]))
    return FrontMatter(lines=end + 1, notes=notes, **found), "\n".join(lines[end + 1 :])


def _looks_like_pairs(lines: list[str]) -> bool:
    """A text may well open with a rule: between two rules stands prose, not ``key: value``."""
    return all(not line.strip() or line[0] in " \t#-" or ":" in line for line in lines)


def _pairs(lines: list[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    last = ""
    for line in lines:
        if line[:1] in (" ", "\t") and last:
            found[last] = f"{found[last]} {line.strip()}".strip()
            continue
        key, colon, value = line.partition(":")
        last = _NAMES.get(key.strip().lower(), "") if colon else ""
        if last:
            found[last] = _unquoted(value.strip())
    return found


def _misspelt(lines: list[str]) -> Iterator[Note]:
    for number, line in enumerate(lines, 2):
        key, colon, _value = line.partition(":")
        name = key.strip().lower()
        if not colon or line[0] in " \t#-" or name in _NAMES or name in _OTHERS or len(name) > _LONGEST_KEY:
            continue
        if get_close_matches(name, _NAMES, 1, _ALIKE):
            yield Note("front_matter_unknown", number, key.strip())


def _unquoted(value: str) -> str:
    if value in (">", "|", ">-", "|-"):
        return ""
    if len(value) >= 2 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    if len(value) >= 2 and value[0] == value[-1] == '"':
        return value[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return value.split(" #", 1)[0].rstrip()
