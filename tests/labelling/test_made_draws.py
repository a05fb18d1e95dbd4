from random import Random

import pytest

from citetrack.labelling.made.draws import abbreviate, draw_printer
from citetrack.labelling.made.languages import LANGUAGES
from citetrack.labelling.made.pools import Pool
from citetrack.labelling.made.works import Person

POOL = Pool((), (), (), (), (), (), (), (Person("Dentu", "Émile"),), ())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_printers_are_named_after_people(lang: str) -> None:
    for seed in range(60):
        name = draw_printer(POOL, lang, Random(seed))
        assert name
        assert "{" not in name
    assert any("Dentu" in draw_printer(POOL, lang, Random(seed)) for seed in range(20))


def test_journals_are_shortened_word_by_word_or_to_initials() -> None:
    found = {abbreviate("Harvard Review of the Law", "en", Random(seed)) for seed in range(200)}
    assert "HRL" in found
    assert any(name.endswith(". Law") for name in found)
    assert all(name[0] == "H" for name in found)
    assert abbreviate("Mind", "en", Random(1)) == "Mind"
