"""What the checks find in an article, where it is, and how it can be mended."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import NamedTuple

from wxdesk.domain.errors import Detail
from wxdesk.domain.posts import Article


class Severity(StrEnum):
    """ERROR: it would be refused, or look broken. WARNING: something will be lost. INFO: good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Edit(NamedTuple):
    """Replace the body from ``start`` to ``end`` (code points) with ``text``."""

    start: int
    end: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fix:
    """A way to mend a finding: ``label`` is a code for its words; ``fields`` are new values of fields by name."""

    label: str
    edits: tuple[Edit, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; ``line`` counts from 1 in the body, 0 where it has no line.

    ``columns`` are the first code point of it in that line and the one behind it, counted from 1; (0, 0) is unknown.
    """

    severity: Severity
    code: str
    line: int = 0
    details: dict[str, Detail] = field(default_factory=dict)
    columns: tuple[int, int] = (0, 0)
    fix: Fix | None = None


def in_order(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what was found, errors first, then by line."""
    order = list(Severity)
    return tuple(sorted(found, key=lambda each: (order.index(each.severity), each.line, each.columns)))


def mended(article: Article, fixes: Iterable[Fix]) -> Article:
    """Return ``article`` with every fix applied; of two that touch the same words the first one wins."""
    edits: list[Edit] = []
    fields: dict[str, str] = {}
    for fix in fixes:
        if not any(_overlap(edit, other) for edit in fix.edits for other in edits):
            edits += fix.edits
        for name, value in fix.fields:
            fields.setdefault(name, value)
    body = article.body
    for edit in sorted(edits, reverse=True):
        body = body[: edit.start] + edit.text + body[edit.end :]
    if edits:
        fields["body"] = body
    return replace(article, **fields)  # type: ignore[arg-type]


def _overlap(one: Edit, other: Edit) -> bool:
    if one.start == one.end or other.start == other.end:
        return one.start == other.start and one.end == other.end
    return one.start < other.end and other.start < one.end
