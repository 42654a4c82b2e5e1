"""A day of a phone as a film: GIF by Pillow, MP4 where ffmpeg is on the PATH."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QImage, QPainter

from wxdesk.domain.clock import CHINA
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.imaging import pillow

if TYPE_CHECKING:
    from PIL.Image import Image

STEP = timedelta(minutes=15)
SHOWN_MS = 120
"""How long a quarter of an hour stands."""
LONG_MS = 900
"""How long a moment stands at which one of our posts goes out."""
SCALE = 0.8
GROUND = {False: "#F4F6F8", True: "#16191D"}
"""A film has no transparent ground."""
_PATIENCE = 120
_SEEN = 8
"""Frames from which a GIF has its colours, at least; at most twice as many."""


@dataclass(frozen=True, slots=True)
class Moment:
    at: datetime
    shown_ms: int


def moments(day: date, sends: Sequence[datetime]) -> tuple[Moment, ...]:
    """Return the moments of a day that are drawn: every quarter of an hour, and every send, which stands longer."""
    start = datetime.combine(day, time(), CHINA)
    end = start + timedelta(days=1)
    found = {start + STEP * number: SHOWN_MS for number in range(int((end - start) / STEP))}
    found.update({each.astimezone(CHINA): LONG_MS for each in sends if start <= each < end})
    return tuple(Moment(at, shown) for at, shown in sorted(found.items()))


def still(image: QImage, dark: bool) -> QImage:
    """Return a phone's picture on a ground of one colour."""
    made = QImage(image.size(), QImage.Format.Format_RGB888)
    made.fill(QColor(GROUND[dark]))
    painter = QPainter(made)
    painter.drawImage(0, 0, image)
    painter.end()
    return made


def as_frame(image: QImage) -> "Image":
    """Return a picture as a film takes it: MP4 wants even sides."""
    even = image.copy(0, 0, image.width() - image.width() % 2, image.height() - image.height() % 2)
    return pillow(even)


def gif(frames: Sequence[tuple["Image", int]]) -> bytes:
    """Return an endless GIF; frames that are alike become one."""
    from PIL.Image import Dither

    joined = list(_joined(frames))
    palette = _sheet([frame for frame, _ in joined]).quantize(256)
    drawn = [frame.quantize(palette=palette, dither=Dither.NONE) for frame, _ in joined]
    out = BytesIO()
    durations = [shown for _, shown in joined]
    drawn[0].save(out, "GIF", save_all=True, append_images=drawn[1:], duration=durations, loop=0, optimize=False)
    return out.getvalue()


def _sheet(frames: Sequence["Image"]) -> "Image":
    """Return some of ``frames`` side by side: a night has other colours than a day, and a GIF one palette."""
    from PIL import Image

    some = frames[:: max(1, len(frames) // _SEEN)]
    width, height = some[0].size
    sheet = Image.new("RGB", (width * len(some), height))
    for place, frame in enumerate(some):
        sheet.paste(frame, (place * width, 0))
    return sheet


def ffmpeg() -> str | None:
    """Return where ffmpeg is, which makes MP4; None where it is not on the PATH."""
    return shutil.which("ffmpeg")


def mp4(frames: Sequence[tuple["Image", int]]) -> bytes:
    """Return an MP4. Raises ``ffmpeg_missing``, ``film_failed`` (reason)."""
    program = ffmpeg()
    if program is None:
        raise WxdeskError("ffmpeg_missing")
    with TemporaryDirectory() as folder:
        lines = []
        for number, (frame, shown) in enumerate(_joined(frames)):
            name = f"{number:04}.png"
            frame.save(Path(folder) / name)
            lines += [f"file '{name}'", f"duration {shown / 1000}"]
        listed, out = Path(folder) / "frames.txt", Path(folder) / "day.mp4"
        listed.write_text("\n".join([*lines, lines[-2]]), encoding="utf-8")
        asked = [program, "-y", "-loglevel", "error", "-f", "concat", "-safe", "0", "-i", str(listed)]
        asked += ["-vf", "format=yuv420p", "-preset", "veryfast", "-r", "25", "-movflags", "+faststart", str(out)]
        try:
            done = subprocess.run(asked, capture_output=True, timeout=_PATIENCE, check=False)
        except (OSError, subprocess.TimeoutExpired) as failure:
            raise WxdeskError("film_failed", reason=str(failure)) from failure
        if done.returncode or not out.exists():
            raise WxdeskError("film_failed", reason=done.stderr.decode("utf-8", "replace").strip()[-200:])
        return out.read_bytes()


def _joined(frames: Sequence[tuple["Image", int]]) -> Iterator[tuple["Image", int]]:
    held: tuple[Image, int] | None = None
    for frame, shown in frames:
        if held is not None and held[0].tobytes() == frame.tobytes():
            held = (held[0], held[1] + shown)
            continue
        if held is not None:
            yield held
        held = (frame, shown)
    if held is not None:
        yield held
