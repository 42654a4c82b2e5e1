"""The master key in a file behind a passphrase, for machines without a keychain."""

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

_SALT_BYTES = 16
_NONCE_BYTES = 12


class PassphraseFile:
    """A ``KeyStore``: the key is sealed in ``file`` with what Argon2id makes of the passphrase (64 MiB, 3 passes)."""

    name = "passphrase"

    def __init__(self, file: Path, passphrase: str) -> None:
        self._file = file
        self._passphrase = passphrase

    def read(self, workspace_id: str) -> bytes | None:
        """Return the key. Raises ``passphrase_wrong``, and ``secret_unreadable`` where the file holds no key."""
        from cryptography.exceptions import InvalidTag

        try:
            told = json.loads(self._file.read_text(encoding="ascii"))
            salt, nonce, sealed = (bytes.fromhex(told[name]) for name in ("salt", "nonce", "sealed"))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise WxdeskError("secret_unreadable") from error
        try:
            return self._cipher(salt).decrypt(nonce, sealed, workspace_id.encode())
        except InvalidTag:
            raise WxdeskError("passphrase_wrong") from None

    def write(self, workspace_id: str, key: bytes) -> None:
        """Keep ``key`` in a file that only its owner may read. Raises ``workspace_unwritable``."""
        salt, nonce = os.urandom(_SALT_BYTES), os.urandom(_NONCE_BYTES)
        sealed = self._cipher(salt).encrypt(nonce, key, workspace_id.encode())
        told = json.dumps({"salt": salt.hex(), "nonce": nonce.hex(), "sealed": sealed.hex()})
        unfinished = self._file.with_name(self._file.name + ".part")
        try:
            unfinished.unlink(missing_ok=True)
            descriptor = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(told)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(self._file)
        except OSError as error:
            raise WxdeskError("workspace_unwritable", path=str(self._file), reason=error.strerror or "") from error

    def _cipher(self, salt: bytes) -> "ChaCha20Poly1305":
        from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
        from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

        derive = Argon2id(salt=salt, length=32, iterations=3, lanes=4, memory_cost=64 * 1024)
        return ChaCha20Poly1305(derive.derive(self._passphrase.encode()))
