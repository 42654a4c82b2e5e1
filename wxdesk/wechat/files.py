"""What the platform wants to know of a picture before it takes it."""

from pathlib import PurePosixPath

from wxdesk.wechat.wire import Upload

_ENDINGS = ((b"\xff\xd8\xff", ".jpg"), (b"\x89PNG\r\n\x1a\n", ".png"), (b"GIF8", ".gif"), (b"BM", ".bmp"))


def upload_of(data: bytes, name: str) -> Upload:
    """``data`` under a name whose ending tells its true format: the platform judges by the ending."""
    stem = PurePosixPath(name.replace("\\", "/").replace(":", "/")).name.rpartition(".")[0] or "picture"
    ending = next((ending for magic, ending in _ENDINGS if data.startswith(magic)), "")
    return Upload(f"{stem}{ending}" if ending else PurePosixPath(name.replace("\\", "/")).name or "picture", data)
