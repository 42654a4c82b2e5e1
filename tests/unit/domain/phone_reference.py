"""A phone worked out the long way, from a list and by no index: what a reel has to agree with."""

from datetime import timedelta

from wxdesk.domain.clock import china
from wxdesk.domain.phone import (
    FOLDER_CARDS,
    FOLDER_KEY,
    LOCK_SPAN,
    OFTEN,
    RANK_SPAN,
    Layout,
    RowKind,
    Sender,
    SenderKind,
)

KINDS = {
    SenderKind.SERVICE: RowKind.SERVICE,
    SenderKind.ENTERPRISE: RowKind.ENTERPRISE,
    SenderKind.FRIEND: RowKind.FRIEND,
    SenderKind.GROUP: RowKind.GROUP,
}


class Reference:
    """What ``follower`` sees at ``at`` of ``arrivals``; ``members`` says since when they are inside which account."""

    def __init__(self, follower, arrivals, at, members, layout=Layout.CLASSIC, extra=None):
        self.follower, self.at, self.layout = follower, at, layout
        sent = list(arrivals)
        if extra is not None:
            sent = [each for each in sent if not extra.post_id or each.post_id != extra.post_id]
            sent.append(extra)
        self.members = members
        placed = [
            (each.at, each.written, each.post_id, each.sender.key, number, each)
            for number, each in enumerate(sent)
            if self.receives(each)
        ]
        placed.sort(key=lambda each: each[:5])
        delivered = self.without_a_fifth([each[5] for each in placed])
        self.here = [each for each in reversed(delivered) if each.at <= at]
        self.posts = [each for each in self.here if each.sender.kind is SenderKind.SUBSCRIPTION]
        self.others = [each for each in self.here if each.sender.kind is not SenderKind.SUBSCRIPTION]

    def without_a_fifth(self, arrivals):
        """Of a service account each follower gets four messages in a month of China."""
        had: dict[tuple[object, str], int] = {}
        kept = []
        for each in arrivals:
            share = (each.sender.key, f"{china(each.at):%Y-%m}")
            if each.sender.kind is SenderKind.SERVICE and each.sender.account_id and (each.post_id or each.written):
                had[share] = had.get(share, 0) + 1
                if had[share] > 4:
                    continue
            kept.append(each)
        return kept

    def receives(self, each):
        sender, follower = each.sender, self.follower
        if sender.key in follower.since and each.at < follower.since[sender.key]:
            return False
        if sender.kind is SenderKind.ENTERPRISE and sender.account_id:
            return sender.account_id in self.members and self.members[sender.account_id] <= self.at
        if sender.account_id:
            return sender.account_id in follower.account_ids
        return sender.id in follower.sender_ids

    def looked_at(self, key, each):
        opened = self.looked(key)
        return opened is not None and each.at <= opened

    def looked(self, key):
        """When they had last looked by then: as recorded or, before a record, at that time of a day before."""
        if key not in self.follower.opened:
            return None
        recorded = [*self.follower.earlier.get(key, ()), self.follower.opened[key]]
        found = [each for each in recorded if each <= self.at]
        later = [each for each in recorded if each > self.at]
        if later:
            assumed = min(later)
            while assumed > self.at:
                assumed -= timedelta(days=1)
            found.append(assumed)
        return max(found)

    def senders(self, arrivals):
        found: list[Sender] = []
        for each in arrivals:
            if each.sender.key not in [sender.key for sender in found]:
                found.append(each.sender)
        return found

    @property
    def lock(self):
        return [
            (each.sender.key, each.line, each.at, each.written)
            for each in self.others
            if each.sender.key not in self.follower.muted
            and self.at - each.at < LOCK_SPAN
            and not self.looked_at(each.sender.key, each)
        ]

    def _rows(self):
        """Each row with the arrival that places it; (kind, key, text, at, unread, dot, push, written, pinned)."""
        rows = []
        for sender in self.senders(self.others):
            own = [each for each in self.others if each.sender.key == sender.key]
            unread = sum(not self.looked_at(sender.key, each) for each in own)
            muted, pinned = sender.key in self.follower.muted, sender.key in self.follower.pinned
            number, dot = (0, unread > 0) if muted else (unread, False)
            row = (KINDS[sender.kind], sender.key, own[0].line, own[0].at, number, dot, not muted, own[0].written)
            rows.append((own[0], (*row, pinned)))
        return rows

    def _arranged(self, rows):
        pinned = [row for row in rows if row[1][-1]]
        plain = [row for row in rows if not row[1][-1]]
        return [row for group in (pinned, plain) for _, row in sorted(group, key=lambda each: self._index(each[0]))]

    def _index(self, arrival):
        return next(number for number, each in enumerate(self.here) if each is arrival)

    @property
    def services(self):
        rows = [row for row in self._rows() if row[1][0] is RowKind.SERVICE]
        return self._arranged(rows) if self.layout is Layout.FOLDED else []

    @property
    def chats(self):
        rows = self._rows()
        if self.layout is Layout.FOLDED:
            inside = self.services
            rows = [row for row in rows if row[1][0] is not RowKind.SERVICE]
            if inside:
                newest = next(each for each in self.others if each.sender.kind is SenderKind.SERVICE)
                unread = sum(row[4] for row in inside)
                dot = not unread and any(row[5] for row in inside)
                text = f"{newest.sender.name}: {newest.line}"
                push = any(row[6] for row in inside)
                row = (RowKind.SERVICES, None, text, newest.at, unread, dot, push, newest.written, False)
                rows.append((newest, row))
        if self.posts:
            newest = self.posts[0]
            dot = any(not self.looked_at(FOLDER_KEY, each) for each in self.posts)
            text = f"{newest.sender.name}: {newest.line}"
            pinned = FOLDER_KEY in self.follower.pinned
            rows.append((newest, (RowKind.FOLDER, None, text, newest.at, 0, dot, False, newest.written, pinned)))
        return self._arranged(rows)

    @property
    def liked(self):
        def liking(sender):
            opened = self.looked(sender.key)
            count = sum(each.sender.key == sender.key for each in self.posts)
            return (-(opened.timestamp() if opened else 0), -count)

        return sorted(self.senders(self.posts), key=liking)

    @property
    def often(self):
        return [sender.key for sender in self.liked[:OFTEN]]

    @property
    def all_cards(self):
        posts = self.posts
        if self.layout is Layout.RANKED:
            places = [sender.key for sender in self.liked]
            posts = sorted(posts, key=lambda each: ((self.at - each.at) // RANK_SPAN, places.index(each.sender.key)))
        return posts

    @property
    def folder(self):
        return [
            (each.sender.key, each.at, each.cards, each.post_id, each.written, self.looked_at(FOLDER_KEY, each))
            for each in self.all_cards[:FOLDER_CARDS]
        ]

    def place(self, account_id):
        keys = [each.sender.key for each in self.all_cards]
        return keys.index((account_id, 0)) + 1 if (account_id, 0) in keys else None

    def conversation(self, key):
        return [each for each in reversed(self.here) if each.sender.key == key]

    @property
    def banner(self):
        return next((each for each in self.lock if self.at - each[2] < timedelta(minutes=5)), None)
