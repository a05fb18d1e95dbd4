"""What tells one work from another: the facts of a reference that are compared, folded once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from citetrack.bibliography.folding import fold, level, sound, squeeze, strip_article
from citetrack.model import Name, Reference

__all__ = ["Identity", "identify", "normalize_doi", "normalize_edition", "normalize_number", "normalize_url"]

# Entry types by what kind of thing they are. A periodical's article, a piece of news and a page of the web are told
# apart by nobody reliably, nor are a report and a book.
_CLASSES = {
    "article": "article", "suppperiodical": "article", "online": "article", "review": "article",
    "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book", "proceedings": "book",
    "mvproceedings": "book", "reference": "book", "mvreference": "book", "booklet": "book", "manual": "book",
    "report": "report",
    "thesis": "thesis",
    "inbook": "chapter", "bookinbook": "chapter", "suppbook": "chapter", "incollection": "chapter",
    "suppcollection": "chapter", "inproceedings": "chapter", "inreference": "chapter",
}  # fmt: skip
_NEWS = frozenset({"newspaper", "magazine", "online"})
_DOI = re.compile(r"(?i)^(?:https?://(?:dx\.)?doi\.org/|doi:\s*)")
_ARXIV = re.compile(r"(?:10\.48550/arxiv\.|arxiv\.org/(?:abs|pdf)/)((?:[a-z.-]+/)?\d[\d.]*\d)(?:v\d+)?(?:\.pdf)?$")
_VERSION = re.compile(r"v\d+$")
_NO_ISBN = re.compile(r"[^0-9X]+")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_SUBTITLE = re.compile(r"\s*[:?!]\s+|\.\s+(?=\S)|\s+[–—-]\s+")
_TRACKING = re.compile(r"(?:^|&)(?:utm_[a-z]+|fbclid|gclid)=[^&]*")
_NUMBERED = r"\b(?:part|war|vol|volume|book|teil|band|krieg|tome|partie|parte)\.?"
_ROMAN = re.compile(r"(?=.)(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})")
_ORDINALS = {
    word: str(number)
    for number, words in enumerate((
        "first erste erst premiere prima primera", "second zweite deuxieme seconda segunda",
        "third dritte troisieme terza tercera",
        "fourth vierte quatrieme quarta cuarta", "fifth funfte cinquieme quinta", "sixth sechste sixieme sesta sexta",
        "seventh siebte", "eighth achte", "ninth neunte", "tenth zehnte",
    ), 1)
    for word in words.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Identity:
    """A reference's comparable facts, folded; empty or None where it says nothing.

    ``title`` is the title with its subtitle, ``main`` the part before it and ``sound`` the title however it is
    transliterated; ``numerals`` are the numbers in the
    title, and ``parts`` those of them that are no years; ``creators`` are the families of the authors, or of the
    editors where there is no author; ``given`` the given names of the first; ``first`` all his names; ``date`` as much
    of the ISO date as is given; ``content`` orders references by what they say, whatever order they come in.
    """

    kind: str
    news: bool
    title: str
    main: str
    sound: str
    numerals: tuple[str, ...]
    parts: tuple[str, ...]
    creators: tuple[str, ...]
    given: str
    first: frozenset[str]
    corporate: bool
    year: int | None
    date: str
    container: str
    volume: str
    number: str
    edition: str
    pages: tuple[str, ...]
    doi: str
    arxiv: str
    isbn: str
    url: str
    content: tuple[str, ...]


def identify(reference: Reference) -> Identity:
    """The facts of a reference."""
    title = " ".join(filter(None, (reference.get("title"), reference.get("subtitle"))))
    folded = strip_article(level(title))
    creators = reference.people("author") or reference.people("editor")
    creators = tuple(name for name in creators if name.literal != "others")
    first = creators[0] if creators else Name()
    date = reference.get("date")
    year = _YEAR.search(date)
    kind = _CLASSES.get(reference.type, "")
    numerals = _numerals(title, folded)
    return Identity(
        kind=kind,
        news=kind == "article" and (reference.type == "online" or reference.get("entrysubtype") in _NEWS),
        title=folded,
        main=_main(title, folded) if not reference.get("subtitle") else strip_article(level(reference.get("title"))),
        sound=sound(folded),
        numerals=numerals,
        parts=tuple(number for number in numerals if len(number) != 4),
        creators=tuple(filter(None, map(_family, creators))),
        given=level(first.given),
        first=frozenset(level(f"{first.prefix} {first.family} {first.given} {first.literal}").split()),
        corporate=bool(first.literal),
        year=int(year[0]) if year else None,
        date=date if _DATE.fullmatch(date) else year[0] if year else "",
        container=_container(reference),
        volume=normalize_number(reference.get("volume")),
        number=squeeze(fold(reference.get("number") or reference.get("issue"))),
        edition=normalize_edition(reference.get("edition")),
        pages=tuple(re.findall(r"\w+", reference.get("pages"))[:2]),
        doi=normalize_doi(reference.get("doi")),
        arxiv=_arxiv(reference),
        isbn=_isbn(reference.get("isbn")),
        url=normalize_url(reference.get("url")),
        content=_content(reference),
    )


def normalize_doi(doi: str) -> str:
    """The DOI alone, in lower case."""
    return _DOI.sub("", doi).strip().lower()


def _arxiv(reference: Reference) -> str:
    """The number at arXiv without its version, as an eprint or within the DOI or the address that arXiv gives it."""
    if reference.get("eprinttype").lower() == "arxiv":
        number = reference.get("eprint").strip().lower().removeprefix("arxiv:")
    else:
        found = _ARXIV.search(reference.get("doi").lower()) or _ARXIV.search(reference.get("url").lower())
        number = found[1] if found else ""
    return _VERSION.sub("", number)


def _isbn(value: str) -> str:
    """The ISBN in 13 digits; what isn't one, an empty string."""
    digits = _NO_ISBN.sub("", value.upper())
    if len(digits) == 10:
        digits = "978" + digits[:9]
        digits += (
            str(-sum(int(d) * (3 if at % 2 else 1) for at, d in enumerate(digits)) % 10) if digits.isdigit() else ""
        )
    return digits if len(digits) == 13 and digits.isdigit() else ""


