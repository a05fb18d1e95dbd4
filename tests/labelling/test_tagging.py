"""The labeller's own decoder against CRFsuite's tagger, over a model trained on a few citations."""

from __future__ import annotations

import random
import tempfile
from functools import cache
from pathlib import Path

import numpy as np
import pycrfsuite
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from citetrack.labelling import lexicon as lexicons
from citetrack.labelling import samples
from citetrack.labelling.decoding import best, marginals
from citetrack.labelling.emissions import Emissions
from citetrack.labelling.features import featurize
from citetrack.labelling.tagging import Tagger
from citetrack.labelling.tokens import tokenize
from citetrack.labelling.train import LEXICON
from citetrack.labelling.weights import Weights, from_crfsuite, read

CITATIONS = Path(__file__).parent / "citations.jsonl"
_PARTS = """
“On Denoting,” Mind 14 (1905): 479–493. In: 6. Juni 1999 «Le Monde» [sic] (eds) Hrsg. von a cura di J.-P. Sartre,
http://example.org/a_b?c=1 doi:10.1000/xyz 54(2):12-20 London:Sage ‘the states’ rights’ ) ( “ " ’ O’Neil, pp. xii–xiv
vol. Bd.12 Aufl. 3. et al. Frankfurt am Main: — ; \x00 é 1,000 … | a|b (1999)Title ☃ ☃x☃ x☃.
""".split()  # noqa: SIM905 - quotes of every kind are in it
TEXTS = st.lists(st.one_of(st.sampled_from(_PARTS), st.text(max_size=6)), max_size=60).map(" ".join)


@cache
def trained() -> tuple[Weights, pycrfsuite.Tagger, lexicons.Lexicon]:
    lexicon = lexicons.read(LEXICON.read_text(encoding="utf-8").splitlines())
    trainer = pycrfsuite.Trainer("lbfgs", params={"c1": 0.05, "c2": 0.01, "max_iterations": 25}, verbose=False)
    for sample in samples.read(CITATIONS):
        tokens, labels = samples.sample_tokens(sample)
        trainer.append(featurize(tokens, lexicon), labels)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "crf"
        trainer.train(str(path))
        crf = path.read_bytes()
    tagger = pycrfsuite.Tagger()
    tagger.open_inmemory(crf)
    trained.kept = crf  # type: ignore[attr-defined]  # the tagger reads from these bytes
    return read(from_crfsuite(crf)), tagger, lexicon


def _labels(text: str) -> list[tuple[str, int, int]]:
    """The segments by CRFsuite's own tagger."""
    _, tagger, lexicon = trained()
    tokens = tokenize(text)
    if not tokens:
        return [("other", 0, len(text))] if text else []
    labels = tagger.tag(featurize(tokens, lexicon))
    firsts = [0, *(i for i in range(1, len(labels)) if labels[i] != labels[i - 1])]
    starts = [0, *(tokens[i].start for i in firsts[1:])]
    return [(labels[i], a, b) for i, a, b in zip(firsts, starts, [*starts[1:], len(text)], strict=True)]


def _shuffled(count: int) -> list[str]:
    """Strings made of the pieces of citations, in odd orders and with odd blanks."""
    drawn = random.Random(7)
    words = [word for sample in samples.read(CITATIONS) for word in sample.text.split()]
    return [
        drawn.choice((" ", "  ", "\n")).join(drawn.sample(words, drawn.randint(1, 40))) + drawn.choice(("", " "))
        for _ in range(count)
    ]


def test_labels_are_those_of_crfsuite() -> None:
    weights, _, lexicon = trained()
    texts = [*(sample.text for sample in samples.read(CITATIONS)), *_shuffled(300), "", " "]
    labelled = Tagger(weights, lexicon).label_all(texts)
    assert [[(s.label, s.span.start, s.span.end) for s in one.segments] for one in labelled] == list(
        map(_labels, texts)
    )


@given(st.lists(TEXTS.filter(lambda text: bool(text.split())), min_size=1, max_size=4))
@example(["“a b ‘c’ d", "e” f", "(g [h) i] j (1999)", "‘k l’ m’ n", "o » p « q »"])
@settings(deadline=None, max_examples=150)
def test_emissions_are_the_sums_over_the_features(texts: list[str]) -> None:
    weights, _, lexicon = trained()
    emissions = _emissions()
    tokens = emissions.read([text.split() for text in texts])
    found = emissions.of(tokens.forms, tokens.counts, tokens.glued)
    names = [row for text in texts for row in featurize(tokenize(text), lexicon)]
    rows = {name: row for row, name in enumerate(weights.names, 1)}
    wanted = [weights.rows[[rows[name] for name in row if name in rows]].sum(0) for row in names]
    assert np.allclose(found, wanted, atol=1e-4)


