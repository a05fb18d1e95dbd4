"""`citetrack check`: whether cited addresses still answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from citetrack import linkcheck
from citetrack.cli.changes import changed_lines, has_changed
from citetrack.cli.fixes import write_fixes
from citetrack.cli.formats import REPORTS, Registered
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.link_options import AGE, HEADER, STATUSES, baseline
from citetrack.cli.main import FINDINGS, UNUSABLE
from citetrack.cli.options import labelling
from citetrack.cli.output import emit, spare
from citetrack.cli.reports import BESIDE, report_for, streaming, write_reports
from citetrack.cli.session import Session, command
from citetrack.config import CheckConfig
from citetrack.linkcheck import HostPolicy, Policy
from citetrack.model import Link, LinkResult, References

__all__ = ["check"]

# What fails the run, by the name of the mildest verdict that does.
FAILING = {
    "never": (),
    "dead": ("dead",),
    "suspect": ("dead", "suspect"),
    "unverifiable": ("dead", "suspect", "unverifiable"),
}


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC|BIB…")
@click.option("--format", "form", type=Registered(REPORTS), default="text", help="How to report; text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report here.")
@click.option("--report", "beside", type=BESIDE, multiple=True, metavar="FORMAT=FILE", help="Write this report too.")
@click.option("--stream", is_flag=True, help="Print each result as it comes, with --format jsonl.")
@click.option("--offline", is_flag=True, help="Ask nobody: report what earlier checks found.")
@click.option("--max-age", type=AGE, metavar="AGE", help="Ask again what was found longer ago: 12h, 7d, 0.")
@click.option("--exclude", multiple=True, metavar="PATTERN", help="Leave out addresses or hosts; * is anything.")
@click.option("--include", multiple=True, metavar="PATTERN", help="Ask these addresses or hosts alone.")
@click.option("--since", metavar="REV", help="Only links in lines that changed since this git revision.")
@click.option("--accept", type=STATUSES, multiple=True, metavar="STATUS", help="A status that counts as alive: 403.")
@click.option(
    "--header", "headers", type=HEADER, multiple=True, metavar="'NAME: VALUE'", help="Send this to all hosts."
)
@click.option(
    "--baseline",
    "known",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Failures that are known, and fail nothing: a JSON report, or an address a line.",
)
@click.option(
    "--new-links",
    type=click.Choice(["usual", "strict"]),
    default="usual",
    help="strict: a link that no earlier check knows fails unless it is alive.",
)
@click.option(
    "--fail-on", type=click.Choice(list(FAILING)), default="dead", help="The mildest verdict that fails; dead."
)
@click.option("--suggest", is_flag=True, help="Say what may be cited instead, each address asked before.")
@click.option(
    "--fix", is_flag=True, help="Write the suggestions that are safe into the .bib files, and show the changes."
)
@click.option("--allow-private", is_flag=True, default=None, help="Ask private and local addresses too.")
@labelling
@command
def check(  # noqa: PLR0913, PLR0917 - a parameter for each option
    session: Session,
    documents: tuple[str, ...],
    form: str,
    output: Path | None,
    beside: tuple[tuple[str, Path], ...],
    stream: bool,
    offline: bool,
    max_age: float | None,
    exclude: tuple[str, ...],
    include: tuple[str, ...],
    since: str | None,
    accept: tuple[frozenset[int], ...],
    headers: tuple[tuple[str, str], ...],
    known: Path | None,
    new_links: str,
    fail_on: str,
    suggest: bool,
    fix: bool,
    allow_private: bool | None,
) -> None:
    """Whether the addresses that documents cite still answer, each asked once.

    DOC|BIB is a document or a bibliography, a folder, a pattern, or - for standard input; none is changed, unless
    by --fix. The exit code is 1 if a link is dead, and 3 if the network can't be reached.
    """
    settings = session.config.check
    expected = baseline(known) if known else frozenset()
    told = streaming(form, output, suggest or fix) if stream else None

    def judged(result: LinkResult) -> LinkResult:
        return replace(result, known=linkcheck.shown_as(result.link) in expected)

    linkcheck.raise_limit()
    inputs = read_inputs(session, documents)
    spare([item.name for item in inputs.items], output, *(file for _, file in beside))
    sources = extractions(session, inputs)
    for one in sources:
        for problem in one.problems if isinstance(one, References) else ():
            session.talk.problem(problem.document, problem.code, problem.message)
    links = linkcheck.links_of(sources)
    if since is not None:
        links = _since(since, links)
    policy = Policy(
        exclude=(*settings.exclude, *exclude),
        include=(*settings.include, *include),
        accept=frozenset().union(*accept),
        offline=offline,
        max_age=max_age,
        hosts=_hosts(settings),
    )
    if session.config.jobs:
        policy = replace(policy, jobs=session.config.jobs)
    with session.talk.bar(len(links), "Checking") as step:

        def heard(result: LinkResult) -> None:
            if told is not None:
                told(judged(result))
            step()

        results = linkcheck.ask(
            links,
            policy,
            cache=session.config.cache,
            timeout=settings.timeout or linkcheck.TIMEOUT,
            allow_private=settings.allow_private if allow_private is None else allow_private,
            headers=dict(headers),
            contact=settings.contact,
            suggest=suggest or fix,
            on_result=heard,
        )
    results = tuple(judged(each) for each in results)
    if told is None:
        emit(report_for(form, results, output, session.talk), output)
    write_reports(results, beside)
    if fix:
        write_fixes(session, sources, results)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
    if any(_fails(each, fail_on, new_links) for each in results):
        click.get_current_context().exit(FINDINGS)


def _fails(result: LinkResult, fail_on: str, new_links: str) -> bool:
    """Whether a result fails the run."""
    if result.known:
        return False
    strict = new_links == "strict" and result.new and fail_on != "never"
    return result.verdict in FAILING["unverifiable" if strict else fail_on]


def _since(revision: str, links: Sequence[Link]) -> tuple[Link, ...]:
    """The links that stand in changed lines, with those places alone."""
    lines = changed_lines(revision, sorted({source.file for link in links for source in link.sources}))
    kept = (
        replace(link, sources=tuple(s for s in link.sources if has_changed(lines, s.file, s.line))) for link in links
    )
    return tuple(link for link in kept if link.sources)


def _hosts(settings: CheckConfig) -> dict[str, HostPolicy]:
    """What holds for single hosts: the file's settings over those that are always so."""
    hosts = dict(Policy().hosts)
    for name, own in settings.hosts.items():
        usual = hosts.get(name, HostPolicy())
        concurrency = usual.concurrency if own.concurrency is None else own.concurrency
        interval = usual.interval if own.interval is None else own.interval
        hosts[name] = HostPolicy(concurrency, interval, own.headers, own.accept)
    return hosts
