"""What each exception of requests, urllib3, ssl and the sockets means for a link.

The libraries wrap one another's exceptions; the innermost one that says something decides.
"""

from __future__ import annotations

import errno
import http.client
import socket
import ssl
from typing import TYPE_CHECKING

import requests
import urllib3.exceptions as urllib3
from urllib3.util.ssl_match_hostname import CertificateError

from citetrack.model import Failure, FailureKind, Hop
from citetrack.net.address import PrivateAddressError

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FOREIGN", "explain", "failure", "layers"]

# All that may come out of a request. ValueError covers UnicodeError and LocationValueError.
FOREIGN = (requests.RequestException, urllib3.HTTPError, http.client.HTTPException, OSError, ValueError, AssertionError)

SENTENCES: dict[FailureKind, str] = {
    "malformed": "not an address that can be asked",
    "dns": "no host of this name exists",
    "dns-temporary": "the name of the host could not be looked up",
    "connection-refused": "the host refuses connections",
    "unreachable": "the host could not be reached",
    "reset": "the host broke off the connection",
    "timeout": "no answer in time",
    "protocol": "the answer is not proper HTTP",
    "tls-expired": "the certificate has expired or is not yet valid",
    "tls-wrong-host": "the certificate is for another host",
    "tls-self-signed": "the certificate is self-signed",
    "tls-chain": "the certificate's issuer is unknown or its chain incomplete",
    "tls": "no secure connection could be made",
    "proxy": "the proxy failed",
    "too-many-redirects": "redirects without an end",
    "refused-private": "a private address, which is not asked unless allowed",
}

# OpenSSL, x509_vfy.h: X509_V_ERR_…
CERTIFICATE: dict[int, FailureKind] = {
    9: "tls-expired",  # CERT_NOT_YET_VALID
    10: "tls-expired",  # CERT_HAS_EXPIRED
    18: "tls-self-signed",  # DEPTH_ZERO_SELF_SIGNED_CERT
    62: "tls-wrong-host",  # HOSTNAME_MISMATCH
    64: "tls-wrong-host",  # IP_ADDRESS_MISMATCH
}
TEMPORARY = {socket.EAI_AGAIN, socket.EAI_FAIL, getattr(socket, "EAI_SYSTEM", socket.EAI_AGAIN)}
ERRNO: dict[int, FailureKind] = {
    errno.ECONNREFUSED: "connection-refused",
    errno.ECONNRESET: "reset",
    errno.ECONNABORTED: "reset",
    errno.ENOTCONN: "reset",  # before TLS began
    errno.EPIPE: "reset",
    errno.ETIMEDOUT: "timeout",
    errno.EHOSTUNREACH: "unreachable",
    errno.ENETUNREACH: "unreachable",
    errno.EADDRNOTAVAIL: "unreachable",
    errno.ENETDOWN: "unreachable",
}
# The first class an exception is an instance of decides; what says more stands before what says less.
CLASSES: tuple[tuple[type[BaseException], FailureKind], ...] = (
    (PrivateAddressError, "refused-private"),
    (ConnectionRefusedError, "connection-refused"),
    (http.client.RemoteDisconnected, "reset"),
    (ConnectionError, "reset"),
    (CertificateError, "tls-wrong-host"),
    (ssl.SSLCertVerificationError, "tls-chain"),
    (ssl.SSLError, "tls"),
    (TimeoutError, "timeout"),
    (urllib3.ReadTimeoutError, "timeout"),
    (urllib3.NameResolutionError, "dns-temporary"),
    (urllib3.NewConnectionError, "unreachable"),
    (urllib3.TimeoutError, "timeout"),
    (urllib3.SSLError, "tls"),
    (urllib3.ProxyError, "proxy"),
    (urllib3.ProxySchemeUnknown, "proxy"),
    (urllib3.ProxySchemeUnsupported, "proxy"),
    (urllib3.LocationValueError, "malformed"),
    (urllib3.MaxRetryError, "unreachable"),
    (urllib3.PoolError, "unreachable"),
    (urllib3.HTTPError, "protocol"),
    (http.client.InvalidURL, "malformed"),
    (http.client.HTTPException, "protocol"),
    (requests.exceptions.InvalidProxyURL, "proxy"),
    (requests.exceptions.ProxyError, "proxy"),
    (requests.exceptions.SSLError, "tls"),
    (requests.exceptions.Timeout, "timeout"),
    (requests.exceptions.ConnectionError, "unreachable"),
    (requests.exceptions.TooManyRedirects, "too-many-redirects"),
    (requests.exceptions.InvalidURL, "malformed"),
    (requests.exceptions.MissingSchema, "malformed"),
    (requests.exceptions.InvalidSchema, "malformed"),
    (requests.exceptions.URLRequired, "malformed"),
    (requests.exceptions.RequestException, "protocol"),
    (UnicodeError, "malformed"),
    (OSError, "unreachable"),
)


def explain(kind: FailureKind) -> str:
    """The sentence of a kind of failure."""
    return SENTENCES[kind]


def layers(error: BaseException) -> Iterator[BaseException]:
    """An exception and all that it wraps, outermost first, each once."""
    seen: set[int] = set()
    todo: list[object] = [error]
    while todo:
        item = todo.pop(0)
        if not isinstance(item, BaseException) or id(item) in seen:
            continue
        seen.add(id(item))
        yield item
        todo += [getattr(item, "reason", None), item.__cause__, item.__context__, *item.args]


def _kind(error: BaseException) -> FailureKind:
    if isinstance(error, socket.gaierror):
        return "dns-temporary" if error.errno in TEMPORARY else "dns"
    if isinstance(error, ssl.SSLCertVerificationError):
        return CERTIFICATE.get(getattr(error, "verify_code", 0), "tls-chain")
    if isinstance(error, OSError) and not isinstance(error, ssl.SSLError) and error.errno in ERRNO:
        return ERRNO[error.errno]
    return next((kind for cls, kind in CLASSES if isinstance(error, cls)), "protocol")


def _weight(error: BaseException) -> int:
    """How much an exception says: the sockets' own most, a library's wrapper least."""
    if isinstance(error, (urllib3.ProxyError, requests.exceptions.ProxyError)):
        return 3  # whatever is beneath befell the proxy, not the link
    if isinstance(error, (urllib3.HTTPError, requests.RequestException)):
        return 0 if isinstance(error, (urllib3.PoolError, urllib3.ProtocolError, requests.RequestException)) else 1
    return 2


def failure(error: BaseException, url: str = "", chain: tuple[Hop, ...] = ()) -> Failure:
    """What an exception of the network libraries means, whichever it is."""
    # Of several that say as much, the innermost.
    telling = max(reversed(list(layers(error))), key=_weight)
    kind = _kind(telling)
    return Failure(kind, explain(kind), url, chain)
