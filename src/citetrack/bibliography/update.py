"""A .bib file brought up to date as a whole: three texts go in, what was generated, what stands there, what is new."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.fuzz import ratio

from citetrack.bibliography.bib_text import BibEntry, Piece, parse
from citetrack.bibliography.entry_merge import merge_entry
from citetrack.model import Problem

__all__ = ["MARK", "Updated", "renamed", "update"]

MARK = "% no longer cited; citetrack build --prune takes it out\n"

_ALIKE = 0.5  # of the fields of an entry, and of its title, for it to be known again under another key
_TELLING = frozenset({"title", "author", "editor", "doi", "url", "isbn"})
_BLOCK = re.compile(r"@[ \t]*[A-Za-z]+[ \t]*[{(]")
_GAP = re.compile(r"\n[ \t]*\n")


@dataclass(slots=True)
class Updated:
    """The new text; the keys of entries that a person deleted, and of those that were pruned; what is worth telling."""

    text: str
    deleted: list[str] = field(default_factory=list)
    pruned: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def renamed(base: Mapping[str, BibEntry], pieces: Sequence[Piece]) -> dict[str, str]:
    """The new key of each generated entry that stands in the file under another one, by its old key."""
    there = {piece.entry.key.lower(): piece.entry for piece in pieces if piece.entry}
    lost = {key: entry.said() for key, entry in base.items() if key.lower() not in there}
    known = {key.lower() for key in base}
    free = {entry.key: entry.said() for key, entry in there.items() if key not in known}
    likeness: dict[float, list[tuple[str, str]]] = {}
    for key, other in _comparable(lost, free):
        if score := _likeness(lost[key], free[other]):
            likeness.setdefault(score, []).append((key, other))
    found: dict[str, str] = {}
    settled: set[tuple[bool, str]] = set()
    for score in sorted(likeness, reverse=True):
        pairs = [(key, other) for key, other in likeness[score] if settled.isdisjoint(((True, key), (False, other)))]
        rivals = Counter(side for key, other in pairs for side in ((True, key), (False, other)))
        found |= {key: other for key, other in pairs if rivals[True, key] == rivals[False, other] == 1}
        settled.update(rivals)
    return found


def _comparable(lost: Mapping[str, Mapping[str, str]], free: Mapping[str, Mapping[str, str]]) -> set[tuple[str, str]]:
    """The pairs that say the same in a field that tells works apart."""
    at: dict[tuple[str, str], list[str]] = {}
    for other, said in free.items():
        for name in _TELLING & said.keys():
            at.setdefault((name, said[name]), []).append(other)
    return {
        (key, other)
        for key, said in lost.items()
        for name in _TELLING & said.keys()
        for other in at.get((name, said[name]), ())
    }


def _likeness(one: Mapping[str, str], other: Mapping[str, str]) -> float:
    """How much of what the first says the second says too; 0 for too little, or titles that are not alike."""
    share = sum(other.get(name) == value for name, value in one.items()) / len(one)
    titles = ratio(one.get("title", "").lower(), other.get("title", "").lower()) / 100
    return share + titles if share >= _ALIKE <= titles else 0.0


def update(  # noqa: PLR0913 - three texts, and what else is known of them
    pieces: Sequence[Piece],
    base: Mapping[str, BibEntry],
    made: Mapping[str, BibEntry],
    deleted: Sequence[str] = (),
    *,
    prune: bool = False,
    complete: bool = True,
    name: str = "",
) -> Updated:
    """The file of ``pieces`` with the entries ``made`` now, by their keys, in the place of ``base``, made before.

    An entry that a person added or changed stays as it is; ``deleted`` ones stay away. Where ``made`` is ``complete``,
    entries that are in ``base`` and not made any more are marked by a comment, or, where ``prune`` is set and nobody
    has changed them, taken out. New entries follow those that they follow in ``made``; no entry changes its place.
    """
    done = Updated("")
    by_key = {key.lower(): key for key in made}
    old = {key.lower(): entry for key, entry in base.items()}
    texts = [piece.text for piece in pieces]
    place: dict[str, int] = {}
    for at, piece in enumerate(pieces):
        entry = piece.entry
        if entry is None or entry.key.lower() in place:
            continue
        key = entry.key.lower()
        place[key] = at
        if key in by_key:
            _unmark(texts, at)
            if key in old:
                texts[at], kept = merge_entry(old[key], entry, made[by_key[key]])
                done.problems += _edited(entry.key, kept, name)
        elif not complete:
            continue
        elif key in old and prune and entry.says(old[key]):
            _take_out(texts, at)
            done.pruned.append(entry.key)
        elif key in old:
            _mark(texts, at)
    gone = {key.lower() for key in deleted} | {key for key in old if key not in place and place}
    for key, original in by_key.items():
        if key in gone and key not in place:
            done.deleted.append(original)
            message = f"{original} was deleted by hand and is still cited; put it back if it should be there"
            done.problems.append(Problem("deleted-entry", message, document=name))
    _insert(texts, [(key, made[by_key[key]].text) for key in by_key if key in place or key not in gone], place)
    done.text = _parents_last("".join(texts))
    return done


def _parents_last(text: str) -> str:
    """The text with each entry to which an earlier one doesn't refer as BibTeX wants it, behind those that do."""
    if "crossref" not in text:
        return text
    pieces = parse(text, "the file made")
    entries = [(at, piece.entry) for at, piece in enumerate(pieces) if piece.entry]
    place = {entry.key.lower(): at for at, entry in reversed(entries)}
    texts = [piece.text for piece in pieces]
    for parent in dict.fromkeys(entry.said().get("crossref", "").lower() for _, entry in entries):
        at = place.get(parent, len(texts))
        if any(at < child for child, entry in entries if entry.said().get("crossref", "").lower() == parent):
            texts.append(f"\n{texts[at]}\n")
            _take_out(texts, at)
    return "".join(texts)


