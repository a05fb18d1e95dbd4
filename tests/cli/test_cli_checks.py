"""check, lookup, cache, train and evaluate."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from website import Website

Call = Callable[..., Any]
ENTRIES = """@book{darwin1859, author = {Darwin, Charles}, title = {On the Origin of Species}, year = 1859}
@book{muller1864, author = {M{\\"u}ller, Fritz}, title = {F{\\"u}r Darwin}, address = {Leipzig}, year = 1864}
"""


@pytest.fixture
def linked(home: Path, web: Website) -> Path:
    """A document that cites a page that is gone, and shows one that answers."""
    text = (
        f"See {web.url('/ok')} for more.[1]\n\nNotes\n\n"
        f"[1] Ada Byron, “Lost,” The Daily, March 3, 2019, {web.url('/gone')}.\n"
    )
    (home / "linked.txt").write_text(text, encoding="utf-8")
    return Path("linked.txt")


def test_check_reports_places_and_exits_1_where_a_link_is_dead(call: Call, linked: Path, web: Website) -> None:
    before = linked.read_bytes()
    done = call("check", linked, "--allow-private", "--format", "json")
    assert done.code == 1
    made = json.loads(done.out)
    assert list(made) == ["schema", "links", "summary"]
    assert [list(link) for link in made["links"]] == [
        [
            "url",
            "verdict",
            "code",
            "status",
            "reason",
            "final_url",
            "sources",
            "chain",
            "tried",
            "suggestions",
            "new",
            "known",
        ]
    ] * 2
    found = {link["url"]: (link["verdict"], link["status"], link["sources"]) for link in made["links"]}
    assert found == {
        web.url("/ok"): ("alive", 200, [{"file": "linked.txt", "line": 1, "column": 5, "note": None, "key": None}]),
        web.url("/gone"): (
            "dead",
            404,
            [{"file": "linked.txt", "line": 5, "column": 50, "note": "1", "key": "byron2019"}],
        ),
    }
    assert linked.read_bytes() == before


def test_a_second_check_asks_nobody_and_says_the_same(call: Call, linked: Path, web: Website) -> None:
    first = call("check", linked, "--allow-private", "--format", "markdown")
    assert web.seen
    web.seen.clear()
    assert call("check", linked, "--allow-private", "--format", "markdown").out == first.out
    assert call("check", linked, "--allow-private", "--offline").code == 1
    assert web.seen == []
    assert "entries  2" in call("cache", "info").out
    assert "forgot 2 entries" in call("cache", "clear").err
    assert "entries  0" in call("cache", "info").out
    assert call("check", linked, "--allow-private").code == 1
    assert web.seen != []


def test_check_of_a_bibliography_names_its_keys_and_leaves_it_alone(call: Call, home: Path, web: Website) -> None:
    text = f"@misc{{one, title = {{One}}, url = {{{web.url('/ok')}}}}}\n@misc{{two, url = {{{web.url('/lost')}}}}}\n"
    Path("refs.bib").write_text(text, encoding="utf-8")
    before = Path("refs.bib").stat()
    done = call("check", "refs.bib", "--allow-private", "-o", "report.txt")
    assert (done.code, done.out) == (1, "")
    report = Path("report.txt").read_text(encoding="utf-8")
    assert f"refs.bib:2: not-found {web.url('/lost')} [two]" in report
    assert Path("refs.bib").stat().st_mtime_ns == before.st_mtime_ns


def test_check_asks_no_private_address_unless_allowed(call: Call, linked: Path, web: Website) -> None:
    done = call("check", linked, "--format", "json")
    assert {link["verdict"] for link in json.loads(done.out)["links"]} <= {"skipped", "unverifiable"}
    assert (done.code, web.seen) == (0, [])


def test_check_takes_its_settings_from_the_project(call: Call, linked: Path, web: Website) -> None:
    """The cache lies beside the project's file then."""
    Path("citetrack.toml").write_text('[check]\nallow-private = true\nexclude = ["*/gone"]\ntimeout = 5\n', "utf-8")
    done = call("check", linked, "--format", "json")
    assert [link["verdict"] for link in json.loads(done.out)["links"]] == ["alive", "skipped"]
    assert done.code == 0
    assert Path("cache/cache.db").exists()


def test_check_without_links_is_clean(call: Call, article: Path) -> None:
    done = call("check", article)
    assert done.code == 0
    assert json.loads(call("check", article, "--format", "json").out)["links"] == []


# -- lookup -------------------------------------------------------------------------------------------------------


