"""Whether two works, or a work and prose, part at a cut."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from citetrack.notes.backrefs import back_reference
from citetrack.notes.cuts import Cut
from citetrack.notes.edges import EDGE
from citetrack.notes.enclosures import enclosed, quotations
from citetrack.notes.evidence import Judge, dated, opens_with_name, prose, signs
from citetrack.notes.people import GIVEN, INITIALS, NAME, YEAR
from citetrack.notes.shortforms import Cited
from citetrack.notes.signals import after_heir, after_lead_in, after_low_lead, after_signal, starts_with_signal
from citetrack.notes.sources import parallel, source_kind

__all__ = ["WINDOW", "Grounds", "led_by_colon", "parts"]

WINDOW = 1500
_CHEAP_WINDOW = 300
_LONGEST_QUOTATION = 300
_SIGNS = 2  # of a citation
_REMARK = re.compile(
    r"(?:Emphasis|Italics|My emphasis|My translation|All translations|Translations?|Translated by the author|"
    r"Author[’']s translation|Hervorhebung|Übersetzung|Eigene Übersetzung|Je souligne|Nous soulignons|"
    r"C[’']est nous qui|Traduction|Corsivo|Traduzione|Cursiva|Énfasis|La traducción|Traducción)\b[^.;“”]{0,60}(?:$|\.)"
)
_INVERTED = re.compile(rf"(?:{NAME}\s){{0,2}}{NAME},\s{GIVEN}\s?(?=[,;:.(/]|$)")
_ONLY_PEOPLE = re.compile(rf"{_INVERTED.pattern}(?:\s?[;/]\s{_INVERTED.pattern}){{0,12}}")
# “C. BASLER; K. MESSERSCHMIDT, Title”: people alone, with initials
_NAMES_GO_ON = re.compile(
    rf"{INITIALS}\s?(?:{NAME}\s){{0,2}}{NAME}(?=[,;]|$)|(?:{NAME}\s){{0,2}}{NAME},\s{INITIALS}(?=[,;]|$)"
)
# What a sentence of a citation begins with that goes on: “. In: Markets and Morals”, “. Hrsg. v. Doe”.
_CONTAINED = re.compile(
    r"(?:In:\s|In\s[^\W\d_a-z]|Hrsg\.\s(?:v\.|von)\s|Hg\.\s(?:v\.|von)\s|Ed(?:ited|\.)\sby\s|Trans(?:lated|\.)\sby\s|Übers\.\s|"
    r"Aus\sdem\s|A\scura\sdi\s|Sous\sla\sdir|Traduit\s|Trad\.\s|Aufl\.|\d+\.\s(?:Aufl|Ausg)|Repr(?:int|\.)|Vol\.\s|Bd\.\s)"
)
_PLACE_AND_YEAR = re.compile(rf"(?:{NAME}[/,]?\s){{1,4}}{YEAR}[.,;]|(?:{NAME}[/,]?\s){{1,3}}{YEAR}$")
# “ed. Peter B. Evans; Dietrich Rueschemeyer; and …”: the names go on.
_EDITORS_GO_ON = re.compile(
    rf"\b(?:[Ee]d(?:ited|\.)\s(?:by\s)?|[Ee]ds\.\s|[Hh]r?sg\.\s(?:v\.|von)\s|[Aa]\scura\sdi\s|sous\sla\sdir(?:\.|ection)\sde\s)"
    rf"(?:{NAME}[,;]?\s)*{NAME}$"
)
# “. 14. August 1987”, “. 3.4.2020”: when the piece before appeared
_DATE_GOES_ON = re.compile(
    rf"\d{{1,2}}\.?\s(?:de\s)?[^\W\d_]{{3,10}}\.?\s(?:de\s)?{YEAR}|\d{{1,2}}\.\s?\d{{1,2}}\.\s?{YEAR}"
)
# A work's end with the place in it: “… (London, 1990), chap. 3.”, “…, S. 12.”
_PLACED = re.compile(
    r"(?:\)[,:]?\s(?:[a-z]{1,5}\.\s)?|\b(?:pp?|S|f[f.]?)\.\s)\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:\sff?)?\.$"
)
_PAGED = re.compile(r",[”\"’»]?\s(?:pp?\.\s|S\.\s)?\d{1,4}(?:\s?[–-]\s?\d{1,4})?\.$")
_BACK = frozenset({"ibid", "op-cit", "supra"})
# “Princeton University Press; Russell Sage Foundation, 1994”: two publishers
_PUBLISHER = re.compile(
    r"\b(?:Press|Verlag|Publishers|Publishing|Books|Éditions|Editions|Editore|Editori|Editorial|Ediciones)$"
)
_AND_PUBLISHER = re.compile(rf"(?:{NAME}\s){{0,4}}{NAME},\s(?:(?:{NAME}\s){{0,2}}{NAME},\s)?{YEAR}\b")
_LONGEST_NAME = 120
_COLON = re.compile(r":\s+(?=[^\W\d_a-z])")
_STARTS = re.compile(r"[\"“„«»‘‚'(\[<]*(?:[^\W\d_]|\d)")


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a judgement rests on besides the text: the works cited so far and, but in an endless note, the labels."""

    cited: Cited
    judge: Judge | None


