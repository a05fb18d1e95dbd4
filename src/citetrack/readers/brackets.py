"""Which square brackets match, told once for each text: a markdown-it plug-in against quadratic time.

markdown-it looks for the end of a link or an inline note from each opening bracket anew, and parses notes inside notes
by recursion. With the pairs known, brackets that nothing closes and pairs that nest too deep are plain text at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import partial

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline, image, link
from mdit_py_plugins.footnote.index import footnote_inline, footnote_ref

__all__ = ["plugin"]

_HEIGHT = 20
_SIGN = re.compile(r"\\.|[\[\]]", re.DOTALL)
_Rule = Callable[[StateInline, bool], bool]


def plugin(parser: MarkdownIt, bracketed_span: _Rule) -> None:
    """Put the check before every rule that begins at a bracket; use it after the plug-ins that add them."""
    for name, lead, rule in (
        ("link", 0, link),
        ("image", 1, image),
        ("footnote_inline", 1, footnote_inline),
        ("bracketed_span", 0, bracketed_span),
        ("footnote_ref", 0, partial(footnote_ref, always_match=True)),
    ):
        parser.inline.ruler.at(name, _checked(rule, lead))


def _checked(rule: _Rule, lead: int) -> _Rule:
    def check(state: StateInline, silent: bool) -> bool:
        at = state.pos + lead
        if at >= state.posMax or state.src[at] != "[":
            return False
        known: dict[str, Mapping[int, int]] = state.env.setdefault("brackets", {})
        if state.src not in known:
            known[state.src] = pairs(state.src)
        return at in known[state.src] and rule(state, silent)

    return check


def pairs(text: str) -> dict[int, int]:
    """The closing bracket of each opening one, but for pairs that hold too many levels of others."""
    found: dict[int, int] = {}
    stack: list[tuple[int, int]] = []
    for sign in _SIGN.finditer(text):
        if sign[0] == "[":
            stack.append((sign.start(), 0))
        elif sign[0] == "]" and stack:
            start, height = stack.pop()
            if height < _HEIGHT:
                found[start] = sign.start()
            if stack:
                stack[-1] = (stack[-1][0], max(stack[-1][1], height + 1))
    return found
