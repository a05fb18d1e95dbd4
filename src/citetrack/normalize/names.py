"""Lists of names: who they are, one by one, and in which role."""

from __future__ import annotations

import re
from collections.abc import Set
from typing import NamedTuple

from citetrack.model import Name
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.name_lists import split_names
from citetrack.normalize.name_shapes import read_plain
from citetrack.normalize.name_words import (
    HONORIFICS,
    OTHERS,
    OTHERS_WORDS,
    ROLE_LEADS,
    ROLE_TAILS,
    ROLE_WORDS,
    SAME_PERSON,
    SUFFIX,
)
from citetrack.normalize.plain import balance, clean, trim

__all__ = ["People", "apply", "read"]

OTHER_NAMES = Name(literal="others")
_ENDS = '“”„«»"‟*` '
_SEPARATORS = _ENDS + ",;:"
_LEAD = re.compile(
    r"(?:in,\s+|(?:in|dans|by|with|par|avec|from|mit|en|em)(?:\s*:\s*|\s+)|:\s*|[-–]\s+|"
    r"(?:interview\s+(?:with|mit)|entretien\s+avec|intervista\s+(?:a|con)|entrevista\s+(?:a|con))\s+)",
    re.IGNORECASE,
)
_LED = frozenset("iIıİdDbBwWpPaAfFmMeE:-–")  # what leads begin with
_REPEATED = re.compile(
    r"\s*(?:[-–—_‒―]{2,}|[—―]|(?:ders|dies|id|idem|eadem|ead|derselbe|dieselbe|lo\s+stesso|le\s+même)\b)[\s.,:;]*",
    re.IGNORECASE,
)
_NOTES = re.compile(r"\s*\((?:@\w+|b\.|\*|born|geb\.|\d{4}|pseud|[^()]*\d{3})[^()]*\)|\s*\[[^\[\]]*\]")
_ENCLOSED = re.compile(r"\(([^()]*)\)[\s.,;:]*")
_NUMBER_STARTS = frozenset("[(0123456789")
_holding = re.compile(r"[^\W_]").search
_LETTERS = re.compile(r"[^\W\d_]+")
_DASHES = frozenset("-–—_‒―")
_HELP = frozenset(
    (
        "collaboration",
        "participation",
        "zusammenarbeit",
        "mitarbeit",
        "assistance",
        "help",
        "assisted",
        "collaborazione",
        "colaboración",
        "preface",
        "foreword",
        "introduction",
        "afterword",
        "vorwort",
        "nachwort",
        "einleitung",
        "préface",
        "postface",
        "prefazione",
        "introduzione",
        "prólogo",
    )
)
_INITIAL_LENGTH = 2
_GIVEN_IN_BRACKETS = re.compile(
    r"(?<=[^\W\d_a-z]{2})\s*\(((?:[^\W\d_a-z]\.[-\s]?){1,4}|[^\W\d_a-z][\w-]+)\)|\s\(((?:[^\W\d_a-z]\.[-\s]?){1,4})\)"
)
_BRACKETED_GIVEN = re.compile(
    r"([^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)?)\s\(([^\W\d_a-z][^\W\d_A-Z]+(?:-[^\W\d_]+)?)\)"
)
_NUMBER = re.compile(r"^\s*[\[(]?\d{1,3}[\])]?[.\s-]+(?=[^\W\d_])")
# "Prof. Dr. phil. Jane Roe", and behind the name: "Roe, Jane, Dr."
_HONORIFIC = re.compile(  # they may be names: "Roe MR., Rev JA, Doe J."
    r"(?:^|(?<=[;/,&] )|(?<= and )|(?<= und )|(?<= et ))"
    rf"(?:\s*(?:{'|'.join(f'[{word[0]}{word[0].upper()}]{word[1:]}' for word in sorted(HONORIFICS))})\b\.?"
    r"(?:-Ing\.|\s(?:h\.\s?c\.|mult\.|phil\.|jur\.|med\.))*\s?)+(?=[A-ZÀ-ÖØ-Þa-z])(?![A-Z]{1,3}(?:[,;]|\.?$))|,(?:\s(?:Prof|Dr)\.)+$"
)
_HELPED = re.compile(
    r"[,;\s(]+(?:avec\s+la\s+(?:collaboration|participation)\s+(?:de|d[’'])|in\s+collaboration\s+with|"
    r"in\s+zusammenarbeit\s+mit|unter\s+mitarbeit\s+von|"
    r"with\s+the\s+(?:assistance|help|collaboration)\s+of|assisted\s+by|con\s+la\s+(?:collaborazione|"
    r"colaboración)\s+(?:di|de))[\s\S]*$",
    re.IGNORECASE,
)
# "Doe, with a foreword by Roe"
_PREFACED = re.compile(
    r"[,;.]\s+(?:and\s+|und\s+)?((?:(?:with|mit|avec|con)\s+)?(?:an?\s+|the\s+|einem\s+|une\s+|una\s+)?(?:new\s+)?"
    r"(?:preface|foreword|introduction|afterword|vorwort|nachwort|einleitung|préface|postface|prefazione|"
    r"introduzione|prólogo)(?:\s+and\s+notes)?\s+(?:by|von|v\.|de|d[’']|di|por|par)\s.*)$",
    re.IGNORECASE,
)
# "Abbott et al. (LIGO Scientific Collaboration)"
_COLLABORATION = re.compile(r"(?<=.)\s*\((?:(?:on|for)\s+behalf\s+of\s+)?([^()]{3,120}\bCollaboration)\)")
_TITLES = frozenset(("title", "container-title"))
_ROLES = frozenset(("author", "editor", "translator", "director", "producer"))
# Roles without a list of their own in BibLaTeX: the list they go to, and the field that says what they did.
_TYPED = {"director": ("editora", "editoratype"), "producer": ("editorb", "editorbtype")}


