"""When a server wants to be asked again (RFC 9110, section 10.2.3)."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citetrack.model import Response

__all__ = ["retry_after"]


def retry_after(response: Response, now: float) -> float | None:
    """The seconds to wait from ``now`` (seconds since 1970), or None where the answer doesn't say."""
    value = response.header("retry-after").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - now)
    except (ValueError, TypeError, OverflowError):
        return None
