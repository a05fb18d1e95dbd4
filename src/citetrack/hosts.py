"""What the configuration says of single hosts: the tables ``[check.hosts."example.org"]``, and headers."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["HostConfig", "header", "hosts", "is_secret"]

_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[\x20-\x7e\x80-\xff\t]*")
_VARIABLE = re.compile(r"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")
# Headers that let in who sends them: only the host they are meant for may see them.
_SECRET = re.compile(r"authorization|cookie|token|secret|password|api-?key|credential|session", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HostConfig:
    """The settings of one host; None where the file says nothing."""

    concurrency: int | None = None
    interval: float | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    accept: frozenset[int] = frozenset()


def header(name: str, value: str) -> tuple[str, str]:
    """A header as it may be sent, ``${NAME}`` being a variable of the environment; raises ``ValueError``."""
    if not _NAME.fullmatch(name):
        raise ValueError(f"{name!r} is no name of a header")
    missing = [each for each in _VARIABLE.findall(value) if each not in os.environ]
    if missing:
        raise ValueError(f"the environment has no {missing[0]}")
    value = _VARIABLE.sub(lambda found: os.environ[found[1]], value).strip()
    if not _VALUE.fullmatch(value):
        raise ValueError(f"the value of {name} holds characters that no header may hold")
    return name, value


def is_secret(name: str) -> bool:
    """Whether a header lets in who sends it."""
    return _SECRET.search(name) is not None


def hosts(table: object) -> dict[str, HostConfig]:
    """The settings of each host in a table of them; raises ``ValueError`` with what can't be used."""
    if not isinstance(table, dict):
        raise ValueError('it must be tables such as [check.hosts."example.org"]')
    return {str(name).lower(): _host(str(name), values) for name, values in table.items()}


def _host(name: str, values: object) -> HostConfig:
    if not isinstance(values, dict):
        raise ValueError(f"{name} must be a table of concurrency, interval, headers and accept")
    unknown = values.keys() - {"concurrency", "interval", "headers", "accept"}
    if unknown:
        raise ValueError(f"{name}: unknown key {min(unknown)!r}; known: concurrency, interval, headers, accept")
    concurrency, interval = values.get("concurrency"), values.get("interval")
    if concurrency is not None and not (type(concurrency) is int and concurrency > 0):
        raise ValueError(f"{name}: concurrency must be a whole number, 1 or more")
    if interval is not None and not (type(interval) in (int, float) and 0 <= interval < float("inf")):
        raise ValueError(f"{name}: interval must be a number of seconds")
    sent, accept = values.get("headers", {}), values.get("accept", [])
    if not (isinstance(sent, dict) and all(isinstance(value, str) for value in sent.values())):
        raise ValueError(f"{name}: headers must be a table of texts")
    if not (isinstance(accept, list) and all(type(status) is int and 100 <= status <= 999 for status in accept)):
        raise ValueError(f"{name}: accept must be a list of statuses such as 403")
    return HostConfig(concurrency, interval, dict(header(*each) for each in sent.items()), frozenset(accept))
