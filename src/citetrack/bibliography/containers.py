"""Whether two names of a journal or a book are one, however they are abbreviated."""

from __future__ import annotations

from rapidfuzz import fuzz

from citetrack.bibliography.folding import SMALL, squeeze

__all__ = ["same_container"]

_LIKE = 88.0


def same_container(a: str, b: str) -> bool:
    """Whether two folded names may be one: a slip, “j confl resolut”, “ajps”, or words left out at one end."""
    if a == b or squeeze(a) == squeeze(b) or fuzz.ratio(a, b) >= _LIKE:
        return True
    left, right = ([word for word in text.split() if word not in SMALL] for text in (a, b))
    shorter, longer = sorted((left, right), key=len)
    if len(shorter) == len(longer):
        return all(
            x[:1] == y[:1] and _subsequence(min(x, y, key=len), max(x, y, key=len))
            for x, y in zip(left, right, strict=True)
        )
    if len(shorter) == 1 and len(longer) > 1 and shorter[0] == "".join(word[0] for word in longer):
        return True
    return bool(shorter) and shorter in (longer[: len(shorter)], longer[-len(shorter) :])


def _subsequence(short: str, long: str) -> bool:
    letters = iter(long)
    return all(letter in letters for letter in short)
