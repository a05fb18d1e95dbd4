"""Where sentences end in running text and in notes, past the full stops of abbreviations and initials."""

from __future__ import annotations

import re

__all__ = ["ABBREVIATIONS", "sentence_ends"]

ABBREVIATIONS = frozenset(
    word
    for words in (
        # en
        "ed eds vol vols no nos pp p ch chap chs sec fig figs trans transl repr rev ser suppl univ inst dept assn",
        "st sr jr dr prof mr mrs ms vs etc al ibid cf ca c approx intro esp et est fl fn n nn art arts para paras",
        "pt pts bk bks mss co corp inc ltd bros gov gen col capt lt rep sen hon rt jan feb mar apr jun jul aug sep",
        "sept oct nov dec loc op cit id ff f sq sqq",
        # de
        "hg hgg hrsg bd bde nr jg aufl ausg übers diss masch bearb verf anm fußn abb abs abt bzw usw vgl zit ders",
        "dies ebd ebda geb gest hl kap rez red s sp tab u v z ztschr verl",
        # fr, it, es
        "éd dir coord trad coll fasc t ouvr introd n° cfr cap pag pagg tav sez núm pág págs tomo comp comps",
    )
    for word in words.split()
)
_END = re.compile(r"(?<![.!?])([.!?]+)([)\]”’»\"“]*)(?=\s|\[\d)")
_MONTH = re.compile(
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b"
)  # “14. August”
_DASHES = frozenset(("– ", "— ", "- "))
_LONGEST_ABBREVIATION = 12


def sentence_ends(text: str, mask: bytes | bytearray) -> list[tuple[int, int]]:
    """The end of each sentence but the last with the start of the next, outside of what ``mask`` marks as enclosed.

    A full stop before a closing quotation mark ends a sentence too, when a capital follows.
    """
    ends = []
    for found in _END.finditer(text):
        stop, closing = found.groups()
        at = found.end()
        word = (text[max(0, found.start() - _LONGEST_ABBREVIATION) : found.start()].split() or [""])[-1]
        right = at
        while right < len(text) and text[right].isspace():
            right += 1
        if text[right : right + 2] in _DASHES:  # “… 1995. – Ähnlich Doe, …”
            right += 2
        if right >= len(text) or (mask[found.start()] and not _closes_quotation(closing, mask, at)):
            continue
        if stop == "." and word[-2:].isdecimal() and _MONTH.match(text, right):
            continue
        following = text[right : right + 2].lstrip('"“„«»‘‚([')
        if not following or following[0].islower() or (stop == "." and not closing and _abbreviates(word)):
            continue
        ends.append((at, right))
    return ends


def _closes_quotation(closing: str, mask: bytes | bytearray, at: int) -> bool:
    """Whether a stop inside an enclosure is the last of a quotation."""
    return bool(closing) and not mask[at] and closing[-1] not in ")]"


def _abbreviates(word: str) -> bool:
    """Whether a word before a full stop is an initial or an abbreviation."""
    word = re.split(r"[-–/(\[‐.]", word)[-1].strip("’'“”\"«»„‘")
    return (len(word) == 1 and word.isalpha()) or word.casefold() in ABBREVIATIONS
