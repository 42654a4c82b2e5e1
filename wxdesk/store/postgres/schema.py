"""The schema in a team's database: how its version is read, how it is made and brought up to date."""

from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, insert
from sqlalchemy.exc import DBAPIError

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.newest import NEWEST
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.rows import Row, SettingRow
from wxdesk.store.workspace import WORKSPACE_ID

HEAD = NEWEST
MIGRATIONS = Path(__file__).parents[1] / "migrations"
"""The same as SQLite's; there is none before 0002 here, which was the first schema on PostgreSQL."""
OLDEST_SERVER = 130000
"""The oldest release that is still of use here, as the server tells it."""

_NUMBERED = [table for table in Row.metadata.sorted_tables if table.autoincrement_column is not None]

SENT_BY_WORD = """CREATE INDEX sent_by_word ON sent
    USING gin (string_to_array(titles || ' ' || text, ' ')) WITH (fastupdate = off)"""
SENT_BY_WHO = "CREATE INDEX sent_by_who ON sent (who, id)"

_STATEMENTS = (
    SENT_BY_WORD,
    SENT_BY_WHO,
    # fastupdate=off: after an import, a list of what is not sorted in yet would be read through at each search.
    "CREATE INDEX member_by_character ON member USING gin (string_to_array(words, ' ')) WITH (fastupdate = off)",
    """CREATE FUNCTION give_reservation_back() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        DELETE FROM slot WHERE post_id = old.id AND state = 'reserved';
        DELETE FROM tag_send WHERE post_id = old.id AND state = 'reserved';
        RETURN old;
    END $$""",
    """CREATE TRIGGER reservation_given_back BEFORE DELETE ON post
    FOR EACH ROW EXECUTE FUNCTION give_reservation_back()""",
    # A number that came from elsewhere, as when something deleted is put back, is never given to anything else.
    """CREATE FUNCTION skip_number() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE highest bigint; given bigint; BEGIN
        SELECT max(id) INTO highest FROM fresh;
        EXECUTE 'SELECT last_value FROM ' || quote_ident(tg_argv[0]) INTO given;
        IF highest >= given THEN PERFORM setval(tg_argv[0]::regclass, highest); END IF;
        RETURN NULL;
    END $$""",
)


def version(connection: Connection, address: DatabaseAddress) -> str | None:
    """Return the schema's version; None in an empty database.

    Raises ``workspace_newer`` (details found, known), ``database_not_ours`` where something else is in it, and
    ``database_unfit`` (reason) for a server that cannot hold a workspace.
    """
    ask = connection.exec_driver_sql
    if ask("SELECT to_regclass('alembic_version')").scalar() is None:
        _demand_fit(connection, address)
        if ask("SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()").scalar():
            raise WxdeskError("database_not_ours", path=address.shown)
        return None
    found = ask("SELECT version_num FROM alembic_version").scalar()
    if found is None or ask("SELECT to_regclass('api_call')").scalar() is None:
        raise WxdeskError("database_not_ours", path=address.shown)
    if str(found) > HEAD:
        raise WxdeskError("workspace_newer", found=str(found), known=HEAD, path=address.shown)
    return str(found)


def _demand_fit(connection: Connection, address: DatabaseAddress) -> None:
    number, encoding = connection.exec_driver_sql(
        "SELECT current_setting('server_version_num')::int, current_setting('server_encoding')"
    ).one()
    if number < OLDEST_SERVER:
        raise WxdeskError("database_unfit", path=address.shown, reason=f"PostgreSQL {number // 10000}, needs 13")
    if encoding != "UTF8":
        raise WxdeskError("database_unfit", path=address.shown, reason=f"encoding {encoding}, needs UTF8")


def make_ready(connection: Connection, address: DatabaseAddress) -> None:
    """Within a writing transaction, which is alone: make the schema in an empty database, or bring it up to date."""
    found = version(connection, address)
    if found is None:
        _make(connection)
    elif found != HEAD:
        migrate(connection)


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring an older schema up to ``to``, within the connection's transaction: all of it or nothing."""
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = connection
    upgrade(config, to)


def _make(connection: Connection) -> None:
    Row.metadata.create_all(connection, checkfirst=False)
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
    for table in _NUMBERED:
        _guard_numbers(connection, table.name)
    _index_parts(connection)
    connection.exec_driver_sql("CREATE TABLE alembic_version (version_num varchar(32) PRIMARY KEY)")
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (%s)", (HEAD,))
    connection.execute(insert(SettingRow).values(name=WORKSPACE_ID, value=uuid4().hex))


def _guard_numbers(connection: Connection, table: str) -> None:
    connection.exec_driver_sql(
        f"CREATE TRIGGER number_skipped AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh "
        f"FOR EACH STATEMENT EXECUTE FUNCTION skip_number('{table}_id_seq')"
    )


def _index_parts(connection: Connection) -> None:
    """Index parts of names where the server has what it takes; elsewhere they are found by reading all."""
    try:
        with connection.begin_nested():
            connection.exec_driver_sql("CREATE EXTENSION IF NOT EXISTS pg_trgm")
            connection.exec_driver_sql(
                "CREATE INDEX member_by_part ON member USING gin (parts gin_trgm_ops) WITH (fastupdate = off)"
            )
    except DBAPIError as error:
        if error.connection_invalidated:
            raise
