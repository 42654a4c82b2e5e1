"""What a phone shows of our accounts besides what they send: the menu below a conversation, and Mini-Programs."""

from collections.abc import Container, Mapping
from dataclasses import dataclass, field

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
    """``menus`` by account id, and all linked Mini-Programs."""

    menus: Mapping[int, tuple[MenuEntry, ...]] = field(default_factory=dict)
    programs: tuple[Program, ...] = ()

    def of(self, account_ids: Container[int]) -> "Surroundings":
        """Return what of it a follower of these accounts meets."""
        return Surroundings(
            {key: menu for key, menu in self.menus.items() if key in account_ids},
            tuple(each for each in self.programs if each.account_id in account_ids),
        )


NOTHING = Surroundings()
