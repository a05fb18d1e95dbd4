"""How citetrack introduces itself to servers."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, metadata

__all__ = ["HEADERS", "user_agent"]

HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8",
    "Accept-Language": "en,*;q=0.5",
    # Bodies are read only in part and looked at only now and then; plain ones can't be bombs.
    "Accept-Encoding": "identity",
}


def user_agent(contact: str = "") -> str:
    """The User-Agent: the tool, its version, and where to complain (``contact``, else the package's own address)."""
    try:
        about = metadata("citetrack")
        version, homes = about["Version"], about.get_all("Project-URL") or []
    except PackageNotFoundError:
        version, homes = "0", []
    home = contact or next((home.partition(",")[2].strip() for home in homes), "")
    home = "".join(char for char in home if char.isascii() and char.isprintable())
    return f"Mozilla/5.0 (compatible; citetrack/{version}; {f'+{home}' if home else 'link check of a bibliography'})"
