"""Templates: articles that a new post can begin with."""

from collections.abc import Sequence
from dataclasses import replace

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.writing import Template
from wxdesk.services import snippets
from wxdesk.services.ports import Ports, Transaction


async def all_of_them(ports: Ports) -> Sequence[Template]:
    """Return the templates, by name."""
    return await ports.store.read(lambda tx: tx.templates.all())


async def called(ports: Ports, name: str) -> Template:
    """Return the template of that name, whatever its case. Raises ``template_not_found``."""
    found = await all_of_them(ports)
    wanted = name.strip().casefold()
    known = next((each for each in found if each.name.casefold() == wanted), None)
    if known is None:
        raise WxdeskError("template_not_found", name=name, known=", ".join(each.name for each in found))
    return known


async def keep(ports: Ports, name: str, articles: tuple[Article, ...]) -> Template:
    """Keep ``articles`` as a template. Raises ``template_name_missing``, ``template_name_taken``."""
    return await ports.store.run(lambda tx: tx.templates.save(Template(_named(name), articles)))


async def rename(ports: Ports, template_id: int, name: str) -> Template:
    """Raises ``template_unknown``, ``template_name_missing``, ``template_name_taken``."""
    return await ports.store.run(lambda tx: tx.templates.save(replace(_get(tx, template_id), name=_named(name))))


async def delete(ports: Ports, template_id: int) -> Template:
    """Delete a template; returns it for ``bring_back``. Raises ``template_unknown``."""

    def work(tx: Transaction) -> Template:
        template = _get(tx, template_id)
        tx.templates.delete(template_id)
        return template

    return await ports.store.run(work)


async def bring_back(ports: Ports, template: Template) -> Template:
    """Undo ``delete``. Raises ``template_name_taken``."""
    return await ports.store.run(lambda tx: tx.templates.save(template))


async def begin(ports: Ports, account_id: int, template_id: int) -> Post:
    """Begin a draft with the articles of a template, in the account's head and foot snippets.

    Raises ``template_unknown``, ``account_unknown``, ``too_many_articles``.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Post:
        template, account = _get(tx, template_id), tx.accounts.get(account_id)
        if len(template.articles) > account.max_articles:
            raise WxdeskError("too_many_articles", found=len(template.articles), limit=account.max_articles)
        own = tx.snippets.of(account_id)
        others = [each for each in tx.snippets.of() if each not in own]
        articles = tuple(snippets.swapped(article, others, own)[0] for article in template.articles)
        return tx.posts.save(Post(account_id, articles, updated_at=now))

    return await ports.store.run(work)


def _get(tx: Transaction, template_id: int) -> Template:
    found = next((each for each in tx.templates.all() if each.id == template_id), None)
    if found is None:
        raise WxdeskError("template_unknown", id=template_id)
    return found


def _named(name: str) -> str:
    if not name.strip():
        raise WxdeskError("template_name_missing")
    return name.strip()
