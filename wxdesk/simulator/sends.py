"""What becomes of a mass send: accepted, perhaps confirmed, delivered, told of (reference: official-account-api §4)."""

from dataclasses import replace

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.counting import month_of
from wxdesk.simulator.events import admin_openid, tell_event
from wxdesk.simulator.outbox import Element
from wxdesk.simulator.people import packed, unpacked
from wxdesk.simulator.records import App, Month, Reach, Send
from wxdesk.simulator.state import State

CONFIRMATION_SECONDS = 30 * 60
"""How long a mass send waits for the administrator (reference §4.3)."""
SHARES = 4
"""Messages of a service account that one follower gets in a China month (reference §4.3)."""
DECLINED, TIMED_OUT = "err(40001)", "err(40002)"


def accept(state: State, app: App, send: Send, meant: int, *, waits: bool, fails: str = "") -> Send:
    """Take ``send``, which is meant for the followers ``meant``: it waits, fails with the status ``fails``, or goes."""
    send = replace(send, state="waiting" if waits else "failed" if fails else "done", total=meant.bit_count())
    send = replace(send, why=fails if send.state == "failed" else "")
    state.records.sends[send.msg_id] = send
    if meant:
        state.records.reaches[send.msg_id] = Reach(send.msg_id, packed(meant))
    if send.state == "done":
        _deliver(state, app.kind, send)
    settle(state)
    return state.records.sends[send.msg_id]


def reached(state: State, send: Send) -> int:
    """Who got ``send``, or is meant to while it waits."""
    reach = state.records.reaches.get(send.msg_id)
    return unpacked(reach.packed) if reach else 0


def arrived(state: State, send: Send) -> bool:
    """Whether it is on the phones, also where its page has been deleted since."""
    return send.state in ("done", "deleted") and send.until <= state.now


def settle(state: State) -> None:
    """End what has waited for half an hour, and tell of every send that is over."""
    for send in list(state.records.by.unfinished.of("all").values()):
        late = send.state == "waiting" and state.now - send.at >= CONFIRMATION_SECONDS
        over = _ended(state, send, TIMED_OUT) if late else send
        if over.state == "failed" or arrived(state, over):
            state.records.sends[over.msg_id] = replace(over, announced=True)
            tell_event(state, over.app_id, admin_openid(over.app_id), "MASSSENDJOBFINISH", _report(state, over))


def confirm(state: State, msg_id: str) -> None:
    """The administrator lets a waiting send go. Raises ``KeyError`` for an unknown id."""
    settle(state)
    send = state.records.sends[msg_id]
    if send.state == "waiting":
        send = replace(send, state="done")
        if send.media and send.kind == "mpnews":
            state.records.drafts.pop(send.media[0], None)
        _deliver(state, state.kind_of(send.app_id), send)
        settle(state)


def decline(state: State, msg_id: str) -> None:
    """The administrator refuses a waiting send: its place is free again. Raises ``KeyError`` for an unknown id."""
    settle(state)
    send = state.records.sends[msg_id]
    if send.state == "waiting":
        _ended(state, send, DECLINED)
        settle(state)


def _ended(state: State, send: Send, why: str) -> Send:
    send = replace(send, state="failed", why=why)
    state.records.sends[send.msg_id] = send
    return send


def _deliver(state: State, kind: Kind, send: Send) -> None:
    """Put it on the phones. Of a service account, who has had the month's share gets nothing: an error of its own."""
    seconds = state.profile.sending_seconds if send.counts else 0
    until = state.now + seconds if seconds or send.at != state.now else 0
    crowd = state.records.by.crowds.of(send.app_id)
    meant = reached(state, send) & crowd.receiving
    got = meant
    if kind is Kind.SERVICE and send.counts:
        got = take_shares(state, send.app_id, meant, month_of(state.clock.now()))
    send = replace(send, until=until, errors=(meant & ~got).bit_count(), push=kind is Kind.SERVICE or not send.counts)
    state.records.sends[send.msg_id] = send
    if send.total:
        state.records.reaches[send.msg_id] = Reach(send.msg_id, packed(got))


def reached_often(state: State, app_id: str, times: int, month: str = "") -> int:
    """Who has been reached so often, or more often, in a China month (this one)."""
    kept = state.records.months.get(f"{app_id} {month or month_of(state.clock.now())}")
    return unpacked(kept.packed[times - 1]) if kept else 0


def set_shares_used(state: State, app_id: str, numbers: int, times: int) -> None:
    """Say that these followers have been reached ``times`` times in this China month."""
    month = month_of(state.clock.now())
    levels = [reached_often(state, app_id, n, month) for n in range(1, SHARES + 1)]
    _keep_levels(
        state, app_id, month, [level | numbers if n <= times else level & ~numbers for n, level in enumerate(levels, 1)]
    )


def take_shares(state: State, app_id: str, numbers: int, month: str) -> int:
    """Let each of these followers be reached once more in ``month``; returns those who still could be."""
    levels = [reached_often(state, app_id, n, month) for n in range(1, SHARES + 1)]
    got = numbers & ~levels[-1]
    if got:
        # who is in a level already moves up into the next; everybody is in the one below the first
        below = [-1, *levels[:-1]]
        _keep_levels(state, app_id, month, [at | (got & under) for at, under in zip(levels, below, strict=True)])
    return got


def _keep_levels(state: State, app_id: str, month: str, levels: list[int]) -> None:
    state.records.months[f"{app_id} {month}"] = Month(app_id, month, tuple(packed(level) for level in levels))


def _report(state: State, send: Send) -> dict[str, Element]:
    """The elements of MASSSENDJOBFINISH (reference §4.4)."""
    sent = reached(state, send).bit_count() if send.state != "failed" else 0
    items: list[Element] = [
        {"ArticleIdx": index, "ArticleUrl": article.url} for index, article in enumerate(send.articles, 1)
    ]
    urls: Element = {"Count": len(items), "ResultList": {"item": items} if items else ""}
    return {
        "MsgID": int(send.msg_id),
        "Status": send.why or "send success",
        "TotalCount": send.total,
        "FilterCount": sent + send.errors,
        "SentCount": sent,
        "ErrorCount": send.errors,
        "CopyrightCheckResult": {"Count": 0, "ResultList": "", "CheckState": 1},
        "ArticleUrlResult": urls,
    }
