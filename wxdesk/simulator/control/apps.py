"""Control calls about accounts: which there are, their tokens, their daily budgets."""

from dataclasses import replace

from wxdesk.domain.accounts import Kind, Owner
from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.fields import is_list, number, text
from wxdesk.simulator.filling import expire_tokens, send_on_site, use_up
from wxdesk.simulator.records import App
from wxdesk.simulator.rights import DAILY


def found_app(asked: Asked, app_id: str) -> App:
    """The account called ``app_id``, or 404."""
    app = next((app for app in asked.state.apps.values() if app.id == app_id), None)
    if app is None:
        raise Mistaken(f"no account is called {app_id}", 404)
    return app


def _shown(app: App) -> JsonObject:
    addresses: list[Json] = list(app.addresses)
    return {
        "id": app.id,
        "kind": app.kind.value,
        "owner": app.owner.value,
        "verified": app.verified,
        "agent_id": app.agent_id,
        "scope": app.scope,
        "protected": app.protected,
        "addresses": addresses,
    }


def listed(asked: Asked) -> Json:
    """GET /apps: without secrets."""
    return {"apps": [_shown(app) for app in asked.state.apps.values()]}


def register(asked: Asked) -> Json:
    """POST /apps: open an account, or change one; what is missing stays. A new one needs ``id`` and ``secret``.

    Another ``secret`` takes the place of a public account's; of a corp's it is another app.
    """
    app_id, secret = text(asked.body, "id"), text(asked.body, "secret")
    known = [app for app in asked.state.apps.values() if app.id == app_id and _is_of(app, secret)]
    if not app_id or not (known or secret):
        raise Mistaken("id and secret")
    app = known[0] if known else App(app_id, secret, kind=asked.state.kind_of(app_id))
    try:
        app = replace(
            app,
            secret=secret or app.secret,
            kind=Kind(text(asked.body, "kind") or app.kind),
            owner=Owner(text(asked.body, "owner") or app.owner),
            verified=asked.body.get("verified", app.verified) is True,
            agent_id=number(asked.body, "agent_id", app.agent_id),
            scope=text(asked.body, "scope") or app.scope,
            protected=asked.body.get("protected", app.protected) is True,
            addresses=_addresses(asked, app),
        )
    except ValueError as error:
        raise Mistaken(str(error)) from None
    asked.state.register(app)
    return _shown(app)


def _is_of(app: App, secret: str) -> bool:
    return secret in ("", app.secret) or app.kind is not Kind.ENTERPRISE


def _addresses(asked: Asked, app: App) -> tuple[str, ...]:
    listed = asked.body.get("addresses", list(app.addresses))
    if not is_list(listed):
        raise Mistaken("addresses: a list")
    return tuple(str(each) for each in listed)


def expire(asked: Asked) -> Json:
    """POST /tokens/expire: end the tokens of ``app_id`` (of everybody): 42001, or 40001 with ``forgotten``."""
    forgotten = asked.body.get("forgotten") is True
    return {"ended": expire_tokens(asked.state, text(asked.body, "app_id"), forgotten=forgotten)}


def budgets(asked: Asked) -> Json:
    """GET /apps/{id}/quota: calls used today of each budget that has been touched."""
    app = found_app(asked, asked.parts["id"])
    used = {path: asked.state.counted(app.id, path) for path in DAILY}
    return {path: {"daily_limit": DAILY[path], "used": number} for path, number in used.items() if number}


def spend(asked: Asked) -> Json:
    """POST /apps/{id}/quota: leave ``left`` (0) calls of ``path`` today, or ``clear`` every count of the day."""
    app = found_app(asked, asked.parts["id"])
    if asked.body.get("clear") is True:
        asked.state.clear_counts(app.id, text(asked.body, "path") or None)
    elif text(asked.body, "path") in DAILY:
        use_up(asked.state, app.id, text(asked.body, "path"), number(asked.body, "left"))
    else:
        raise Mistaken("path: one with a daily budget, as /cgi-bin/draft/add")
    return budgets(asked)


def send(asked: Asked) -> Json:
    """POST /apps/{id}/sends: send ``title`` to everybody on the platform's web site, ``times`` times."""
    app = found_app(asked, asked.parts["id"])
    title = text(asked.body, "title") or "Sent on the web site"
    sent: list[Json] = list(send_on_site(asked.state, app, title, number(asked.body, "times", 1)))
    return {"msg_ids": sent}


ROUTES = (
    Route("GET", "/apps", listed),
    Route("POST", "/apps", register),
    Route("GET", "/apps/{id}/quota", budgets),
    Route("POST", "/apps/{id}/quota", spend),
    Route("POST", "/apps/{id}/sends", send),
    Route("POST", "/tokens/expire", expire),
)
