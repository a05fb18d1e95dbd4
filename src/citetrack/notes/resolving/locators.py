"""The place in a work that a back-reference names behind it: “75”, “pp. 12–14”, “ch. 3”, “vol. 2, 33”."""

from __future__ import annotations

import re

__all__ = ["following", "leading", "trailing"]

_PAGE = r"(?:pp?|pgs?|S|ss?|Sp|pags?|págs?|pagg|pages?|pagin[ae]|páginas?|Seiten?|at|on|à\sla\sp|str)\b\.?\s*"
_KEPT = (
    r"(?:(?:chs?|chaps?|chapters?|caps?|capp|kap|kapitel|secs?|sect|sections?|paras?|par|abs|rn|rz|nn?|notes?|anm|fn|arts?|"
    r"articles?|fols?|bl|tab|figs?|abb|pl|vols?|volumes?|bde?|bks?|books?|tome|t|lines?|ll?|vv?|cols?)\b\.?|§§?|¶¶?)\s*"
)
_NUMBER = r"(?:[A-Z]?\d{1,5}(?:[a-z](?![a-z]))?(?:[rv]\b)?|[ivxlc]{1,8}\b)"
_FOLLOWING = r"(?:\s?(?:ff?|sqq?|segg?|sgg?|ss)\b\.?)?(?:(?:,?\snn?(?:ote)?\.?\s?|nn?\.?\s?)\d+)?"
_ITEM = rf"(?:{_PAGE}|{_KEPT})?{_NUMBER}(?:\s?[‐‑–—-]\s?{_NUMBER})?{_FOLLOWING}"
_JOINED = rf"{_ITEM}(?:(?:[,;]\s?|\s(?:and|und|et|e|y|&)\s){_ITEM}){{0,8}}"
_LEADING = re.compile(
    rf"[\s.,:;)\]”’»\"]*(?:(?:esp(?:ecially)?|bes|insb|here|hier|en partic)\b\.?\s*)?(?P<place>{_JOINED})"
    r"(?=[\s.,;:)\]]*(?:$|[.;(\[—–]|,\s?[^\d\W]))",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"(?:(?<=[,:;.)\]”’»\"…])\s?|(?<=[\s(])(?={_PAGE}|{_KEPT}|§|¶))\(?(?P<place>{_JOINED})[\s.,;)\]]*$", re.IGNORECASE
)
_FOLLOWING_YEAR = re.compile(
    rf"(?:\s?:\s?(?P<colon>{_JOINED})|,\s?(?P<word>(?:{_PAGE}|{_KEPT}){_JOINED})|,\s?(?P<bare>\d{{1,3}}(?:\s?[–-]\s?\d{{1,4}})?))"
    r"(?=\s?[;,.)\]])",
    re.IGNORECASE,
)
_ONLY_PAGES = re.compile(rf"\b{_PAGE}", re.IGNORECASE)
_CUT_OFF = re.compile(r"(?:\.\.\.|…)[\s,;]*$")
_WINDOW = 90


def leading(text: str) -> str:
    """The place named at the beginning of ``text``, without its word for pages, or an empty string."""
    found = _LEADING.match(text[:_WINDOW] if len(text) > _WINDOW else text)
    return _value(found["place"]) if found else ""


def trailing(text: str) -> tuple[str, str]:
    """What stands before the place that is named at the end of ``text``, and that place, or an empty string."""
    if _CUT_OFF.search(text[-8:]):  # “…, 1865–1945 …,”: a title that is cut
        return text, ""
    floor = max(0, len(text) - _WINDOW)
    close = max(text.rfind("”"), text.rfind("»"), text.rfind("’ "), text.rfind("’,"))
    found = _TRAILING.search(text, max(floor, close))
    return (text[: found.start()], _value(found["place"])) if found else (text, "")


def following(text: str, at: int, limit: int) -> tuple[int, str]:
    """The end of what stands at ``at``, right behind a year, and the place that it names: “: 23”, “, p. 30”."""
    found = _FOLLOWING_YEAR.match(text, at, min(limit, at + _WINDOW))
    if found is None:
        return at, ""
    return found.end(), _value(found["colon"] or found["word"] or found["bare"])


def _value(place: str) -> str:
    return " ".join(_ONLY_PAGES.sub("", place.strip(), count=1).split()).rstrip(" .,;")