def test_lookup_prints_the_key_the_work_and_where_it_is_cited(call: Call, article: Path) -> None:
    call("build", article)
    assert call("lookup", "busch", "1945").out == (
        "bush1945  Vannevar Bush, “As We May Think”, The Atlantic Monthly 176/1, 1945-07, pp. 101–108.\n"
        "    cited in article.txt: note 1, note 4\n"
    )
    assert "note 2 (17)" in call("lookup", "otlet").out


@pytest.mark.parametrize(
    ("words", "keys"),
    [(["muller"], ["muller1864"]), (["darwin"], ["darwin1859", "muller1864"]), (["orgin", "1859"], ["darwin1859"])],
)
def test_lookup_of_any_bibliography(call: Call, home: Path, words: list[str], keys: list[str]) -> None:
    Path("refs.bib").write_text(ENTRIES, encoding="utf-8")
    done = call("lookup", *words, "--bib", "refs.bib", "--format", "keys")
    assert (done.code, done.out.split()) == (0, keys)


def test_lookup_in_other_formats(call: Call, home: Path) -> None:
    Path("refs.bib").write_text(ENTRIES, encoding="utf-8")
    assert "@book{darwin1859," in call("lookup", "species", "--bib", "refs.bib", "--format", "bibtex").out
    made = json.loads(call("lookup", "species", "--bib", "refs.bib", "--format", "json").out)
    assert list(made) == ["schema", "words", "hits"]
    assert made["hits"][0] == {
        "key": "darwin1859",
        "score": made["hits"][0]["score"],
        "citation": "Charles Darwin, On the Origin of Species, 1859.",
        "cited": [],
    }


def test_lookup_that_finds_nothing_exits_1(call: Call, home: Path) -> None:
    Path("refs.bib").write_text(ENTRIES, encoding="utf-8")
    done = call("lookup", "lamarck", "--bib", "refs.bib")
    assert (done.code, done.out) == (1, "")
    assert "nothing found for lamarck" in done.err
    assert json.loads(call("lookup", "lamarck", "--bib", "refs.bib", "--format", "json").out)["hits"] == []


def test_lookup_goes_on_without_a_side_file_that_can_not_be_read(call: Call, home: Path) -> None:
    Path("refs.bib").write_text(ENTRIES, encoding="utf-8")
    Path("refs.sources.json").write_text("{", encoding="utf-8")
    done = call("lookup", "species", "--bib", "refs.bib")
    assert done.code == 0
    assert "side-file" in done.err


def test_lookup_in_a_document_is_an_error(call: Call, article: Path) -> None:
    done = call("lookup", "x", "--bib", article)
    assert (done.code, "citetrack build" in done.err) == (2, True)


def test_asking_for_the_cache_makes_none(call: Call, home: Path) -> None:
    assert call("cache", "info").out.startswith("folder   ")
    assert "empty already" in call("cache", "clear").err
    assert not (home.parent / ".cache" / "citetrack").exists()


# -- train and evaluate -------------------------------------------------------------------------------------------


def test_a_model_of_one_s_own(call: Call, home: Path) -> None:
    """It is trained on what ``parse --to labels`` printed, and used."""
    names = ("Ada Byron", "Grace Hopper", "Mary Somerville", "Émilie du Châtelet")
    lines = "".join(f"{name}, Book {n} (Paris: Press, {1700 + n}).\n" for n, name in enumerate(names))
    labelled = call("parse", "--to", "labels", stdin=lines.encode()).out
    Path("mine.jsonl").write_text(labelled, encoding="utf-8")
    done = call("train", "mine.jsonl", "-o", "mine.model")
    assert (done.code, "trained on 4 citations" in done.err) == (0, True)
    done = call("evaluate", "mine.model", "mine.jsonl")
    assert (done.code, "mine.jsonl: 4 citations" in done.out) == (0, True)
    assert "  author " in call("evaluate", "shipped", "mine.jsonl", "--fields").out
    Path("citetrack.toml").write_text('model = "mine.model"\n', encoding="utf-8")
    assert call("parse", "--to", "labels", stdin=lines.encode()).code == 0


@pytest.mark.parametrize("command", ["evaluate shipped own.jsonl", "train own.jsonl -o own.model"])
@pytest.mark.parametrize(
    ("text", "said"),
    [("", "labelled citation"), ('{"segments": 3}', "[[label, text], …]"), ("[]", "own.jsonl:1"), ("x", "own.jsonl:1")],
)
def test_labelled_citations_that_are_none_are_told(call: Call, home: Path, command: str, text: str, said: str) -> None:
    Path("own.jsonl").write_text(text, encoding="utf-8")
    done = call(*command.split())
    assert (done.code, done.out, said in done.err) == (2, "", True), done.err
