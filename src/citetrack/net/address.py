"""Which addresses may be connected to, and connecting to no others.

A name is resolved once and the address that was judged is the one connected to, so that a name which resolves to a
public address first and a private one later (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network
from time import monotonic
from typing import Any

from citetrack.net.fibers import aside, pause
from citetrack.net.limits import NO_FILES, are_used_up
from citetrack.net.sockets import WaitingSocket

__all__ = ["EVERYWHERE", "Gate", "PrivateAddressError", "Resolve", "is_public", "look_up"]

Address = IPv4Address | IPv6Address
Network = IPv4Network | IPv6Network
# (family, socket address) of each address of a host, in the order to try them; raises socket.gaierror
Resolve = Callable[[str, int], Sequence[tuple[int, tuple[Any, ...]]]]

EVERYWHERE = ("0.0.0.0/0", "::/0")
# An address inside stands for the IPv4 address in its last 32 bits (RFC 6052).
NAT64 = IPv6Network("64:ff9b::/96")
# Addresses tried for one host: some names have dozens, all behind the same outage.
MOST_ADDRESSES = 4
PAUSE = 0.05  # seconds until another file may have been closed


class PrivateAddressError(OSError):
    """A host has no address that may be connected to."""


def look_up(host: str, port: int) -> list[tuple[int, tuple[Any, ...]]]:
    """The addresses of a host as the system resolves them; raises ``socket.gaierror``."""
    try:
        found = aside(socket.getaddrinfo, host, port, 0, socket.SOCK_STREAM)
        return [(int(family), sa) for family, _, _, _, sa in found]
    except socket.gaierror:
        if not are_used_up():
            raise
    # Without a file to be had, the system says of any name that nobody has it.
    raise socket.gaierror(socket.EAI_AGAIN, "too many files are open to look up a name")


def _opened(family: int, until: float | None) -> WaitingSocket:
    """A new socket, where too many files are open as soon as another is closed; raises ``OSError``."""
    while True:
        try:
            return WaitingSocket(family, socket.SOCK_STREAM)
        except OSError as error:
            if error.errno not in NO_FILES or (until is not None and monotonic() >= until):
                raise
            pause(PAUSE)


def is_public(address: Address) -> bool:
    """Whether an address is one of the public internet: not private, loopback, link-local, metadata or multicast."""
    if isinstance(address, IPv6Address):
        inner = address.ipv4_mapped or address.sixtofour
        if address in NAT64:
            inner = IPv4Address(int(address) & 0xFFFFFFFF)
        if inner is not None:
            return is_public(inner)
        if address.teredo is not None:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved and not address.is_unspecified


@dataclass(frozen=True, slots=True)
class Gate:
    """The one way to a socket: resolves, judges, connects. ``allow`` holds networks admitted besides the public."""

    resolve: Resolve = look_up
    allow: tuple[Network, ...] = ()

    @classmethod
    def of(cls, resolve: Resolve | None, allow: Sequence[str]) -> Gate:
        """A gate from networks as text (``10.0.0.0/8``); raises ``ValueError`` for what is none."""
        return cls(resolve or look_up, tuple(ip_network(network) for network in allow))

    def admits(self, address: str) -> bool:
        """Whether an IP address may be connected to."""
        ip = ip_address(address.partition("%")[0])
        inner = ip.ipv4_mapped if isinstance(ip, IPv6Address) else None
        return is_public(ip) or any(each in network for each in (ip, inner) if each for network in self.allow)

    def connect(self, host: str, port: int, timeout: float | None, options: Sequence[tuple[Any, ...]]) -> WaitingSocket:
        """A connected socket; raises ``socket.gaierror``, ``PrivateAddressError``, ``TimeoutError`` or ``OSError``."""
        found = list(self.resolve(host.strip("[]"), port))
        admitted = [(family, sa) for family, sa in found if self.admits(sa[0])][:MOST_ADDRESSES]
        if not admitted:
            if not found:
                raise socket.gaierror(socket.EAI_NONAME, "the host has no address")
            raise PrivateAddressError(f"{host} is a private address ({found[0][1][0]})")
        until = None if timeout is None else monotonic() + timeout
        failed: OSError | None = None
        for tried, (family, sa) in enumerate(admitted, 1):
            try:
                sock = _opened(family, until)
            except OSError as error:  # a family that this system doesn't have
                failed = error
                continue
            try:
                if until is not None:
                    # What is left is shared so that one silent address doesn't use up the time of the others.
                    sock.settimeout(max(0.01, (until - monotonic()) / (1 if tried == len(admitted) else 2)))
                for option in options:
                    sock.setsockopt(*option)
                sock.connect(sa)
            except OSError as error:
                sock.close()
                failed = error
            else:
                sock.settimeout(timeout)
                return sock
        assert failed is not None
        raise failed
