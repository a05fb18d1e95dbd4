"""Soft 404s: pages that answer 200 to say that there is nothing (Bar-Yossef et al., “Sic transit gloria telae”, 2004).

A page is suspected only where a redirect led elsewhere, or where its path or title speaks of an error; then a sibling
that can't exist is asked, and a page that looks like that sibling is none. A root page is never suspected.
"""

from __future__ import annotations

import random
import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from citetrack.links.address import host_of, path_of

if TYPE_CHECKING:
    from citetrack.model import Response

__all__ = ["alike", "doubt", "ends_alike", "folder_of", "says_so", "sibling_of"]

_PATH = re.compile(
    r"(?:^|[/_.-])(?:404|not[-_]?found|page[-_]?not[-_]?found|error[-_]?(?:404|page)?|missing|notfound|fehler|"
    r"nicht[-_]gefunden|introuvable|no[-_]encontrad[ao])(?:\.\w{2,5})?/?$",
    re.IGNORECASE,
)
_TITLE = re.compile(rb"<title[^>]{0,200}>([^<]{0,400})", re.IGNORECASE)
_SAYS = re.compile(
    r"\b404\b|not be found|^not found\b"
    r"|(?:page|file|document|article|resource|item|content|site|url)\s(?:was\s|is\s)?not\sfound"
    r"|(?:page|article|content|item|document)\s(?:is\s)?no longer (?:available|exists?)|(?:does not|doesn.t) exist"
    r"|nicht gefunden|existiert nicht|nicht (?:mehr )?verfügbar|introuvable|n.existe (?:pas|plus)|no encontrad[ao]"
    r"|no existe|non trovat[ao]|não encontrad[ao]|niet gevonden|hittades inte|ikke fundet|ikke funnet|не найден",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W_]{2,}")
_MARKUP = re.compile(r"<(?:script|style)\b.{0,20000}?</(?:script|style)>|<[^>]{0,2000}>", re.IGNORECASE | re.DOTALL)
ALIKE = 0.9  # of two pages' runs of words
RUN = 4  # words
LETTERS = "abcdefghijklmnopqrstuvwxyz"
MOST_TEXT = 65_536  # bytes of a page that are compared


def _plain_path(url: str) -> str:
    """The path as it stays the same when a site moves to https, to or from ``www.``, or adds a slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    path = re.sub(r"/(?:index|default)\.\w{2,5}$", "", parts.path.rstrip("/"), flags=re.IGNORECASE)
    return f"{path}?{parts.query}".casefold()


def _site(url: str) -> str:
    return host_of(url).partition(":")[0].removeprefix("www.")


def doubt(url: str, response: Response) -> str:
    """Why a page that answers may be none (``redirect``, ``path``, ``title``), or "" where nothing says so."""
    if path_of(url) in ("/", "") and "?" not in url:
        return ""
    if response.chain and _plain_path(url) != _plain_path(response.url):
        return "path" if _PATH.search(path_of(response.url)) else "redirect"
    if _PATH.search(path_of(url)):
        return ""  # it was cited under that name
    return "title" if says_so(response) else ""


def says_so(response: Response) -> bool:
    """Whether the title of a page says that there is nothing."""
    found = _TITLE.search(response.body_start[:MOST_TEXT])
    return found is not None and _SAYS.search(unescape(found[1].decode("utf-8", "replace"))) is not None


def folder_of(url: str) -> str:
    """Scheme, host and path up to the last slash: one sibling is asked for each."""
    base = url.partition("#")[0].partition("?")[0]
    return base[: base.rfind("/") + 1] if base.count("/") > 2 else f"{base}/"


def sibling_of(url: str, rng: random.Random) -> str:
    """An address beside ``url`` that can't exist: 25 random letters, with the ending of its name."""
    name = path_of(url).rpartition("/")[2]
    ending = re.search(r"\.[A-Za-z]{2,5}$", name)
    return folder_of(url) + "".join(rng.choice(LETTERS) for _ in range(25)) + (ending[0] if ending else "")


def ends_alike(page: Response, sibling: Response) -> bool:
    """Whether a page and a sibling that can't exist were sent on to the same place."""
    return bool(page.chain and sibling.chain) and (
        _plain_path(page.url) == _plain_path(sibling.url) and _site(page.url) == _site(sibling.url)
    )


def alike(page: Response, sibling: Response, name: str) -> bool:
    """Whether two pages say the same, the sibling's made-up ``name`` and each page's own left out."""
    own = path_of(page.url).rpartition("/")[2]
    one, other = _runs(page, own), _runs(sibling, name)
    if not one or not other:
        return page.body_start == sibling.body_start and bool(page.body_start)
    return len(one & other) / len(one | other) >= ALIKE


def _runs(response: Response, name: str) -> set[tuple[str, ...]]:
    text = response.body_start[:MOST_TEXT].decode("utf-8", "replace")
    if name:
        text = text.replace(name, " ")
    words = _WORD.findall(_MARKUP.sub(" ", text).casefold())
    return {tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))} if words else set()
