"""Runs of pages as a citation prints them: “pp. 12–15, 20”, “S. 23 ff.”, “xii, 300 pp.”, “p. 56, n. 12”."""

from __future__ import annotations

import re
from typing import NamedTuple

from citetrack.normalize.plain import clean, trim
from citetrack.normalize.volume import dash_range

__all__ = ["Pages", "first_run", "is_range", "lies_inside", "read"]

_WORD = (
    r"(?:pages?|pp|pgs?|p|cc?(?=\.)|s|ss|seiten?|sp|cols?|ff?|fols?|bl|pág|págs|pag|pagg|páginas?|pagine|pagina|str)\b"
    r"\s?[.:]*\s*"
)
# "1094a1–3" counts the columns and lines of Bekker's Aristotle.
_NUMBER = r"(?:[A-Z]{0,3}[.-]?\d{1,12}(?:[ab]\d{1,2}|[a-z]{1,2}(?![a-z]))?(?:[rv]\b\.?)?|[ivxlcdm]{1,8}(?![\w’']))"
_FOLLOWING = r"(?:\s?(?:ff|f|sqq|sq|seg|segg|sgg|sg|et\s+seq|et\s+suiv|passim)\b\.?|\s?\+)"
_DASH = r"\s?(?:[-‐‑‒–—−~]{1,3}|\bto\b|\bbis\b|\bà\b)\s?"
_ITEM = rf"{_NUMBER}(?:{_DASH}(?:{_WORD})?{_NUMBER})?(?:{_FOLLOWING})?"
_LIST = rf"{_ITEM}(?:\s?(?:,|;|\band\b|\bund\b|\bet\b|&)\s?{_ITEM})*"
_TOTAL = re.compile(
    rf"(?:({_NUMBER})\s?[,+]\s?(?:und\s)?)?(\d{{1,5}})\s*(?:pp|pages?|pgs?|p|seiten?|s|pagine|pág(?:ina)?s|págs|"
    rf"pag)\b\.?(?!\s*\d)",
    re.IGNORECASE,
)
_RUN = re.compile(rf"(?<![\w.])(?:(?P<word>{_WORD}))?(?P<list>{_LIST})", re.IGNORECASE)
# Places that are no pages keep their word.
_PLACE = re.compile(
    r"(?<![\w])(?:(?:footnotes?|notes?|nn?|anm|fußnoten?|fn|ch(?:ap(?:ter)?s?)?|chs|kap(?:itel)?|cap|capp|"
    r"sect?(?:ion)?s?|par(?:a|as|agraphs?)?|art(?:icles?)?|"
    r"figs?|figures?|abb|tables?|tab|lines?|ll|rn|rz|nr|no|loc|pl|tav|tf)\b|§§?|¶¶?)\s?[.:]?\s*\d[\d\w.,–-]*",
    re.IGNORECASE,
)
_ARTICLE = re.compile(
    r"(?:art(?:icle)?\.?(?:\s+(?:no|number|id)\.?)?|id\.?|paper)\s*:?\s*(?P<id>[A-Z]{0,3}\d[\w-]*)", re.IGNORECASE
)
# What Elsevier numbers an article by before it has pages.
_PII = re.compile(r"\W*(?:p+\.\s*)?(S\d{4}-\d{3}[\dX]\(\d\d\)\d{5}-[\dX])\W*")
_INNER = re.compile(
    r"\b(?:here|hier|esp(?:ecially|\.)?|bes(?:onders|\.)?|insb(?:es(?:ondere|\.)?|\.)?|ici|qui|at|spec\.|"
    r"en\s+part(?:iculier|\.)|cit\.\s+at|v\.a\.)\s+",
    re.IGNORECASE,
)
# What nearly every piece of pages is, read without the searches below: "12", "pp. 12–15,", "(S. 3-4)."
_PLAIN = re.compile(
    r"[\s,;:(]*(?P<word>(?:[Pp]p?|S|[Pp]ages?|[Pp]agg?|cols?)\b\.?\s*)?"
    r"(?P<first>\d{1,7})(?:\s?[-‐‑‒–—−]\s?(?P<last>\d{1,7}))?[\s.,;:()\[]*"
)
_MISREAD_DASH = re.compile(
    r"(?<=\d\d)e(?=\d\d)|(?<=\d)\?(?=\d)"
)  # “319e24”, “319?324”, as text out of many a PDF has it
_ROMAN = re.compile(r"[ivxlcdm]+", re.IGNORECASE)


