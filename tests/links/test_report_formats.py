"""The reports for machines: each after its schema, and no word in any report but as a word."""

import csv
import io
import json
import re
import subprocess
import unicodedata
from functools import cache
from pathlib import Path

import pytest
from hostile import SNIPPETS, results, tame
from hypothesis import HealthCheck, given, settings
from jsonschema import Draft202012Validator
from lxml import etree, html
from markdown_it import MarkdownIt

from citetrack import plugins
from citetrack.cli.findings import FORMATS, Finding
from citetrack.links.reports.csv import COLUMNS
from citetrack.model import Link, LinkResult, LinkSource, Suggestion

HERE = Path(__file__).parent
NAMES = plugins.names("citetrack.reports")
DOI = Suggestion("doi", "https://doi.org/10.1/x", "Its DOI.")
RESULTS = (
    LinkResult(Link("https://ok.test/", (LinkSource("a.txt", 1),)), "alive", "ok", 200, "The page answers."),
    LinkResult(
        Link("https://me:pw@gone.test/a,b", (LinkSource("a.txt", 7, "3", "doe2020", 9), LinkSource("b c/ö.md", 2))),
        "dead", "not-found", 404, "No such page.", suggestions=(DOI,),
    ),
    LinkResult(Link("https://old.test/", (LinkSource("/x/b.bib", 4),)), "dead", "gone", 410, "Gone.", known=True),
    LinkResult(Link("https://odd.test/", (LinkSource("a.txt", 8),)), "suspect", "soft-404", 200, "No page."),
    LinkResult(Link("https://wall.test/", (LinkSource("a.txt", 9),)), "unverifiable", "blocked", 403, "A wall."),
    LinkResult(Link("http://10.0.0.1/", (LinkSource("a.txt", 10),)), "skipped", "private-address", None, "Private."),
    LinkResult(
        Link("https://m.test/a", (LinkSource("a.txt", 11),)), "alive", "moved", 200, "Moved.", "https://m.test/b"
    ),
)  # fmt: skip


def written(name, found):
    return plugins.load("citetrack.reports", name)(found)


@cache
def schema(path):
    made = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(made)
    return made


CHECK = HERE.parents[1] / "docs" / "check.schema.json"
LINE = {"$ref": "#/$defs/line"}


def validate(text, path, part=None):
    made = schema(path)
    Draft202012Validator(made if part is None else {"$defs": made["$defs"], **part}).validate(json.loads(text))


@cache
def xsd():
    return etree.XMLSchema(etree.parse(str(HERE / "junit.xsd")))


def test_github_has_an_annotation_a_place_the_dead_first():
    gone = "https://gone.test/a,b: No such page. (404) doi: https://doi.org/10.1/x"
    assert written("github", RESULTS).splitlines() == [
        f"::error file=a.txt,line=7,col=9,title=not-found::{gone}",
        f"::error file=b c/ö.md,line=2,title=not-found::{gone}",
        "::notice file=/x/b.bib,line=4,title=gone::https://old.test/: Gone. (410) (known)",
        "::warning file=a.txt,line=8,title=soft-404::https://odd.test/: No page. (200)",
        "::notice file=a.txt,line=9,title=blocked::https://wall.test/: A wall. (403)",
        "::notice file=a.txt,line=11,title=moved::https://m.test/a: Moved. (200) moved: https://m.test/b",
    ]


