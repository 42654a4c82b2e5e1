"""What happens to an account from outside: tokens that die, quotas used up, posts sent on the platform's web site."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.counting import month_at
from wxdesk.simulator.official.payloads import published
from wxdesk.simulator.people import Follower, packed
from wxdesk.simulator.records import App, Article, Reach, Send
from wxdesk.simulator.records_chat import Deed
from wxdesk.simulator.records_doors import Button, Menu, SubButton
from wxdesk.simulator.rights import DAILY
from wxdesk.simulator.sends import SHARES, accept, set_shares_used, take_shares
from wxdesk.simulator.state import State


def expire_tokens(state: State, app_id: str = "", *, forgotten: bool = False) -> int:
    """End the tokens of ``app_id`` (of everybody): 42001 from now on, or 40001 where they are ``forgotten``.

    Returns how many.
    """
    with state.lock:
        ended = [token for token in state.tokens.values() if app_id in ("", token.app.id) and token.dies > state.now]
        for token in ended:
            if forgotten:
                del state.tokens[token.value]
            else:
                state.tokens[token.value] = replace(token, dies=state.now)
        return len(ended)


def use_up(state: State, app_id: str, path: str, left: int = 0) -> None:
    """Leave ``left`` calls of ``path`` in today's budget. Raises ``KeyError`` for a path without one."""
    with state.lock:
        state.set_count(app_id, path, max(DAILY[path] - left, 0))


def use_shares(state: State, openid: str, used: int = SHARES) -> None:
    """Say that a service account's follower has had ``used`` (0 to 4) messages this China month.

    Raises ``KeyError`` for an unknown openid and ``ValueError`` for another number.
    """
    if not 0 <= used <= SHARES:
        raise ValueError(used)
    with state.lock:
        follower = state.records.followers[openid]
        set_shares_used(state, follower.app_id, 1 << follower.number, used)


def prepare(
    state: State, at: datetime | None = None, *, standing: bool = False, followers: int = 0, named: Iterable[str] = ()
) -> None:
    """Set the clock, and fill public accounts up to so many ``followers``.

    ``named`` are ``APPID:OPENID`` or ``APPID:OPENID:NAME``; who is there already is left alone.
    """
    with state.lock:
        if at or standing:
            state.clock.set(at or state.clock.now(), standing=standing)
        for text in named:
            app_id, openid, *name = text.split(":")
            if openid not in state.records.followers:
                state.add_followers(app_id, [Follower(openid, app_id, 0, 0, name="".join(name))])
        for app in list(state.apps.values()):
            if app.kind is not Kind.ENTERPRISE:
                there = len(state.records.by.crowds.of(app.id).openids)
                state.add_followers(app.id, max(followers - there, 0))


def send_on_site(state: State, app: App, title: str = "Sent on the web site", times: int = 1) -> list[str]:
    """Send to everybody as its people do on the web site: no call of ours, but its quota all the same.

    Returns the msg_ids.
    """
    with state.lock:
        return [_sent_on_site(state, app, title) for _ in range(times)]


def add_past_send(state: State, app_id: str, key: str, at: int, tag_id: int | None = None) -> None:
    """Know of an earlier send to everybody, or to those with a tag; ``at`` is in Unix seconds."""
    with state.lock:
        crowd = state.records.by.crowds.of(app_id)
        meant = crowd.receiving if tag_id is None else crowd.receiving & crowd.with_tag(tag_id)
        followers = (state.records.followers[openid] for openid in crowd.named(meant))
        got = sum(1 << each.number for each in followers if each.at <= at)
        audience = "all" if tag_id is None else f"tag:{tag_id}"
        service = state.kind_of(app_id) is Kind.SERVICE
        if service:
            got = take_shares(state, app_id, got, month_at(at))
        msg_id = state.new_id()
        state.records.sends[msg_id] = Send(
            msg_id, app_id, key, audience, (), "", at, total=got.bit_count(), push=service, announced=True
        )
        state.records.reaches[msg_id] = Reach(msg_id, packed(got))


def add_past_words(state: State, app_id: str, said: Iterable[tuple[str, int, str]]) -> None:
    """Know of what followers wrote earlier: (openid, Unix seconds, text). Statistics count it, nothing is pushed."""
    with state.lock:
        number = int(next(reversed(state.records.deeds), "0"))
        for openid, at, text in said:
            number += 1
            state.records.deeds[f"{number:012}"] = Deed(app_id, openid, "text", at, text)


def give_menu(state: State, app_id: str, entries: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Let an account that has no menu have one of these entries, each with the names below it: made on the web site."""
    with state.lock:
        if state.records.official.menus.of(app_id):
            return
        buttons = tuple(
            Button(name, sub=tuple(SubButton(each, "click", key=each) for each in below))
            if below
            else Button(name, "click", key=name)
            for name, below in entries
        )
        if buttons:
            number = max((menu.menu_id for menu in state.records.menus.values()), default=208_379_000) + 1
            state.records.menus[f"{app_id} {number}"] = Menu(app_id, number, buttons)


def _sent_on_site(state: State, app: App, title: str) -> str:
    msg_id = state.new_id()
    data_id = str(int(msg_id) - 500_000_000)
    articles = published(app, (Article(title, f"<p>{title}</p>", url=f"site {msg_id}"),), data_id)
    send = Send(msg_id, app.id, "", "all", articles, "", state.now, msg_data_id=data_id)
    accept(state, app, send, state.records.by.crowds.of(app.id).receiving, waits=False)
    return msg_id
