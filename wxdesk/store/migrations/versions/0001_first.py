"""The first schema."""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

STATEMENTS = (
    """
    CREATE TABLE account (
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
        CONSTRAINT known_article_limit CHECK (max_articles IN (6, 8)),
        CONSTRAINT known_kind CHECK (kind IN ('subscription', 'service', 'enterprise')),
        CONSTRAINT known_owner CHECK (owner IN ('individual', 'business', 'media', 'government', 'other'))
    )
    """,
    """
    CREATE TABLE sender (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name VARCHAR NOT NULL,
        kind VARCHAR(20) NOT NULL,
        colour VARCHAR NOT NULL,
        glyph VARCHAR NOT NULL,
        CONSTRAINT known_senderkind CHECK (kind IN ('service', 'subscription', 'enterprise', 'friend', 'group'))
    )
    """,
    """
    CREATE TABLE follower (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        name VARCHAR NOT NULL,
        wechat_id VARCHAR NOT NULL,
        opened JSON NOT NULL
    )
    """,
    """
    CREATE TABLE picture (
        sha256 VARCHAR NOT NULL,
        data BLOB NOT NULL,
        PRIMARY KEY (sha256),
        CONSTRAINT hex_sha256 CHECK (length(sha256) = 64)
    )
    """,
    """
    CREATE TABLE setting (
        name VARCHAR NOT NULL,
        value VARCHAR NOT NULL,
        PRIMARY KEY (name)
    )
    """,
    """
    CREATE TABLE arrival (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        sender_id INTEGER NOT NULL,
        at VARCHAR(32) NOT NULL,
        cards JSON NOT NULL,
        text VARCHAR NOT NULL,
        FOREIGN KEY(sender_id) REFERENCES sender (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_arrival_at ON arrival (at)",
    "CREATE INDEX ix_arrival_sender_id ON arrival (sender_id)",
    """
    CREATE TABLE follow (
        follower_id INTEGER NOT NULL,
        account_id INTEGER NOT NULL,
        PRIMARY KEY (follower_id, account_id),
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE CASCADE,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_follow_account_id ON follow (account_id)",
    """
    CREATE TABLE follow_sender (
        follower_id INTEGER NOT NULL,
        sender_id INTEGER NOT NULL,
        PRIMARY KEY (follower_id, sender_id),
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE CASCADE,
        FOREIGN KEY(sender_id) REFERENCES sender (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_follow_sender_sender_id ON follow_sender (sender_id)",
    """
    CREATE TABLE upload (
        account_id INTEGER NOT NULL,
        sha256 VARCHAR NOT NULL,
        use VARCHAR NOT NULL,
        answer VARCHAR NOT NULL,
        PRIMARY KEY (account_id, sha256, use),
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE post (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        state VARCHAR(20) NOT NULL,
        scheduled_at VARCHAR(32),
        sent_at VARCHAR(32),
        failure VARCHAR NOT NULL,
        updated_at VARCHAR(32),
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        CONSTRAINT known_poststate
            CHECK (state IN ('draft', 'scheduled', 'sending', 'unsure', 'sent', 'failed', 'missed'))
    )
    """,
    "CREATE INDEX post_by_account ON post (account_id, coalesce(sent_at, scheduled_at, updated_at))",
    "CREATE INDEX post_by_schedule ON post (state, scheduled_at)",
    """
    CREATE TABLE department (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        parent_id INTEGER,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        FOREIGN KEY(parent_id) REFERENCES department (id) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_department_parent_id ON department (parent_id)",
    "CREATE INDEX ix_department_account_id ON department (account_id)",
    """
    CREATE TABLE waiting (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        follower_id INTEGER NOT NULL,
        nickname VARCHAR NOT NULL,
        followed_at VARCHAR(32) NOT NULL,
        wechat_id VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE CASCADE
    )
    """,
    "CREATE INDEX ix_waiting_account_id ON waiting (account_id)",
    "CREATE INDEX ix_waiting_follower_id ON waiting (follower_id)",
    """
    CREATE TABLE secret (
        account_id INTEGER NOT NULL,
        field VARCHAR NOT NULL,
        key_version INTEGER NOT NULL,
        nonce BLOB NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (account_id, field),
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE attempt (
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
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE,
        UNIQUE ("key"),
        CONSTRAINT known_attemptstate
            CHECK (state IN ('intent', 'drafted', 'submitting', 'accepted', 'done', 'failed', 'unsure'))
    )
    """,
    "CREATE INDEX ix_attempt_post_id ON attempt (post_id)",
    "CREATE UNIQUE INDEX one_unfinished_attempt ON attempt (post_id) WHERE (state NOT IN ('done', 'failed'))",
    """
    CREATE TABLE article (
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
        PRIMARY KEY (post_id, position),
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE member (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        account_id INTEGER NOT NULL,
        name VARCHAR NOT NULL,
        phone VARCHAR NOT NULL,
        wechat_id VARCHAR NOT NULL,
        department_id INTEGER,
        position VARCHAR NOT NULL,
        status VARCHAR(20) NOT NULL,
        follower_id INTEGER,
        invited_at VARCHAR(32),
        verified_at VARCHAR(32),
        sorted_as VARCHAR NOT NULL,
        words VARCHAR NOT NULL,
        parts VARCHAR NOT NULL,
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        FOREIGN KEY(department_id) REFERENCES department (id) ON DELETE SET NULL,
        CONSTRAINT known_memberstatus CHECK (status IN ('active', 'unverified', 'invited', 'left')),
        FOREIGN KEY(follower_id) REFERENCES follower (id) ON DELETE SET NULL
    )
    """,
    "CREATE INDEX member_by_name ON member (account_id, sorted_as)",
    """
    CREATE UNIQUE INDEX one_member_per_phone ON member (account_id, phone)
        WHERE status != 'left' AND phone != ''
    """,
    """
    CREATE UNIQUE INDEX one_member_per_wechat_id ON member (account_id, wechat_id COLLATE "NOCASE")
        WHERE status != 'left' AND wechat_id != ''
    """,
    "CREATE INDEX ix_member_follower_id ON member (follower_id)",
    "CREATE INDEX ix_member_department_id ON member (department_id)",
    """
    CREATE VIRTUAL TABLE member_words USING
        fts5(words, content='member', content_rowid='id', tokenize='unicode61')
    """,
    """
    CREATE VIRTUAL TABLE member_parts USING
        fts5(parts, content='member', content_rowid='id', tokenize='trigram')
    """,
    """
    CREATE TRIGGER member_found AFTER INSERT ON member BEGIN
            INSERT INTO member_words(rowid, words) VALUES (new.id, new.words);
            INSERT INTO member_parts(rowid, parts) VALUES (new.id, new.parts);
        END
    """,
    """
    CREATE TRIGGER member_lost AFTER DELETE ON member BEGIN
            INSERT INTO member_words(member_words, rowid, words) VALUES ('delete', old.id, old.words);
            INSERT INTO member_parts(member_parts, rowid, parts) VALUES ('delete', old.id, old.parts);
        END
    """,
    """
    CREATE TRIGGER member_renamed AFTER UPDATE OF words, parts ON member
        WHEN new.words <> old.words OR new.parts <> old.parts BEGIN
            INSERT INTO member_words(member_words, rowid, words) VALUES ('delete', old.id, old.words);
            INSERT INTO member_parts(member_parts, rowid, parts) VALUES ('delete', old.id, old.parts);
            INSERT INTO member_words(rowid, words) VALUES (new.id, new.words);
            INSERT INTO member_parts(rowid, parts) VALUES (new.id, new.parts);
        END
    """,
    """
    CREATE TABLE slot (
        account_id INTEGER NOT NULL,
        period VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        post_id INTEGER,
        state VARCHAR(20) NOT NULL,
        PRIMARY KEY (account_id, period, number),
        CONSTRAINT within_quota
            CHECK ((length(period) = 10 AND number = 1) OR (length(period) = 7 AND number BETWEEN 1 AND 4)),
        CONSTRAINT reserved_for_a_post CHECK (state = 'sent' OR post_id IS NOT NULL),
        FOREIGN KEY(account_id) REFERENCES account (id) ON DELETE CASCADE,
        UNIQUE (post_id),
        FOREIGN KEY(post_id) REFERENCES post (id) ON DELETE SET NULL,
        CONSTRAINT known_slotstate CHECK (state IN ('reserved', 'sent'))
    )
    """,
    """
    CREATE TRIGGER reservation_given_back BEFORE DELETE ON post BEGIN
            DELETE FROM slot WHERE post_id = old.id AND state = 'reserved';
        END
    """,
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