def test_sarif_has_places_levels_and_what_is_known():
    [run] = json.loads(written("sarif", RESULTS))["runs"]
    said = [
        (
            each["ruleId"],
            each["level"],
            each["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            each["locations"][0]["physicalLocation"]["region"],
            [one["kind"] for one in each["suppressions"]],
        )
        for each in run["results"]
    ]
    assert said == [
        ("not-found", "error", "a.txt", {"startLine": 7, "startColumn": 9}, []),
        ("not-found", "error", "b%20c/%C3%B6.md", {"startLine": 2}, []),
        ("gone", "note", "file:///x/b.bib", {"startLine": 4}, ["external"]),
        ("soft-404", "warning", "a.txt", {"startLine": 8}, []),
        ("blocked", "note", "a.txt", {"startLine": 9}, []),
        ("moved", "note", "a.txt", {"startLine": 11}, []),
    ]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == sorted({each[0] for each in said})
    assert len({each["partialFingerprints"]["linkHash/v1"] for each in run["results"]}) == len(said)


def test_a_fingerprint_stays_when_lines_move():
    def marks(line):
        link = Link("https://gone.test/", (LinkSource("a.txt", line),))
        [run] = json.loads(written("sarif", [LinkResult(link, "dead", "gone")]))["runs"]
        return run["results"][0]["partialFingerprints"]

    assert marks(3) == marks(30)


def test_junit_fails_what_is_dead_and_skips_what_is_unsure():
    root = etree.fromstring(written("junit", RESULTS).encode())
    cases = [(case.get("classname"), case.get("name"), [each.tag for each in case]) for case in root.iter("testcase")]
    assert cases == [
        ("a.txt", "1: https://ok.test/", []),
        ("a.txt", "7: https://gone.test/a,b", ["failure"]),
        ("a.txt", "8: https://odd.test/", ["skipped"]),
        ("a.txt", "9: https://wall.test/", ["skipped"]),
        ("a.txt", "10: http://10.0.0.1/", ["skipped"]),
        ("a.txt", "11: https://m.test/a", []),
        ("b c/ö.md", "2: https://gone.test/a,b", ["failure"]),
        ("/x/b.bib", "4: https://old.test/", ["skipped"]),
    ]
    assert [(suite.get("tests"), suite.get("failures"), suite.get("skipped")) for suite in root] == [
        ("6", "1", "3"), ("1", "1", "0"), ("1", "0", "1"),
    ]  # fmt: skip


def test_csv_has_a_row_a_place():
    rows = list(csv.reader(io.StringIO(written("csv", RESULTS), newline="")))
    assert rows[0] == list(COLUMNS)
    assert len(rows) == 1 + 8
    assert rows[2] == [
        "dead", "not-found", "404", "https://gone.test/a,b", "", "a.txt", "7", "9", "3", "doe2020", "No such page.",
        "doi: https://doi.org/10.1/x", "false", "false",
    ]  # fmt: skip


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@x", " =1", "＝1"])
def test_csv_begins_no_formula(word):
    link = Link(word, (LinkSource(word, 1, word, word),))
    made = written("csv", [LinkResult(link, "dead", "malformed", reason=word, final_url=word)])
    [_, row] = csv.reader(io.StringIO(made, newline=""))
    assert [cell for cell in row if word in cell] == [f"'{word}"] * 6


def test_json_lines_are_the_links_of_the_json_report():
    lines = [json.loads(line) for line in written("jsonl", RESULTS).splitlines()]
    assert [line.pop("schema") for line in lines] == [1] * len(RESULTS)
    assert lines == json.loads(written("json", RESULTS))["links"]


def test_the_schema_names_every_member_that_is_there_and_no_other():
    def members(part):
        for each in part.values() if isinstance(part, dict) else part if isinstance(part, list) else ():
            yield from members(each)
        if isinstance(part, dict) and "required" in part:
            yield part["required"], list(part["properties"])

    for required, named in members(schema(CHECK)):
        assert required == named
    [link] = json.loads(written("json", RESULTS[1:2]))["links"]
    assert list(link) == schema(CHECK)["$defs"]["link"]["required"]


SLOW = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


@SLOW
@given(results)
def test_reports_are_valid(found):
    validate(written("json", found), CHECK)
    for line in written("jsonl", found).splitlines():
        validate(line, CHECK, LINE)
    validate(written("sarif", found), HERE / "sarif.schema.json")
    xsd().assertValid(etree.fromstring(written("junit", found).encode("utf-8")))


def types(value):
    if isinstance(value, dict):
        return {key: types(each) for key, each in value.items()}
    return [types(each) for each in value] if isinstance(value, list) else type(value).__name__


def commands(text):
    found = [re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line) for line in text.splitlines()]
    return [(line[1], [one.split("=", 1)[0] for one in line[2].split(",")]) for line in found]


