"""DOIs are judged by their registry: a publisher's landing page that blocks robots says nothing of the DOI.

The registry's answer is described in the DOI handbook, section 3.8.3 (``responseCode`` 1: exists, 100: doesn't).
"""

from __future__ import annotations

import json
import re
from urllib.parse import quote, unquote

from citetrack.links.address import host_of, path_of

__all__ = ["arxiv_doi", "doi_in", "exists", "landing_page", "one_doi", "registry_url", "same_doi", "url_of_doi"]

HOSTS = {"doi.org", "www.doi.org", "dx.doi.org", "doi.org:443", "dx.doi.org:80", "doi.org:80"}
ARXIV_HOSTS = {"arxiv.org", "www.arxiv.org", "export.arxiv.org"}
_ARXIV = re.compile(r"/(?:abs|pdf)/([a-z-]+(?:\.[A-Z]{2})?/\d{7}|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?/?$")
_DOI = re.compile(r"10\.[0-9]{4,9}(\.[0-9]+)*(?:/|%2F).", re.DOTALL | re.IGNORECASE)
# Signs of many DOIs that addresses encode: a number that holds them so was taken from an address.
_ENCODED = re.compile(r"%(?:2[389B]|3[ABCE]|5[BD])", re.IGNORECASE)
# What a DOI may hold in a path as it is (RFC 3986, pchar); the rest is encoded, "%" itself too.
_AS_IS = "/:;()!$&'*+,=@~"
EXISTS = {1, 200}  # found; found, without a value of the type asked for
UNKNOWN = 100


def doi_in(url: str) -> str:
    """The DOI of a doi.org address, percent-encoding as written, or "" where it is no such address."""
    if host_of(url) not in HOSTS:
        return ""
    path = path_of(url).removeprefix("/").rstrip("/")
    return path if _DOI.match(path) else ""


def one_doi(url: str) -> str:
    """What all addresses of a DOI have in common: case doesn't matter (ISO 26324), nor the host and the encoding."""
    return unquote(doi_in(url)).casefold()


def url_of_doi(doi: str) -> str:
    """The address of a DOI in plain text (``10.1000/a<b>``), or "" where it isn't one."""
    doi = doi.strip()
    if "/" not in doi or _ENCODED.search(doi):
        doi = unquote(doi)
    return f"https://doi.org/{quote(doi, safe=_AS_IS)}" if _DOI.match(doi) else ""


def arxiv_doi(url: str) -> str:
    """The DOI that arXiv has given to the e-print of an arxiv.org address, or "" where it is no such address."""
    found = _ARXIV.match(path_of(url)) if host_of(url) in ARXIV_HOSTS else None
    return f"10.48550/arXiv.{found[1]}" if found else ""


def same_doi(one: str, other: str) -> bool:
    """Whether two addresses are the same DOI."""
    mine = one_doi(one)
    return bool(mine) and mine == one_doi(other)


def registry_url(doi: str) -> str:
    """The address at which the registry answers whether ``doi`` (encoded as in its address) exists."""
    return f"https://doi.org/api/handles/{doi}"


def _record(body: bytes) -> dict[str, object]:
    try:
        record = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return record if isinstance(record, dict) else {}


def exists(body: bytes) -> bool | None:
    """What the registry says: the DOI exists, doesn't, or (None) this isn't the registry's answer."""
    code = _record(body).get("responseCode")
    if isinstance(code, bool) or not isinstance(code, int):
        return None
    return True if code in EXISTS else False if code == UNKNOWN else None


def landing_page(body: bytes) -> str | None:
    """The address that the registry sends a DOI's readers to, where it says so."""
    values = _record(body).get("values")
    for value in values if isinstance(values, list) else ():
        if isinstance(value, dict) and value.get("type") == "URL":
            data = value.get("data")
            found = data.get("value") if isinstance(data, dict) else None
            if isinstance(found, str):
                return found
    return None
