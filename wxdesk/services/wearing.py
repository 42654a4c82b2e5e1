"""What the articles of an account wear: the workspace's themes, and the account's cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.article.themes import BUILT_IN, Shelf
from wxdesk.domain.writing import LinkedCard
from wxdesk.services.ports import Ports, Transaction


@dataclass(frozen=True, slots=True)
class Worn:
    """Everything beside the article itself that its rendering depends on."""

    shelf: Shelf = BUILT_IN
    cards: Sequence[LinkedCard] = ()


def worn_by(tx: Transaction, account_id: int) -> Worn:
    """Return the themes of the workspace and the cards of an account (0: of none)."""
    own = {theme.name: theme.css for theme in tx.themes.all()}
    return Worn(Shelf(own) if own else BUILT_IN, tuple(tx.cards.of(account_id)) if account_id else ())


async def worn(ports: Ports, account_id: int = 0) -> Worn:
    """Return what ``worn_by`` does, as the workspace stands now."""
    return await ports.store.read(lambda tx: worn_by(tx, account_id))
