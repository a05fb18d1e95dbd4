"""urllib3's connections through a gate, and the requests adapter that uses them.

requests parses the whole CA bundle for each new connection (77 ms of CPU); here one ``SSLContext`` serves all pools.
"""

from __future__ import annotations

import os
import socket
import ssl
from functools import partial
from time import monotonic
from typing import Any, cast

import requests.adapters
import requests.utils
from requests.cookies import extract_cookies_to_jar
from requests.structures import CaseInsensitiveDict
from urllib3 import HTTPConnectionPool, PoolManager, ProxyManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NameResolutionError, NewConnectionError
from urllib3.util import create_urllib3_context

from citetrack.net.address import EVERYWHERE, Gate, PrivateAddressError
from citetrack.net.head import Answer
from citetrack.net.sockets import WaitingTLSSocket
from citetrack.net.target import Target

__all__ = ["GatedAdapter", "Request", "StaleConnectionError", "tls_context"]

# The environment's own CA bundle, as requests and OpenSSL name it.
CA_VARIABLES = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")


def tls_context(ca_file: str | None = None) -> ssl.SSLContext:
    """The TLS settings of all connections, with the CA bundle read once; raises ``OSError`` for an unreadable one."""
    named = (os.environ[name] for name in CA_VARIABLES if os.environ.get(name))
    bundle = ca_file or next(named, requests.utils.DEFAULT_CA_BUNDLE_PATH)
    context = create_urllib3_context(cert_reqs=ssl.CERT_REQUIRED)
    context.check_hostname = True
    context.sslsocket_class = WaitingTLSSocket
    if os.path.isdir(bundle):  # noqa: PTH112 - the environment gives text
        context.load_verify_locations(capath=bundle)
    else:
        context.load_verify_locations(cafile=bundle)
    return context


class StaleConnectionError(ConnectionError):
    """The host had closed a connection that was kept from an earlier answer: asking anew says how the link fares."""