def normalize_url(url: str) -> str:
    """The address without what doesn't change where it leads: scheme, ``www.``, case of the host, a slash at the end,
    the fragment and the parameters of campaigns; the address itself where it is none."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").removeprefix("www.")
        port = "" if parts.port in {None, 80, 443} else f":{parts.port}"
    except ValueError:
        return url.strip()
    if not host:
        return url.strip()
    query = _TRACKING.sub("", parts.query).strip("&")
    return host + port + parts.path.rstrip("/") + (f"?{query}" if query else "")


def _family(name: Name) -> str:
    return (
        strip_article(level(name.literal))
        if name.literal
        else level(f"{name.prefix} {name.family}") or level(name.given)
    )


def _main(title: str, folded: str) -> str:
    """The folded title up to its subtitle."""
    cut = _SUBTITLE.search(title)
    return strip_article(level(title[: cut.start()])) or folded if cut else folded


def _container(reference: Reference) -> str:
    names = ("journaltitle", "booktitle", "maintitle", "eventtitle")
    return strip_article(level(next(filter(None, map(reference.get, names)), "")))


def normalize_number(value: str) -> str:
    """The number of a volume in figures, whether Roman or with “vol.” before it."""
    folded = squeeze(fold(value).removeprefix("vol ").removeprefix("volume ").removeprefix("band "))
    return _arabic(folded) or folded


def normalize_edition(value: str) -> str:
    """The number of an edition in figures, also of one in words."""
    words = [word for word in fold(value).split() if word not in {"edition", "ed", "edn", "auflage", "aufl"}]
    folded = " ".join(words)
    digits = re.match(r"\d+", folded)
    return digits[0] if digits else _ORDINALS.get(folded, folded)


def _arabic(word: str) -> str:
    """The number that a word of digits or a Roman numeral below C stands for, or an empty string."""
    if word.isdigit():
        return word.lstrip("0") or "0"
    if word == "l" or not _ROMAN.fullmatch(word):  # l’ is an article
        return ""
    values = [{"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}[letter] for letter in word]
    following = [*values[1:], 0]
    return str(sum(-a if a < b else a for a, b in zip(values, following, strict=True)))


def _numerals(title: str, folded: str) -> tuple[str, ...]:
    """The numbers in a title, Roman ones too; a letter alone is one where it stands as a capital among others."""
    found = ((word, _arabic(word)) for word in folded.split())
    return tuple(
        number for word, number in found if number and (word.isdigit() or len(word) > 1 or _counts(word, title))
    )


def _counts(letter: str, title: str) -> bool:
    """Whether “I” or “V” is a number here; “i” and “v” are words of many languages."""
    capital = letter.upper()
    if re.search(rf"(?i:{_NUMBERED}) (?i:{letter})\b", title):
        return True
    if title.isupper():
        return bool(re.search(rf"\b{capital}(?:\W*$|[.:,;)])", title))
    return bool(re.search(rf"\b{capital}\b", title))


def _content(reference: Reference) -> tuple[str, ...]:
    fields = sorted(f"{field.name}={field.value}" for field in reference.fields)
    names = sorted(f"{group.role}={group.names}" for group in reference.names)
    return (reference.type, *names, *fields)
