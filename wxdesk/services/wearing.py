"""What the articles of an account can wear and hold: the workspace's own themes, and the account's cards."""

from collections.abc import Sequence
from dataclasses import dataclass

from wxdesk.article.themes import BUILT_IN, Shelf
from wxdesk.domain.writing import LinkedCard
from wxdesk.services.ports import Ports, Transaction


@dataclass(frozen=True, slots=True)
class Wardrobe:
    """Themes and cards, as ``article.checks.render_article`` takes them."""

    shelf: Shelf = BUILT_IN
    cards: Sequence[LinkedCard] = ()


EMPTY = Wardrobe()


async def wardrobe(ports: Ports, account_id: int) -> Wardrobe:
    """Return what an account's articles can wear and hold."""

    def work(tx: Transaction) -> Wardrobe:
        return Wardrobe(Shelf({theme.name: theme.css for theme in tx.themes.all()}), tuple(tx.cards.of(account_id)))

    return await ports.store.read(work)
