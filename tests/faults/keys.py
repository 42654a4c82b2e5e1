"""A master key that every process of a run knows."""

from hashlib import sha256


class Known:
    """A ``KeyStore`` whose key is made of the workspace's name."""

    name = "known"

    def read(self, workspace_id: str) -> bytes | None:
        return sha256(workspace_id.encode()).digest()

    def write(self, workspace_id: str, key: bytes) -> None:
        raise AssertionError("the key is known already")


KEYS = Known()
