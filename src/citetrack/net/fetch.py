"""Requests through requests, each ending in a ``Response`` or a ``Failure`` and never in an exception.

>>> with Fetcher(timeout=10) as fetcher:  # doctest: +SKIP
...     fetcher.fetch("HEAD", "https://example.org/")
Response(status=200, url='https://example.org/', ...)
"""

from __future__ import annotations

from fnmatch import fnmatchcase
from ipaddress import ip_address
from time import monotonic
from typing import TYPE_CHECKING, Any, cast

import requests
from requests.structures import CaseInsensitiveDict
from urllib3.util import Timeout

from citetrack.errors import UsageError
from citetrack.model import Failure, Hop, Response
from citetrack.net.address import EVERYWHERE, Gate, Resolve
from citetrack.net.agent import HEADERS, user_agent
from citetrack.net.body import read_start
from citetrack.net.connect import GatedAdapter, Request, StaleConnectionError, tls_context
from citetrack.net.failures import FOREIGN, explain, failure, layers
from citetrack.net.journey import Journey
from citetrack.net.limits import most_pools
from citetrack.net.proxies import proxies_for, system_proxies
from citetrack.net.target import Target, resolve_redirect, target

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from types import TracebackType

__all__ = ["CONTROL_HOSTS", "Fetcher"]

REDIRECTS = {301, 302, 303, 307, 308}
# What is read of a redirect's body, so that its connection can serve again.
REDIRECT_BYTES = 16_384
# Names that resolve wherever names resolve at all: the DOI registry, the root zone's keeper, an encyclopedia.
CONTROL_HOSTS = ("doi.org", "www.iana.org", "www.wikipedia.org")


