import json
import subprocess
import sys
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from citetrack.errors import ModelError
from citetrack.labelling import load
from citetrack.labelling.model import FORMAT, LAYOUT, SHIPPED
from citetrack.labelling.samples import LABELS
from citetrack.labelling.templates import VERSION
from citetrack.labelling.weights import from_crfsuite

NOTE = "Benedict Anderson, Imagined Communities (London: Verso, 1983), p. 6."


@given(st.text(max_size=300))
@example("")
@example(" \n ")
@example("\ud800 lone surrogate, 1999")
@example("nul \x00 (1999), \u202eright to left\u202c “‘’”")
@example(NOTE)
@settings(deadline=None)
def test_segments_cover_the_text(text: str) -> None:
    labelled = load().label(text)
    assert labelled.text == text
    assert "".join(part for _, part in labelled.parts()) == text
    assert all(part and label in LABELS for label, part in labelled.parts())
    labels = [s.label for s in labelled.segments]
    assert all(a != b for a, b in pairwise(labels))


def test_a_note() -> None:
    assert load().label(NOTE).parts() == (
        ("author", "Benedict Anderson, "),
        ("title", "Imagined Communities "),
        ("location", "(London: "),
        ("publisher", "Verso, "),
        ("date", "1983), "),
        ("pages", "p. 6."),
    )


def test_label_all_keeps_the_order() -> None:
    texts = [NOTE, "", "Mind 59 (1950): 433–460."]
    assert load().label_all(texts) == [load().label(t) for t in texts]


@pytest.mark.parametrize("unit", [NOTE + "\n", "x", "(", "“", "1", "a,", "Ä. ", "e\u0301"])
def test_long_texts_take_time_by_length(unit: str) -> None:
    text = unit * (100_000 // len(unit))
    start = time.perf_counter()
    labelled = load().label(text)
    assert time.perf_counter() - start < 20
    assert "".join(part for _, part in labelled.parts()) == text


def test_threads_get_what_one_alone_gets() -> None:
    texts = [f"{NOTE} {n}" for n in range(40)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(load().label, texts)) == load().label_all(texts)


def test_loaded_once() -> None:
    assert load() is load()


def test_importing_does_not_load_the_learner() -> None:
    code = "import sys, citetrack.labelling; sys.exit('pycrfsuite' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_shipped_model_says_how_it_was_made() -> None:
    header = load().header
    assert header["samples"]
    assert header["parameters"]
    assert SHIPPED.stat().st_size <= 8_000_000
    assert (SHIPPED.parent / "NOTICE").exists()


def _archive(path: Path, **parts: bytes) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("_", "."), data)
    return path


def _damaged(path: Path) -> Path:
    data = bytearray(SHIPPED.read_bytes())
    data[len(data) // 2] ^= 0xFF
    path.write_bytes(data)
    return path


def _text(path: Path) -> Path:
    path.write_text("not a model", encoding="utf-8")
    return path


HEADER = {"format": "citetrack-labeller", "layout": LAYOUT, "features": 0}
OLD = {"format": "citetrack-labeller", "features": VERSION}  # as the first models were


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda p: p, "can't be read"),
        (_text, "not a model"),
        (_damaged, "damaged"),
        (lambda p: _archive(p, header_json=b"{}"), "not a model"),
        (lambda p: _archive(p, header_json=b"[]"), "damaged"),
        (lambda p: _archive(p, header_json=b"{"), "damaged"),
        (lambda p: _archive(p, other=b""), "damaged"),
        (lambda p: _archive(p, header_json=json.dumps(HEADER).encode()), "features of version 0"),
        (lambda p: _archive(p, header_json=json.dumps(OLD).encode()), "layout of version 1"),
    ],
)
def test_unusable_models(tmp_path: Path, make, says: str) -> None:  # type: ignore[no-untyped-def]
    path = make(tmp_path / "a.model")
    with pytest.raises(ModelError, match=says) as error:
        load(path)
    assert str(path) in str(error.value)


@pytest.mark.parametrize(
    "weights",
    [
        b"",
        b"x",
        b"{}",
        b"[]\n",
        b'{"labels": null}\n',
        b'{"labels": 1, "features": 0, "weights": 0, "text": 0}\n',
        b'{"labels": [], "features": 9, "weights": 0, "text": 0}\n',
    ],
)
def test_weights_that_are_none(tmp_path: Path, weights: bytes) -> None:
    header = json.dumps({"format": FORMAT, "layout": LAYOUT, "features": VERSION}).encode()
    path = tmp_path / "a.model"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in (("header.json", header), ("lexicon.txt", b""), ("weights", weights)):
            archive.writestr(name, data)
    with pytest.raises(ModelError, match="damaged"):
        load(path)


def test_a_crf_that_is_none() -> None:
    with pytest.raises(ValueError, match="CRFsuite"):
        from_crfsuite(b"not a crf")


def test_the_commands_start_without_numpy() -> None:
    code = "import sys, citetrack.cli, citetrack.labelling; sys.exit('numpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
