"""What a phone shows of our accounts besides what they send: menus, Mini-Programs, what internal ones lead to."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

from wxdesk.domain.inside import NOTHING_INSIDE, Inside

MOST_ENTRIES, MOST_ITEMS = 3, 5
"""A menu has at most three entries, each with at most five of its own (reference: official-account-api §7)."""


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """An entry of the menu; ``items`` are the names of its sub-menu, empty where a tap acts at once."""

    name: str
    items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """A Mini-Program that articles of an account link to."""

    name: str
    account_id: int
    account: str = ""
    colour: str = "#8FA8BF"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``menus`` by account id, linked Mini-Programs, and what internal accounts lead to, by account and follower."""

    menus: Mapping[int, tuple[MenuEntry, ...]] = field(default_factory=dict)
    programs: tuple[Program, ...] = ()
    insides: Mapping[tuple[int, int], Inside] = field(default_factory=dict)

    def of(self, account_ids: Container[int], follower_id: int = 0) -> "Surroundings":
        """Return what of it this follower of these accounts meets."""
        return Surroundings(
            {key: menu for key, menu in self.menus.items() if key in account_ids},
            tuple(each for each in self.programs if each.account_id in account_ids),
            {key: each for key, each in self.insides.items() if key[0] in account_ids and key[1] == follower_id},
        )

    def inside_of(self, account_id: int) -> Inside:
        """Return what an internal account leads the one follower to, once it is known ``of`` whom this is."""
        return next((each for key, each in self.insides.items() if key[0] == account_id), NOTHING_INSIDE)


NOTHING = Surroundings()
