"""Control calls about mass sends and publications: what went out, the administrator's word, the platform's ban."""

from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.official.publish import ban
from wxdesk.simulator.records import Send
from wxdesk.simulator.sends import arrived, reached, settle

LAST = 100


def _shown(asked: Asked, send: Send) -> JsonObject:
    on_phones = arrived(asked.state, send)
    titles: list[Json] = [article.title for article in send.articles]
    return {
        "msg_id": send.msg_id,
        "app_id": send.app_id,
        "clientmsgid": send.key,
        "audience": send.audience,
        "kind": send.kind,
        "titles": titles,
        "text": send.text,
        "at": send.at,
        "state": "sending" if send.state == "done" and not on_phones else send.state,
        "status": send.why,
        "total": send.total,
        "reached": reached(asked.state, send).bit_count() if on_phones else 0,
        "errors": send.errors,
        "push": send.push,
        "counts": send.counts,
    }


def listed(asked: Asked) -> Json:
    """GET /sends?app_id=: the last ``last`` (100) of an account, or of all, the oldest first."""
    settle(asked.state)
    last = asked.query.get("last", str(LAST))
    if not last.isdecimal():
        raise Mistaken("last: a number")
    app_id, records = asked.query.get("app_id"), asked.state.records
    sends = list((records.by.sends.of(app_id) if app_id else records.sends).values())
    return {"total": len(sends), "sends": [_shown(asked, send) for send in sends[max(len(sends) - int(last), 0) :]]}


def _found(asked: Asked) -> Send:
    send = asked.state.records.sends.get(asked.parts["msg_id"])
    if send is None:
        raise Mistaken("no send has this msg_id", 404)
    return send


def one(asked: Asked) -> Json:
    """GET /sends/{msg_id}."""
    settle(asked.state)
    return _shown(asked, _found(asked))


def confirm(asked: Asked) -> Json:
    """POST /sends/{msg_id}/confirm: the administrator lets it go."""
    asked.state.confirm(_found(asked).msg_id)
    return one(asked)


def decline(asked: Asked) -> Json:
    """POST /sends/{msg_id}/decline: the administrator refuses it."""
    asked.state.decline(_found(asked).msg_id)
    return one(asked)


def banned(asked: Asked) -> Json:
    """POST /publications/{publish_id}/ban: the platform takes away what was published (status 6)."""
    publish_id = asked.parts["publish_id"]
    try:
        ban(asked.state, publish_id)
    except KeyError:
        raise Mistaken("nothing public has this publish_id", 404) from None
    return {"publish_id": publish_id, "publish_status": 6}


ROUTES = (
    Route("POST", "/publications/{publish_id}/ban", banned),
    Route("GET", "/sends", listed),
    Route("GET", "/sends/{msg_id}", one),
    Route("POST", "/sends/{msg_id}/confirm", confirm),
    Route("POST", "/sends/{msg_id}/decline", decline),
)
