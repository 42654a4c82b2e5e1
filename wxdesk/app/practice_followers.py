"""Who follows a practice account: the workspace's own people, and a few hundred more, the same ones each time."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import china
from wxdesk.domain.phone import Follower as Person

if TYPE_CHECKING:
    from wxdesk.simulator.people import Follower
    from wxdesk.simulator.state import State

TAGS = ("VIP", "Shanghai", "New this month", "Weekend guests")
_VIP, _CITY, _NEW, _WEEKEND = range(4)
_SHARES = {_VIP: 0.08, _CITY: 0.3, _WEEKEND: 0.15}
_FEWEST, _MOST = 220, 420
_DAYS = 730
_SCENES = ("ADD_SCENE_SEARCH", "ADD_SCENE_QR_CODE", "ADD_SCENE_PROFILE_CARD", "ADD_SCENE_PROFILE_LINK")


def settle_followers(state: "State", account: Account, people: Sequence[Person], now: datetime) -> None:
    """Give ``account`` its tags and followers, unless it has had any."""
    with state.lock:
        if state.records.by.crowds.of(account.app_id).openids:
            return
        tags = [state.add_tag(account.app_id, name).id for name in TAGS]
        state.add_followers(account.app_id, _followers(account, people, now, tags))


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
