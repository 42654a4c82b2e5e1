"""What a phone shows of an article that was opened."""

from datetime import datetime

from wxdesk.domain.phone import Sender
from wxdesk.domain.posts import ArticleKind
from wxdesk.services.opened import Opened
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.words import furniture, stamp


def reading_of(opened: Opened, sender: Sender | None, at: datetime, now: datetime) -> Reading:
    """Return the article of ``opened`` as ``sender`` sent it ``at``, read at ``now`` by the phone's own clock."""
    article = opened.article
    return Reading(
        opened.rendered,
        article.title,
        article.author,
        sender.name if sender else "",
        stamp(at, now),
        f"{opened.post_id}/{opened.index}",
        article.source_url.strip(),
        furniture(),
        article if article.kind is ArticleKind.PICTURES else None,
        sender,
    )
