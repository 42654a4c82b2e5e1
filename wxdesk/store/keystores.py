"""Where the master key lies: in the system's keychain, or only in memory (``passphrase`` has a third place)."""

from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

KEY_BYTES = 32
SERVICE = "wxdesk"

TRUSTED = (
    "keyring.backends.macOS.Keyring",
    "keyring.backends.Windows.WinVaultKeyring",
    "keyring.backends.SecretService.Keyring",
    "keyring.backends.kwallet.DBusKeyring",
    "keyring.backends.libsecret.Keyring",
)
"""The keychains that are used. keyring's own choice could be turned to a plain file by a variable or a setting."""


class KeyStore(Protocol):
    """Keeps one master key per workspace. Blocking: called off the loop's thread."""

    name: str

    def read(self, workspace_id: str) -> bytes | None:
        """Return the key, None where none was kept. Raises ``keychain_locked``, ``keychain_missing`` and its own."""
        ...

    def write(self, workspace_id: str, key: bytes) -> None:
        """Keep ``key``. Raises what ``read`` raises."""
        ...


class SessionOnly:
    """Keeps the key until the program ends: secrets have to be entered again after each start."""

    name = "session"

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}

    def read(self, workspace_id: str) -> bytes | None:
        return self._keys.get(workspace_id)

    def write(self, workspace_id: str, key: bytes) -> None:
        self._keys[workspace_id] = key


class OsKeyring:
    """Keeps the key in the system's keychain."""

    name = "keychain"

    def __init__(self, trusted: tuple[str, ...] = TRUSTED) -> None:
        self._trusted = trusted
        self._chosen: KeyringBackend | None = None

    def read(self, workspace_id: str) -> bytes | None:
        from keyring.errors import KeyringError

        try:
            kept = self._backend().get_password(SERVICE, workspace_id)
        except KeyringError as error:
            raise _refusal(error) from error
        try:
            return None if kept is None else bytes.fromhex(kept)
        except ValueError:
            raise WxdeskError("secret_unreadable") from None

    def write(self, workspace_id: str, key: bytes) -> None:
        from keyring.errors import KeyringError

        try:
            self._backend().set_password(SERVICE, workspace_id, key.hex())
        except KeyringError as error:
            raise _refusal(error) from error

    def _backend(self) -> "KeyringBackend":
        if self._chosen is None:
            best = _best(self._trusted)
            if best is None:
                raise WxdeskError("keychain_missing")
            self._chosen = best()
        return self._chosen


def usable_keychain() -> str | None:
    """Return the name of the keychain that would be used, None where there is none; nothing is unlocked for it."""
    best = _best(TRUSTED)
    return None if best is None else f"{best.__module__}.{best.__name__}"


def _best(trusted: tuple[str, ...]) -> "type[KeyringBackend] | None":
    usable = [backend for backend in map(_backend_class, trusted) if backend and backend.viable]
    return max(usable, key=lambda backend: float(backend.priority), default=None)


def _backend_class(path: str) -> "type[KeyringBackend] | None":
    module, _, name = path.rpartition(".")
    try:
        found: type[KeyringBackend] = getattr(import_module(module), name)
    except (ImportError, AttributeError):
        return None
    return found


def _refusal(error: Exception) -> WxdeskError:
    from keyring.errors import InitError, NoKeyringError

    missing = isinstance(error, (InitError, NoKeyringError))
    return WxdeskError("keychain_missing" if missing else "keychain_locked", reason=type(error).__name__)
