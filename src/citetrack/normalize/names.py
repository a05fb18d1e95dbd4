"""Lists of names: who they are, one by one, and in which role."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from citetrack.model import Name, NameList
from citetrack.normalize.bodies import is_body, read_bodies
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.name_words import OTHERS, PARTICLES, ROLE_LEADS, ROLE_TAILS, SUFFIX
from citetrack.normalize.person import is_initials, read_inverted, read_natural
from citetrack.normalize.plain import balance, clean, trim

__all__ = ["People", "apply", "read"]

OTHER_NAMES = Name(literal="others")
_QUOTES = '“”„«»"‟*`'
_LEAD = re.compile(r"(?:(?:in|dans|by|with|par|von|avec|from|mit|en)(?:\s*:\s*|\s+)|:\s*|[-–]\s+)", re.IGNORECASE)
_REPEATED = re.compile(
    r"\s*(?:[-–—_‒―]{2,}|[—―]|(?:ders|dies|id|idem|eadem|derselbe|dieselbe|lo\s+stesso|le\s+même)\b)[\s.,:;]*",
    re.IGNORECASE,
)
_AND = re.compile(r",?\s+(and|und|et|y|e|en|og|och|u\.|ed|i|AND|UND|ET)\s+|\s*&\s*(?:amp;)?\s*|\s*\+\s*")
# Conjunctions that also stand inside names: what follows must be a whole name.
_WITHIN = frozenset(("y", "e", "i", "en", "ed"))
_SLASH = re.compile(r"\s*/\s*")
_NOTES = re.compile(r"\s*\((?:b\.|\*|born|geb\.|\d{4}|pseud|[^()]*\d{3})[^()]*\)|\s*\[[^\[\]]*\]")
_INITIAL_LENGTH = 2
_GIVEN_IN_BRACKETS = re.compile(r"(?<=[^\W\d_a-z]{2})\s*\(((?:[^\W\d_a-z]\.[-\s]?){1,4}|[^\W\d_a-z][\w-]+)\)|\s\(((?:[^\W\d_a-z]\.[-\s]?){1,4})\)")
_NUMBER = re.compile(r"^\s*[\[(]?\d{1,3}[\])]?[.\s-]+(?=[^\W\d_])")
# A name that begins with one of these begins with the family name, capital or not.
_FAMILY_FIRST = PARTICLES - {"al", "ben", "bin", "san", "la", "le", "e", "y"}
_HELPED = re.compile(
    r"[,;\s(]+(?:avec\s+la\s+(?:collaboration|participation)\s+(?:de|d[’'])|in\s+collaboration\s+with|in\s+zusammenarbeit\s+mit|unter\s+mitarbeit\s+von|"
    r"with\s+the\s+(?:assistance|help|collaboration)\s+of|assisted\s+by|con\s+la\s+(?:collaborazione|colaboración)\s+(?:di|de))[\s\S]*$",
    re.IGNORECASE,
)
_ROLES = {
    "author": "author",
    "editor": "editor",
    "translator": "translator",
    "director": "director",
    "producer": "producer",
}
# Roles without a list of their own in BibLaTeX: the list they go to, and the field that says what they did.
_TYPED = {"director": ("editora", "editoratype"), "producer": ("editorb", "editorbtype")}


@dataclass(frozen=True, slots=True)
class People:
    """The names of one segment; ``role`` is empty where the text doesn't tell it."""

    names: tuple[Name, ...] = ()
    role: str = ""
    repeated: bool = False


def read(text: str) -> People:
    """The names in the text, in order, ``Name(literal="others")`` last for “et al.”; never raises.

    Names are read as they stand in the styles in use (Chicago, MLA, APA, Vancouver, DIN 1505, the Italian and French
    note styles): inverted or not, with initials before or after, with or without conjunctions.
    """
    text = _NUMBER.sub("", clean(text).strip(_QUOTES + " "))
    repeated = _REPEATED.match(text)
    if repeated:
        return (
            People(repeated=True)
            if repeated.end() >= len(text) - 1
            else replace(read(text[repeated.end() :]), repeated=True)
        )
    text, role = _strip_role(_GIVEN_IN_BRACKETS.sub(lambda m: ", " + (m[1] or m[2]), text))
    text = _HELPED.sub("", _NOTES.sub(" ", text)).strip(_QUOTES + " ,;:")
    others = OTHERS.search(text)
    if others:
        text = text[: others.start()]
    text = _without_stop(balance(text.strip(_QUOTES + " ,;:")))
    names = tuple(n for n in _split(text) if any(c.isalnum() for c in n.family + n.literal))
    if others and names:
        names += (OTHER_NAMES,)
    return People(names, role)


def _without_stop(text: str) -> str:
    """The text without a full stop at its end that belongs to no initial and no abbreviation of a title."""
    last = text.split()[-1] if text.split() else ""
    if last.endswith(".") and not SUFFIX.fullmatch(last) and last[:-1].count(".") == 0 and len(last) > _INITIAL_LENGTH:
        return text[:-1]
    return text


def _strip_role(text: str) -> tuple[str, str]:
    """(The text without the words that tell the role, the role)."""
    role = ""
    for _ in range(4):
        lead = _LEAD.match(text)
        if lead:
            text = text[lead.end() :]
        text = text.lstrip(" ,;:(—")
        found = next(((r, m) for r, pattern in ROLE_LEADS if (m := pattern.match(text))), None)
        if found:
            role, text = role or found[0], text[found[1].end() :]
        elif not lead:
            break
    for _ in range(3):
        found = next(((r, m) for r, pattern in ROLE_TAILS if (m := pattern.search(text[-60:]))), None)
        if not found:
            break
        role, text = role or found[0], text[: max(0, len(text) - 60) + found[1].start()]
    return text, role


