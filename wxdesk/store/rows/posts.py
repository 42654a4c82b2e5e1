"""Posts and their articles as rows."""

from dataclasses import asdict
from datetime import datetime
from typing import Self

from sqlalchemy import JSON, Index, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wxdesk.domain.posts import Act, Article, Audience, Picture, Post, PostState
from wxdesk.store.rows.base import Row, codes, hangs_on, numbered


class ArticleRow(Row):
    """An article in its place within a post; its pictures are only ever read and written with it."""

    __tablename__ = "article"

    post_id: Mapped[int] = hangs_on("post.id", primary_key=True)
    position: Mapped[int] = mapped_column(primary_key=True)
    title: Mapped[str]
    author: Mapped[str]
    digest: Mapped[str]
    source_url: Mapped[str]
    body: Mapped[str]
    cover: Mapped[str]
    theme: Mapped[str]
    pictures: Mapped[list[dict[str, str | int]]] = mapped_column(JSON)

    @classmethod
    def of(cls, article: Article, post_id: int, position: int) -> Self:
        return cls(
            post_id=post_id or None,
            position=position,
            title=article.title,
            author=article.author,
            digest=article.digest,
            source_url=article.source_url,
            body=article.body,
            cover=article.cover,
            theme=article.theme,
            pictures=[asdict(picture) for picture in article.pictures],
        )

    def value(self) -> Article:
        pictures = tuple(Picture(**fields) for fields in self.pictures)  # type: ignore[arg-type]
        return Article(
            self.title, self.author, self.digest, self.source_url, self.body, self.cover, self.theme, pictures
        )


class PostRow(Row):
    """A post."""

    __tablename__ = "post"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int] = hangs_on("account.id")
    state: Mapped[PostState] = mapped_column(codes(PostState))
    scheduled_at: Mapped[datetime | None]
    sent_at: Mapped[datetime | None]
    failure: Mapped[str]
    updated_at: Mapped[datetime | None]
    act: Mapped[Act] = mapped_column(codes(Act))
    tag_id: Mapped[int | None]
    tag: Mapped[str]
    box_id: Mapped[str]
    articles: Mapped[list[ArticleRow]] = relationship(
        cascade="all, delete-orphan", passive_deletes=True, lazy="selectin", order_by=ArticleRow.position
    )

    @classmethod
    def of(cls, post: Post) -> Self:
        return cls(
            id=post.id or None,
            account_id=post.account_id,
            state=post.state,
            scheduled_at=post.scheduled_at,
            sent_at=post.sent_at,
            failure=post.failure,
            updated_at=post.updated_at,
            act=post.act,
            tag_id=post.audience.tag_id,
            tag=post.audience.tag,
            box_id=post.box_id,
            articles=[ArticleRow.of(article, post.id, position) for position, article in enumerate(post.articles)],
        )

    def value(self) -> Post:
        return Post(
            account_id=self.account_id,
            articles=tuple(article.value() for article in self.articles),
            state=self.state,
            scheduled_at=self.scheduled_at,
            sent_at=self.sent_at,
            failure=self.failure,
            updated_at=self.updated_at,
            id=self.id,
            act=self.act,
            audience=Audience(self.tag_id, self.tag),
            box_id=self.box_id,
        )


PLACED_AT = func.coalesce(PostRow.sent_at, PostRow.scheduled_at, PostRow.updated_at)
"""Where a post stands in time: when it went out, else when it will, else when it was last written."""

Index("post_by_account", PostRow.account_id, PLACED_AT)
Index("post_by_schedule", PostRow.state, PostRow.scheduled_at)
