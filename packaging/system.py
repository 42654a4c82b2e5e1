"""Checks, and on Debian and Ubuntu installs, what Qt needs from the system; runs before the venv exists."""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

# Debian's package -> the library it is wanted for. Found with readelf over the wheels of PySide6 6.11.
BASE = {
    "libegl1": "libEGL.so.1",
    "libgl1": "libGL.so.1",
    "libx11-6": "libX11.so.6",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libfreetype6": "libfreetype.so.6",
    "libglib2.0-0": "libglib-2.0.so.0",
    "libstdc++6": "libstdc++.so.6",
    "libxkbcommon0": "libxkbcommon.so.0",
    "zlib1g": "libz.so.1",
    "libzstd1": "libzstd.so.1",
    "libbrotli1": "libbrotlidec.so.1",
    "libgssapi-krb5-2": "libgssapi_krb5.so.2",
}
X11 = {
    "libx11-xcb1": "libX11-xcb.so.1",
    "libxcb1": "libxcb.so.1",
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-image0": "libxcb-image.so.0",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-randr0": "libxcb-randr.so.0",
    "libxcb-render0": "libxcb-render.so.0",
    "libxcb-render-util0": "libxcb-render-util.so.0",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxcb-shm0": "libxcb-shm.so.0",
    "libxcb-sync1": "libxcb-sync.so.1",
    "libxcb-util1": "libxcb-util.so.1",
    "libxcb-xfixes0": "libxcb-xfixes.so.0",
    "libxcb-xkb1": "libxcb-xkb.so.1",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
    "libxcb-glx0": "libxcb-glx.so.0",
}
WAYLAND = {
    "libwayland-client0": "libwayland-client.so.0",
    "libwayland-cursor0": "libwayland-cursor.so.0",
    "libwayland-egl1": "libwayland-egl.so.1",
}
WEB_ENGINE = {
    "libnss3": "libnss3.so",
    "libnspr4": "libnspr4.so",
    "libasound2": "libasound.so.2",
    "libexpat1": "libexpat.so.1",
    "libgbm1": "libgbm.so.1",
    "libudev1": "libudev.so.1",
    "libxcb-dri3-0": "libxcb-dri3.so.0",
    "libxcomposite1": "libXcomposite.so.1",
    "libxdamage1": "libXdamage.so.1",
    "libxext6": "libXext.so.6",
    "libxfixes3": "libXfixes.so.3",
    "libxkbfile1": "libxkbfile.so.1",
    "libxrandr2": "libXrandr.so.2",
    "libxtst6": "libXtst.so.6",
}
LIBRARIES = BASE | X11 | WAYLAND | WEB_ENGINE
FONT = "fonts-noto-cjk"
EMOJI = "fonts-noto-color-emoji"
DUMPLING = "1f95f"
"""An emoji that fonts for text lack: some of those have the oldest faces, in black."""
REASON = "Qt draws windows, and articles, with libraries of the system"
FONT_REASON = "without a Chinese font, titles and articles show as empty boxes"
EMOJI_REASON = "without a font of emoji, names and titles that have some show empty boxes"


def main() -> int:
    """Return 0 when wxdesk can be set up, 1 when somebody has to type a line first."""
    if sys.platform != "linux":
        return 0
    if is_debian(read_os_release()) and shutil.which("dpkg-query"):
        return check_debian()
    return check_other_linux()


def check_debian() -> int:
    installed = present(output("dpkg-query", "-W", "-f", "${db:Status-Abbrev}\t${Package}\t${Provides}\n"))
    wanted = [name for name in LIBRARIES if name not in installed]
    if importlib.util.find_spec("ensurepip") is None:
        wanted.append("python{}.{}-venv".format(*sys.version_info))
    if FONT not in installed and not has_chinese_font():
        wanted.append(FONT)
    if EMOJI not in installed and not has_emoji_font():
        wanted.append(EMOJI)
    return install(wanted) if wanted else 0


def install(wanted: list[str]) -> int:
    """Install ``wanted`` where that needs no password; otherwise say what to type."""
    print(why(wanted), flush=True)
    names = installable(wanted, candidates(policy(wanted)))
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and not (shutil.which("sudo") and succeeds("sudo", "-n", "true")):
        print(f"Type this, then run make again:\n{line_to_type(names or wanted, fresh=names is not None)}")
    elif apt_get(as_root, wanted, names):
        return 0
    else:
        print(f"apt-get could not. When it reaches its mirror, type:\n{line_to_type(names or wanted, fresh=False)}")
    return 0 if set(wanted) <= {FONT, EMOJI} else 1


def apt_get(as_root: list[str], wanted: list[str], names: list[str] | None) -> bool:
    """Install ``names``; fetch the package lists first where they are missing or have grown too old."""
    run = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
    add = [*run, "install", "-y", "--no-install-recommends"]
    if names is not None and succeeds(*add, *names, show=True):
        return True
    if not succeeds(*run, "update", show=True):
        return False
    names = installable(wanted, candidates(policy(wanted))) or wanted
    return succeeds(*add, *names, show=True)


