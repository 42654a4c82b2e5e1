"""What the demo content promises: its files exist, keep the platform's limits, and have a licence."""

import re
import tomllib
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import cast

import phonenumbers
import pytest
from PIL import Image

from wxdesk.article.front_matter import split_front_matter
from wxdesk.domain.accounts import WECHAT_ID, Account, Kind, Owner, problems
from wxdesk.domain.clock import CHINA
from wxdesk.domain.limits import Field, over
from wxdesk.domain.roster import MemberStatus
from wxdesk.services.practice import moments

DEMO = Path(__file__).parents[2] / "resources" / "demo"
ARTICLES = sorted((DEMO / "articles").glob("*.md"))
PICTURES = sorted((DEMO / "pictures").glob("*.jpg"))
SOURCES = sorted((DEMO / "pictures" / "source").glob("*.svg"))
Row = dict[str, object]
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def told() -> dict[str, list[Row]]:
    with (DEMO / "workspace.toml").open("rb") as file:
        return cast("dict[str, list[Row]]", tomllib.load(file))


def picture_names(path: Path) -> list[str]:
    """Return the pictures that an article names, its cover first."""
    front, body = split_front_matter(path.read_text(encoding="utf-8"))
    return [front.cover, *re.findall(r"!\[[^]]*]\(([^)]+)\)", body)]


def names(rows: list[Row], key: str) -> list[str]:
    return [name for row in rows for name in cast("list[str]", row[key])]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_an_article_is_complete_and_within_the_limits(path):
    front, body = split_front_matter(path.read_text(encoding="utf-8"))
    assert front.title
    assert front.author
    assert front.digest
    assert not [field for field in (Field.TITLE, Field.AUTHOR, Field.DIGEST) if over(field, getattr(front, field))]
    assert len(body) >= 380
    missing = [name for name in picture_names(path) if not (path.parent / name).is_file()]
    assert not missing


def test_one_article_is_long_enough_to_measure_with():
    assert max(len(path.read_text(encoding="utf-8")) for path in ARTICLES) >= 4_800


def test_posts_name_articles_that_exist_and_every_article_is_used(told):
    used = set(names(told["posts"], "articles"))
    assert used == {path.stem for path in ARTICLES}
    titles = [str(post["title"]) for post in told["posts"] if "title" in post]
    assert not [title for title in titles if over(Field.TITLE, title)]


def test_every_key_that_is_pointed_to_exists(told):
    accounts = {row["key"] for row in told["accounts"]}
    senders = accounts | {row["key"] for row in told["outsiders"]}
    chats = {row["key"] for row in told["chats"]}
    followers = {row["key"]: row for row in told["followers"]}
    assert {
        row["account"] for table in ("posts", "departments", "members", "waiting") for row in told[table]
    } <= accounts
    assert set(names(told["followers"], "follows")) <= senders
    assert set(names(told["followers"], "chats")) <= chats
    assert all(set(names([row], "often")) <= set(names([row], "follows")) for row in followers.values())
    assert {row["follower"] for row in told["waiting"]} <= set(followers)
    workspace = cast("Row", told["workspace"])
    assert workspace["follower"] in followers
    assert workspace["compose"] in {row["key"] for row in told["posts"]}


def test_mei_follows_twelve_accounts(told):
    mei = next(row for row in told["followers"] if row["key"] == "mei")
    assert len(set(names([mei], "follows"))) == 12


def test_the_accounts_could_be_saved(told):
    for row in told["accounts"]:
        account = Account(
            str(row["name"]),
            Kind(str(row["kind"])),
            Owner(str(row["owner"])),
            bool(row["verified"]),
            str(row["licence"]),
            str(row["display_name"]),
            str(row["wechat_id"]),
            str(row["app_id"]),
        )
        assert problems(account) == (), row["key"]


def test_the_roster_is_well_formed(told):
    paths = [str(row["path"]) for row in told["departments"]]
    assert all(path.rpartition(" / ")[0] in {"", *paths[:place]} for place, path in enumerate(paths))
    people = [*told["members"], *told["waiting"]]
    assert {row["department"] for row in people} <= set(paths)
    assert {str(row["status"]) for row in told["members"]} == set(MemberStatus)
    assert not [row for row in people if not WECHAT_ID.fullmatch(str(row["wechat_id"]))]
    assert len({row["wechat_id"] for row in people}) == len(people)
    assert not [row for row in people if not phonenumbers.is_possible_number(phonenumbers.parse(str(row["phone"])))]


def test_nobody_shares_a_phone(told):
    counts = Counter(str(row["phone"]) for row in [*told["members"], *told["waiting"]])
    assert not [phone for phone, count in counts.items() if count > 1]


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: path.stem)
def test_a_picture_is_sound_listed_and_used(path, told):
    with Image.open(path) as image:
        image.load()
        assert image.format == "JPEG"
        assert image.width >= 900
    assert path.stat().st_size <= MEGABYTE
    assert f"`pictures/{path.name}`" in (DEMO / "LICENSES.md").read_text(encoding="utf-8")
    covers = {str(post["cover"]) for row in told["outsiders"] for post in cast("list[Row]", row.get("posts", []))}
    named = {Path(name).name for article in ARTICLES for name in picture_names(article)}
    assert path.name in covers | named


def test_the_licences_name_nothing_that_is_not_there():
    listed = re.findall(r"`pictures/([\w-]+\.jpg)`", (DEMO / "LICENSES.md").read_text(encoding="utf-8"))
    assert sorted(listed) == [path.name for path in PICTURES]


def test_every_illustration_has_its_jpeg_and_the_whole_stays_small():
    assert {path.stem for path in SOURCES} <= {path.stem for path in PICTURES}
    assert sum(path.stat().st_size for path in (*PICTURES, *SOURCES)) <= 2.5 * MEGABYTE


NOWS = [
    "2026-11-22T18:30",
    "2026-11-01T00:02",
    "2026-11-01T09:00",
    "2026-11-30T12:00",
    "2026-11-30T23:50",
    "2027-01-01T00:00",
    "2027-02-28T17:44",
    "2028-02-29T23:30",
    "2026-12-31T08:00",
]


@pytest.mark.parametrize("now", [datetime.fromisoformat(text).replace(tzinfo=CHINA) for text in NOWS], ids=str)
def test_the_quotas_are_those_of_the_drawing_whatever_the_date(now, told):
    posts = told["posts"]
    found = [(str(post["account"]), at) for post, at in zip(posts, moments(posts, now), strict=True) if at is not None]
    this_month = [at for key, at in found if key == "harbour_hotels" and (at.year, at.month) == (now.year, now.month)]
    assert [at > now for at in sorted(this_month)] == [False, False, True]

    days = Counter((key, at.date()) for key, at in found if key not in {"harbour_hotels", "harbour_group"})
    assert set(days.values()) == {1}
    today: date = now.date()
    assert days["north_lake", today] == 1
    assert days["lings_kitchen", today] == 0
    assert days["morning_reader", today] == 1
