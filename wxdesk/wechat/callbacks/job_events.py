"""How sends and publications of ours ended (reference: official-account-api §3, §4.4, §10.3)."""

from enum import IntEnum

from wxdesk.wechat.callbacks.pushes import JobEvent, Pushed, Rows


class CopyrightRow(Pushed):
    """What the originality check says of one article; ``article_idx`` counts from 1."""

    article_idx: int = 0
    user_declare_state: int = 0
    audit_state: int = 0
    original_article_url: str = ""
    original_article_type: int = 0
    can_reprint: int = 0
    need_replace_content: int = 0
    need_show_reprint_source: int = 0


class CopyrightCheck(Pushed):
    """``check_state``: 1 not a reprint, 2 a reprint that may be sent, 3 one that may not."""

    count: int = 0
    result_list: Rows[CopyrightRow] = ()
    check_state: int = 0


class ArticleUrl(Pushed):
    article_idx: int = 0
    article_url: str = ""


class ArticleUrls(Pushed):
    count: int = 0
    result_list: Rows[ArticleUrl] = ()


class MassSendFinished(JobEvent):
    """A mass send is over. ``status``: ``send success``, ``send fail`` or ``err(num)``; ``filter_count`` of
    ``total_count`` followers were left after the platform's own filters.
    """

    msg_id: str = ""
    status: str = ""
    total_count: int = 0
    filter_count: int = 0
    sent_count: int = 0
    error_count: int = 0
    copyright_check_result: CopyrightCheck = CopyrightCheck()
    article_url_result: ArticleUrls = ArticleUrls()

    @property
    def succeeded(self) -> bool:
        return self.status.replace(" ", "").casefold() == "sendsuccess"

    @property
    def reason(self) -> int:
        """The number in ``err(num)``, 0 for other states."""
        number = self.status.strip().removeprefix("err(").removesuffix(")")
        return int(number) if number.isascii() and number.isdecimal() and len(number) < 10 else 0


class PublishStatus(IntEnum):
    """Source: reference §3."""

    SUCCESS = 0
    IN_PROGRESS = 1
    ORIGINALITY_FAILED = 2
    FAILED = 3
    REVIEW_REFUSED = 4
    DELETED_BY_USER = 5
    BANNED = 6


class PublishedArticle(Pushed):
    idx: int = 0
    article_url: str = ""


class PublishedArticles(Pushed):
    count: int = 0
    item: Rows[PublishedArticle] = ()


class PublishEventInfo(Pushed):
    """``fail_idx`` names the articles that failed, from 1."""

    publish_id: str = ""
    publish_status: PublishStatus
    article_id: str = ""
    article_detail: PublishedArticles = PublishedArticles()
    fail_idx: Rows[int] = ()


class PublishFinished(JobEvent):
    """A publication is over; ``event`` may be any of three names, see ``PUBLISH_NAMES``."""

    publish_event_info: PublishEventInfo


class TemplateSendFinished(JobEvent):
    """``status``: ``success``, ``failed:user block`` or ``failed: system failed``."""

    msg_id: str = ""
    status: str = ""

    @property
    def succeeded(self) -> bool:
        return self.status.strip().casefold() == "success"


PUBLISH_NAMES = ("PUBLISHJOBFINISH", "FREEPUBLISHJOBFINISH", "MASSSENDJOBFINISH")
JOB_EVENTS: dict[str, type[JobEvent]] = {
    "MASSSENDJOBFINISH": MassSendFinished,
    "PUBLISHJOBFINISH": PublishFinished,
    "FREEPUBLISHJOBFINISH": PublishFinished,
    "TEMPLATESENDJOBFINISH": TemplateSendFinished,
}
