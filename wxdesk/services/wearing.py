"""What the articles of an account wear: the workspace's themes, and the account's cards."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wxdesk.article.themes import BUILT_IN, Shelf
from wxdesk.domain.writing import LinkedCard
from wxdesk.services.ports import Ports, Transaction

FORMER_NAMES = "former_theme_names"
"""The setting that keeps what the user's themes were called before: the name of now by each such name."""


@dataclass(frozen=True, slots=True)
class Worn:
    """Everything beside the article itself that its rendering depends on."""

    shelf: Shelf = BUILT_IN
    cards: Sequence[LinkedCard] = ()


def worn_by(tx: Transaction, account_id: int) -> Worn:
    """Return the themes of the workspace and the cards of an account (0: of none)."""
    own = {theme.name: theme.css for theme in tx.themes.all()}
    shelf = Shelf(own, _former_names(tx)) if own else BUILT_IN
    return Worn(shelf, tuple(tx.cards.of(account_id)) if account_id else ())


def keep_former_name(tx: Transaction, former: str, name: str) -> None:
    """Remember that the theme ``name`` was called ``former``."""
    known = {old: name if now == former else now for old, now in _former_names(tx).items() if old != name}
    tx.settings.set(FORMER_NAMES, json.dumps({**known, former: name}, ensure_ascii=False))


def _former_names(tx: Transaction) -> Mapping[str, str]:
    known: Mapping[str, str] = json.loads(tx.settings.get(FORMER_NAMES) or "{}")
    return known


async def worn(ports: Ports, account_id: int = 0) -> Worn:
    """Return what ``worn_by`` does, as the workspace stands now."""
    return await ports.store.read(lambda tx: worn_by(tx, account_id))
