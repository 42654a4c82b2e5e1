"""Who follows a practice account and wrote to it: its own people and a few hundred more, the same ones each time."""

import random
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.phone import Follower as Person

if TYPE_CHECKING:
    from wxdesk.simulator.people import Follower
    from wxdesk.simulator.state import State

TAGS = ("VIP", "Shanghai", "New this month", "Weekend guests")
_VIP, _CITY, _NEW, _WEEKEND = range(4)
_SHARES = {_VIP: 0.08, _CITY: 0.3, _WEEKEND: 0.15}
_FEWEST, _MOST = 220, 420
_DAYS = 730
LATELY = 8
"""Days: one more than what is asked for, as yesterday is not counted before eight."""
_A_DAY = (8, 14)
_WRITES = (1, 0, 0, 0, 0, 0, 1, 5, 9, 6, 3, 2, 4, 3, 1, 1, 2, 4, 9, 8, 5, 4, 3, 2)
"""How many write hour by hour: on their way to work and back, as commuters do. Invented."""
_WORDS = ("你好", "今天营业吗？", "谢谢", "收到", "请问怎么预约？", "Hello")
_SCENES = ("ADD_SCENE_SEARCH", "ADD_SCENE_QR_CODE", "ADD_SCENE_PROFILE_CARD", "ADD_SCENE_PROFILE_LINK")


def settle_followers(state: "State", account: Account, people: Sequence[Person], now: datetime) -> None:
    """Give ``account`` its tags and followers, unless it has had any."""
    with state.lock:
        if state.records.by.crowds.of(account.app_id).openids:
            return
        tags = [state.add_tag(account.app_id, name).id for name in TAGS]
        state.add_followers(account.app_id, _followers(account, people, now, tags))


def write_lately(state: "State", account: Account, now: datetime) -> None:
    """Let followers of ``account`` have written to it on each of the last days, unless somebody has; the same ones."""
    from wxdesk.simulator.filling import add_past_words

    with state.lock:
        told = {_day_of(deed.at) for deed in state.records.official.deeds.of(account.app_id).values()}
        today = china(now).date()
        days = [today - timedelta(days=number) for number in range(LATELY, 0, -1)]
        openids = list(state.records.by.crowds.of(account.app_id).openids)
        said = [each for day in days if day not in told and openids for each in _said(account, day, openids)]
        add_past_words(state, account.app_id, said)


def _day_of(at: int) -> date:
    return china(datetime.fromtimestamp(at, UTC)).date()


def _said(account: Account, day: date, openids: Sequence[str]) -> list[tuple[str, int, str]]:
    dice = random.Random(f"{account.app_id}/{day}")  # noqa: S311 - a picture, not a lock
    hours = dice.choices(range(24), _WRITES, k=dice.randint(*_A_DAY))
    midnight = datetime.combine(day, time(), CHINA)
    moments = sorted(midnight + timedelta(hours=hour, seconds=dice.randrange(3600)) for hour in hours)
    return [(dice.choice(openids), int(moment.timestamp()), dice.choice(_WORDS)) for moment in moments]


def _followers(account: Account, people: Sequence[Person], now: datetime, tags: Sequence[int]) -> "Iterator[Follower]":
    from wxdesk.simulator.people import Follower, made_openid

    dice = random.Random(account.app_id)  # noqa: S311 - a picture, not a lock
    names = [person.wechat_id or person.name for person in people if account.id in person.account_ids]
    moments = sorted(now - timedelta(days=_DAYS * dice.random() ** 1.5) for _ in range(dice.randint(_FEWEST, _MOST)))
    known = dict(zip(dice.sample(range(len(moments)), min(len(names), len(moments))), names, strict=False))
    for number, moment in enumerate(moments):
        carried = [tag for tag, share in _SHARES.items() if dice.random() < share]
        carried += [_NEW] if f"{china(moment):%Y-%m}" == f"{china(now):%Y-%m}" else []
        yield Follower(
            openid=made_openid(account.app_id, number),
            app_id=account.app_id,
            number=number,
            at=int(moment.timestamp()),
            name=known.get(number, ""),
            tags=tuple(tags[tag] for tag in sorted(carried)),
            scene=dice.choice(_SCENES),
        )