class Fetcher:
    """A fetch function with its connections; safe to call from many threads, to be closed when done.

    ``timeout`` bounds the wait for a connection and, anew, the wait for the whole answer; ``total`` all redirects
    together, in seconds. ``allow`` lists networks (``10.0.0.0/8``) admitted besides the public internet,
    ``allow_private`` admits all. ``contact`` is an address for the User-Agent. ``headers`` go to every host,
    ``host_headers`` to the host (or host:port, or ``*.host``) that each stands under, and not over plain HTTP where a
    redirect came from HTTPS. ``resolve`` replaces the system's name look-up, ``proxies`` the environment's ones.
    ``ca_file`` is a CA bundle instead of the usual one. Connections are kept to ``pools`` hosts, ``per_host`` to each.
    Raises ``UsageError`` for a network or CA file that can't be used.
    """

    def __init__(  # noqa: PLR0913 - the settings of a connection, all optional
        self,
        *,
        timeout: float = 10.0,
        total: float = 40.0,
        allow_private: bool = False,
        allow: Sequence[str] = (),
        most_redirects: int = 12,
        most_bytes: int = 262_144,
        contact: str = "",
        headers: Mapping[str, str] | None = None,
        host_headers: Mapping[str, Mapping[str, str]] | None = None,
        ca_file: str | None = None,
        proxies: Mapping[str, str] | None = None,
        resolve: Resolve | None = None,
        pools: int = 256,
        per_host: int = 4,
    ) -> None:
        try:
            self._gate = Gate.of(resolve, EVERYWHERE if allow_private else allow)
            context = tls_context(ca_file)
        except (ValueError, OSError) as error:
            raise UsageError(f"the connections can't be set up: {error}") from error
        self._adapter = GatedAdapter(self._gate, context, min(pools, most_pools(per_host)), per_host)
        self._proxies = system_proxies() if proxies is None else proxies
        self._timeout, self._total, self._per_host = timeout, total, per_host
        self._most_redirects, self._most_bytes = most_redirects, most_bytes
        self._host_headers = {host.lower(): dict(sent) for host, sent in (host_headers or {}).items()}
        sent = CaseInsensitiveDict({"User-Agent": user_agent(contact), **HEADERS})
        sent.update(headers or {})
        self._headers = dict(sent)

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    @property
    def blocks(self) -> bool:
        """Whether requests need threads: the sockets that PySocks makes give way to no fiber."""
        return any(proxy.lower().startswith("socks") for name, proxy in self._proxies.items() if name != "no")

    def close(self) -> None:
        """Closes all connections."""
        self._adapter.close()

    def fetch(self, method: str, url: str) -> Response | Failure:
        """What comes back from ``url`` at the end of its redirects: an answer of whatever status, or a failure."""
        to = target(url)
        if isinstance(to, Failure):
            return to
        journey = Journey(method, to, monotonic() + self._total)
        while True:
            answer = self._ask(to, journey)
            if isinstance(answer, Failure):
                return answer
            location = answer.header("location") if answer.status in REDIRECTS else ""
            if not location:
                return answer
            journey.chain = (*journey.chain, Hop(to.url, answer.status))
            if len(journey.chain) > self._most_redirects:
                return Failure("too-many-redirects", explain("too-many-redirects"), to.url, journey.chain)
            onward = resolve_redirect(to, location)
            if isinstance(onward, Failure):
                return Failure(onward.kind, onward.message, onward.url, journey.chain)
            to = onward

    def online(self) -> bool:
        """Whether the network answers at all: a control host resolves or, behind a proxy, answers."""
        for host in CONTROL_HOSTS:
            if proxies_for(self._proxies, "https", host):
                if isinstance(self.fetch("HEAD", f"https://{host}/"), Response):
                    return True
                continue
            try:
                if self._gate.resolve(host, 443):
                    return True
            except OSError:
                continue
        return False

    def _ask(self, to: Target, journey: Journey) -> Response | Failure:
        left = journey.left
        if left <= 0:
            return Failure("timeout", "the redirects took too long", to.url, journey.chain)
        proxies = proxies_for(self._proxies, to.scheme, to.netloc)
        if proxies and self._is_private_literal(to.host):
            # A proxy resolves and connects for us: names can't be judged, addresses can.
            return Failure("refused-private", explain("refused-private"), to.url, journey.chain)
        wait = min(self._timeout, left)
        timeout = cast("Any", Timeout(total=left, connect=wait, read=wait))
        try:
            raw = self._send(self._prepare(to, journey), timeout, proxies)
        except FOREIGN as error:
            return failure(error, to.url, journey.chain)
        journey.keep_cookies(to, raw)
        return self._answer(raw, to, journey)

    def _send(self, request: requests.PreparedRequest, timeout: Any, proxies: dict[str, str]) -> requests.Response:
        """The answer on a kept connection or, where the host has closed all of them by now, on a new one."""
        for _ in range(self._per_host):
            try:
                return self._adapter.send(request, stream=True, timeout=timeout, proxies=proxies)
            except requests.ConnectionError as error:
                if not any(isinstance(each, StaleConnectionError) for each in layers(error)):
                    raise
        return self._adapter.send(request, stream=True, timeout=timeout, proxies=proxies)

    def _answer(self, raw: requests.Response, to: Target, journey: Journey) -> Response:
        headers = tuple((name.lower(), value) for name, value in raw.headers.items())
        body, ended = b"", True
        if journey.method != "HEAD":
            goes_on = raw.status_code in REDIRECTS and "location" in raw.headers
            body, ended = read_start(raw.raw, REDIRECT_BYTES if goes_on else self._most_bytes)
        if ended:
            raw.raw.release_conn()
        else:
            raw.raw.close()
        return Response(raw.status_code, to.url, journey.chain, headers, body)

    def _prepare(self, to: Target, journey: Journey) -> requests.PreparedRequest:
        """A request as it goes out; requests' own preparing would re-encode the address."""
        request = Request(journey.method, to)
        sent: Any = dict(self._headers)  # a plain one: requests' own takes longer than the rest of this
        if not journey.has_lost_tls(to):
            name = f"[{to.host}]" if ":" in to.host else to.host
            own = self._own_headers(name, to.port) if self._host_headers else None
            if own:
                sent = CaseInsensitiveDict(sent)
                sent.update(own)
        request.headers = sent
        sent.update(journey.secrets(to, request))
        return request

    def _own_headers(self, name: str, port: int) -> Mapping[str, str] | None:
        own = self._host_headers.get(f"{name}:{port}") or self._host_headers.get(name)
        patterns = (key for key in self._host_headers if "*" in key and fnmatchcase(name, key))
        return own or self._host_headers.get(next(patterns, ""))

    def _is_private_literal(self, host: str) -> bool:
        try:
            ip_address(host)
        except ValueError:
            return host == "localhost" or host.endswith(".localhost")
        return not self._gate.admits(host)