def parts(body: str, start: int, cuts: Sequence[Cut], i: int, grounds: Grounds) -> bool:
    """Whether works part at ``cuts[i]`` of ``body``, where the work before begins at ``start``."""
    cut = cuts[i]
    if cut.kind == "certain":
        return True
    left = body[max(start, cut.left - (WINDOW if grounds.judge else _CHEAP_WINDOW)) : cut.left]
    if cut.kind == "sentence":
        following = cuts[i + 1].left if i + 1 < len(cuts) else len(body)
        right = body[cut.right : min(following, cut.right + WINDOW)]
        reach = _reach(body, cuts, i, "semicolon")
        named_again = _PLACED.search(left) is not None and _shortened(right, grounds.cited)
        over = _PAGED.search(left) is not None and _shortened(left, grounds.cited)
        apart = over or named_again or _quoted_before(body, start, left, right)
        return apart or _sentences_part(left, right, reach, grounds.judge)
    left = left[after_signal(left, 0, len(left)) :]
    right = _reach(body, cuts, i, cut.kind)
    led = after_signal(right, 0, len(right)) or after_heir(right, 0, len(right))
    if not _STARTS.match(right[led:]):
        return False
    if cut.kind == "and":
        behind = _refers_back(right[led:], grounds.cited)
        if behind and (led or _refers_back(left, grounds.cited)):
            return True
        return _works_part(left, right[led:], grounds.judge, strict=not led)
    following = cuts[i + 1].left if i + 1 < len(cuts) else len(body)
    return _sources_part(left, body[cut.right : following]) or _semicolon_parts(left, right, grounds)


def led_by_colon(body: str, start: int, end: int) -> int:
    """Where the work begins that prose before a colon leads up to (“I thank Doe for this reference: Roe, …”), or
    ``start``."""
    colon = _COLON.search(body, start, end)
    if colon is None:
        return start
    said, cited = body[start : colon.start()], body[colon.end() : end]
    if said.endswith((" in", " In")) or prose(said) < 1 or signs(said) > 0:
        return start
    if signs(cited) < _SIGNS or not opens_with_name(cited) or enclosed(body[start:end])[colon.start() - start]:
        return start
    return colon.end()


def _reach(body: str, cuts: Sequence[Cut], i: int, kind: str) -> str:
    """What follows a cut, as far as it may belong to one work: to the next cut of its own kind or a stronger one."""
    start = cuts[i].right
    stops = {"semicolon", "certain", kind}
    for later in cuts[i + 1 : i + 9]:
        if later.left - start > WINDOW:
            break
        # A run of names parted by semicolons goes on to the title they belong to.
        if later.kind in stops and (kind != "semicolon" or signs(body[start : later.left]) >= 2):
            return body[start : later.left]
    return body[start : start + WINDOW]


def _goes_on(left: str, right: str) -> bool:
    """Whether names, or publishers, that began before a semicolon go on behind it."""
    if _PUBLISHER.search(left) and _AND_PUBLISHER.match(right):
        return not dated(left)
    return bool(_NAMES_GO_ON.fullmatch(left) and _NAMES_GO_ON.match(right))


def _shortened(text: str, cited: Cited) -> bool:
    """Whether a text is a short form of a work cited before that names its people."""
    return opens_with_name(text) and cited.shortened(text.strip(EDGE))


