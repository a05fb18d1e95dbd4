"""What a back-reference shows of the work it means: words of names and title, years, a note's number, its own place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from citetrack.notes.enclosures import blanked, quotations
from citetrack.notes.people import YEAR
from citetrack.notes.resolving.locators import leading, trailing
from citetrack.notes.resolving.words import JOINING, words

__all__ = ["Shown", "show"]

_NOTE = (
    r"(?:foot|end)?(?:notes?|nn?\b\.?)|fns?\b\.?|anm(?:erkung|\b\.?)|fu(?:ß|ss)n(?:oten?|\b\.?)|nota|ref\.?|reference"
)
_ABOVE = (
    r"supra|infra|above|below|wie|oben|unten|siehe|see|as\sin|voir|vedi|v[ée]ase|cf\.?|s\.|vgl\.|in|à\sla|la|ci-dessus|"
    r"plus\shaut|alla|en\sla|at"
)
# “(n 8)”, “supra note 4”, “wie Anm. 4”, “à la note 5”, “note 4 above”
_NUMBERED = (
    rf"[(\[]?\s*(?:(?:{_ABOVE})\b,?\s*){{0,3}}(?:{_NOTE})\s?(?P<note>\d{{1,4}})(?:\s?[,]?\s?"
    r"(?:above|below|supra|infra|oben|ci-dessus|sopra))?\s*[)\]]?"
)
_BACK = (
    r"(?<![\w])(?:ibid(?:em)?|íb[ií]d(?:em)?|ib|ebd|ebda|ebenda|ebendort|ivi|[ií]dem|id|eadem|ders|dies|derselbe|dieselben?|"
    r"op\.?\s?cit|opere\scitato|loc\.?\s?cit|art\.?\s?cit|ob\.?\s?cit|op\.\s?laud|(?:ouvr(?:\.|age)|art(?:\.|icle)|livre)\scité|(?:obra|artículo)\scitad[ao]|o\.\s?c|a\.\s?a\.\s?O|aaO|am\sangegebenen\sOrt|"
    r"cit(?:at[oaie])?(?=\s?[.,:;]|\s*$)|supra|infra|le\smême|la\smême|el\smismo|la\smisma|lo\sstesso|la\sstessa)\b\.?"
)
_PHRASE = re.compile(rf"{_BACK}(?:[\s,]*{_NUMBERED})?|{_NUMBERED.replace('<note>', '<bare>')}", re.IGNORECASE)
_A_PAGE_S = re.compile(r"\s*(?:nn?\.|notes?|Anm\.|fn\.?|nota)\s?\d+\s*$", re.IGNORECASE)
_SAME = re.compile(r"(?:ibid(?:em)?|íb[ií]d(?:em)?|ib|ebd|ebda|ebenda|ebendort|ivi)\b\.?", re.IGNORECASE)
_YEARS = re.compile(rf"(?<![\w–-])(?P<year>{YEAR}|n\.\s?d\.|o\.\s?J\.)(?P<letter>[a-z]?)(?![\w–-])")
_PASSIM = re.compile(r",?\s(?:(?:et|and|und|e|y)\s)?passim\b.*$", re.IGNORECASE)
_PIECE = re.compile(r"(?<=[’'sS])\s(?:article|essay|book|chapter|paper|study|piece)\s*[.,]?\s*$")
_CUT = re.compile(r"(?:\.\.\.|…)")


@dataclass(frozen=True, slots=True)
class Shown:
    """``said`` holds the folded words of names and title, ``years`` years with their letters (``1985a``)."""

    said: tuple[str, ...] = ()
    years: tuple[str, ...] = ()
    note: int | None = None
    locator: str = ""
    titled: bool = False


def show(text: str) -> Shown:
    """What ``text``, a back-reference without its signal, says of its work and of the place in it."""
    text = " ".join(text[:600].split())
    if same := _SAME.match(text):  # “Ibid., n. 5”: the note is one of the work's
        return Shown(locator=leading(text[same.end() :]))
    found = _phrase(text)
    if found is None:
        head, locator = trailing(_PASSIM.sub("", text))
        return _shown(head, None, locator)
    head, behind = text[: found.start()], text[found.end() :]
    number = found["note"] or found["bare"]
    note = int(number) if number else None
    locator = leading(behind)
    if again := _phrase(behind):  # “Scott, op. cit., 45 (note 3)”
        number = again["note"] or again["bare"]
        note = int(number) if number and note is None else note
        locator = locator or leading(behind[again.end() :]) or trailing(behind[: again.start()])[1]
    if not locator:
        head, locator = trailing(head)
    if not words(head):  # “Ders., Titel, 45”
        rest, last = trailing(behind)
        return _shown(rest, note, last if rest != behind else locator)
    return _shown(head, note, locator)


def _phrase(text: str) -> re.Match[str] | None:
    """The first phrase that refers back, quotations left out."""
    at = 0
    while found := _PHRASE.search(text, at):
        quoted = any(start < found.start() and found.end() <= end for start, end in quotations(text))
        behind_page = text[: found.start()].rstrip(" ,")[-1:].isdigit()
        if not quoted and not (behind_page and _A_PAGE_S.match(found[0])):  # “75 n. 3” is a note of the work's
            return found
        at = found.end()
    return None


def _shown(head: str, note: int | None, locator: str) -> Shown:
    titled = bool(quotations(head))
    head = _PIECE.sub("", head)
    years = tuple(f"{m['year']}{m['letter']}".replace(" ", "") for m in _YEARS.finditer(blanked(head)))
    said = [word for word in words(_CUT.sub(" ", head)) if word not in years]
    while said and said[-1] in JOINING:
        said.pop()
    return Shown(tuple(said), years, note, locator, titled)
