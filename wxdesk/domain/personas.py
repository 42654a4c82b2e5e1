"""Plausible followers, made up from a seed: a name, habits, and others who write to them."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from wxdesk.domain.clock import CHINA
from wxdesk.domain.phone import FOLDER_KEY, Device, Follower, Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm

NAMES = (
    "安琪", "Bowen", "陈晨", "丹丹", "Elena", "方舟", "Grace", "韩雪", "Ivy", "嘉禾", "Kevin", "林溪",
    "Marco", "宁宁", "欧阳", "Priya", "秋实", "若云", "Sofia", "天佑", "文静", "小满", "Yan", "子墨",
)  # fmt: skip
LANGUAGES = (("zh_CN", 14), ("en", 3), ("zh_TW", 2))
ZONES = (("Asia/Shanghai", 14), ("Asia/Singapore", 2), ("America/New_York", 1), ("Europe/London", 1))


@dataclass(frozen=True, slots=True)
class Other:
    """Somebody who writes to a follower, and how; their numbers come with being saved."""

    sender: Sender
    rhythm: Rhythm


@dataclass(frozen=True, slots=True)
class Persona:
    """A follower with the others who write to them. ``muted``, ``pinned`` and ``starred`` of ``others`` by place."""

    follower: Follower
    others: tuple[Other, ...] = ()
    muted: frozenset[int] = frozenset()
    pinned: frozenset[int] = frozenset()
    starred: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Topic:
    """What an account, a friend or a group is about: names, lines, usual minutes, and times a week."""

    kind: SenderKind
    names: tuple[str, ...]
    lines: tuple[str, ...]
    minutes: tuple[int, ...]
    per_week: tuple[float, float]
    articles: int = 1


def _at(*times: str) -> tuple[int, ...]:
    return tuple(int(each[:2]) * 60 + int(each[3:]) for each in times)


TOPICS = (
    Topic(
        SenderKind.SUBSCRIPTION,
        ("城事早报", "今日一刻", "街区新闻"),
        ("早高峰绕行提示", "今天的气温与三件小事", "新开的书店在哪条街", "周末市集名单", "地铁末班车延后"),
        _at("07:15", "07:40"), (5, 7), 4,
    ),
    Topic(
        SenderKind.SUBSCRIPTION,
        ("慢读周刊", "灯下书话", "纸上旅行"),
        ("一个人的长途列车", "读完这本书我换了窗帘", "给冬天的十首短诗", "旧书店老板的账本"),
        _at("21:00", "21:40"), (1, 3), 2,
    ),
    Topic(
        SenderKind.SUBSCRIPTION,
        ("小锅小灶", "一周菜单", "面包日记"),
        ("十分钟的热汤", "周一到周五的便当", "不用揉的面包", "剩饭的三种新生"),
        _at("11:10", "17:20"), (2, 5), 3,
    ),
    Topic(
        SenderKind.SUBSCRIPTION,
        ("跑步手账", "山野笔记", "骑行通讯"),
        ("下坡怎么保护膝盖", "本周路线：环湖十二公里", "雨天也能跑的五个地方"),
        _at("06:40", "19:30"), (1, 4), 2,
    ),
    Topic(
        SenderKind.SERVICE,
        ("邻里银行", "北岸水务", "飞叶快递"),
        ("您的账单已出，请查看", "包裹已到驿站，取件码见详情", "检修通知：周四上午停水"),
        _at("10:00", "15:00"), (0.5, 2),
    ),
    Topic(
        SenderKind.FRIEND,
        ("阿宁", "老周", "Lena", "表姐", "小乔"),
        ("到家了吗？", "周末有空吗", "看你朋友圈了哈哈", "这家面真好吃", "晚点给你打电话"),
        _at("12:20", "18:30", "21:50"), (2, 9),
    ),
    Topic(
        SenderKind.GROUP,
        ("一家人", "羽毛球周三局", "三年二班家长群", "楼下团购"),
        ("收到", "今晚谁来？", "明天记得带伞", "+1", "图片已发群里", "几点集合？"),
        _at("08:20", "12:40", "19:10", "20:30"), (6, 25),
    ),
)  # fmt: skip
COLOURS = ("#6B4E7D", "#2F80ED", "#7E9F7F", "#A23B52", "#7A4B2E", "#60717F", "#5E8C9A", "#C8553D", "#8BA7C0")


def persona(seed: int, account_ids: Sequence[int], now: datetime, taken: Sequence[str] = ()) -> Persona:
    """Make up a follower of some of these own accounts; ``taken`` names are not given again."""
    dice = random.Random(f"persona/{seed}")  # noqa: S311 - a picture, not a lock
    followed = [each for each in account_ids if dice.random() < 0.7] or list(account_ids[:1])
    since = {(each, 0): now - timedelta(days=dice.randint(20, 900)) for each in followed if dice.random() < 0.5}
    others = _others(dice, seed)
    places = range(len(others))
    accounts = [place for place in places if others[place].sender.kind in (SenderKind.SUBSCRIPTION, SenderKind.SERVICE)]
    follower = Follower(
        _name(dice, taken),
        frozenset(followed),
        since=since,
        device=dice.choice(list(Device)),
        language=_drawn(dice, LANGUAGES),
        dark=dice.random() < 0.3,
        text_step=dice.choice((0, 0, 0, 0, 1, 2, 3)),
        zone=_drawn(dice, ZONES),
    )
    groups = [place for place in places if others[place].sender.kind is SenderKind.GROUP]
    return Persona(
        follower,
        others,
        muted=frozenset(place for place in groups if dice.random() < 0.5),
        pinned=frozenset(dice.sample(list(places), 1) if dice.random() < 0.5 else ()),
        starred=frozenset(place for place in accounts if dice.random() < 0.2),
    )


def _name(dice: random.Random, taken: Sequence[str]) -> str:
    used = {name.casefold() for name in taken}
    free = [name for name in NAMES if name.casefold() not in used]
    if free:
        return dice.choice(free)
    number = 2
    first = dice.choice(NAMES)
    while f"{first} {number}".casefold() in used:
        number += 1
    return f"{first} {number}"


def _drawn(dice: random.Random, choices: Sequence[tuple[str, int]]) -> str:
    return dice.choices([value for value, _ in choices], [weight for _, weight in choices])[0]


def settled(made: Persona, ids: Sequence[int], weights: Sequence[float], now: datetime, seed: int) -> Follower:
    """Return somebody made up once the others have their numbers ``ids``, in their order.

    They last looked at each chat at an hour at which phones are looked at: 24 ``weights``, hour by hour in China.
    """
    keys = {place: (0, number) for place, number in enumerate(ids)}
    looked_at = [FOLDER_KEY, *((each, 0) for each in sorted(made.follower.account_ids)), *keys.values()]
    opened = {key: hours_opened(weights, now, seed + place) for place, key in enumerate(looked_at)}
    return replace(
        made.follower,
        opened=opened,
        sender_ids=frozenset(ids),
        muted=frozenset(keys[place] for place in made.muted),
        pinned=frozenset(keys[place] for place in made.pinned),
        starred=frozenset(keys[place] for place in made.starred),
    )


def _others(dice: random.Random, seed: int) -> tuple[Other, ...]:
    return tuple(
        other(topic.kind, name, dice.randrange(1 << 30) ^ seed, topic)
        for topic in TOPICS
        for name in dice.sample(topic.names, dice.randint(1, 2))
    )


def other(kind: SenderKind, name: str, seed: int, topic: Topic | None = None) -> Other:
    """Make up how somebody of this kind and name writes."""
    dice = random.Random(f"other/{seed}/{name}")  # noqa: S311
    about = topic or dice.choice([each for each in TOPICS if each.kind is kind] or list(TOPICS[:1]))
    minutes = tuple(sorted(dice.sample(about.minutes, dice.randint(1, len(about.minutes)))))
    low, high = about.per_week
    rhythm = Rhythm(0, round(dice.uniform(low, high), 1), minutes, about.lines, about.articles, seed)
    return Other(Sender(name, kind, dice.choice(COLOURS), name[:1].upper()), rhythm)


def copied(follower: Follower, name: str) -> Follower:
    """Return the same follower under another name: on no roster, for a member has one phone."""
    return replace(follower, id=0, name=name, wechat_id="")


def drawn_from(audience: Sequence[Follower], seed: int, now: datetime, taken: Sequence[str] = ()) -> Follower:
    """Return somebody such as these: whom they follow, how they read and what phone they have, each drawn by itself.

    Raises ``ValueError`` for an empty audience.
    """
    if not audience:
        raise ValueError("nobody to draw from")
    dice = random.Random(f"drawn/{seed}")  # noqa: S311
    base, looks, habits = (dice.choice(audience) for _ in range(3))
    opened = {key: min(at + timedelta(minutes=dice.randint(-600, 600)), now) for key, at in base.opened.items()}
    keys = {(each, 0) for each in base.account_ids} | {(0, each) for each in base.sender_ids}
    shifted = {key: at - timedelta(days=dice.randint(0, 60)) for key, at in base.since.items()}
    return Follower(
        _name(dice, taken),
        base.account_ids,
        base.sender_ids,
        opened,
        since=shifted,
        muted=base.muted if habits is base else habits.muted & keys,
        pinned=base.pinned if habits is base else habits.pinned & keys,
        starred=base.starred if habits is base else habits.starred & keys,
        device=looks.device,
        language=looks.language,
        dark=looks.dark,
        text_step=looks.text_step,
        zone=looks.zone,
    )


def hours_opened(weights: Sequence[float], now: datetime, seed: int = 0) -> datetime:
    """Return when a phone was last opened, drawn from how often it is opened hour by hour (24 weights, in China)."""
    dice = random.Random(f"opened/{seed}")  # noqa: S311
    hour = dice.choices(range(24), weights if any(weights) else [1] * 24)[0]
    at = now.astimezone(CHINA).replace(hour=hour, minute=dice.randrange(60), second=0, microsecond=0)
    return at if at <= now else at - timedelta(days=1)
