"""Plain Unicode text as LaTeX, in ASCII or in UTF-8, such that reading it back gives the text again.

The forms are those that compile with every engine and that BibTeX sorts and abbreviates rightly: an accented letter is
a “special character” ``{\\"o}`` (Patashnik, BibTeXing, section 4), a dash and a typographic quote is TeX's ligature.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from citetrack.writers.latex_characters import ACCENTS, LETTERS, LIGATURES, RESERVED, SYMBOLS

__all__ = ["clean", "encode_ascii", "encode_unicode", "keep_plain"]

_Form = Callable[[str], str]

# Characters that TeX can't set and nobody sees: soft hyphen, zero-width space, word joiner, byte order mark,
# direction marks, controls, halves of surrogate pairs.
_INVISIBLE = re.compile(
    "[\u00ad\u200b\u2060\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff]+"
)
_BLANK = re.compile(r"[^\S\xa0]+")
_DOTLESS = re.compile("[ıȷ](?=[\u0300-\u036f])")  # an accent takes the place of the dot anyway
# TeX prints a straight apostrophe as a typographic one, so it is one and the same character in a .bib file; the
# no-break spaces become the one that TeX has; hyphens and dashes that TeX lacks become the nearest that it has.
_SAME = str.maketrans(
    {"'": "’", "`": "‘", "\u2007": "\xa0", "\u202f": "\xa0", "\u2010": "-", "\u2011": "-", "\u2012": "–", "\u2015": "—"}
)
_TIDY = re.compile(r"[!-&(-_a-~]+(?: [!-&(-_a-~]+)*")  # ASCII without quotes, single spaces: nothing to clean
_SAFE = re.compile(r"[A-Za-z0-9 .:;/()\[\]=+*@!?\"]*(?:[,-][A-Za-z0-9 .:;/()\[\]=+*@!?\"]+)*[,-]?")  # nothing to encode
# Between these TeX would form a ligature that isn't in the text.
_LIGATURE = re.compile(
    "(?<=[-–—])(?=[-–—])|(?<=[’”])(?=[’”])|(?<=[‘“])(?=[‘“])|(?<=[?!¿¡])(?=[‘“])|(?<=,)(?=,)|(?<=[?!])(?=[¿¡])"
)
_ENCODED = re.compile(r"[^\x20-\x7e]|[#$%&_{}~^\\<>|]")
_COMBINED = re.compile(r"[^ ][\u0300-\u036f]+|[^\x20-\x7e]|[#$%&_{}~^\\<>|]")
_ACCENTS = 4  # on one letter; each is a level of braces, of which readers allow so many
_MARKUP = re.compile(r"[{}\\]")
_COMBINING = re.compile(r"[\u0300-\u036f]")


def clean(text: str) -> str:
    """The text as a .bib file can hold it: NFC, single spaces, no invisible characters, typographic apostrophes."""
    if _TIDY.fullmatch(text):
        return text
    text = _DOTLESS.sub(lambda found: "i" if found[0] == "ı" else "j", _INVISIBLE.sub("", text))
    text = unicodedata.normalize("NFC", text).translate(_SAME)
    return _BLANK.sub(" ", text).strip()


def encode_ascii(text: str) -> str:
    """LaTeX of clean text, in ASCII wherever LaTeX has a form for the character; any other stays as it is."""
    return text if _SAFE.fullmatch(text) else _encode(text, _ascii_form)


def encode_unicode(text: str) -> str:
    """LaTeX of clean text, in which only what TeX would take for markup is escaped."""
    return text if _SAFE.fullmatch(text) else _encode(text, _unicode_form)


def keep_plain(text: str) -> str:
    """Clean text as it is, for whoever makes LaTeX of it; only braces and backslashes are LaTeX already."""
    return _MARKUP.sub(lambda found: RESERVED[found[0]], text)


def _encode(text: str, form: _Form) -> str:
    pattern = _COMBINED if _COMBINING.search(text) else _ENCODED
    return "{}".join(pattern.sub(lambda found: form(found[0]), part) for part in _LIGATURE.split(text))


# In the encodings that this form is for (T1, Unicode) a bar prints as it is; two angle brackets would be a guillemet.
_ESCAPES = {character: form for character, form in RESERVED.items() if character != "|"}


def _unicode_form(character: str) -> str:
    return _ESCAPES.get(character) or "".join(_ESCAPES.get(c, c) for c in character)


@lru_cache(maxsize=4096)
def _ascii_form(cluster: str) -> str:
    known = RESERVED.get(cluster) or LIGATURES.get(cluster)
    if known:
        return known
    if cluster in SYMBOLS:
        return f"{{\\{SYMBOLS[cluster]}}}"
    return _accented(cluster) or "".join(map(_ascii_form, cluster) if len(cluster) > 1 else cluster)


def _accented(cluster: str) -> str:
    r"""``{\'e}`` for é and ``{\^{\d e}}`` for ệ; empty where LaTeX has no such accent or base.

    Nor is it ``\i`` under an accent: LaTeX has ``\'i``, and of ``\'\i`` biber makes what pdfLaTeX can't set.
    """
    decomposed = unicodedata.normalize("NFD", cluster)
    base, marks = decomposed[:1], decomposed[1:]
    if not 0 < len(marks) <= _ACCENTS or any(mark not in ACCENTS for mark in marks):
        return ""
    if base in LETTERS:
        base = f"\\{LETTERS[base]}"
    elif not (base.isascii() and base.isalnum()):
        return ""
    for place, mark in enumerate(marks):
        command = ACCENTS[mark]
        if place:
            base = f"{{{base}}}"
        apart = " " if command.isalpha() and base[0].isalnum() else ""
        base = f"\\{command}{apart}{base}"
    return f"{{{base}}}"
