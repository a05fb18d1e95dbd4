"""How one writer cites: separators, quotation marks, name order; drawn once for a citation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from citetrack.labelling.made.languages import Words, language
from citetrack.labelling.made.works import Person

__all__ = ["Habits", "draw_habits", "print_names"]


@dataclass(frozen=True, slots=True)
class Habits:
    """A writer's habits; see the tables below for the values."""

    words: Words
    notes: bool  # writes notes (author, title, …) rather than list entries
    loose: bool
    separator: str
    quotes: tuple[str, str]
    inside_quotes: bool  # “Title,” rather than “Title”,
    order: str  # straight, first (the first name inverted), inverted, bare (Family Given)
    given: str  # full, spaced (J. K.), close (J.K.), plain (JK)
    capitals: bool
    delimiter: str
    joiner: str
    most: int  # names before et al.
    cut: bool  # et al. after the first
    comma_before_bracket: bool

    def punctuate(self, text: str) -> str:
        """The text with the comma or full stop after a closing quotation mark inside it, where the hand does so."""
        close = self.quotes[1]
        if close:
            for mark in ",.":
                for end in "?!":
                    text = text.replace(f"{end}{close}{mark} ", f"{end}{close} ") if self.inside_quotes else text
                if self.inside_quotes:
                    text = text.replace(f"{close}{mark} ", f"{mark}{close} ")
        return text


_ORDERS: Final = (("straight", 60), ("first", 18), ("inverted", 16), ("bare", 6))
_GIVEN: Final = (("full", 68), ("spaced", 20), ("close", 8), ("plain", 4))


def draw_habits(lang: str, rng: Random) -> Habits:
    """Habits as common as in the notes of that language."""
    words = language(lang).words
    order = rng.choices([o for o, _ in _ORDERS], [w for _, w in _ORDERS])[0]
    notes = order == "straight" and rng.random() < 0.75
    return Habits(
        words=words,
        notes=notes,
        loose=rng.random() < 0.4,
        separator="," if notes or rng.random() < 0.5 else ".",
        quotes=rng.choice(words.quotes),
        inside_quotes=lang == "en" and rng.random() < 0.4,
        order=order,
        given=rng.choices([g for g, _ in _GIVEN], [w for _, w in _GIVEN])[0],
        capitals=rng.random() < (0.15 if lang in ("fr", "it", "es") else 0.05),
        delimiter="; " if order == "inverted" and rng.random() < 0.5 else ", ",
        joiner=rng.choice(words.joiner),
        most=rng.choice((1, 2, 3, 3, 3, 4, 6)),
        cut=rng.random() < 0.6,
        comma_before_bracket=rng.random() < 0.08,
    )


def print_names(people: Sequence[Person], habits: Habits, rng: Random, *, straight: bool = False) -> str:
    """The names in one hand; ``straight`` for editors after a title, which are seldom inverted."""
    if not people:
        return ""
    shown = people[: 1 if habits.cut else habits.most] if len(people) > habits.most else people
    names = [_print_name(person, habits, at, straight=straight) for at, person in enumerate(shown)]
    if len(shown) < len(people):
        return habits.delimiter.join(names) + rng.choice((" ", " ", ", ")) + rng.choice(habits.words.others)
    if len(names) == 1:
        return names[0]
    joiner = habits.joiner
    if habits.delimiter == "; " and joiner == ", ":
        joiner = "; "
    return habits.delimiter.join(names[:-1]) + joiner + names[-1]


def _print_name(person: Person, habits: Habits, at: int, *, straight: bool) -> str:
    if person.institution:
        return person.family
    family = person.family.upper() if habits.capitals else person.family
    given = _print_given(person.given, habits.given)
    if straight or habits.order == "straight" or (habits.order == "first" and at):
        return f"{given} {family}"
    return f"{family} {given}" if habits.order == "bare" else f"{family}, {given}"


def _print_given(given: str, form: str) -> str:
    if form == "full":
        return given
    initials = ["-".join(bit[0] + "." for bit in word.split("-") if bit) for word in given.split()]
    if form == "plain":
        return "".join(initials).replace(".", "").replace("-", "")
    return (" " if form == "spaced" else "").join(initials)
