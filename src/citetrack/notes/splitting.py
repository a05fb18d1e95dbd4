"""The citations that a note holds: where one work ends and the next begins, and what is prose."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Literal

from citetrack.model import Citation, Span
from citetrack.notes.backrefs import Cited, author_dates, back_reference
from citetrack.notes.enclosures import enclosed, quotations
from citetrack.notes.evidence import NAME, Judge, dated, opens_with_name, prose, signs
from citetrack.notes.sentences import sentence_ends
from citetrack.notes.signals import after_signal, signal_within, starts_with_signal

__all__ = ["split"]

_AND = re.compile(r"(?:[,;]\s+|(?<=[)\d”’»“\"/])\s+)(?:and|und|sowie|et|ainsi que|e|y|as well as|along with)\s+(?=\S)")
_LED_ON = re.compile(r",\s+(?=[a-zé])")
_ASIDE = re.compile(r",\s+(?:who|whose|which|where|wherein|wo|worin|qui|dont|où|il quale|dove|quien|donde)\s")
_REMARK = re.compile(
    r"(?:Emphasis|Italics|My emphasis|My translation|All translations|Translations?|Translated by the author|Author[’']s translation|"
    r"Hervorhebung|Übersetzung|Eigene Übersetzung|Je souligne|Nous soulignons|C[’']est nous qui|Traduction|"
    r"Corsivo|Traduzione|Cursiva|Énfasis|La traducción|Traducción)\b[^.;“”]{0,60}(?:$|\.)"
)
_GIVEN = rf"(?:(?:[A-ZÀ-Þ]\.[\s-]?){{1,4}}|{NAME}(?:\s{NAME}|\s[A-ZÀ-Þ]\.){{0,2}})"
_INVERTED = re.compile(rf"(?:{NAME}\s){{0,2}}{NAME},\s{_GIVEN}\s?(?=[,;:.(/]|$)")
_ONLY_PEOPLE = re.compile(rf"{_INVERTED.pattern}(?:\s?[;/]\s{_INVERTED.pattern}){{0,12}}")
_STARTS = re.compile(r"[\"“„«»‘‚'(\[<]*(?:[^\W\d_]|\d)")
_EDGE = " \t\n\r\f\v\u00a0\u202f\u2009\u200b;,"
_WINDOW = 1500
_LONGEST_QUOTATION = 300
_LONGEST_JUDGED_NOTE = 30_000

Break = Literal["semicolon", "sentence", "and", "signal"]


@dataclass(frozen=True, slots=True)
class _Cut:
    """A place where one work may end (``left``) and the next begin (``right``)."""

    left: int
    right: int
    kind: Break


def split(text: str, span: Span, judge: Judge, cited: Cited) -> tuple[Citation, ...]:
    """The citations in a note's body, in order: full ones, and back-references with their kind in ``resolved``.

    ``cited`` learns every work cited in full.
    """
    span = _unwrapped(text, span)
    body = span.of(text)
    citations = []
    for start, end in _pieces(body, judge, cited):
        found = _citation(body, start, end, judge, cited)
        if found is not None:
            citations.append(Citation(found.span.shift(span.start), found.signal, resolved=found.resolved))
    return tuple(citations)


def _unwrapped(text: str, span: Span) -> Span:
    """The span without round brackets that enclose all of it."""
    if text[span.start : span.start + 1] != "(":
        return span
    end = span.start + len(span.of(text).rstrip(" .\n\u00a0"))
    mask = enclosed(text[span.start : end])
    return Span(span.start + 1, end - 1) if text[end - 1] == ")" and all(mask) else span


def _pieces(body: str, judge: Judge, cited: Cited) -> list[tuple[int, int]]:
    """The runs of the body that hold one citation or none each."""
    cuts = _cuts(body)
    cheap = len(body) > _LONGEST_JUDGED_NOTE
    pieces, start = [], 0
    for i, cut in enumerate(cuts):
        if cut.left <= start:
            continue
        left = body[max(start, cut.left - _WINDOW) : cut.left]
        if _holds(cut, left, body, cuts, i, judge, cited, cheap):
            pieces.append((start, cut.left))
            start = cut.right
    return [*pieces, (start, len(body))]


def _cuts(body: str) -> list[_Cut]:
    """The places where works may part, outside of quotations, brackets and addresses, in order."""
    mask = enclosed(body)
    cuts = {}
    for found in re.finditer(r";(?=\s)", body):
        if not mask[found.start()]:
            right = _skip_space(body, found.end())
            cuts[found.start()] = _Cut(found.start(), right, "signal" if starts_with_signal(body, right) else "semicolon")
    for end, right in sentence_ends(body, mask):
        cuts[end] = _Cut(end, right, "signal" if starts_with_signal(body, right) else "sentence")
    for found in _AND.finditer(body):
        if not mask[found.start()] and found.start() not in cuts:
            cuts[found.start()] = _Cut(found.start(), found.end(), "and")
    for found in _LED_ON.finditer(body):
        if not mask[found.start()] and starts_with_signal(body, found.end()):
            cuts[found.start()] = _Cut(found.start(), found.end(), "and")
    first = after_signal(body, 0, len(body))
    for start in author_dates(body, first, len(body))[1:]:
        left = len(body[:start].rstrip(_EDGE + "."))
        cuts[left] = _Cut(left, start, "signal")
    return [cuts[at] for at in sorted(cuts)]


def _holds(cut: _Cut, left: str, body: str, cuts: list[_Cut], i: int, judge: Judge, cited: Cited, cheap: bool) -> bool:
    """Whether two works, or a work and prose, part at a cut."""
    if cut.kind == "signal":
        return True
    right = body[cut.right : cuts[i + 1].left if i + 1 < len(cuts) else len(body)][:_WINDOW]
    if cut.kind == "sentence":
        return _sentences_part(left, right, _reach(body, cut, cuts, i, "semicolon"), judge, cheap)
    start = after_signal(left, 0, len(left))
    left = left[start:]
    led = after_signal(body, cut.right, min(len(body), cut.right + _WINDOW)) - cut.right
    right = _reach(body, cut, cuts, i, cut.kind)
    if not _STARTS.match(right[led:]) or (cut.kind == "semicolon" and not led and _starts_low(right)):
        return False
    if cut.kind == "and":
        return _works_part(left, right[led:], judge, cheap, strict=not led)
    if _refers_back(left.strip(_EDGE), cited):
        return True
    if (kind := back_reference(right.rstrip(_EDGE))) or cited.shortened(right.rstrip(_EDGE)):
        return kind != "short" or dated(left)  # “Title; London 2006” is no name and year
    if _is_prose(left) or _is_prose(right):
        return True
    return _works_part(left, right, judge, cheap, strict=False)


def _reach(body: str, cut: _Cut, cuts: list[_Cut], i: int, kind: Break) -> str:
    """What follows a cut, as far as it may belong to one work: to the next cut of its own kind or a stronger one."""
    stops = {"semicolon", "signal"} if kind == "semicolon" else {"semicolon", "signal", kind}
    for later in cuts[i + 1 : i + 9]:
        if later.left - cut.right > _WINDOW:
            break
        # A run of names parted by semicolons goes on to the title they belong to.
        if later.kind in stops and (kind != "semicolon" or signs(body[cut.right : later.left]) >= 2):
            return body[cut.right : later.left]
    return body[cut.right : cut.right + _WINDOW]


def _works_part(left: str, right: str, judge: Judge, cheap: bool, strict: bool) -> bool:
    """Whether two works stand on the two sides."""
    if signs(left) < 1 or signs(right) < 1 or (_ONLY_PEOPLE.fullmatch(left) and _INVERTED.match(right)):
        return False
    if cheap:
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


def _sentences_part(left: str, right: str, reach: str, judge: Judge, cheap: bool) -> bool:
    """Whether a sentence's end parts a work from prose, or two works."""
    if back_reference(left.strip(_EDGE)) not in {None, "short"}:
        return True
    if _in_open_quotation(left):
        return False
    before = signs(left[after_signal(left, 0, len(left)) :])
    if _is_prose(right):
        return before >= 2 and not _resumes(reach[len(right) :].lstrip())
    if _is_prose(left):
        return _opens_citation(right) or signs(right) < 1
    if before < 2 or signs(reach) < 3 or not opens_with_name(right) or cheap:
        return False
    return _works_part(left, reach, judge, cheap, strict=True)


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
    return opens_with_name(text) or text[:1] in "\"“„«‘" or starts_with_signal(text, 0) or bool(back_reference(text))


