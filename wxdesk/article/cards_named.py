"""Which cards an article asks for, by the names that it calls them."""

from wxdesk.article.cards import read_card
from wxdesk.domain.writing import CardKind


def cards_named(body: str) -> frozenset[tuple[CardKind, str]]:
    """Return kind and name of each card in a Markdown text."""
    found = (read_card(line) for line in body.splitlines() if line.lstrip().startswith("{"))
    return frozenset((CardKind.MINI_PROGRAM, card.name) for card in found if card is not None)
