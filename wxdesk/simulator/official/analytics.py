"""Statistics by day: followers, articles, messages, pushes (reference: official-account-api §12)."""

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal
from wxdesk.simulator.interface import Call, Handler
from wxdesk.simulator.official import analytics_reads
from wxdesk.simulator.official.analytics_days import asked_days, asked_month, asked_week, begins, day_of, hour_of
from wxdesk.simulator.records import App
from wxdesk.simulator.records_chat import Deed
from wxdesk.simulator.state import State

_RETIRED = """
getarticlesummary getarticletotal getuserread getuserreadhour getusershare getusersharehour
"""
_SOURCES = {
    "ADD_SCENE_SEARCH": 1,
    "ADD_SCENE_PROFILE_CARD": 17,
    "ADD_SCENE_QR_CODE": 30,
    "ADD_SCENE_PROFILE_LINK": 57,
    "ADD_SCENE_WECHAT_ADVERTISEMENT": 100,
    "ADD_SCENE_WXA": 149,
    "ADD_SCENE_REPRINT": 161,
    "ADD_SCENE_CHANNELS": 200,
    "ADD_SCENE_LIVESTREAM": 201,
}
_MESSAGES = {"text": 1, "image": 2, "voice": 3, "video": 4, "shortvideo": 4, "link": 6, "location": 6}
_DAY_SECONDS = 24 * 3600

Rows = list[Json]
Move = tuple[str, str, int, int]
"""An openid, ``follow`` or ``leave``, when, and the source."""


def _moves(state: State, app: App) -> set[Move]:
    """Who came and went, also more than once."""
    found: set[Move] = set()
    for follower in state.records.followers.values():
        if follower.app_id == app.id:
            source = _SOURCES.get(follower.scene, 0)
            found.add((follower.openid, "follow", follower.at, source))
            if follower.left:
                found.add((follower.openid, "leave", follower.left, source))
    for deed in state.records.official.deeds.of(app.id).values():
        if deed.what in ("follow", "leave"):
            found.add((deed.openid, deed.what, deed.at, _SOURCES.get(deed.scene, 0)))
    return found


def _user_summary(state: State, app: App, days: list[date]) -> Rows:
    came: Counter[tuple[date, int]] = Counter()
    went: Counter[tuple[date, int]] = Counter()
    for _, what, at, source in _moves(state, app):
        (came if what == "follow" else went)[day_of(at), source] += 1
    return [
        {"ref_date": str(day), "user_source": source, "new_user": came[day, source], "cancel_user": went[day, source]}
        for day in days
        for source in sorted({source for at, source in (*came, *went) if at == day})
    ]


def _user_cumulate(state: State, app: App, days: list[date]) -> Rows:
    moves = _moves(state, app)
    rows: Rows = []
    for day in days:
        ends = begins(day) + _DAY_SECONDS
        total = sum((1 if what == "follow" else -1) for _, what, at, _ in moves if at < ends)
        rows.append({"ref_date": str(day), "user_source": 0, "cumulate_user": total})
    return rows


def _said(state: State, app: App, days: Iterable[date]) -> list[Deed]:
    wanted = set(days)
    deeds = state.records.official.deeds.of(app.id).values()
    return [deed for deed in deeds if deed.what in _MESSAGES and day_of(deed.at) in wanted]


def _by_type(deeds: list[Deed], head: JsonObject) -> Rows:
    rows: Rows = []
    for kind in sorted({_MESSAGES[deed.what] for deed in deeds}):
        of_kind = [deed for deed in deeds if _MESSAGES[deed.what] == kind]
        users = len({deed.openid for deed in of_kind})
        rows.append(head | {"msg_type": kind, "msg_user": users, "msg_count": len(of_kind)})
    return rows


def _messages(state: State, app: App, days: list[date]) -> Rows:
    rows: Rows = []
    for day in days:
        rows += _by_type(_said(state, app, [day]), {"ref_date": str(day)})
    return rows


def _messages_by_hour(state: State, app: App, days: list[date]) -> Rows:
    rows: Rows = []
    deeds = _said(state, app, days)
    for hour in sorted({hour_of(deed.at) for deed in deeds}):
        head: JsonObject = {"ref_date": str(days[0]), "ref_hour": hour * 100}
        rows += _by_type([deed for deed in deeds if hour_of(deed.at) == hour], head)
    return rows


