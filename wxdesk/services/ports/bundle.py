"""All that a service is handed."""

from dataclasses import dataclass, field

from wxdesk.domain.clock import Clock
from wxdesk.services.ports.courier import Courier
from wxdesk.services.ports.fetching import Fetcher, NoFetcher
from wxdesk.services.ports.journal import Journal, NoJournal
from wxdesk.services.ports.platform import Platforms
from wxdesk.services.ports.requests import NoRequests, Requests
from wxdesk.services.ports.store import Store, Vault


@dataclass(frozen=True, slots=True)
class Ports:
    """All that a service may need of the outside; ``app`` fills it in."""

    store: Store
    vault: Vault
    platforms: Platforms
    courier: Courier
    clock: Clock
    requests: Requests = field(default_factory=NoRequests)
    journal: Journal = field(default_factory=NoJournal)
    fetcher: Fetcher = field(default_factory=NoFetcher)
