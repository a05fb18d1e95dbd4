"""Short forms that a citation announces: “(hereafter BSR)”, “(im Folgenden: Weber, WuG)”, “(zit.: …)”."""

from __future__ import annotations

import re

from citetrack.notes.resolving.locators import leading

__all__ = ["announced", "place_behind"]

_ANNOUNCED = re.compile(
    r"[(\[]\s*(?:(?:here(?:in)?after|henceforth)(?:\s(?:cited|abbreviated|referred\sto)(?:\s(?:as|in\sthe\stext\sas))?)?|"
    r"(?:cited|abbreviated)(?:\shere(?:in)?after)?\sas|abbreviated|"
    r"(?:im\s)?(?:folgenden|weiteren)d?|(?:nach)?folgend|fortan|künftig|(?:im\sfolgenden\s)?zit(?:\.|iert)(?:\sals)?|"
    r"(?:désormais|ci-après|dorénavant)(?:\s(?:cité|abrégé)(?:\sen)?)?|"
    r"(?:d[’']ora\s(?:in\s(?:poi|avanti)|innanzi)|in\sseguito|da\squi\sin\spoi)(?:\s(?:citato|cit\.)(?:\scome)?)?|"
    r"(?:en\sadelante|de\saquí\sen\sadelante)(?:\s(?:citado|cit\.)(?:\scomo)?)?)"
    r"(?:\s(?:zitiert|abgekürzt|zit\.)(?:\sals)?)?\s?[:,]?\s*(?P<form>[^()\[\]]{1,120}?)\s*[)\]]",
    re.IGNORECASE,
)


def place_behind(text: str) -> str:
    """The place cited that stands behind the announcement: “(hereafter BSR), 3”."""
    found = _ANNOUNCED.search(text)
    return leading(text[found.end() :]) if found else ""


def announced(text: str) -> str:
    """The short form that a citation in full says it will be cited by, or an empty string."""
    found = _ANNOUNCED.search(text)
    return found["form"].strip("“”\"'‘’«»„ .,;:") if found else ""
