"""Sealed secrets as rows."""

import dataclasses
from typing import Self

from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.store.rows.base import Row, hangs_on


@dataclasses.dataclass(frozen=True, slots=True)
class SealedSecret:
    """One secret of an account, sealed: ``nonce`` and ``sealed`` mean nothing without the master key."""

    account_id: int
    field: str
    key_version: int
    nonce: bytes = dataclasses.field(repr=False)
    sealed: bytes = dataclasses.field(repr=False)


class SecretRow(Row):
    """A sealed secret."""

    __tablename__ = "secret"

    account_id: Mapped[int] = hangs_on("account.id", primary_key=True)
    field: Mapped[str] = mapped_column(primary_key=True)
    key_version: Mapped[int]
    nonce: Mapped[bytes]
    sealed: Mapped[bytes]

    @classmethod
    def of(cls, secret: SealedSecret) -> Self:
        return cls(
            account_id=secret.account_id,
            field=secret.field,
            key_version=secret.key_version,
            nonce=secret.nonce,
            sealed=secret.sealed,
        )

    def value(self) -> SealedSecret:
        return SealedSecret(self.account_id, self.field, self.key_version, self.nonce, self.sealed)
