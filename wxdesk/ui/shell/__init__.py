"""What surrounds the pages: side bar, top bar, palette, and the protocol of a page."""

from wxdesk.ui.shell.page import Page, PageSpec
from wxdesk.ui.shell.palette import Jump

__all__ = ["Jump", "Page", "PageSpec"]
