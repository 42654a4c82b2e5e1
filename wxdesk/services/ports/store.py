"""The store: all its tables in one transaction, run whole off the GUI thread."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from wxdesk.services.ports.tables_of_people import Accounts, Followers, Roster, Sent
from wxdesk.services.ports.tables_of_posts import Attempts, Calls, Posts, Slots, TagSends
from wxdesk.services.ports.tables_of_writing import Cards, Pictures, Settings, Snippets, Templates, Themes, Versions
from wxdesk.services.ports.topics import Topic

T = TypeVar("T")


class Transaction(Protocol):
    """Everything that one transaction can read and write; only valid inside ``work``."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def posts(self) -> Posts: ...
    @property
    def slots(self) -> Slots: ...
    @property
    def tag_sends(self) -> TagSends: ...
    @property
    def calls(self) -> Calls: ...
    @property
    def attempts(self) -> Attempts: ...
    @property
    def pictures(self) -> Pictures: ...
    @property
    def followers(self) -> Followers: ...
    @property
    def sent(self) -> Sent: ...
    @property
    def roster(self) -> Roster: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def versions(self) -> Versions: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def snippets(self) -> Snippets: ...
    @property
    def themes(self) -> Themes: ...
    @property
    def cards(self) -> Cards: ...


class Store(Protocol):
    """The workspace. ``work`` is a plain function: it cannot await, so it cannot hold the database."""

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one writing transaction; commit, publish the topics it changed, return its result."""
        ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a reading transaction that sees one moment of the workspace."""
        ...

    def listen(self, listener: Callable[[frozenset[Topic]], None]) -> Callable[[], None]:
        """Call ``listener`` after each commit that changed something; returns what stops it."""
        ...


class Vault(Protocol):
    """Keeps secrets: sealed in the workspace, the key to them in the system's keychain."""

    async def put(self, account_id: int, field: str, secret: str) -> None: ...

    async def get(self, account_id: int, field: str) -> str | None:
        """Raises ``WxdeskError("keychain_locked" | "secret_unreadable")``."""
        ...

    async def delete(self, account_id: int) -> None: ...
