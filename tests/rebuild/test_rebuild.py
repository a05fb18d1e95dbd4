"""A bibliography through the years: documents come and go, a person edits, processes die, and nothing is lost."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from citetrack.bibliography.output import side_path
from citetrack.errors import OutputError
from citetrack.model import Bibliography, Citation, Document, Extraction, Field, Name, NameList, Note, Reference, Span
from citetrack.rebuild import Rebuilt, rebuild

CITETRACK = Path(sys.executable).with_name("citetrack")


def book(author: str, title: str, year: str, **more: str) -> Reference:
    fields = {"title": title, "publisher": "Polity", "date": year} | more
    return Reference(
        "book", (NameList("author", (Name(author, "Ana"),)),), tuple(Field(*one) for one in fields.items())
    )


def document(name: str, *works: Reference) -> Extraction:
    """A document with a note for each work."""
    notes = []
    for number, cited in enumerate(works, 1):
        span = Span(100 * number, 100 * number + 50)
        notes.append(Note(str(number), span, span, (), (Citation(span, reference=cited),)))
    return Extraction(Document(name, " " * 2000), tuple(notes))


RUIZ, KAYA, NAGY, WEBER = (
    book("Ruiz", "Borders of Memory", "2014"),
    book("Kaya", "Rivers and Treaties", "2009", location="Ankara"),
    book("Nagy", "A Court without Law", "1998"),
    book("Weber", "Cities in Exile", "2021"),
)
ONE, TWO = document("one.txt", RUIZ, KAYA), document("two.txt", NAGY, KAYA)


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    return tmp_path / "refs.bib"


def keys(path: Path) -> list[str]:
    return re.findall(r"@\w+\{([^,\s]+),", path.read_text(encoding="utf-8"))


def edit(path: Path, *changes: tuple[str, str]) -> None:
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def built(path: Path, *found: Extraction, **settings: object) -> Rebuilt:
    """What a build gives, after which another one changes nothing."""
    done = rebuild(path, found, **settings)  # type: ignore[arg-type]
    before = [file.stat().st_mtime_ns for file in (path, side_path(path))]
    settings.pop("force", None)
    assert not rebuild(path, found, **settings).changed  # type: ignore[arg-type]
    assert [file.stat().st_mtime_ns for file in (path, side_path(path))] == before
    return done


def test_what_was_changed_by_hand_stays_and_the_rest_follows(bib: Path) -> None:
    built(bib, ONE, document("two.txt", NAGY))
    edit(bib, ("Rivers and Treaties", "{Rivers} and Treaties"), ("@book{nagy1998", "% check\n@book{NagyCourt"))
    corrected = book("Kaya", "Rivers and Treaties", "2009", location="İstanbul")
    done = built(bib, document("one.txt", RUIZ, corrected, WEBER), document("two.txt", NAGY))
    text = bib.read_text(encoding="utf-8")
    assert keys(bib) == ["ruiz2014", "kaya2009", "weber2021", "NagyCourt"]
    assert done.bibliography.problems == ()
    assert "title = {{Rivers} and Treaties}" in text
    assert "stanbul}" in text
    assert "% check\n@book{NagyCourt" in text


@pytest.mark.parametrize("to", ["bibtex", "biblatex", "csl-json"])
def test_a_key_is_never_given_to_another_work(bib: Path, to: str) -> None:
    twin, third = book("Ruiz", "Another Matter", "2014"), book("Ruiz", "A Third One", "2014")
    path = bib.with_suffix(".json") if to == "csl-json" else bib
    read = (lambda: [item["id"] for item in json.loads(path.read_text())]) if to == "csl-json" else lambda: keys(path)
    built(path, document("a.txt", RUIZ), to=to)
    assert read() == ["ruiz2014"]
    built(path, document("a.txt", twin, RUIZ), to=to)
    assert sorted(read()) == ["ruiz2014", "ruiz2014a"]
    built(path, document("a.txt", third), to=to, prune=True)
    assert read() == ["ruiz2014b"]
    built(path, document("a.txt", RUIZ, third, twin), to=to)
    assert sorted(read()) == ["ruiz2014", "ruiz2014a", "ruiz2014b"]
    cited = json.loads(side_path(path).read_text(encoding="utf-8"))["entries"]
    assert [cited[key]["citations"][0]["note"] for key in ("ruiz2014", "ruiz2014b", "ruiz2014a")] == ["1", "2", "3"]


def test_another_dialect_keeps_keys_and_edits(bib: Path) -> None:
    built(bib, ONE)
    edit(bib, ("Borders of Memory", "Borders of {Memory}"))
    built(bib, ONE, to="biblatex")
    text = bib.read_text(encoding="utf-8")
    assert ("Borders of {Memory}" in text, "location = {Ankara}" in text, "address" in text) == (True, True, False)


def test_an_entry_deleted_by_hand_stays_away_until_forced(bib: Path) -> None:
    built(bib, ONE, TWO)
    text = bib.read_text(encoding="utf-8")
    bib.write_text(text[: text.index("@book{kaya")] + text[text.index("@book{nagy") :], encoding="utf-8")
    done = built(bib, ONE, TWO)
    assert keys(bib) == ["ruiz2014", "nagy1998"]
    assert [problem.code for problem in done.bibliography.problems] == ["deleted-entry"]
    built(bib, ONE, TWO, force=True)
    assert keys(bib) == ["ruiz2014", "kaya2009", "nagy1998"]


@pytest.mark.parametrize("side", ["gone", "damaged", "of a file that isn't"])
def test_without_its_side_file_everything_there_is_a_person_s(bib: Path, side: str) -> None:
    built(bib, ONE)
    edit(bib, ("Borders of Memory", "Borders of {Memory}"))
    if side == "gone":
        side_path(bib).unlink()
    else:
        side_path(bib).write_bytes(b"\xff{" if side == "damaged" else b'{"schema": 1}')
    done = built(bib, ONE, TWO)
    text = bib.read_text(encoding="utf-8")
    assert keys(bib) == ["ruiz2014", "kaya2009", "nagy1998"]
    assert "Borders of {Memory}" in text
    assert {problem.code for problem in done.bibliography.problems} == (set() if side == "gone" else {"side-file"})
    built(bib, document("one.txt", RUIZ), TWO)
    assert keys(bib) == ["ruiz2014", "kaya2009", "nagy1998"]


def test_an_own_entry_of_a_work_that_is_cited_later_is_that_work_s(bib: Path) -> None:
    built(bib, ONE)
    mine = "@book{Weber:2021, author = {Weber, Ana}, title = {Cities in Exile}, year = 2021, note = {mine}}\n"
    bib.write_text(mine + bib.read_text(encoding="utf-8"), encoding="utf-8")
    built(bib, ONE, document("three.txt", WEBER))
    assert keys(bib) == ["Weber:2021", "ruiz2014", "kaya2009"]
    assert bib.read_text(encoding="utf-8").startswith(mine)
    cited = json.loads(side_path(bib).read_text(encoding="utf-8"))["entries"]["Weber:2021"]
    assert cited["citations"][0]["document"] == "three.txt"


def test_line_ends_and_keys_of_other_letters_stay(bib: Path) -> None:
    built(bib, ONE)
    text = bib.read_text(encoding="utf-8").replace("ruiz2014", "Ruíz:14").replace("\n", "\r\n")
    bib.write_bytes(text.encode())
    built(bib, ONE, TWO)
    after = bib.read_bytes().decode()
    assert (after.count("\r\n"), "Ruíz:14" in after) == (after.count("\n"), True)


@pytest.mark.parametrize("damaged", [b"\xff{", b"<<<<<<< ours\n", b""])
def test_a_damaged_side_file_is_made_anew(bib: Path, damaged: bytes) -> None:
    built(bib, ONE)
    before = bib.read_bytes(), side_path(bib).read_bytes()
    side_path(bib).write_bytes(damaged)
    assert [problem.code for problem in rebuild(bib, [ONE]).bibliography.problems] == ["side-file"]
    assert (bib.read_bytes(), side_path(bib).read_bytes()) == before


def test_a_change_by_hand_alone_leaves_the_file_up_to_date(bib: Path) -> None:
    built(bib, ONE)
    edit(bib, ("Borders of Memory", "Borders of {Memory}"))
    assert not rebuild(bib, [ONE], write=False).changed
    built(bib, ONE, TWO)
    assert "Borders of {Memory}" in bib.read_text(encoding="utf-8")


def test_keys_that_were_swapped_by_hand_stay_swapped(bib: Path) -> None:
    built(bib, ONE)
    edit(bib, ("{ruiz2014,", "{x,"), ("{kaya2009,", "{ruiz2014,"), ("{x,", "{kaya2009,"))
    text = bib.read_text(encoding="utf-8")
    assert built(bib, ONE).bibliography.problems == ()
    assert bib.read_text(encoding="utf-8") == text
    corrected = book("Kaya", "Rivers and Treaties", "2009", location="Bursa")
    built(bib, document("one.txt", RUIZ, corrected))
    assert bib.read_text(encoding="utf-8") == text.replace("Ankara", "Bursa")


def test_a_byte_order_mark_stays_the_first_character(bib: Path) -> None:
    built(bib, ONE)
    bib.write_text(bib.read_text(encoding="utf-8").replace("ruiz2014", "Ruiz"), encoding="utf-8-sig")
    built(bib, document("zero.txt", WEBER), ONE)
    text = bib.read_text(encoding="utf-8")
    assert (text[0], text.count("\ufeff"), keys(bib)) == ("\ufeff", 1, ["weber2021", "Ruiz", "kaya2009"])


@pytest.mark.parametrize("prune", [False, True])
def test_what_only_an_unread_document_may_cite_is_neither_marked_nor_taken_out(bib: Path, prune: bool) -> None:
    rebuild(bib, [ONE, TWO])
    before, side = bib.read_text(encoding="utf-8"), side_path(bib).read_text(encoding="utf-8")
    rebuild(bib, [TWO], prune=prune, complete=False)
    assert bib.read_text(encoding="utf-8") == before
    assert json.loads(side_path(bib).read_text(encoding="utf-8"))["entries"]["ruiz2014"]["citations"]
    rebuild(bib, [ONE, TWO])
    assert (bib.read_text(encoding="utf-8"), side_path(bib).read_text(encoding="utf-8")) == (before, side)


def test_bibliographies_of_one_stem_have_each_their_side_file(bib: Path) -> None:
    built(bib, ONE)
    edit(bib, ("Borders of Memory", "Borders of {Memory}"))
    other = bib.with_suffix(".json")
    built(bib, ONE, TWO)
    built(other, ONE, TWO, to="csl-json")
    assert side_path(bib) != side_path(other)
    corrected = book("Kaya", "Rivers and Treaties", "2010", location="Ankara")
    done = built(bib, document("one.txt", RUIZ, corrected), document("two.txt", NAGY))
    assert done.bibliography.problems == ()
    assert "year = {2010}" in bib.read_text(encoding="utf-8")
    assert not rebuild(other, [ONE, TWO], to="csl-json", write=False).changed


def test_a_file_written_in_another_format_is_no_bib_file(bib: Path) -> None:
    rebuild(bib, [ONE], to="csl-json")
    before = bib.read_bytes()
    with pytest.raises(OutputError, match="holds no bibliography"):
        rebuild(bib, [ONE])
    assert bib.read_bytes() == before


def test_what_is_saved_while_a_build_runs_is_not_overwritten(bib: Path) -> None:
    built(bib, ONE)

    def save(made: Bibliography) -> Bibliography:
        edit(bib, ("Borders of Memory", "Borders of {Memory}"))
        return made

    with pytest.raises(OutputError, match="in the meantime; build again"):
        rebuild(bib, [ONE, TWO], sift=save)
    built(bib, ONE, TWO)
    assert "Borders of {Memory}" in bib.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write to every file")
def test_a_read_only_file_is_left_alone(bib: Path) -> None:
    built(bib, ONE)
    before = bib.read_bytes()
    bib.chmod(0o400)
    with pytest.raises(OutputError, match="it is read-only"):
        rebuild(bib, [ONE, TWO])
    assert bib.read_bytes() == before
    bib.chmod(0o600)
    built(bib, ONE, TWO)


# -- a year in the life -----------------------------------------------------------------------------------------------

ARTICLES = {
    "one.txt": "Vannevar Bush, “As We May Think,” The Atlantic Monthly 176, no. 1 (July 1945): 101–108.",
    "two.txt": "Suzanne Briet, Qu’est-ce que la documentation? (Paris: EDIT, 1951), 7.",
    "three.txt": "Paul Otlet, Traité de documentation (Brussels: Editiones Mundaneum, 1934), p. 17.",
    "four.txt": "Vannevar Bush, “Memex Revisited,” Fortune 71, no. 4 (April 1945): 11–18.",
}


def citetrack(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environ = {name: value for name, value in os.environ.items() if not name.startswith("CITETRACK_")}
    return subprocess.run([CITETRACK, *arguments], cwd=folder, capture_output=True, text=True, check=False, env=environ)


def write(folder: Path, *names: str) -> None:
    (folder / "docs").mkdir(exist_ok=True)
    for name in names:
        text = f"On memory.[1]\n\nNotes\n\n[1] {ARTICLES[name]}\n"
        (folder / "docs" / name).write_text(text, encoding="utf-8")


@pytest.mark.timeout(600)
def test_a_year_in_the_life(tmp_path: Path) -> None:
    bib = tmp_path / "bib" / "references.bib"
    write(tmp_path, "one.txt", "two.txt")
    assert citetrack(tmp_path, "build", "docs").returncode == 0
    assert keys(bib) == ["bush1945", "briet1951"]

    # A person edits: title, key, comment, an entry of their own, the order.
    text = bib.read_text(encoding="utf-8")
    bush, briet = text[: text.index("@book{briet")].strip(), text[text.index("@book{briet") :].strip()
    mine = "@string{me = {My Press}}\n\n@misc{mine, title = {Mine}, publisher = me}"
    briet = briet.replace("@book{briet1951", "% read this again\n@book{Briet:What").replace("documentation", "{D}oc.")
    bib.write_text(f"{mine}\n\n{briet}\n\n{bush}\n", encoding="utf-8")
    edited = bib.read_text(encoding="utf-8")

    write(tmp_path, "three.txt", "four.txt")
    assert citetrack(tmp_path, "build", "docs", "--check").returncode == 1
    assert citetrack(tmp_path, "build", "docs").returncode == 0
    assert sorted(keys(bib)) == sorted(["mine", "Briet:What", "bush1945", "bush1945a", "otlet1934"])
    grown = bib.read_text(encoding="utf-8")
    assert all(part in grown for part in (mine, briet, bush))

    (tmp_path / "docs" / "one.txt").unlink()
    assert citetrack(tmp_path, "build", "docs").returncode == 0
    assert f"takes it out\n{bush}" in bib.read_text(encoding="utf-8")
    assert citetrack(tmp_path, "build", "docs", "--check").returncode == 0

    # Killed in the middle, then two at once.
    write(tmp_path, "one.txt")
    killed = subprocess.Popen([CITETRACK, "build", "docs"], cwd=tmp_path, stderr=subprocess.DEVNULL)
    killed.send_signal(signal.SIGKILL)
    killed.wait()
    two = [subprocess.Popen([CITETRACK, "build", "docs"], cwd=tmp_path, stderr=subprocess.DEVNULL) for _ in range(2)]
    assert [process.wait() for process in two] == [0, 0]

    final = bib.read_text(encoding="utf-8")
    assert final == grown
    assert all(part in final for part in (mine, briet, bush))
    assert edited.index("@misc{mine") < edited.index("@book{Briet:What") < edited.index("@article{bush1945")
    assert final.index("@misc{mine") < final.index("@book{Briet:What") < final.index("@article{bush1945,")
    assert citetrack(tmp_path, "build", "docs", "--check").returncode == 0
    assert "as before" in citetrack(tmp_path, "build", "docs").stderr


# -- killed -----------------------------------------------------------------------------------------------------------

DEADLY = (
    (os, "fsync"), (os, "replace"), (os, "open"), (os, "close"), (Path, "open"), (Path, "replace"), (Path, "chmod"),
    (Path, "exists"), (Path, "mkdir"),
)  # fmt: skip


def rebuild_and_die(path: Path, point: int) -> int:
    """How a process ended that was to bring the file up to date, and to kill itself at its n-th call of the system."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    left = point

    def count() -> None:
        nonlocal left
        left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    def deadly(function: Callable[..., object]) -> Callable[..., object]:
        def call(*arguments: object, **named: object) -> object:
            count()
            done = function(*arguments, **named)
            count()
            return done

        return call

    for holder, name in DEADLY:
        setattr(holder, name, deadly(getattr(holder, name)))
    try:
        rebuild(path, GROWN)
    except BaseException:  # noqa: BLE001 - whatever it is, this process ends here
        os._exit(1)
    os._exit(0)


