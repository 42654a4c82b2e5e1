"""The Compose page: a post is written, seen on a phone, sent and scheduled here."""
