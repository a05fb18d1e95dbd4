"""Short forms of works cited before: “Grove, Green Imperialism, 75.”"""

from __future__ import annotations

import re
from collections import defaultdict

from citetrack.notes.backrefs import DETAILS, LOCATORS
from citetrack.notes.enclosures import blanked, has_address
from citetrack.notes.people import YEAR

__all__ = ["Cited"]

_DATE = re.compile(rf"[,(]\s*(?:[\w.]+\s){{0,3}}({YEAR})[a-z]?\)?\s*(?:[,.;:)]|$)")
_YEAR = re.compile(YEAR)
_END_LOCATOR = re.compile(rf"(?:(?<=[\s,:;.’”\"»“)]){LOCATORS})[\s.,;)]*$")
_PASSIM = re.compile(r",\s(?:passim|et passim|et seq\.|esp\.)[\s.]*$")
_WORD = re.compile(r"[^\W_]+")
_EMPTY_WORDS = frozenset(
    ["and", "und", "et", "al", "others", "u", "a", "y", "e", "the", "s", "ed", "eds", "hg", "hrsg"]
)
_LONGEST = 400
_LONGEST_LOCATOR = 60
_COMPARED = 40  # works with a word in common that are looked at, the latest of them
_NONE: list[int] = []


class Cited:
    """The works cited so far, to tell a short form of one of them from a new work."""

    def __init__(self) -> None:
        self._works: list[frozenset[str]] = []
        self._texts: list[str] = []
        self._holders: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, text: str) -> None:
        """Remember a work cited in full."""
        words = frozenset(_words(text[: 3 * _LONGEST]))
        for word in words:
            self._holders[word].append(len(self._works))
        self._works.append(words)
        self._texts.append(text[: 3 * _LONGEST])

    def shortened(self, text: str) -> bool:
        """Whether ``text`` only repeats, shorter, the names and title of a work cited before."""
        if len(text) > _LONGEST or has_address(text):
            return False
        bare = blanked(text)
        head = _PASSIM.sub("", text)
        if locator := _END_LOCATOR.search(head, max(0, len(head) - _LONGEST_LOCATOR)):
            head = head[: locator.start()]
        said = [w for w in _words(head) if w not in _EMPTY_WORDS and (len(w) > 1 or w.isdecimal())]
        if DETAILS.search(bare) or len(said) < 2 or not any(w.isalpha() for w in said):
            return False
        date = _DATE.search(bare)
        wanted = frozenset(said)
        spare = 1 if len(wanted) >= 7 else 0  # a misprint, an inflected word
        holders = sorted((self._holders.get(w, _NONE) for w in wanted), key=len)[spare]
        return any(
            self._repeats(wanted, spare, self._works[i]) and (date is None or self._in_title(date[1], self._texts[i]))
            for i in holders[-_COMPARED:]
        )

    @staticmethod
    def _in_title(year: str, text: str) -> bool:
        """Whether a year stands in a title, another one being the date of the work: “Cholera 1832”."""
        return _YEAR.findall(text)[-1:] not in ([], [year])

    @staticmethod
    def _repeats(wanted: frozenset[str], spare: int, work: frozenset[str]) -> bool:
        return len(wanted - work) <= spare and len(work - wanted - _EMPTY_WORDS) >= 2


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]
