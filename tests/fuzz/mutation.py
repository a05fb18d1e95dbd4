"""Damaged text: a seed whose parts are cut, doubled, moved, swapped for others or for odd characters."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

__all__ = ["damaged", "damaged_bytes"]

# What breaks readers: unmatched signs, controls, marks of direction, digits of other scripts, surrogates, long runs.
_ODD = (
    "\x00", "\t", "\x0b", "\x0c", "\r", "\n", "\r\n", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u200e",
    "\u202e", "\u2028", "\ufeff", "\ufffd", "\ud800", "\U0001f4da", "\U000e0041", "e\u0301", "\u0301", "ß", "İ",
    "ı", "ﬁ", "²", "⁷", "①", "٣", "۴", "Ⅳ", "ǆ", "漢字", "שלום", "“", "”", "„", "‟", "«", "»", "‹", "›", "‘",
    "’", '"', "'", "``", "''", "(", ")", "[", "]", "{", "}", "<", ">", "&amp;", "&#0;", "&#x110000;", "\\",
    "\\textit{", "\\\"o", "\\v{c}", "\\cite{x}", "\\bibitem{x}", "$", "%", "#", "_", "^", "~", "@", "@article{",
    "**", "*", "_", "`", "|", "<i>", "</i>", "<sup>", "<a href=", "<!--", "[7]", "[^1]", "[^1]:", "7.", "(7)",
    ";", ":", ",", ".", "…", "–", "—", "-", "/", "//", "https://", "doi:10.", "10.1000/", "ISBN ", "pp. ",
    "S. ", "vol. ", "no. ", "(1998)", "1998a", "99999999999999999999", "n.d.", "et al.", "and ", "ibid.",
    "Ebd., ", "op. cit.", "see note 7 above", "ders., ", "hereafter ", "ed. ", "(ed.)", "in: ", "In ", "von ",
    "van der ", "Jr.", "III", "ſ", "ŉ",
)  # fmt: skip
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "koi8-r", "utf-32")
_RUNS = (2, 3, 7, 40, 300, 3000)


def damaged(seed: str, others: Sequence[str], rng: random.Random) -> str:
    """``seed`` after one to eight changes; ``others`` lend parts."""
    text = seed
    for _ in range(rng.choice((1, 1, 2, 3, 5, 8))):
        text = rng.choice(_CHANGES)(text, others, rng)
        if len(text) > 20_000:
            text = text[:20_000]
    return text


def damaged_bytes(seed: str, others: Sequence[str], rng: random.Random) -> bytes:
    """``damaged`` text in an encoding, the right one or not, with bytes changed at times."""
    text = damaged(seed, others, rng)
    encoding = rng.choice(
        ("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1", "koi8-r", "utf-32")
    )
    data = bytearray(text.encode(encoding, rng.choice(("ignore", "replace", "xmlcharrefreplace"))))
    if rng.random() < 0.4:
        for _ in range(rng.choice((1, 2, 5, 50))):
            at = rng.randrange(len(data) + 1)
            data[at : at + rng.choice((0, 1, 1, 4))] = rng.randbytes(rng.choice((0, 1, 1, 2)))
    return bytes(data)


def _span(text: str, rng: random.Random) -> tuple[int, int]:
    start = rng.randrange(len(text) + 1)
    return start, min(len(text), start + rng.choice((1, 1, 2, 5, 20, 100)))


def _cut(text: str, others: Sequence[str], rng: random.Random) -> str:
    start, end = _span(text, rng)
    return text[:start] + text[end:]


def _double(text: str, others: Sequence[str], rng: random.Random) -> str:
    start, end = _span(text, rng)
    return text[:start] + text[start:end] * rng.choice(_RUNS) + text[end:]


def _put(text: str, others: Sequence[str], rng: random.Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_ODD) + text[at:]


def _pepper(text: str, others: Sequence[str], rng: random.Random) -> str:
    odd = rng.choice(_ODD)
    share = rng.choice((0.02, 0.2, 0.9))
    return "".join(c + odd if rng.random() < share else c for c in text[:2000])


def _run(text: str, others: Sequence[str], rng: random.Random) -> str:
    at = rng.randrange(len(text) + 1)
    return text[:at] + rng.choice(_ODD) * rng.choice(_RUNS) + text[at:]


def _splice(text: str, others: Sequence[str], rng: random.Random) -> str:
    at, other = rng.randrange(len(text) + 1), rng.choice(others)
    start, end = sorted((rng.randrange(len(other) + 1), rng.randrange(len(other) + 1)))
    return text[:at] + other[start:end] + text[at:]


def _move(text: str, others: Sequence[str], rng: random.Random) -> str:
    start, end = _span(text, rng)
    rest = text[:start] + text[end:]
    at = rng.randrange(len(rest) + 1)
    return rest[:at] + text[start:end] + rest[at:]


def _swap_words(text: str, others: Sequence[str], rng: random.Random) -> str:
    words = text.split(" ")
    a, b = rng.randrange(len(words)), rng.randrange(len(words))
    words[a], words[b] = words[b], words[a]
    return " ".join(words)


def _case(text: str, others: Sequence[str], rng: random.Random) -> str:
    start, end = _span(text, rng)
    return text[:start] + rng.choice((str.upper, str.lower, str.title, str.swapcase))(text[start:end]) + text[end:]


def _shift(text: str, others: Sequence[str], rng: random.Random) -> str:
    """One character replaced by any of Unicode's, those that are not assigned and lone surrogates among them."""
    if not text:
        return chr(rng.randrange(0x110000))
    at = rng.randrange(len(text))
    return (
        text[:at]
        + chr(rng.choice((rng.randrange(0x80), rng.randrange(0x3000), rng.randrange(0x110000))))
        + text[at + 1 :]
    )


def _digits(text: str, others: Sequence[str], rng: random.Random) -> str:
    return "".join(rng.choice("0123456789") if c.isdecimal() and rng.random() < 0.3 else c for c in text)


_CHANGES: tuple[Callable[[str, Sequence[str], random.Random], str], ...] = (
    _cut, _cut, _double, _put, _put, _pepper, _run, _splice, _splice, _move, _swap_words, _case, _shift, _digits,
)  # fmt: skip
