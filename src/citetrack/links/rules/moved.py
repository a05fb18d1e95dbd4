"""When a redirect says that a page has moved for good, and when it is only how a site greets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citetrack.links.address import path_of

if TYPE_CHECKING:
    from citetrack.model import Response

__all__ = ["has_moved"]

PERMANENT = {301, 308}
# A root, a locale's root, and the pages of a login or a consent: not where the cited page went.
_GREETING = re.compile(
    r"/?([a-z]{2}([-_][a-z]{2})?/?)?(index\.\w{2,5}|home/?)?|.*\b(login|log-in|signin|sign-in|sso|consent|cookies?|auth)\b.*",
    re.IGNORECASE | re.DOTALL,
)


def has_moved(response: Response) -> bool:
    """Whether every redirect on the way was a permanent one and the end is a page of its own."""
    if not response.chain or any(hop.status not in PERMANENT for hop in response.chain):
        return False
    return _GREETING.fullmatch(path_of(response.url)) is None
