"""Quotation marks round a title: taken off where they enclose all of it or have no partner, else kept."""

from __future__ import annotations

import re

__all__ = ["OPENING", "closing_quote", "has_quotes", "is_quoted", "unquote"]

# Each opening mark with the marks that close it, in the typographies of Western Europe.
_PAIRS = {
    "“": "”“",
    "„": "“”",
    "”": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "’": "’",
    '"': '"',
    "'": "'",
    "`": "'`",
    "‟": "”",
}
OPENING = frozenset(_PAIRS)
_ANY = re.compile("[" + "".join(sorted({*_PAIRS, *"".join(_PAIRS.values())})) + "]")
_MARKS = {opening: re.compile(f"[{opening}{closers}]") for opening, closers in _PAIRS.items()}
_APOSTROPHES = "’'‘"
_SAME = "\"'’”"
_STOPS = " ,;:."
_SINGLE = re.compile(r"(?<!\w)'|'(?!\w)")


def has_quotes(text: str) -> bool:
    """Whether there is a quotation mark or an apostrophe."""
    if text.isascii():
        return "'" in text or '"' in text or "`" in text
    return _ANY.search(text) is not None


def is_quoted(text: str) -> bool:
    """Whether the text begins with a quotation mark, or ends with one that has no partner."""
    core = text.strip(" ,.;:(")
    return core[:1] in OPENING or (core[-1:] in ("”", "“", "»", "«") and _lonely(core))


def closing_quote(text: str) -> int:
    """Where the quotation that begins with the text's first character ends, or -1.

    An apostrophe stands between letters, begins a word (“the ’60s”), or closes one while another mark of its kind is
    still to come at the end.
    """
    if not text or text[0] not in _PAIRS:
        return -1
    opening, closers = text[0], _PAIRS[text[0]]
    depth, last = 1, -1
    for mark in _MARKS[opening].finditer(text, 1):
        place, character = mark.start(), mark[0]
        before, after = text[place - 1], text[place + 1 : place + 2]
        if character in closers and not (character in _APOSTROPHES and before.isalnum() and after.isalnum()):
            first = place == 1 and after.isalnum()
            if opening in _SAME and (before.isspace() or first) and after and not after.isspace():
                depth += 1  # the same mark opens an inner quotation
                continue
            if character == opening == "“" or (character in _APOSTROPHES and before.isspace() and after.isalnum()):
                continue
            depth, last = depth - 1, place
            if depth == 0 and not (
                character in _APOSTROPHES and after.isspace() and _closes_later(text, place + 1, opening)
            ):
                return place
            depth = max(depth, 1)
        elif character == opening and opening not in _SAME:
            depth += 1
    return last if depth <= 1 else -1


def _closes_later(text: str, start: int, opening: str) -> bool:
    """Whether a single mark after ``start`` ends the text while none opens before it: ``‘Traders’ Guild’``.

    One that opens has its own at the end: ``‘Traders’ ‘Guild’’``.
    """
    rest = text[start:].rstrip(_STOPS)
    return rest[-1:] in ("’", "'") and (opening not in rest[:-1] or rest[-2] == rest[-1])


def unquote(text: str) -> str:
    """The text without the marks that enclose all of it and without a mark at its ends that has no partner."""
    text = text.replace("``", "“").strip()
    # “''X': Y'”: one of the two is the mark of an inner quotation.
    if not text.startswith("'") or (text.startswith("''") and ("''" in text[2:] or not _SINGLE.search(text, 2))):
        text = text.replace("''", "”")
    for _ in range(3):
        core = text.strip(_STOPS)
        if core[:1] in _PAIRS and core[:1] not in "’'":
            end = closing_quote(core)
            if end == len(core) - 1 and end > 0:
                text = core[1:-1].strip()
                continue
            if end < 0 or not _used(core, core[0]):
                text = text[text.index(core[0]) + 1 :].strip()
                continue
        elif core[:1] == "'" and closing_quote(core) == len(core) - 1 > 0:
            text = core[1:-1].strip()
            continue
        if core and core[-1] in '”»«“"' and _lonely(core):
            text = core[:-1].strip()
            continue
        break
    return text


def _used(core: str, opening: str) -> bool:
    return any(c in core[1:] for c in _PAIRS[opening])


def _lonely(core: str) -> bool:
    """Whether the mark at the end of the text closes nothing."""
    last, before = core[-1], core[:-1]
    if last == '"':
        return before.count('"') % 2 == 0
    openers = [o for o, closers in _PAIRS.items() if last in closers and o != last]
    return sum(before.count(o) for o in openers) <= before.count(last)
