"""Films of a phone's day, of a few drawn frames."""

from io import BytesIO

import pytest
from PIL import Image

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.phone import film

FRAMES = [(Image.new("RGB", (90, 160), colour), 200) for colour in ("#123456", "#123456", "#a0b0c0", "#fff")]


def test_frames_that_are_alike_become_one_that_is_shown_longer():
    with Image.open(BytesIO(film.gif(FRAMES))) as made:
        assert made.n_frames == 3
        assert made.info["duration"] == 400


def test_frames_become_an_mp4_or_what_is_missing_is_told():
    if film.ffmpeg() is None:
        with pytest.raises(WxdeskError, match="ffmpeg_missing"):
            film.mp4(FRAMES)
    else:
        assert film.mp4(FRAMES)[4:8] == b"ftyp"


def test_what_ffmpeg_complains_of_is_told(monkeypatch):
    monkeypatch.setattr(film, "ffmpeg", lambda: "/bin/false")
    with pytest.raises(WxdeskError, match="film_failed"):
        film.mp4(FRAMES)
