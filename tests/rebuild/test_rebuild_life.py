"""Lives of a bibliography, made by chance: whatever documents and people do to it, nothing is lost."""

from __future__ import annotations

import random
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pybtex.database import parse_string
from test_rebuild import book, document

from citetrack.model import Field, Name, NameList, Reference
from citetrack.rebuild import rebuild

WORDS = (
    "Memory", "River", "Treaty", "Court", "Exile", "City", "Border", "Archive", "Index", "Letter", "Law", "Sea",
    "School", "Paper", "Stone", "Glass",
)  # fmt: skip
HEAD = re.compile(r"(?m)^@(?!string)\w+\{([^,\s]+),")
BLOCK = re.compile(r"(?m)^(?=@(?!string))")
COUNT = 14


def works(chance: random.Random) -> list[Reference]:
    """Works of few authors and years, so that keys collide, some of them chapters of one book."""
    made = []
    for number in range(COUNT):
        title = f"{' '.join(chance.sample(WORDS, 3))} {chr(65 + number)}{'aeiou'[number % 5]}x"
        author = chance.choice(("Ruiz", "Kaya", "Nagy"))
        if chance.random() < 1 / 4:
            names = (NameList("author", (Name(author, "Ana"),)), NameList("editor", (Name("Berg", "Ida"),)))
            fields = {"title": title, "booktitle": "The Great Collected Volume", "publisher": "Polity", "date": "1999"}
            made.append(Reference("incollection", names, tuple(Field(*one) for one in fields.items())))
        else:
            made.append(book(author, title, chance.choice(("2001", "2002"))))
    return made


@dataclass
class Life:
    """What a person wrote, and which key each work has, by its title."""

    chance: random.Random
    written: set[str] = field(default_factory=set)
    keys: dict[str, str] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    count: int = 0

    def edit(self, text: str) -> str:
        """The text after a change by hand."""
        self.count += 1
        token = f"zq{self.count}z"
        pieces = BLOCK.split(text)
        at = self.chance.randrange(1, len(pieces))
        before = pieces[at]
        act = self.chance.choice((self.field, self.note, self.key, self.comment, self.own, self.order, self.delete))
        act(pieces, at, token)
        after = "".join(pieces)
        self.written = {one for one in self.written if one not in before or one in after}
        return after

    def field(self, pieces: list[str], at: int, token: str) -> None:
        if "publisher = {" in pieces[at]:
            pieces[at] = re.sub(r"publisher = \{[^}\n]*\}", f"publisher = {{{token}}}", pieces[at], count=1)
            self.written.add(token)

    def note(self, pieces: list[str], at: int, token: str) -> None:
        if "note = " not in pieces[at]:
            pieces[at] = HEAD.sub(lambda found: f"{found[0]}\n  note = {{{token}}},", pieces[at])
            self.written.add(token)

    def key(self, pieces: list[str], at: int, token: str) -> None:
        key = HEAD.match(pieces[at])[1]  # type: ignore[index]
        pieces[:] = [re.sub(rf"(\w|= )\{{{re.escape(key)}(?=[,}}])", rf"\1{{{token}", one) for one in pieces]
        self.keys = {title: token if one == key else one for title, one in self.keys.items()}

    def comment(self, pieces: list[str], at: int, token: str) -> None:
        pieces[at] = f"% {token}\n{pieces[at]}"
        self.written.add(token)

    def own(self, pieces: list[str], at: int, token: str) -> None:
        pieces[at] += f"@misc{{{token},\n  title = {{My own {token}}},\n}}" + self.chance.choice(("", "\n\n"))
        self.written.add(token)

    def order(self, pieces: list[str], at: int, token: str) -> None:
        if "crossref" not in "".join(pieces):  # children stand before their parents
            pieces[1:] = self.chance.sample(pieces[1:], len(pieces) - 1)
            pieces[0] = f"@string{{{token} = {{x}}}}\n{pieces[0]}"
            self.written.add(token)

    def delete(self, pieces: list[str], at: int, token: str) -> None:
        key = HEAD.match(pieces[at])[1]  # type: ignore[index]
        if key in self.keys.values() and pieces[2:] and "crossref" not in "".join(pieces):
            self.deleted.add(key)
            del pieces[at]


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(12))
def test_a_life_made_by_chance(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    life, pool, bib = Life(chance), works(chance), tmp_path / "refs.bib"
    parents, documents = chance.random() < 1 / 3, {"one.txt": [0]}
    for _ in range(8):
        documents[f"{chance.randrange(4)}.txt"] = chance.sample(range(COUNT), chance.randrange(1, 6))
        documents.pop(chance.choice(("one.txt", "1.txt", "2.txt")), None)
        moved = chance.randrange(COUNT)
        place = Field("location", chance.choice(("Ankara", "Paris", "Rome")))
        kept = tuple(one for one in pool[moved].fields if one.name != "location")
        pool[moved] = Reference(pool[moved].type, pool[moved].names, (*kept, place))
        found = [document(name, *(pool[one] for one in cited)) for name, cited in sorted(documents.items())]
        old = bib.read_text(encoding="utf-8") if bib.exists() else ""
        done = rebuild(bib, found, parents=parents)
        assert not rebuild(bib, found, parents=parents, write=False).changed
        text = bib.read_text(encoding="utf-8")
        cited = {entry.reference.get("title"): entry.key for entry in done.bibliography.entries}
        check(life, old, text, parents, cited)
        for _ in range(chance.randrange(3)):
            text = life.edit(text)
        bib.write_text(text, encoding="utf-8")


def check(life: Life, old: str, text: str, parents: bool, cited: dict[str, str]) -> None:
    """Everything a person wrote is there, in its order; each work has its key; what was deleted stays away."""
    parse_string(text, "bibtex")
    assert {one for one in life.written if one not in text} == set()
    before, now = (list(re.findall(r"@(?!string)\w+\{([^,\s]+),", one)) for one in (old, text))
    assert set(before) <= set(now)
    if not parents:
        assert [key for key in now if key in before] == before
    assert len({key.lower() for key in now}) == len(now)
    assert {title: key for title, key in cited.items() if life.keys.get(title, key) != key} == {}
    life.keys |= cited
    assert len(set(life.keys.values())) == len(life.keys)
    life.deleted &= set(cited.values())
    assert life.deleted.isdisjoint(now)
