"""A bibliography on disk brought up to date with what documents cite, and with what a person changed in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from citetrack import plugins
from citetrack.bibliography import PATTERN, build, sources
from citetrack.bibliography.bib_text import BibEntry, Piece, parse, parse_entry
from citetrack.bibliography.output import alone, holds, publish, read_text, side_path
from citetrack.bibliography.parents import share
from citetrack.bibliography.sources import Held, Sources
from citetrack.bibliography.succession import Pin
from citetrack.bibliography.update import Updated, renamed, update
from citetrack.errors import CitetrackError, MalformedInput, OutputError
from citetrack.model import Bibliography, Entry, Extraction, Problem, Reference, References
from citetrack.readers import bibtex

__all__ = ["BIB", "ENGINES", "Rebuilt", "rebuild"]

# The formats whose files a person edits, and that are read again, with the engine that each is meant for.
ENGINES: Mapping[str, Literal["pdflatex", "lualatex"]] = {"bibtex": "pdflatex", "biblatex": "lualatex"}
BIB = ENGINES.keys()

_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """The bibliography, and its file's text before (empty for none) and after.

    ``changed`` says whether that, or the side file, is another one now.
    """

    bibliography: Bibliography
    before: str
    after: str
    changed: bool


@dataclass(frozen=True, slots=True)
class _Standing:
    """What stands on disk: the pieces of the file, and the side file that goes with it, keys as a person has them."""

    text: str
    pieces: tuple[Piece, ...]
    side: Sources
    known: bool

    @property
    def base(self) -> dict[str, BibEntry]:
        """What was generated, by keys."""
        made = ((key, parse_entry(held.text)) for key, held in self.side.entries.items() if held.text)
        return {key: entry for key, entry in made if entry}


def rebuild(  # noqa: PLR0913 - the settings of a build, all optional
    path: Path,
    found: Sequence[Extraction | References],
    *,
    to: str = "bibtex",
    keys: str = PATTERN,
    sift: Callable[[Bibliography], Bibliography] = lambda made: made,
    force: bool = False,
    prune: bool = False,
    parents: bool = False,
    complete: bool = True,
    write: bool = True,
) -> Rebuilt:
    """The bibliography of what was ``found``, written to ``path`` in the format ``to``, with its side file beside it.

    What a person changed in the file stays, and so does every key; ``force`` makes the file anew but for the keys.
    ``prune`` takes out what is no longer cited; with ``parents`` chapters share the entry of their book. ``sift`` says
    which works count. Where the documents are not ``complete``, since some could not be read, nothing counts as no
    longer cited. Without ``write`` nothing is written.
    Raises ``OutputError`` where the file can't be understood or written.
    """
    with alone(path) if write else nullcontext():
        problems: list[Problem] = []
        standing = _standing(path, to, force, problems)
        pins = dict(_pins(standing))
        made = sift(build(found, keys, pins))
        if parents and to in BIB:
            made = share(made, keys, pins)
        texts = _texts(made.entries, to)
        if to in BIB:
            done = _updated(path, standing, texts, force=force, prune=prune, complete=complete)
        else:
            done = Updated(plugins.load("citetrack.writers", to)(made.entries))
            _refuse_foreign(path, standing, done.text, force)
        side = _side(path, to, standing, made.entries, texts, done, complete)
        before = standing.text
        after = _as_saved(done.text, before) if to in BIB else done.text
        side = replace(side, sha256=sources.digest(after))
        there, beside = read_text(path), side_path(path)
        if there == after and to in BIB:
            # A change by hand that asks for nothing new leaves the file up to date, though its digest is another.
            same = replace(side, sha256=standing.side.sha256)
            side = same if _stands(beside, same, standing) else side
        changed = there != after or not _stands(beside, side, standing)
        if write:
            if (there or "") != standing.text:
                raise OutputError(f"{path}: changed by somebody else in the meantime; build again")
            changed = publish(path, after, side, standing.side if standing.known else None)
    problems += done.problems
    return Rebuilt(replace(made, problems=(*made.problems, *problems)), before, after, changed)


def _stands(beside: Path, side: Sources, standing: _Standing) -> bool:
    """Whether the side file says what it should, but for how surely it was read."""
    return holds(beside, sources.dumps(sources.as_sure(side, standing.side)))


def _as_saved(text: str, before: str) -> str:
    """The text with the line ends and the byte order mark that an editor gave the file."""
    return (_BOM if before.startswith(_BOM) else "") + (text.replace("\n", "\r\n") if "\r\n" in before else text)


def _standing(path: Path, to: str, force: bool, problems: list[Problem]) -> _Standing:
    text = read_text(path) or ""
    side, known = Sources(path.name, sources.digest(text)), False
    try:
        written = read_text(side_path(path))
        if written is not None:
            side, known = sources.settle(sources.loads(written, str(side_path(path))), text or None), True
    except (MalformedInput, OutputError) as error:
        said = f"{str(error).rpartition('; ')[0]}; without it, what stands in {path.name} is taken for your own"
        problems.append(Problem("side-file", said, document=str(side_path(path))))
    if to not in BIB or force:
        return _Standing(text, (), side, known)
    try:
        pieces = parse(text.replace("\r\n", "\n").removeprefix(_BOM), str(path))
    except MalformedInput as error:
        raise OutputError(f"{error}; or make it anew with --force") from error
    ours = known and side.dialect in BIB
    if text.strip() and not ours and not any(piece.entry for piece in pieces) and not _is_bib(text):
        raise OutputError(f"{path}: holds no bibliography; choose another file with -o, or overwrite it with --force")
    return _Standing(text, pieces, _rekeyed(side, pieces), known)


def _is_bib(text: str) -> bool:
    return all(line.lstrip().startswith(("%", "@")) or not line.strip() for line in text.splitlines())


def _rekeyed(side: Sources, pieces: Sequence[Piece]) -> Sources:
    """The side file under the keys that a person gave; the old ones are nobody's any more."""
    bare = _Standing("", (), side, True).base
    there = {piece.entry.key.lower(): piece.entry.key for piece in pieces if piece.entry}
    new = renamed(bare, pieces)
    changed = {key: new.get(key) or there.get(key.lower(), key) for key in side.entries}
    gone = {**side.gone, **dict.fromkeys(new, "")}
    return replace(side, entries={changed[key]: held for key, held in side.entries.items()}, gone=gone)


