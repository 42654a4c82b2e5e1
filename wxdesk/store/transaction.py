"""One transaction on a workspace."""

from sqlalchemy.orm import Session

from wxdesk.store.accounts import Accounts
from wxdesk.store.attempts import Attempts
from wxdesk.store.calls import Calls
from wxdesk.store.dialect import Dialect
from wxdesk.store.followers import Followers
from wxdesk.store.pictures import Pictures
from wxdesk.store.posts import Posts
from wxdesk.store.roster import Roster
from wxdesk.store.sealed import Sealed
from wxdesk.store.sent import Sent
from wxdesk.store.settings import Settings
from wxdesk.store.slots import Slots
from wxdesk.store.table import Changes
from wxdesk.store.tag_sends import TagSends
from wxdesk.store.writing import Cards, Snippets, Templates, Themes, Versions


class StoreTransaction:
    """See ``ports.Transaction``; ``sealed`` is for the vault."""

    def __init__(self, session: Session, changes: Changes, dialect: Dialect) -> None:
        self.accounts = Accounts(session, changes)
        self.posts = Posts(session, changes)
        self.slots = Slots(session, changes)
        self.tag_sends = TagSends(session, changes)
        self.calls = Calls(session, changes)
        self.attempts = Attempts(session, changes)
        self.pictures = Pictures(session, changes)
        self.followers = Followers(session, changes)
        self.sent = Sent(session, changes, dialect)
        self.roster = Roster(session, changes, dialect)
        self.settings = Settings(session, changes)
        self.versions = Versions(session, changes)
        self.templates = Templates(session, changes)
        self.snippets = Snippets(session, changes)
        self.themes = Themes(session, changes)
        self.cards = Cards(session, changes)
        self.sealed = Sealed(session, changes)
