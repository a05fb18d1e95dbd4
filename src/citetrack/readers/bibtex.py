"""Bibliography files: classic BibTeX and BibLaTeX, through pybtex."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from pybtex.database.input.bibtex import LowLevelParser, UndefinedMacro, month_names
from pybtex.scanner import PybtexSyntaxError

from citetrack.errors import MalformedInput
from citetrack.model import Field, NameList, Problem, Record, Reference, References, Span
from citetrack.readers.bib_blocks import Block, blocks
from citetrack.readers.bib_fields import to_biblatex
from citetrack.readers.bib_inherit import Item, inherit
from citetrack.readers.bib_names import ROLES, parse_names
from citetrack.readers.bib_plain import read_plain
from citetrack.readers.encoding import decode

__all__ = ["read"]

# A field inside a field's value: its closing brace is missing, and nobody knows where it stood.
_SWALLOWED = re.compile(r"\n[ \t]*[A-Za-z][\w-]{0,40}[ \t]*=[ \t]*[{\"\d]")
_PLACE = re.compile(r" in line (\d+)")
_ADDRESS_FIELD = re.compile(
    r",\s*(url|doi|eprint|howpublished|note|addendum|annote|annotation|urn|archiveurl)\s*=\s*[{\"]?", re.IGNORECASE
)
_LONGEST = 10_000  # of a string: strings made of strings could double without end
_COMMENT_LINE = re.compile(r"^[ \t]*%.*$", re.MULTILINE)


@dataclass(slots=True)
class _Entry:
    key: str
    span: Span
    raw: dict[str, str]
    item: Item


def read(data: bytes, name: str) -> References:
    """The entries of a .bib file as references of the BibLaTeX data model, in plain Unicode.

    Strings and months are resolved, ``crossref`` and ``xdata`` inherited, LaTeX undone. Every broken entry, duplicate
    key and stray text is a problem, and the rest is read. ``Record.raw`` holds the fields as written, by lower-case
    name, with strings put in; ``Record.span`` counts in the decoded text. Raises ``MalformedInput`` where a file that
    isn't empty holds no entry, and ``UnknownFormat`` where it is no text.
    """
    text = decode(data, name)
    return _File(text, name).read()


class _File:
    """One file while it is read."""

    def __init__(self, text: str, name: str) -> None:
        self.text = text
        self.name = name
        self.starts = [0, *(found.end() for found in re.finditer("\n", text))]
        self.macros = dict(month_names)
        self.problems: list[Problem] = []
        self.entries: list[_Entry] = []

    def read(self) -> References:
        found = False
        for block in blocks(self.text):
            found = found or block.kind != "junk"
            self._block(block)
        if not found and self.problems:
            place = self.problems[0].span or Span(0, 0)
            raise MalformedInput(
                f"{self.name}, line {self._line(place.start)}: no BibTeX entry here; "
                "entries look like @book{key, author = {…}, title = {…}}"
            )
        first = self._first()
        whole, missing = inherit({key: entry.item for key, entry in first.items()})
        for key, parent in missing:
            self._problem("bib-missing-parent", f"{key} refers to {parent}, which isn't in the file", first[key].span)
        records = tuple(
            self._record(entry, whole[entry.key.lower()] if first[entry.key.lower()] is entry else entry.item)
            for entry in self.entries
        )
        return References(self.name, records, tuple(sorted(self.problems, key=lambda p: p.span.start if p.span else 0)))

    def _line(self, offset: int) -> int:
        return bisect_right(self.starts, offset)

    def _problem(self, code: str, message: str, span: Span) -> None:
        self.problems.append(Problem(code, f"line {self._line(span.start)}: {message}", span, self.name))

    def _block(self, block: Block) -> None:
        if block.kind == "junk":
            excerpt = " ".join(block.span.of(self.text)[:60].split())
            self._problem("bib-stray-text", f"text outside of entries is passed over: {excerpt}", block.span)
        elif block.kind not in ("comment", "preamble"):
            self._parse(block)

    def _parse(self, block: Block) -> None:
        chunk = block.span.of(self.text) + block.missing
        if block.missing:
            closing = "parenthesis" if block.missing.endswith(")") else "brace"
            self._problem(
                "bib-unterminated", f"@{block.kind} is never closed (its last {closing} is missing)", block.span
            )
        plain = read_plain(chunk, self.macros)
        result, errors = (plain, []) if plain else self._commands(chunk)
        if errors and "%" in chunk:
            cleaned, fewer = self._commands(_COMMENT_LINE.sub("", chunk))
            result, errors = (cleaned, fewer) if len(fewer) < len(errors) else (result, errors)
        for error in errors:
            self._problem("bib-syntax", f"@{block.kind}: {self._message(error, block.span)}", block.span)
        if block.kind == "string" or result is None:
            return
        key, fields = result
        if block.missing and any(_SWALLOWED.search(value) for _, value in fields):
            self._problem("bib-entry-lost", f"@{block.kind}{{{key}}} can't be told from what follows it", block.span)
            return
        self._add(block, key, fields)

    def _message(self, error: PybtexSyntaxError, span: Span) -> str:
        """What pybtex says, its line counted from the start of the file."""
        base = self._line(span.start) - 1
        return _PLACE.sub(lambda found: f" in line {base + int(found[1])}", str(error)).rstrip(".")

    def _commands(self, chunk: str) -> tuple[tuple[str, list[tuple[str, str]]] | None, list[PybtexSyntaxError]]:
        """The key and the fields of an entry's text (None for a string), and what is wrong with it."""
        errors: list[PybtexSyntaxError] = []
        parser = LowLevelParser(chunk, macros=_Macros(self.macros), handle_error=errors.append)
        result = None
        try:
            for _, body in parser:
                if len(body) == 2 and body[0] is not None and not isinstance(body[1], str):
                    if parser.current_entry_key is not None:
                        result = (str(body[0]), [(str(n), "".join(parts)) for n, parts in body[1]])
                    else:
                        self.macros[str(body[0]).lower()] = "".join(body[1])[:_LONGEST]
                break
        except (PybtexSyntaxError, RecursionError, IndexError) as error:
            errors.append(error if isinstance(error, PybtexSyntaxError) else PybtexSyntaxError(str(error), parser))
        undefined = [error for error in errors if isinstance(error, UndefinedMacro)]
        return result, undefined + [error for error in errors if not isinstance(error, UndefinedMacro)][:1]

    def _add(self, block: Block, key: str, fields: list[tuple[str, str]]) -> None:
        raw: dict[str, str] = {}
        for field, value in fields:
            if field.lower() in raw:
                self._problem("bib-duplicate-field", f"{key} has two fields {field}; the first counts", block.span)
            raw.setdefault(field.lower(), value)
        names = {}
        for role in raw.keys() & ROLES:
            names[role], bad = parse_names(raw[role])
            for written in bad:
                self._problem("bib-name", f"{key}: {role} {written!r} is no name that BibTeX can read", block.span)
        ordered = {role: names[role] for role in raw if names.get(role)}
        kind, plain = to_biblatex(block.kind, {name: value for name, value in raw.items() if name not in ROLES})
        self.entries.append(_Entry(key, block.span, raw, Item(kind, plain, ordered)))

    def _record(self, entry: _Entry, item: Item) -> Record:
        reference = Reference(
            item.kind,
            tuple(NameList(role, names) for role, names in item.names.items()),
            tuple(Field(name, value) for name, value in item.fields.items() if name not in ("crossref", "xdata")),
        )
        return Record(
            entry.key, reference, entry.span, self._line(entry.span.start), entry.raw, self._places(entry.span)
        )

    def _places(self, span: Span) -> dict[str, tuple[int, int]]:
        """The line and column of each value of an entry that may hold an address, the first of a name."""
        places: dict[str, tuple[int, int]] = {}
        for found in _ADDRESS_FIELD.finditer(self.text, span.start, span.end):
            line = self._line(found.end())
            places.setdefault(found[1].lower(), (line, found.end() - self.starts[line - 1] + 1))
        return places

    def _first(self) -> Mapping[str, _Entry]:
        """The entries by key in lower case; of several with one key the first, the others being problems."""
        first: dict[str, _Entry] = {}
        for entry in self.entries:
            earlier = first.setdefault(entry.key.lower(), entry)
            if earlier is not entry:
                line = self._line(earlier.span.start)
                self._problem(
                    "bib-duplicate-key", f"the key {entry.key} is taken by the entry of line {line}", entry.span
                )
        return first


class _Macros(dict[str, str]):
    """Strings by name, whose case doesn't matter to BibTeX."""

    def __getitem__(self, name: str) -> str:
        return super().__getitem__(name.lower())
