import pytest

from citetrack.labelling.clauses import clauses
from citetrack.labelling.enclosure import bracketing, quotation
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tokens import tokenize
from citetrack.labelling.words import Word, look

KNOWN = Lexicon(dict.fromkeys(["caire", "frankfurt", "london", "york"], ("place",)) | {"stuart": ("given",)})


def words_of(text: str) -> list[Word]:
    return [look(t.text, KNOWN) for t in tokenize(text)]


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
        ("Fukuyama, “The End of History, The", "-UUUUU"),
        ("The End of History”, The", "PPPP-"),
        ("O’Neill and d’Alembert", "---"),
    ],
)
def test_quotation(text: str, state: str) -> None:
    assert "".join(quotation(words_of(text))) == state


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Mind (1950), 59", ["-", "Sy", "-"]),
        ("X (London: Verso, 1983), 6", ["-", "BY", "IY", "EY", "-"]),
        ("Nora (dir.), t.", ["-", "Sn", "-"]),
        ("Policy 29 (2022: 139", ["-", "-", "U", "-"]),
    ],
)
def test_bracketing(text: str, state: list[str]) -> None:
    assert bracketing(words_of(text)) == state


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
    words = words_of(text)
    found = clauses(words, quotation(words), bracketing(words))
    assert "".join(c.kind for c in found) == kinds
    assert [c.start for c in found] == [0, *(c.end for c in found[:-1])][: len(found)]
    assert not found or found[-1].end == len(words)
