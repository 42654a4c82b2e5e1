"""The vault: secrets sealed in the workspace, the key to them somewhere else."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TypeVar

from wxdesk.domain.errors import WxdeskError
from wxdesk.store.keystores import KEY_BYTES, KeyStore
from wxdesk.store.rows.secrets import SealedSecret
from wxdesk.store.threaded import ThreadedStore
from wxdesk.store.transaction import StoreTransaction
from wxdesk.store.workspace import WORKSPACE_ID

T = TypeVar("T")

_NONCE_BYTES = 12
_KEY_VERSION = "vault_key_version"
_FINGERPRINT = "vault_key_fingerprint"


@dataclass(frozen=True, slots=True)
class _Key:
    workspace_id: str
    version: int
    secret: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        return sha256(b"wxdesk key fingerprint " + self.secret).hexdigest()[:16]

    def seal(self, account_id: int, name: str, secret: str) -> SealedSecret:
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        nonce = os.urandom(_NONCE_BYTES)
        bound_to = self._bound_to(account_id, name)
        return SealedSecret(
            account_id,
            name,
            self.version,
            nonce,
            ChaCha20Poly1305(self.secret).encrypt(nonce, secret.encode(), bound_to),
        )

    def open(self, sealed: SealedSecret) -> str:
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

        bound_to = self._bound_to(sealed.account_id, sealed.field)
        try:
            return ChaCha20Poly1305(self.secret).decrypt(sealed.nonce, sealed.sealed, bound_to).decode()
        except InvalidTag:
            raise WxdeskError("secret_unreadable", account=sealed.account_id, field=sealed.field) from None

    def _bound_to(self, account_id: int, name: str) -> bytes:
        # A secret that is moved to another account, field or workspace cannot be opened there.
        return f"{self.workspace_id}|{account_id}|{name}|{self.version}".encode()


@dataclass(frozen=True, slots=True)
class _Known:
    """What the workspace says of the key: its version, and the fingerprint by which it is known again."""

    workspace_id: str
    version: int
    fingerprint: str | None


class SealedVault:
    """See ``ports.Vault``. Where the keychain has lost the key, secrets have to be entered again; nothing else is lost.

    ``put`` and ``get`` also raise ``keychain_missing``: where there is none, hand over another ``KeyStore``. A
    ``shared`` workspace has one key on several computers: ``put`` raises ``team_key_missing`` on one that lacks it,
    as another key would make the secrets of all the others unreadable.
    """

    def __init__(self, store: ThreadedStore, keys: KeyStore, *, shared: bool = False) -> None:
        self._store = store
        self._keys = keys
        self._shared = shared
        # One thread: two secrets put at once must not make two keys.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="vault")

    async def check(self) -> None:
        """Raise ``team_key_missing`` where a shared workspace has secrets that this computer cannot open.

        Raises also what asking for the key raises, such as ``keychain_missing``.
        """
        known, sealed = await self._store.read(lambda tx: (_known(tx), tx.sealed.any()))
        if self._shared and sealed and await self._off_loop(lambda: self._key(known)) is None:
            raise WxdeskError("team_key_missing")

    async def put(self, account_id: int, field: str, secret: str) -> None:
        known, sealed = await self._store.read(lambda tx: (_known(tx), tx.sealed.any()))
        key = await self._off_loop(lambda: self._key(known) or self._new_key(known, sealed=sealed))

        def work(tx: StoreTransaction) -> None:
            if self._shared and _known(tx) != known and _known(tx).fingerprint != key.fingerprint:
                raise WxdeskError("team_key_missing")  # another computer has just made one
            tx.settings.set(_KEY_VERSION, str(key.version))
            tx.settings.set(_FINGERPRINT, key.fingerprint)
            tx.sealed.save(key.seal(account_id, field, secret))

        await self._store.run(work)

    async def get(self, account_id: int, field: str) -> str | None:
        sealed, known = await self._store.read(lambda tx: (tx.sealed.get(account_id, field), _known(tx)))
        if sealed is None:
            return None
        key = await self._off_loop(lambda: self._key(known))
        if key is None or sealed.key_version != key.version:
            raise WxdeskError("secret_unreadable", account=account_id, field=field)
        return key.open(sealed)

    async def delete(self, account_id: int) -> None:
        await self._store.run(lambda tx: tx.sealed.delete(account_id))

    def close(self) -> None:
        """Let the vault's thread go."""
        self._thread.shutdown(wait=False)

    async def _off_loop(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _key(self, known: _Known) -> _Key | None:
        """Return the key that the workspace's secrets were sealed with, None where it is not kept any more."""
        kept = self._keys.read(known.workspace_id)
        if kept is None or len(kept) != KEY_BYTES:
            return None
        key = _Key(known.workspace_id, max(known.version, 1), kept)
        return key if known.fingerprint in (None, key.fingerprint) else None

    def _new_key(self, known: _Known, *, sealed: bool) -> _Key:
        if self._shared and sealed:
            raise WxdeskError("team_key_missing")
        key = _Key(known.workspace_id, known.version + 1, os.urandom(KEY_BYTES))
        self._keys.write(known.workspace_id, key.secret)
        return key


def _known(tx: StoreTransaction) -> _Known:
    workspace_id = tx.settings.get(WORKSPACE_ID)
    if workspace_id is None:
        raise WxdeskError("secret_unreadable")
    return _Known(workspace_id, int(tx.settings.get(_KEY_VERSION) or 0), tx.settings.get(_FINGERPRINT))
