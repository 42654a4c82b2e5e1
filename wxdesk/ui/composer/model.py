"""The Compose page's model: opens posts, saves what is typed, and knows what sending would use."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from wxdesk.article.findings import Finding
from wxdesk.domain.accounts import Account
from wxdesk.domain.delivery import Attempt
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import EVERYBODY, Act, Article, ArticleKind, Audience, Post, PostState
from wxdesk.domain.thinning import TYPED
from wxdesk.domain.writing import Snippet
from wxdesk.services import (
    checking,
    drafts_box,
    picture_posts,
    posts,
    previewing,
    sending,
    settling,
    snippets,
    versions,
)
from wxdesk.services.ports import Ports, Topic
from wxdesk.services.posts import ImportedArticle
from wxdesk.services.previewing import Preview
from wxdesk.services.sending import Forecast
from wxdesk.services.wearing import Worn, worn
from wxdesk.ui.composer.drafting import Drafting
from wxdesk.ui.tasks import Tasks

SAVE_MS = 500
CHECK_MS = 250
MENDED = ("title", "author", "digest", "body", "cover")
"""The fields that a fix may change."""
LONGEST_WAIT = timedelta(hours=1)


class ComposerModel(Drafting):
    """The post being written, as the workspace keeps it, and what can be done with it.

    ``reason`` is why the next save will have changed something: a version is kept with it.
    What was typed is never given up: a save that failed is told by ``save_failed`` and tried again with the next one.
    """

    saved = Signal(bool)
    save_failed = Signal(WxdeskError)
    journal_failed = Signal(WxdeskError)
    forecast_changed = Signal()
    findings_changed = Signal()
    state_changed = Signal()
    worn_changed = Signal(Worn)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ports = ports
        self.tasks = tasks
        self.forecast: Forecast | None = None
        self.attempt: Attempt | None = None
        self.findings: tuple[tuple[int, Finding], ...] = ()
        self.reviews = checking.Reviews(ports)
        self._found: checking.Found = ()
        self._advice: checking.Found = ()
        self.digest_hint = ""
        self.worn = Worn()
        self.reason = TYPED
        self.snippets: Sequence[Snippet] = ()
        self._kept_revision = 0
        self._saving = asyncio.Lock()
        self._save = QTimer(self, singleShot=True, interval=SAVE_MS)
        self._save.timeout.connect(lambda: tasks.start(self.flush()))
        self._check = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._check.timeout.connect(self.check)
        self._reset = QTimer(self, singleShot=True)
        self._reset.timeout.connect(lambda: tasks.start(self.foresee()))
        self.article_chosen.connect(lambda _: self._look_anew())
        self.post_changed.connect(self._after_change)

    @property
    def unsaved(self) -> bool:
        return self.revision != self._kept_revision

    @property
    def ready(self) -> bool:
        """Whether an account is open."""
        return self.account.id != 0

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

    async def flush(self) -> bool:
        """Save at once what is not saved; returns whether everything is. Without an account nothing can be."""
        self._save.stop()
        async with self._saving:
            while self.unsaved and self.post.account_id:
                try:
                    await self._save_once()
                except WxdeskError as refusal:
                    self.save_failed.emit(refusal)
                    return False
        return not self.unsaved

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

    async def dress(self, account_id: int) -> None:
        """Take the workspace's themes and an account's cards from now on; not if another one is opened meanwhile."""
        found = await worn(self.ports, account_id)
        if account_id == self.account.id:
            self._wear(found)
            self.check()

    async def _dress_of(self, account: Account) -> Worn | None:
        """Return what another account's articles wear, before one is opened; None for the account that is open."""
        return await worn(self.ports, account.id) if account.id != self.account.id else None

    def _wear(self, found: Worn) -> None:
        if found != self.worn:
            self.worn = found
            self.worn_changed.emit(found)

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

    def check(self) -> None:
        """Look for what keeps the post from being sent, and at what would stand for a missing digest.

        Both come from a thread, and nothing is told of a post that was changed meanwhile. Advice takes
        longer and comes after it; until then the last there was is shown.
        """
        self._check.stop()
        self.tasks.refresh("composer check", self._look)

    def _look_anew(self) -> None:
        """What stands for a missing digest is that of the article that is open now."""
        self.digest_hint = ""
        self.check()

    async def _look(self) -> None:
        account, post, index, worn = seen = self.account, self.post, self.index, self.worn
        found, hint = await asyncio.to_thread(_looked_at, *seen)
        if post.articles != self.post.articles:
            return  # a check of what was typed meanwhile is on its way
        if (account, index, worn) != (self.account, self.index, self.worn):
            self.check()
            return
        self._found, self.digest_hint = found, hint
        self._show_findings()
        self.findings_changed.emit()
        if self.ready:
            self.tasks.refresh("composer review", self._review)

    async def _review(self) -> None:
        post, keys = self.post, self.keys
        advice = await self.reviews.advice(self.account, post)
        if keys != self.keys:
            return  # of another post, or of other places: it comes again
        self._advice = advice
        if post.articles == self.post.articles:
            self._show_findings()
            self.findings_changed.emit()

    def _show_findings(self) -> None:
        count = len(self.post.articles)
        self.findings = checking.joined(self._found, tuple(each for each in self._advice if each[0] < count))

    async def mend(self, index: int, code: str) -> None:
        """Mend what ``code`` names in the article ``index``, as one step of undo."""
        post = self.post
        better = await self.reviews.mend(self.account, post, index, code)
        if self.post.articles != post.articles:
            return  # typed on meanwhile: the places are no longer those
        before = post.articles[index]
        changed = {name: getattr(better, name) for name in MENDED if getattr(better, name) != getattr(before, name)}
        if changed:
            self.edit_at(index, **changed)
            self.history.seal()
            self.check()

    async def keep_words(self, text: str) -> None:
        """Keep the workspace's own list of words, and look for them."""
        await checking.keep_forbidden_words(self.ports, text)
        self.check()

    def _after_change(self) -> None:
        self._check.start()
        if self.unsaved and self.ready:
            self._journal(self.ports.journal.follow, self.post)
            self._save.start()
            self.saved.emit(False)

    def _journal(self, keep: Callable[..., None], *told: Post) -> None:
        """What is typed goes on also where it cannot be kept between two saves."""
        try:
            keep(*told)
        except WxdeskError as refusal:
            self.journal_failed.emit(refusal)

    async def _save_once(self) -> None:
        post, revision, reason = self.post, self.revision, self.reason
        kept = await posts.save(self.ports, post, reason)
        self._kept_revision = revision
        self.reason = TYPED if self.reason == reason else self.reason
        self._take_state(kept)
        self._journal(self.ports.journal.settle, replace(kept, articles=post.articles), self.post)
        if not self.unsaved:
            self.saved.emit(True)

    async def _kept(self) -> bool:
        """Save the post even if it is still as it was begun."""
        if not self.post.id and not self.unsaved:
            self.revision += 1
        return await self.flush()

    def _adopt(self, account: Account, post: Post, attempt: Attempt | None = None, dress: Worn | None = None) -> None:
        self._kept_revision = self.revision
        self.attempt = attempt
        if dress is not None:
            self._wear(dress)
        if not post.id or post.id != self.post.id:
            self._advice = ()
        self.show(account, post)
        self.ports.journal.begin(self.post)
        self.saved.emit(True)
        self.state_changed.emit()
        self.check()

    def _take_state(self, kept: Post) -> None:
        before = self.post
        self.post = replace(kept, articles=before.articles)
        if _standing(before) != _standing(kept):
            self.state_changed.emit()
            self.post_changed.emit(self.post)

    def _wait_for_reset(self, forecast: Forecast) -> None:
        if forecast.quota is None:
            self._reset.stop()
            return
        wait = min(forecast.quota.period.resets_at - self.ports.clock.now(), LONGEST_WAIT)
        self._reset.start(max(1000, int(wait.total_seconds() * 1000)))


def _looked_at(account: Account, post: Post, index: int, worn: Worn) -> tuple[checking.Found, str]:
    """Return the findings, and what would stand for a missing digest of the article ``index``."""
    found = posts.findings(account, post, worn) if account.id else ()
    return found, posts.digest_of(post.articles[index], worn)


def _standing(post: Post) -> tuple[object, ...]:
    return post.state, post.scheduled_at, post.failure, post.act, post.audience