def tags(text):
    rendered = MarkdownIt("gfm-like").render(text)
    return [tag for tag in re.findall(r"<(/?[a-z0-9]+)", rendered) if tag.strip("/") != "a"]


def elements(text):
    return [(each.tag, sorted(each.attrib)) for each in etree.fromstring(text.encode("utf-8")).iter()]


def rows(text):
    """Elements of the page's table with their attributes' names; links aside, which only web addresses are."""
    [table] = html.fromstring(text).xpath("//table[@id='links']")
    return [(each.tag, sorted(each.attrib)) for each in table.iter() if each.tag != "a"]


# What a program sees of a report, its words aside.
SHAPES = {
    "text": lambda text: [len(line) - len(line.lstrip(" ")) for line in text.splitlines()],
    "json": lambda text: types(json.loads(text)),
    "jsonl": lambda text: [types(json.loads(line)) for line in text.splitlines()],
    "markdown": tags,
    "html": rows,
    "github": commands,
    "sarif": lambda text: types(json.loads(text)),
    "junit": elements,
    "csv": lambda text: [len(row) for row in csv.reader(io.StringIO(text, newline=""))],
}
ENDS = {"csv": "\r\n"}


def acting(name, text):
    """The characters that a terminal or a page would act on."""
    hidden = {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    return [c for c in text.replace(ENDS.get(name, "\n"), "") if unicodedata.category(c) in hidden]


@pytest.mark.parametrize("name", NAMES)
@SLOW
@given(results)
def test_words_change_nothing_but_themselves(name, found):
    """Reports of other packages are held to the characters alone."""
    made = written(name, found)
    assert acting(name, made) == []
    if name in SHAPES:
        assert SHAPES[name](made) == SHAPES[name](written(name, tame(found)))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("word", SNIPPETS, ids=lambda word: ascii(word[:12]))
def test_every_hostile_word_at_every_place(name, word):
    link = Link(f"https://a.test/{word}", (LinkSource(word, 1, word, word, year=word, text=word),))
    found = [
        LinkResult(link, verdict, code, 404, word, word, suggestions=(Suggestion("doi", word, word),))
        for verdict, code in (("dead", "not-found"), ("unverifiable", "blocked"), ("alive", "moved"))
    ]
    made = written(name, found)
    assert acting(name, made) == []
    assert "<script>alert" not in made or name in {"text", "json", "jsonl", "sarif", "csv", "github"}
    if name in SHAPES:
        assert SHAPES[name](made) == SHAPES[name](written(name, tame(found)))


def test_sarif_of_problems_is_valid_too():
    for word in SNIPPETS:
        found = [Finding(word or "-", line, line, "some-code", word, None) for line in (None, 3)]
        validate(FORMATS["sarif"](found), HERE / "sarif.schema.json")
        assert acting("github", FORMATS["github"](found)) == []
        assert commands(FORMATS["github"](found)) == [
            ("warning", ["file", "title"]),
            ("warning", ["file", "line", "col", "title"]),
        ]


@pytest.mark.heavy
def test_sarif_keeps_the_standard_s_own_schema(tmp_path):
    """The schema that Microsoft's multitool carries; npm fetches it."""
    tool = "@microsoft/sarif-multitool-linux@5"
    try:
        subprocess.run(["npm", "pack", "--silent", tool], cwd=tmp_path, check=True, capture_output=True, timeout=100)
    except (OSError, subprocess.SubprocessError):
        pytest.skip(f"npm can't fetch {tool}")
    [packed] = tmp_path.glob("*.tgz")
    subprocess.run(["tar", "xzf", packed.name, "package/sarif-2.1.0.json"], cwd=tmp_path, check=True)
    standard = tmp_path / "package" / "sarif-2.1.0.json"
    hostile = [
        LinkResult(Link(f"https://a.test/{word}", (LinkSource(word or "-", 1, word, word),)), "dead", "gone", 410, word)
        for word in SNIPPETS
    ]
    for found in ((), RESULTS, hostile):
        validate(written("sarif", found), standard)
