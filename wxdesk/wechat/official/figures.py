"""Rows of the platform's statistics (reference: official-account-api §12)."""

from pydantic import AliasChoices
from pydantic import Field as Named

from wxdesk.wechat.official.shapes import Flag, Many
from wxdesk.wechat.values import Value


class Row(Value):
    """A row. ``ref_date`` is YYYY-MM-DD in China; ``ref_hour`` 0, 100 … 2300, for reports by the hour."""

    ref_date: str = ""
    ref_hour: int = 0


class UserSummary(Row):
    """``user_source``: 0 other, 1 search, 17 card, 30 QR code, 57 name in an article, 100 advertisement, 149 mini
    program, 161 reprint, 200 channels, 201 live.
    """

    user_source: int = 0
    new_user: int = 0
    cancel_user: int = 0


class UserTotal(Row):
    user_source: int = 0
    cumulate_user: int = 0


class Reading(Row):
    """``msgid`` is a send's ``msg_data_id``, an underscore, and the article's place from 1. ``user_source`` is open."""

    msgid: str = ""
    title: str = ""
    user_source: int = 0
    int_page_read_user: int = 0
    int_page_read_count: int = 0
    ori_page_read_user: int = 0
    ori_page_read_count: int = 0
    share_user: int = 0
    share_count: int = 0
    add_to_fav_user: int = 0
    add_to_fav_count: int = 0


class ReadingDay(Value):
    """An article's count up to ``stat_date``; where its readers came from is in ``model_extra``."""

    stat_date: str = ""
    target_user: int = 0
    int_page_read_user: int = 0
    int_page_read_count: int = 0
    ori_page_read_user: int = 0
    ori_page_read_count: int = 0
    share_user: int = 0
    share_count: int = 0
    add_to_fav_user: int = 0
    add_to_fav_count: int = 0


class ReadingTotal(Row):
    msgid: str = ""
    title: str = ""
    details: Many[ReadingDay] = ()


class Sharing(Row):
    """``share_scene``: 1 a friend, 2 moments, 3 Weibo, 255 other."""

    share_scene: int = 0
    share_count: int = 0
    share_user: int = 0


class Source(Value):
    """How many came from where."""

    user_count: int = 0
    scene_desc: str = ""


class Counts(Value):
    """People and acts of a day."""

    read_user: int = 0
    read_user_source: Many[Source] = ()
    share_user: int = 0
    zaikan_user: int = 0
    like_user: int = 0
    comment_count: int = 0
    collection_user: int = 0
    redirect_ori_page_user: int = 0
    send_page_count: int = 0
    read_subscribe_user: int = 0


class Day(Row):
    """All articles of a day, or one: ``detail`` holds the count, ``is_delay`` whether it is not complete yet."""

    msgid: str = ""
    title: str = ""
    content_url: str = ""
    publish_type: int | None = None
    is_delay: Flag = False
    detail: Counts = Counts()


class ArticleDay(Counts):
    """An article up to ``stat_date``; rates are shares of 1, ``read_avg_activetime`` is in seconds."""

    stat_date: str = ""
    praise_money: float = 0.0
    read_delivery_rate: float = 0.0
    read_finish_rate: float = 0.0
    read_avg_activetime: float = 0.0


class ArticleTotal(Row):
    """``publish_type``: 0 with a notice to followers, 1 without."""

    msgid: str = ""
    publish_type: int | None = None
    title: str = ""
    content_url: str = ""
    detail_list: Many[ArticleDay] = ()


class Upstream(Row):
    """``msg_type``: 1 text, 2 picture, 3 voice, 4 film, 6 link."""

    msg_type: int = 0
    msg_user: int = 0
    msg_count: int = 0


class UpstreamSpread(Row):
    """``count_interval``: 0 none, 1 one to five, 2 six to ten, 3 more messages each."""

    count_interval: int = 0
    msg_user: int = 0


class Callbacks(Row):
    """Times are in milliseconds."""

    callback_count: int = 0
    fail_count: int = 0
    total_time_cost: int = 0
    max_time_cost: int = Named(default=0, validation_alias=AliasChoices("max_time_cost", "max_time_count"))
