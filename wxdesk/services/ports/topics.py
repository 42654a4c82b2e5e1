"""What a commit can have changed."""

from enum import StrEnum


class Topic(StrEnum):
    """What a commit can have changed."""

    ACCOUNTS = "accounts"
    POSTS = "posts"
    QUOTA = "quota"
    FOLLOWERS = "followers"
    ROSTER = "roster"
    SETTINGS = "settings"
    WRITING = "writing"
