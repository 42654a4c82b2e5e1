"""What a message can hold, one value per msgtype (reference: wecom-api §5)."""

from typing import ClassVar

from wxdesk.domain.limits import Unit
from wxdesk.wechat.wecom.checks import Part, no_longer, no_more, refused

TEXT, TITLE, DESCRIPTION, URL, AUTHOR = 2_048, 128, 512, 2_048, 64
ARTICLE = 666 * 1024
"""Bytes, like all limits of this module that say nothing else."""


class Content(Part):
    """A message's content; ``safe`` says whether the platform lets it be kept from being passed on."""

    msgtype: ClassVar[str]
    safe: ClassVar[bool] = True

    def check(self) -> None:
        """Raises ``field_refused`` where the platform would refuse it, or cut it silently."""


class Text(Content):
    """Longer text would be cut, not refused. ``mentioned_list``: userids, or ``@all``; only in group chats."""

    msgtype: ClassVar[str] = "text"
    content: str
    mentioned_list: tuple[str, ...] | None = None

    def check(self) -> None:
        no_longer("content", self.content, TEXT, least=1)


class Image(Content):
    msgtype: ClassVar[str] = "image"
    media_id: str


class Voice(Content):
    msgtype: ClassVar[str] = "voice"
    safe: ClassVar[bool] = False
    media_id: str


class File(Content):
    msgtype: ClassVar[str] = "file"
    media_id: str


class Video(Content):
    msgtype: ClassVar[str] = "video"
    media_id: str
    title: str | None = None
    description: str | None = None

    def check(self) -> None:
        no_longer("title", self.title or "", TITLE)
        no_longer("description", self.description or "", DESCRIPTION)


class TextCard(Content):
    """``btntxt``: four characters (since 2024; four bytes before, so that two are safe for old clients)."""

    msgtype: ClassVar[str] = "textcard"
    safe: ClassVar[bool] = False
    title: str
    description: str
    url: str
    btntxt: str | None = None

    def check(self) -> None:
        no_longer("title", self.title, TITLE, least=1)
        no_longer("description", self.description, DESCRIPTION, least=1)
        _check_url(self.url)
        no_longer("btntxt", self.btntxt or "", 4, Unit.CHARACTERS)


class NewsArticle(Part):
    """``url``, or ``appid`` and ``pagepath`` of a mini program."""

    title: str
    description: str | None = None
    url: str | None = None
    picurl: str | None = None
    appid: str | None = None
    pagepath: str | None = None

    def check(self) -> None:
        no_longer("title", self.title, TITLE, least=1)
        no_longer("description", self.description or "", DESCRIPTION)
        if not self.url and not (self.appid and self.pagepath):
            raise refused("url", "missing")
        if self.url:
            _check_url(self.url)


class News(Content):
    msgtype: ClassVar[str] = "news"
    safe: ClassVar[bool] = False
    articles: tuple[NewsArticle, ...]

    def check(self) -> None:
        no_more("articles", self.articles, 8, least=1)
        for article in self.articles:
            article.check()


class MpArticle(Part):
    """An article that WeCom keeps itself; ``content`` is HTML."""

    title: str
    thumb_media_id: str
    content: str
    author: str | None = None
    content_source_url: str | None = None
    digest: str | None = None

    def check(self) -> None:
        no_longer("title", self.title, TITLE, least=1)
        no_longer("author", self.author or "", AUTHOR)
        no_longer("digest", self.digest or "", DESCRIPTION)
        no_longer("content", self.content, ARTICLE, least=1)


class MpNews(Content):
    msgtype: ClassVar[str] = "mpnews"
    articles: tuple[MpArticle, ...]

    def check(self) -> None:
        no_more("articles", self.articles, 8, least=1)
        for article in self.articles:
            article.check()


class Markdown(Content):
    """A part of Markdown only; not shown in the WeChat plug-in."""

    msgtype: ClassVar[str] = "markdown"
    safe: ClassVar[bool] = False
    content: str

    def check(self) -> None:
        no_longer("content", self.content, TEXT, least=1)


class ContentItem(Part):
    key: str
    value: str


class MiniProgramNotice(Content):
    """Errors 90200 to 90208."""

    msgtype: ClassVar[str] = "miniprogram_notice"
    safe: ClassVar[bool] = False
    appid: str
    title: str
    page: str | None = None
    description: str | None = None
    emphasis_first_item: bool | None = None
    content_item: tuple[ContentItem, ...] | None = None

    def check(self) -> None:
        no_longer("page", self.page or "", 1_024)
        no_more("content_item", self.content_item or (), 10)
        for item in self.content_item or ():
            no_longer("key", item.key, 10, Unit.CHARACTERS, least=1)
            no_longer("value", item.value, 30, Unit.CHARACTERS, least=1)


class TaskButton(Part):
    key: str
    name: str
    replace_name: str | None = None
    color: str | None = None
    is_bold: bool | None = None


class TaskCard(Content):
    """The older card with buttons; template cards have taken its place. ``task_id`` is unique in the app."""

    msgtype: ClassVar[str] = "interactive_taskcard"
    safe: ClassVar[bool] = False
    title: str
    description: str
    task_id: str
    btn: tuple[TaskButton, ...]
    url: str | None = None

    def check(self) -> None:
        no_longer("title", self.title, TITLE, least=1)
        no_longer("description", self.description, DESCRIPTION)
        check_task_id(self.task_id)
        no_more("btn", self.btn, 2, least=1)


def check_task_id(task_id: str) -> None:
    """Raises ``field_refused`` unless it is 1 to 128 of letters, digits, ``_``, ``-``, ``@`` (42014)."""
    no_longer("task_id", task_id, 128, least=1)
    if not all(character.isascii() and (character.isalnum() or character in "_-@") for character in task_id):
        raise refused("task_id", "characters")


def _check_url(url: str) -> None:
    no_longer("url", url, URL, least=1)
    if not url.startswith(("http://", "https://")):
        raise refused("url", "scheme")
