"""What is done with a post and for whom, waiting for approval, proxies, sends to tags, and counted calls."""

from alembic import op

from wxdesk.store.migrations.rebuilding import rebuild

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ACCOUNT = """
    CREATE TABLE new_account (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name VARCHAR NOT NULL,
        kind VARCHAR(20) NOT NULL,
        owner VARCHAR(20) NOT NULL,
        verified BOOLEAN NOT NULL,
        licence VARCHAR NOT NULL,
        display_name VARCHAR NOT NULL,
        wechat_id VARCHAR NOT NULL,
        app_id VARCHAR NOT NULL,
        agent_id VARCHAR NOT NULL,
        practice BOOLEAN NOT NULL,
        max_articles INTEGER NOT NULL,
        colour VARCHAR NOT NULL,
        base_url VARCHAR NOT NULL,
        proxy VARCHAR NOT NULL,
        CONSTRAINT known_article_limit CHECK (max_articles IN (6, 8)),
        CONSTRAINT known_kind CHECK (kind IN ('subscription', 'service', 'enterprise')),
        CONSTRAINT known_owner CHECK (owner IN ('individual', 'business', 'media', 'government', 'other'))
    )
"""
POST = """
    CREATE TABLE new_post (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        state VARCHAR(20) NOT NULL,
        scheduled_at VARCHAR(32),
        sent_at VARCHAR(32),
        failure VARCHAR NOT NULL,
        updated_at VARCHAR(32),
        act VARCHAR(20) NOT NULL,
        tag_id INTEGER,
        tag VARCHAR NOT NULL,
        box_id VARCHAR NOT NULL,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT known_poststate
            CHECK (state IN ('draft', 'scheduled', 'sending', 'approval', 'unsure', 'sent', 'failed', 'missed')),
        CONSTRAINT known_act CHECK (act IN ('send', 'publish', 'by_hand'))
    )
"""
ATTEMPT = """
    CREATE TABLE new_attempt (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        post_id INTEGER NOT NULL,
        "key" VARCHAR NOT NULL,
        started_at VARCHAR(32) NOT NULL,
        state VARCHAR(20) NOT NULL,
        handle VARCHAR NOT NULL,
        receipt VARCHAR NOT NULL,
        submitted_at VARCHAR(32),
        error VARCHAR NOT NULL,
        uploaded INTEGER NOT NULL,
        uploads INTEGER NOT NULL,
        repeated INTEGER NOT NULL,
        repeated_at VARCHAR(32),
        data_id VARCHAR NOT NULL,
        urls JSON NOT NULL,
        left_to_user BOOLEAN NOT NULL,
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE,
        UNIQUE ("key"),
        CONSTRAINT known_attemptstate
            CHECK (state IN ('intent', 'drafted', 'submitting', 'accepted', 'done', 'failed', 'unsure'))
    )
"""
REBUILT = (
    ("account", ACCOUNT, "'', ''", ()),
    (
        "post",
        POST,
        "'send', NULL, '', ''",
        (
            "CREATE INDEX post_by_account ON post (account_id, coalesce(sent_at, scheduled_at, updated_at))",
            "CREATE INDEX post_by_schedule ON post (state, scheduled_at)",
        ),
    ),
    (
        "attempt",
        ATTEMPT,
        "'', '[]', 0",
        (
            "CREATE INDEX ix_attempt_post_id ON attempt (post_id)",
            "CREATE UNIQUE INDEX one_unfinished_attempt ON attempt (post_id) WHERE (state NOT IN ('done', 'failed'))",
        ),
    ),
)
"""Table, its new form, what the new columns hold in old rows, and its indexes."""

ADDED = (
    """
    CREATE TABLE tag_send (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        post_id INTEGER,
        account_id INTEGER NOT NULL,
        period VARCHAR NOT NULL,
        tag_id INTEGER NOT NULL,
        members BLOB NOT NULL,
        state VARCHAR(20) NOT NULL,
        UNIQUE (post_id),
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE SET NULL,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT known_slotstate CHECK (state IN ('reserved', 'sent'))
    )
    """,
    "CREATE INDEX tag_send_by_account ON tag_send (account_id, period)",
    """
    CREATE TABLE api_call (
        account_id INTEGER NOT NULL,
        day VARCHAR NOT NULL,
        api VARCHAR NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (account_id, day, api),
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TRIGGER reservation_given_back BEFORE DELETE ON post BEGIN
            DELETE FROM slot WHERE post_id = old.id AND state = 'reserved';
            DELETE FROM tag_send WHERE post_id = old.id AND state = 'reserved';
        END
    """,
)


def upgrade() -> None:
    connection = op.get_bind()
    connection.exec_driver_sql("DROP TRIGGER reservation_given_back")
    for table, statement, added, indexes in REBUILT:
        rebuild(connection, table, statement, added)
        for index in indexes:
            connection.exec_driver_sql(index)
    for statement in ADDED:
        connection.exec_driver_sql(statement)
