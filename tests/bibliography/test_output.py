"""Files are replaced as a whole, never over a person’s work, and a bibliography and its side file never disagree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citetrack.bibliography import output, sources
from citetrack.bibliography.output import alone, publish, read_text, replace_file, side_path
from citetrack.bibliography.sources import Held, Sources, digest
from citetrack.errors import OutputError

ONE, TWO = "@book{a,\n}\n", "@book{b,\n}\n"


def side_of(text: str) -> Sources:
    return Sources("references.bib", digest(text), "bibtex", {text[6]: Held(text)})


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "bib" / "references.bib"
    assert publish(path, ONE, side_of(ONE))
    return path


def state(path: Path) -> tuple[str, str, bool]:
    """The file, the digest that its side file knows, and whether something was left half done."""
    text = path.read_text(encoding="utf-8")
    read = sources.loads(side_path(path).read_text(encoding="utf-8"), "side")
    return text, sources.settle(read, text).sha256, read.next is not None


def test_both_files_are_written_and_nothing_else_lies_about(bib: Path) -> None:
    assert state(bib) == (ONE, digest(ONE), False)
    assert sorted(path.name for path in bib.parent.iterdir()) == ["references.bib", "references.sources.json"]


def test_the_same_again_writes_nothing(bib: Path) -> None:
    before = [path.stat().st_mtime_ns for path in (bib, side_path(bib))]
    assert not publish(bib, ONE, side_of(ONE))
    assert [path.stat().st_mtime_ns for path in (bib, side_path(bib))] == before


def test_a_new_bibliography_replaces_the_old(bib: Path) -> None:
    assert publish(bib, TWO, side_of(TWO), side_of(ONE))
    assert state(bib) == (TWO, digest(TWO), False)


def test_a_lost_side_file_comes_back(bib: Path) -> None:
    side_path(bib).unlink()
    assert publish(bib, ONE, side_of(ONE))
    assert state(bib) == (ONE, digest(ONE), False)


@pytest.mark.parametrize("crash_at", [1, 2, 3])
def test_after_a_crash_at_any_point_the_next_run_goes_on(
    bib: Path, monkeypatch: pytest.MonkeyPatch, crash_at: int
) -> None:
    calls = 0

    def replace(path: Path, text: str) -> None:
        nonlocal calls
        calls += 1
        if calls == crash_at:
            raise KeyboardInterrupt
        replace_file(path, text)

    with monkeypatch.context() as patch:
        patch.setattr(output, "replace_file", replace)
        with pytest.raises(KeyboardInterrupt):
            publish(bib, TWO, side_of(TWO), side_of(ONE))
    text, known, _ = state(bib)
    assert text == (TWO if crash_at == 3 else ONE)
    assert known == digest(text)
    publish(bib, TWO, side_of(TWO), side_of(ONE))
    assert state(bib) == (TWO, digest(TWO), False)


def test_one_build_waits_for_another(bib: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "_PATIENCE", 0.05)
    with alone(bib), pytest.raises(OutputError, match=r"references\.bib: another build .*wait"), alone(bib):
        pass
    with alone(bib):
        pass


def test_a_file_that_is_not_utf_8_is_named_with_the_mend(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.write_bytes("@book{a, title = {Müller}}".encode("latin-1"))
    with pytest.raises(OutputError, match=r"x\.bib: .*UTF-8 \(byte 19\)"):
        read_text(path)


def test_a_crash_while_a_file_is_written_leaves_the_old_one(bib: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        publish(bib, TWO, side_of(TWO), side_of(ONE))
    assert state(bib) == (ONE, digest(ONE), False)
    assert len(list(bib.parent.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_named_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file/x\.bib: can't .*-o"):
        publish(tmp_path / "file" / "x.bib", ONE, side_of(ONE))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named_with_the_mend(bib: Path) -> None:
    bib.parent.chmod(0o500)
    try:
        with pytest.raises(OutputError, match=r"can't write \(Permission denied\).*-o"):
            publish(bib, TWO, side_of(TWO), side_of(ONE))
    finally:
        bib.parent.chmod(0o700)
    assert state(bib) == (ONE, digest(ONE), False)


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.bib").mkdir()
    with pytest.raises(OutputError, match=r"x\.bib: can't read"):
        publish(tmp_path / "x.bib", ONE, side_of(ONE))


def test_a_side_file_cannot_be_its_own_bibliography() -> None:
    assert side_path(Path("bib/x.json")) == Path("bib/x.sources.json")
    assert side_path(Path("x.sources.bib")) == Path("x.sources.sources.json")


@pytest.mark.skipif(os.name != "posix", reason="links and modes of POSIX")
def test_links_and_modes_stay(tmp_path: Path) -> None:
    real = tmp_path / "real.bib"
    real.write_text("", encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "x.bib"
    link.symlink_to(real)
    publish(link, ONE, side_of(ONE))
    assert link.is_symlink()
    assert (real.read_text(encoding="utf-8"), real.stat().st_mode & 0o777) == (ONE, 0o640)
