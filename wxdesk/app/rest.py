"""Coming to rest after the start: what it left behind goes back to the system, and what stays is not searched again."""

import ctypes
import gc
import linecache
import sys


def come_to_rest() -> None:
    """Free what only the start needed, and keep what lives out of later collections.

    The lines in ``linecache`` are those of sources that PySide has looked into; a traceback reads what it shows
    again. glibc keeps freed memory unless it is told to return it.
    """
    linecache.clearcache()
    gc.collect()
    gc.freeze()
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # musl has none
        if trim is not None:
            trim(0)
