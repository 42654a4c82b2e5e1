"""What is run inside the page of an article, in a world of its own: the page's own scripts are off."""

import json
from collections.abc import Sequence

from wxdesk.article.preview import BODY_ID, CARET_ID, FOOT_ID, HEAD_ID

_SOURCE = """globalThis.wx ??= (() => {
    const part = id => document.getElementById(id);
    const root = () => part("BODY").firstElementChild;
    const isMark = node => node.nodeType === Node.COMMENT_NODE && node.data === "wx";
    const marks = () => [...root().childNodes].filter(isMark);
    let starts = [], total = 0, caret = 0;

    const swap = (place, a, b, after) => {
        let head = 0, tail = 0;
        while (head < a.length && head < b.length && a[head].isEqualNode(b[head])) head++;
        while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail).isEqualNode(b.at(-1 - tail))) tail++;
        const next = tail ? a[a.length - tail] : after;
        const gone = a.slice(head, a.length - tail), come = b.slice(head, b.length - tail);
        const [one, other] = [gone[0], come[0]];
        if (gone.length === 1 && come.length === 1 && one.cloneNode().isEqualNode(other.cloneNode())
            && one.childNodes.length && other.childNodes.length)
            return swap(one, [...one.childNodes], [...other.childNodes], null);
        for (const node of gone) node.remove();
        for (const node of come) place.insertBefore(node, next);
    };
    const parsed = html => {
        const made = document.createElement("template");
        made.innerHTML = html;
        return made.content;
    };
    const splice = (at, gone, html) => {
        const all = marks(), first = all[at] ?? null, after = all[at + gone] ?? null, old = [];
        for (let node = gone ? first : after; node !== after; node = node.nextSibling) old.push(node);
        swap(root(), old, [...parsed(html).childNodes], after);
    };

    const measure = () => {
        const found = [], end = document.documentElement.scrollHeight;
        const top = node => node.getBoundingClientRect().top + scrollY;
        marks().forEach((mark, index) => {
            const block = mark.nextElementSibling, line = starts[index];
            if (!block || !line) return;
            found.push([line, top(block)]);
            for (const inner of block.querySelectorAll("[data-line]"))
                found.push([line + Number(inner.dataset.line), top(inner)]);
        });
        found.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
        const rising = [];
        for (const one of found) {
            const last = rising.at(-1);
            if (!last || (one[0] > last[0] && one[1] >= last[1])) rising.push(one);
        }
        if (rising.length) rising[0] = [rising[0][0], 0];
        return [[0, 0], ...rising, [Math.max(rising.at(-1)?.[0] ?? 0, total) + 1, end]];
    };
    const between = (value, from, to) => {
        const table = measure();
        let at = 1;
        while (at < table.length - 1 && table[at][from] <= value) at++;
        const a = table[at - 1], b = table[at], room = b[from] - a[from];
        const share = room ? Math.min(1, Math.max(0, (value - a[from]) / room)) : 0;
        return a[to] + share * (b[to] - a[to]);
    };
    const furthest = () => Math.max(0, document.documentElement.scrollHeight - innerHeight);

    const blockOf = line => {
        let found = -1;
        starts.forEach((start, index) => { if (start && start <= line) found = index; });
        return found < 0 ? null : marks()[found]?.nextElementSibling ?? null;
    };
    const showCaret = seen => {
        const block = caret ? blockOf(caret) : null, old = part("CARET");
        if (!block) { old?.remove(); return; }
        const box = block.getBoundingClientRect();
        const edge = old ?? document.querySelector("main").appendChild(document.createElement("i"));
        edge.id = "CARET";
        const top = box.top + scrollY + "px", height = box.height + "px";
        if (edge.style.top !== top) edge.style.top = top;
        if (edge.style.height !== height) edge.style.height = height;
        const room = innerHeight;
        if (!seen || (box.top >= 0 && box.bottom <= room)) return;
        const at = between(caret, 0, 1);
        if (at < scrollY || at > scrollY + room - 40) scrollTo(0, at - room * 0.4);
    };

    return {
        head: html => { part("HEAD").innerHTML = html; },
        foot: html => { part("FOOT").innerHTML = html; },
        whole: html => { part("BODY").innerHTML = html; },
        splice: (at, gone, html) => { splice(at, gone, html); },
        lines: (given, count) => { starts = given; total = count; },
        look: (dark, size) => {
            document.documentElement.classList.toggle("dark", dark);
            document.documentElement.style.setProperty("--size", size);
        },
        edge: () => showCaret(false),
        caret: line => { caret = line; showCaret(true); },
        show: (line, share) => scrollTo(0, between(line, 0, 1) - share * innerHeight),
        spot: () => {
            const share = furthest() ? scrollY / furthest() : 0;
            return JSON.stringify([between(scrollY + share * innerHeight, 1, 0), share]);
        },
        top: () => scrollY,
    };
})();"""
"""Changes only what is different, so that all else is neither laid out again nor loaded again.

``starts`` are the lines at which the blocks begin; ``measure`` finds where on the page they stand now, and lines
between two of them are taken to lie evenly.
"""


LIBRARY = (
    _SOURCE.replace('"BODY"', f'"{BODY_ID}"')
    .replace('"HEAD"', f'"{HEAD_ID}"')
    .replace('"FOOT"', f'"{FOOT_ID}"')
    .replace('"CARET"', f'"{CARET_ID}"')
)


def call(name: str, *values: str | float | bool | Sequence[int]) -> str:
    """Return the statement that calls a function of the library."""
    return f"wx.{name}({', '.join(json.dumps(value) for value in values)});"
