"""Posts and their articles as rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple
from datetime import datetime
from typing import Any, Self

from sqlalchemy import JSON, Index, func
from sqlalchemy.orm import Mapped, mapped_column, relationship

from wxdesk.domain.posts import Act, Article, ArticleKind, Audience, Crop, Picture, Post, PostState
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
    kind: Mapped[ArticleKind] = mapped_column(codes(ArticleKind))
    wide: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))
    square: Mapped[list[float] | None] = mapped_column(JSON(none_as_null=True))
    accent: Mapped[str]
    text_size: Mapped[int]

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
            pictures=packed_pictures(article.pictures),
            kind=article.kind,
            wide=_fractions(article.wide),
            square=_fractions(article.square),
            accent=article.accent,
            text_size=article.text_size,
        )

    def value(self) -> Article:
        return Article(
            self.title,
            self.author,
            self.digest,
            self.source_url,
            self.body,
            self.cover,
            self.theme,
            unpacked_pictures(self.pictures),
            self.kind,
            _crop(self.wide),
            _crop(self.square),
            self.accent,
            self.text_size,
        )


def _fractions(crop: Crop | None) -> list[float] | None:
    return None if crop is None else list(astuple(crop))


def _crop(fractions: Sequence[float] | None) -> Crop | None:
    return None if fractions is None else Crop(*fractions)


def packed_pictures(pictures: Sequence[Picture]) -> list[dict[str, str | int]]:
    """Return ``pictures`` as JSON keeps them."""
    return [asdict(picture) for picture in pictures]


def unpacked_pictures(fields: Iterable[Mapping[str, Any]]) -> tuple[Picture, ...]:
    """Return what ``packed_pictures`` was given."""
    return tuple(Picture(**each) for each in fields)


def packed_articles(articles: Sequence[Article]) -> list[dict[str, object]]:
    """Return ``articles`` as JSON keeps them."""
    return [
        asdict(article) | {"wide": _fractions(article.wide), "square": _fractions(article.square)}
        for article in articles
    ]


def unpacked_articles(packed: Iterable[Mapping[str, Any]]) -> tuple[Article, ...]:
    """Return what ``packed_articles`` was given; fields that a later release has added there have their defaults."""
    return tuple(_unpacked(dict(fields)) for fields in packed)


def _unpacked(fields: dict[str, Any]) -> Article:
    fields["pictures"] = unpacked_pictures(fields["pictures"])
    fields["kind"] = ArticleKind(fields.get("kind", ArticleKind.TEXT))
    fields["wide"], fields["square"] = _crop(fields.get("wide")), _crop(fields.get("square"))
    return Article(**fields)


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