def _edited(key: str, kept: Sequence[object], name: str) -> Iterator[Problem]:
    for one in kept:
        message = f"{key}: {one.name} was changed by hand to “{one.kept}”; the documents now say “{one.said}”"  # type: ignore[attr-defined]
        yield Problem("edited-field", message, document=name)


def _unmark(texts: list[str], at: int) -> None:
    if at and texts[at - 1].endswith(MARK):
        texts[at - 1] = texts[at - 1].removesuffix(MARK)


def _mark(texts: list[str], at: int) -> None:
    if not (at and texts[at - 1].endswith(MARK)):
        texts[at] = MARK + texts[at]


def _take_out(texts: list[str], at: int) -> None:
    """Empties the entry, with its mark and the blank line after it."""
    _unmark(texts, at)
    texts[at] = ""
    if at + 1 < len(texts):
        rest = texts[at + 1]
        gap = _GAP.match(rest)
        texts[at + 1] = rest[gap.end() :] if gap else rest.removeprefix("\n")


def _insert(texts: list[str], wanted: Sequence[tuple[str, str]], place: Mapping[str, int]) -> None:
    """Puts each entry that has no place behind the one before it; those before all others, before the first."""
    after: dict[int, list[str]] = {}
    last = -1
    for key, text in wanted:
        if key in place:
            last = place[key]
        else:
            after.setdefault(last, []).append(text.strip("\n"))
    for at, new in after.items():
        if at >= 0:
            _put_behind(texts, at, "\n\n".join(new))
    if -1 in after:
        standing = [place[key] for key, _ in wanted if key in place]
        _put_first(texts, "\n\n".join(after[-1]), min(standing, default=-1))


def _put_behind(texts: list[str], at: int, block: str) -> None:
    """Behind an entry and what stands on its last line."""
    rest = texts[at + 1] if at + 1 < len(texts) else ""
    line, end, more = rest.partition("\n")
    if _BLOCK.search(line):  # another one on the same line
        texts[at] = f"{texts[at]}\n\n{block}\n\n"
    elif line.strip():
        texts[at + 1] = f"{line}\n\n{block}{end}{more}"
    else:
        texts[at] = f"{texts[at]}\n\n{block}"


def _put_first(texts: list[str], block: str, first: int) -> None:
    """Before the first entry and the comment that stands right above it."""
    if first < 0:  # none generated yet: behind what stands there
        before = "".join(texts).rstrip("\n")
        texts[:] = [f"{before}\n\n{block}\n" if before else f"{block}\n"]
        return
    if not first:
        texts[0] = f"{block}\n\n{texts[0]}"
        return
    lead = texts[first - 1]
    gaps = list(_GAP.finditer(lead))
    cut = gaps[-1].end() if gaps else 0
    if any(line.strip() and not line.lstrip().startswith("%") for line in lead[cut:].splitlines()):
        # Not into a string, a comment or an entry of many lines.
        texts[first] = f"{'' if lead.endswith(chr(10)) else chr(10)}{block}\n\n{texts[first]}"
        return
    texts[first - 1] = f"{lead[:cut]}{block}\n\n{lead[cut:]}"
