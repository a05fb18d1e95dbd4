"""Which addresses may be connected to."""

import socket
import time
from ipaddress import ip_address

import pytest

from citetrack.net.address import EVERYWHERE, Gate, is_public, look_up
from citetrack.net.fibers import Fibers


@pytest.mark.parametrize(
    ("address", "public"),
    [
        ("93.184.216.34", True),
        ("2606:4700::1111", True),
        ("10.0.0.1", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("127.0.0.1", False),
        ("127.255.255.254", False),
        ("0.0.0.0", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("192.0.2.1", False),
        ("198.18.0.1", False),
        ("224.0.0.1", False),
        ("239.255.255.250", False),
        ("240.0.0.1", False),
        ("255.255.255.255", False),
        ("::", False),
        ("::1", False),
        ("fe80::1", False),
        ("fc00::1", False),
        ("fd00:ec2::254", False),
        ("ff02::1", False),
        ("2001:db8::1", False),
        ("::ffff:127.0.0.1", False),
        ("::ffff:10.0.0.1", False),
        ("::ffff:93.184.216.34", True),
        ("64:ff9b::7f00:1", False),
        ("64:ff9b::5db8:d822", True),
        ("2002:7f00:1::", False),
        ("2001:0:7f00:1::", False),
    ],
)
def test_public_and_other_addresses(address, public):
    assert is_public(ip_address(address)) is public
    assert Gate().admits(address) is public
    assert Gate.of(None, EVERYWHERE).admits(address)


def test_an_allowed_network_admits_its_own_alone():
    gate = Gate.of(None, ["10.1.0.0/16"])
    assert gate.admits("10.1.2.3")
    assert gate.admits("::ffff:10.1.2.3")
    assert not gate.admits("10.2.0.1")
    assert not Gate().admits("fe80::1%eth0")


def test_a_slow_name_server_holds_up_only_its_own_link(monkeypatch):
    def getaddrinfo(host, port, *_):
        time.sleep(1.0)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, port))]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    started = time.monotonic()
    with Fibers(30, lambda n: look_up(f"192.0.2.{n}", 80)) as workers:
        for n in range(30):
            workers.begin(n, n, n)
        found = dict(workers.wait(30) for _ in range(30))
    assert time.monotonic() - started < 20  # 30 s one after the other
    assert found[7] == [(socket.AF_INET, ("192.0.2.7", 80))]
