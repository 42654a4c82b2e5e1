"""Departments, members and people who wait, as rows."""

from datetime import datetime
from typing import Self

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.store.names import parts_of, pinyin_of, words_of
from wxdesk.store.rows.base import Row, also_make, codes, hangs_on, numbered
from wxdesk.store.rows.caseless import caseless


class DepartmentRow(Row):
    """A department."""

    __tablename__ = "department"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int] = hangs_on("account.id", index=True)
    name: Mapped[str]
    # Deferred, so that a tree can be put back in any order.
    parent_id: Mapped[int | None] = mapped_column(
        ForeignKey("department.id", ondelete="SET NULL", deferrable=True, initially="DEFERRED"), index=True
    )

    @classmethod
    def of(cls, department: Department) -> Self:
        return cls(
            id=department.id or None,
            account_id=department.account_id,
            name=department.name,
            parent_id=department.parent_id or None,
        )

    def value(self) -> Department:
        return Department(self.account_id, self.name, self.parent_id or 0, self.id)


class MemberRow(Row):
    """A member. ``sorted_as``, ``words`` and ``parts`` are made from the value, to sort by and to search in."""

    __tablename__ = "member"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int] = hangs_on("account.id")
    name: Mapped[str]
    phone: Mapped[str]
    wechat_id: Mapped[str]
    department_id: Mapped[int | None] = mapped_column(ForeignKey("department.id", ondelete="SET NULL"), index=True)
    position: Mapped[str]
    status: Mapped[MemberStatus] = mapped_column(codes(MemberStatus))
    follower_id: Mapped[int | None] = mapped_column(ForeignKey("follower.id", ondelete="SET NULL"), index=True)
    invited_at: Mapped[datetime | None]
    verified_at: Mapped[datetime | None]
    sorted_as: Mapped[str]
    words: Mapped[str]
    parts: Mapped[str]

    @classmethod
    def of(cls, member: Member) -> Self:
        full, initials = pinyin_of(member.name)
        return cls(
            id=member.id or None,
            account_id=member.account_id,
            name=member.name,
            phone=member.phone,
            wechat_id=member.wechat_id,
            department_id=member.department_id or None,
            position=member.position,
            status=member.status,
            follower_id=member.follower_id or None,
            invited_at=member.invited_at,
            verified_at=member.verified_at,
            sorted_as=full,
            words=words_of(member.name),
            parts=parts_of(member.name, full, initials, member.phone, member.wechat_id),
        )

    def value(self) -> Member:
        return Member(
            account_id=self.account_id,
            name=self.name,
            phone=self.phone,
            wechat_id=self.wechat_id,
            department_id=self.department_id or 0,
            position=self.position,
            status=self.status,
            follower_id=self.follower_id or 0,
            invited_at=self.invited_at,
            verified_at=self.verified_at,
            id=self.id,
        )


class WaitingRow(Row):
    """Somebody who follows an enterprise account and waits to be let in."""

    __tablename__ = "waiting"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int] = hangs_on("account.id", index=True)
    follower_id: Mapped[int] = hangs_on("follower.id", index=True)
    nickname: Mapped[str]
    followed_at: Mapped[datetime]
    wechat_id: Mapped[str]
    phone: Mapped[str]

    @classmethod
    def of(cls, waiting: Waiting) -> Self:
        return cls(
            id=waiting.id or None,
            account_id=waiting.account_id,
            follower_id=waiting.follower_id,
            nickname=waiting.nickname,
            followed_at=waiting.followed_at,
            wechat_id=waiting.wechat_id,
            phone=waiting.phone,
        )

    def value(self) -> Waiting:
        return Waiting(
            account_id=self.account_id,
            follower_id=self.follower_id,
            nickname=self.nickname,
            followed_at=self.followed_at,
            wechat_id=self.wechat_id,
            phone=self.phone,
            id=self.id,
        )


STAYS = MemberRow.status != MemberStatus.LEFT

Index("member_by_name", MemberRow.account_id, MemberRow.sorted_as)
Index(
    "one_member_per_phone",
    MemberRow.account_id,
    MemberRow.phone,
    unique=True,
    sqlite_where=STAYS & (MemberRow.phone != ""),
    postgresql_where=STAYS & (MemberRow.phone != ""),
)
Index(
    "one_member_per_wechat_id",
    MemberRow.account_id,
    caseless(MemberRow.wechat_id),
    unique=True,
    sqlite_where=STAYS & (MemberRow.wechat_id != ""),
    postgresql_where=STAYS & (MemberRow.wechat_id != ""),
)

# The search indexes hold no text of their own; triggers keep them true, also when an account takes its members along.
also_make(
    MemberRow,
    "CREATE VIRTUAL TABLE member_words USING fts5(words, content='member', content_rowid='id', tokenize='unicode61')",
    "CREATE VIRTUAL TABLE member_parts USING fts5(parts, content='member', content_rowid='id', tokenize='trigram')",
    """CREATE TRIGGER member_found AFTER INSERT ON member BEGIN
        INSERT INTO member_words(rowid, words) VALUES (new.id, new.words);
        INSERT INTO member_parts(rowid, parts) VALUES (new.id, new.parts);
    END""",
    """CREATE TRIGGER member_lost AFTER DELETE ON member BEGIN
        INSERT INTO member_words(member_words, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO member_parts(member_parts, rowid, parts) VALUES ('delete', old.id, old.parts);
    END""",
    """CREATE TRIGGER member_renamed AFTER UPDATE OF words, parts ON member
    WHEN new.words <> old.words OR new.parts <> old.parts BEGIN
        INSERT INTO member_words(member_words, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO member_parts(member_parts, rowid, parts) VALUES ('delete', old.id, old.parts);
        INSERT INTO member_words(rowid, words) VALUES (new.id, new.words);
        INSERT INTO member_parts(rowid, parts) VALUES (new.id, new.parts);
    END""",
)
