"""Files are replaced as a whole, never over a person’s work, and a bibliography and its side file never disagree."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from works import work

from citetrack.bibliography import output, sources
from citetrack.bibliography.output import publish, replace_file, side_path
from citetrack.errors import OutputError
from citetrack.model import Bibliography, Citation, Entry, Mention, Span

ONE, TWO = "@book{a,\n}\n", "@book{b,\n}\n"


def books(key: str) -> Bibliography:
    return Bibliography((Entry(key, work("book"), (Mention("a.txt", "1", Citation(Span(0, 1))),)),))


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    path = tmp_path / "bib" / "references.bib"
    assert publish(path, ONE, books("a"))
    return path


def state(path: Path) -> tuple[str, str, str]:
    read = sources.loads(side_path(path).read_text(encoding="utf-8"), "side")
    return path.read_text(encoding="utf-8"), read.sha256, read.replaces


def test_both_files_are_written_and_nothing_else_lies_about(bib: Path) -> None:
    assert state(bib) == (ONE, sources.digest(ONE), "")
    assert sorted(path.name for path in bib.parent.iterdir()) == ["references.bib", "references.sources.json"]


def test_the_same_again_writes_nothing(bib: Path) -> None:
    before = [path.stat().st_mtime_ns for path in (bib, side_path(bib))]
    assert not publish(bib, ONE, books("a"))
    assert [path.stat().st_mtime_ns for path in (bib, side_path(bib))] == before


def test_a_new_bibliography_replaces_the_old(bib: Path) -> None:
    assert publish(bib, TWO, books("b"))
    assert state(bib) == (TWO, sources.digest(TWO), "")


@pytest.mark.parametrize("side", ["as it was", "gone", "damaged", "of another file"])
def test_what_a_person_changed_is_not_overwritten(bib: Path, side: str) -> None:
    bib.write_text(ONE + "% mine\n", encoding="utf-8")
    if side == "gone":
        side_path(bib).unlink()
    elif side == "damaged":
        side_path(bib).write_bytes(b"\xff{")
    elif side == "of another file":
        side_path(bib).write_text(sources.dumps(books("b"), TWO, "x.bib"), encoding="utf-8")
    with pytest.raises(OutputError, match=r"references\.bib: .*--force"):
        publish(bib, TWO, books("b"))
    assert bib.read_text(encoding="utf-8") == ONE + "% mine\n"
    assert publish(bib, TWO, books("b"), force=True)
    assert state(bib) == (TWO, sources.digest(TWO), "")


def test_an_empty_file_is_nobodys_work(tmp_path: Path) -> None:
    path = tmp_path / "x.bib"
    path.touch()
    assert publish(path, ONE, books("a"))


def test_a_lost_side_file_comes_back(bib: Path) -> None:
    side_path(bib).unlink()
    assert publish(bib, ONE, books("a"))
    assert state(bib) == (ONE, sources.digest(ONE), "")


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
            publish(bib, TWO, books("b"))
    text, digest, replaces = state(bib)
    assert sources.digest(text) in {digest, replaces}
    publish(bib, TWO, books("b"))
    assert state(bib) == (TWO, sources.digest(TWO), "")


def test_a_crash_while_a_file_is_written_leaves_the_old_one(bib: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OutputError, match="No space left on device"):
        publish(bib, TWO, books("b"))
    assert state(bib) == (ONE, sources.digest(ONE), "")
    assert len(list(bib.parent.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_named_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match=r"file/x\.bib: can't .*-o"):
        publish(tmp_path / "file" / "x.bib", ONE, books("a"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named_with_the_mend(bib: Path) -> None:
    bib.parent.chmod(0o500)
    try:
        with pytest.raises(OutputError, match=r"can't write \(Permission denied\).*-o"):
            publish(bib, TWO, books("b"))
    finally:
        bib.parent.chmod(0o700)
    assert state(bib) == (ONE, sources.digest(ONE), "")


def test_a_folder_in_the_place_of_the_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.bib").mkdir()
    with pytest.raises(OutputError, match=r"x\.bib: can't read"):
        publish(tmp_path / "x.bib", ONE, books("a"))


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
    publish(link, ONE, books("a"))
    assert link.is_symlink()
    assert (real.read_text(encoding="utf-8"), real.stat().st_mode & 0o777) == (ONE, 0o640)
