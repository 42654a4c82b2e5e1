"""The schema that is made at once and the one that the migrations make are the same; old workspaces are kept up."""

import asyncio
import re
import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import Connection

from wxdesk.domain.accounts import Account, Kind
from wxdesk.services.ports import MemberQuery
from wxdesk.store import open_store, schema
from wxdesk.store.connecting import connect
from wxdesk.store.engine import engine_for

STORES = Path(__file__).parents[2] / "data" / "stores"


def schema_of(file: Path) -> dict[str, str]:
    """Return each object's SQL without blanks and quotes round names."""
    with closing(connect(file)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    return {name: re.sub(r'[\s"]+', "", sql) for name, sql in found}


def made(file: Path, how) -> dict[str, str]:
    engine = engine_for(file)
    with engine.connect().execution_options(writes=True) as writer:
        how(writer)
    engine.dispose()
    return schema_of(file)


def at_once(writer: Connection) -> None:
    with writer.begin():
        schema.make(writer)


def test_both_ways_give_the_same_schema(tmp_path):
    first, second = made(tmp_path / "a.sqlite", at_once), made(tmp_path / "b.sqlite", schema.migrate)
    assert first.keys() == second.keys()
    for name, sql in first.items():
        assert sql == second[name], name


def test_the_header_says_whose_file_it_is(tmp_path):
    made(tmp_path / "b.sqlite", schema.migrate)
    with closing(connect(tmp_path / "b.sqlite")) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == int(schema.HEAD)
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.HEAD,)]
        assert connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1


def test_the_history_is_one_line_that_ends_where_the_program_stands():
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(Path(schema.__file__).with_name("migrations")))
    assert script.get_heads() == [schema.HEAD]
    revisions = [revision.revision for revision in script.walk_revisions()]
    assert revisions == [f"{number:04}" for number in range(len(revisions), 0, -1)]


def test_a_new_workspace_needs_no_alembic(tmp_path):
    program = f"""
import asyncio, pathlib, sys
from wxdesk.store import open_store
async def main():
    store = await open_store(pathlib.Path({str(tmp_path)!r}))
    await store.close()
asyncio.run(main())
assert not {{"alembic", "keyring", "cryptography", "pypinyin"}} & set(sys.modules)
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60, cwd=Path(schema.__file__).parents[2])


def test_an_older_workspace_is_backed_up_then_brought_up_to_date(tmp_path):
    shutil.copy(STORES / "0.1.0.sqlite", tmp_path / "workspace.sqlite")
    asyncio.run(opened(tmp_path))
    backups = list((tmp_path / "backups").glob(f"before-{schema.HEAD}-*.sqlite"))
    assert len(backups) == 1
    with closing(connect(backups[0])) as copy, closing(connect(tmp_path / "workspace.sqlite")) as now:
        assert copy.execute("SELECT version_num FROM alembic_version").fetchall() == [("0001",)]
        assert now.execute("SELECT version_num FROM alembic_version").fetchall() == [(schema.HEAD,)]
        for table in ("account", "post", "attempt", "slot", "article", "member"):
            counted = f"SELECT count(*) FROM {table}"
            assert now.execute(counted).fetchone() == copy.execute(counted).fetchone()
        numbers = "SELECT name, seq FROM sqlite_sequence WHERE name IN ('account', 'post', 'attempt') ORDER BY name"
        assert now.execute(numbers).fetchall() == copy.execute(numbers).fetchall()


async def opened(folder: Path) -> None:
    store = await open_store(folder)
    if not await store.read(lambda tx: tx.accounts.all()):
        await store.run(lambda tx: tx.accounts.save(Account("A")))
    await store.close()


def test_a_migration_that_fails_changes_nothing(tmp_path, monkeypatch):
    file = tmp_path / "a.sqlite"
    made(file, at_once)
    before = schema_of(file)
    engine = engine_for(file)
    with closing(connect(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0000'")
    with engine.connect().execution_options(writes=True) as writer, pytest.raises(Exception, match="0000"):
        schema.migrate(writer)
    engine.dispose()
    assert schema_of(file) == before


@pytest.mark.parametrize("file", sorted(STORES.glob("*.sqlite")), ids=lambda path: path.stem)
def test_workspaces_of_every_release_can_be_opened(tmp_path, file):
    shutil.copy(file, tmp_path / "workspace.sqlite")

    async def looked() -> None:
        store = await open_store(tmp_path, exclusive=True)
        accounts = await store.read(lambda tx: tx.accounts.all())
        assert [account.kind for account in accounts] == list(Kind)
        enterprise = accounts[-1].id
        post = (await store.read(lambda tx: tx.posts.find()))[0]
        assert post.lead.picture("图.png") is not None
        assert await store.read(lambda tx: tx.pictures.get(post.lead.pictures[0].sha256))
        assert await store.read(lambda tx: tx.roster.count(MemberQuery(enterprise, "小红"))) == 1
        assert len(await store.read(lambda tx: tx.slots.all())) == 2
        assert len(await store.read(lambda tx: tx.attempts.of_post(post.id))) == 1
        await store.close()

    asyncio.run(looked())
    fresh = made(tmp_path / "fresh.sqlite", at_once)
    assert schema_of(tmp_path / "workspace.sqlite") == fresh
