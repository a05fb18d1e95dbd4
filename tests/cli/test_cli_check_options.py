"""The options of `citetrack check`: what is asked, what fails, what is sent."""

import json
import os
import socket
import subprocess
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from website import Website

from citetrack import Policy

Call = Callable[..., Any]


@pytest.fixture
def web(web: Website, monkeypatch: pytest.MonkeyPatch) -> Website:
    # The waits of a polite check would make these tests slow.
    monkeypatch.setattr("citetrack.cli.check.Policy", partial(Policy, confirm_after=0.01, interval=0.0))
    return web


@pytest.fixture
def check(call: Call, home: Path, web: Website) -> Callable[..., dict[str, str]]:
    """The code of each path of a .bib file that cites all of them, and the exit code as ``exit``."""
    paths = ("/ok", "/also", "/gone", "/wall")
    entries = [f"@misc{{k{n},\n  url = {{{web.url(path)}}}}}\n" for n, path in enumerate(paths)]
    Path("refs.bib").write_text("".join(entries), encoding="utf-8")

    def run(*options: str, links: tuple[str, ...] = ("refs.bib",)) -> dict[str, str]:
        done = call("check", *links, "--allow-private", "--format", "json", *options)
        assert done.code in (0, 1), done.err
        made = {link["url"].partition(str(web.port))[2]: link for link in json.loads(done.out)["links"]}
        return {"exit": str(done.code), **{path: link["code"] for path, link in made.items()}}

    return run


USUAL = {"exit": "1", "/ok": "ok", "/also": "ok", "/gone": "not-found", "/wall": "blocked"}


@pytest.mark.parametrize(
    ("options", "changes"),
    [
        ((), {}),
        (("--exclude", "*/gone"), {"exit": "0", "/gone": "excluded"}),
        (("--exclude", "*/gone", "--exclude", "*/wall"), {"exit": "0", "/gone": "excluded", "/wall": "excluded"}),
        (("--include", "*/ok"), {"exit": "0", "/also": "excluded", "/gone": "excluded", "/wall": "excluded"}),
        (("--accept", "403"), {"/wall": "accepted"}),
        (("--accept", "400-499"), {"exit": "0", "/wall": "accepted", "/gone": "accepted"}),
        (("--accept", "403,404"), {"exit": "0", "/wall": "accepted", "/gone": "accepted"}),
        (("--fail-on", "never"), {"exit": "0"}),
        (("--exclude", "*/gone", "--fail-on", "suspect"), {"exit": "0", "/gone": "excluded"}),
        (("--exclude", "*/gone", "--fail-on", "unverifiable"), {"/gone": "excluded"}),
        (("--exclude", "*/gone", "--new-links", "strict"), {"/gone": "excluded"}),
        (("--new-links", "strict", "--fail-on", "never"), {"exit": "0"}),
    ],
)
def test_what_is_asked_and_what_fails(check: Callable[..., Any], options: tuple[str, ...], changes: Any) -> None:
    assert check(*options) == USUAL | changes


def test_strict_is_about_new_links_alone(check: Callable[..., Any]) -> None:
    assert check("--exclude", "*/gone", "--new-links", "strict")["exit"] == "1"
    assert check("--exclude", "*/gone", "--new-links", "strict")["exit"] == "0"


def test_a_baseline_of_a_report(check: Callable[..., Any], call: Call, web: Website) -> None:
    call("check", "refs.bib", "--allow-private", "--format", "json", "-o", "known.json")
    assert check("--baseline", "known.json")["exit"] == "0"
    Path("more.bib").write_text(f"@misc{{x, url = {{{web.url('/other')}}}}}", encoding="utf-8")
    assert check("--baseline", "known.json", links=("refs.bib", "more.bib"))["exit"] == "1"


def test_a_baseline_of_lines(check: Callable[..., Any], web: Website) -> None:
    Path("known.txt").write_text(f"# known since 2020\n\n{web.url('/gone')} # moved house\n", encoding="utf-8")
    assert check("--baseline", "known.txt")["exit"] == "0"


