"""Markdown: the rendered text, its footnotes at the end.

CommonMark with tables, strikethrough and footnotes (``[^1]``, ``^[inline]``), and what pandoc writes: divs, spans,
heading attributes, front matter. The text goes through HTML, so that HTML inside Markdown reads as it renders.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin

from citetrack.model import Document
from citetrack.readers import brackets, html, pandoc
from citetrack.readers.encoding import decode
from citetrack.readers.markdown_footnotes import arrange

__all__ = ["read"]

_LINE = "data-source-line"
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
    source = parser.renderer.render(arrange(tokens, env, _LINE), parser.options, env)
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
