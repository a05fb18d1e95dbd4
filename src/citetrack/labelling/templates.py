"""The names of the features that hold of a token, by what they are made of."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = [
    "APART",
    "BRACKETS",
    "CALLED",
    "KINDS",
    "LANGUAGES",
    "MET",
    "PAIR",
    "QUOTES",
    "RUN",
    "SHORT",
    "SPELT",
    "TELLING",
    "TEXT",
    "TOLD",
    "VERSION",
    "between",
    "bracketed",
    "coming",
    "corners",
    "enclosed",
    "following",
    "held",
    "inside",
    "joined",
    "leading",
    "lengths",
    "met",
    "neighbours",
    "place",
    "punctuated",
    "seen",
    "spoken",
    "texts",
]

VERSION = 2  # of the features: a model works with those it was trained on
# The alphabets of the codes: a state or a kind has its place here as its number.
QUOTES = "-BIESUP"
BRACKETS = ("-", "Bn", "In", "En", "Sn", "By", "Iy", "Ey", "Sy", "BY", "IY", "EY", "SY", "U")
KINDS = "^$QUYNPVIiEABnLpJROgSsmT"
LANGUAGES = ("", "de", "en", "es", "fr", "it")
TOLD = "QYPVUIiEAJLnpRB"  # kinds of clause whose presence before or after tells what the others are
MET = "QYIiPV"
TEXT = "SgsmTIiQJOpR"  # kinds of clause that hold text
# Prefixes of the features that name a word, by itself, beside others and as an end of a clause, or two words side by
# side; of those for the letters with which a word begins and ends; of that which a short token has for itself; and of
# that for the kinds of a clause and of those two before and after it.
CALLED = ("w=", "-1w=", "+1w=", "-2w=", "+2w=", "kf=", "kz=", "kl=")
PAIR = "w-1w="
SPELT = (
    ("p2=", slice(2)), ("p3=", slice(3)), ("p4=", slice(4)),
    ("z2=", slice(-2, None)), ("z3=", slice(-3, None)), ("z4=", slice(-4, None)),
)  # fmt: skip
SHORT = "t="
RUN = "k5="
# They are looked up many at once, not by whole names; but for two that may hold marks instead of a word.
APART = (
    *(prefix for prefix in CALLED if prefix not in {"kf=", "kl="}), PAIR, *(prefix for prefix, _ in SPELT), SHORT, RUN,
)  # fmt: skip
TELLING = (
    "archive", "conf", "edn", "etal", "family", "given", "journal", "month", "news", "org", "place", "press", "report",
    "series", "thesis",
)  # fmt: skip


def enclosed(quote: str, bracket: str, capital: str, tail: str) -> tuple[str, ...]:
    """Where the token stands towards quotation marks and brackets."""
    return "q=" + quote, "r=" + bracket, "qr=" + quote + bracket, "kq=" + capital + tail + quote


def place(first: int, last: int, eighth: int, glued: bool) -> tuple[str, ...]:
    """How far on the token stands: from the first and the last (both at most 3), and in which eighth."""
    names = [f"i={first}" if first < 3 else "i=+", f"j={last}" if last < 3 else "j=+", f"at={eighth}"]
    names += ["glued"] * glued + ["^"] * (first == 0) + ["$"] * (last == 0)
    return tuple(names)


def neighbours(left: str, right: str) -> tuple[str, ...]:
    """What the sorts of two tokens say of the second."""
    return ("pk=" + left + "|" + right,)


def joined(tail: str, lead: str, capital: str) -> tuple[str, ...]:
    """What stands at the joint of two tokens, of the second."""
    return ("ee=" + tail + lead + capital,)


def punctuated(form: str, following: str) -> tuple[str, ...]:
    """What the kinds and closing marks of two tokens say of the first."""
    return ("kk=" + form + following,)


def inside(where: str, offset: int, kind: str) -> tuple[str, ...]:
    """Where in its clause, of this kind, the token stands: B, I or E, and how far on (at most 5)."""
    return "kw=" + where + kind, f"ko={offset}{kind}"


def bracketed(bracket: str, kind: str, following: str) -> tuple[str, ...]:
    """The bracket the token stands in, with the kinds of its clause and the next."""
    return ("rk=" + bracket + kind + following,)


def leading(k2: str, k1: str, k0: str) -> tuple[str, ...]:
    """The kind of a clause and those of the two before it."""
    return "k0=" + k0, "k-1=" + k1, "k-10=" + k1 + k0, "k-2=" + k2 + k1 + k0


def following(k0: str, f1: str, f2: str) -> tuple[str, ...]:
    """The kind of a clause and those of the two after it."""
    return "k+1=" + f1, "k0+1=" + k0 + f1, "k+2=" + k0 + f1 + f2


def between(k1: str, k0: str, f1: str) -> tuple[str, ...]:
    """The kind of a clause between those beside it."""
    return ("k-1+1=" + k1 + k0 + f1,)


def lengths(size: int, number: int) -> tuple[str, ...]:
    """How long a clause is (at most 12) and how many stand before it (at most 7)."""
    return f"kn={size}", f"knum={number}"


def texts(before: int, editors: int, kind: str) -> tuple[str, ...]:
    """How many clauses of text stand before, and how many on the next editor's is (both at most 5)."""
    return f"tx={before}{kind}", f"to-ed={editors}{kind}"


def spoken(language: str, kind: str, following: str) -> tuple[str, ...]:
    """The citation's language with the kinds of a clause and the next."""
    return "L=" + language + kind, "L+1=" + language + kind + following


def held(classes: Iterable[str]) -> tuple[str, ...]:
    """The telling classes that words of a clause belong to."""
    return tuple("kc=" + name for name in classes)


def seen(before: Iterable[str]) -> tuple[str, ...]:
    """The kinds that stand before a clause."""
    return tuple("seen=" + kind for kind in before)


def coming(after: Iterable[str]) -> tuple[str, ...]:
    """The kinds that stand after a clause."""
    return tuple("coming=" + kind for kind in after)


def met(before: Iterable[str], after: Iterable[str]) -> tuple[str, ...]:
    """Which of the most telling kinds stand before a clause, and which after it, in the order of ``MET``."""
    return ("sc=" + "".join(before) + "|" + "".join(after),)


def corners(before: str, kind: str, last: str, after: str) -> tuple[str, ...]:
    """The marks round a clause: that before it, its last, and that which opens the next."""
    return ("kpt=" + before + kind + last + after,)