def _refers_back(text: str, cited: Cited) -> bool:
    return back_reference(text) is not None or cited.shortened(text)


def _is_prose(text: str) -> bool:
    return bool(_REMARK.match(text)) or (prose(text) >= 1 and signs(text) <= 0)


def _starts_low(text: str) -> bool:
    """Whether a text begins in lower case, but for a name's particle."""
    return text[:1].islower() and not opens_with_name(text)


def _citation(body: str, start: int, end: int, judge: Judge, cited: Cited) -> Citation | None:
    """The citation in a piece of a note, or None for a piece that cites nothing."""
    start, end = _trim(body, start, end)
    first = after_signal(body, start, end)
    if first == start and (led := _led_in(body, start, end)):
        start, first = led.start(), after_signal(body, led.start(), end)
    signal = body[start:first].strip(_EDGE + ":")
    start, end = _trim(body, first, end)
    text = body[start:end]
    if not any(map(str.isalnum, text)):
        return None
    kind = back_reference(text)
    if kind is None and cited.shortened(text):
        kind = "short"
    if kind is None:
        if not _cites(text, judge, bool(signal)):
            return None
        end = _before_aside(body, start, end)
        cited.add(body[start:end])
    return Citation(Span(start, end), signal, resolved=kind or "full")


def _cites(text: str, judge: Judge, signalled: bool) -> bool:
    """Whether a text describes a work."""
    found = signs(text)
    if found >= 2:
        return True
    if len(text) > _WINDOW or found < (0 if signalled else 1):
        return False
    judged = judge(text)
    return judged.full and (judged.people_first or judged.placed) and (signalled or opens_with_name(text))


def _led_in(body: str, start: int, end: int) -> re.Match[str] | None:
    """The signal inside a piece that prose leads up to: “The case is well known, see Doe, …”."""
    found = signal_within(body, start, end)
    if found is None or not re.match(r"\s+[^\W\d_a-z]|\s+[\"“„«‘]|\s+(?:ibid|ebd)", body[found.end() : found.end() + 8]):
        return None
    return found if signs(body[start : found.start()]) <= 1 and bisect_right(range(start, end), found.start()) else None


def _before_aside(body: str, start: int, end: int) -> int:
    """Where the citation ends, when a relative clause follows its year."""
    found = _ASIDE.search(body, start, end)
    if found is None or signs(body[start : found.start()]) < 2 or prose(body[found.start() : end]) < 2:
        return end
    return _trim(body, start, found.start())[1] if not enclosed(body[start:end])[found.start() - start] else end


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without white space and separators at its ends."""
    while start < end and text[start] in _EDGE:
        start += 1
    while end > start and text[end - 1] in _EDGE:
        end -= 1
    return start, end
