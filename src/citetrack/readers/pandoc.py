"""What pandoc's Markdown adds to CommonMark, as far as it touches the text: a markdown-it plug-in.

Fenced divs, bracketed spans and attributes vanish, ``--`` and ``...`` become what they stand for (pandoc manual,
“Divs and Spans”, “Heading identifiers”, “Smart punctuation”); bare addresses are links, untouched by emphasis.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline

__all__ = ["bracketed_span", "plugin"]

_FENCE = re.compile(r"[ \t]*:{3,}[ \t]*(\{[^{}\n]{0,500}\}|[\w-]{1,60})?[ \t]*:*[ \t]*$")
_IDENTIFIER = re.compile(r"#([^\s{}#]+)")
_ATTRIBUTES = re.compile(r"\{[ \t]*(?:[#.][^\s{}]|-[ \t]*\}|[\w:-]{1,60}=)[^{}\n]{0,500}\}|\{-\}")
# A note's marker may stand right behind an address.
_ADDRESS = re.compile(r"://(?:[^\s<>\"“”«»\x00-\x1f\[]|\[(?!\^))+")
_SCHEME = re.compile(r"(?:https?|ftp)$", re.IGNORECASE)
_TRAILING = ".,;:!?'’*_~)]}\\"
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_PAIRS = {")": "(", "]": "[", "}": "{"}
_DASHES = re.compile(r"(?<!-)-{2,3}(?!-)|(?<!\.)\.{3}(?!\.)")
_SMART = {"--": "–", "---": "—", "...": "…"}


def plugin(parser: MarkdownIt) -> None:
    """Teach a parser pandoc's additions."""
    parser.block.ruler.before(
        "fence", "div_fence", _div_fence, {"alt": ["paragraph", "reference", "blockquote", "list"]}
    )
    parser.inline.ruler.before("linkify", "address", _address)
    parser.inline.ruler.after("link", "bracketed_span", bracketed_span)
    parser.inline.ruler.push("attributes", _attributes)
    parser.core.ruler.before("inline", "heading_attributes", _heading_attributes)
    parser.core.ruler.push("dashes", _dashes)


def _div_fence(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """A line that opens or closes a div: it ends a paragraph, and nothing of it is seen but the div's identifier.

    A bare line closes the innermost div, however many colons either has.
    """
    line = state.src[state.bMarks[start] : state.eMarks[start]]
    if not line.lstrip().startswith(":::") or not (fence := _FENCE.match(line)):
        return False
    if not silent:
        state.line = start + 1
        open_divs = state.env.setdefault("divs", [])
        if fence[1]:
            name = _IDENTIFIER.search(fence[1])
            open_divs.append(name[1] if name else "")
            token = state.push("div_open", "div", 1)
            token.attrs = {"id": name[1]} if name else {}
        elif open_divs:
            open_divs.pop()
            state.push("div_close", "div", -1)
    return True


def bracketed_span(state: StateInline, silent: bool) -> bool:
    """``[text]{.class}``: the text."""
    if state.src[state.pos] != "[":
        return False
    label_end = state.md.helpers.parseLinkLabel(state, state.pos, False)
    if label_end < 0 or not (attributes := _ATTRIBUTES.match(state.src, label_end + 1, state.posMax)):
        return False
    if not silent:
        maximum = state.posMax
        state.pos, state.posMax = state.pos + 1, label_end
        state.push("span_open", "span", 1)
        state.md.inline.tokenize(state)
        state.push("span_close", "span", -1)
        state.posMax = maximum
    state.pos = attributes.end()
    return True


def _attributes(state: StateInline, _silent: bool) -> bool:
    """``{.class}`` right after a link, an image, code or a span: nothing."""
    if state.src[state.pos] != "{" or state.pending or not state.tokens:
        return False
    if state.tokens[-1].type not in ("link_close", "image", "code_inline", "span_close"):
        return False
    attributes = _ATTRIBUTES.match(state.src, state.pos, state.posMax)
    if attributes:
        state.pos = attributes.end()
    return attributes is not None


def _address(state: StateInline, silent: bool) -> bool:
    """``https://example.org/a_b_c`` in running text: a link whose text is the address (GitHub's rule for its end)."""
    if state.src[state.pos] != ":" or state.linkLevel > 0:
        return False
    found = _ADDRESS.match(state.src, state.pos, state.posMax)
    scheme = _SCHEME.search(state.pending[-5:]) if found else None
    if not found or not scheme:
        return False
    rest = _unclosed(found[0])
    if len(rest) < 4:
        return False
    if not silent:
        state.pending = state.pending[: len(state.pending) - len(scheme[0])]
        token = state.push("link_open", "a", 1)
        address = scheme[0] + _ESCAPE.sub(r"\1", rest)
        token.attrs = {"href": address}
        token.info = "auto"
        state.push("text", "", 0).content = address
        state.push("link_close", "a", -1).info = "auto"
    state.pos += len(rest)
    return True


def _unclosed(address: str) -> str:
    """An address without the punctuation of its sentence: a full stop, a closing bracket that it doesn't open."""
    counts = {bracket: address.count(bracket) for pair in _PAIRS.items() for bracket in pair}
    end = len(address)
    while end and (last := address[end - 1]) in _TRAILING:
        if last in _PAIRS and counts[last] <= counts[_PAIRS[last]]:
            break
        if last in _PAIRS:
            counts[last] -= 1
        end -= 1
    return address[:end]


def _heading_attributes(state: StateCore) -> None:
    """``# Heading {#id .class}``: the heading."""
    for before, token in zip(state.tokens, state.tokens[1:], strict=False):
        if before.type == "heading_open" and token.content.endswith("}"):
            at = token.content.rfind("{")
            if at >= 0 and _ATTRIBUTES.fullmatch(token.content, at):
                token.content = token.content[:at].rstrip()


def _dashes(state: StateCore) -> None:
    """En and em dashes and the ellipsis in text, not in code or addresses."""
    for block in state.tokens:
        inside_address = False
        for token in block.children or ():
            if token.type in ("link_open", "link_close") and token.info == "auto":
                inside_address = token.nesting > 0
            elif token.type == "text" and not inside_address and ("--" in token.content or "..." in token.content):
                token.content = _DASHES.sub(lambda found: _SMART[found[0]], token.content)
