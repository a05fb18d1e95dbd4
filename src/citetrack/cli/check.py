"""`citetrack check`: whether cited addresses still answer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from citetrack import linkcheck, plugins
from citetrack.cli.formats import REPORTS, Registered
from citetrack.cli.inputs import extractions, read_inputs
from citetrack.cli.main import FINDINGS, UNUSABLE
from citetrack.cli.options import labelling
from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.linkcheck import Policy

__all__ = ["check"]


@click.command()
@click.argument("documents", nargs=-1, required=True, metavar="DOC|BIB…")
@click.option("--format", "form", type=Registered(REPORTS), default="text", help="How to report; text.")
@click.option("-o", "--output", type=click.Path(path_type=Path), metavar="FILE", help="Write the report here.")
@click.option("--offline", is_flag=True, help="Ask nobody: report what earlier checks found.")
@click.option("--allow-private", is_flag=True, default=None, help="Ask private and local addresses too.")
@labelling
@command
def check(  # noqa: PLR0913, PLR0917 - a parameter for each option
    session: Session,
    documents: tuple[str, ...],
    form: str,
    output: Path | None,
    offline: bool,
    allow_private: bool | None,
) -> None:
    """Whether the addresses that documents cite still answer, each asked once.

    DOC|BIB is a document or a bibliography, a folder, a pattern, or - for standard input; none is ever changed. The
    exit code is 1 if a link is dead, and 3 if the network can't be reached.
    """
    settings = session.config.check
    inputs = read_inputs(session, documents)
    sources = extractions(session, inputs)
    links = linkcheck.links_of(sources)
    policy = Policy(exclude=settings.exclude, offline=offline)
    if session.config.jobs:
        policy = replace(policy, jobs=session.config.jobs)
    with session.talk.bar(len(links), "Checking") as step:
        results = linkcheck.ask(
            links,
            policy,
            cache=session.config.cache,
            timeout=settings.timeout or linkcheck.TIMEOUT,
            allow_private=settings.allow_private if allow_private is None else allow_private,
            on_result=lambda _: step(),
        )
    emit(plugins.load(REPORTS, form)(results), output)
    if inputs.failed:
        click.get_current_context().exit(UNUSABLE)
    if any(result.verdict == "dead" for result in results):
        click.get_current_context().exit(FINDINGS)
