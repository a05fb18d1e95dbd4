"""Addresses such as news sites give their pages, and document identifiers, made up."""

from __future__ import annotations

from random import Random
from typing import Final

from anyascii import anyascii

__all__ = ["address", "identifier"]

_SECTIONS: Final = ("news", "world", "politics", "article", "opinion", "analysis", "middle-east", "story", "en", "2021")
# {slug} is the title in small ASCII letters; a page of the site may also be a bare {number}.
_SHAPES: Final = (
    "/{y}/{m:02}/{d:02}/{slug}", "/{section}/{slug}-{number}", "/{section}/{number}", "/{slug}", "/{slug}/",
    "/{section}/{y}/{m}/{d}/{slug}", "/{section}/{slug}.html", "/a/{number}.html", "/?p={number}",
    "/{section}/article/{slug}_{number}.html", "/{y}/{m:02}/{slug}.htm", "/articles/{short}.aspx",
    "/{section}/index.php?id={number}&lang=en", "/{y}-{m:02}-{d:02}/ty-article/.premium/{slug}/0000017f-{number}",
    "/download/{slug}.pdf", "/en/{section}/{number}/{slug}", "/{section}/{slug}/{number}#comments", "",
)  # fmt: skip
_PREFIXES: Final = ("https://www.", "https://www.", "https://", "http://www.", "http://", "www.")


def address(host: str, title: str, date: tuple[int, ...], rng: Random) -> str:
    """The address of a page about ``title`` of that date (year, month, day as far as known)."""
    year, month, day = (*date, 1, 1, 1)[:3]
    number = str(rng.randint(1000, 99999999))
    words = "".join(char if char.isalnum() else " " for char in anyascii(title).lower()).split()
    slug = rng.choice("--------_").join(words[: rng.randint(3, 14)])
    path = rng.choice(_SHAPES).format(
        y=year, m=month, d=day, slug=slug, section=rng.choice(_SECTIONS), number=number, short=number[:5]
    )
    prefix = rng.choice(_PREFIXES)
    return ("https://" if host.count(".") > 1 and prefix == "https://www." else prefix) + host + path


def identifier(rng: Random) -> str:
    """A DOI (without resolver) of one of the shapes that publishers use."""
    year, number = rng.randint(1990, 2024), rng.randint(1000000, 99999999)
    letters = rng.choice("abcdefgh") + rng.choice("klmnop")
    suffix = rng.choice(
        (
            f"j.{letters}.{year}.{rng.randint(1, 12):02}.0{rng.randint(10, 99)}",
            f"S00{number}",
            f"{number}.{year}.{rng.randint(100000, 999999)}",
            f"s{number % 100000}-0{rng.randint(10, 24)}-{number % 10000}-{rng.choice('0123456789x')}",
        )
    )
    return f"10.{rng.randint(1000, 9999)}/{suffix}"
