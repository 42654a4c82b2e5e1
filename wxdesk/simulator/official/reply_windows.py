"""When an account may write to a follower by itself (reference: official-account-api §8.3)."""

from dataclasses import replace

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.records_chat import ReplyWindow
from wxdesk.simulator.state import State

MESSAGE_SECONDS = 48 * 3600
MOMENT_SECONDS, MOMENT_MESSAGES = 60, 3
"""After a menu click, a follow or a scan."""


def _window(state: State, app_id: str, openid: str) -> ReplyWindow:
    return state.records.reply_windows.get(f"{app_id} {openid}") or ReplyWindow(app_id, openid)


def _put(state: State, window: ReplyWindow) -> None:
    state.records.reply_windows[f"{window.app_id} {window.openid}"] = window


def open_for_message(state: State, app_id: str, openid: str) -> None:
    """The follower wrote: the 48 hours and their messages begin anew."""
    _put(state, replace(_window(state, app_id, openid), said=state.now, answered=0))


def open_for_moment(state: State, app_id: str, openid: str) -> None:
    """The follower clicked, followed or scanned: one minute more."""
    window = _window(state, app_id, openid)
    _put(state, replace(window, moments=(*_living(state, window), (state.now, 0))))


def close(state: State, app_id: str, openid: str) -> None:
    """The follower left: nothing of it remains."""
    state.records.reply_windows.pop(f"{app_id} {openid}", None)


def _living(state: State, window: ReplyWindow) -> tuple[tuple[int, ...], ...]:
    return tuple(moment for moment in window.moments if state.now - moment[0] < MOMENT_SECONDS)


def spend(state: State, app_id: str, openid: str) -> None:
    """Use up one message of the window that ends first; 45015 outside of all, 45047 where all are used up."""
    window = _window(state, app_id, openid)
    moments = _living(state, window)
    for at, (began, used) in enumerate(moments):
        if used < MOMENT_MESSAGES:
            spent = (*moments[:at], (began, used + 1), *moments[at + 1 :])
            _put(state, replace(window, moments=spent))
            return
    open_still = window.said and state.now - window.said < MESSAGE_SECONDS
    if open_still and window.answered < state.profile.service_messages:
        _put(state, replace(window, moments=moments, answered=window.answered + 1))
        return
    raise Refusal(45047 if open_still or moments else 45015)


TYPING_WITHIN, TYPING_LASTS = 30, 15
"""Seconds."""


def start_typing(state: State, app_id: str, openid: str) -> None:
    """45080 without an exchange in the last 30 seconds, 45081 while it shows already."""
    window = _window(state, app_id, openid)
    last = max((window.said, *(moment[0] for moment in window.moments)))
    if not last or state.now - last > TYPING_WITHIN:
        raise Refusal(45080)
    if window.typing and state.now - window.typing < TYPING_LASTS:
        raise Refusal(45081)
    _put(state, replace(window, typing=state.now))


def stop_typing(state: State, app_id: str, openid: str) -> None:
    _put(state, replace(_window(state, app_id, openid), typing=0))
