"""Labelled text as ``((label, text), …)``: joining, merging, and giving each punctuation mark to its field.

The conventions are those of AnyStyle's training data: punctuation and the white space after it belong to the field
before; opening quotes and brackets to the field after.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["Part", "Parts", "from_labels", "join", "labels_of", "merge", "replace_text"]

Part = tuple[str, str]
Parts = tuple[Part, ...]

_OPENING = frozenset("([{<„‚")
_OPENING_AFTER_SPACE = frozenset("“‘«‹")  # closing ones, in German, after a letter
_EITHER = frozenset("\"'»›”’`")  # open when after a space and before a word
_JOINS = frozenset("\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}")


def join(parts: Iterable[Part]) -> str:
    """The text of all parts."""
    return "".join(text for _, text in parts)


def merge(parts: Iterable[Part]) -> Parts:
    """The same text with neighbours of one label joined and empty parts gone."""
    merged: list[Part] = []
    for label, text in parts:
        if not text:
            continue
        if merged and merged[-1][0] == label:
            merged[-1] = (label, merged[-1][1] + text)
        else:
            merged.append((label, text))
    return tuple(merged)


def replace_text(parts: Parts, index: int, text: str) -> Parts:
    """The parts with the text of one of them exchanged."""
    return merge((*parts[:index], (parts[index][0], text), *parts[index + 1 :]))


def labels_of(parts: Iterable[Part]) -> list[str]:
    """The label of each letter or digit of the text, in order."""
    return [label for label, text in parts for char in text if char.isalnum()]


def from_labels(text: str, labels: Sequence[str]) -> Parts | None:
    """``text`` cut into parts, given the label of each of its letters and digits; None when their number differs."""
    spots = [at for at, char in enumerate(text) if char.isalnum()]
    if len(spots) != len(labels) or not spots:
        return None
    cuts = [0]
    names = [labels[0]]
    for before, after, label in zip(spots, spots[1:], labels[1:], strict=False):
        if label != names[-1]:
            cuts.append(before + 1 + _closing(text[before + 1 : after]))
            names.append(label)
    return merge((name, text[a:b]) for name, a, b in zip(names, cuts, [*cuts[1:], len(text)], strict=True))


def _closing(gap: str) -> int:
    """How many characters of the ``gap`` between the words of two fields belong to the first of them."""
    spaces = [at for at, char in enumerate(gap) if char.isspace() and char not in _JOINS]
    split = spaces[-1] + 1 if spaces else len(gap)
    for at in range(len(gap) - 1, -1, -1):
        if _opens(gap, at):
            split = at
        elif not gap[at].isspace():
            break
    return split


def _opens(gap: str, at: int) -> bool:
    char = gap[at]
    if char in _OPENING:
        return True
    if at == 0 or not (gap[at - 1].isspace() or gap[at - 1] in _OPENING | _OPENING_AFTER_SPACE):
        return False
    if char in _OPENING_AFTER_SPACE:
        return True
    return char in _EITHER and (at + 1 == len(gap) or gap[at + 1] in _OPENING | _OPENING_AFTER_SPACE | _EITHER)
