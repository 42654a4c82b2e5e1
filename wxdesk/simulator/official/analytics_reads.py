"""How often articles were read: made up, but always the same for one article, from those whom it really reached."""

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta

from wxdesk.domain.clock import china
from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.official.analytics_days import begins, day_of
from wxdesk.simulator.records import App, Article
from wxdesk.simulator.sends import arrived, reached
from wxdesk.simulator.state import State

FIRST_DAY = date(2025, 11, 1)
DETAIL_DAYS = 30
FEWEST = 3
"""An article that was read less often is not listed."""
_SHARES_OF_DAY = (0.6, 0.2, 0.08, 0.05, 0.03, 0.02, 0.02)
_SCENES = ("公众号消息", "朋友在看", "朋友圈", "聊天会话", "公众号主页", "搜一搜", "其他")
_SCENE_SHARES = (0.55, 0.03, 0.14, 0.12, 0.08, 0.05, 0.03)


@dataclass(frozen=True, slots=True)
class _Sent:
    """An article that readers could see. ``publish_type`` 0 with a notification, 1 without."""

    msgid: str
    article: Article
    day: date
    audience: int
    publish_type: int


def _sent(state: State, app: App) -> list[_Sent]:
    crowd = state.records.by.crowds.of(app.id).following.bit_count()
    found = [
        _Sent(f"{send.msg_data_id}_{at}", article, day_of(send.until or send.at), reached(state, send).bit_count(), 0)
        for send in state.records.by.sends.of(app.id).values()
        if send.counts and send.articles and arrived(state, send)
        for at, article in enumerate(send.articles, 1)
    ]
    found += [
        _Sent(f"{each.publish_id}_{at}", article, day_of(each.at), crowd // 20, 1)
        for each in state.records.by.publications.of(app.id).values()
        if each.announced and each.outcome == 0
        for at, article in enumerate(each.articles, 1)
    ]
    return found


def _chance(sent: _Sent, what: str) -> float:
    """Between 0 and 1, always the same."""
    digest = hashlib.sha256(f"{sent.msgid} {what}".encode()).digest()
    return int.from_bytes(digest[:4], "big") / 2**32


def _readers(sent: _Sent, day: date) -> int:
    """On one day: most on the first, fewer each day, the first article of a post the most."""
    age = (day - sent.day).days
    if not 0 <= age < len(_SHARES_OF_DAY):
        return 0
    first = 1.0 if sent.msgid.endswith("_1") else 0.4
    return round(sent.audience * (0.08 + 0.12 * _chance(sent, "readers")) * first * _SHARES_OF_DAY[age])


def _of(readers: int, sent: _Sent, what: str, most: float) -> int:
    return round(readers * most * _chance(sent, what))


def _by_scene(readers: int) -> list[Json]:
    rows: list[Json] = [{"user_count": readers, "scene_desc": "全部"}]
    for scene, share in zip(_SCENES, _SCENE_SHARES, strict=True):
        rows.append({"user_count": round(readers * share), "scene_desc": scene})
    return rows


def reads(state: State, app: App, day: date) -> list[Json]:
    """Who read which article on ``day``."""
    rows: list[Json] = []
    for sent in _sent(state, app):
        readers = _readers(sent, day)
        if readers >= FEWEST:
            rows.append(_head(sent, day) | {"detail": {"read_user": readers, "read_user_source": _by_scene(readers)}})
    return rows


def shares(state: State, app: App, day: date) -> list[Json]:
    """Who shared which article on ``day``."""
    rows: list[Json] = []
    for sent in _sent(state, app):
        readers = _readers(sent, day)
        if readers >= FEWEST:
            rows.append(_head(sent, day) | {"detail": {"share_user": _of(readers, sent, "shares", 0.08)}})
    return rows


def _head(sent: _Sent, day: date) -> JsonObject:
    return {
        "ref_date": str(day),
        "msgid": sent.msgid,
        "publish_type": sent.publish_type,
        "title": sent.article.title,
        "content_url": sent.article.url,
    }


def summaries(state: State, app: App, days: list[date]) -> list[Json]:
    """The account's days, whatever was read."""
    articles = _sent(state, app)
    return [{"ref_date": str(day), "detail": _summary(state, app, articles, day)} for day in days]


def _summary(state: State, app: App, articles: list[_Sent], day: date) -> JsonObject:
    read = [(sent, _readers(sent, day)) for sent in articles]
    readers = sum(count for _, count in read)

    def some(what: str, most: float) -> int:
        return sum(_of(count, sent, what, most) for sent, count in read)

    return {
        "read_user": readers,
        "read_user_source": _by_scene(readers),
        "share_user": some("shares", 0.08),
        "zaikan_user": some("zaikan", 0.02),
        "like_user": some("likes", 0.03),
        "comment_count": _comments(state, app, day),
        "collection_user": some("collections", 0.03),
        "redirect_ori_page_user": some("originals", 0.01),
        "send_page_count": sum(sent.day == day for sent in articles),
        "read_subscribe_user": some("follows", 0.005),
    }


def _comments(state: State, app: App, day: date) -> int:
    first, last = begins(day), begins(day + timedelta(days=1))
    return sum(each.app_id == app.id and first <= each.at < last for each in state.records.comments.values())


def details(state: State, app: App, day: date) -> list[Json]:
    """The articles of ``day``, with each of the thirty days after it that is over."""
    today = china(state.clock.now()).date()
    days = [each for at in range(DETAIL_DAYS) if (each := day + timedelta(days=at)) < today]
    rows: list[Json] = []
    for sent in _sent(state, app):
        if sent.day == day and sum(_readers(sent, each) for each in days) >= FEWEST:
            listed: list[Json] = [_detail(sent, each) for each in days]
            rows.append(_head(sent, day) | {"detail_list": listed})
    return rows


def _detail(sent: _Sent, day: date) -> JsonObject:
    readers = _readers(sent, day)
    return {
        "stat_date": str(day),
        "read_user": readers,
        "read_user_source": _by_scene(readers),
        "share_user": _of(readers, sent, "shares", 0.08),
        "zaikan_user": _of(readers, sent, "zaikan", 0.02),
        "like_user": _of(readers, sent, "likes", 0.03),
        "comment_count": 0,
        "collection_user": _of(readers, sent, "collections", 0.03),
        "praise_money": 0,
        "read_subscribe_user": _of(readers, sent, "follows", 0.005),
        "read_delivery_rate": round(readers / sent.audience, 4) if sent.audience else 0,
        "read_finish_rate": round(0.3 + 0.5 * _chance(sent, "finished"), 4),
        "read_avg_activetime": round(20 + 100 * _chance(sent, "time"), 1),
        "read_jump_position": [],
    }
