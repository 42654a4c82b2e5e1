"""How often each account called what."""

from collections.abc import Mapping

from sqlalchemy import delete, select

from wxdesk.store.rows import AccountRow, CallRow
from wxdesk.store.table import Table


class Calls(Table):
    """See ``ports.Calls``. Older days are forgotten when a new one begins."""

    def add(self, account_id: int, day: str, api: str, count: int) -> None:
        self._changes.note()
        if self._session.get(AccountRow, account_id) is None:
            return  # deleted meanwhile
        row = self._session.get(CallRow, (account_id, day, api))
        if row is None:
            self._session.execute(delete(CallRow).where(CallRow.account_id == account_id, CallRow.day < day))
            self._session.add(CallRow(account_id=account_id, day=day, api=api, count=count))
        else:
            row.count += count
        self._session.flush()

    def of(self, account_id: int, day: str) -> Mapping[str, int]:
        query = select(CallRow.api, CallRow.count).where(CallRow.account_id == account_id, CallRow.day == day)
        return dict(self._session.execute(query).all())
