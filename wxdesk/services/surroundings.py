"""Menus and Mini-Programs of our accounts, as phones show them."""

import json
from collections.abc import Mapping, Sequence

from wxdesk.domain.surroundings import MOST_ENTRIES, MOST_ITEMS, MenuEntry, Program, Surroundings
from wxdesk.domain.writing import CardKind
from wxdesk.services.insides import insides
from wxdesk.services.ports import Ports, Transaction


async def surroundings(ports: Ports) -> Surroundings:
    """Read what our accounts show on phones besides what they send."""
    return await ports.store.read(_load)


def _load(tx: Transaction) -> Surroundings:
    accounts = tx.accounts.all()
    programs: dict[tuple[int, str], Program] = {}
    for account in accounts:
        for card in tx.cards.of(account.id):
            if card.kind is CardKind.MINI_PROGRAM:  # several cards may lead to pages of the same one
                made = Program(card.name, account.id, account.shown_name, account.colour)
                programs.setdefault((account.id, card.target), made)
    menus = {account.id: menu for account in accounts if (menu := menu_of(tx, account.id))}
    return Surroundings(menus, tuple(programs.values()), insides(tx))


async def keep_menu(ports: Ports, account_id: int, menu: Sequence[MenuEntry]) -> None:
    """Remember the menu below an account's conversation; what the platform would not take is left out."""
    await ports.store.run(lambda tx: save_menu(tx, account_id, menu))


def save_menu(tx: Transaction, account_id: int, menu: Sequence[MenuEntry]) -> None:
    """Remember a menu, see ``keep_menu``."""
    kept = [{"name": each.name, "items": list(each.items[:MOST_ITEMS])} for each in menu[:MOST_ENTRIES]]
    tx.settings.set(_key(account_id), json.dumps(kept, ensure_ascii=False) if kept else None)


def menu_of(tx: Transaction, account_id: int) -> tuple[MenuEntry, ...]:
    """Return the menu that is remembered of an account, empty where there is none."""
    return _menu(tx.settings.get(_key(account_id)))


def _key(account_id: int) -> str:
    return f"phone_menu_{account_id}"


def _menu(text: str | None) -> tuple[MenuEntry, ...]:
    try:
        read = json.loads(text or "[]")
    except ValueError:
        return ()
    entries = [each for each in read if isinstance(each, Mapping)] if isinstance(read, list) else []
    return tuple(MenuEntry(str(each.get("name", "")), tuple(map(str, each.get("items", ())))) for each in entries)
