"""Sealed secrets, for the vault alone: no port shows them."""

from sqlalchemy import delete, select

from wxdesk.services.ports import Topic
from wxdesk.store.rows import SecretRow
from wxdesk.store.rows.secrets import SealedSecret
from wxdesk.store.table import Table


class Sealed(Table):
    """What the vault keeps in the workspace."""

    def get(self, account_id: int, field: str) -> SealedSecret | None:
        row = self._session.get(SecretRow, (account_id, field))
        return row.value() if row else None

    def any(self) -> bool:
        """Whether there is a secret at all."""
        return self._session.scalar(select(SecretRow.account_id).limit(1)) is not None

    def save(self, secret: SealedSecret) -> None:
        self._keep(SecretRow.of(secret), Topic.ACCOUNTS)

    def delete(self, account_id: int) -> None:
        self._changes.note(Topic.ACCOUNTS)
        self._session.execute(delete(SecretRow).where(SecretRow.account_id == account_id))
