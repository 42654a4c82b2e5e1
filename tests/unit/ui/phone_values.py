"""Senders, arrivals and phones that the phone's tests share."""

from datetime import datetime, timedelta

from wxdesk.domain.phone import Arrival, Card, Follower, Layout, Phone, Sender, SenderKind, phone_at

NOW = datetime.fromisoformat("2026-11-22T18:30:00+08:00")
HOTEL = Sender("港湾酒店", SenderKind.SERVICE, "#1F7A8C", "港", account_id=1)
PAPER = Sender("晨读日报", SenderKind.SUBSCRIPTION, "#C8553D", "晨", account_id=2)
STAFF = Sender("港湾集团", SenderKind.ENTERPRISE, "#3D5A76", "港", account_id=4)
WEN = Sender("Wen", SenderKind.FRIEND, "#8BA7C0", "W", id=1)
FILM = Sender("周末影评", SenderKind.SUBSCRIPTION, "#6B4E7D", "影", id=2)
MEI = Follower("Mei", frozenset({1, 2, 4}), frozenset({1, 2}))


def post(
    sender: Sender, minutes: float, *titles: str, post_id: int = 7, written: bool = False, cover: str = ""
) -> Arrival:
    """A post that arrived ``minutes`` before NOW."""
    cards = tuple(Card(title, "digest", cover) for title in titles)
    return Arrival(sender, NOW - timedelta(minutes=minutes), cards, post_id=post_id, written=written)


def line(sender: Sender, minutes: float, text: str) -> Arrival:
    """A line of text that arrived ``minutes`` before NOW."""
    return Arrival(sender, NOW - timedelta(minutes=minutes), text=text)


def phone(*arrivals: Arrival, at: datetime = NOW, layout: Layout = Layout.CLASSIC, follower: Follower = MEI) -> Phone:
    """Mei's phone."""
    return phone_at(follower, arrivals, at, frozenset({4}), layout)


EVENING = (
    post(HOTEL, 0, "冬至围炉", "菜单", "会员", post_id=1, written=True),
    line(WEN, 18, "周末一起去爬山吗？"),
    post(PAPER, 45, "今晚的八条新闻", "海关新规", "早餐", "茶", post_id=2),
    post(STAFF, 270, "排班", post_id=3),
    post(FILM, 9, "五部片", post_id=0),
)
