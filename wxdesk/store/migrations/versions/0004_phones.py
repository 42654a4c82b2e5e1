"""Followers with habits of their own, since when they follow, how often others write, and an index of what was sent."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from wxdesk.store.migrations.rebuilding import rebuild
from wxdesk.store.migrations.sent_0004 import make_sent

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

FOLLOWER = """
    CREATE TABLE new_follower (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name VARCHAR NOT NULL,
        wechat_id VARCHAR NOT NULL,
        opened JSON NOT NULL,
        muted JSON NOT NULL,
        pinned JSON NOT NULL,
        starred JSON NOT NULL,
        device VARCHAR(20) NOT NULL,
        language VARCHAR NOT NULL,
        dark BOOLEAN NOT NULL,
        text_step INTEGER NOT NULL,
        zone VARCHAR NOT NULL,
        tags JSON NOT NULL,
        CONSTRAINT known_device CHECK (device IN ('small', 'regular', 'large'))
    )
"""
FOLLOW = """
    CREATE TABLE new_follow (
        follower_id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        since VARCHAR(32),
        PRIMARY KEY (follower_id, account_id),
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE CASCADE,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
    )
"""
FOLLOW_SENDER = """
    CREATE TABLE new_follow_sender (
        follower_id INTEGER NOT NULL,
        sender_id INTEGER NOT NULL,
        since VARCHAR(32),
        PRIMARY KEY (follower_id, sender_id),
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE CASCADE,
        FOREIGN KEY(sender_id) REFERENCES sender (id) ON DELETE CASCADE
    )
"""


def upgrade() -> None:
    connection = op.get_bind()
    if connection.dialect.name == "postgresql":
        _widen()
    else:
        _rebuild(connection)
    op.create_table(
        "rhythm",
        sa.Column("sender_id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("per_week", sa.Float(), nullable=False),
        sa.Column("minutes", sa.JSON(), nullable=False),
        sa.Column("lines", sa.JSON(), nullable=False),
        sa.Column("articles", sa.Integer(), nullable=False),
        sa.Column("seed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["sender_id"], ["sender.id"], ondelete="CASCADE"),
    )
    make_sent(connection)


def _rebuild(connection: Connection) -> None:
    rebuild(connection, "follower", FOLLOWER, "'[]', '[]', '[]', 'regular', '', 0, 0, 'Asia/Shanghai', '[]'")
    rebuild(connection, "follow", FOLLOW, "NULL")
    rebuild(connection, "follow_sender", FOLLOW_SENDER, "NULL")
    connection.exec_driver_sql("CREATE INDEX ix_follow_account_id ON follow (account_id)")
    connection.exec_driver_sql("CREATE INDEX ix_follow_sender_sender_id ON follow_sender (sender_id)")


def _widen() -> None:
    """Add the new columns on PostgreSQL, filled for old rows, without a default for new ones."""
    text = sa.String(collation="C")
    for name, kind, filled in (
        ("muted", sa.JSON(), "'[]'"),
        ("pinned", sa.JSON(), "'[]'"),
        ("starred", sa.JSON(), "'[]'"),
        ("device", sa.String(20), "'regular'"),
        ("language", text, "''"),
        ("dark", sa.Boolean(), "false"),
        ("text_step", sa.Integer(), "0"),
        ("zone", text, "'Asia/Shanghai'"),
        ("tags", sa.JSON(), "'[]'"),
    ):
        op.add_column("follower", sa.Column(name, kind, nullable=False, server_default=sa.text(filled)))
        op.alter_column("follower", name, server_default=None)
    op.create_check_constraint("known_device", "follower", "device IN ('small', 'regular', 'large')")
    for table in ("follow", "follow_sender"):
        op.add_column(table, sa.Column("since", sa.String(32, collation="C")))
