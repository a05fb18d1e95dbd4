"""How much a run of text looks like a citation: cheap signs first, the labels of the model where they don't decide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from citetrack.model import LabelledCitation
from citetrack.notes.enclosures import blanked, has_address, quotations, unaddressed
from citetrack.notes.people import CAPITAL, NAME, POSSESSIVE, YEAR

__all__ = ["Judge", "Judged", "dated", "opens_with_name", "prose", "signs"]

_OPENS_WITH_NAME = re.compile(
    rf"(?:{NAME}\s+){{0,5}}{NAME}\s*(?:[,:;(“”\"«„‘/=]|\s(?:and|und|et|y|e|i|&|in|[–—-])\s|\s\[|$|"
    r"\set\s+al\b|\su\.\s?a\.|(?<=\w\w\w)\.\s)",
)
_YEAR = re.compile(
    rf"{YEAR}(?:(?<![\d\w/.-]\d{{4}})|(?<=\d\.\d\.\d{{4}})|(?<=\d\.\d\d\.\d{{4}}))(?:[a-z]|/\d{{2,4}}|[–-]\d{{2,4}})?(?![\w/])"
)
_YEAR_IN_BRACKETS = re.compile(rf"[(\[][^()\[\]]{{0,120}}?\b{YEAR}[a-z]?\b[^()\[\]]{{0,80}}[)\]]")
_PLACE_AND_PUBLISHER = re.compile(rf"\b{CAPITAL}[\w.-]+(?:\s{CAPITAL}[\w.-]+)?\s?:\s{CAPITAL}[^:;()]{{2,60}},\s{YEAR}")
_UNOPENED = re.compile(r"[^“”\"\n]{3,200}[”\"]")  # a title whose opening mark was lost
_LOCATOR = re.compile(
    r"\b(?:pp?|ss?|S|Sp|Bl|fol|ff?|pág|págs|pag|pagg|col|cols)\.\s?\d|,\s\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:\sff?\.?)?\s*\.?\s*$|:\s?\d{1,4}\s?[–-]\s?\d{1,4}"
)
_APPARATUS = re.compile(
    r"\b(?:eds?|vol|vols|no|nos|nr|bd|bde|hg|hrsg|hgg|jg|trans|transl|übers|aufl|edn|dir|coord|trad|fasc|ISBN|ISSN|arXiv|cit)\b[.:]|\b[Ii]n:\s[A-ZÀ-Þ]|"
    r"\b(?:University|Univ\.|Press|Verlag|Éditions|Editions|Presses|Editore|Edizioni|Editorial|Ediciones|Publishers|"
    r"Journal|Review|Quarterly|Zeitschrift|Revue|Rivista|Revista|unpublished|preprint|thesis|dissertation|Diss\.|n°|"
    r"a cura di|sous la direction|Working Paper|edited by|accessed|zugegriffen|abgerufen|consulté|Resolution)\b",
)
# Finite verbs and pronouns that sentences have and citations, outside of quoted titles, rarely do.
_PROSE = re.compile(
    r"\b(?:we|he|she|it|they|is|was|were|are|has|had|have|been|would|should|could|might|does|did|argues?|argued|says|said|"
    r"shows?|showed|claims?|claimed|thanks?|grateful|noted|wrote|writes|observed|remarked|explained|suggests|insisted|recalled|replied|who|which|that|this|these|there|"
    r"ich|wir|er|sie|ist|sind|war|waren|hat|haben|wird|werden|wurde|wurden|kann|dass|daß|dieser|diese|dieses|danke|dankt|schreibt|schrieb|meint|betont|"
    r"je|nous|elle|ils|est|sont|était|étaient|ont|avait|qui|cette|remercie|écrit|écrivait|affirme|"
    r"è|sono|erano|hanno|aveva|questo|questa|ringrazio|scrive|scrisse|afferma|"
    r"fue|fueron|han|había|quien|esto|esta|este|agradezco|escribe|escribió|afirma)\b|"
    r"\b(?:I|He|She|It|They|We|This|These|There|That|My|Ich|Wir|Er|Sie|Dies|Diese|Je|Nous|Il|Elle|Cette|Questo|Questa|Este|Esta)\s[a-zà-ÿ]+",
)
_TITLES = frozenset({"title", "container-title", "journal", "collection-title"})
_FACTS = frozenset({
    "author", "editor", "date", "publisher", "location", "institution", "journal", "container-title", "pages", "volume",
    "url", "doi", "isbn", "genre", "translator", "edition", "director",
})  # fmt: skip
_PLACED = frozenset({"date", "publisher", "url", "doi", "pages", "volume", "isbn"})
_PEOPLE = frozenset({"author", "editor", "director", "producer", "translator"})
_LONGEST_JUDGED = 700


@dataclass(frozen=True, slots=True)
class Judged:
    """What labels say of a run of text: whether it describes a work, says where it appeared, and opens with people."""

    full: bool
    placed: bool
    people_first: bool


class Judge:
    """What the labels say of runs of text; each run is labelled once."""

    def __init__(self, label: Callable[[str], LabelledCitation]) -> None:
        self._label = label
        self._known: dict[str, Judged] = {}

    def __call__(self, text: str) -> Judged:
        text = text[:_LONGEST_JUDGED].strip()
        if text not in self._known:
            self._known[text] = _judged(self._label(_unpossessed(text))) if text else Judged(False, False, False)
        return self._known[text]


def _unpossessed(text: str) -> str:
    """The text with a comma behind people in the possessive, as labels know it: “Edward Said, Orientalism (…)”."""
    owner = POSSESSIVE.match(text) if "’s " in text or "'s " in text else None
    if owner is None:
        return text
    start, end = owner.span(owner.lastgroup or 0)
    return f"{text[:start]},{text[end:]}"


def _judged(labelled: LabelledCitation) -> Judged:
    found = [label for label, text in labelled.parts() if any(map(str.isalnum, text))]
    titles = sum(label in _TITLES for label in found)
    facts = sum(label in _FACTS for label in found)
    opening = next((label for label in found if label not in {"citation-number", "note", "other"}), "")
    return Judged(
        full=titles >= 1 and (facts >= 2 or (facts == 1 and not (titles == 1 and found.count("title") == 0))),
        placed=any(label in _PLACED for label in found),
        people_first=opening in _PEOPLE,
    )


def opens_with_name(text: str) -> bool:
    """Whether the text begins with a run of capitalised words and name particles that a comma, “and” or title ends."""
    return _OPENS_WITH_NAME.match(_composed(text)) is not None


def dated(text: str) -> bool:
    """Whether the text has a year, a place in a work, or an address outside of quotations."""
    bare = _outside(text)
    return bool(_YEAR.search(bare) or _LOCATOR.search(bare) or has_address(text))


@lru_cache(maxsize=4096)
def prose(text: str) -> int:
    """How many words of sentences (pronouns, finite verbs) stand outside quotations."""
    return sum(1 for _ in _PROSE.finditer(_outside(text)))


@lru_cache(maxsize=4096)
def signs(text: str) -> int:
    """How many kinds of signs of a citation the text shows, less its signs of prose; 2 and more decide for one."""
    text = _composed(text[: 3 * _LONGEST_JUDGED])
    bare = _outside(text)
    score = 2 * has_address(text)
    score += bool(_YEAR.search(bare)) + bool(_YEAR_IN_BRACKETS.search(bare)) + bool(_PLACE_AND_PUBLISHER.search(bare))
    score += _UNOPENED.match(text) is not None or any(" " in text[a:b].strip('“”"«»„‘’ ') for a, b in quotations(text))
    score += bool(_LOCATOR.search(bare)) + bool(_APPARATUS.search(bare)) + bool(_OPENS_WITH_NAME.match(text))
    return score - min(prose(text), 4)


def _outside(text: str) -> str:
    """The text without its quotations and addresses."""
    return unaddressed(blanked(_composed(text)))


def _composed(text: str) -> str:
    """The text with each accented letter as one character, as the patterns have it."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)
