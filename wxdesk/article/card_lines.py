"""The line of an article that shows a card of the account, and the picture on a card that has none of its own."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.article.cards import linked_card, read_card
from wxdesk.domain.writing import CardKind, LinkedCard

WORDS = {CardKind.MINI_PROGRAM: "mini-program", CardKind.ACCOUNT: "account", CardKind.PRODUCT: "product"}


def card_line(card: LinkedCard) -> str:
    """Return what ``cards.read_card`` reads back: ``{mini-program: NAME PATH}``, ``{account: NAME}``.

    A path that another Mini-Program's card would take for a page is left to the card itself.
    """
    path = card.path if card.kind is CardKind.MINI_PROGRAM else ""
    if path and not path.startswith(("/", "pages/")):
        path = f"/{path}"
    return "{" + f"{WORDS[card.kind]}: {' '.join(part for part in (card.name, path) if part)}" + "}"


def pictured(cards: Sequence[LinkedCard], address: str) -> tuple[LinkedCard, ...]:
    """Give every Mini-Program's card a picture: a card without one is refused (45166; reference §15)."""
    return tuple(replace(card, image=address) if _lacks_picture(card) else card for card in cards)


def lacks_pictures(body: str, cards: Sequence[LinkedCard]) -> bool:
    """Tell whether an article shows a Mini-Program's card that has no picture of its own."""
    read = (read_card(line) for line in body.splitlines() if "{" in line)
    shown = (linked_card(card, cards) for card in read if card is not None)
    return any(card is not None and _lacks_picture(card) for card in shown)


def _lacks_picture(card: LinkedCard) -> bool:
    return card.kind is CardKind.MINI_PROGRAM and not card.image