class People(NamedTuple):
    """The names of one segment; ``role`` is empty where the text doesn't tell it.

    ``remark`` is what stands beside the names without being one of them: the collaboration that persons sign for.
    """

    names: tuple[Name, ...] = ()
    role: str = ""
    repeated: bool = False
    remark: str = ""


def read(text: str) -> People:
    """The names in the text, in order, ``Name(literal="others")`` last for “et al.”; never raises.

    Names are read as they stand in the styles in use (Chicago, MLA, APA, Vancouver, DIN 1505, the Italian and French
    note styles): inverted or not, with initials before or after, with or without conjunctions.
    """
    text = whole = clean(text).strip(_ENDS)
    if text[:1] in _NUMBER_STARTS:
        text = _NUMBER.sub("", text)
    if plain := read_plain(text):
        return People(plain)
    words = frozenset(_LETTERS.findall(text.lower()))
    repeated = None if words.isdisjoint(SAME_PERSON) and text[:1] not in _DASHES else _REPEATED.match(text)
    if repeated:
        text = text[repeated.end() :].strip(" ,;:()[]")  # “Id. (a cura di),”
    remark = ""
    if "(" in text:
        if "collaboration" in words and (signed := _COLLABORATION.search(text)):
            text, remark = text[: signed.start()] + text[signed.end() :], signed[1]
        text = _without_brackets(text)
    text, role = _strip_role(text, words & ROLE_WORDS)
    if "(" in text or "[" in text:
        text = _NOTES.sub(" ", text)
    if not words.isdisjoint(HONORIFICS):
        text = _HONORIFIC.sub("", text)
    if not words.isdisjoint(_HELP):
        text, remark = _without_help(text, remark)
    text = text.strip(_SEPARATORS)
    if role and not repeated and not words.isdisjoint(SAME_PERSON) and _REPEATED.fullmatch(text):
        return People((), role, repeated=True)  # “in: ders. (Hg.)”
    others = OTHERS.search(text) if "…" in text or "..." in text or not words.isdisjoint(OTHERS_WORDS) else None
    if others:
        text = text[: others.start()]
    stopped = text.rstrip().endswith(".") and not others
    text = _without_stop(balance(text.strip(_SEPARATORS)))
    names = read_plain(text) if text != whole.rstrip(".,;: ") else ()  # which was no list of plain names
    names = names or tuple([n for n in split_names(text, stopped=stopped) if _holding(n.family) or _holding(n.literal)])
    if others and names:
        names += (OTHER_NAMES,)
    return People(names, role, bool(repeated), remark)


