"""The citations that a note holds: where one work ends and the next begins, and what is prose."""

from __future__ import annotations

import re

from citetrack.model import Citation, Span
from citetrack.notes.backrefs import back_reference, lone_name
from citetrack.notes.cuts import cuts
from citetrack.notes.edges import EDGE, skip_space, trim
from citetrack.notes.enclosures import enclosed, quotations
from citetrack.notes.evidence import Judge, opens_with_name, prose, signs
from citetrack.notes.parting import WINDOW, Grounds, led_by_colon, parts
from citetrack.notes.people import CAPITAL, NAME, YEAR
from citetrack.notes.shortforms import Cited
from citetrack.notes.signals import after_heir, after_lead_in, after_low_lead, after_signal, signal_within
from citetrack.notes.sources import source_kind
from citetrack.notes.within import described_within

__all__ = ["split"]

_ASIDE = re.compile(r",\s+(?:who|whose|which|where|wherein|wo|worin|qui|dont|où|il quale|dove|quien|donde)\s")
_AFTER_SIGNAL = re.compile(r"\s+(?:[^\W\d_a-z]|[\"“„«»‘‚]|ibid|ebd)")
_MENTION = re.compile(rf"{NAME}(?:\set\sal\.?|\su\.\s?a\.)?,?\s\({YEAR}[a-z]?(?:[,:]\s?[^()]{{1,30}})?\)")
# “(my emphasis)” behind a place cited
_REMARKED = re.compile(
    r"[(\[](?:my|our|original|the author[’']s)?\s?(?:emphas[ie]s|italics|translation|Hervorhebung(?:en)?|Herv\.|"
    r"Übersetzung|Übers\.|meine\sÜbersetzung|eigene\sÜbersetzung|je\ssouligne|nous\ssoulignons|(?:ma|notre)\straduction|corsivo|cursivas?|"
    r"traduzione\smia|(?:la\s)?traducción\ses\smía|traducción\spropia)\b[^()\[\]]{0,40}[)\]][.\s]*$",
    re.IGNORECASE,
)
_IN = re.compile(r"[.,]\s[Ii]n:\s[A-ZÀ-Þ]")  # “Titel. In: Zeitung. 14. August 1987”
_OWNER = re.compile(
    rf"{CAPITAL}[\w‐-]+[’']s\s[a-z]"
)  # “Behal’s work is essential: see his Title”: no author of the work before
_SIGNS = 2  # of a citation
_LONGEST_REMARK = 120
_LONGEST_JUDGED = 30_000  # characters of a note; a longer one is split by its cheap signs alone


def split(text: str, span: Span, judge: Judge, cited: Cited) -> tuple[Citation, ...]:
    """The citations in a note's body, in order: full ones, and back-references with their kind in ``resolved``.

    ``cited`` learns every work cited in full.
    """
    span = _unwrapped(text, span)
    body = span.of(text)
    citations = []
    for start, end in _pieces(body, Grounds(cited, judge if len(body) <= _LONGEST_JUDGED else None)):
        found = _citation(body, start, end, judge, cited)
        if found is not None:
            citations.append(Citation(found.span.shift(span.start), found.signal, resolved=found.resolved))
    return tuple(citations)


def _unwrapped(text: str, span: Span) -> Span:
    """The span without round brackets that enclose all of it."""
    if text[span.start : span.start + 1] != "(":
        return span
    end = span.start + len(span.of(text).rstrip(EDGE + "."))
    mask = enclosed(text[span.start : end])
    return Span(span.start + 1, end - 1) if text[end - 1] == ")" and all(mask) else span


def _pieces(body: str, grounds: Grounds) -> list[tuple[int, int]]:
    """The runs of the body that hold one citation or none each."""
    places = cuts(body)
    pieces, start = [], 0
    for i, cut in enumerate(places):
        if cut.left > start and parts(body, start, places, i, grounds):
            pieces.append((start, cut.left))
            start = cut.right
    return [*pieces, (start, len(body))]