def _pins(standing: _Standing) -> Iterator[tuple[str, Pin]]:
    """What is and was said of each key: in the file, and as it was generated."""
    mine = {piece.entry.key: piece.entry for piece in reversed(standing.pieces) if piece.entry}
    own = _read(standing.text) if mine else {}
    held = {key: held.text for key, held in standing.side.entries.items()} | dict(standing.side.gone)
    texts = [text for key, text in held.items() if text and not (key in mine and mine[key].text == text)]
    generated = _read("\n".join(texts))
    changed = {text: entry.key for text in texts if (entry := parse_entry(text))}
    made = {key: generated.get(changed.get(text, "")) for key, text in held.items()}
    whose = {reference: key for key, reference in made.items() if reference}
    for key in dict.fromkeys((*held, *mine)):
        said = [own[key]] if key in own else []
        swapped = key in own and whose.get(own[key], key) != key  # a person gave it another work's key
        before = None if swapped else made.get(key)
        references = tuple(said if before is None or before in said else (before, *said))
        cited = standing.side.entries[key].citations if key in standing.side.entries else ()
        yield key, Pin(references, frozenset((str(one.get("document")), one.get("note")) for one in cited))


def _read(text: str) -> Mapping[str, Reference]:
    if not text.strip():
        return {}
    try:
        records = bibtex.read(text.encode("utf-8", "replace"), "bibliography").records
    except CitetrackError:
        return {}
    return {record.key: record.reference for record in reversed(records)}


def _texts(entries: Sequence[Entry], to: str) -> dict[str, BibEntry]:
    """Each entry as it is written, by keys, which stand in it as they are."""
    text = plugins.load("citetrack.writers", to if to in BIB else "biblatex")(entries)
    written = [piece.entry for piece in parse(text, "the entries made") if piece.entry]
    made = {}
    for entry, one in zip(entries, written, strict=True):
        named = one.text[: one.key_span.start] + entry.key + one.text[one.key_span.end :]
        parsed = one if one.key == entry.key else parse_entry(named)
        made[entry.key] = parsed or one
    return made


def _updated(  # noqa: PLR0913 - what stands, what is new, and how they meet
    path: Path, standing: _Standing, made: Mapping[str, BibEntry], *, force: bool, prune: bool, complete: bool
) -> Updated:
    if force or not standing.text.strip():
        return Updated("\n".join(f"{entry.text}\n" for entry in made.values()) or "\n")
    deleted = standing.side.deleted
    return update(standing.pieces, standing.base, made, deleted, prune=prune, complete=complete, name=str(path))


def _refuse_foreign(path: Path, standing: _Standing, text: str, force: bool) -> None:
    """Files of other formats are written as a whole: not over the work of a person's hand."""
    changed = standing.text and standing.text != text and sources.digest(standing.text) != standing.side.sha256
    if changed and not force:
        raise OutputError(
            f"{path}: changed since it was written, or not written by build; "
            "keep your changes elsewhere and repeat with --force, or choose another file with -o"
        )


def _side(  # noqa: PLR0913, PLR0917 - all that a side file is made of
    path: Path,
    to: str,
    standing: _Standing,
    entries: Sequence[Entry],
    made: Mapping[str, BibEntry],
    done: Updated,
    complete: bool,
) -> Sources:
    """The side file that goes with the new text: what is in it, and which keys are nobody's."""
    mine = {piece.entry.key.lower(): piece.entry for piece in standing.pieces if piece.entry}
    base = {key.lower() for key, held in standing.side.entries.items() if held.text}
    deleted, pruned = set(done.deleted), set(done.pruned)
    held: dict[str, Held] = {}
    gone = dict(standing.side.gone)
    for entry in entries:
        there = mine.get(entry.key.lower())
        own = there is not None and entry.key.lower() not in base and not there.says(made[entry.key])
        text = "" if own else made[entry.key].text
        if entry.key in deleted:
            gone[entry.key] = text
        else:
            gone.pop(entry.key, None)
            held[entry.key] = sources.hold(entry, text)
    for key, before in standing.side.entries.items():
        if key in held or key in deleted:
            continue
        if key in pruned or key.lower() not in mine or to not in BIB:
            gone[key] = before.text
        else:
            held[key] = Held(before.text) if complete else before
    return Sources(path.name, "", to, held, gone, tuple(sorted(deleted)))