def _semicolon_parts(left: str, right: str, grounds: Grounds) -> bool:
    """Whether works, or a work and prose, stand on the two sides of a semicolon."""
    if back_reference(left.strip(EDGE)) in _BACK:
        return True
    if _starts_low(right):
        low = after_low_lead(right, 0, len(right))
        return low > 0 and _works_part(left, right[low:], grounds.judge, strict=True)
    behind = right.rstrip(EDGE)
    if _goes_on(left, right):
        return False
    if _refers_back(left, grounds.cited):
        return True
    if (kind := back_reference(behind)) or grounds.cited.shortened(behind):
        return kind != "short" or dated(left)  # “Title; London 2006” is no name and year
    return _is_prose(left) or _is_prose(right) or _works_part(left, right, grounds.judge, strict=False)


def _sources_part(left: str, right: str) -> bool:
    """Whether two laws, cases or papers stand on the two sides, and not one that is reported twice."""
    return source_kind(left) is not None and source_kind(right) is not None and not parallel(left, right)


def _refers_back(text: str, cited: Cited) -> bool:
    text = text.strip(EDGE)
    return back_reference(text) is not None or cited.shortened(text)


def _works_part(left: str, right: str, judge: Judge | None, *, strict: bool) -> bool:
    """Whether two works stand on the two sides."""
    if (
        signs(left) < 1
        or signs(right) < 1
        or _EDITORS_GO_ON.search(left[-_LONGEST_NAME:])
        or (_ONLY_PEOPLE.fullmatch(left) and _INVERTED.match(right))
    ):
        return False
    if judge is None:
        return signs(left) >= 2 and signs(right) >= 2
    certain = min(signs(left), signs(right)) >= 2 and (dated(left) or bool(quotations(left)))
    if not strict and certain and opens_with_name(right):
        return True
    before, behind = judge(left), judge(right)
    if not (before.full and behind.full):
        return False
    if strict:
        return before.placed and behind.placed and behind.people_first
    return before.placed or (behind.people_first and opens_with_name(right))


def _sentences_part(left: str, right: str, reach: str, judge: Judge | None) -> bool:
    """Whether a sentence's end parts a work from prose, or two works."""
    if back_reference(left.strip(EDGE)) in _BACK:
        return True
    if _in_open_quotation(left) or any(p.match(right) for p in (_CONTAINED, _PLACE_AND_YEAR, _DATE_GOES_ON)):
        return False
    before = signs(left[after_signal(left, 0, len(left)) :])
    back = back_reference(right.strip(EDGE)) in _BACK
    led = back or after_lead_in(right, 0, len(right)) > 0 or led_by_colon(reach, 0, len(reach)) > 0
    if led or _is_prose(right):
        works = before >= _SIGNS and (led or not _resumes(reach[len(right) :].lstrip()))
        return works or (led and _is_prose(left) and not opens_with_name(left))
    if _is_prose(left):
        return _opens_citation(right) or signs(right) < 1
    if before < 2 or signs(reach) < 3 or not opens_with_name(right) or judge is None:
        return False
    return _works_part(left, reach, judge, strict=True)


def _quoted_before(body: str, start: int, left: str, right: str) -> bool:
    """Whether words quoted in a sentence of the note, and no title, stand before the work that they are from."""
    whole = quotations(left)[:1] == [(0, len(left))]
    return whole and prose(body[max(0, start - _LONGEST_QUOTATION) : start]) >= 1 and opens_with_name(right)


def _in_open_quotation(text: str) -> bool:
    """Whether a quotation that is still open began shortly before the end of the text."""
    opened = max(text.rfind("“"), text.rfind("„"), text.rfind("«"))
    return opened > max(text.rfind("”"), text.rfind("»"), len(text) - _LONGEST_QUOTATION) and not any(
        start <= opened < end for start, end in quotations(text)
    )


def _resumes(text: str) -> bool:
    """Whether a citation goes on in ``text``, so that the sentence before it was part of a title."""
    return signs(text) >= 2 and not _opens_citation(text)


def _opens_citation(text: str) -> bool:
    return opens_with_name(text) or text[:1] in '"“„«»‘‚' or starts_with_signal(text, 0) or bool(back_reference(text))


def _is_prose(text: str) -> bool:
    return bool(_REMARK.match(text)) or (prose(text) >= 1 and signs(text) <= 0)


def _starts_low(text: str) -> bool:
    """Whether a text begins in lower case, but for a name's particle."""
    return text[:1].islower() and not opens_with_name(text) and back_reference(text.rstrip(EDGE)) is None
