from pathlib import Path

import pytest

from citetrack.errors import MalformedInput
from citetrack.labelling import samples
from citetrack.labelling.evaluate import evaluate
from citetrack.labelling.recipe import Recipe
from citetrack.labelling.train import train

XML = """<?xml version="1.0" encoding="UTF-8"?>
<dataset>
  <!-- two -->
  <sequence>
    <author>Said, Edward W.</author>
    <title>Orientalism &amp; <i>after</i>.</title>
    <location>New York:</location>
    <publisher>Pantheon,</publisher>
    <date>1978.</date>
    <mystery>x</mystery>
    <note>  </note>
  </sequence>
  <sequence><author>Bush, V.</author><booktitle>In Memex,</booktitle><date>1945.</date></sequence>
</dataset>
"""


@pytest.fixture
def labelled(tmp_path: Path) -> Path:
    path = tmp_path / "own.xml"
    path.write_text(XML, encoding="utf-8")
    return path


def test_sequences_are_samples(labelled: Path) -> None:
    one, two = samples.read(labelled)
    assert one.text == "Said, Edward W. Orientalism & after. New York: Pantheon, 1978. x"
    assert [label for label, _ in one.segments] == ["author", "title", "location", "publisher", "date", "other"]
    assert two.segments == (("author", "Bush, V. "), ("container-title", "In Memex, "), ("date", "1945."))
    assert one.dataset == "own"


def test_a_model_is_trained_and_measured_on_them(labelled: Path, tmp_path: Path) -> None:
    model = tmp_path / "own.model"
    recipe = Recipe(parameters={"max_iterations": 20, "c1": 0.01})
    assert train([labelled], model, recipe=recipe, calibrate=()) == {"own": 2}
    (score,) = evaluate(model, [labelled]).values()
    assert score.citations == 2
    assert score.words_right >= 12  # a container that holds nothing is learnt as a title


@pytest.mark.parametrize(
    "text",
    [
        "<dataset>",
        "<references/>",
        "<",
        "<!DOCTYPE d [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><dataset><sequence><title>&b;</title></dataset>",
    ],
)
def test_other_xml_is_refused_by_name(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.xml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(MalformedInput, match=r"x\.xml"):
        list(samples.read(path))


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    path = tmp_path / "x.xml"
    path.write_text(
        "<!DOCTYPE d [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"
        "<dataset><sequence><title>A &a; B</title></sequence></dataset>",
        encoding="utf-8",
    )
    (sample,) = samples.read(path)
    assert "A" in sample.text
    assert "localhost" not in sample.text
