"""The footnotes of a Markdown file: their numbers, and their place at the end of the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markdown_it.token import Token

__all__ = ["arrange"]

# Parts the labels of footnotes that have the same one.
_TWIN = "\u200b"


def arrange(tokens: Sequence[Token], env: Mapping[str, Any], line_attribute: str) -> list[Token]:
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
            token.attrSet(line_attribute, line)
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
