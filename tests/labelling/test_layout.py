"""Quotations, brackets and clauses, as the features show them."""

import pytest

from citetrack.labelling.features import featurize, featurize_all
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tokens import tokenize

KNOWN = Lexicon(dict.fromkeys(["caire", "frankfurt", "london", "york"], ("place",)) | {"stuart": ("given",)})


def states(text: str, prefix: str) -> list[str]:
    """What the features of this prefix say of each token."""
    rows = featurize(tokenize(text), KNOWN)
    return [name.removeprefix(prefix) for row in rows for name in row if name.startswith(prefix)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Hall, ‘Encoding’, in Culture", "-S--"),
        ("Scott, “Gender: A Category,” in", "-BIE-"),
        ("Nolte, „Vergangenheit, die vergeht“, in", "-BIE-"),
        ("Nolte, »Vergangenheit, die vergeht«, in", "-BIE-"),
        ("Nora, « Entre mémoire », dans", "-BIIE-"),
        ('Linz, "Una teoría del régimen", en', "-BIIE-"),
        ("X, ‘The states’ rights movement’, in", "-BIIE-"),
        ("X, ‘The “new” era’, in", "-BIE-"),
        ('X, " The new era ", in', "-BIIIE-"),
        ('X, “The new " era, in', "-BIE--"),
        ("Fukuyama, “The End of History, The", "-UUUUU"),
        ("The End of History”, The", "PPPP-"),
        ("O’Neill and d’Alembert", "---"),
    ],
)
def test_quotation(text: str, state: str) -> None:
    assert "".join(states(text, "q=")) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mind (1950), 59", ["-", "Sy", "-"]),
        ("X (London: Verso, 1983), 6", ["-", "BY", "IY", "EY", "-"]),
        ("Nora (dir.), t.", ["-", "Sn", "-"]),
        ("X (London, [1983] 1990), 6", ["-", "BY", "IY", "EY", "-"]),
        ("Policy 29 (2022: 139", ["-", "-", "U", "-"]),
    ],
)
def test_bracketing(text: str, state: list[str]) -> None:
    assert states(text, "r=") == state


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("B. Anderson, Imagined Communities (London: Verso, 1983), p. 6.", "nSLSYP"),
        ("Hall, ‘Encoding’, in Culture, ed. by S. Hall, 1980, pp. 1–3.", "SQIEYP"),
        ("‘Of F2 (G20A), and F5’, Mind, 1950.", "QSY"),
        ("Frankfurt a. M., Le Caire, London and New York: Verso, 1950", "LLLSY"),
        ("In: Stuart Hall (ed.), in Culture and Society, 1950", "iEIY"),
        ("L’idea, a cura di Armando Saitta ed Ernesto Sestan e altri ancora, 1961", "SEY"),
        ("Title, vol. 27, no. 3, https://example.org", "SVVU"),
        ("", ""),
    ],
)
def test_clauses(text: str, kinds: str) -> None:
    begun = [where.startswith("B") for where in states(text, "kw=")]
    assert "".join(kind for kind, begins in zip(states(text, "k0="), begun, strict=True) if begins) == kinds


def test_citations_side_by_side_are_as_each_alone() -> None:
    texts = ["“a b", "c” d", "", "(e", "f) g", "‘h’", "In: S. Hall", "6.", "Juni “i", ""]
    citations = [tokenize(text) for text in texts]
    assert featurize_all(citations, KNOWN) == [featurize(tokens, KNOWN) for tokens in citations]
