"""An address as it goes over the wire: host in ASCII, what no URL may hold percent-encoded, the rest as written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv6Address
from urllib.parse import urljoin, urlsplit

import idna

from citetrack.model import Failure

__all__ = ["Target", "resolve_redirect", "target"]

DEFAULT_PORTS = {"http": 80, "https": 443}

_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
# RFC 3986, sections 2.2 and 2.3, and the percent sign of what is encoded already; "[]" because servers take them raw.
_ENCODE = re.compile(r"[^A-Za-z0-9\-._~:/?@!$&'()*+,;=%\[\]]+")


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes: ``path`` begins with a slash and holds the query, ``credentials`` is user:password."""

    scheme: str
    host: str
    port: int
    path: str
    credentials: str = ""

    @property
    def netloc(self) -> str:
        """Host and, unless it is the scheme's own, port; IPv6 in brackets."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == DEFAULT_PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> tuple[str, str, int]:
        """Scheme, host and port: what credentials and cookies belong to."""
        return self.scheme, self.host, self.port

    @property
    def url(self) -> str:
        """The address without credentials and fragment."""
        return f"{self.scheme}://{self.netloc}{self.path}"


def _host(name: str) -> str:
    """A host name in ASCII (UTS 46) or an IP address; raises ``ValueError`` where it is neither."""
    if ":" in name:
        return str(IPv6Address(name))
    if not name.isascii():
        name = idna.encode(name, uts46=True).decode("ascii")
    name = name.lower()
    labels = name.removesuffix(".").split(".")
    if len(name) > 253 or not all(_LABEL.fullmatch(label) for label in labels):
        raise ValueError(f"no host is called {name!r}" if name else "it names no host")
    return name


def _encode(text: str) -> str:
    text = _STRAY_PERCENT.sub("%25", text)
    return _ENCODE.sub(lambda m: "".join(f"%{b:02X}" for b in m.group().encode("utf-8", "replace")), text)


def target(url: str) -> Target | Failure:
    """Where a request for ``url`` goes, or a ``malformed`` failure that says why it can go nowhere.

    Percent-encoding stays as written: ``%2F`` and ``%23`` in a DOI differ from ``/`` and ``#``.
    """
    try:
        parts = urlsplit(url.strip())
        scheme = parts.scheme.lower()
        if scheme not in DEFAULT_PORTS:
            raise ValueError(f"{scheme}: is no scheme of the web" if scheme else "it has no scheme")
        if "\\" in parts.netloc:  # browsers read it as a slash, others as part of a password
            raise ValueError("a backslash stands in its host")
        userinfo, _, _ = parts.netloc.rpartition("@")
        host = _host(parts.hostname or "")
        port = parts.port if parts.port is not None else DEFAULT_PORTS[scheme]
        if port == 0:
            raise ValueError("port 0 can't be asked")
    except (ValueError, UnicodeError) as error:  # idna.IDNAError is a UnicodeError
        return Failure("malformed", f"not an address that can be asked: {error}", url)
    path = parts.path if parts.path.startswith("/") else f"/{parts.path}"
    query = f"?{parts.query}" if parts.query else ""
    return Target(scheme, host, port, _encode(path + query), userinfo)


def resolve_redirect(base: Target, location: str) -> Target | Failure:
    """Where a redirect from ``base`` leads, its Location being absolute or relative (RFC 9110, section 10.2.2)."""
    # Servers send Location in UTF-8 though headers are read as Latin-1.
    location = location.encode("latin-1", "replace").decode("utf-8", "replace").strip()
    try:
        joined = urljoin(base.url, location)
    except ValueError as error:
        return Failure("protocol", f"a redirect leads to no address: {error}", base.url)
    found = target(joined)
    if isinstance(found, Failure):
        return Failure("protocol", f"a redirect leads to {found.message}", base.url)
    return found
