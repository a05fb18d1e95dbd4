"""Every exception of the network libraries becomes a failure of a known kind."""

import errno
import http.client
import inspect
import socket
import ssl
from typing import get_args

import pytest
import requests
import urllib3
from hypothesis import given, settings
from hypothesis import strategies as st
from urllib3.util.ssl_match_hostname import CertificateError

from citetrack.model import FailureKind, Hop
from citetrack.net.address import PrivateAddressError
from citetrack.net.connect import GatedAdapter
from citetrack.net.failures import FOREIGN, SENTENCES, failure
from citetrack.net.fetch import Fetcher

KINDS = set(get_args(FailureKind))
MODULES = (requests.exceptions, urllib3.exceptions, http.client, ssl, socket)
EXCEPTIONS = sorted(
    {
        value
        for module in MODULES
        for value in vars(module).values()
        if inspect.isclass(value) and issubclass(value, Exception) and not issubclass(value, Warning)
    },
    key=lambda each: (each.__module__, each.__name__),
)


def made(cls):
    """An exception of a class whatever its constructor wants."""
    error = cls.__new__(cls)
    error.args = ()
    return error


def name(cls):
    return f"{cls.__module__}.{cls.__name__}"


def test_every_kind_has_its_sentence():
    assert set(SENTENCES) == KINDS


@pytest.mark.parametrize("cls", EXCEPTIONS, ids=name)
def test_every_exception_maps_to_a_kind(cls):
    found = failure(made(cls), "http://site.test/", (Hop("http://site.test/a", 301),))
    assert found.kind in KINDS
    assert found.message == SENTENCES[found.kind]
    assert (found.url, len(found.chain)) == ("http://site.test/", 1)


@pytest.mark.parametrize("cls", [cls for cls in EXCEPTIONS if issubclass(cls, FOREIGN)], ids=name)
def test_no_exception_leaves_the_fetcher(cls, monkeypatch):
    def fail(*args, **kwargs):
        raise made(cls)

    monkeypatch.setattr(GatedAdapter, "send", fail)
    with Fetcher(proxies={}) as fetcher:
        assert fetcher.fetch("GET", "http://site.test/").kind in KINDS


def test_the_libraries_raise_nothing_that_the_fetcher_does_not_expect():
    own = [cls for cls in EXCEPTIONS if cls.__module__.startswith(("requests", "urllib3", "http"))]
    assert [cls for cls in own if not issubclass(cls, FOREIGN)] == []


def certificate(code):
    error = ssl.SSLCertVerificationError(1, "certificate verify failed")
    error.verify_code = code
    return error


def wrapped(error):
    """An error as it comes out of requests: inside urllib3's and requests' own."""
    reason = urllib3.exceptions.SSLError(error) if isinstance(error, ssl.SSLError) else error
    if not isinstance(reason, urllib3.exceptions.HTTPError):
        reason = urllib3.exceptions.ProtocolError("Connection aborted.", error)
    return requests.ConnectionError(urllib3.exceptions.MaxRetryError(None, "/", reason))


CASES = [
    (socket.gaierror(socket.EAI_NONAME, "x"), "dns"),
    (socket.gaierror(socket.EAI_NODATA, "x"), "dns"),
    (socket.gaierror(socket.EAI_AGAIN, "x"), "dns-temporary"),
    (socket.gaierror(socket.EAI_FAIL, "x"), "dns-temporary"),
    (ConnectionRefusedError(errno.ECONNREFUSED, "x"), "connection-refused"),
    (ConnectionResetError(errno.ECONNRESET, "x"), "reset"),
    (BrokenPipeError(errno.EPIPE, "x"), "reset"),
    (http.client.RemoteDisconnected("x"), "reset"),
    (OSError(errno.EHOSTUNREACH, "x"), "unreachable"),
    (OSError(errno.ENETUNREACH, "x"), "unreachable"),
    (OSError(errno.ETIMEDOUT, "x"), "timeout"),
    (TimeoutError("x"), "timeout"),
    (http.client.BadStatusLine("x"), "protocol"),
    (http.client.LineTooLong("x"), "protocol"),
    (http.client.IncompleteRead(b""), "protocol"),
    (PrivateAddressError("x"), "refused-private"),
    (certificate(10), "tls-expired"),
    (certificate(9), "tls-expired"),
    (certificate(18), "tls-self-signed"),
    (certificate(19), "tls-chain"),
    (certificate(20), "tls-chain"),
    (certificate(62), "tls-wrong-host"),
    (certificate(64), "tls-wrong-host"),
    (CertificateError("x"), "tls-wrong-host"),
    (ssl.SSLEOFError(8, "x"), "tls"),
    (ssl.SSLError(1, "WRONG_VERSION_NUMBER"), "tls"),
    (UnicodeError("x"), "malformed"),
]


@pytest.mark.parametrize(("error", "kind"), CASES, ids=[f"{type(e).__name__}-{k}" for e, k in CASES])
def test_the_innermost_exception_decides(error, kind):
    assert failure(error).kind == kind
    assert failure(wrapped(error)).kind == kind


def test_what_befalls_the_proxy_is_the_proxys():
    error = urllib3.exceptions.ProxyError("x", ConnectionRefusedError(errno.ECONNREFUSED, "x"))
    assert failure(requests.exceptions.ProxyError(urllib3.exceptions.MaxRetryError(None, "/", error))).kind == "proxy"


def test_exceptions_that_wrap_each_other_in_a_circle_end():
    one, two = OSError(), ValueError()
    one.__cause__, two.__cause__ = two, one
    assert failure(one).kind in KINDS


@settings(deadline=None)
@given(st.lists(st.sampled_from(EXCEPTIONS), min_size=1, max_size=5))
def test_any_nesting_maps(classes):
    error = made(classes[0])
    for cls in classes[1:]:
        outer = made(cls)
        outer.__cause__ = error
        error = outer
    assert failure(error).kind in KINDS
