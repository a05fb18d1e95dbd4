"""Trains a labeller from labelled citations.

``python -m citetrack.labelling.train FILE… -o MODEL [--held-out FILE…] [--beside MODEL…]`` does what ``train`` does,
by the recipe of the shipped model.
"""

from __future__ import annotations

import argparse
import logging
import random
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from citetrack.errors import InputError, OutputError
from citetrack.labelling import lexicon as lexicons
from citetrack.labelling import samples, weights
from citetrack.labelling.evaluate import sureness
from citetrack.labelling.features import featurize_all
from citetrack.labelling.model import Model, pack, weights_of
from citetrack.labelling.recipe import RECIPE, Recipe
from citetrack.labelling.samples import Sample

__all__ = ["choose", "main", "train"]

_log = logging.getLogger(__name__)
LEXICON = Path(__file__).parent / "models" / "lexicon.txt"
_TOGETHER = 256  # samples whose features are made at once


def choose(
    files: Iterable[Path], held_out: Iterable[Path] = (), recipe: Recipe = RECIPE
) -> tuple[list[Sample], list[Sample]]:
    """The samples to train on, by the recipe's shares, without the doubtful and any citation of the files held out;
    and some that the shares leave over.

    The same files and recipe give the same samples in the same order.
    """
    kept_back = {samples.fold(sample.text) for path in held_out for sample in samples.read(path)}
    by_dataset: dict[str, list[Sample]] = defaultdict(list)
    for path in files:
        for sample in samples.read(path):
            if not sample.doubtful and samples.fold(sample.text) not in kept_back:
                by_dataset[sample.dataset].append(sample)
    chosen: list[Sample] = []
    spare: list[Sample] = []
    for name in sorted(by_dataset):
        share = recipe.shares.get(name)
        drawn = by_dataset[name]
        if share is not None and share.limit is not None and share.limit < len(drawn):
            drawn = random.Random(f"{recipe.seed} {name}").sample(drawn, share.limit)  # noqa: S311 - no secret
            taken = set(map(id, drawn))
            spare += [s for s in by_dataset[name] if id(s) not in taken][: recipe.spare if taken else 0]
        chosen += drawn * (share.times if share is not None else 1)
    return chosen, spare


def train(  # noqa: PLR0913 - what may be left out is named
    files: Sequence[Path],
    output: Path,
    held_out: Sequence[Path] = (),
    recipe: Recipe = RECIPE,
    calibrate: Sequence[Path] = (),
    *,
    beside: Sequence[Path] = (),
) -> dict[str, int]:
    """Writes a model trained on the files to ``output``; how many samples of each data set it learnt from comes back.

    Where the recipe says so, several models learn from the files, and their mean is written; the models ``beside`` them
    are taken into it as they are.
    The citations of ``calibrate``, which are held out too, say how sure the model may be of what it labels; without
    them those do that the recipe's shares leave over.
    Raises InputError where a file can't be read or nothing is left to learn from, OutputError where ``output`` can't
    be written.
    """
    chosen, spare = choose(files, [*held_out, *calibrate], recipe)
    gold = [sample for path in calibrate for sample in samples.read(path)] or spare
    if not chosen:
        raise InputError(f"no labelled citations in {', '.join(map(str, files)) or 'no file'}")
    text = LEXICON.read_text(encoding="utf-8") if LEXICON.exists() else ""
    lexicon = lexicons.read(text.splitlines())
    counts: Counter[str] = Counter()
    learnt = list(map(weights_of, beside))
    for turn in _turns(chosen, recipe):
        crf, taken = _learn(turn, lexicon, recipe)
        learnt.append(weights.from_crfsuite(crf))
        counts |= taken
    header: dict[str, Any] = {
        "models": len(learnt),
        "samples": dict(sorted(counts.items())),
        "seed": recipe.seed,
        "parameters": dict(recipe.parameters),
    }
    whole = weights.mean(learnt) if len(learnt) > 1 else learnt[0]
    if gold:
        header["calibration"] = _calibration(Model(whole, lexicon, header), gold)
    try:
        output.write_bytes(pack(whole, text, header))
    except OSError as error:
        raise OutputError(f"{output}: can't be written: {error.strerror}") from error
    return dict(counts)


def _turns(chosen: Sequence[Sample], recipe: Recipe) -> list[list[Sample]]:
    """What each model learns from: one of the data sets that the recipe takes in turn, and all the others."""
    present = {sample.dataset for sample in chosen}
    turns = [name for name in recipe.in_turn if name in present] or [""]
    return [[s for s in chosen if s.dataset == turn or s.dataset not in recipe.in_turn] for turn in turns]


def _learn(chosen: Sequence[Sample], lexicon: lexicons.Lexicon, recipe: Recipe) -> tuple[bytes, Counter[str]]:
    """The model that CRFsuite learns from the samples, and how many of each data set these were."""
    import pycrfsuite  # noqa: PLC0415

    trainer = pycrfsuite.Trainer("lbfgs", params=dict(recipe.parameters), verbose=False)
    trainer.message = lambda line: _log.debug(line.rstrip())
    counts: Counter[str] = Counter()
    for start in range(0, len(chosen), _TOGETHER):
        some = [(sample.dataset, *samples.sample_tokens(sample)) for sample in chosen[start : start + _TOGETHER]]
        some = [(name, tokens, labels) for name, tokens, labels in some if len(tokens) <= recipe.longest]
        counts.update(name for name, _, _ in some)
        for rows, (_, _, labels) in zip(featurize_all([tokens for _, tokens, _ in some], lexicon), some, strict=True):
            trainer.append(rows, labels)
    with tempfile.TemporaryDirectory() as folder:
        crf = Path(folder) / "crf"
        trainer.train(str(crf))
        return crf.read_bytes(), counts


def _calibration(model: Model, gold: Sequence[Sample]) -> tuple[float, float]:
    """The line that makes the model's probabilities come true on citations that it wasn't trained on."""
    from citetrack.labelling import calibration  # noqa: PLC0415 - numpy

    labelled = model.label_all([sample.text for sample in gold], probabilities=True)
    return calibration.fit(*sureness([sample.segments for sample in gold], labelled))


def main(arguments: Sequence[str] | None = None) -> None:
    """The command ``python -m citetrack.labelling.train``."""
    parser = argparse.ArgumentParser(prog="python -m citetrack.labelling.train", description=__doc__)
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="labelled citations, JSON lines")
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="MODEL")
    parser.add_argument("--held-out", nargs="*", default=[], type=Path, metavar="FILE", help="never train on these")
    parser.add_argument("--calibrate", nargs="*", default=[], type=Path, metavar="FILE", help="be as sure as these say")
    parser.add_argument("--beside", nargs="*", default=[], type=Path, metavar="MODEL", help="take these into the mean")
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.DEBUG, format="%(message)s")
    for name, count in sorted(
        train(
            options.files, options.output, options.held_out, calibrate=options.calibrate, beside=options.beside
        ).items()
    ):
        _log.info("%6d %s", count, name)


if __name__ == "__main__":
    main()
