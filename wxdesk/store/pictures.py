"""The bytes of pictures, and what the platform answered to their uploads."""

from hashlib import sha256 as digest_of

from sqlalchemy import delete, insert, select

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.rows import PictureRow, UploadRow
from wxdesk.store.table import Table


class Pictures(Table):
    """See ``ports.Pictures``."""

    def put(self, data: bytes) -> str:
        self._changes.note()
        sha256 = digest_of(data).hexdigest()
        if self._session.scalar(select(PictureRow.sha256).where(PictureRow.sha256 == sha256)) is None:
            self._session.execute(insert(PictureRow).values(sha256=sha256, data=data))
        return sha256

    def get(self, sha256: str) -> bytes:
        data = self._session.scalar(select(PictureRow.data).where(PictureRow.sha256 == sha256))
        if data is None:
            raise WxdeskError("picture_unknown", sha256=sha256)
        return data

    def uploaded(self, account_id: int, sha256: str, use: str) -> str | None:
        row = self._session.get(UploadRow, (account_id, sha256, use))
        return row.answer if row else None

    def remember_upload(self, account_id: int, sha256: str, use: str, answer: str) -> None:
        self._keep(UploadRow(account_id=account_id, sha256=sha256, use=use, answer=answer))

    def forget_uploads(self, account_id: int) -> None:
        self._changes.note()
        self._session.execute(delete(UploadRow).where(UploadRow.account_id == account_id))
