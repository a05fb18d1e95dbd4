"""Private-use characters that say, in the midst of printed text, which field begins here; reading them back."""

from __future__ import annotations

from typing import Final

from citetrack.labelling.made.labels import CONTAINER, LEAD, MARKED, TAIL
from citetrack.labelling.made.parts import Part, Parts, from_labels, labels_of, merge

__all__ = ["mark", "read", "strip"]

_FIRST: Final = 0xE000
_MARKS: Final = {label: chr(_FIRST + at) for at, label in enumerate(MARKED)}
_LABELS: Final = {char: label for label, char in _MARKS.items()}
_DELETE: Final = dict.fromkeys(map(ord, _LABELS))

_PERIODICALS: Final = frozenset(
    ("article", "article-journal", "article-magazine", "article-newspaper", "broadcast", "interview", "post",
     "post-weblog", "review", "review-book", "webpage", "")
)  # fmt: skip


def mark(label: str) -> str:
    """The character that opens a field of this label."""
    return _MARKS[label]


def strip(text: str) -> str:
    """The text as printed, without marks."""
    return text.translate(_DELETE)


def read(marked: str, plain: str, kind: str) -> Parts | None:
    """``plain`` cut into labelled parts, by the marks of ``marked``, the same citation printed with marks.

    ``kind`` is the CSL type of the work (it tells journals from books). Marks hinder a citation processor in moving
    and collapsing punctuation; so letters and digits alone carry labels, and the punctuation is that of ``plain``.
    None where their letters differ, or where text stands before the first mark.
    """
    container = "journal" if kind in _PERIODICALS else "container-title"
    parts: list[Part] = []
    label = ""
    start = 0
    for at, char in enumerate(marked):
        if char in _LABELS:
            parts.append((label, marked[start:at]))
            label, start = _LABELS[char], at + 1
            label = container if label == CONTAINER else label
    parts.append((label, marked[start:]))
    settled = _attach(merge(parts))
    if settled is None or _letters(strip(marked)) != _letters(plain):
        return None
    return from_labels(plain, labels_of(settled))


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum()).casefold()


def _attach(parts: Parts) -> Parts | None:
    """Lead words given to the field after them, tail words to the field before; None where a part has no label."""
    attached: list[Part] = []
    lead = ""
    for label, text in parts:
        if not any(char.isalnum() for char in text):
            continue
        if label == LEAD:
            lead += text
        elif label == TAIL and attached:
            attached[-1] = (attached[-1][0], attached[-1][1] + lead + text)
            lead = ""
        elif label in ("", TAIL):
            return None
        else:
            attached.append((label, lead + text))
            lead = ""
    if lead and attached:
        attached[-1] = (attached[-1][0], attached[-1][1] + lead)
    return merge(attached)
