"""The head of an answer, beside what Python's own client makes of it."""

import http.client
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.net.head import Answer


class Sock:
    """A socket whose other end has said all that it says."""

    def __init__(self, said):
        self.said = said

    def makefile(self, _):
        return io.BytesIO(self.said)


def read(cls, said, method="GET"):
    answer = cls(Sock(said), method=method)
    answer.begin()
    return answer


def facts(answer):
    return (
        answer.status, answer.reason, answer.version, list(answer.msg.items()), bool(answer.chunked), answer.length,
        bool(answer.will_close),
    )  # fmt: skip


HEADS = [
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello",
    "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
    "HTTP/1.1 204 No Content\r\n\r\n",
    "HTTP/1.1 304 Not Modified\r\nContent-Length: 12\r\n\r\n",
    "HTTP/1.1 200\r\n\r\nuntil the end",
    "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nhi",
    "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 2\r\n\r\nhi",
    "HTTP/1.0 200 OK\r\nKeep-Alive: timeout=5\r\nContent-Length: 2\r\n\r\nhi",
    "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nhi",
    "HTTP/1.1 200 OK\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2; Path=/\r\nServer: x: y\r\n\r\n",
    "HTTP/1.1 200 OK\r\nLocation: /caf\xe9\r\nEmpty:\r\n\r\n",
    "HTTP/1.1 301 Moved Permanently\r\nLocation:https://example.org/\r\n\r\n",
]


@pytest.mark.parametrize("method", ["GET", "HEAD"])
@pytest.mark.parametrize("said", HEADS)
def test_a_proper_head_is_read_as_python_reads_it(said, method):
    said = said.encode("latin-1")
    assert facts(read(Answer, said, method)) == facts(read(http.client.HTTPResponse, said, method))


@pytest.mark.parametrize(
    ("fields", "chunked", "length", "closes"),
    [
        ("Transfer-Encoding: gzip, chunked\r\nContent-Length: 5", True, None, False),
        ("Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked", True, None, False),
        ("Transfer-Encoding: gzip\r\nContent-Length: 5", False, None, True),
        ("Transfer-Encoding: identity\r\nContent-Length: 5", False, 5, False),
        ("Content-Length: 5, 5", False, 5, False),
        ("Content-Length: +5", False, None, True),
        ("Content-Length: 1" + "0" * 30, False, None, True),
        ("Content-Length: " + "9" * 5000, False, None, True),
        ("Content-Length: 5\r\nConnection: keep-alive\r\nConnection: close", False, 5, True),
    ],
)
def test_the_end_of_a_body_is_known_as_rfc_9112_has_it(fields, chunked, length, closes):
    answer = read(Answer, f"HTTP/1.1 200 OK\r\n{fields}\r\n\r\nhello".encode())
    assert (answer.chunked, answer.length, answer.will_close) == (chunked, length, closes)


@pytest.mark.parametrize("said", ["HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc", "HTTP/1.1 204 X\r\n\r\n"])
def test_what_has_no_body_is_over_with_its_head(said):
    assert read(Answer, said.encode(), "HEAD").isclosed()


def test_another_protocol_ends_the_connection():
    answer = read(Answer, b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n\0\0")
    assert (answer.status, answer.will_close, answer.read()) == (101, True, b"")


@pytest.mark.parametrize(
    "said",
    ["HTTP/1.1 200 O", "HTTP/1.1 302 Found\r\n", "HTTP/1.1 302 Found\r\nLocation: http://a.test/x",
     "HTTP/1.1 302 Found\r\nLocation: http://a.test/x\r\n"],
)  # fmt: skip
def test_a_head_that_breaks_off_leads_nowhere(said):
    with pytest.raises(ConnectionError):
        read(Answer, said.encode())


def test_hints_have_an_end():
    with pytest.raises(http.client.HTTPException, match="hints"):
        read(Answer, b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000)


def test_fields_behind_the_last_chunk_have_an_end():
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    assert read(Answer, head + b"2\r\nhi\r\n0\r\nDigest: x\r\n\r\n").read() == b"hi"
    assert read(Answer, head + b"2\r\nhi\r\n0\r\n").read() == b"hi"
    with pytest.raises(http.client.HTTPException, match="more than"):
        read(Answer, head + b"0\r\n" + b"a: b\r\n" * 200).read()


TOKEN = st.text("abcdefghijklmnopqrstuvwxyzABCXYZ0123456789-_", min_size=1, max_size=12)
VALUE = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=20)


@given(st.integers(200, 599), st.lists(st.tuples(TOKEN, VALUE), max_size=20), st.sampled_from(["GET", "HEAD"]))
def test_any_proper_head_is_read_as_python_reads_it(status, fields, method):
    lines = "".join(f"{name}: {value}\r\n" for name, value in fields)
    said = f"HTTP/1.1 {status} Said\r\n{lines}\r\n".encode()
    assert facts(read(Answer, said, method)) == facts(read(http.client.HTTPResponse, said, method))


@given(st.binary(max_size=300), st.sampled_from([b"", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 200 OK\r\nContent-Length:"]))
def test_whatever_is_said_is_read_or_no_http(said, before):
    try:
        answer = read(Answer, before + said)
    except (http.client.HTTPException, OSError):
        return
    assert 100 <= answer.status <= 999
    assert answer.length is None or answer.length >= 0


def test_hints_before_the_answer_are_passed_over():
    hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"
    answer = read(Answer, f"{hints}HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".encode())
    assert (answer.status, answer.msg.get("link")) == (200, None)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("no field at all", []),
        (": no name", []),
        ("Folded: one\r\n  two\r\n\tthree", [("Folded", "one two three")]),
        ("Blank : before the colon", [("Blank", "before the colon")]),
        ("Ends: in blanks  ", [("Ends", "in blanks")]),
    ],
)
def test_damaged_lines_cost_nobody_the_others(line, fields):
    answer = read(Answer, f"HTTP/1.1 200 OK\r\n{line}\r\nServer: x\r\n\r\n".encode())
    assert list(answer.msg.items()) == [*fields, ("Server", "x")]


@pytest.mark.parametrize(
    "said",
    [
        "HTTP/1.1 200 OK\r\n" + "a: b\r\n" * 101 + "\r\n",
        "HTTP/1.1 200 OK\r\na: " + "b" * 70_000 + "\r\n\r\n",
        "HTTP/2 200 OK\r\n\r\n",
        "HTTP/1.1 000 OK\r\n\r\n",
        "ICY 200 OK\r\n\r\n",
        "",
    ],
)
def test_what_is_no_answer_raises(said):
    with pytest.raises((http.client.HTTPException, ConnectionError)):
        read(Answer, said.encode())