@cache
def _emissions() -> Emissions:
    weights, _, lexicon = trained()
    return Emissions(weights, lexicon)


def test_marginals_are_those_of_crfsuite() -> None:
    weights, tagger, lexicon = trained()
    texts = sorted(_shuffled(20), key=lambda text: -len(tokenize(text)))
    tokens = _emissions().read([text.split() for text in texts])
    found = marginals(
        _emissions().of(tokens.forms, tokens.counts, tokens.glued), tokens.counts, weights.transitions
    ).labels
    assert np.allclose(found.sum(1), 1)
    row = 0
    for text in texts:
        rows = featurize(tokenize(text), lexicon)
        tagger.set(rows)
        for i in range(len(rows)):
            for k, label in enumerate(weights.labels):
                assert found[row, k] == pytest.approx(tagger.marginal(label, i), abs=1e-4)
            row += 1


@pytest.mark.parametrize("counts", [[1], [3, 1], [5, 5, 2, 1, 1]])
def test_best_is_the_best_of_all(counts: list[int]) -> None:
    draw = np.random.default_rng(len(counts))
    labels = 3
    weights = draw.normal(size=(sum(counts), labels)).astype(np.float32)
    moves = draw.normal(size=(labels, labels)).astype(np.float32)
    found = best(weights, np.array(counts), moves)
    start = 0
    for count in counts:
        paths = np.stack(np.meshgrid(*[range(labels)] * count, indexing="ij"), -1).reshape(-1, count)
        scores = weights[range(start, start + count), paths].sum(1) + moves[paths[:, :-1], paths[:, 1:]].sum(1)
        assert found[start : start + count].tolist() == paths[scores.argmax()].tolist()
        start += count


@pytest.mark.parametrize("counts", [[1], [4, 2], [5, 3, 3, 1]])
def test_a_run_is_as_probable_as_the_paths_that_hold_it(counts: list[int]) -> None:
    draw = np.random.default_rng(sum(counts))
    labels = 3
    weights = draw.normal(size=(sum(counts), labels)).astype(np.float32)
    moves = draw.normal(size=(labels, labels)).astype(np.float32)
    chosen = best(weights, np.array(counts), moves)
    starts = np.cumsum(counts) - counts
    begins = np.array([i in starts or chosen[i] != chosen[i - 1] for i in range(sum(counts))])
    firsts = np.flatnonzero(begins)
    found = marginals(weights, np.array(counts), moves).runs(chosen, firsts)
    for first, after, probability in zip(firsts, [*firsts[1:], len(chosen)], found, strict=True):
        start, count = next((s, n) for s, n in zip(starts, counts, strict=True) if s <= first < s + n)
        paths = np.stack(np.meshgrid(*[range(labels)] * count, indexing="ij"), -1).reshape(-1, count)
        scores = weights[range(start, start + count), paths].sum(1) + moves[paths[:, :-1], paths[:, 1:]].sum(1)
        label, a, b = chosen[first], first - start, after - start
        held = (paths[:, a:b] == label).all(1)
        held &= (paths[:, a - 1] != label) if a else True
        held &= (paths[:, b] != label) if b < count else True
        assert probability == pytest.approx(np.exp(scores)[held].sum() / np.exp(scores).sum(), abs=1e-5)


def test_probabilities_come_when_asked_for_and_change_no_label() -> None:
    weights, _, lexicon = trained()
    texts = ["", *_shuffled(30)]
    tagger = Tagger(weights, lexicon)
    plain, sure = tagger.label_all(texts), tagger.label_all(texts, probabilities=True)
    assert [one.parts() for one in plain] == [one.parts() for one in sure]
    assert all(s.probability is None for one in plain for s in one.segments)
    known = [s.probability for one in sure for s in one.segments if s.span.of(one.text).strip()]
    assert all(p is not None and 0 <= p <= 1 for p in known)
    calmer = Tagger(weights, lexicon, (0.5, 0.0)).label_all(texts, probabilities=True)
    assert [one.parts() for one in calmer] == [one.parts() for one in plain]
    assert min(s.probability or 1 for one in calmer for s in one.segments) >= min(p or 1 for p in known)


def test_what_is_kept_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("citetrack.labelling.forms._MOST", 200)
    monkeypatch.setattr("citetrack.labelling.tables._MOST", 20)
    weights, _, lexicon = trained()
    tagger = Tagger(weights, lexicon)
    texts = _shuffled(120)
    alone = [Tagger(weights, lexicon).label_all([text])[0] for text in texts[-3:]]
    assert [tagger.label_all([text])[0] for text in texts][-3:] == alone
