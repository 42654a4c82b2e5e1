"""The Compose page's model: opens posts, sends them, and knows what sending would use."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Article, ArticleKind, Audience, Post, PostState
from wxdesk.domain.writing import Snippet
from wxdesk.services import drafts_box, picture_posts, posts, previewing, sending, settling, snippets, versions
from wxdesk.services.ports import Ports, Topic
from wxdesk.services.posts import ImportedArticle
from wxdesk.services.previewing import Preview
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.kept import KeptDrafting
from wxdesk.ui.tasks import Tasks

LONGEST_WAIT = timedelta(hours=1)


class ComposerModel(KeptDrafting):
    """The post being written, and what can be done with it."""

    forecast_changed = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(ports, tasks, parent)
        self.forecast: Forecast | None = None
        self.snippets: Sequence[Snippet] = ()
        self._reset = QTimer(self, singleShot=True)
        self._reset.timeout.connect(lambda: tasks.start(self.foresee()))

    async def open_account(self, account: Account) -> None:
        """Go on with the newest draft of ``account``, or a new post.

        What was typed before any account was open becomes a post of this one.
        """
        dress = await self._dress_of(account)
        if self.unsaved and not self.post.account_id:
            begun = await posts.start(self.ports, account.id)
            self._adopt(account, replace(begun, articles=self.post.articles), dress=dress)
            self.revision += 1
            await self.flush()
        elif await self.flush():
            self._adopt(account, await posts.current(self.ports, account.id), dress=dress)
        await self.foresee()

    async def leave_for(self, account: Account) -> None:
        """Open ``account`` because the one that was open is gone, with its posts."""
        self.revision = self._kept_revision
        await self.open_account(account)

    def leave(self) -> None:
        """Show nothing: the account that was open is gone, and there is no other."""
        self.revision = self._kept_revision
        self.forecast = None
        self._adopt(Account(""), Post(0), dress=replace(self.worn, cards=()))

    async def open_post(self, account: Account, post_id: int) -> None:
        """Show a post of ``account``."""
        dress = await self._dress_of(account)
        if await self.flush():
            post = await posts.get(self.ports, post_id)
            tries = await sending.attempts(self.ports, post_id) if not post.state.editable else ()
            self._adopt(account, post, next(iter(tries), None), dress=dress)
            await self.foresee()

    async def new_post(self) -> None:
        """Begin another post for the same account; a draft without a word in it will do."""
        begun = self.post.state is PostState.DRAFT and all(map(self.untouched, self.post.articles))
        if self.ready and not begun and await self.flush():
            self._adopt(self.account, await posts.start(self.ports, self.account.id))
            await self.foresee()

    def begun(self, article: Article) -> Article:
        """Return a new article with what its account puts at the head and the foot of each."""
        return snippets.dressed(article, self.snippets)

    def untouched(self, article: Article) -> bool:
        """Whether nothing has been written into ``article`` yet."""
        return snippets.untouched(article, self.snippets)

    async def copy_post(self) -> None:
        """Begin a draft with the articles of the open post."""
        if await self.flush():
            self._adopt(self.account, await posts.copy(self.ports, self.post.id))
            await self.foresee()

    async def close(self) -> bool:
        """Save what is not saved and rest; returns whether everything is saved."""
        kept = await self.flush()
        for timer in (self._save, self._check, self._reset, self._pause):
            timer.stop()
        return kept

    @property
    def skew(self) -> timedelta | None:
        """By how much this computer's clock is ahead of the platform's, where that is known."""
        return self.ports.platforms.skew(self.account) if self.ready else None

    async def send(self, audience: Audience = EVERYBODY) -> None:
        """Send the post now. Raises what ``sending.send_now`` raises."""
        if await self._kept():
            self._take_state(await sending.send_now(self.ports, self.post.id, audience))
            await self.foresee()

    async def publish(self) -> None:
        """Publish the post now, telling nobody. Raises what ``sending.publish_now`` raises."""
        if await self._kept():
            self._take_state(await sending.publish_now(self.ports, self.post.id))
            await self.foresee()

    async def put_into_drafts(self) -> bool:
        """Put the post into the platform's drafts box; False where it could not be saved before.

        Raises what ``drafts_box.put_into_drafts`` raises.
        """
        if not await self._kept():
            return False
        handle = await drafts_box.put_into_drafts(self.ports, self.post.id)
        self.post = replace(self.post, box_id=handle)
        return True

    async def preview(self, people: Sequence[str]) -> Sequence[Preview]:
        """Show the post to named people. Raises what ``previewing.preview`` raises."""
        if not await self._kept():
            return ()
        try:
            return await previewing.preview(self.ports, self.post.id, people)
        finally:
            kept = await posts.get(self.ports, self.post.id)
            self.post = replace(self.post, box_id=kept.box_id)

    async def schedule(self, at: datetime, audience: Audience = EVERYBODY, act: Act = Act.SEND) -> None:
        """Let the post go out at ``at``. Raises what ``sending.schedule`` raises."""
        if await self._kept():
            self._take_state(await sending.schedule(self.ports, self.post.id, at, audience, act))
            await self.foresee()

    async def mark_sent(self, at: datetime | None) -> None:
        """Keep the post as sent by hand at ``at`` (None: now). Raises what ``settling.mark_sent`` raises."""
        if await self._kept():
            self._take_state(await settling.mark_sent(self.ports, self.post.id, at))
            await self.foresee()

    async def cancel(self) -> None:
        """Make a scheduled or missed post a draft again."""
        self._take_state(await sending.cancel(self.ports, self.post.id))
        await self.foresee()

    async def resolve(self, was_sent: bool) -> None:
        """Settle an unsure post as the user saw it on the platform."""
        self._take_state(await settling.resolve(self.ports, self.post.id, was_sent))
        await self.foresee()

    async def import_file(self, path: Path, key: int = 0) -> ImportedArticle:
        """Open a file with its pictures: in the article ``key`` (0: the open one) if that is empty, else as one more.

        Raises ``too_many_articles``, ``paste_too_late`` and what ``posts.import_file`` raises.
        """
        key, known = key or self.key, set(self.keys)
        imported = await posts.import_file(self.ports, path)
        if self.read_only or not known & set(self.keys):
            raise WxdeskError("paste_too_late")
        self.reason = versions.IMPORTED
        article = imported.article
        lead = self.post.lead
        article = replace(article, author=article.author or lead.author, theme=article.theme or lead.theme)
        article = self.begun(article)
        index, articles = self.index_of(key), self.post.articles
        if index is None or not self.untouched(articles[index]):
            self.add(article)
        elif article != articles[index]:
            self._change((*articles[:index], article, *articles[index + 1 :]), self.index)
        return imported

    async def foresee(self) -> None:
        """Find out what sending now would use."""
        if not self.ready:
            return
        account_id = self.account.id
        try:
            own = await snippets.of(self.ports, account_id)
            forecast = await sending.forecast(self.ports, account_id, post_id=self.post.id)
        except WxdeskError as refusal:
            if refusal.code == "account_unknown":
                return  # deleted meanwhile: the page opens another one
            raise
        if account_id == self.account.id:
            self.snippets = own
            self.forecast = forecast
            self.account = forecast.account
            self._wait_for_reset(forecast)
            self.forecast_changed.emit()

    async def reload(self) -> None:
        """Take over what happened to the post elsewhere; what is being typed here stays."""
        post_id, revision = self.post.id, self.revision
        clean = bool(post_id) and not self.unsaved and not self._saving.locked()
        try:
            kept = await posts.get(self.ports, post_id)
            tries = await sending.attempts(self.ports, post_id) if not kept.state.editable else ()
        except WxdeskError as refusal:
            if refusal.code == "post_unknown" and self.post.id == post_id:
                self.post = replace(self.post, id=0)
            return
        if self.post.id != post_id:
            return
        if tries and tries[0] != self.attempt:
            self.attempt = tries[0]
            self.state_changed.emit()
        if clean and revision == self.revision and kept.articles != self.post.articles:
            self._adopt(self.account, kept)
        else:
            self._take_state(kept)

    def refresh(self, topics: frozenset[Topic]) -> None:
        """Follow a commit, ours or another's."""
        if self.ready and Topic.WRITING in topics:
            self.tasks.refresh("composer worn", lambda: self.dress(self.account.id))
        if self.ready and Topic.POSTS in topics and self.post.id:
            self.tasks.refresh("composer post", self.reload)
        if self.ready and topics & {Topic.POSTS, Topic.QUOTA, Topic.ACCOUNTS, Topic.WRITING}:
            self.tasks.refresh("composer forecast", self.foresee)

    async def turn(self, kind: ArticleKind) -> None:
        """Turn the open article into the other kind, as one step that undo takes back."""
        index, article = self.index, self.article
        if self.read_only or kind is article.kind or not await self.flush():
            return
        turned = await picture_posts.turned(self.ports, self.post, index, kind)
        if index < len(self.post.articles) and self.post.articles[index] == article:
            self.edit_at(index, kind=turned.kind, body=turned.body, pictures=turned.pictures, cover=turned.cover)

    async def new_picture_post(self) -> None:
        """Begin a picture post for the same account."""
        await self.new_post()
        self.edit(kind=ArticleKind.PICTURES, body="")  # a snippet at its foot would be Markdown

    def _wait_for_reset(self, forecast: Forecast) -> None:
        if forecast.quota is None:
            self._reset.stop()
            return
        wait = min(forecast.quota.period.resets_at - self.ports.clock.now(), LONGEST_WAIT)
        self._reset.start(max(1000, int(wait.total_seconds() * 1000)))
