"""Characters as LaTeX, in ASCII and in UTF-8, and what a .bib file can't hold."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.readers.latex import decode
from citetrack.writers.latex import clean, encode_ascii, encode_unicode


@pytest.mark.parametrize(
    ("text", "ascii_form", "unicode_form"),
    [
        ("Gödel, Erdős, Čapek", "G{\\\"o}del, Erd{\\H o}s, {\\v C}apek", "Gödel, Erdős, Čapek"),
        ("é è ê ë ñ ç å", "{\\'e} {\\`e} {\\^e} {\\\"e} {\\~n} {\\c c} {\\aa}", "é è ê ë ñ ç å"),
        ("í ì î ï ī ĭ", "{\\'i} {\\`i} {\\^i} {\\\"i} {\\=i} {\\u i}", "í ì î ï ī ĭ"),
        ("ą ḥ ș ḏ ż", "{\\k a} {\\d h} {\\textcommabelow s} {\\b d} {\\.z}", "ą ḥ ș ḏ ż"),
        ("ộ ǿ ǽ", "{\\^{\\d o}} {\\'\\o} {\\'\\ae}", "ộ ǿ ǽ"),
        ("ß ı ł Ł đ ø æ œ å ð þ ŋ",
         "{\\ss} {\\i} {\\l} {\\L} {\\dj} {\\o} {\\ae} {\\oe} {\\aa} {\\dh} {\\th} {\\ng}", "ß ı ł Ł đ ø æ œ å ð þ ŋ"),
        ("İstanbul Şahin", "{\\.I}stanbul {\\c S}ahin", "İstanbul Şahin"),
        ("é" + "\u0301" * 39, "{\\'e}" + "\u0301" * 39, "é" + "\u0301" * 39),
        ("Əliyev ə", "Əliyev ə", "Əliyev ə"),
        ("Γιώργος", "Γιώργος", "Γιώργος"),
        ("Виктор Шкловский", "Виктор Шкловский", "Виктор Шкловский"),
        ("אליעזר", "אליעזר", "אליעזר"),
        ("50 % & co.", "50 \\% \\& co.", "50 \\% \\& co."),
        ("a_b #1 $2", "a\\_b \\#1 \\$2", "a\\_b \\#1 \\$2"),
        ("{x} } {", "{\\textbraceleft}x{\\textbraceright} {\\textbraceright} {\\textbraceleft}",
         "{\\textbraceleft}x{\\textbraceright} {\\textbraceright} {\\textbraceleft}"),
        ("~ ^ \\ < > |",
         "{\\textasciitilde} {\\textasciicircum} {\\textbackslash} {\\textless} {\\textgreater} {\\textbar}",
         "{\\textasciitilde} {\\textasciicircum} {\\textbackslash} {\\textless} {\\textgreater} |"),
        ("§ 5 € © ½ …", "{\\S} 5 {\\texteuro} {\\copyright} {\\textonehalf} {\\ldots}", "§ 5 € © ½ …"),
        ("“a” ‘b’ «c» „d“", "``a'' `b' {\\guillemotleft}c{\\guillemotright} {\\quotedblbase}d``", "“a” ‘b’ «c» „d“"),
        ("a – b — c", "a -- b --- c", "a – b — c"),
        ("a--b", "a-{}-b", "a-{}-b"),
        ("¿Qué? ¡Sí!", "?`Qu{\\'e}? !`S{\\'i}!", "¿Qué? ¡Sí!"),
        ("Jan.\u00a05", "Jan.~5", "Jan.~5"),
        ('say "hi"', 'say "hi"', 'say "hi"'),
        ("中文 🙂", "中文 🙂", "中文 🙂"),
    ],
)  # fmt: skip
def test_forms(text: str, ascii_form: str, unicode_form: str) -> None:
    assert (encode_ascii(text), encode_unicode(text)) == (ascii_form, unicode_form)
    assert decode(ascii_form) == decode(unicode_form) == text


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("e\u0301 a\u0308 o\u0323\u0302", "é ä ộ"),
        ("ı\u0301", "í"),
        ("zero\u200bwidth soft\u00adhyphen \ufeffmark\u2060", "zerowidth softhyphen mark"),
        ("right\u200fto\u202eleft\u202c", "righttoleft"),
        ("null\x00 bell\x07 half\ud800", "null bell half"),
        ("it's `so'", "it’s ‘so’"),
        ("  many \t\n spaces ", "many spaces"),
        ("no\u00a0break\u202fspace", "no\u00a0break\u00a0space"),
        ("non‑breaking ‐ hyphen", "non-breaking - hyphen"),
        ("figure‒dash ― bar", "figure–dash — bar"),
    ],
)
def test_what_a_file_cannot_hold(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(st.text())
def test_any_text_is_balanced_and_comes_back(text: str) -> None:
    cleaned = clean(text)
    for encode in (encode_ascii, encode_unicode):
        made = encode(cleaned)
        depth = [made[:place].count("{") - made[:place].count("}") for place in range(len(made) + 1)]
        assert min(depth) == depth[-1] == 0
        assert decode(made) == cleaned


@pytest.mark.parametrize("text", ["-" * 50_000, "’" * 50_000, "a\u0323" * 50_000, ",-" * 50_000, "a, " * 50_000 + "é"])
def test_long_text_takes_little_time(text: str) -> None:
    begun = time.process_time()
    encode_ascii(clean(text))
    encode_unicode(clean(text))
    assert time.process_time() - begun < 2
