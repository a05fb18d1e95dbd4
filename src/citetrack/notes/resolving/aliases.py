"""Short forms that a citation announces: “(hereafter BSR)”, “(im Folgenden: Weber, WuG)”, “(zit.: …)”."""

from __future__ import annotations

import re

from citetrack.notes.resolving.locators import leading

__all__ = ["announced", "described_part", "place_behind"]

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


_AT_END = re.compile(
    r",?\s(?:hereafter(?:\scited\sas)?|henceforth|im\sFolgenden(?:\szit(?:\.|iert)(?:\sals)?)?|künftig|ci-après|désormais|"
    r"d[’']ora\sin\s(?:poi|avanti)|en\sadelante)\s?:?\s(?P<form>[^\s()\[\].,;:][^()\[\].,;:]{0,40})[.\s]*$",
    re.IGNORECASE,
)


def described_part(text: str) -> str:
    """The text up to the form that it announces, where nothing but a place stands behind."""
    found = _ANNOUNCED.search(text) or _AT_END.search(text)
    if found is None:
        return text
    behind = text[found.end() :]
    return text[: found.start()].rstrip() if not behind.strip(" .,;") or leading(behind) else text


def place_behind(text: str) -> str:
    """The place cited that stands behind the announcement: “(hereafter BSR), 3”."""
    found = _ANNOUNCED.search(text)
    return leading(text[found.end() :]) if found else ""


def announced(text: str) -> str:
    """The short form that a citation in full says it will be cited by, or an empty string."""
    found = _ANNOUNCED.search(text) or _AT_END.search(text)
    return found["form"].strip("“”\"'‘’«»„ .,;:") if found else ""
