"""Parked domains: names that have lapsed and answer every address with advertisements or an offer of sale."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citetrack.links.address import host_of, path_of

if TYPE_CHECKING:
    from citetrack.model import Response

__all__ = ["parked"]

# Hosts, or the ends of theirs, to which parked names send on.
HOSTS = (
    "sedoparking.com", "sedo.com", "hugedomains.com", "dan.com", "afternic.com", "bodis.com", "parkingcrew.net",
    "above.com", "undeveloped.com", "domainmarket.com", "buydomains.com", "uniregistry.com", "parklogic.com",
    "domainnamesales.com", "dynadot.com", "atom.com", "forsale.godaddy.com", "parked-content.godaddy.com",
    "namebright.com", "skenzo.com", "voodoo.com", "fabulous.com", "smartname.com", "cashparking.com",
)  # fmt: skip
# Headers that only parking services send.
HEADERS = ("x-adblock-key", "x-parked-domain")
_BODY = re.compile(
    rb"data-adblockkey|sedoparking\.com|parkingcrew\.net|bodiscdn\.com|img\.sedoparking|cdn\.dan\.com|"
    rb"window\.park\s{0,3}=|hugedomains\.com/domain_profile|parking-lander|afternic\.com/forsale|parklogic\.com|"
    rb"this domain (?:name )?(?:is|may be|might be) for sale|buy this domain|the domain [\w.-]{1,80} is for sale|"
    rb"this domain (?:name )?(?:is parked|has expired)|diese domain (?:steht zum verkauf|ist zu verkaufen|kaufen)|"
    rb"domain (?:is )?parked (?:free|by|with|at)|ce (?:nom de )?domaine est (?:\xc3\xa0|a) vendre|"
    rb"este dominio est(?:\xc3\xa1|a) (?:en|a la) venta",
    re.IGNORECASE,
)
LOOKED_AT = 65_536
# A page of this size or more is one with a text of its own, which may speak of such domains.
OWN_TEXT = 60_000


def parked(url: str, response: Response) -> bool:
    """Whether an answer is that of a parked domain: by where it was sent, its headers, or marks in its page."""
    host, cited = (host_of(each).partition(":")[0] for each in (response.url, url))
    if host != cited and any(host == end or host.endswith(f".{end}") for end in HOSTS):
        return True
    if any(name in HEADERS for name, _ in response.headers):
        return True
    if response.chain and path_of(response.url).startswith("/lander"):
        return True
    return len(response.body_start) < OWN_TEXT and _BODY.search(response.body_start[:LOOKED_AT]) is not None