@pytest.mark.parametrize("text", ['{"links": 3}', "{", '{"links": [{}]}'])
def test_a_baseline_that_is_none_is_named(call: Call, check: Callable[..., Any], text: str) -> None:
    Path("known.json").write_text(text, encoding="utf-8")
    done = call("check", "refs.bib", "--baseline", "known.json")
    assert (done.code, "known.json" in done.err) == (2, True)
    assert call("check", "refs.bib", "--baseline", "missing").code == 2


def test_known_failures_are_told(check: Callable[..., Any], call: Call, web: Website) -> None:
    Path("known.txt").write_text(web.url("/gone"), encoding="utf-8")
    assert "known" in call("check", "refs.bib", "--allow-private", "--baseline", "known.txt").out


def test_since_a_revision_only_changed_lines_count(check: Callable[..., Any], call: Call, web: Website) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "refs.bib"], check=True)
    subprocess.run([*git, "commit", "-qm", "one"], check=True)
    assert check("--since", "HEAD") == {"exit": "0"}
    text = Path("refs.bib").read_text(encoding="utf-8").replace("/also", "/new")
    Path("refs.bib").write_text(f"{text}@misc{{z,\n  url = {{{web.url('/newer')}}}}}\n", encoding="utf-8")
    assert check("--since", "HEAD") == {"exit": "1", "/new": "not-found", "/newer": "not-found"}
    Path("loose.bib").write_text(f"@misc{{x, url = {{{web.url('/ok')}}}}}", encoding="utf-8")
    assert check("--since", "HEAD", links=("loose.bib",)) == {"exit": "0", "/ok": "ok"}
    done = call("check", "refs.bib", "--since", "nowhere")
    assert (done.code, "nowhere" in done.err) == (2, True)
    assert call("check", "refs.bib", "--since", "--output=x").code == 2
    assert not Path("x").exists()


def test_since_without_a_repository_is_a_usage_error(check: Callable[..., Any], call: Call) -> None:
    done = call("check", "refs.bib", "--since", "HEAD")
    assert (done.code, "git repository" in done.err) == (2, True)


def test_since_a_revision_of_what_git_can_not_tell_the_lines(
    check: Callable[..., Any], web: Website, tmp_path: Path
) -> None:
    """A changed file that isn't text counts as a whole; links to files and odd names are what they are."""
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org"]
    subprocess.run([*git, "init", "-q"], check=True)
    text = Path("refs.bib").read_text(encoding="utf-8")
    Path("sub").mkdir()
    for name in ("[r]efs.bib", "odd.bib", "sub/real.bib"):
        Path(name).write_text(text, encoding="utf-8")
    Path("linked.bib").symlink_to("sub/real.bib")
    Path(".gitattributes").write_text("odd.bib -diff\n", encoding="utf-8")
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "one"], check=True)
    for name in ("[r]efs.bib", "odd.bib", "linked.bib"):
        assert check("--since", "HEAD", links=(name,)) == {"exit": "0"}
    Path("odd.bib").write_text(text.replace("/also", "/new"), encoding="utf-8")
    assert set(check("--since", "HEAD", links=("odd.bib",))) == {"exit", "/ok", "/new", "/gone", "/wall"}
    Path("refs.bib").write_text(text.replace("/also", "/new"), encoding="utf-8")
    assert check("--since", "HEAD", links=("[r]efs.bib",)) == {"exit": "0"}
    Path("sub/real.bib").write_text(text.replace("/also", "/new"), encoding="utf-8")
    assert check("--since", "HEAD", links=("linked.bib",)) == {"exit": "1", "/new": "not-found"}


def test_a_greatest_age_asks_again(check: Callable[..., Any], web: Website) -> None:
    check()
    web.seen.clear()
    check("--max-age", "1h")
    assert web.paths() == set()
    check("--max-age", "0")
    assert web.paths() >= {"/ok", "/also", "/gone", "/wall"}


def test_offline_asks_nobody(check: Callable[..., Any], web: Website) -> None:
    assert check("--offline") == {"exit": "0", **dict.fromkeys(("/ok", "/also", "/gone", "/wall"), "not-cached")}
    assert web.seen == []


