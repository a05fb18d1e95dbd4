"""The trained labeller: a linear-chain CRF over the tokens of a citation, and the file it is kept in.

A model file is a zip archive of ``header.json`` (what it is and how it was made), ``lexicon.txt`` and ``crf``, the
model of CRFsuite (Okazaki 2007). CRFsuite itself is imported when a model is loaded.
"""

from __future__ import annotations

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import Any

from citetrack.errors import ModelError
from citetrack.labelling import lexicon as lexicons
from citetrack.labelling.features import VERSION, featurize
from citetrack.labelling.lexicon import Lexicon
from citetrack.labelling.tokens import Token, tokenize
from citetrack.model import LabelledCitation, Segment, Span

__all__ = ["FORMAT", "SHIPPED", "Model", "load", "pack"]

FORMAT = "citetrack-labeller"
SHIPPED = Path(__file__).parent / "models" / "citations.model"
# What reading a zip archive, its JSON and its model raises where the file is something else or broken.
_DAMAGE = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, AttributeError, NotImplementedError, EOFError)
_STAMP = (1980, 1, 1, 0, 0, 0)  # the same content makes the same file


def segments(text: str, tokens: Sequence[Token], labels: Sequence[str]) -> tuple[Segment, ...]:
    """The runs of one label, from the start of the text to its end; white space belongs to the run before it."""
    if not tokens:
        return (Segment("other", Span(0, len(text))),) if text else ()
    firsts = [0, *(i for i in range(1, len(labels)) if labels[i] != labels[i - 1])]
    starts = [0, *(tokens[i].start for i in firsts[1:])]
    ends = [*starts[1:], len(text)]
    return tuple(Segment(labels[i], Span(a, b)) for i, a, b in zip(firsts, starts, ends, strict=True))


class Model:
    """A labeller; it may be used from several threads."""

    def __init__(self, crf: bytes, lexicon: Lexicon, header: Mapping[str, Any]) -> None:
        import pycrfsuite  # noqa: PLC0415 - only those who label pay for it

        self.header = header
        self._lexicon = lexicon
        self._crf = crf  # the tagger reads from these bytes, so they must stay
        self._lock = Lock()
        self._tagger = pycrfsuite.Tagger()
        self._tagger.open_inmemory(crf)

    def label(self, text: str) -> LabelledCitation:
        """The text cut into labelled segments that cover it from end to end; any string will do."""
        tokens = tokenize(text)
        if not tokens:
            return LabelledCitation(text, segments(text, (), ()))
        rows = featurize(tokens, self._lexicon)
        with self._lock:
            labels = self._tagger.tag(rows)
        return LabelledCitation(text, segments(text, tokens, labels))

    def label_all(self, texts: Iterable[str]) -> list[LabelledCitation]:
        """Each text labelled, in their order."""
        return [self.label(text) for text in texts]


def pack(crf: bytes, lexicon: str, header: Mapping[str, Any]) -> bytes:
    """A model file's content."""
    header = {"format": FORMAT, "features": VERSION, **header}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in (
            ("header.json", json.dumps(header, indent=1, sort_keys=True).encode()),
            ("lexicon.txt", lexicon.encode()),
            ("crf", crf),
        ):
            entry = zipfile.ZipInfo(name, _STAMP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data, compresslevel=9)
    return out.getvalue()


def _read(path: Path) -> Model:
    mend = "train one with “citetrack train”, or leave the option away to use the one that is shipped"
    try:
        with zipfile.ZipFile(path) as archive:
            header = json.loads(archive.read("header.json"))
            if header.get("format") != FORMAT:
                raise ModelError(f"{path}: not a model of citetrack; {mend}")
            if header.get("features") != VERSION:
                made = header.get("features")
                raise ModelError(f"{path}: made for features of version {made}, this citetrack has {VERSION}; {mend}")
            lexicon = lexicons.read(archive.read("lexicon.txt").decode().splitlines())
            return Model(archive.read("crf"), lexicon, header)
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
