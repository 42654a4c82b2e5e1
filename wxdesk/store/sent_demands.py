"""Which articles are fetched to be ranked: for each way of being found, the newest that are found that way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wxdesk.domain.search import Term, pairs_of


class In(StrEnum):
    """Where in an article a word must be: in its title, in title or text, or (``ANY``) there or in the name."""

    TITLE = "title"
    ARTICLE = "article"
    ANY = "any"


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of a query, where it must be, and (``SentRow.who``) the accounts whose name holds it.

    ``named``: it must be in the name as well, or with ``In.ANY`` there alone.
    """

    term: Term
    who: tuple[str, ...] = ()
    place: In = In.ANY
    named: bool = False


Demand = tuple[Wanted, ...]


def run_of(term: Term) -> str:
    """Return the run of indexed words by which a term is found quickest: of Chinese alone, that of its pairs."""
    pairs = pairs_of(term.words)
    return pairs if pairs and pairs.count(" ") + 2 == term.words.count(" ") + 1 else term.words


def demands(terms: Sequence[Term], whose: Sequence[tuple[str, ...]]) -> Iterator[Demand]:
    """Yield what to ask for; ``whose`` says for each of ``terms`` which accounts' names hold it.

    The rule (``domain.search.rank``) makes of two finds in the same places the newer one the better. So for one word
    the best ``n`` of all are among the newest ``n`` of each way of being found, however the weights are set. With
    several words that holds for those found in titles alone; other mixtures are found as far as they are recent.
    """
    loose = tuple(Wanted(term, who) for term, who in zip(terms, whose, strict=True))
    if len(loose) > 1:
        yield loose
        yield tuple(replace(each, place=In.TITLE) for each in loose)
        yield tuple(each if each.who else replace(each, place=In.TITLE) for each in loose)
        return
    for number, each in enumerate(loose):
        for place, named in ((In.ARTICLE, False), (In.TITLE, False), *_NAMED):
            if each.who or not named:
                yield (*loose[:number], replace(each, place=place, named=named), *loose[number + 1 :])


def within(demand: Demand, other: Demand) -> bool:
    """Tell whether all that meets ``demand`` meets ``other`` too: where that found few, nothing more need be asked."""
    return all(_narrower(each, than) for each, than in zip(demand, other, strict=True))


def _narrower(wanted: Wanted, than: Wanted) -> bool:
    if than.place is In.ANY:
        return wanted.named or not than.named
    named = wanted.named or not than.named
    return named and (wanted.place is than.place or (wanted.place, than.place) == (In.TITLE, In.ARTICLE))


_NAMED = ((In.ANY, True), (In.ARTICLE, True), (In.TITLE, True))
