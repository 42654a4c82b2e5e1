"""The accounts of a workspace."""

from collections.abc import Sequence

from sqlalchemy import select

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import PostState
from wxdesk.services.ports import Topic
from wxdesk.store.posts import make_findable
from wxdesk.store.rows import AccountRow, PostRow
from wxdesk.store.table import Table


class Accounts(Table):
    """See ``ports.Accounts``."""

    def get(self, account_id: int) -> Account:
        row = self._session.get(AccountRow, account_id)
        if row is None:
            raise WxdeskError("account_unknown", id=account_id)
        return row.value()

    def all(self) -> Sequence[Account]:
        return [row.value() for row in self._session.scalars(select(AccountRow).order_by(AccountRow.id))]

    def save(self, account: Account) -> Account:
        before = self._session.get(AccountRow, account.id) if account.id else None
        changed = before is not None and before.kind is not account.kind
        kept = self._keep(AccountRow.of(account), Topic.ACCOUNTS).value()
        if changed:
            sent = select(PostRow).where(PostRow.account_id == kept.id, PostRow.state == PostState.SENT)
            for row in self._session.scalars(sent):
                make_findable(self._session, row.value(), kept.kind)
        return kept

    def delete(self, account_id: int) -> None:
        self._drop(self._session.get(AccountRow, account_id), *Topic)
