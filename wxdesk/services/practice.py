"""Filling the practice workspace from the demo files: accounts, followers, roster, posts past and to come."""

import calendar
import tomllib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import cast

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.inside import Meeting, Said, SharedFile
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Card, Device, Follower, Keys, Sender, SenderKind
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.domain.writing import CardKind, LinkedCard, Template
from wxdesk.services.holding import hold_slot
from wxdesk.services.insides import EVERYBODY, Known, save_known
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.reading import ReadArticle, keep_article, read_article
from wxdesk.services.surroundings import save_menu

Entry = Mapping[str, object]
MARGIN = timedelta(minutes=5)
AHEAD = timedelta(minutes=15)
MEMBER_SINCE = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo files, read: ``articles`` and ``templates`` by name, ``pictures`` (bytes) by file name."""

    tables: Mapping[str, Sequence[Entry]]
    workspace: Entry
    articles: Mapping[str, ReadArticle]
    pictures: Mapping[str, bytes]
    templates: Mapping[str, ReadArticle]


def read_demo(folder: Path) -> Demo:
    """Read the demo files below ``folder`` from the disk."""
    with (folder / "workspace.toml").open("rb") as file:
        told = tomllib.load(file)
    tables = {name: cast("Sequence[Entry]", rows) for name, rows in told.items() if isinstance(rows, list)}
    names = sorted({str(name) for post in tables["posts"] for name in cast("Sequence[str]", post["articles"])})
    covers = {str(post["cover"]) for row in tables["outsiders"] for post in _rows(row, "posts") if post.get("cover")}
    return Demo(
        tables,
        cast("Entry", told["workspace"]),
        {name: read_article(folder / "articles" / f"{name}.md") for name in names},
        {name: (folder / "pictures" / name).read_bytes() for name in sorted(covers)},
        {file.stem: read_article(file) for file in sorted((folder / "templates").glob("*.md"))},
    )


async def fill(ports: Ports, folder: Path) -> None:
    """Fill a workspace without accounts from the demo files, as of now, in one transaction; it is whole or not there.

    Where somebody else was first, for instance a second start of the program, nothing is done.
    """
    now = ports.clock.now()
    demo = read_demo(folder)

    def work(tx: Transaction) -> None:
        if not tx.accounts.all():
            _Filling(tx, demo, now).run()

    await ports.store.run(work)


def moments(posts: Sequence[Entry], now: datetime) -> list[datetime | None]:
    """Return when each of ``posts`` went or will go out, None for drafts: the rules at the head of workspace.toml."""
    found = [_moment(post, now) for post in posts]
    clashes: dict[tuple[object, datetime], list[int]] = defaultdict(list)
    for index, (post, moment) in enumerate(zip(posts, found, strict=True)):
        if moment is not None and _is_sent(post, now):
            clashes[post["account"], moment].append(index)
    for (_, moment), indexes in clashes.items():
        midnight = moment.replace(hour=0, minute=0)
        for place, index in enumerate(indexes):
            found[index] = max(midnight, moment - timedelta(minutes=len(indexes) - 1 - place))
    return found


def _is_sent(post: Entry, now: datetime) -> bool:
    return post["state"] == "sent" or (post["state"] == "due" and _wall(post, now) <= china(now) + MARGIN)


def _wall(row: Entry, now: datetime) -> datetime:
    day = china(now).date() + timedelta(days=cast("int", row.get("days", 0)))
    return datetime.combine(day, time.fromisoformat(str(row.get("at", "09:00"))), CHINA)


def _moment(post: Entry, now: datetime) -> datetime | None:
    if post["state"] == "draft":
        return None
    here = china(now)
    wall = _wall(post, now)
    today = here.date()
    if post.get("this_month"):
        last = calendar.monthrange(today.year, today.month)[1]
        wall = _within(wall, today.replace(day=1), today.replace(day=last))
    elif post.get("last_month"):
        end = today.replace(day=1) - timedelta(days=1)
        wall = _within(wall, end.replace(day=1), end)
    if _is_sent(post, now):
        return min(wall, max(here - MARGIN, datetime.combine(wall.date(), time(), CHINA))).replace(
            second=0, microsecond=0
        )
    if wall >= here + AHEAD:
        return wall
    return _later_today(post, wall, here)


def _within(wall: datetime, first: date, last: date) -> datetime:
    return datetime.combine(min(max(wall.date(), first), last), wall.timetz())


def _later_today(post: Entry, wall: datetime, here: datetime) -> datetime | None:
    moved = (here + AHEAD).replace(second=0, microsecond=0)
    same = (
        (moved.year, moved.month) == (wall.year, wall.month) if post.get("this_month") else moved.date() == wall.date()
    )
    if same:
        return moved
    evening = wall.replace(hour=23, minute=59)
    return evening if evening > here else None


class _Filling:
    """One run of ``fill``: what the keys of the files have become in the workspace."""

    def __init__(self, tx: Transaction, demo: Demo, now: datetime) -> None:
        self.tx, self.demo, self.now = tx, demo, now
        self.accounts: dict[str, Account] = {}
        self.senders: dict[str, Sender] = {}
        self.followers: dict[str, Follower] = {}
        self.writing: set[int] = set()
        self.departments: dict[tuple[str, str], int] = {}
        self.kept: dict[str, Article] = {}

    def run(self) -> None:
        self._accounts()
        self._senders()
        self._followers()
        self._roster()
        self._cards()
        self._menus()
        self._insides()
        self._posts()
        self._templates()
        self.tx.settings.set("workspace_name", str(self.demo.workspace["name"]))
        self.tx.settings.set("phone_follower", str(self.followers[str(self.demo.workspace["follower"])].id))

    def _accounts(self) -> None:
        for row in self.demo.tables["accounts"]:
            account = Account(
                str(row["name"]),
                Kind(str(row["kind"])),
                Owner(str(row["owner"])),
                bool(row["verified"]),
                str(row.get("licence", "")),
                str(row["display_name"]),
                str(row["wechat_id"]),
                str(row["app_id"]),
                str(row.get("agent_id", "")),
                colour=str(row["colour"]),
            )
            self.accounts[str(row["key"])] = self.tx.accounts.save(account)

    def _past(self, row: Entry) -> datetime:
        wall = _wall(row, self.now)
        return wall if wall <= self.now else wall - timedelta(days=1)

    def _senders(self) -> None:
        rows = [*self.demo.tables["outsiders"], *self.demo.tables["chats"]]
        for row in rows:
            sender = Sender(str(row["name"]), SenderKind(str(row["kind"])), str(row["colour"]), str(row["glyph"]))
            sender = self.senders[str(row["key"])] = self.tx.followers.save_sender(sender)
            if "text" in row:
                said = f"{row['sender']}: {row['text']}" if "sender" in row else str(row["text"])
                for _ in range(max(1, cast("int", row.get("unread", 1)))):
                    self.tx.followers.add_arrival(Arrival(sender, self._past(row), text=said))
            if "rhythm" in row:
                self.writing.add(sender.id)
                self.tx.followers.save_rhythm(_rhythm(sender.id, cast("Entry", row["rhythm"])))
            for post in _rows(row, "posts"):
                cover = self.tx.pictures.put(self.demo.pictures[str(post["cover"])]) if post.get("cover") else ""
                cards = tuple(Card(str(title), cover=cover) for title in cast("Sequence[str]", post["titles"]))
                self.tx.followers.add_arrival(Arrival(sender, self._past(post), cards))

    def _followers(self) -> None:
        told = [row for row in self.demo.tables["chats"] if "text" in row]
        read = {str(row["key"]): row for row in told if not row.get("unread")}
        living = {key for key, sender in self.senders.items() if sender.id in self.writing}
        for row in self.demo.tables["followers"]:
            keys = [*cast("Sequence[str]", row["follows"]), *cast("Sequence[str]", row["chats"])]
            opened = {self.senders[key].key: self._past(read[key]) for key in keys if key in read}
            yesterday = self.now - timedelta(hours=20)
            for key in cast("Sequence[str]", row.get("often", ())):
                sender = self.senders.get(key)
                opened[sender.key if sender else (self.accounts[key].id, 0)] = yesterday
            for key in keys:
                if key in self.accounts:
                    opened.setdefault((self.accounts[key].id, 0), yesterday)
                elif key not in read:
                    before = timedelta(hours=-15) if key in living else timedelta(days=2)
                    opened.setdefault(self.senders[key].key, yesterday - before)
            opened[FOLDER_KEY] = yesterday
            unread = {self.senders[k].key for k in keys if k in self.senders and k not in read and k not in living}
            follower = Follower(
                str(row["name"]),
                frozenset(self.accounts[key].id for key in keys if key in self.accounts),
                frozenset(self.senders[key].id for key in keys if key in self.senders),
                {key: at for key, at in opened.items() if key not in unread or key == FOLDER_KEY},
                str(row.get("member", "")),
                since={
                    self._key(key): self.now - timedelta(days=days)
                    for key, days in cast("Mapping[str, int]", row.get("since", {})).items()
                },
                muted=self._keys(row, "muted"),
                pinned=self._keys(row, "pinned"),
                starred=self._keys(row, "starred"),
                device=Device(str(row.get("device", "regular"))),
                language=str(row.get("language", "")),
                dark=bool(row.get("dark", False)),
                text_step=cast("int", row.get("text_step", 0)),
                zone=str(row.get("zone", "Asia/Shanghai")),
            )
            self.followers[str(row["key"])] = self.tx.followers.save(follower)

    def _key(self, key: str) -> tuple[int, int]:
        return (self.accounts[key].id, 0) if key in self.accounts else self.senders[key].key

    def _keys(self, row: Entry, name: str) -> Keys:
        return frozenset(self._key(key) for key in cast("Sequence[str]", row.get(name, ())))

    def _roster(self) -> None:
        for row in self.demo.tables["departments"]:
            account = str(row["account"])
            parent, _, name = str(row["path"]).rpartition(" / ")
            department = Department(self.accounts[account].id, name, self.departments.get((account, parent), 0))
            self.departments[account, str(row["path"])] = self.tx.roster.save_department(department).id
        phones = {each.wechat_id: each.id for each in self.followers.values() if each.wechat_id}
        members = [self._member(row, phones) for row in self.demo.tables["members"]]
        self.tx.roster.save_many(members)
        for row in self.demo.tables["waiting"]:
            follower = self.followers[str(row["follower"])]
            account_id = self.accounts[str(row["account"])].id
            self.tx.roster.save_waiting(Waiting(account_id, follower.id, str(row["nickname"]), self._past(row)))

    def _member(self, row: Entry, phones: Mapping[str, int]) -> Member:
        account = str(row["account"])
        status = MemberStatus(str(row["status"]))
        invited = self.now + timedelta(days=cast("int", row["invited_days"])) if "invited_days" in row else None
        return Member(
            self.accounts[account].id,
            str(row["name"]),
            "".join(str(row["phone"]).split()),
            str(row["wechat_id"]),
            self.departments.get((account, str(row.get("department", ""))), 0),
            str(row.get("position", "")),
            status,
            phones.get(str(row["wechat_id"]), 0),
            invited,
            self.now - MEMBER_SINCE if status is MemberStatus.ACTIVE else None,
        )

    def _cards(self) -> None:
        for row in self.demo.tables["cards"]:
            card = LinkedCard(
                self.accounts[str(row["account"])].id,
                CardKind(str(row["kind"])),
                str(row["name"]),
                str(row["target"]),
                str(row.get("path", "")),
                detail=str(row.get("detail", "")),
            )
            self.tx.cards.save(card)

    def _menus(self) -> None:
        for row in self.demo.tables.get("menus", ()):
            entries = [MenuEntry(str(each["name"]), _words(each.get("items", ()))) for each in _rows(row, "entries")]
            save_menu(self.tx, self.accounts[str(row["account"])].id, entries)

    def _insides(self) -> None:
        for key, account in self.accounts.items():
            known = Known(
                tuple((self._department(row), self._said(row)) for row in self._inside_rows("said", key)),
                tuple((self._department(row), self._meeting(row)) for row in self._inside_rows("meetings", key)),
                tuple((self._department(row), self._file(row)) for row in self._inside_rows("files", key)),
            )
            if known != Known():
                save_known(self.tx, account.id, known)

    def _inside_rows(self, table: str, account: str) -> list[Entry]:
        return [row for row in self.demo.tables.get(table, ()) if row["account"] == account]

    def _department(self, row: Entry) -> int:
        path = str(row.get("department", ""))
        return self.departments[str(row["account"]), path] if path else EVERYBODY

    def _said(self, row: Entry) -> Said:
        return Said(self._past(row), f"{row['sender']}: {row['text']}")

    def _meeting(self, row: Entry) -> Meeting:
        told = self.now - timedelta(days=cast("int", row["told_days"]))
        minutes = cast("int", row["minutes"])
        where = str(row.get("place", "")), str(row.get("host", ""))
        return Meeting(str(row["title"]), _wall(row, self.now), minutes, *where, told)

    def _file(self, row: Entry) -> SharedFile:
        return SharedFile(str(row["name"]), cast("int", row["size"]), self._past(row), str(row.get("by", "")))

    def _posts(self) -> None:
        rows = self.demo.tables["posts"]
        for row, moment in zip(rows, moments(rows, self.now), strict=True):
            account = self.accounts[str(row["account"])]
            articles = [self._article(str(name)) for name in cast("Sequence[str]", row["articles"])]
            if "title" in row:
                articles[0] = replace(articles[0], title=str(row["title"]))
            opens_first = row["key"] == self.demo.workspace["compose"]
            post = Post(account.id, tuple(articles), updated_at=self.now - timedelta(hours=0 if opens_first else 1))
            sent = moment is not None and _is_sent(row, self.now)
            if sent:
                post = replace(post, state=PostState.SENT, sent_at=moment)
            elif moment is not None:
                post = replace(post, state=PostState.SCHEDULED, scheduled_at=moment)
            post = self.tx.posts.save(post)
            if moment is not None:
                hold_slot(self.tx, account, post.id, moment)
            if sent:
                self.tx.slots.use(post.id)

    def _templates(self) -> None:
        for row in self.demo.tables.get("templates", ()):
            names = cast("Sequence[str]", row["articles"])
            articles = tuple(keep_article(self.tx, self.demo.templates[name]) for name in names)
            self.tx.templates.save(Template(str(row["name"]), articles))

    def _article(self, name: str) -> Article:
        if name not in self.kept:
            self.kept[name] = keep_article(self.tx, self.demo.articles[name])
        return self.kept[name]


def _words(value: object) -> tuple[str, ...]:
    return tuple(map(str, cast("Sequence[str]", value)))


def _rows(row: Entry, name: str) -> Sequence[Entry]:
    return cast("Sequence[Entry]", row.get(name, ()))


def _rhythm(sender_id: int, row: Entry) -> Rhythm:
    minutes = tuple(int(each[:2]) * 60 + int(each[3:]) for each in cast("Sequence[str]", row["at"]))
    lines = tuple(cast("Sequence[str]", row["lines"]))
    per_week, articles = cast("float", row["per_week"]), cast("int", row.get("articles", 1))
    return Rhythm(sender_id, float(per_week), minutes, lines, articles, sender_id)