def _without_help(text: str, remark: str) -> tuple[str, str]:
    """(The text without those who helped or wrote a preface, the remark that says who wrote it)."""
    text = _HELPED.sub("", text)
    found = _PREFACED.search(text)
    return (text[: found.start()], trim(found[1])) if found else (text, remark)


def _without_brackets(text: str) -> str:
    """The text with given names behind a comma that stand in brackets: “LEE (Ann)”, “Furet (François)”; and without a
    bracket round all of it: “(a cura di),”.
    """
    if enclosed := _ENCLOSED.fullmatch(text):
        return enclosed[1]
    text = _GIVEN_IN_BRACKETS.sub(lambda m: ", " + (m[1] or m[2]), text)
    found = _BRACKETED_GIVEN.match(text)
    if found and is_given(found[2].partition("-")[0]):
        return f"{found[1]}, {found[2]}{text[found.end() :]}"
    return text


def _without_stop(text: str) -> str:
    """The text without a full stop at its end that belongs to no initial and no abbreviation of a title."""
    last = text.rpartition(" ")[2]
    if (
        last.endswith(".")
        and (last.isupper() or not SUFFIX.fullmatch(last))
        and last[:-1].count(".") == 0
        and len(last) > _INITIAL_LENGTH
    ):
        return text[:-1]
    return text


def _strip_role(text: str, words: Set[str]) -> tuple[str, str]:
    """(The text without the words that tell the role, the role); ``words`` are those in it that may tell one."""
    leads = [(role, lead.match) for role, told, lead in ROLE_LEADS if not words.isdisjoint(told)] if words else []
    tails = [(role, tail.search) for role, told, tail in ROLE_TAILS if not words.isdisjoint(told)] if words else []
    role = ""
    for _ in range(4):
        lead = _LEAD.match(text) if text[:1] in _LED else None
        if lead:
            text = text[lead.end() :]
        text = text.lstrip(" ,;:(—")
        found = next(((r, m) for r, match in leads if (m := match(text))), None) if leads else None
        if found:
            role, text = role or found[0], text[found[1].end() :]
        elif not lead:
            break
    for _ in range(3 if tails else 0):
        found = next(((r, m) for r, search in tails if (m := search(text[-60:]))), None)
        if not found:
            break
        role, text = role or found[0], text[: max(0, len(text) - 60) + found[1].start()]
    return text, role


def apply(draft: Draft) -> Draft:
    """The draft with the names of its author, editor, translator, director and producer pieces."""
    seen_title = False
    for piece in draft.pieces:
        label = piece.label
        if label in _ROLES:
            draft = _add(draft, piece, after_title=seen_title)
        elif label in _TITLES:
            seen_title = True
    return draft


def _add(draft: Draft, piece: Piece, *, after_title: bool) -> Draft:
    people = read(piece.text)
    authors = next((g.names for g in draft.names if g.role == "author"), ()) if draft.names else ()
    if people.repeated and not people.names and people.role and authors:
        return draft.with_names(people.role.split()[0], authors, piece)
    if people.repeated and not people.names:
        return draft.with_problem(
            "repeated-author", "a dash or “id.” stands for the author of another entry", piece.span
        )
    others = tuple([n for n in people.names if n.family.rstrip(".").lower() not in SAME_PERSON]) if authors else ()
    if others and len(others) < len(people.names):
        people = people._replace(names=(*authors, *others))  # "in: ders./Jane Roe (Hg.)"
    role = people.role or piece.label
    if after_title and authors and not people.role:
        if piece.label == "editor" and people.names == authors and _LEAD.match(piece.text.lstrip(" ,;(")):
            role = "bookauthor"  # "in his Collected Essays"
        elif piece.label == "author":
            if not _LEAD.match(piece.text.lstrip(" ,;(")):
                return draft.with_problem("second-author", f"more names, {trim(piece.text)}, were not used", piece.span)
            role = "bookauthor"
    for one in role.split():
        target, kind = _TYPED.get(one, (one, ""))
        draft = draft.with_names(target, people.names, piece)
        if people.remark:
            draft = draft.with_field("note", people.remark, piece)
        if kind and people.names:
            draft = draft.with_field(kind, one, piece)
    return draft
