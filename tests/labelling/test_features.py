"""What the features of tokens make no difference between."""

import pytest

from citetrack.labelling.features import featurize
from citetrack.labelling.tokens import tokenize


@pytest.mark.parametrize(
    ("straight", "curly"),
    [
        ("Hall, 'Encoding and Decoding', in", "Hall, ‘Encoding and Decoding’, in"),
        ('Scott, "Gender: A Category," in', "Scott, “Gender: A Category,” in"),
        ("X, \"The 'New' Era\", in", "X, “The ‘New’ Era”, in"),
        ("Les origines de l'idée, d'après l'auteur", "Les origines de l’idée, d’après l’auteur"),
        ("X, 'The states' rights movement', in", "X, ‘The states’ rights movement’, in"),
        ('Fukuyama, "The End of History, The', "Fukuyama, “The End of History, The"),
    ],
)
def test_straight_marks_are_as_curly_ones(straight: str, curly: str) -> None:
    assert featurize(tokenize(straight)) == featurize(tokenize(curly))
