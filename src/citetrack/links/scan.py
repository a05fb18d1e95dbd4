"""Where an address that begins at a known place ends: read once from left to right, so that no text takes long."""

from __future__ import annotations

import re
from functools import cache

from linkify_it.tlds import TLDS

__all__ = ["ends_at", "is_public_name", "unescaped", "without_tail"]

# What no URL holds (RFC 3986, appendix C), and the quotes and full stops of other scripts.
OUTSIDE = r"\s<>\"`\x00-\x1f\x7f-\x9f“”„«»‹›｜。、，；：！？「」『』【】《》（）"
# What an article's code (ANSI/NISO Z39.56, SICI) holds in angle brackets, and its end: many old DOIs have it.
SICI = r"<[^\s<>]{1,40}>\d\.\d\.[A-Z]{2};\d(?:-[0-9A-Z])?"
_SICI = re.compile(SICI, re.IGNORECASE)
_HEAD = re.compile(r"(?:https?://)?", re.IGNORECASE)
_AUTHORITY = re.compile(
    rf"(?:[^/?#@{OUTSIDE}(){{}}\[\]*|\\,;!]{{1,256}}@)?(?:\[[0-9A-Fa-f:.%]{{2,60}}\](?::\d{{1,5}})?|[^/?#@{OUTSIDE}(){{}}\[\]'*|\\,;!]+)"
)
# LaTeX's escapes belong to the address; a bar only to a query.
_REST = re.compile(rf"(?:[^\\|{OUTSIDE}]|\\[_%&#~$^{{}}-]|\|{{1,3}}(?=[^\s|])(?!https?:|www\.))*")
_IPV6 = re.compile(r"\[[^\]]+\](?::\d{1,5})?")
_PORT = re.compile(r":\d{0,5}$")
_CLOSES = {")": "(", "]": "[", "}": "{"}
_BRACKETS = re.compile(r"[()\[\]{}]")
# Sentence signs at an address' end; opening brackets that nothing follows.
_TAIL = ".,;:!?…–—’‘‚‛·•*([{|^\\\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ESCAPE = re.compile(r"\\(?:(~)(?:\{\})?|([_%&#$^{}-]))")
# Hosts whose paths are letters and digits alone: what follows them is text.
_SHORT = {"t.co": re.compile(r"/[A-Za-z0-9]*")}


@cache
def _tlds() -> frozenset[str]:
    """The top-level domains that linkify-it-py lists, in lower case and as they are typed."""
    return frozenset(name.lower() for name in TLDS) | frozenset(
        name.lower().encode("ascii").decode("idna") for name in TLDS if name.startswith("XN--")
    )


def is_public_name(host: str) -> bool:
    """Whether a name ends on a top-level domain that there is."""
    first, dot, last = host.rpartition(".")
    return bool(first and dot) and last.lower() in _tlds()


def unescaped(url: str) -> str:
    """The address without LaTeX's escapes."""
    return _ESCAPE.sub(lambda found: found[1] or found[2], url) if "\\" in url else url


def ends_at(text: str, start: int, before: str = "") -> int:
    """The end of the address that begins at ``start`` (with its scheme or without); ``start`` where there is none.

    ``before`` is the character in front of the address.
    """
    begin = _HEAD.match(text, start).end()  # type: ignore[union-attr]
    authority = _AUTHORITY.match(text, begin)
    if authority is None:
        return start
    host_at = begin + authority[0].rfind("@") + 1
    host, whole = _host(text[host_at : authority.end()])
    if not host:
        return start
    end = host_at + len(host)
    if not whole:
        return end
    if text.startswith(":/", end):  # a port left out, or a scheme that is there twice
        end += 1
    if end < len(text) and text[end] in "/?#":
        end = _rest(text, end, host.lower())
    return _trimmed(text, end, host_at + len(host), before)


def _host(written: str) -> tuple[str, bool]:
    """(the host and port at the beginning, whether more of the address may follow), or nothing."""
    if written.startswith("["):
        found = _IPV6.match(written)
        return (found[0], True) if found else ("", False)
    port = _PORT.search(written)
    name = written[: port.start()] if port else written
    labels = name.split(".")
    cut = next((n for n, label in enumerate(labels) if not label), len(labels))
    if cut < len(labels) - 1 or (cut and cut == len(labels) - 1 and port):
        return ".".join(labels[:cut]), False
    labels = labels[:cut]
    if not labels or any(label[0] in "-_" or label[-1] in "-_" for label in labels):
        return "", False
    if len(labels) > 1 and any("_" in label for label in labels[-2:]):
        return "", False
    last = labels[-1].lower()
    known = re.match(r"[a-z]+", last)
    if len(labels) > 1 and last not in _tlds() and known and known[0] in _tlds():
        after = last[known.end()]
        if after == "-" or not after.isascii():  # a word without a space before it
            return name[: len(".".join(labels)) - len(last) + known.end()], False
    host = ".".join(labels)
    return (host + port[0] if port and len(port[0]) > 1 else host), True


def _rest(text: str, start: int, host: str) -> int:
    """The end of path, query and fragment."""
    if host in _SHORT:
        found = _SHORT[host].match(text, start)
        return found.end() if found else start
    end = _REST.match(text, start).end()  # type: ignore[union-attr]
    code = _SICI.match(text, end)
    if code:
        return code.end()
    if "|" in text[start:end] and "?" not in text[start : text.index("|", start)]:
        end = text.index("|", start)
    open_: list[str] = []
    for bracket in _BRACKETS.finditer(text, start, end):
        sign = bracket[0]
        if text[bracket.start() - 1] == "\\":
            continue
        if sign not in _CLOSES:
            open_.append(sign)
        elif open_ and open_[-1] == _CLOSES[sign]:
            open_.pop()
        else:
            return bracket.start()
    return end


def _trimmed(text: str, end: int, least: int, before: str) -> int:
    """The end without the signs of the sentence around; a quote stays where the address holds its pair."""
    body = text[least:end]
    quotes = body.count("'")
    signs = _TAIL + before if before == "_" else _TAIL
    while True:
        body = body.rstrip(signs)
        if not body.endswith("'") or quotes % 2 == 0:
            return least + len(body)
        body, quotes = body[:-1], quotes - 1


def without_tail(text: str) -> str:
    """A name or number in running text without the signs of the sentence and the brackets that enclose it."""
    open_: list[str] = []
    end = len(text)
    for bracket in _BRACKETS.finditer(text):
        if bracket[0] not in _CLOSES:
            open_.append(bracket[0])
        elif open_ and open_[-1] == _CLOSES[bracket[0]]:
            open_.pop()
        else:
            end = bracket.start()
            break
    return text[: _trimmed(text, end, 0, "")]
