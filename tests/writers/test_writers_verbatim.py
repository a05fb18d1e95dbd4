"""Addresses stay as they are but for what TeX and biber can't take."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.writers.verbatim import encode_verbatim


@pytest.mark.parametrize(
    ("name", "value", "encoded"),
    [
        ("url", "https://example.org/a_b?c=1&d=2#e~f", "https://example.org/a_b?c=1&d=2#e~f"),
        ("url", "https://example.org/a%20b%C3%A9", "https://example.org/a%20b%C3%A9"),
        ("url", " https://example.org/über straße ", "https://example.org/%C3%BCber%20stra%C3%9Fe"),
        ("url", "https://münchen.example/a", "https://xn--mnchen-3ya.example/a"),
        ("url", "https://example.org/{a}\\b", "https://example.org/%7Ba%7D%5Cb"),
        ("url", 'https://example.org/<a>"|^`', "https://example.org/%3Ca%3E%22%7C%5E%60"),
        ("url", "https://example.org/(a)[b],c;d=e+f!$'*@", "https://example.org/(a)[b],c;d=e+f!$'*@"),
        ("doi", "10.1002/(SICI)1097-4571(199205)43:4<284::AID>3.0.CO;2-0",
         "10.1002/(SICI)1097-4571(199205)43:4<284::AID>3.0.CO;2-0"),
        ("doi", "10.1000/a_b&c%d", "10.1000/a_b&c%d"),
        ("doi", "10.1000/{é}", "10.1000/%7B%C3%A9%7D"),
        ("url", "https://" + "é" * 80 + "/", "https://" + "%C3%A9" * 80 + "/"),
        ("url", "not an address", "not%20an%20address"),
    ],
)  # fmt: skip
def test_addresses(name: str, value: str, encoded: str) -> None:
    assert encode_verbatim(name, value) == encoded


@given(st.sampled_from(["url", "doi"]), st.text())
def test_any_value_is_ascii_without_braces_and_stays_so(name: str, value: str) -> None:
    made = encode_verbatim(name, value)
    assert made.isascii()
    assert not set(made) & set("{}\\ \n")
    assert encode_verbatim(name, made) == made
