"""Giving a table of SQLite another form, which it only takes by being copied."""

from sqlalchemy import Connection


def rebuild(connection: Connection, table: str, statement: str, added: str) -> None:
    """Copy ``table`` into its new form; numbers that were used once are never given out again.

    ``statement`` creates ``new_TABLE`` with the old columns first, ``added`` is what the new ones hold in old rows.
    """
    used = connection.exec_driver_sql("SELECT seq FROM sqlite_sequence WHERE name = ?", (table,)).scalar()
    connection.exec_driver_sql(statement)
    connection.exec_driver_sql(f"INSERT INTO new_{table} SELECT *, {added} FROM {table}")  # noqa: S608 - our own names
    connection.exec_driver_sql(f"DROP TABLE {table}")
    connection.exec_driver_sql(f"ALTER TABLE new_{table} RENAME TO {table}")
    if used is not None:
        connection.exec_driver_sql("DELETE FROM sqlite_sequence WHERE name = ?", (table,))
        connection.exec_driver_sql("INSERT INTO sqlite_sequence VALUES (?, ?)", (table, used))
