"""Citations pasted from .tex files, Markdown notes and web pages."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citetrack.model import LabelledCitation, Segment, Span
from citetrack.normalize import normalize, unmark


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        (r"\bibitem{knuth} D.~E. Knuth, \textit{The \TeX book}, 1984.", "D. E. Knuth, The TeXbook, 1984."),
        (r"\bibitem[Kn84]{knuth}Knuth.\newblock The Book.", "Knuth.The Book."),
        (r"K. G\"odel, ``\"Uber S\"atze,'' \emph{Hefte} \textbf{38}, 1--2", "K. Gödel, “Über Sätze,” Hefte 38, 1–2"),
        (r"{\'E}tienne, \'{E}mile, \c{C}elik, \v Cech, Erd\H{o}s", "Étienne, Émile, Çelik, Čech, Erdős"),
        (r"S\o{}ren Stra\ss e \O ster na\"\i ve \'{\i}", "Søren Straße Øster naïve í"),
        (r"A \& B, 5\,\% of \$1, x\_y, \{z\}", "A & B, 5 % of $1, x_y, {z}"),
        (r"\href{https://doi.org/10.1/x_y}{The Paper}, 2001", "The Paper https://doi.org/10.1/x_y, 2001"),
        (r"See \url{https://a.example/b_c_d~e}.", "See https://a.example/b_c_d~e."),
        (r"\textsc{Doe}, {\em A Title}, \unknown{kept}", "Doe, A Title, kept"),
        ("``A Title,'' Notes", "“A Title,” Notes"),
        ("Doe. *A Title*. **Notes** 3, _Book_, ***all***", "Doe. A Title. Notes 3, Book, all"),
        ("[A Title](https://a.example/x), 2001", "A Title https://a.example/x, 2001"),
        ("Doe. <i>A Title</i>. <b class='x'>Notes</b><br/>3", "Doe. A Title. Notes 3"),
        ("&ldquo;A &amp; B&rdquo; &#8211; &eacute;", "“A & B” – é"),
    ],
)
def test_markup_is_read_as_what_it_prints(marked: str, plain: str) -> None:
    found = unmark(marked)
    assert found is not None
    assert found.text == plain


@pytest.mark.parametrize(
    "text",
    [
        "Doe, Jane. A Title. Notes 3 (2001): 4–5. https://a.example/b_c_d",
        "M*A*S*H and R&D by AT&T, 2 * 3 * 4",
        "file_name_here <https://a.example/~doe/x_y>",
        "x < y and a > b; 5 & 6",
    ],
)
def test_what_only_looks_like_markup_stays(text: str) -> None:
    assert unmark(text) is None


MARKS = st.lists(
    st.sampled_from(
        ["\\", "{", "}", "*", "_", "<i>", "</i>", "<", "&amp;", "&", "``", "''", "--", "~", "a", "b c", "é", " ",
         "\\'e", "\\emph{", "\\href{a}{b}", "\\bibitem{x}", "[t](https://a.b)", "https://a.b/c_d", "\\c c", "\\\\"]
    ),
    max_size=15,
).map("".join)  # fmt: skip


@given(st.one_of(MARKS, st.text(max_size=40)), st.lists(st.integers(0, 40), max_size=4))
def test_labels_of_the_plain_text_cover_the_marked_one(text: str, cuts: list[int]) -> None:
    found = unmark(text)
    if found is None:
        return
    bounds = sorted({0, len(found.text), *(c for c in cuts if c < len(found.text))})
    segments = tuple(Segment("title", Span(a, b)) for a, b in pairwise(bounds))
    labelled = found.relabel(LabelledCitation(found.text, segments))
    assert "".join(part for _, part in labelled.parts()) == text == labelled.text


def test_what_is_read_stands_where_it_was_marked() -> None:
    text = r"Doe. \emph{A Title}. \textbf{Paris}, 1999."
    found = unmark(text)
    assert found is not None
    cuts = (("author", "Doe. "), ("title", "A Title. "), ("location", "Paris, "), ("date", "1999."))
    segments, at = [], 0
    for label, part in cuts:
        segments.append(Segment(label, Span(at, at + len(part))))
        at += len(part)
    read = found.place(normalize(LabelledCitation(found.text, tuple(segments))))
    assert read.reference is not None
    spans = {f.name: f.span.of(text) for f in read.reference.fields if f.span}
    assert spans == {"title": r"\emph{A Title}", "location": r"\textbf{Paris}", "date": "1999"}
    assert found.relabel(LabelledCitation(found.text, tuple(segments))).parts() == (
        ("author", "Doe. "),
        ("title", r"\emph{A Title}. "),
        ("location", r"\textbf{Paris}, "),
        ("date", "1999."),
    )


@pytest.mark.parametrize(
    "bit", ["\\", "{", "*", "*a ", "_a", "<", "<i ", "&", "&a", "``", "[a](", "\\href{", "\\c ", "\\'", "[", "]("]
)
def test_long_markup_takes_no_time(bit: str) -> None:
    started = time.process_time()
    unmark(bit * (100_000 // len(bit)))
    assert time.process_time() - started < 2
