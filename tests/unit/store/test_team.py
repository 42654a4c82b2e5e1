"""A team's workspace: what only PostgreSQL has to show, with a real server."""

import asyncio
import shutil
import threading
from datetime import UTC, datetime

import psycopg
import pytest

from tests.postgres import empty_database, fresh_database, server
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.roster import Department, Member
from wxdesk.domain.search import terms_of
from wxdesk.domain.seeking import Demand
from wxdesk.services.ports import MemberQuery, Topic
from wxdesk.store import open_team_store
from wxdesk.store.backup import backup, daily
from wxdesk.store.keystores import SessionOnly
from wxdesk.store.newest import NEWEST
from wxdesk.store.postgres import schema
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.claims import PostgresClaims
from wxdesk.store.postgres.connecting import connect
from wxdesk.store.postgres.database import PostgresStore
from wxdesk.store.postgres.examining import examine
from wxdesk.store.secrets import SealedVault

FAR = datetime(2100, 1, 1, tzinfo=UTC)
NOWHERE = "postgresql://nobody@127.0.0.1:9/nowhere"


def refusal_of(url: str) -> WxdeskError:
    async def attempt() -> None:
        store = await open_team_store(url)
        await store.close()

    with pytest.raises(WxdeskError) as caught:
        asyncio.run(attempt())
    return caught.value


def name_in(url: str) -> str:
    return url.partition("?")[0].rpartition("/")[2]


def end_sessions(url: str) -> None:
    """Do what a server does that is restarted: end every session of a database."""
    server().ask(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name_in(url)}'")


def described(url: str) -> list[tuple[object, ...]]:
    """Columns, constraints, indexes and triggers of a database, but for the order of columns."""
    asked = (
        (
            "SELECT table_name, column_name, data_type, is_nullable, column_default, collation_name, "
            "character_maximum_length FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2"
        ),
        (
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint "
            "WHERE connamespace = 'public'::regnamespace ORDER BY 1, 2"
        ),
        "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1, 2",
        (
            "SELECT tgrelid::regclass::text, tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal "
            "ORDER BY 1, 2"
        ),
    )
    with psycopg.connect(url) as server:
        return [row for statement in asked for row in server.execute(statement).fetchall()]


class TestAddress:
    @pytest.mark.parametrize(
        ("url", "shown"),
        [
            ("postgresql://anna@db.example.com/wxdesk", "db.example.com/wxdesk"),
            ("postgresql://db.example.com:5433/wxdesk?sslmode=verify-full", "db.example.com:5433/wxdesk"),
            ("postgres:///wxdesk", "localhost/wxdesk"),
            ("postgresql:///wxdesk?host=/var/run/postgresql", "/var/run/postgresql/wxdesk"),
            ("postgresql:///?service=team", "team"),
            ("postgresql://anna:@db/w", "db/w"),
        ],
    )
    def test_it_is_shown_without_its_user(self, url, shown):
        assert DatabaseAddress.of(url).shown == shown

    @pytest.mark.parametrize(
        "url", ["postgresql://anna:geheim@db/w", "postgresql://db/w?password=geheim", "postgres://:geheim@db/w"]
    )
    def test_a_password_in_it_is_refused_and_not_repeated(self, url):
        refusal = refusal_of(url)
        assert refusal.code == "password_in_address"
        assert "geheim" not in str(refusal)

    @pytest.mark.parametrize("url", ["", "wxdesk", "mysql://db/w", "postgresql://[::1/w", "postgresql://db/w#x"])
    def test_what_is_none_is_refused(self, url):
        assert refusal_of(url).code == "database_address_unclear"