def _messages_together(state: State, app: App, days: list[date]) -> Rows:
    return _by_type(_said(state, app, days), {"ref_date": str(days[0])})


def _spread(deeds: list[Deed], first: date) -> Rows:
    """How many followers wrote how often: 1 to 5, 6 to 10, more."""
    each = Counter(deed.openid for deed in deeds)
    intervals = Counter(1 if count <= 5 else 2 if count <= 10 else 3 for count in each.values())
    return [
        {"ref_date": str(first), "count_interval": interval, "msg_user": users}
        for interval, users in sorted(intervals.items())
    ]


def _spread_by_day(state: State, app: App, days: list[date]) -> Rows:
    rows: Rows = []
    for day in days:
        rows += _spread(_said(state, app, [day]), day)
    return rows


def _spread_together(state: State, app: App, days: list[date]) -> Rows:
    return _spread(_said(state, app, days), days[0])


def _pushes(state: State, app: App, days: list[date]) -> Rows:
    return _push_rows(state, app, days, by_hour=False)


def _pushes_by_hour(state: State, app: App, days: list[date]) -> Rows:
    return _push_rows(state, app, days, by_hour=True)


def _push_rows(state: State, app: App, days: list[date], by_hour: bool) -> Rows:
    wanted = {str(day) for day in days}
    tallies = [each for each in state.records.official.tallies.of(app.id).values() if each.day in wanted]
    rows: Rows = []
    for day, hour in sorted({(each.day, each.hour if by_hour else 0) for each in tallies}):
        some = [each for each in tallies if each.day == day and (not by_hour or each.hour == hour)]
        row: JsonObject = {"ref_date": day} | ({"ref_hour": hour * 100} if by_hour else {})
        row["callback_count"] = sum(each.count for each in some)
        row["fail_count"] = sum(each.failed for each in some)
        row["total_time_cost"] = sum(each.milliseconds for each in some)
        row[state.profile.cost_field] = max(each.longest for each in some)
        rows.append(row)
    return rows


Builder = Callable[[State, App, list[date]], Rows]


def _daily(longest: int, build: Builder, first: date | None = None) -> Handler:
    def handle(state: State, app: App, call: Call) -> Answer:
        days = asked_days(state, call.body, longest, *([first] if first else []))
        return {"list": build(state, app, days)}

    return handle


def _weekly(build: Builder) -> Handler:
    return lambda state, app, call: {"list": build(state, app, asked_week(state, call.body))}


def _monthly(build: Builder) -> Handler:
    return lambda state, app, call: {"list": build(state, app, asked_month(state, call.body))}


def _article_read(state: State, app: App, call: Call) -> Answer:
    days = asked_days(state, call.body, 1, analytics_reads.FIRST_DAY)
    return {"list": analytics_reads.reads(state, app, days[0]), "is_delay": False}


def _retired(_state: State, _app: App, _call: Call) -> Answer:
    raise Refusal(47009)


CALLS: dict[str, Handler] = {
    "getusersummary": _daily(7, _user_summary),
    "getusercumulate": _daily(7, _user_cumulate),
    "getarticleread": _article_read,
    "getarticleshare": _daily(1, lambda state, app, days: analytics_reads.shares(state, app, days[0])),
    "getbizsummary": _daily(30, analytics_reads.summaries),
    "getarticletotaldetail": _daily(1, lambda state, app, days: analytics_reads.details(state, app, days[0])),
    "getupstreammsg": _daily(7, _messages),
    "getupstreammsghour": _daily(1, _messages_by_hour),
    "getupstreammsgweek": _weekly(_messages_together),
    "getupstreammsgmonth": _monthly(_messages_together),
    "getupstreammsgdist": _daily(15, _spread_by_day),
    "getupstreammsgdistweek": _weekly(_spread_together),
    "getupstreammsgdistmonth": _monthly(_spread_together),
    "getinterfacesummary": _daily(30, _pushes),
    "getinterfacesummaryhour": _daily(1, _pushes_by_hour),
} | dict.fromkeys(_RETIRED.split(), _retired)
"""Every name below /datacube."""
