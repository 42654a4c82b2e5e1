"""A block of an article as it was written, with all that its HTML depends on and all it tells about itself."""

from typing import NamedTuple

from wxdesk.article.drawing import Undrawn
from wxdesk.article.notes import Note

Key = tuple[str, str]
"""What has a number in an article: ("note", label) or ("link", address)."""


class Block(NamedTuple):
    """One top-level block. ``line`` is where it begins.

    ``numbers`` and ``answers`` (names of pictures, and where they lie) are what it was written with: it may be used
    again where they are the same, and where it is ``whole``: nothing of it was put off or above the limit. What was
    put off is ``pending``.
    """

    html: str
    line: int
    own_html: bool
    notes: tuple[Note, ...]
    numbers: tuple[tuple[Key, int], ...]
    answers: tuple[tuple[str, str | None], ...]
    links: tuple[str, ...]
    labels: tuple[tuple[str, str], ...]
    footnotes: tuple[tuple[str, str], ...]
    formulas: int
    programs: int
    whole: bool
    pending: tuple[Undrawn, ...]
    excerpt: str
