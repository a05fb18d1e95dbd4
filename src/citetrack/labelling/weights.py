"""The weights of a trained model, as arrays: what each feature says for each label, and each label for the next.

In a model file they are one part: a line of JSON that says how much follows, the features' names, and the arrays.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citetrack.labelling.templates import APART

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from citetrack.labelling.feature_names import FeatureNames

__all__ = ["Weights", "from_crfsuite", "mean", "read"]

# CRFsuite's file (Okazaki 2007): offsets of its parts, a part's head, a feature, a record of its string tables.
_HEAD = struct.Struct("<4sI4sIIIIIIIII")
_FEATURES = struct.Struct("<4sII")
_FEATURE = [("type", "<u4"), ("source", "<u4"), ("target", "<u4"), ("weight", "<f8")]
_STRINGS = struct.Struct("<4sIIIII")
_STRING = struct.Struct("<II")


@dataclass(frozen=True, slots=True, eq=False)
class Weights:
    """The labels; ``transitions[a, b]``, the weight of label b after a; ``rows[features[name]]``, the weights of the
    labels where that feature is present, of those that are looked up by name: all but those of ``APART``, whose rows
    ``names`` tells. Row 0 is that of a feature without weights: all zero."""

    labels: tuple[str, ...]
    transitions: NDArray[np.float32]
    features: Mapping[str, int]
    rows: NDArray[np.float32]
    names: FeatureNames


def from_crfsuite(crf: bytes) -> bytes:
    """A model of CRFsuite as a part of a model file; raises ValueError where ``crf`` is none."""
    import numpy as np  # noqa: PLC0415

    if crf[:4] != b"lCRF":
        raise ValueError("not a model of CRFsuite")
    try:
        _, _, kind, *_, features_at, labels_at, names_at, _, _ = _HEAD.unpack_from(crf)
        if kind != b"FOMC":
            raise ValueError("not a model of CRFsuite")
        _, _, count = _FEATURES.unpack_from(crf, features_at)
        found = np.frombuffer(crf, np.dtype(_FEATURE), count, features_at + _FEATURES.size)
        labels, names = _strings(crf, labels_at), _strings(crf, names_at)
    except struct.error as error:
        raise ValueError("a model of CRFsuite cut short") from error
    transitions = np.zeros((len(labels), len(labels)), np.float32)
    moves = found[found["type"] == 1]
    transitions[moves["source"], moves["target"]] = moves["weight"]
    states = found[found["type"] == 0]
    order = sorted(set(states["source"].tolist()), key=names.__getitem__)
    rank = np.zeros(len(names), np.int64)
    rank[order] = np.arange(len(order))
    states = states[np.lexsort((states["target"], rank[states["source"]]))]
    counts = np.bincount(rank[states["source"]], minlength=len(order))
    weighed = (counts.astype(np.uint8), states["target"].astype(np.uint8), states["weight"].astype("<f4"))
    return _write(labels, transitions, [names[i] for i in order], weighed)


def mean(parts: Sequence[bytes]) -> bytes:
    """The part of a model file whose weights are the means of those of these parts; a weight that one lacks is 0 there.

    Models that learnt from other samples err in other places, so that their mean errs less than each (Breiman 1996).
    """
    import numpy as np  # noqa: PLC0415

    models = [read(part) for part in parts]
    labels = list(dict.fromkeys(label for model in models for label in model.labels))
    names = sorted(set().union(*(model.names for model in models)))
    rank = {name: number for number, name in enumerate(names)}
    transitions = np.zeros((len(labels), len(labels)))
    rows = np.zeros((len(names), len(labels)))
    for model in models:
        own = [labels.index(label) for label in model.labels]
        transitions[np.ix_(own, own)] += model.transitions / len(models)
        rows[np.ix_([rank[name] for name in model.names], own)] += model.rows[1:] / len(models)
    feature, label = np.nonzero(rows)
    counts = np.bincount(feature, minlength=len(names)).astype(np.uint8)
    weighed = (counts, label.astype(np.uint8), rows[feature, label].astype("<f4"))
    return _write(labels, transitions, names, weighed)


def _strings(crf: bytes, at: int) -> list[str]:
    """The strings of a table, by their numbers."""
    _, _, _, _, count, back = _STRINGS.unpack_from(crf, at)
    found = [""] * count
    for offset in struct.unpack_from(f"<{count}I", crf, at + back):
        number, size = _STRING.unpack_from(crf, at + offset)
        start = at + offset + _STRING.size
        found[number] = crf[start : start + size - 1].decode()
    return found


def _write(
    labels: list[str], transitions: NDArray[np.floating], names: list[str], weighed: Sequence[NDArray[np.generic]]
) -> bytes:
    """The part of a model file; ``weighed`` is of each feature how many labels it weighs, and then of each of these
    the label's number and the weight."""
    text = "\n".join(names).encode()
    head = {"labels": labels, "features": len(names), "weights": len(weighed[-1]), "text": len(text)}
    arrays = (transitions.astype("<f4"), *weighed)
    return b"".join((json.dumps(head).encode(), b"\n", text, *(a.tobytes() for a in arrays)))


def read(data: bytes) -> Weights:
    """The weights that ``from_crfsuite`` gave; raises ValueError or KeyError where ``data`` is something else."""
    import numpy as np  # noqa: PLC0415

    from citetrack.labelling.feature_names import FeatureNames  # noqa: PLC0415

    line, _, body = data.partition(b"\n")
    head = json.loads(line)
    labels, features, weights, size = head["labels"], head["features"], head["weights"], head["text"]
    n = len(labels)
    if len(body) != size + 4 * n * n + features + 5 * weights:
        raise ValueError("weights cut short")
    names = FeatureNames(body[:size])
    transitions = np.frombuffer(body, "<f4", n * n, size).reshape(n, n)
    size += 4 * n * n
    counts = np.frombuffer(body, np.uint8, features, size)
    targets = np.frombuffer(body, np.uint8, weights, size + features)
    values = np.frombuffer(body, "<f4", weights, size + features + weights)
    if len(names) != features or int(counts.sum()) != weights or (weights and int(targets.max()) >= n):
        raise ValueError("weights that don't fit together")
    rows = np.zeros((features + 1, n), np.float32)
    rows[np.repeat(np.arange(1, features + 1), counts), targets] = values
    return Weights(tuple(labels), transitions.astype(np.float32), names.apart_from(APART), rows, names)
