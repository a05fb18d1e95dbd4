"""A build of the same documents changes nothing, whatever they cite."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from test_rebuild import RUIZ, built, document, edit, keys

from citetrack.bibliography.output import side_path
from citetrack.model import Extraction
from citetrack.rebuild import rebuild
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


def _read(sure: float) -> Extraction:
    fields = tuple(field._replace(confidence=sure) for field in RUIZ.fields)
    return document("one.txt", replace(RUIZ, fields=fields))


@pytest.mark.parametrize("hand", [(), (("Borders", "{Borders}"),)])
def test_how_surely_it_was_read_makes_no_bibliography_out_of_date(tmp_path: Path, hand: tuple[tuple[str, str]]) -> None:
    """It is written all the same."""
    bib = tmp_path / "refs.bib"
    rebuild(bib, [document("one.txt", RUIZ)])
    for sure in (0.6, 0.7):
        edit(bib, *hand)
        assert not rebuild(bib, [_read(sure)], write=False).changed
        assert rebuild(bib, [_read(sure)]).changed
        held = json.loads(side_path(bib).read_text(encoding="utf-8"))["entries"]["ruiz2014"]
        assert (held["confidence"], held["fields"]) == (sure, dict.fromkeys(("title", "publisher", "date"), sure))
        assert not rebuild(bib, [_read(sure)]).changed
    assert rebuild(bib, [document("one.txt", RUIZ, RUIZ)], write=False).changed