def check_other_linux() -> int:
    known = cached(output("ldconfig", "-p") or output("/sbin/ldconfig", "-p"))
    lost = [library for library in LIBRARIES.values() if library not in known and not loads(library)]
    if lost:
        print(f"{REASON}. Please install with this system's package manager what holds: {' '.join(lost)}")
    if not has_chinese_font():
        print(f"Please install a Chinese font, for example Noto Sans CJK: {FONT_REASON}.")
    if not has_emoji_font():
        print(f"Please install a font of emoji, for example Noto Color Emoji: {EMOJI_REASON}.")
    if importlib.util.find_spec("ensurepip") is None:
        print("Please install Python's venv and ensurepip modules: wxdesk is set up in a virtual environment.")
        return 1
    return 1 if set(lost) & set(BASE.values()) else 0


def is_debian(os_release: str) -> bool:
    """Whether the text of ``os-release`` names Debian or something made from it."""
    fields = dict(line.split("=", 1) for line in os_release.splitlines() if "=" in line)
    names = f"{fields.get('ID', '')} {fields.get('ID_LIKE', '')}".replace('"', " ").split()
    return "debian" in names or "ubuntu" in names


def present(listing: str) -> set[str]:
    """Return the packages that dpkg's ``listing`` shows installed, and the names they provide.

    Ubuntu 24.04 and Debian 13 renamed some packages (``libasound2t64``); the new ones provide the old names.
    """
    names = set()
    for line in listing.splitlines():
        status, package, provides = line.split("\t")
        if status.startswith("ii"):
            names.add(package)
            names.update(entry.split()[0].split(":")[0] for entry in provides.split(",") if entry.strip())
    return names


def candidates(policy_text: str) -> set[str]:
    """Return the packages that ``apt-cache policy`` knows a version of."""
    names, package = set(), ""
    for line in policy_text.splitlines():
        if line and not line.startswith(" "):
            package = line.rstrip(":")
        elif line.strip().startswith("Candidate:") and "(none)" not in line:
            names.add(package)
    return names


def installable(wanted: Iterable[str], known: set[str]) -> list[str] | None:
    """Return the name under which each wanted package can be installed; None when one is not known at all."""
    names = [next((name for name in (package, f"{package}t64") if name in known), None) for package in wanted]
    found = [name for name in names if name is not None]
    return found if len(found) == len(names) else None


def cached(ldconfig: str) -> set[str]:
    """Return the library names in the output of ``ldconfig -p``."""
    return {line.split()[0] for line in ldconfig.splitlines() if "=>" in line}


def why(wanted: list[str]) -> str:
    reasons = [REASON] if set(wanted) & set(LIBRARIES) else []
    reasons += [FONT_REASON] if FONT in wanted else []
    reasons += [EMOJI_REASON] if EMOJI in wanted else []
    reasons += ["Python's venv comes apart from Python here"] if any(name.endswith("-venv") for name in wanted) else []
    return f"Missing on this system: {' '.join(wanted)} ({'; '.join(reasons)})."


def line_to_type(names: list[str], *, fresh: bool) -> str:
    """Return one line for the user's terminal; ``fresh`` when the package lists know all of ``names``."""
    update = "" if fresh else "sudo apt-get update && "
    return f"{update}sudo apt-get install -y --no-install-recommends {' '.join(names)}"


def policy(wanted: list[str]) -> str:
    return output("apt-cache", "policy", *wanted, *(f"{name}t64" for name in wanted))


def read_os_release() -> str:
    try:
        return "\n".join(f"{name}={value}" for name, value in platform.freedesktop_os_release().items())
    except OSError:
        return ""


def has_chinese_font() -> bool:
    return has_font(":lang=zh-cn", "*CJK*")


def has_emoji_font() -> bool:
    return has_font(f":charset={DUMPLING}", "*[Ee]moji*")


def has_font(pattern: str, file: str) -> bool:
    """Whether fontconfig knows a font that matches ``pattern`` or, without its tools, a ``file`` is called so."""
    if shutil.which("fc-list"):
        return bool(output("fc-list", pattern, "family").strip())
    folders = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".local/share/fonts")
    return any(next(folder.rglob(file), None) for folder in folders if folder.is_dir())


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def output(*command: str) -> str:
    """Return what ``command`` prints; nothing when it cannot be run."""
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, check=False, env=os.environ | {"LC_ALL": "C.UTF-8"}
        )
    except OSError:
        return ""
    return done.stdout


def succeeds(*command: str, show: bool = False) -> bool:
    """Run ``command``, visible or not; return whether it said it went well."""
    where = None if show else subprocess.DEVNULL
    return subprocess.run(command, stdout=where, stderr=where, check=False).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
