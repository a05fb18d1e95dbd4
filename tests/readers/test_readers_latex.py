"""LaTeX to plain text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.readers.latex import decode, decode_address
from citetrack.writers.latex import clean, encode_ascii, encode_unicode
from citetrack.writers.latex_characters import LIGATURES, RESERVED, SYMBOLS


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"{\"o} \"{o} \"o", "ö ö ö"),
        (r"\'{\i} \'\i{} {\'\i} \'\i x", "í í í íx"),
        (r"{\v S}koda \v{S}koda", "Škoda Škoda"),
        (r"\c{c}a {\o}re Stra{\ss}e \L\'od\'z", "ça øre Straße Łódź"),
        (r"{\^{\d e}}", "ệ"),
        (r"\textit{On \emph{Maps}} {\it old} \textsc{x}", "On Maps old x"),
        (r"{T}he {NATO} {{Files}}", "The NATO Files"),
        (r"R\&D, 50\%, \$5, \_a, \#1", "R&D, 50%, $5, _a, #1"),
        ("1914--18 --- ``a'' `b' it's", "1914–18 — “a” ‘b’ it’s"),
        ("M.~Smith\n  and", "M.\u00a0Smith and"),
        (r"\url{http://x.y/~a_b%20c}", "http://x.y/~a_b%20c"),
        (r"\href{http://x.y}{Text}", "Text"),
        (r"$\alpha$-helix, H$_2$O, 10$^{-5}$, $x_i$", "α-helix, H₂O, 10⁻⁵, xi"),
        (r"2\textsuperscript{nd}", "2nd"),
        (r"{\noopsort{1973a}}1973", "1973"),
        (r"\enquote{a} \mkbibquote{b}", "“a” “b”"),
        (r"\unknowncommand{kept}", "kept"),
        ("a } b { c \\", "a b c"),
        (r"-{}- ?`Qu\'e?", "-- ¿Qué?"),
        ("plain", "plain"),
        ("", ""),
    ],
)
def test_decode(latex: str, text: str) -> None:
    assert decode(latex) == text


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("http://x.y/a_b%20c&d#e~f", "http://x.y/a_b%20c&d#e~f"),
        (r"http://x.y/a\_b\%20c\&d\#e{\textasciitilde}f", "http://x.y/a_b%20c&d#e~f"),
        (r"\url{http://x.y/$\sim$me}", "http://x.y/~me"),
        ("http://x.y/long\n   name", "http://x.y/longname"),
    ],
)
def test_decode_address(written: str, address: str) -> None:
    assert decode_address(written) == address


@pytest.mark.parametrize("encode", [encode_ascii, encode_unicode])
def test_every_character_that_is_written_is_read(encode) -> None:  # type: ignore[no-untyped-def]
    characters = [*SYMBOLS, *RESERVED, *LIGATURES, *map(chr, (*range(0xA1, 0x250), *range(0x1E00, 0x1F00)))]
    wrong = [c for c in characters if decode(encode(text := clean(f"a{c}b{c}"))) != text]
    assert wrong == []


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"]), max_size=30))
def test_decode_undoes_encode(text: str) -> None:
    tidy = clean(text)
    assert decode(encode_unicode(tidy)).replace("\u00a0", " ").split() == tidy.replace("\u00a0", " ").split()


@given(st.text(r"\{}$~`'^_-" + '"abi \n', max_size=40))
def test_decode_never_raises(value: str) -> None:
    decode(value)
    decode_address(value)


@pytest.mark.parametrize("piece", ["{", "}", "\\", "\\'", "$", "\\url{", "\\href{", "^{", "--", "{\\'"])
def test_time_is_linear(piece: str) -> None:
    start = time.process_time()
    decode(piece * 20_000)
    decode_address(piece * 20_000)
    assert time.process_time() - start < 4
