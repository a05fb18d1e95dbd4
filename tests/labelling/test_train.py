import json
from dataclasses import replace
from pathlib import Path

import pytest

from citetrack.errors import InputError, MalformedInput, ModelError, OutputError
from citetrack.labelling import load, samples
from citetrack.labelling.model import weights_of
from citetrack.labelling.recipe import Recipe, Share
from citetrack.labelling.train import choose, train
from citetrack.labelling.weights import read

CITATIONS = Path(__file__).with_name("citations.jsonl")
QUICK = Recipe(parameters={"c1": 0.1, "c2": 0.1, "max_iterations": 8})


def test_training_makes_the_same_model_twice(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    assert train([CITATIONS], one, recipe=QUICK) == train([CITATIONS], two, recipe=QUICK) == {"own": 52}
    assert one.read_bytes() == two.read_bytes()
    labelled = load(one).label("Edward W. Said, Orientalism (New York: Pantheon, 1978).")
    assert labelled.segments[0].label == "author"


def test_the_mean_of_models_that_learnt_in_turn(tmp_path: Path) -> None:
    lines = [json.loads(line) for line in CITATIONS.read_text(encoding="utf-8").splitlines()]
    files = []
    for name, some in (("one", lines[:20]), ("two", lines[20:40]), ("both", lines[40:])):
        files.append(tmp_path / name)
        files[-1].write_text("\n".join(json.dumps({**line, "dataset": name}) for line in some), encoding="utf-8")
    one, two, both = files
    recipe = replace(QUICK, in_turn=("one", "two"))
    counts = train(files, tmp_path / "mean", recipe=recipe)
    assert counts == {"one": 20, "two": 20, "both": 12}
    train([one, both], tmp_path / "first", recipe=recipe)
    train([two, both], tmp_path / "second", recipe=recipe)
    mean, first, second = (read(weights_of(tmp_path / name)) for name in ("mean", "first", "second"))
    for name in ("w=in", "k0=Q", "x=place"):
        for label in ("title", "author"):
            weights = [model.rows[model.names.row(name), model.labels.index(label)] for model in (mean, first, second)]
            assert weights[0] == pytest.approx((weights[1] + weights[2]) / 2, abs=1e-6)
    assert any(mean.rows[mean.names.row("w=in")])
    train([one, both], tmp_path / "again", recipe=recipe, beside=[tmp_path / "second"])
    again = read(weights_of(tmp_path / "again"))
    assert [*again.names] == [*mean.names]
    assert again.rows.sum() == pytest.approx(mean.rows.sum(), rel=1e-4)
    with pytest.raises(ModelError, match="can't be read"):
        train([one], tmp_path / "x", recipe=recipe, beside=[tmp_path / "absent"])
    with pytest.raises(ModelError, match="damaged"):
        train([one], tmp_path / "x", recipe=recipe, beside=[one])


def test_shares_and_held_out(tmp_path: Path) -> None:
    all_of_them, _ = choose([CITATIONS])
    few, spare = choose([CITATIONS], recipe=Recipe(shares={"own": Share(limit=5, times=2)}, spare=7))
    assert len(few) == 10
    assert few[:5] == few[5:]
    assert set(few) <= set(all_of_them)
    assert len(spare) == 7
    assert set(spare) <= set(all_of_them) - set(few)
    assert few == choose([CITATIONS], recipe=Recipe(shares={"own": Share(limit=5, times=2)}))[0]
    held = tmp_path / "held.jsonl"
    shouted = [[label, text.upper()] for label, text in all_of_them[0].segments]
    held.write_text(json.dumps({"segments": shouted}), encoding="utf-8")
    assert choose([CITATIONS], [held]) == (all_of_them[1:], [])


@pytest.mark.parametrize(
    ("title", "doubtful"),
    [
        ("“On the Origin of X,” Mind", True),
        ("«Sulle origini», Rivista", True),
        ("“On the Origin of X,”", False),
        ("X", False),
    ],
)
def test_doubtful_samples(title: str, doubtful: bool) -> None:
    assert samples.Sample("", "", (("author", "A. B., "), ("title", title))).doubtful == doubtful


@pytest.mark.parametrize("line", ["{", "[]", "{}", '{"segments": 1}', '{"segments": [["nonsense", "x"]]}'])
def test_a_line_that_is_no_sample(tmp_path: Path, line: str) -> None:
    path = tmp_path / "x.jsonl"
    path.write_text('{"segments": [["title", "x"]]}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(MalformedInput, match=r"x\.jsonl:2"):
        list(samples.read(path))


def test_a_line_without_text_is_no_sample(tmp_path: Path) -> None:
    path = tmp_path / "blank.jsonl"
    path.write_text(
        '{"segments": []}\n{"segments": [["title", "A"]]}\n{"segments": [["other", " "]]}\n', encoding="utf-8"
    )
    assert [sample.text for sample in samples.read(path)] == ["A"]


def test_what_can_not_be_trained_on(tmp_path: Path) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("", encoding="utf-8")
    with pytest.raises(InputError, match="no labelled citations"):
        train([empty], tmp_path / "m")
    with pytest.raises(MalformedInput, match="can't be read"):
        train([tmp_path / "absent"], tmp_path / "m")
    with pytest.raises(OutputError):
        train([CITATIONS], tmp_path / "no" / "m", recipe=QUICK)


@pytest.mark.parametrize(
    ("segments", "labels"),
    [
        ([("volume", "XLII (1960), "), ("pages", "p. 3")], ["volume", "date", "pages", "pages"]),
        ([("volume", "vol. 2011, no. 1 ")], ["volume"] * 4),
        ([("volume", "n. 2, 1985, ")], ["volume", "volume", "date"]),
        ([("doi", "https://doi.org/10.1000/1")], ["url"]),
        ([("author", "A. B., "), ("container-title", "Book, "), ("date", "1960")], ["author"] * 2 + ["title", "date"]),
        ([("title", "T, "), ("container-title", "Book, ")], ["title", "container-title"]),
        ([("journal", "Book, "), ("publisher", "Verso")], ["title", "publisher"]),
        ([("journal", "Mind "), ("volume", "59")], ["journal", "volume"]),
        ([("title", "Storia, «Archivio», "), ("volume", "I")], ["title", "journal", "volume"]),
        ([("title", "Storia, «Archivio», "), ("location", "Roma")], ["title", "title", "location"]),
        ([("journal", "Stern. "), ("title", "„Titel“ "), ("date", "1983")], ["author", "title", "date"]),
        ([("director", "Pierre Nora (dir.), ")], ["editor"] * 3),
        ([("director", "A. Hitchcock ")], ["director"] * 2),
        ([("author", "A. Gramsci, "), ("author", "a cura di V. Gerratana, ")], ["author"] * 2 + ["editor"] * 5),
        ([("editor", "trans. L. A. Manyon")], ["translator"] * 4),
        ([("institution", "CERN")], ["publisher"]),
    ],
)
def test_what_is_learnt(segments: list[tuple[str, str]], labels: list[str]) -> None:
    assert samples.sample_tokens(samples.Sample("", "", tuple(segments)))[1] == labels
