# ruff: noqa: E501 (the tables hold documents as they are printed)
"""Works described in running text, and the many things in it that only look like them."""

import pytest

from citetrack.model import Document, Labeller
from citetrack.notes import find

# paragraph, what is found as (signal, text)
DESCRIBED = [
    (
        "For more, see Van Aken, Ruth (2021): Between Salt and Sea: Why the Harbour Moved, HRI Report 4/2021, Den Haag.",
        [("see", "Van Aken, Ruth (2021): Between Salt and Sea: Why the Harbour Moved, HRI Report 4/2021, Den Haag.")],
    ),
    (
        "Mehr dazu: siehe Kocka, Jürgen (2013): Geschichte des Kapitalismus, München: C.H. Beck. Der Rest ist bekannt.",
        [("siehe", "Kocka, Jürgen (2013): Geschichte des Kapitalismus, München: C.H. Beck.")],
    ),
    (
        "Scott, J. C. (1998). Seeing like a state. Yale University Press. It was widely read.",
        [("", "Scott, J. C. (1998). Seeing like a state. Yale University Press.")],
    ),
    (
        "The point is old (Grove, Richard. 1995. Green Imperialism. Cambridge: Cambridge University Press) and was made often.",
        [("", "Grove, Richard. 1995. Green Imperialism. Cambridge: Cambridge University Press")],
    ),
    (
        "On this see James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), 12. They agree.",
        [("see", "James C. Scott, Seeing Like a State (New Haven: Yale University Press, 1998), 12.")],
    ),
    (
        "Sur ce point, voir Corbin, Alain (1988) : Le Territoire du vide, Paris, Aubier.",
        [("voir", "Corbin, Alain (1988) : Le Territoire du vide, Paris, Aubier.")],
    ),
    (
        "I have used Ann Lee, Rain and Snow (London: Verso, 2001), 12, and Tom Roe’s The Salt Road (Riga: Harbour Press, 1995).",
        [("", "Ann Lee, Rain and Snow (London: Verso, 2001), 12"), ("", "Tom Roe’s The Salt Road (Riga: Harbour Press, 1995).")],
    ),
    (
        "Si veda Ginzburg, Carlo (1976): Il formaggio e i vermi, Torino, Einaudi.",
        [("Si veda", "Ginzburg, Carlo (1976): Il formaggio e i vermi, Torino, Einaudi.")],
    ),
    (
        "Véase Rama, Ángel (1984): La ciudad letrada, Hanover, Ediciones del Norte.",
        [("Véase", "Rama, Ángel (1984): La ciudad letrada, Hanover, Ediciones del Norte.")],
    ),
    (
        "See Lee, Ann and Roe, Tom (2019): “Rain over the Harbour”, Baltic Review 12(3), pp. 4–9.",
        [("See", "Lee, Ann and Roe, Tom (2019): “Rain over the Harbour”, Baltic Review 12(3), pp. 4–9.")],
    ),
]  # fmt: skip

MENTIONED = [
    "The UN Security Council adopted resolutions 822 (1993) and 853 (1993).",
    "The Treaty of Gulistan (1813) and the Treaty of Turkmenchay (1828) moved the border.",
    "By Jane Doe, 5 March 2023",
    "Published by Routledge in 2022. All rights reserved. © 2022, Routledge.",
    "Photo: Jane Doe / AFP, 13 December 2016. | CC BY-SA 2.0",
    "Jane Doe, Harbour at Night (1901), oil on canvas, 60 × 80 cm, Rijksmuseum, Amsterdam.",
    "Vermeer, Johannes (1632–1675): View of Delft, c. 1661, Mauritshuis.",
    "Cast: Doe, Jane (Nora), Roe, Richard (Torvald), Lee, Ann (Mrs Linde). Directed by Max Hill, 1973.",
    "In Paris, France (1952): a city of crowds, the Seine and the Marais drew painters.",
    "He moved to Riga, Latvia (1919), and then on to Lund.",
    "Nurses at Mercy Hospital, Chicago (1918). The wards were full.",
    "Roe (2005) and Lee (1998, p. 12) disagree; so do Day et al. (2001).",
    "Prices rose (Roe, 2005; Lee and Day, 1998, p. 12), as the Baltic Review reported in 2006.",
    "In 1998, Scott, then at Yale, said that states (1) see and (2) count.",
    "From: Jane Doe <jane@example.org>\nTo: Richard Roe\nDate: Tue, 5 March 2019\nSubject: Re: Report 2019",
    "The Stockholm International Peace Research Institute (SIPRI) reported that arms grew by 60 per cent between 2015 and 2019.",
    "We see Ann Lee, Tom Roe and others (London, 1990) as part of a movement.",
    "See you in London, Paris (2024) or Rome!",
    "Am 5. März 2019 erklärte Müller, Hans (CDU), der Bericht 3/2019 liege vor.",
    "Die Resolution 822 (1993) und die Schlussakte von Helsinki (1975) gelten weiter.",
    "Le traité de Rome (1957) et l’Acte unique (1986) ont changé l’Europe, selon Le Monde (5 mai 1990).",
    "Nel 1976 Ginzburg, allora a Bologna, scrisse (come è noto) un libro sul formaggio e i vermi.",
    "La Constitución de Cádiz (1812), véase el artículo 3, fue breve.",
    "Follow us on Google News! Be the first to comment. Leave a Reply",
    "Ann Lee is a Professor of History at the University of Riga. Her works have appeared in several outlets (2010–2020).",
    "Figure 3. Exports of salt, 1900–1910. Source: Ministry of Trade (1911).",
    "Born in Delft, Doe, Jane (1901–1975) studied law: first in Leiden, then in Paris, where the Press took note.",
    "Lindgren, Astrid (1945): so stand es auf dem Schild am Haus, das alle kannten.",
]


@pytest.mark.parametrize(("text", "expected"), DESCRIBED, ids=[text[:50] for text, _ in DESCRIBED])
def test_a_work_described_in_the_text_is_found(text: str, expected: list[tuple[str, str]], label: Labeller) -> None:
    text = f"A paragraph before.\n\n{text}\n\nA paragraph behind."
    found = find(Document("x", text), label)
    assert [(citation.signal, citation.span.of(text)) for citation in found.inline] == expected
    assert found.kind == "notes"


@pytest.mark.parametrize("text", MENTIONED)
def test_what_is_only_mentioned_is_no_work(text: str, label: Labeller) -> None:
    found = find(Document("x", f"A paragraph before.\n\n{text}\n\nA paragraph behind."), label)
    assert found.inline == ()
    assert found.notes == ()


def test_the_text_of_notes_holds_no_inline_works(label: Labeller) -> None:
    text = "A.[1]\n\n[1] See Kocka, Jürgen (2013): Geschichte des Kapitalismus, München: C.H. Beck."
    found = find(Document("x", text), label)
    assert found.inline == ()
    assert len(found.notes[0].citations) == 1
