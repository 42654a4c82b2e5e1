"""Versions, templates, snippets, the user's themes and cards as rows."""

from datetime import datetime
from typing import Self

from sqlalchemy import JSON, ForeignKey, Index
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.domain.writing import CardKind, LinkedCard, Snippet, Spot, Template, UserTheme, Version
from wxdesk.store.rows.base import Row, codes, hangs_on, numbered
from wxdesk.store.rows.caseless import caseless
from wxdesk.store.rows.posts import packed_articles, packed_pictures, unpacked_articles, unpacked_pictures


class VersionRow(Row):
    """A post's articles as they once stood; goes with its post."""

    __tablename__ = "version"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    post_id: Mapped[int] = hangs_on("post.id")
    at: Mapped[datetime]
    reason: Mapped[str]
    articles: Mapped[list[dict[str, object]]] = mapped_column(JSON)

    @classmethod
    def of(cls, version: Version) -> Self:
        return cls(
            id=version.id or None,
            post_id=version.post_id,
            at=version.at,
            reason=version.reason,
            articles=packed_articles(version.articles),
        )

    def value(self) -> Version:
        return Version(self.post_id, self.at, unpacked_articles(self.articles), self.reason, self.id)


class TemplateRow(Row):
    """Articles that a new post can begin with."""

    __tablename__ = "template"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    name: Mapped[str]
    articles: Mapped[list[dict[str, object]]] = mapped_column(JSON)

    @classmethod
    def of(cls, template: Template) -> Self:
        return cls(id=template.id or None, name=template.name, articles=packed_articles(template.articles))

    def value(self) -> Template:
        return Template(self.name, unpacked_articles(self.articles), self.id)


class SnippetRow(Row):
    """Markdown to use again, of one account or of all."""

    __tablename__ = "snippet"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    name: Mapped[str]
    body: Mapped[str]
    spot: Mapped[Spot] = mapped_column(codes(Spot))
    pictures: Mapped[list[dict[str, str | int]]] = mapped_column(JSON)

    @classmethod
    def of(cls, snippet: Snippet) -> Self:
        return cls(
            id=snippet.id or None,
            account_id=snippet.account_id,
            name=snippet.name,
            body=snippet.body,
            spot=snippet.spot,
            pictures=packed_pictures(snippet.pictures),
        )

    def value(self) -> Snippet:
        pictures = unpacked_pictures(self.pictures)
        return Snippet(self.name, self.body, self.spot, self.account_id, self.id, pictures)


class ThemeRow(Row):
    """A theme of the user's own."""

    __tablename__ = "theme"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    name: Mapped[str]
    css: Mapped[str]

    @classmethod
    def of(cls, theme: UserTheme) -> Self:
        return cls(id=theme.id or None, name=theme.name, css=theme.css)

    def value(self) -> UserTheme:
        return UserTheme(self.name, self.css, self.id)


class CardRow(Row):
    """Something that articles of an account can show as a card."""

    __tablename__ = "card"
    __table_args__ = {"sqlite_autoincrement": True}  # noqa: RUF012 - SQLAlchemy's own way

    id: Mapped[int] = numbered()
    account_id: Mapped[int] = hangs_on("account.id")
    kind: Mapped[CardKind] = mapped_column(codes(CardKind))
    name: Mapped[str]
    target: Mapped[str]
    path: Mapped[str]
    image: Mapped[str]
    detail: Mapped[str]

    @classmethod
    def of(cls, card: LinkedCard) -> Self:
        return cls(
            id=card.id or None,
            account_id=card.account_id,
            kind=card.kind,
            name=card.name,
            target=card.target,
            path=card.path,
            image=card.image,
            detail=card.detail,
        )

    def value(self) -> LinkedCard:
        return LinkedCard(
            self.account_id, self.kind, self.name, self.target, self.path, self.image, self.detail, self.id
        )


Index("version_by_post", VersionRow.post_id, VersionRow.id)
Index("template_by_name", caseless(TemplateRow.name), unique=True)
Index("theme_by_name", caseless(ThemeRow.name), unique=True)
Index("card_by_name", CardRow.account_id, CardRow.kind, CardRow.name, unique=True)
Index("snippet_by_account", SnippetRow.account_id)