def test_headers_go_to_all_hosts_but_secrets_only_to_their_own(
    check: Callable[..., Any], call: Call, web: Website
) -> None:
    check("--header", "X-Purpose: link check")
    assert {x.headers.get("x-purpose") for x in web.seen} == {"link check"}
    for name in ("Authorization", "Cookie", "X-Api-Key", "PRIVATE-TOKEN"):
        done = call("check", "refs.bib", "--header", f"{name}: secret")
        assert (done.code, "check.hosts" in done.err, "secret" in done.err) == (2, True, False)


@pytest.mark.parametrize("header", ["no colon", "A b: c", "X: a\r\nY: b", "X: ${NOT_SET_ANYWHERE}", ": x"])
def test_headers_that_can_not_be_sent(check: Callable[..., Any], call: Call, header: str) -> None:
    assert call("check", "refs.bib", "--header", header).code == 2


@pytest.mark.parametrize("options", [("--max-age", "soon"), ("--accept", "99"), ("--accept", "x"), ("--fail-on", "x")])
def test_values_that_can_not_be_used(check: Callable[..., Any], call: Call, options: tuple[str, ...]) -> None:
    assert call("check", "refs.bib", *options).code == 2


def test_settings_of_a_host(check: Callable[..., Any], web: Website, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LIBRARY_TOKEN", "s3cret")
    Path("citetrack.toml").write_text(
        '[check]\ncontact = "mailto:me@example.org"\n[check.hosts."127.0.0.1"]\nconcurrency = 1\ninterval = 0\n'
        'accept = [403]\nheaders = { Authorization = "Bearer ${LIBRARY_TOKEN}" }\n',
        encoding="utf-8",
    )
    Path("more.bib").write_text(f"@misc{{x, url = {{{web.url('/away')}}}}}", encoding="utf-8")
    found = check(links=("refs.bib", "more.bib"))
    assert (found["/wall"], found["/away"]) == ("accepted", "redirected")
    sent = [(x.headers["host"].partition(":")[0], x.headers.get("authorization")) for x in web.seen]
    assert set(sent) == {("127.0.0.1", "Bearer s3cret"), ("localhost", None)}
    assert {x.headers["user-agent"].count("mailto:me@example.org") for x in web.seen} == {1}
    for path in Path("cache").iterdir():
        assert b"s3cret" not in path.read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="permissions of POSIX")
def test_fix_leaves_a_read_only_file_alone(call: Call, home: Path, web: Website) -> None:
    text = f"@misc{{a, url = {{{web.url('/moved')}}}}}\n"
    Path("kept.bib").write_text(text, encoding="utf-8")
    Path("kept.bib").chmod(0o444)
    done = call("check", "kept.bib", "--allow-private", "--fix")
    assert (done.code, "kept.bib" in done.err, "read-only" in done.err) == (0, True, True)
    assert Path("kept.bib").read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ('[check]\nhosts = "x"', "tables"),
        ('[check.hosts."a.test"]\nconcurency = 1', "unknown key 'concurency'"),
        ('[check.hosts."a.test"]\nconcurrency = 0', "concurrency"),
        ('[check.hosts."a.test"]\ninterval = -1', "interval"),
        ('[check.hosts."a.test"]\naccept = ["403"]', "accept"),
        ('[check.hosts."a.test"]\nheaders = { "a b" = "c" }', "no name of a header"),
        ('[check.hosts."a.test"]\nheaders = { A = 3 }', "headers"),
    ],
)
def test_settings_of_hosts_that_can_not_be_used(check: Callable[..., Any], call: Call, table: str, said: str) -> None:
    Path("citetrack.toml").write_text(table, encoding="utf-8")
    done = call("check", "refs.bib")
    assert (done.code, "citetrack.toml" in done.err, said in done.err) == (2, True, True)


def test_problems_of_a_bibliography_are_told(call: Call, home: Path, web: Website) -> None:
    Path("odd.bib").write_text(f"@misc{{a, url = {{{web.url('/ok')}}}}}\n@misc{{a, title = {{x}}}}\n", encoding="utf-8")
    done = call("check", "odd.bib", "--allow-private")
    assert (done.code, "bib-duplicate-key" in done.err) == (0, True)


