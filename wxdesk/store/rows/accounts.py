"""Accounts as rows."""

from typing import Self

from sqlalchemy import CheckConstraint
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.store.rows.base import Row, codes, numbered


class AccountRow(Row):
    """An account."""

    __tablename__ = "account"
    __table_args__ = (
        CheckConstraint("max_articles IN (6, 8)", name="known_article_limit"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = numbered()
    name: Mapped[str]
    kind: Mapped[Kind] = mapped_column(codes(Kind))
    owner: Mapped[Owner] = mapped_column(codes(Owner))
    verified: Mapped[bool]
    licence: Mapped[str]
    display_name: Mapped[str]
    wechat_id: Mapped[str]
    app_id: Mapped[str]
    agent_id: Mapped[str]
    practice: Mapped[bool]
    max_articles: Mapped[int]
    colour: Mapped[str]
    base_url: Mapped[str]
    proxy: Mapped[str]

    @classmethod
    def of(cls, account: Account) -> Self:
        return cls(
            id=account.id or None,
            name=account.name,
            kind=account.kind,
            owner=account.owner,
            verified=account.verified,
            licence=account.licence,
            display_name=account.display_name,
            wechat_id=account.wechat_id,
            app_id=account.app_id,
            agent_id=account.agent_id,
            practice=account.practice,
            max_articles=account.max_articles,
            colour=account.colour,
            base_url=account.base_url,
            proxy=account.proxy,
        )

    def value(self) -> Account:
        return Account(
            name=self.name,
            kind=self.kind,
            owner=self.owner,
            verified=self.verified,
            licence=self.licence,
            display_name=self.display_name,
            wechat_id=self.wechat_id,
            app_id=self.app_id,
            agent_id=self.agent_id,
            practice=self.practice,
            max_articles=self.max_articles,
            colour=self.colour,
            base_url=self.base_url,
            proxy=self.proxy,
            id=self.id,
        )
