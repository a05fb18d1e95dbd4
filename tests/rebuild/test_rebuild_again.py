"""A build of the same documents changes nothing, whatever they cite."""

from pathlib import Path

import pytest
from test_rebuild import built, document, edit, keys

from duplicates import made


@pytest.mark.timeout(600)
@pytest.mark.parametrize("to", ["bibtex", "biblatex"])
def test_a_build_of_the_same_documents_changes_nothing(tmp_path: Path, to: str) -> None:
    """Over made works of all kinds, their other descriptions among them, also after a change by hand."""
    bib = tmp_path / "refs.bib"
    cited = [reference for _, reference in made(400)]
    pages = [document(f"{place}.txt", *cited[place : place + 10]) for place in range(0, len(cited), 10)]
    built(bib, *pages, to=to)
    edit(bib, ("title = {The ", "title = {{The} "))
    built(bib, *pages, to=to)
    assert len(keys(bib)) == len(set(keys(bib)))
    assert "takes it out" not in bib.read_text(encoding="utf-8")
