"""The schema's version: how it is read, made, and brought up to date."""

from pathlib import Path

from sqlalchemy import Connection
from sqlcipher3 import dbapi2

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.failures import corrupt
from wxdesk.store.newest import NEWEST
from wxdesk.store.rows import Row

HEAD = NEWEST

APPLICATION_ID = 0x57584453
"""``WXDS``: marks the file as a workspace for ``file`` and for us."""


def version(connection: dbapi2.Connection, file: Path) -> str | None:
    """Return the version of the schema in ``file``; None where nothing has been made yet.

    Raises ``workspace_newer`` (details found, known), and ``workspace_corrupt`` for another program's database.
    """
    tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()[0]
    if not tables:
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise corrupt(file, "not a workspace")
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    if row is None:
        raise corrupt(file, "no version")
    found = str(row[0])
    if found > HEAD:
        raise WxdeskError("workspace_newer", found=found, known=HEAD, path=str(file))
    return found


def make(connection: Connection) -> None:
    """Make the newest schema in an empty database, within the connection's transaction."""
    Row.metadata.create_all(connection, checkfirst=False)
    connection.exec_driver_sql(
        "CREATE TABLE alembic_version (version_num VARCHAR(32) NOT NULL, "
        "CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
    )
    connection.exec_driver_sql("INSERT INTO alembic_version VALUES (?)", (HEAD,))
    sign(connection)


def sign(connection: Connection) -> None:
    """Write into the file's header whose it is, and its version."""
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.exec_driver_sql(f"PRAGMA user_version = {int(HEAD)}")


def migrate(connection: Connection, to: str = "head") -> None:
    """Bring an older schema up to ``to``: all of it or nothing, and no reference left dangling."""
    from alembic.command import upgrade
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).with_name("migrations")))
    config.attributes["connection"] = connection
    # Tables are rebuilt by copying; with foreign keys on, dropping the old one would take its dependants along.
    connection.connection.driver_connection.execute("PRAGMA foreign_keys=OFF")  # type: ignore[union-attr]
    try:
        with connection.begin():
            upgrade(config, to)
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
                raise RuntimeError("a migration left a reference dangling")
            sign(connection)
    finally:
        connection.connection.driver_connection.execute("PRAGMA foreign_keys=ON")  # type: ignore[union-attr]