def _citation(body: str, start: int, end: int, judge: Judge, cited: Cited) -> Citation | None:
    """The citation in a piece of a note, or None for a piece that cites nothing."""
    start, first, own, stranger = _opening(body, *trim(body, start, end))
    signal = body[start:own].strip(EDGE + ":")
    if remarked := _REMARKED.search(body, max(own, end - _LONGEST_REMARK), end):
        end = remarked.start()
    start, end = trim(body, own, end)
    text = body[start:end]
    if not any(map(str.isalnum, text)):
        return None
    kind = ("idem", None)[stranger] if own > first else back_reference(text)
    if kind is None and (cited.shortened(text) or (lone_name(text) and (signal or _is_all(body, start, end)))):
        kind = "short"
    if kind == "short" and own == first and not cited.shortened(text) and source_kind(text) == "legislation":
        kind = None  # “Human Rights Act 1998, s 3”
    if kind is None:
        if source_kind(text) is None and not _cites(text, judge, bool(signal)):
            if (within := described_within(text, judge)) is None:
                return None
            start, end = within[0] + start, within[1] + start
        elif prose(text) and (within := described_within(text, judge)) and within[0] == 0:
            end = start + within[1]  # “Doe, Title (London, 1990) is indispensable”
        end = _before_aside(body, start, end)
        cited.add(body[start:end])
    return Citation(Span(start, end), signal, resolved=kind or "full")


def _opening(body: str, start: int, end: int) -> tuple[int, int, int, bool]:
    """Where the signal of a piece begins and ends, where the work begins behind words that stand for its people
    (“his”), and whether they stand for somebody whom the piece names before."""
    first, stranger = after_signal(body, start, end), False
    if first == start == after_heir(body, start, end) and (led := _led_in(body, start, end)) is not None:
        stranger = _OWNER.search(body, start, led) is not None
        start, first = led, after_signal(body, led, end)
    if first > start and (low := after_low_lead(body, first, end)) > first and signs(body[low:end]) >= _SIGNS:
        first = low  # “dazu kritisch Jane Doe, …”
    own = after_heir(body, first, end)
    return start, first, own if own > first and signs(body[own:end]) >= 1 else first, stranger


def _is_all(body: str, start: int, end: int) -> bool:
    """Whether a piece is the whole note."""
    return not any(map(str.isalnum, body[:start] + body[end:]))


def _cites(text: str, judge: Judge, signalled: bool) -> bool:
    """Whether a text describes a work."""
    found = signs(text)
    if found >= 2:
        return not _only_mentions(text)
    if len(text) > WINDOW or found < (0 if signalled else 1):
        return False
    judged = judge(text)
    if not judged.full or not (judged.people_first or judged.placed):
        return False
    titled = judged.people_first and bool(quotations(text))  # “1000 Genomes Project Consortium et al., ‘A map of …’”
    return signalled or titled or opens_with_name(text) or bool(_IN.search(text))


def _only_mentions(text: str) -> bool:
    """Whether a text is a sentence about works named elsewhere: “As Doe (2014) and Roe (2015) show”."""
    if " (1" not in text and " (2" not in text:
        return False
    rest, mentions = _MENTION.subn("", text)
    return mentions > 0 and not any(map(str.isupper, rest[1:])) and not quotations(rest)


def _led_in(body: str, start: int, end: int) -> int | None:
    """Where the citation that prose leads up to begins: “The case is well known, see Doe, …”, “The best is Doe, …”."""
    if (led := after_lead_in(body, start, end)) > start and signs(body[start:led]) <= 1:
        return led
    if (led := after_low_lead(body, start, end)) > start and signs(body[start:led]) <= 0 < signs(body[led:end]) - 1:
        return led
    found = signal_within(body, start, end)
    if found is None and (led := led_by_colon(body, start, end)) > start:
        return led
    if found is None or not (_AFTER_SIGNAL.match(body, found.end()) or _before_heir(body, found.end(), end)):
        return None
    return found.start() if signs(body[start : found.start()]) <= 1 else None


def _before_heir(body: str, at: int, end: int) -> bool:
    at = skip_space(body, at)
    return after_heir(body, at, end) > at


def _before_aside(body: str, start: int, end: int) -> int:
    """Where the citation ends, when a relative clause follows its year."""
    found = _ASIDE.search(body, start, end)
    if found is None or signs(body[start : found.start()]) < 2 or prose(body[found.start() : end]) < 2:
        return end
    return trim(body, start, found.start())[1] if not enclosed(body[start:end])[found.start() - start] else end
