"""Markdown: the rendered text, its footnotes at the end.

CommonMark with tables, strikethrough and footnotes (``[^1]``, ``^[inline]``), and what pandoc writes: divs, spans,
heading attributes, front matter. The text goes through HTML, so that HTML inside Markdown reads as it renders.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from citetrack.model import Document
from citetrack.readers import brackets, html, pandoc
from citetrack.readers.encoding import decode

__all__ = ["read"]

_LINE = "data-source-line"
_TWIN = "\u200b"
# Elements whose content HTML takes as raw text up to their end tag; an open one would swallow the rest of the page.
_RAW = re.compile(
    r"<(?=/?(?:title|textarea|style|xmp|iframe|noembed|noframes|script|plaintext|template|head|body|html)\b)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z]")


class _Parser(MarkdownIt):
    """CommonMark that leaves addresses as they are written."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - markdown-it's name
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802 - markdown-it's name
        return link


def read(data: bytes, name: str) -> Document:
    """The document of a Markdown file: text as rendered, then each footnote as a paragraph ``[n] text``.

    A footnote's number is its label where that is a number, else its ordinal or the next free number. A reference to
    a footnote that the file doesn't define is a marker all the same, and so is a footnote without a reference a note.
    Marks and lines are those of the HTML reader. Raises ``InputError`` where the bytes are no text.
    """
    parser = _parser()
    env: dict[str, Any] = {}
    tokens = parser.parse(decode(data, name).replace("\x00", "\ufffd"), env)
    source = parser.renderer.render(_arrange(tokens, env), parser.options, env)
    return html.document(source, name, "markdown", line_attribute=_LINE)


def _parser() -> MarkdownIt:
    parser = _Parser("commonmark").enable(["table", "strikethrough"])
    parser.use(front_matter_plugin)
    parser.use(footnote_plugin, move_to_end=False, always_match_refs=True)
    parser.use(pandoc.plugin)
    parser.use(brackets.plugin, pandoc.bracketed_span)
    for kind, rule in _RENDERED.items():
        parser.add_render_rule(kind, rule)
    return parser


# -- footnotes ------------------------------------------------------------------------------------------------------


def _arrange(tokens: list[Token], env: dict[str, Any]) -> list[Token]:
    """The tokens with lines on them and the footnotes at the end, in the order of their first markers."""
    body, defined = _part(tokens)
    inline = {key: item["tokens"] for key, item in env.get("footnotes", {}).get("list", {}).items() if "tokens" in item}
    order = _order(body, defined, inline)
    numbers = _numbers(order)
    seen: dict[str, int] = {}
    lines: dict[str, str] = {}
    line = "1"
    for token in _all(
        [*body, *(t for note in defined.values() for t in note), *(t for note in inline.values() for t in note)]
    ):
        if token.map and token.nesting >= 0:
            line = str(token.map[0] + 1)
            token.attrSet(_LINE, line)
        if token.type == "footnote_ref":
            key = _key(token)
            token.meta = {**token.meta, "number": numbers[key], "times": seen.setdefault(key, 0)}
            seen[key] += 1
            lines.setdefault(key, line)
    for key in order:
        if key.startswith(":"):
            note = defined.get(key)
        else:
            note = [Token("inline", "", 0, children=inline.get(int(key), []), content="")]
        if note is not None:
            number, twin = numbers[key], key.partition(_TWIN)[2]
            line = lines.get(key, "") if not key.startswith(":") else ""
            meta = {"number": number, "id": f"fn{number}" + (f"-{twin}" if twin else ""), "line": line}
            body += [Token("footnote_open", "", 0, meta=meta), *note, Token("footnote_close", "", 0)]
    return body


def _part(tokens: Sequence[Token]) -> tuple[list[Token], dict[str, list[Token]]]:
    """The body, and the content of each footnote by its label; of two with one label the first counts."""
    body: list[Token] = []
    notes: dict[str, list[Token]] = {}
    times: Counter[str] = Counter()
    open_notes: list[list[Token]] = []
    for token in tokens:
        if token.type == "footnote_reference_open":
            content: list[Token] = []
            open_notes.append(content)
            key = ":" + token.meta["label"]
            times[key] += 1
            # A second footnote of the same label stays a note of its own.
            notes[key if times[key] == 1 else f"{key}{_TWIN}{times[key]}"] = content
        elif token.type == "footnote_reference_close":
            open_notes.pop()
        else:
            (open_notes[-1] if open_notes else body).append(token)
    return body, notes


def _key(token: Token) -> str:
    label = token.meta.get("label")
    return f":{label}" if label is not None else str(token.meta["id"])


def _order(body: Sequence[Token], defined: dict[str, list[Token]], inline: dict[int, list[Token]]) -> list[str]:
    """The footnotes in the order of their first markers, those that no marker points to last."""
    order: dict[str, None] = {}
    for own, start in [("", body), *defined.items()]:
        if own in order:
            continue
        if own:
            order[own] = None
        queue: list[Sequence[Token]] = [start]
        for tokens in queue:
            for token in _all(tokens):
                if token.type == "footnote_ref" and (key := _key(token)) not in order:
                    order[key] = None
                    queue.append(defined.get(key, ()) if key.startswith(":") else inline[int(key)])
    return list(order)


def _numbers(order: Sequence[str]) -> dict[str, str]:
    """The printed number of each footnote: its label where that is a number, else its ordinal or the next free one."""
    own = {
        key: label
        for key in order
        if key.startswith(":") and (label := key[1:].partition(_TWIN)[0]).isdecimal() and label.isascii()
    }
    taken = set(own.values())
    numbers: dict[str, str] = {}
    free = 1
    for ordinal, key in enumerate(order, 1):
        if key in own:
            numbers[key] = own[key]
            continue
        if (number := str(ordinal)) in taken:
            while str(free) in taken:
                free += 1
            number = str(free)
        taken.add(number)
        numbers[key] = number
    return numbers


def _all(tokens: Sequence[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from token.children or ()


# -- rendering ------------------------------------------------------------------------------------------------------


def _render_ref(_self: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    number, times = tokens[at].meta["number"], tokens[at].meta["times"]
    return f'<sup><a id="fnref{number}-{times}" role="doc-noteref" href="#fn{number}">{number}</a></sup>'


def _render_open(_self: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    meta = tokens[at].meta
    line = f' {_LINE}="{meta["line"]}"' if meta["line"] else ""
    return f'<div id="{meta["id"]}" role="doc-footnote"{line}><span>[{meta["number"]}]</span> '


def _render_close(*_: object) -> str:
    return "</div>\n"


def _render_raw(_self: object, tokens: Sequence[Token], at: int, *_: object) -> str:
    """HTML inside Markdown, without comments that never end and without the elements that swallow what follows."""
    content = tokens[at].content
    if "<!--" in content and "-->" not in content:
        return ""
    return _RAW.sub("&lt;", content) if _TAG.search(content) else content


def _render_nothing(*_: object) -> str:
    return ""


_RENDERED: dict[str, Callable[..., str]] = {
    "footnote_ref": _render_ref,
    "footnote_open": _render_open,
    "footnote_close": _render_close,
    "html_inline": _render_raw,
    "html_block": _render_raw,
    "front_matter": _render_nothing,
}
