"""Two versions of a post side by side: which article became which, and what changed in it, passage by passage."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from wxdesk.article.differences import Change, Piece, difference, matches, readable, tokens
from wxdesk.article.passages import PLAIN, Marks, Passage, passages
from wxdesk.domain.posts import Article, ArticleKind

ALIKE = 0.35
"""So much two passages must have in common to be the old and the new form of one."""
NEAR = 12
"""So many passages further on the old form of one is looked for."""
FIELDS = ("title", "author", "digest", "source_url", "cover", "theme", "accent", "text_size", "kind")
"""What is told beside the text, in this order."""
FRAMES, PICTURES = "frames", "pictures"
"""What else may be different: the part of the cover that is shown, and the article's pictures."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The place of an article in the old and in the new version; None where it is not in it."""

    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a passage that share their fate and their marks."""

    change: Change
    text: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True)
class Compared:
    """A passage of either version, or one of both with the words that changed."""

    passage: Passage
    change: Change
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that is different now; FRAMES has no pieces, nor have PICTURES of which only the order is another."""

    field: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different between two forms of one article."""

    fields: tuple[FieldChange, ...]
    passages: tuple[Compared, ...]

    @property
    def same(self) -> bool:
        return not self.fields and all(each.change is Change.SAME for each in self.passages)


def paired(old: Sequence[Article], new: Sequence[Article]) -> tuple[Pair, ...]:
    """Tell which article became which: the same one, else of the same title or text, else the next that is left."""
    left, right = dict(enumerate(old)), dict(enumerate(new))
    found: dict[int, int] = {}
    keys: tuple[Callable[[Article], object], ...] = (
        lambda each: each,
        lambda each: each.title.strip(),
        lambda each: each.body.strip(),
    )
    for key in keys:
        for to, article in list(right.items()):
            at = next((at for at, each in left.items() if key(each) and key(each) == key(article)), None)
            if at is not None:
                found[to] = at
                del left[at], right[to]
    for at, to in zip(list(left), list(right), strict=False):
        found[to] = at
        del left[at], right[to]
    kept = [Pair(found.get(to), to) for to in range(len(new))]
    return (*kept, *(Pair(at, None) for at in left))


def compared(old: Article, new: Article) -> Comparison:
    """Compare two forms of an article as they are read."""
    fields = [
        FieldChange(name, difference(str(getattr(old, name)), str(getattr(new, name))))
        for name in FIELDS
        if getattr(old, name) != getattr(new, name)
    ]
    if reframed(old, new) and old.cover == new.cover:
        fields.append(FieldChange(FRAMES, ()))
    if shown_pictures(old) != shown_pictures(new):
        fields.append(FieldChange(PICTURES, tuple(_pictures(old, new))))
    return Comparison(tuple(fields), tuple(_compared(passages(old), passages(new))))


def reframed(old: Article, new: Article) -> bool:
    """Tell whether another part is cut from the cover."""
    return (old.wide, old.square) != (new.wide, new.square)


def shown_pictures(article: Article) -> Collection[str]:
    """Return the contents of an article's pictures; their order matters where they are swiped."""
    found = [each.sha256 for each in article.pictures]
    return found if article.kind is ArticleKind.PICTURES else set(found)


def _pictures(old: Article, new: Article) -> Iterator[Piece]:
    """Yield the names of pictures that went, and of those that came; of none where only their order is another."""
    before, after = ({each.sha256 for each in article.pictures} for article in (old, new))
    for change, article, others in ((Change.GONE, old, after), (Change.NEW, new, before)):
        names = ", ".join(each.name for each in article.pictures if each.sha256 not in others)
        if names:
            yield Piece(change, names)


def _compared(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Compared]:
    ends = [(0, 0, 0), *matches(old, new), (len(old), len(new), 0)]
    for (left, right, size), (next_left, next_right, _) in pairwise(ends):
        for passage in new[right : right + size]:
            yield _whole(passage, Change.SAME)
        yield from _hunk(old[left + size : next_left], new[right + size : next_right])


def _hunk(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Compared]:
    """What was replaced: each new passage in the place of the old one that it is most like, where there is one."""
    at = to = 0
    for before, after in [*_alike(old, new), (len(old), len(new))]:
        for passage in old[at:before]:
            yield _whole(passage, Change.GONE)
        for passage in new[to:after]:
            yield _whole(passage, Change.NEW)
        if before < len(old):
            yield _changed(old[before], new[after])
        at, to = before + 1, after + 1


def _alike(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[tuple[int, int]]:
    """Yield the old and the new place of what is a passage's old and new form."""
    bags = [Counter(tokens(passage.text)) for passage in old]
    start = 0
    for after, passage in enumerate(new):
        bag = Counter(tokens(passage.text))
        likeness = {
            at: _likeness(bags[at], bag)
            for at in range(start, min(len(old), start + NEAR))
            if old[at].key == passage.key
        }
        best = max(likeness, key=lambda at: likeness[at], default=0)
        if likeness.get(best, 0) >= ALIKE:
            yield best, after
            start = best + 1


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    size = one.total() + other.total()
    return 2 * (one & other).total() / size if size else 0.0


def _whole(passage: Passage, change: Change) -> Compared:
    return Compared(passage, change, tuple(Run(change, each.text, each.marks) for each in passage.words))


def _changed(old: Passage, new: Passage) -> Compared:
    """Compare two forms of a passage by words and their marks; a word that became bold went and came."""
    before, after = _marked(old), _marked(new)
    texts = [token for token, _ in before], [token for token, _ in after]
    matched = readable(*texts, matches(before, after))
    runs: list[Run] = []
    ends = [(0, 0, 0), *matched, (len(before), len(after), 0)]
    for (left, right, size), (next_left, next_right, _) in pairwise(ends):
        runs += _runs(after[right : right + size], Change.SAME)
        runs += _runs(before[left + size : next_left], Change.GONE)
        runs += _runs(after[right + size : next_right], Change.NEW)
    told = Change.SAME if old == new else Change.NEW
    return Compared(new, told, tuple(runs))


def _marked(passage: Passage) -> list[tuple[str, Marks]]:
    return [(token, each.marks) for each in passage.words for token in tokens(each.text)]


def _runs(found: Sequence[tuple[str, Marks]], change: Change) -> Iterator[Run]:
    text, marks = "", PLAIN
    for (token, worn), after in zip_longest(found, found[1:]):
        text, marks = text + token, worn
        if after is None or after[1] != worn:
            yield Run(change, text, marks)
            text = ""
