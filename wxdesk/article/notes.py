"""Notes: what happened to a line of an article on its way to WeChat."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """One thing worth telling the author. ``line`` counts from 1 in the author's text, 0 when it has no line."""

    code: str
    line: int = 0
    text: str = ""
