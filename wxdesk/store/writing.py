"""The versions, templates, snippets, themes and cards of a workspace."""

from collections.abc import Sequence

from sqlalchemy import delete, or_, select

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import LinkedCard, Snippet, Template, UserTheme, Version, VersionMark
from wxdesk.services.ports import Topic
from wxdesk.store.rows import CardRow, PostRow, SnippetRow, TemplateRow, ThemeRow, VersionRow
from wxdesk.store.rows.caseless import caseless, without_case
from wxdesk.store.table import Table


class Versions(Table):
    """See ``ports.Versions``."""

    def get(self, version_id: int) -> Version:
        row = self._session.get(VersionRow, version_id)
        if row is None:
            raise WxdeskError("version_unknown", id=version_id)
        return row.value()

    def of(self, post_id: int, limit: int = 500, before: int = 0) -> Sequence[Version]:
        query = select(VersionRow).where(VersionRow.post_id == post_id).order_by(VersionRow.id.desc()).limit(limit)
        if before:
            query = query.where(VersionRow.id < before)
        return [row.value() for row in self._session.scalars(query)]

    def marks(self, post_id: int) -> Sequence[VersionMark]:
        query = select(VersionRow.id, VersionRow.at, VersionRow.reason).where(VersionRow.post_id == post_id)
        return [VersionMark(*row) for row in self._session.execute(query.order_by(VersionRow.id.desc()))]

    def save(self, version: Version) -> Version:
        if self._session.get(PostRow, version.post_id) is None:
            raise WxdeskError("post_unknown", id=version.post_id)
        return self._keep(VersionRow.of(version)).value()

    def drop(self, version_ids: Sequence[int]) -> None:
        self._changes.note()
        self._session.execute(delete(VersionRow).where(VersionRow.id.in_(version_ids)))


class Templates(Table):
    """See ``ports.Templates``."""

    def all(self) -> Sequence[Template]:
        return [row.value() for row in self._session.scalars(select(TemplateRow).order_by(TemplateRow.name))]

    def save(self, template: Template) -> Template:
        taken = select(TemplateRow.id).where(caseless(TemplateRow.name) == without_case(template.name))
        if self._session.scalar(taken.where(TemplateRow.id != template.id)) is not None:
            raise WxdeskError("template_name_taken", name=template.name)
        return self._keep(TemplateRow.of(template), Topic.WRITING).value()

    def delete(self, template_id: int) -> None:
        self._drop(self._session.get(TemplateRow, template_id), Topic.WRITING)


class Snippets(Table):
    """See ``ports.Snippets``."""

    def of(self, account_id: int | None = None) -> Sequence[Snippet]:
        query = select(SnippetRow).order_by(SnippetRow.name, SnippetRow.id)
        if account_id is not None:
            query = query.where(or_(SnippetRow.account_id.is_(None), SnippetRow.account_id == account_id))
        return [row.value() for row in self._session.scalars(query)]

    def save(self, snippet: Snippet) -> Snippet:
        return self._keep(SnippetRow.of(snippet), Topic.WRITING).value()

    def delete(self, snippet_id: int) -> None:
        self._drop(self._session.get(SnippetRow, snippet_id), Topic.WRITING)


class Themes(Table):
    """See ``ports.Themes``."""

    def all(self) -> Sequence[UserTheme]:
        return [row.value() for row in self._session.scalars(select(ThemeRow).order_by(ThemeRow.name))]

    def save(self, theme: UserTheme) -> UserTheme:
        taken = select(ThemeRow.id).where(caseless(ThemeRow.name) == without_case(theme.name))
        if self._session.scalar(taken.where(ThemeRow.id != theme.id)) is not None:
            raise WxdeskError("theme_name_taken", name=theme.name)
        return self._keep(ThemeRow.of(theme), Topic.WRITING).value()

    def delete(self, theme_id: int) -> None:
        self._drop(self._session.get(ThemeRow, theme_id), Topic.WRITING)


class Cards(Table):
    """See ``ports.Cards``."""

    def of(self, account_id: int) -> Sequence[LinkedCard]:
        query = select(CardRow).where(CardRow.account_id == account_id).order_by(CardRow.kind, CardRow.name)
        return [row.value() for row in self._session.scalars(query)]

    def save(self, card: LinkedCard) -> LinkedCard:
        same = CardRow.account_id == card.account_id, CardRow.kind == card.kind, CardRow.name == card.name
        if self._session.scalar(select(CardRow.id).where(*same, CardRow.id != card.id)) is not None:
            raise WxdeskError("card_name_taken", name=card.name)
        return self._keep(CardRow.of(card), Topic.WRITING).value()

    def delete(self, card_id: int) -> None:
        self._drop(self._session.get(CardRow, card_id), Topic.WRITING)