def _split(text: str) -> list[Name]:
    """The names in a text that holds nothing else."""
    if not text:
        return []
    if is_body(text):
        return read_bodies(text)
    names: list[Name] = []
    if ";" in text:
        for part in text.split(";"):
            part = re.sub(r"^\s*(?:and|und|et|&)\s+", "", part)
            if part.strip(" .,"):
                names += _split(part.strip())
        return names
    parts: list[tuple[str, bool]] = []
    for chunk in _chunks(text):
        pieces = [p for p in (x.strip(" ") for x in chunk.split(",")) if p]
        parts += [(p, i == len(pieces) - 1) for i, p in enumerate(pieces)]
    return _people(parts)


def _chunks(text: str) -> list[str]:
    """The text cut at its conjunctions and slashes."""
    chunks, start = [], 0
    for found in _AND.finditer(text):
        after = text[found.end() :]
        word = (found[1] or "&").lower()
        if word in _WITHIN and not _whole_name(after, text[start : found.start()]):
            continue
        chunks.append(text[start : found.start()])
        start = found.end()
    chunks.append(text[start:])
    return [c for chunk in chunks for c in _SLASH.split(chunk) if c.strip(" ,")]


def _whole_name(after: str, before: str) -> bool:
    """Whether what follows a doubtful conjunction is a name of its own."""
    first = re.split(r"\s+(?:y|e|i|et|and)\s+|,", after, maxsplit=1)[0].split()
    inverted = "," in before and "," in after
    return len(first) > 1 or inverted or (len(before.split()) == len(first) == 1 and "," not in after)


def _people(parts: list[tuple[str, bool]]) -> list[Name]:
    """The names that the comma-separated parts make up; each part says whether a conjunction (or the end) follows."""
    if len(parts) > 2 and all(len(p.split()) == 1 and not is_initials(p) for p, _ in parts):
        ends = [i for i, (_, last) in enumerate(parts) if last]
        if len(ends) > 1 and ends[-1] - ends[-2] == 1:
            return [read_natural(p) for p, _ in parts]  # "Marx, Engels and Lenin"
    names: list[Name] = []
    i = 0
    while i < len(parts):
        part, last = parts[i]
        following, closes = parts[i + 1] if i + 1 < len(parts) and not last else ("", True)
        third, _ = parts[i + 2] if following and not closes and i + 2 < len(parts) else ("", True)
        if following and _is_suffix(following):
            if third and len(part.split()) == 1 and not _is_suffix(third):
                names.append(read_inverted(part, third, following))  # "King, Jr., Martin Luther"
                i += 3
            else:
                names.append(replace(read_natural(part), suffix=following))
                i += 2
        elif following and _is_inverted(part, following, alone=len(parts) == 2 and not names):
            suffix = third if third and _is_suffix(third) else ""
            names.append(read_inverted(part, following, suffix))
            i += 3 if suffix else 2
        else:
            names.append(_single(part))
            i += 1
    return names


def _single(part: str) -> Name:
    return Name(literal=part) if is_body(part) or len(part.split()) > 6 else read_natural(part)


def _is_suffix(part: str) -> bool:
    return bool(SUFFIX.fullmatch(part)) and part[0].isupper()


def _is_inverted(part: str, following: str, *, alone: bool) -> bool:
    """Whether ``part, following`` is one person, family name first."""
    words, given = part.split(), following.split()
    if is_initials(part):
        return False
    if is_initials(following):
        return not is_initials(words[-1]) or len(words) == 1
    if is_body(following):
        return False
    if len(words) == 1 or (words[0].lower() in _FAMILY_FIRST and not any(is_initials(w) for w in words)):
        return True
    if is_initials(words[0]) or is_initials(words[-1]):
        return False
    if len(given) == 1:
        return True
    return alone and is_initials(given[-1]) and not is_initials(given[0])


def apply(draft: Draft) -> Draft:
    """The draft with the names of its author, editor, translator, director and producer pieces."""
    seen_title = False
    for piece in draft.pieces:
        seen_title = seen_title or piece.label in ("title", "container-title")
        if piece.label in _ROLES:
            draft = _add(draft, piece, after_title=seen_title)
    return draft


def _add(draft: Draft, piece: Piece, *, after_title: bool) -> Draft:
    people = read(piece.text)
    if people.repeated and not people.names:
        return draft.with_problem("repeated-author", "a dash or “id.” stands for the author of another entry", piece.span)
    role = people.role or _ROLES[piece.label]
    authors = next((g.names for g in draft.names if g.role == "author"), ())
    if after_title and authors and not people.role:
        if piece.label == "editor" and people.names == authors:
            role = "bookauthor"  # "in his Collected Essays"
        elif piece.label == "author":
            if not _LEAD.match(piece.text.lstrip(" ,;(")):
                return draft.with_problem("second-author", f"more names, {trim(piece.text)}, were not used", piece.span)
            role = "bookauthor"
    for one in role.split():
        target, kind = _TYPED.get(one, (one, ""))
        draft = draft.with_names(NameList(target, people.names, piece.span))
        if kind and people.names:
            draft = draft.with_field(kind, one, piece.span)
    return draft
