"""What the store remembers of writing: pictures, settings, versions, templates, snippets, themes, cards."""

from collections.abc import Sequence
from typing import Protocol

from wxdesk.domain.writing import LinkedCard, Snippet, Template, UserTheme, Version, VersionMark


class Pictures(Protocol):
    def put(self, data: bytes) -> str:
        """Keep ``data`` once; returns its sha256 in hex."""
        ...

    def get(self, sha256: str) -> bytes:
        """Raises ``WxdeskError("picture_unknown", sha256=...)``."""
        ...

    def uploaded(self, account_id: int, sha256: str, use: str) -> str | None:
        """What the platform answered when this picture was uploaded for ``use`` (``body`` or ``cover``) before."""
        ...

    def remember_upload(self, account_id: int, sha256: str, use: str, answer: str) -> None: ...

    def forget_uploads(self, account_id: int) -> None: ...


class Settings(Protocol):
    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str | None) -> None: ...


class Versions(Protocol):
    """What a post's articles once were. A new version changes no topic: whoever keeps one shows the post already."""

    def get(self, version_id: int) -> Version:
        """Raises ``WxdeskError("version_unknown", id=...)``."""
        ...

    def of(self, post_id: int, limit: int = 500, before: int = 0) -> Sequence[Version]:
        """Newest first; ``before`` is the id of the version after them, 0 for the newest of all."""
        ...

    def marks(self, post_id: int) -> Sequence[VersionMark]:
        """When and why every version was kept, newest first; quick, as no article is read."""
        ...

    def save(self, version: Version) -> Version:
        """Insert (``id`` 0) or replace. Raises ``WxdeskError("post_unknown", id=...)``."""
        ...

    def drop(self, version_ids: Sequence[int]) -> None: ...


class Templates(Protocol):
    def all(self) -> Sequence[Template]:
        """By name."""
        ...

    def save(self, template: Template) -> Template:
        """Raises ``WxdeskError("template_name_taken", name=...)``."""
        ...

    def delete(self, template_id: int) -> None: ...


class Snippets(Protocol):
    def of(self, account_id: int | None = None) -> Sequence[Snippet]:
        """Those for all accounts and those of ``account_id``, by name; None: every one there is."""
        ...

    def save(self, snippet: Snippet) -> Snippet: ...

    def delete(self, snippet_id: int) -> None: ...


class Themes(Protocol):
    """The user's own themes."""

    def all(self) -> Sequence[UserTheme]:
        """By name."""
        ...

    def save(self, theme: UserTheme) -> UserTheme:
        """Raises ``WxdeskError("theme_name_taken", name=...)``."""
        ...

    def delete(self, theme_id: int) -> None: ...


class Cards(Protocol):
    def of(self, account_id: int) -> Sequence[LinkedCard]:
        """By kind and name."""
        ...

    def save(self, card: LinkedCard) -> LinkedCard:
        """Raises ``WxdeskError("card_name_taken", name=...)``."""
        ...

    def delete(self, card_id: int) -> None: ...
