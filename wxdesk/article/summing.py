"""What changed between two versions of a post, in numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from wxdesk.article.comparing import FIELDS, paired, reframed, shown_pictures
from wxdesk.article.differences import counted
from wxdesk.domain.posts import Article


@dataclass(frozen=True, slots=True)
class Summary:
    """What changed between two versions, in numbers; ``fields`` are those that differ in any article."""

    added: int = 0
    removed: int = 0
    fields: tuple[str, ...] = ()
    articles_added: int = 0
    articles_removed: int = 0
    moved: bool = False
    pictures: bool = False


def summary(old: Sequence[Article], new: Sequence[Article]) -> Summary:
    """Count what changed from ``old`` to ``new``."""
    pairs = paired(old, new)
    added = removed = 0
    fields: set[str] = set()
    pictures = False
    for pair in pairs:
        before = old[pair.old] if pair.old is not None else Article()
        after = new[pair.new] if pair.new is not None else Article()
        came, went = counted(before.body, after.body)
        added, removed = added + came, removed + went
        if pair.old is not None and pair.new is not None:
            fields |= {name for name in FIELDS if getattr(before, name) != getattr(after, name)}
            fields |= {"cover"} if reframed(before, after) else set()
            pictures |= shown_pictures(before) != shown_pictures(after)
    stayed = [pair.old for pair in pairs if pair.old is not None and pair.new is not None]
    return Summary(
        added,
        removed,
        tuple(name for name in FIELDS if name in fields),
        sum(pair.old is None for pair in pairs),
        sum(pair.new is None for pair in pairs),
        stayed != sorted(stayed),
        pictures,
    )


def beginning(articles: Sequence[Article]) -> Summary:
    """Count what a post began with: its words, and none of what every post has from the start."""
    begun = tuple(Article(author=each.author, theme=each.theme) for each in articles)
    return replace(summary(begun, articles), fields=())