GROWN = [document("one.txt", RUIZ, WEBER), TWO]


@pytest.mark.timeout(600)
@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_process_killed_at_any_point_leaves_the_old_file_or_the_new(tmp_path: Path) -> None:
    def prepared(folder: Path) -> Path:
        path = folder / "refs.bib"
        folder.mkdir()
        rebuild(path, [ONE])
        edit(path, ("Borders of Memory", "Borders of {Memory}"), ("kaya2009", "Kaya:Rivers"))
        return path

    whole = prepared(tmp_path / "whole")
    old = whole.read_text(encoding="utf-8")
    rebuild(whole, GROWN)
    new, new_side = whole.read_text(encoding="utf-8"), side_path(whole).read_text(encoding="utf-8")
    seen: set[str] = set()
    for point in range(1, 200):
        path = prepared(tmp_path / str(point))
        code = rebuild_and_die(path, point)
        assert code in (0, -signal.SIGKILL)
        text = path.read_text(encoding="utf-8")
        assert text in (old, new)
        seen.add(text)
        rebuild(path, GROWN)
        assert path.read_text(encoding="utf-8") == new
        assert side_path(path).read_text(encoding="utf-8") == new_side
        if code == 0:
            break
    else:
        pytest.fail("never came to its end")
    assert seen == {old, new}
    assert point > 20


@pytest.mark.timeout(600)
def test_builds_at_once_come_one_after_the_other(tmp_path: Path) -> None:
    """Each adds its document's work to what it finds, and keeps what the others added."""
    path = tmp_path / "refs.bib"
    script = (
        f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r}); from test_rebuild import *; "
        "rebuild(Path(sys.argv[1]), [document(sys.argv[2], book(sys.argv[2], 'On ' + sys.argv[2], '2001'))])"
    )
    names: Sequence[str] = ("Arnaud", "Bekker", "Costa", "Dimov")
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), name]) for name in names]
    assert [process.wait() for process in running] == [0] * len(names)
    assert sorted(keys(path)) == sorted(f"{name.lower()}2001" for name in names)
    assert path.read_text(encoding="utf-8").count("takes it out") == len(names) - 1
