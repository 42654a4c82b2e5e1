"""Which of an own account's posts the platform delivers to one follower: by tag, and four a month at most."""

from datetime import datetime, timedelta

from wxdesk.domain.clock import china
from wxdesk.domain.lines import Line, instant
from wxdesk.domain.phone import Arrival, Follower, SenderKind
from wxdesk.domain.reach import MONTHLY

_LONGEST_MONTH = int(timedelta(days=31).total_seconds()) * 1_000_000


def delivered(line: Line, follower: Follower) -> Line:
    """Return what of ``line`` is delivered to ``follower``; the same object where that is all of it.

    A send to a tag reaches those who carry it. Of a service account each follower gets four messages in a month of
    China, whether they went to all or to a tag; what comes after is an error of that follower alone (reference
    official-account-api §4.3, §5; developers.weixin.qq.com/doc/service/guide/product/message/Batch_Sends.html).
    """
    account_id = line.sender.account_id
    if not account_id:
        return line
    tags = follower.tags.get(account_id)
    if tags is not None and any(each.tag_id is not None and each.tag_id not in tags for each in line.arrivals):
        line = line.only(lambda each: each.tag_id is None or each.tag_id in tags)
    if line.sender.kind is not SenderKind.SERVICE or not _crowded(line):
        return line
    return line.only(_Shares(follower.since.get(line.sender.key)).take)


def _crowded(line: Line) -> bool:
    """Whether more than a month's share can have come within a month."""
    times = line.times
    return any(times[n + MONTHLY] - times[n] < _LONGEST_MONTH for n in range(len(times) - MONTHLY))


class _Shares:
    """Counts, message by message, what a follower has had in a month."""

    def __init__(self, since: datetime | None) -> None:
        self._since = None if since is None else instant(since)
        self._month = (0, 0)
        self._had = 0

    def take(self, post: Arrival) -> bool:
        if self._since is not None and instant(post.at) < self._since:
            return False
        if not post.post_id and not post.written:
            return True  # a message of the account's to this follower alone: it takes no share
        wall = china(post.at)
        if (wall.year, wall.month) != self._month:
            self._month, self._had = (wall.year, wall.month), 0
        self._had += 1
        return self._had <= MONTHLY
