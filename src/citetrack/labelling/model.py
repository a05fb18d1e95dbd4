"""The trained labeller: a linear-chain CRF over the tokens of a citation, and the file it is kept in.

A model file is a zip archive of ``header.json`` (what it is and how it was made), ``lexicon.txt`` and ``weights``.
What decodes it, and numpy, are imported when a model is loaded.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

from citetrack.errors import ModelError
from citetrack.labelling import lexicon as lexicons
from citetrack.labelling import weights
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.templates import VERSION
from citetrack.model import LabelledCitation

__all__ = ["FORMAT", "SHIPPED", "Confident", "Model", "load", "pack", "weights_of"]

FORMAT = "citetrack-labeller"
LAYOUT = 2  # of the file
SHIPPED = Path(__file__).parent / "models" / "citations.model"
# What reading a zip archive, its JSON and its model raises where the file is something else or broken.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, AttributeError, NotImplementedError, EOFError,
)  # fmt: skip
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same content makes the same file


class Model:
    """A labeller; it may be used from several threads."""

    def __init__(self, data: bytes, lexicon: Lexicon, header: Mapping[str, Any]) -> None:
        from citetrack.labelling import tagging  # noqa: PLC0415 - only those who label load numpy

        self.header = header
        self._tagger = tagging.Tagger(weights.read(data), lexicon, header.get("calibration", tagging.AS_IT_IS))

    def confident(self) -> Confident:
        """The labeller that says besides how probable each segment is, where it labels many citations."""
        return Confident(self)

    def label(self, text: str) -> LabelledCitation:
        """The text cut into labelled segments that cover it from end to end; any string will do."""
        return self.label_all([text])[0]

    def label_all(self, texts: Iterable[str], probabilities: bool = False) -> list[LabelledCitation]:
        """Each text labelled, in their order; quicker than one by one.

        Where ``probabilities`` are asked for, each segment says how probable it is.
        """
        return self._tagger.label_all(list(texts), probabilities)


class Confident:
    """A labeller that says of each segment how probable it is, where it labels many citations."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def label(self, text: str) -> LabelledCitation:
        """The text cut into labelled segments, as the model does."""
        return self._model.label(text)

    def label_all(self, texts: Iterable[str]) -> list[LabelledCitation]:
        """Each text labelled, in their order, with the probability of each segment."""
        return self._model.label_all(texts, probabilities=True)


def pack(learnt: bytes, lexicon: str, header: Mapping[str, Any]) -> bytes:
    """A model file's content; ``learnt`` are its weights, as ``weights`` writes them."""
    header = {"format": FORMAT, "layout": LAYOUT, "features": VERSION, **header}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (
            ("header.json", json.dumps(header, indent=1, sort_keys=True).encode()),
            ("lexicon.txt", lexicon.encode()),
            ("weights", learnt),
        ):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return out.getvalue()


def weights_of(path: Path) -> bytes:
    """The weights in a model file, of whatever version; raises ModelError where it can't be read."""
    try:
        with zipfile.ZipFile(path) as archive:
            return archive.read("weights")
    except OSError as error:
        raise ModelError(f"{path}: can't be read: {error.strerror or error}") from error
    except _DAMAGE as error:
        raise ModelError(f"{path}: damaged, or not a model of citetrack ({error})") from error


def _read(path: Path) -> Model:
    mend = "train one with “citetrack train”, or leave the option away to use the one that is shipped"
    try:
        with zipfile.ZipFile(path) as archive:
            header = json.loads(archive.read("header.json"))
            if header.get("format") != FORMAT:
                raise ModelError(f"{path}: not a model of citetrack; {mend}")
            for part, version in (("layout", LAYOUT), ("features", VERSION)):
                if header.get(part, 1) != version:
                    made = header.get(part, 1)
                    raise ModelError(f"{path}: made for {part} of version {made}, this citetrack has {version}; {mend}")
            lexicon = lexicons.read(archive.read("lexicon.txt").decode().splitlines())
            return Model(archive.read("weights"), lexicon, header)
    except OSError as error:
        raise ModelError(f"{path}: can't be read: {error.strerror or error}; {mend}") from error
    except _DAMAGE as error:
        raise ModelError(f"{path}: damaged, or not a model of citetrack ({error}); {mend}") from error


@lru_cache(maxsize=4)
def _cached(path: Path, stamp: tuple[int, int]) -> Model:  # noqa: ARG001 - a changed file is another key
    return _read(path)


def load(path: Path | None = None) -> Model:
    """The model in a file, or the one that is shipped; read once.

    Raises ModelError for a file that is missing, damaged, no model or made for other features.
    """
    path = Path(path) if path is not None else SHIPPED
    try:
        stat = path.stat()
    except OSError as error:
        raise ModelError(f"{path}: can't be read: {error.strerror or error}") from error
    return _cached(path, (stat.st_mtime_ns, stat.st_size))
