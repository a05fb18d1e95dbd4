"""Addresses such as news sites give their pages, and document identifiers, made up."""

from __future__ import annotations

from random import Random
from typing import Final

from anyascii import anyascii

__all__ = ["address", "archive_address", "identifier"]

_SECTIONS: Final = ("news", "world", "politics", "article", "opinion", "analysis", "middle-east", "story", "en", "2021")
# {slug} is the title in small ASCII letters; a page of the site may also be a bare {number}.
_SHAPES: Final = (
    "/{y}/{m:02}/{d:02}/{slug}", "/{section}/{slug}-{number}", "/{section}/{number}", "/{slug}", "/{slug}/",
    "/{section}/{y}/{m}/{d}/{slug}", "/{section}/{slug}.html", "/a/{number}.html", "/?p={number}",
    "/{section}/article/{slug}_{number}.html", "/{y}/{m:02}/{slug}.htm", "/articles/{short}.aspx",
    "/{section}/index.php?id={number}&lang=en", "/{y}-{m:02}-{d:02}/ty-article/.premium/{slug}/0000017f-{number}",
    "/download/{slug}.pdf", "/en/{section}/{number}/{slug}", "/{section}/{slug}/{number}#comments", "",
)  # fmt: skip
# Archives of articles and books, which aren't resolvers of DOIs.
_ARCHIVES: Final = (
    "https://www.jstor.org/stable/{short}{short}", "http://www.jstor.org/stable/{number}", "http://muse.jhu.edu/article/{short}",
    "https://hdl.handle.net/2027/heb.{short}", "http://hdl.handle.net/1887/{short}", "https://ssrn.com/abstract={number}",
    "http://papers.ssrn.com/sol3/papers.cfm?abstract_id={number}", "https://arxiv.org/abs/{y}.{short}",
    "https://archive.org/details/{slug}", "https://books.google.com/books?id=dQ{short}AAJ", "http://nbn-resolving.de/urn:nbn:de:{short}",
    "https://www.persee.fr/doc/rhmc_{short}_{y}_num_4_1_{short}", "https://journals.openedition.org/{short}/{number}",
    "https://www.cairn.info/revue-{y}-2-page-{short}.htm", "https://dialnet.unirioja.es/servlet/articulo?codigo={number}",
    "https://heinonline.org/HOL/P?h=hein.journals/{short}", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC{number}/",
    "https://pubmed.ncbi.nlm.nih.gov/{number}", "https://eprints.whiterose.ac.uk/{short}/", "https://theses.hal.science/tel-{number}",
    "https://www.sciencedirect.com/science/article/pii/S{number}{short}", "https://www.nber.org/papers/w{short}",
    "http://digital.library.upenn.edu/{slug}.html", "https://openknowledge.worldbank.org/handle/10986/{short}",
    "https://www.ssoar.info/ssoar/handle/document/{short}", "https://gallica.bnf.fr/ark:/12148/bpt6k{number}",
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


def archive_address(title: str, rng: Random) -> str:
    """The address of an article or a book in an archive."""
    number = str(rng.randint(100000, 99999999))
    slug = "".join(char for char in anyascii(title).lower() if char.isalnum())[:16]
    return rng.choice(_ARCHIVES).format(number=number, short=number[:5], slug=slug, y=rng.randint(1950, 2024))


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
