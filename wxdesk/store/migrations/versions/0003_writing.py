"""Kinds of article, crops, accents and text sizes; versions, templates, snippets, themes and cards."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ARTICLE = """
    CREATE TABLE new_article (
        post_id INTEGER NOT NULL,
        position INTEGER NOT NULL,
        title VARCHAR NOT NULL,
        author VARCHAR NOT NULL,
        digest VARCHAR NOT NULL,
        source_url VARCHAR NOT NULL,
        body VARCHAR NOT NULL,
        cover VARCHAR NOT NULL,
        theme VARCHAR NOT NULL,
        pictures JSON NOT NULL,
        kind VARCHAR(20) NOT NULL,
        wide JSON,
        square JSON,
        accent VARCHAR NOT NULL,
        text_size INTEGER NOT NULL,
        PRIMARY KEY (post_id, position),
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE,
        CONSTRAINT known_articlekind CHECK (kind IN ('news', 'newspic'))
    )
"""
FILLED = "INSERT INTO new_article SELECT *, 'news', NULL, NULL, '', 0 FROM article"
NAMES = (
    "CREATE UNIQUE INDEX template_by_name ON template ({})",
    "CREATE UNIQUE INDEX theme_by_name ON theme ({})",
)


def upgrade() -> None:
    connection = op.get_bind()
    postgres = connection.dialect.name == "postgresql"
    text = sa.String(collation="C") if postgres else sa.String()
    if postgres:
        _widen(text)
    else:
        _rebuild(connection)
    _tables(text, sa.String(32, collation="C") if postgres else sa.String(32))
    name = 'lower(name COLLATE "C")' if postgres else 'name COLLATE "NOCASE"'
    for statement in NAMES:
        connection.exec_driver_sql(statement.format(name))
    if postgres:
        for table in ("version", "template", "snippet", "theme", "card"):
            connection.exec_driver_sql(
                f"CREATE TRIGGER number_skipped AFTER INSERT ON {table} REFERENCING NEW TABLE AS fresh "
                f"FOR EACH STATEMENT EXECUTE FUNCTION skip_number('{table}_id_seq')"
            )


def _widen(text: sa.String) -> None:
    """Add the article's new columns on PostgreSQL, filled for old rows, without a default for new ones."""
    for name, kind, filled in (
        ("kind", sa.String(20), "'news'"),
        ("wide", sa.JSON(), None),
        ("square", sa.JSON(), None),
        ("accent", text, "''"),
        ("text_size", sa.Integer(), "0"),
    ):
        default = sa.text(filled) if filled else None
        op.add_column("article", sa.Column(name, kind, nullable=filled is None, server_default=default))
        if filled:
            op.alter_column("article", name, server_default=None)
    op.create_check_constraint("known_articlekind", "article", "kind IN ('news', 'newspic')")


def _rebuild(connection: Connection) -> None:
    for statement in (ARTICLE, FILLED, "DROP TABLE article", "ALTER TABLE new_article RENAME TO article"):
        connection.exec_driver_sql(statement)


def _tables(text: sa.String, instant: sa.String) -> None:
    """Make the new tables, each numbered so that no number is given twice."""

    def table(name: str, *columns: sa.schema.SchemaItem) -> None:
        op.create_table(name, sa.Column("id", sa.Integer(), primary_key=True), *columns, sqlite_autoincrement=True)

    def filled(name: str, kind: sa.types.TypeEngine[Any]) -> sa.Column[Any]:
        return sa.Column(name, kind, nullable=False)

    def follows(column: str, target: str) -> sa.ForeignKeyConstraint:
        return sa.ForeignKeyConstraint([column], [f"{target}.id"], ondelete="CASCADE")

    table(
        "version",
        filled("post_id", sa.Integer()),
        filled("at", instant),
        filled("reason", text),
        filled("articles", sa.JSON()),
        follows("post_id", "post"),
    )
    op.create_index("version_by_post", "version", ["post_id", "id"])
    table("template", filled("name", text), filled("articles", sa.JSON()))
    table(
        "snippet",
        sa.Column("account_id", sa.Integer()),
        filled("name", text),
        filled("body", text),
        filled("spot", sa.String(20)),
        filled("pictures", sa.JSON()),
        follows("account_id", "account"),
        sa.CheckConstraint("spot IN ('caret', 'head', 'foot')", name="known_spot"),
    )
    op.create_index("snippet_by_account", "snippet", ["account_id"])
    table("theme", filled("name", text), filled("css", text))
    table(
        "card",
        filled("account_id", sa.Integer()),
        filled("kind", sa.String(20)),
        *(filled(name, text) for name in ("name", "target", "path", "image", "detail")),
        follows("account_id", "account"),
        sa.CheckConstraint("kind IN ('mini_program', 'account', 'product')", name="known_cardkind"),
    )
    op.create_index("card_by_name", "card", ["account_id", "kind", "name"], unique=True)