def test_credentials_stand_in_no_report(call: Call, home: Path, web: Website) -> None:
    url = web.url("/gone").replace("://", "://me:s3cret@")
    Path("refs.bib").write_text(f"@misc{{a, url = {{{url}}}}}", encoding="utf-8")
    for form in ("text", "json", "markdown"):
        done = call("check", "refs.bib", "--allow-private", "--format", form)
        assert "s3cret" not in done.out + done.err
        assert done.code == 1


def test_suggestions_are_told_and_files_left_alone(call: Call, home: Path, web: Website) -> None:
    text = f"@misc{{a, url = {{{web.url('/moved')}}}}}\n@misc{{b, url = {{{web.url('/ok')}).}}}}\n"
    Path("refs.bib").write_text(text, encoding="utf-8")
    done = call("check", "refs.bib", "--allow-private", "--suggest")
    assert f"-> {web.url('/also')}" in done.out
    assert f"repaired: {web.url('/ok')}" in done.out
    assert Path("refs.bib").read_text(encoding="utf-8") == text
    found = json.loads(call("check", "refs.bib", "--allow-private", "--suggest", "--format", "json").out)["links"]
    assert [[(s["kind"], s["safe"]) for s in link["suggestions"]] for link in found] == [
        [("moved", True)],
        [("repaired", False)],
    ]


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fix_writes_what_is_safe_and_shows_it(call: Call, home: Path, web: Website, newline: str, mark: str) -> None:
    text = f"{mark}@misc{{a,\n  title = {{Ä}},\n  url = {{{web.url('/moved')}}},\n}}\n"
    text += f"@misc{{b, url = {{{web.url('/ok')}}}}}\n"
    Path("refs.bib").write_bytes(text.replace("\n", newline).encode())
    Path("notes.txt").write_text(f"See {web.url('/moved')}.", encoding="utf-8")
    done = call("check", "refs.bib", "notes.txt", "--allow-private", "--fix")
    assert done.code == 0
    made = Path("refs.bib").read_bytes().decode().replace(newline, "\n")
    assert web.url("/moved") not in made
    assert f"url = {{{web.url('/also')}}},\n  urldate = {{2" in made
    assert made.startswith(f"{mark}@misc{{a,\n  title = {{Ä}},\n")
    assert f"-  url = {{{web.url('/moved')}}}," in done.err
    assert f"+  url = {{{web.url('/also')}}}," in done.err
    assert web.url("/moved") in Path("notes.txt").read_text(encoding="utf-8")
    again = call("check", "refs.bib", "--allow-private", "--fix")
    assert (again.code, "+  url" in again.err) == (0, False)


def test_a_file_that_can_not_be_written_back_as_it_was_is_left(call: Call, home: Path, web: Website) -> None:
    data = f"@misc{{a, title = {{\xe4}}, url = {{{web.url('/moved')}}}}}\n".encode("latin-1")
    Path("refs.bib").write_bytes(data)
    done = call("check", "refs.bib", "--allow-private", "--fix")
    assert (Path("refs.bib").read_bytes(), "not-fixed" in done.err) == (data, True)


def test_without_a_network_the_run_fails_and_convicts_nobody(
    call: Call, home: Path, web: Website, monkeypatch: pytest.MonkeyPatch
) -> None:
    def nobody(host: str, port: int) -> list[Any]:
        raise socket.gaierror(socket.EAI_NONAME, "no such name")

    monkeypatch.setattr("citetrack.net.address.look_up", nobody)
    Path("refs.bib").write_text("@misc{a, url = {https://example.org/x}}", encoding="utf-8")
    done = call("check", "refs.bib")
    assert (done.code, done.out) == (3, "")
    assert "network" in done.err
    assert call("check", "refs.bib", "--offline").code == 0


def test_terminals_act_on_nothing_that_a_link_holds(call: Call, home: Path, web: Website) -> None:
    text = f"@misc{{a, title = {{x}}, url = {{{web.url('/gone')}\x1b[31m\u202e}}}}\n"
    Path("refs.bib").write_text(text, encoding="utf-8")
    for form in ("text", "json", "markdown"):
        done = call("check", "refs.bib", "--allow-private", "--suggest", "--format", form)
        assert not set("\x1b\u202e") & set(done.out + done.err)