class Pages(NamedTuple):
    """What a segment of pages says, ranges with a double hyphen; ``cited`` is the place cited, as it is written."""

    pages: str = ""
    cited: str = ""
    total: str = ""
    eid: str = ""
    labelled: bool = False


def read(text: str) -> Pages:
    """The pages, the place cited within them, the number of pages or the article number that the text names.

    The first run of pages is ``pages`` whether one page or many; a later run, or one in brackets inside the first,
    is the place cited. ``labelled`` says that “p.” or its like stood before.
    """
    if plain := _PLAIN.fullmatch(text):
        word, first, last = plain.groups()
        return Pages(_span(first, last) if last else first, labelled=bool(word))
    text = _MISREAD_DASH.sub("–", clean(text))
    if item := _PII.fullmatch(text):
        return Pages(item[1])
    if article := _ARTICLE.search(text):
        return Pages(eid=article["id"])
    total = _TOTAL.search(text)
    if (
        total
        and not _RUN.match(text[total.end() :].strip(" ,.;()"))
        and (total.start() == 0 or not any(c.isdigit() for c in text[: total.start()]))
    ):
        count = f"{total[1]}, {total[2]}" if total[1] else total[2]
        return Pages(total=count)
    places = [m[0].rstrip(" .,;") for m in _PLACE.finditer(text)]
    runs = [
        (bool(m["word"]), m["list"])
        for m in _RUN.finditer(_PLACE.sub(" ", _INNER.sub(" p. ", text)))
        if _counts(m["list"])
    ]
    if not runs:
        return (
            Pages(cited=", ".join(places))
            if places
            else Pages(dash_range(trim(text)) if any(map(str.isdigit, text)) else "")
        )
    pages = _value(runs[0][1])
    cited = []
    for _, run in runs[1:]:
        if is_range(run_value := _value(run)) and not lies_inside(run_value, pages):
            pages += f", {run_value}"
        else:
            cited.append(run)
    return Pages(pages, trim(", ".join(cited + places)), labelled=runs[0][0])


def _counts(run: str) -> bool:
    """Whether the run holds a number rather than a stray word of roman letters."""
    first = run.replace("–", "-").partition("-")[0]
    return any(c.isdigit() for c in run) or bool(_ROMAN.fullmatch(first.strip(" .,")))


def _value(run: str) -> str:
    """The run with full last pages (``502–35`` is 502 to 535), en dashes, and “ff.” apart."""
    run = re.sub(r"\s?\b(?:to|bis|à)\b\s?", "–", dash_range(run.strip(" .,;").rstrip("+")))
    run = re.sub(r"~+", "–", run)
    run = re.sub(r"(?<=\d)\s?(f{1,2}|sqq?|segg?|sgg?)\b\.?$", r" \1.", run)
    return re.sub(r"(?<![\w.–-])(\d+)[–-]{1,2}(\d+)(?![\w–-])", _expand, run)


def _expand(match: re.Match[str]) -> str:
    return _span(match[1], match[2])


def _span(first: str, last: str) -> str:
    if len(last) < len(first):
        full = first[: len(first) - len(last)] + last
        last = full if int(full) > int(first) else last
    return f"{first}–{last}"


def _bounds(value: str) -> tuple[int, int] | None:
    numbers = [int(n) for n in re.findall(r"\d{1,7}", value)]
    return (numbers[0], numbers[-1]) if numbers else None


def is_range(value: str) -> bool:
    """Whether the value names more than one page from a first to a last."""
    return "–" in value


def lies_inside(inner: str, outer: str) -> bool:
    """Whether the pages lie inside a range, and are not all of it."""
    a, b = _bounds(inner), _bounds(outer)
    return bool(a and b and is_range(outer) and b[0] <= a[0] and a[1] <= b[1] and inner != outer)


def first_run(text: str) -> str:
    """The first run of pages as it is written, without its “p.”; the empty string if there is none."""
    run = _RUN.search(clean(text))
    return run["list"].strip(" ,;") if run and _counts(run["list"]) else ""