class _Gated(HTTPConnection):
    """A connection whose socket comes from a gate and whose answer has a deadline."""

    _served = False
    response_class = Answer

    def __init__(self, *args: Any, gate: Gate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate

    def _new_conn(self) -> socket.socket:
        self._served = False
        try:
            return self._gate.connect(self._dns_host, self.port, self.timeout, self.socket_options or ())
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except PrivateAddressError:
            raise
        except TimeoutError as error:
            raise ConnectTimeoutError(self, f"no connection to {self.host} within {self.timeout} s") from error
        except OSError as error:
            raise NewConnectionError(self, f"no connection to {self.host}: {error}") from error

    def getresponse(self) -> Any:
        """The answer; its headers and body have to arrive within the read time-out as a whole.

        Raises ``StaleConnectionError`` where a connection that served before ends without one.
        """
        self._limit()
        try:
            answer = super().getresponse()
        except ConnectionError as error:  # http.client.RemoteDisconnected is one
            if self._served:
                raise StaleConnectionError(str(error)) from error
            raise
        self._served = True
        return answer

    def _limit(self) -> None:
        """Lets the socket be read for no longer than the time-out from now on."""
        # TLS within that of a proxy is spoken by urllib3 itself, over the socket.
        sock: Any = getattr(self.sock, "socket", self.sock)
        if sock is not None and self.timeout is not None:
            sock.deadline = monotonic() + self.timeout

    def _tunnel(self) -> None:
        """Asks a proxy for the way to a host; it has to answer within the time-out as a whole."""
        self._limit()
        super()._tunnel()


class _GatedTLS(_Gated, HTTPSConnection):
    """The same over TLS."""


class _OfGate(PoolManager):
    """Pools whose connections come through a gate."""

    def __init__(self, *args: Any, gate: Gate, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._gate = gate

    def _new_pool(self, scheme: str, host: str, port: int, request_context: Any = None) -> HTTPConnectionPool:
        pool = super()._new_pool(scheme, host, port, request_context)
        connection = _GatedTLS if scheme == "https" else _Gated
        pool.ConnectionCls = cast("Any", partial(connection, gate=self._gate))
        return pool


class _ProxyPools(_OfGate, ProxyManager):
    """The same by way of a proxy, which is not judged: it was named by who runs this."""


class Request(requests.PreparedRequest):
    """A request whose address has been taken apart already, which requests does five times."""

    def __init__(self, method: str, to: Target) -> None:
        super().__init__()
        self.method, self.url, self.target = method, to.url, to

    @property
    def path_url(self) -> str:
        """What stands in the request's first line."""
        return self.target.path


class GatedAdapter(requests.adapters.HTTPAdapter):
    """requests' way to the wire, through a gate, with one TLS context and no retries of its own."""

    def __init__(self, gate: Gate, context: ssl.SSLContext, pools: int, per_host: int) -> None:
        self._gate, self._context, self._pid = gate, context, os.getpid()
        self._pools, self._per_host = pools, per_host
        super().__init__(pool_connections=pools, pool_maxsize=per_host, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **kwargs: Any) -> None:
        """Sets the pools; requests calls this from its constructor."""
        self.poolmanager = _OfGate(connections, maxsize=maxsize, block=block, gate=self._gate, **kwargs)

    def get_connection_with_tls_context(self, request: Any, verify: Any, proxies: Any = None, cert: Any = None) -> Any:
        """The pool of a host; without a proxy, straight from its address."""
        if self._pid != os.getpid():  # what was kept before a fork is the other process's too
            self.close()
            self._pid = os.getpid()
        if proxies:
            try:
                return super().get_connection_with_tls_context(request, verify, proxies, cert)
            except (ValueError, HTTPError) as error:  # the addresses of links were read by ``target``
                raise requests.exceptions.ProxyError(f"the proxy can't be used: {error}") from error
        to = request.target
        settings = {"ssl_context": self._context} if to.scheme == "https" else {}
        return self.poolmanager.connection_from_host(to.host, to.port, to.scheme, pool_kwargs=settings)

    def proxy_manager_for(self, proxy: str, **kwargs: Any) -> Any:
        """The pools of a proxy; raises ``ValueError`` and ``urllib3.exceptions.HTTPError`` for one that can't be."""
        if proxy.lower().startswith("socks"):
            return super().proxy_manager_for(proxy, **kwargs)
        if proxy not in self.proxy_manager:
            self.proxy_manager[proxy] = _ProxyPools(
                proxy,
                num_pools=self._pools,
                maxsize=self._per_host,
                proxy_headers=self.proxy_headers(proxy),
                proxy_ssl_context=self._context,
                gate=Gate.of(self._gate.resolve, EVERYWHERE),
            )
        return self.proxy_manager[proxy]

    def request_url(self, request: Any, proxies: Any) -> str:
        """What stands in the request's first line."""
        path = request.path_url
        return super().request_url(request, proxies) if proxies or path.startswith("//") else str(path)

    def build_response(self, request: Any, answer: Any) -> requests.Response:
        """requests' view of an answer; its own looks for cookies and an encoding in every one."""
        response = requests.Response()
        response.status_code, response.reason = answer.status, answer.reason
        response.headers = CaseInsensitiveDict(answer.headers.itermerged())
        response.raw, response.url, response.request = answer, request.url, request
        if "set-cookie" in response.headers:
            extract_cookies_to_jar(response.cookies, request, answer)  # type: ignore[no-untyped-call]
        return response

    def build_connection_pool_key_attributes(self, request: Any, verify: Any, cert: Any = None) -> Any:
        """What tells pools apart: the host, and the one TLS context instead of a bundle to be read."""
        host, _ = super().build_connection_pool_key_attributes(request, verify, cert)
        return host, {"ssl_context": self._context} if host["scheme"] == "https" else {}

    def cert_verify(self, conn: Any, url: str, verify: Any, cert: Any) -> None:
        """Nothing: requests would hand the pool the CA bundle here, to be read for each connection."""
