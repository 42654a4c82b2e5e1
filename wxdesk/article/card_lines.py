"""The line of an article that shows a card of the account."""

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
