"""Walls: answers by which a host turns robots away and says nothing of the page behind."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citetrack.model import Response

__all__ = ["challenge", "paywall", "wall"]

# (header, text in its value, whose wall): the answer itself was made by the wall.
CHALLENGES = (
    ("cf-mitigated", "", "Cloudflare"),
    ("x-amzn-waf-action", "", "AWS WAF"),
    ("x-px-block", "", "HUMAN"),
)
# (header, text in its value, whose wall): the host stands behind one.
GUARDS = (
    ("server", "cloudflare", "Cloudflare"),
    ("server", "akamai", "Akamai"),
    ("server", "imperva", "Imperva"),
    ("server", "incapsula", "Imperva"),
    ("server", "datadome", "DataDome"),
    ("x-datadome", "", "DataDome"),
    ("x-cdn", "incapsula", "Imperva"),
    ("x-iinfo", "", "Imperva"),
    ("x-sucuri-id", "", "Sucuri"),
)
# (text in the body, whose wall), in lower case
BODIES = (
    (b"just a moment...", "Cloudflare"),
    (b"cf-chl-", "Cloudflare"),
    (b"attention required! | cloudflare", "Cloudflare"),
    (b"_incapsula_resource", "Imperva"),
    (b"captcha-delivery.com", "DataDome"),
    (b"px-captcha", "HUMAN"),
    (b"errors.edgesuite.net", "Akamai"),
    (b"sucuri website firewall", "Sucuri"),
    (b"g-recaptcha", "a captcha"),
    (b"h-captcha", "a captcha"),
)
# Words of a page that is there, for those who pay or belong to somebody who does.
_PAYWALL = re.compile(
    rb"institutional (?:access|log ?in|sign ?in|subscription)|subscription (?:is )?required|already a subscriber"
    rb"|(?:access|log ?in|sign ?in) (?:through|via) your (?:institution|library)|subscribe to (?:continue|read)"
    rb"|(?:purchase|buy|rent) (?:this )?(?:article|chapter|pdf|access)|get access to (?:the full|this)",
    re.IGNORECASE,
)
LOOKED_AT = 32_768  # bytes of a body


def _by_header(response: Response, table: tuple[tuple[str, str, str], ...]) -> str:
    headers = dict(response.headers)
    return next((who for name, text, who in table if name in headers and text in headers[name].lower()), "")


def challenge(response: Response) -> str:
    """Whose wall made this answer, whatever its status, or "": by its headers alone, since pages hold captchas too."""
    return _by_header(response, CHALLENGES)


def paywall(response: Response) -> bool:
    """Whether a refusal (403) says that the page is there for those who log in or pay."""
    return _PAYWALL.search(response.body_start[:LOOKED_AT]) is not None


def wall(response: Response) -> str:
    """Whose wall a refusal (403, 429, 503) comes from, or ""."""
    body = response.body_start[:LOOKED_AT].lower()
    by_body = next((who for text, who in BODIES if text in body), "")
    return challenge(response) or by_body or _by_header(response, GUARDS)
