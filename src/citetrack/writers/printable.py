"""Which characters of a bibliography an engine can't print, told before TeX sees them."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

from citetrack.model import Entry, Problem
from citetrack.writers.latex import clean, encode_ascii
from citetrack.writers.verbatim import VERBATIM

__all__ = ["Engine", "unprintable"]

Engine = Literal["pdflatex", "lualatex"]

# What Latin Modern, LuaLaTeX's own font, has besides what LaTeX has a command for.
_MODERN = frozenset("ƏəƠơƯư") | {chr(code) for code in range(0x1E00, 0x1F00)}
_MOST = 8


def unprintable(entries: Sequence[Entry], engine: Engine) -> tuple[Problem, ...]:
    """A problem ``unprintable`` for each entry with characters that the engine has no form or no font for.

    pdfLaTeX prints what LaTeX has a command for, in the encoding T1; LuaLaTeX prints whatever its font has, which
    without another choice is Latin Modern.
    """
    return tuple(_problem(entry, engine, bad) for entry in entries if (bad := _bad(entry, engine)))


def _problem(entry: Entry, engine: Engine, bad: str) -> Problem:
    named = ", ".join(f"{c} (U+{ord(c):04X})" for c in bad[:_MOST]) + (" …" if bad[_MOST:] else "")
    scripts = ", ".join(dict.fromkeys(_script(c) for c in bad))
    mend = f"use LuaLaTeX or XeLaTeX with a font for {scripts}" if engine == "pdflatex" else f"set a font for {scripts}"
    name = {"pdflatex": "pdfLaTeX", "lualatex": "LuaLaTeX with its own font"}[engine]
    first = entry.mentions[0] if entry.mentions else None
    message = f"{entry.key}: {name} can't print {named}; {mend}"
    if first is None:
        return Problem("unprintable", message)
    return Problem("unprintable", message, first.citation.span, first.document, first.note)


def _bad(entry: Entry, engine: Engine) -> str:
    return "".join(dict.fromkeys(c for text in _printed(entry) if not text.isascii() for c in _lost(text, engine)))


def _printed(entry: Entry) -> Iterator[str]:
    for group in entry.reference.names:
        for name in group.names:
            yield f"{name.family} {name.given} {name.prefix} {name.suffix} {name.literal}"
    yield from (field.value for field in entry.reference.fields if field.name not in VERBATIM)


@lru_cache(maxsize=4096)
def _lost(text: str, engine: Engine) -> str:
    plain = (c for c in encode_ascii(clean(text)) if not c.isascii())
    return "".join(c for c in plain if engine == "pdflatex" or not (c in _MODERN or unicodedata.combining(c)))


def _script(character: str) -> str:
    """The script's name as Unicode's names begin with it."""
    word = unicodedata.name(character, "UNKNOWN").split(" ")[0].split("-")[0].capitalize()
    return {"Cjk": "Chinese", "Hiragana": "Japanese", "Katakana": "Japanese", "Hangul": "Korean"}.get(word, word)
