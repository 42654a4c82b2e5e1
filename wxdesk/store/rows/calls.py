"""Counted calls as rows."""

from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.store.rows.base import Row, hangs_on


class CallRow(Row):
    """How often an account called an interface on a day of China time."""

    __tablename__ = "api_call"

    account_id: Mapped[int] = hangs_on("account.id", primary_key=True)
    day: Mapped[str] = mapped_column(primary_key=True)
    api: Mapped[str] = mapped_column(primary_key=True)
    count: Mapped[int]