class TestOpening:
    def test_an_empty_database_becomes_a_workspace_and_is_opened_again(self):
        url = empty_database()

        async def opened() -> int:
            store = await open_team_store(url)
            await store.run(lambda tx: tx.accounts.save(Account("A")))
            count = len(await store.read(lambda tx: tx.accounts.all()))
            await store.close()
            await store.close()
            return count

        assert asyncio.run(opened()) == 1
        assert asyncio.run(opened()) == 2

    def test_desks_that_open_an_empty_database_at_once_make_one_workspace(self):
        url = empty_database()

        async def opened() -> set[str | None]:
            stores = await asyncio.gather(*(open_team_store(url) for _ in range(4)))
            names = {await store.read(lambda tx: tx.settings.get("workspace_id")) for store in stores}
            for store in stores:
                await store.close()
            return names

        (name,) = asyncio.run(opened())
        assert name

    def test_another_programs_database_is_left_alone(self):
        url = empty_database()
        with psycopg.connect(url) as other:
            other.execute("CREATE TABLE theirs (x int)")
        assert refusal_of(url).code == "database_not_ours"
        with psycopg.connect(url) as other:
            other.execute("CREATE TABLE alembic_version (version_num text)")
            other.execute("INSERT INTO alembic_version VALUES ('0001')")
        assert refusal_of(url).code == "database_not_ours"

    def test_a_newer_workspace_is_refused_with_both_versions(self):
        url = fresh_database()
        with psycopg.connect(url) as other:
            other.execute("UPDATE alembic_version SET version_num = '9999'")
        refusal = refusal_of(url)
        assert (refusal.code, refusal.details["found"], refusal.details["known"]) == ("workspace_newer", "9999", NEWEST)

    def test_an_encoding_without_chinese_is_refused(self):
        refusal = refusal_of(empty_database("SQL_ASCII"))
        assert refusal.code == "database_unfit"
        assert "SQL_ASCII" in str(refusal.details["reason"])

    def test_a_server_that_is_not_there_and_a_database_that_is_not(self):
        assert refusal_of(NOWHERE).code == "database_unreachable"
        assert refusal_of(server().url("no_such_database")).code == "database_unreachable"

    def test_a_user_without_rights_is_told(self):
        url = empty_database()
        if not server().ask("SELECT 1 FROM pg_roles WHERE rolname = 'guest'"):
            server().ask("CREATE ROLE guest LOGIN")
        server().ask("REVOKE CREATE ON SCHEMA public FROM PUBLIC", name_in(url))
        assert refusal_of(url.replace("user=postgres", "user=guest")).code == "database_forbids"


