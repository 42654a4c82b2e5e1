"""Where icons and translations lie."""

from wxdesk.article.resources import resource_folder

__all__ = ["resource_folder"]
