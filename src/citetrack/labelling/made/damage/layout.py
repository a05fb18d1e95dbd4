"""What typing, setting and copying do to a citation: line breaks, hyphens, blanks, lost commas, misread letters."""

# ruff: noqa: ARG001 - every damage has one signature, see Damage
from __future__ import annotations

from itertools import pairwise
from random import Random
from typing import Final

from anyascii import anyascii

from citetrack.labelling.made.parts import Parts, replace_text

__all__ = [
    "break_lines",
    "break_url",
    "capitalize_names",
    "capitalize_title",
    "change_separators",
    "close_up",
    "double_spaces",
    "drop_comma",
    "drop_final_stop",
    "flatten_dashes",
    "hyphenate",
    "misread",
    "strip_accents",
    "use_hard_spaces",
]  # fmt: skip

# What scanners take for what.
_MISREAD: Final = (
    ("l", "1"), ("rn", "m"), ("e", "c"), ("ii", "u"), ("I", "l"), ("O", "0"), ("h", "li"), ("fi", "ﬁ"), ("fl", "ﬂ"),
    ("S", "5"), ("à", "a"), ("é", "e"), ("ü", "ii"), ("a", "o"), ("cl", "d"), ("m", "rn"), ("tt", "t"),
)  # fmt: skip
_HYPHENS: Final = ("- ", "-\n", "-", "\u00ad")
_PROSE: Final = frozenset(("title", "container-title", "journal", "publisher", "author"))


def break_lines(parts: Parts, rng: Random, lang: str) -> Parts:
    """The citation set in lines: some blanks are line ends, now and then with an empty line."""
    broken = "\n" if rng.random() < 0.85 else "\n\n"
    width = rng.randint(30, 110)
    column = rng.randrange(width)
    lines = []
    for label, text in parts:
        chars = []
        for char in text:
            column += 1
            if char == " " and column >= width:
                chars.append(broken)
                column = 0
            else:
                chars.append(char)
        lines.append((label, "".join(chars)))
    return tuple(lines)


def hyphenate(parts: Parts, rng: Random, lang: str) -> Parts:
    """A word of a title cut by the end of a line that is gone."""
    spots = [
        (at, i)
        for at, (label, text) in enumerate(parts)
        if label in _PROSE
        for i in range(3, len(text) - 3)
        if text[i - 3 : i + 3].isalpha() and text[i - 3 : i + 3].islower()
    ]
    if not spots:
        return parts
    at, i = rng.choice(spots)
    text = parts[at][1]
    return replace_text(parts, at, text[:i] + rng.choice(_HYPHENS) + text[i:])


def break_url(parts: Parts, rng: Random, lang: str) -> Parts:
    """An address with blanks inside, as line ends leave them."""
    for at, (label, text) in enumerate(parts):
        if label in ("url", "doi"):
            spots = [i for i in range(12, len(text) - 3) if text[i - 1] in "/-_.?=&" and text[i].isalnum()]
            cuts = sorted(rng.sample(spots, min(len(spots), rng.choice((1, 1, 2)))))
            pieces = [text[a:b] for a, b in pairwise((0, *cuts, len(text)))]
            return replace_text(parts, at, rng.choice((" ", " ", "\n")).join(pieces))
    return parts


def capitalize_title(parts: Parts, rng: Random, lang: str) -> Parts:
    """The title in capitals."""
    return tuple((label, text.upper() if label == "title" else text) for label, text in parts)


def capitalize_names(parts: Parts, rng: Random, lang: str) -> Parts:
    """The authors in capitals."""
    return tuple((label, text.upper() if label == "author" else text) for label, text in parts)


def close_up(parts: Parts, rng: Random, lang: str) -> Parts:
    """A blank missing after a comma or a full stop between two fields, or behind “p.”."""
    spots = [at for at, (_, text) in enumerate(parts[:-1]) if text.endswith((", ", ". ", ": ", "; ", ") "))]
    if rng.random() < 0.4 or not spots:
        return tuple((label, text.replace(". ", ".", 1) if label == "pages" else text) for label, text in parts)
    at = rng.choice(spots)
    if parts[at][0] in ("url", "doi") or parts[at + 1][0] in ("url", "doi"):
        return parts
    return replace_text(parts, at, parts[at][1][:-1])


def double_spaces(parts: Parts, rng: Random, lang: str) -> Parts:
    """Some blanks doubled, or set before the comma."""
    form = rng.choice((("  ", " "), (" ,", ","), (" :", ":"), ("  ", " ")))
    doubled = []
    for label, text in parts:
        pieces = text.split(form[1])
        glued = pieces[0]
        for piece in pieces[1:]:
            glued += (form[0] if label not in ("url", "doi") and rng.random() < 0.3 else form[1]) + piece
        doubled.append((label, glued))
    return tuple(doubled)


def drop_comma(parts: Parts, rng: Random, lang: str) -> Parts:
    """One of the commas or stops between fields missing."""
    spots = [at for at, (_, text) in enumerate(parts[:-1]) if text[-2:] in (", ", ". ", ": ", "; ")]
    if not spots:
        return parts
    at = rng.choice(spots)
    return replace_text(parts, at, parts[at][1][:-2] + " ")


def change_separators(parts: Parts, rng: Random, lang: str) -> Parts:
    """The commas between fields as semicolons, full stops or dashes."""
    new = rng.choice(("; ", ". ", " - ", " – ", " | ", " / ", ": ", ",", " "))
    return tuple(
        (label, text[:-2] + new if text.endswith(", ") and at < len(parts) - 1 and rng.random() < 0.8 else text)
        for at, (label, text) in enumerate(parts)
    )


def drop_final_stop(parts: Parts, rng: Random, lang: str) -> Parts:
    """The last full stop gone, or another one come."""
    label, text = parts[-1]
    return (*parts[:-1], (label, text[:-1] if text.endswith(".") else text + rng.choice((".", "..", ",", ";"))))


def flatten_dashes(parts: Parts, rng: Random, lang: str) -> Parts:
    """Dashes of ranges as hyphens, or spaced, or doubled."""
    dash = rng.choice(("-", "-", " - ", " – ", "--", "—", "‑", "−"))
    return tuple(
        (label, text.replace("–", dash).replace("-", dash) if label in ("pages", "volume") else text)
        for label, text in parts
    )


def misread(parts: Parts, rng: Random, lang: str) -> Parts:
    """One or two letters as a scanner misreads them."""
    for _ in range(rng.choice((1, 1, 2))):
        at = rng.randrange(len(parts))
        label, text = parts[at]
        wrong = [(a, b) for a, b in _MISREAD if a in text]
        if label in _PROSE and wrong:
            old, new = rng.choice(wrong)
            spots = [i for i in range(len(text)) if text.startswith(old, i)]
            i = rng.choice(spots)
            parts = replace_text(parts, at, text[:i] + new + text[i + len(old) :])
    return parts


def strip_accents(parts: Parts, rng: Random, lang: str) -> Parts:
    """Letters without their accents."""
    return tuple((label, "".join(anyascii(c) if c.isalpha() else c for c in text)) for label, text in parts)


def use_hard_spaces(parts: Parts, rng: Random, lang: str) -> Parts:
    """No-break spaces behind “p.”, “n°” and initials, as word processors set them."""
    hard = rng.choice("\u00a0\u00a0\u202f")
    return tuple(
        (label, text[:-1].replace(". ", f".{hard}").replace("° ", f"°{hard}") + text[-1:]
         if label in ("pages", "volume", "author") else text)
        for label, text in parts
    )  # fmt: skip