class TestMigrating:
    """Besides the migrations that there are, a next one, 9999, is made up."""

    @pytest.fixture
    def url(self):
        return fresh_database()

    @pytest.fixture
    def next_schema(self, url, tmp_path, monkeypatch):
        folder = tmp_path / "migrations"
        shutil.copytree(schema.MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        monkeypatch.setattr(schema, "MIGRATIONS", folder)
        monkeypatch.setattr(schema, "HEAD", "9999")

        def written(then: str = "") -> None:
            (folder / "versions" / "9999_mood.py").write_text(
                "from alembic import op\nimport sqlalchemy as sa\n"
                f"revision, down_revision, branch_labels, depends_on = '9999', '{NEWEST}', None, None\n"
                "def upgrade():\n"
                "    op.add_column('post', sa.Column('mood', sa.String(), nullable=False, server_default='calm'))\n"
                f"    {then}\n",
                encoding="utf-8",
            )

        return written

    def test_what_the_migrations_make_is_what_is_made_at_once(self, url):
        fresh = described(url)
        with psycopg.connect(url) as server:
            for table in ("version", "template", "snippet", "theme", "card"):
                server.execute(f"DROP TABLE {table}")
            server.execute("DROP TABLE rhythm")
            server.execute("DROP TABLE sent")
            for column in ("muted", "pinned", "starred", "device", "language", "dark", "text_step", "zone", "tags"):
                server.execute(f"ALTER TABLE follower DROP COLUMN {column}")
            for table in ("follow", "follow_sender"):
                server.execute(f"ALTER TABLE {table} DROP COLUMN since")
            for column in ("kind", "wide", "square", "accent", "text_size"):
                server.execute(f"ALTER TABLE article DROP COLUMN {column}")
            old = "1, 'A', 'service', 'business', true, '', '', '', '', '', false, 8, '', '', ''"
            server.execute(f"INSERT INTO account VALUES ({old})")
            server.execute("INSERT INTO post VALUES (1, 1, 'draft', NULL, NULL, '', NULL, 'send', NULL, '', '')")
            server.execute("INSERT INTO article VALUES (1, 0, 'Quay', '', '', '', 'Words', '', '', '[]')")
            at = "2026-01-02T03:04:05.000000+00:00"
            server.execute(f"INSERT INTO post VALUES (2, 1, 'sent', NULL, '{at}', '', NULL, 'send', NULL, '', '')")
            server.execute("INSERT INTO article VALUES (2, 0, '海港', '', '', '', '**围炉**夜话', '', '', '[]')")
            server.execute("INSERT INTO sender VALUES (1, 'Film', 'subscription', '#000000', '')")
            cards = '[{"title": "Snow", "digest": "", "cover": ""}, {"title": "雪", "digest": "", "cover": ""}]'
            server.execute(f"INSERT INTO arrival VALUES (1, 1, '{at}', '{cards}', '')")
            server.execute("UPDATE alembic_version SET version_num = '0002'")
        assert described(url) != fresh

        async def opened() -> tuple[Post, list[int]]:
            store = await open_team_store(url)
            try:
                words = ("海港", "围炉夜话", "雪", "Words")
                asked = [Demand(anywhere=terms_of(word)) for word in words]
                found = await store.read(
                    lambda tx: [len(tx.sent.newest(each, None, FAR, 1 << 62, 9)) for each in asked]
                )
                return await store.read(lambda tx: tx.posts.get(1)), found
            finally:
                await store.close()

        post, found = asyncio.run(opened())
        assert post.articles == (Article("Quay", body="Words"),)
        assert found == [1, 1, 1, 0], "what was sent is found, a draft is not"
        assert described(url) == fresh

    def test_an_older_schema_is_brought_up_to_date_by_the_first_who_opens_it(self, url, next_schema):
        next_schema()

        async def opened() -> None:
            stores = await asyncio.gather(*(open_team_store(url) for _ in range(3)))
            for store in stores:
                await store.close()

        asyncio.run(opened())
        with psycopg.connect(url) as server:
            assert server.execute("SELECT version_num FROM alembic_version").fetchall() == [("9999",)]
            assert server.execute("SELECT count(mood) FROM post").fetchone() == (0,)

    def test_a_migration_that_fails_changes_nothing(self, url, next_schema):
        next_schema("raise ZeroDivisionError")
        with pytest.raises(ZeroDivisionError):
            asyncio.run(open_team_store(url))
        with psycopg.connect(url) as server:
            assert server.execute("SELECT version_num FROM alembic_version").fetchall() == [(NEWEST,)]
            columns = "SELECT column_name FROM information_schema.columns WHERE table_name = 'post'"
            assert ("mood",) not in server.execute(columns).fetchall()


class TestWriting:
    def test_whoever_writes_is_alone_and_the_others_give_up_after_a_while(self, team_bench):
        with connect(team_bench.address) as other:
            other.execute(
                "SELECT pg_advisory_xact_lock(hashtext('wxdesk writes'), hashtext(coalesce(current_schema(), '')))"
            )
            refusal = team_bench.refusal(lambda tx: tx.accounts.save(Account("A")))
            assert team_bench.read(lambda tx: tx.accounts.all()) == []
        assert refusal.code == "workspace_locked"
        team_bench.run(lambda tx: tx.accounts.save(Account("A")))

    def test_what_was_looked_at_while_waiting_for_a_turn_is_what_the_others_have_left(self, team_bench):
        """A snapshot taken before the turn came would not see what was committed meanwhile."""
        inside, go_on = threading.Event(), threading.Event()

        def slowly(tx):
            inside.set()
            go_on.wait(5)
            tx.settings.set("counted", "1")

        def count(tx):
            seen = int(tx.settings.get("counted") or 0)
            tx.settings.set("counted", str(seen + 1))
            return seen

        async def both() -> object:
            other = await team_bench.opening()
            first = asyncio.ensure_future(team_bench.store.run(slowly))
            await asyncio.to_thread(inside.wait, 5)
            second = asyncio.ensure_future(other.run(count))
            await until_one(team_bench, "wait_event_type = 'Lock'")
            go_on.set()
            await first
            try:
                return await second
            finally:
                await other.close()

        assert team_bench.wait(both()) == 1

    def test_a_session_that_ended_is_replaced_without_a_word(self, team_bench):
        team_bench.run(lambda tx: tx.accounts.save(Account("A")))
        end_sessions(team_bench.address.url)
        team_bench.run(lambda tx: tx.accounts.save(Account("B")))
        end_sessions(team_bench.address.url)
        assert len(team_bench.read(lambda tx: tx.accounts.all())) == 2

    def test_a_connection_lost_in_the_middle_is_told_and_nothing_of_it_has_happened(self, team_bench):
        def cut_off(tx):
            tx.accounts.save(Account("A"))
            end_sessions(team_bench.address.url)
            tx.accounts.save(Account("B"))

        refusal = team_bench.refusal(cut_off)
        assert refusal.code == "database_unreachable"
        assert refusal.details["path"] == team_bench.address.shown
        assert team_bench.read(lambda tx: tx.accounts.all()) == []
        team_bench.run(lambda tx: tx.accounts.save(Account("C")))

    def test_a_desk_that_lags_behind_an_updated_schema_writes_no_more(self, team_bench):
        with psycopg.connect(team_bench.address.url) as newer:
            newer.execute("UPDATE alembic_version SET version_num = '9999'")
        assert team_bench.refusal(lambda tx: tx.accounts.save(Account("A"))).code == "workspace_newer"

    def test_reading_cannot_write_even_behind_the_stores_back(self, team_bench):
        def sneak(tx):
            tx.accounts._session.connection().exec_driver_sql("DELETE FROM setting")

        with pytest.raises(WxdeskError) as caught:
            team_bench.read(sneak)
        assert caught.value.code == "database_forbids"

    def test_a_number_that_came_from_elsewhere_is_not_given_again(self, team_bench):
        def work(tx):
            account = tx.accounts.save(Account("A", Kind.ENTERPRISE, id=41))
            tx.roster.save_department(Department(account.id, "D", id=1))
            tx.roster.save_many([Member(account.id, "M", id=7)])
            return (
                tx.accounts.save(Account("B")).id,
                tx.roster.save_department(Department(account.id, "E")).id,
                tx.roster.save(Member(account.id, "N")).id,
            )

        assert team_bench.run(work) == (42, 2, 8)

    def test_a_nul_becomes_what_markdown_makes_of_it(self, team_bench):
        def work(tx):
            account = tx.accounts.save(Account("A\0", Kind.ENTERPRISE))
            tx.roster.save_many([Member(account.id, "M\0")])
            return account.name, tx.roster.all(account.id)[0].name

        team_bench.run(work)
        (account,) = team_bench.read(lambda tx: tx.accounts.all())
        assert account.name == "A\ufffd"
        assert [member.name for member in team_bench.read(lambda tx: tx.roster.all(account.id))] == ["M\ufffd"]

    def test_a_commit_is_safe_on_the_disk_when_it_is_acknowledged(self, team_bench):
        server().ask(f"ALTER DATABASE {name_in(team_bench.address.url)} SET synchronous_commit = off")
        with connect(team_bench.address) as connection:
            assert connection.execute("SHOW synchronous_commit").fetchone() == ("on",)


async def until_one(bench, condition: str) -> None:
    """Return once a session of the workspace's database fulfils ``condition``."""
    asked = f"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND {condition}"
    async with asyncio.timeout(5):
        while server().ask(asked, name_in(bench.address.url)) == [(0,)]:  # noqa: ASYNC110 - the server tells no one
            await asyncio.sleep(0.01)


class TestFeed:
    def test_commits_of_others_are_heard_with_their_topics_and_after_a_break_everything_counts(self, team_bench):
        async def heard() -> list[frozenset[Topic]]:
            told: asyncio.Queue[frozenset[Topic]] = asyncio.Queue()
            team_bench.store.watch()
            await until_somebody_listens(team_bench)
            team_bench.store.listen(told.put_nowait)
            other = await team_bench.opening()
            await other.run(lambda tx: tx.accounts.save(Account("A")))
            first = await asyncio.wait_for(told.get(), 5)
            end_sessions(team_bench.address.url)
            second = await asyncio.wait_for(told.get(), 10)
            await other.run(lambda tx: tx.settings.set("a", "1"))
            third = await asyncio.wait_for(told.get(), 5)
            await other.close()
            return [first, second, third]

        assert team_bench.wait(heard()) == [
            frozenset({Topic.ACCOUNTS}),
            frozenset(Topic),
            frozenset({Topic.SETTINGS}),
        ]

    def test_what_a_newer_program_says_counts_as_everything(self, team_bench):
        async def heard() -> frozenset[Topic]:
            told: asyncio.Queue[frozenset[Topic]] = asyncio.Queue()
            team_bench.store.watch()
            await until_somebody_listens(team_bench)
            team_bench.store.listen(told.put_nowait)
            with psycopg.connect(team_bench.address.url, autocommit=True) as newer:
                newer.execute("""NOTIFY wxdesk, '["x", ["weather"]]'""")
            return await asyncio.wait_for(told.get(), 5)

        assert team_bench.wait(heard()) == frozenset(Topic)

    def test_an_undone_transaction_is_not_told_to_others(self, team_bench):
        async def heard() -> list[frozenset[Topic]]:
            told: list[frozenset[Topic]] = []
            seen = asyncio.Event()
            team_bench.store.watch()
            await until_somebody_listens(team_bench)
            team_bench.store.listen(told.append)
            team_bench.store.listen(lambda _: seen.set())
            other = await team_bench.opening()

            def undone(tx):
                tx.accounts.save(Account("A"))
                raise WxdeskError("changed_my_mind")

            with pytest.raises(WxdeskError):
                await other.run(undone)
            await other.run(lambda tx: tx.settings.set("a", "1"))
            await asyncio.wait_for(seen.wait(), 5)
            await other.close()
            return told

        assert team_bench.wait(heard()) == [frozenset({Topic.SETTINGS})]


async def until_somebody_listens(bench) -> None:
    await until_one(bench, "application_name = 'wxdesk listener' AND query = 'LISTEN wxdesk' AND state = 'idle'")


class TestClaims:
    def test_an_attempt_is_carried_by_one_and_free_again_when_dropped(self, team_bench):
        async def both() -> list[bool]:
            mine, theirs = team_bench.store.claims(), team_bench.store.claims()
            seen = [await mine.take(7), await mine.take(7), await theirs.take(7), await theirs.take(8)]
            seen += [await mine.held(7), await theirs.held(7)]
            await mine.drop(7)
            await mine.drop(7)
            seen += [await mine.held(7), await theirs.take(7)]
            await mine.close()
            await theirs.close()
            return seen

        assert team_bench.wait(both()) == [True, True, False, True, True, False, False, True]

    def test_a_lost_connection_takes_the_claims_along(self, team_bench):
        async def taken(claims: PostgresClaims) -> None:
            """Take it as soon as the server has noticed that its holder has gone."""
            async with asyncio.timeout(10):
                while not await claims.take(7):  # noqa: ASYNC110 - the server tells no one
                    await asyncio.sleep(0.01)

        async def lost() -> list[bool]:
            mine, theirs = team_bench.store.claims(), team_bench.store.claims()
            await taken(mine)
            end_sessions(team_bench.address.url)
            seen = [await mine.held(7)]
            await taken(theirs)
            seen.append(await mine.take(7))
            await theirs.close()
            await taken(mine)
            seen.append(await mine.held(7))
            await mine.close()
            return seen

        assert team_bench.wait(lost()) == [False, False, True]

    def test_a_server_that_is_gone_is_told(self):
        async def attempt() -> None:
            claims = PostgresClaims(DatabaseAddress.of(NOWHERE))
            try:
                await claims.take(1)
            finally:
                await claims.close()

        with pytest.raises(WxdeskError) as caught:
            asyncio.run(attempt())
        assert caught.value.code == "database_unreachable"


class TestSharedKey:
    def test_a_computer_without_the_teams_key_keeps_the_others_secrets_readable(self, team_bench):
        account = team_bench.run(lambda tx: tx.accounts.save(Account("A"))).id
        ours, theirs = SessionOnly(), SessionOnly()
        here, there = (SealedVault(team_bench.store, keys, shared=True) for keys in (ours, theirs))
        team_bench.wait(here.put(account, "secret", "s3cret"))
        with pytest.raises(WxdeskError) as caught:
            team_bench.wait(there.put(account, "token", "other"))
        assert caught.value.code == "team_key_missing"
        assert team_bench.wait(here.get(account, "secret")) == "s3cret"
        theirs._keys.update(ours._keys)
        team_bench.wait(there.put(account, "token", "other"))
        assert team_bench.wait(here.get(account, "token")) == "other"
        here.close()
        there.close()


class TestElsewhere:
    def test_backups_are_the_servers_business(self, team_bench, tmp_path):
        for work in (backup(team_bench.store, tmp_path / "b.sqlite"), daily(team_bench.store, datetime.now(UTC))):
            with pytest.raises(WxdeskError) as caught:
                team_bench.wait(work)
            assert caught.value.code == "backup_not_here"
        assert not list(tmp_path.iterdir())

    def test_a_look_tells_version_schema_and_what_is_unsafe(self, team_bench):
        found = examine(team_bench.address)
        assert found.refusal is None
        assert found.schema == NEWEST
        assert found.server.split(".")[0].isdigit()
        assert set(found.unsafe) <= {"fsync", "full_page_writes"}
        assert found.sessions == 0
        empty = examine(DatabaseAddress.of(empty_database()))
        assert (empty.refusal, empty.schema) == (None, None)
        nowhere = examine(DatabaseAddress.of(NOWHERE))
        assert nowhere.refusal is not None
        assert nowhere.refusal.code == "database_unreachable"


def test_a_character_among_many_members_is_found_by_index():
    """What a word finds among many comes from an index, not from reading all; the plan says so."""

    async def planned() -> str:
        store = await PostgresStore.open(DatabaseAddress.of(fresh_database()))

        def fill(tx):
            account = tx.accounts.save(Account("E", Kind.ENTERPRISE))
            names = ("王伟", "李雷", "韩梅梅", "欧阳小红")
            tx.roster.save_many(
                [Member(account.id, f"{names[n % 4]}{n}", f"+86130{n:08}", f"staff_{n}") for n in range(20_000)]
            )
            tx.roster.save(Member(account.id, "龘靐"))
            tx.accounts._session.connection().exec_driver_sql("ANALYZE member")
            return account.id

        def look(tx):
            assert tx.roster.count(MemberQuery(account_id, "龘")) == 1
            assert tx.roster.count(MemberQuery(account_id, "欧阳")) == 5000
            plan = tx.accounts._session.connection().exec_driver_sql(
                "EXPLAIN SELECT * FROM member WHERE string_to_array(words, ' ') @> ARRAY['龘']"
            )
            return "\n".join(row[0] for row in plan)

        account_id = await store.run(fill)
        try:
            return await store.read(look)
        finally:
            await store.close()

    assert "member_by_character" in asyncio.run(planned())
