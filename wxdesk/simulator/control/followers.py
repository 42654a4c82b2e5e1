"""Control calls about followers and their phones."""

from dataclasses import fields

from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.control.apps import found_app
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.fields import is_list, is_object, number, text
from wxdesk.simulator.filling import use_shares
from wxdesk.simulator.people import Follower
from wxdesk.simulator.phones import Received
from wxdesk.simulator.rows import value_from
from wxdesk.simulator.sends import SHARES, reached_often

PAGE = 100


def found(asked: Asked) -> Follower:
    """The follower whom the path names, or 404."""
    follower = asked.state.records.followers.get(asked.parts["openid"])
    if follower is None:
        raise Mistaken("no follower has this openid", 404)
    return follower


def shown(asked: Asked, follower: Follower) -> JsonObject:
    """A follower, with how many messages of a service account they may still get this month."""
    told: JsonObject = {}
    for each in fields(follower):
        value = getattr(follower, each.name)
        told[each.name] = list(value) if isinstance(value, tuple) else value
    used = sum(
        reached_often(asked.state, follower.app_id, times) >> follower.number & 1 for times in range(1, SHARES + 1)
    )
    return told | {"used_this_month": used}


def listed(asked: Asked) -> Json:
    """GET /followers?app_id=: in pages of 100 from ``offset`` on."""
    app_id, offset = asked.query.get("app_id", ""), asked.query.get("offset", "0")
    if not offset.isdecimal():
        raise Mistaken("offset: a number")
    openids = asked.state.records.by.crowds.of(app_id).openids
    page = [asked.state.records.followers.get(openid) for openid in openids[int(offset) :][:PAGE]]
    return {"total": len(openids), "followers": [shown(asked, each) for each in page if each]}


def add(asked: Asked) -> Json:
    """POST /followers: let people follow ``app_id``: so many (``count``), or those in ``followers``.

    One of those is an openid, or an object with ``openid`` and what else is known: see ``people.Follower``.
    """
    app = found_app(asked, text(asked.body, "app_id"))
    rows = asked.body.get("followers")
    try:
        added = asked.state.add_followers(
            app.id, [_follower(row) for row in rows] if is_list(rows) else number(asked.body, "count")
        )
    except (TypeError, ValueError, KeyError) as error:
        raise Mistaken(f"not understood, or there already: {error}") from None
    return {"openids": list(added[:PAGE]), "added": len(added)}


def _follower(row: object) -> str | Follower:
    if not is_object(row):
        return str(row)
    return value_from(Follower, {"app_id": "", "number": 0, "at": 0} | row)


def one(asked: Asked) -> Json:
    """GET /followers/{openid}."""
    return shown(asked, found(asked))


def phone(asked: Asked) -> Json:
    """GET /followers/{openid}/phone: what it received, the oldest first."""
    return {"received": [_told(each) for each in asked.state.phone_of(found(asked).openid)]}


def _told(each: Received) -> JsonObject:
    return {
        "id": each.id,
        "at": each.at,
        "source": each.source,
        "kind": each.kind,
        "push": each.push,
        "articles": [
            {"title": article.title, "digest": article.digest, "url": article.url, "gone": index in each.gone}
            for index, article in enumerate(each.articles, 1)
        ],
        "text": each.text,
        "media": list(each.media),
    }


def month(asked: Asked) -> Json:
    """POST /followers/{openid}/month: say that they have had ``used`` (4) messages of a service account this month."""
    try:
        use_shares(asked.state, found(asked).openid, number(asked.body, "used", SHARES))
    except ValueError:
        raise Mistaken(f"used: 0 to {SHARES}") from None
    return one(asked)


ROUTES = (
    Route("GET", "/followers", listed),
    Route("POST", "/followers", add),
    Route("GET", "/followers/{openid}", one),
    Route("GET", "/followers/{openid}/phone", phone),
    Route("POST", "/followers/{openid}/month", month),
)
