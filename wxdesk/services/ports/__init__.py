"""What the services need of the outside: protocols that store, wechat and courier fulfil."""

from wxdesk.services.ports.bundle import Ports
from wxdesk.services.ports.courier import Claims, Courier
from wxdesk.services.ports.fetching import Fetcher, NoFetcher
from wxdesk.services.ports.journal import Journal, NoJournal, Unsaved
from wxdesk.services.ports.platform import ApiBudget, Connection, DraftArticle, Platform, Platforms
from wxdesk.services.ports.requests import Exchange, NoRequests, Requests
from wxdesk.services.ports.store import Store, Transaction, Vault
from wxdesk.services.ports.tables_of_people import Accounts, Followers, MemberQuery, Roster, Sent, SentArticle
from wxdesk.services.ports.tables_of_posts import Attempts, Calls, Outgoing, PostCount, Posts, Slots, TagSends
from wxdesk.services.ports.tables_of_writing import Cards, Pictures, Settings, Snippets, Templates, Themes, Versions
from wxdesk.services.ports.topics import Topic

__all__ = [
    "Accounts",
    "ApiBudget",
    "Attempts",
    "Calls",
    "Cards",
    "Claims",
    "Connection",
    "Courier",
    "DraftArticle",
    "Exchange",
    "Fetcher",
    "Followers",
    "Journal",
    "MemberQuery",
    "NoFetcher",
    "NoJournal",
    "NoRequests",
    "Outgoing",
    "Pictures",
    "Platform",
    "Platforms",
    "Ports",
    "PostCount",
    "Posts",
    "Requests",
    "Roster",
    "Sent",
    "SentArticle",
    "Settings",
    "Slots",
    "Snippets",
    "Store",
    "TagSends",
    "Templates",
    "Themes",
    "Topic",
    "Transaction",
    "Unsaved",
    "Vault",
    "Versions",
]
