"""`citetrack evaluate`: how well a labelling model does."""

from __future__ import annotations

from pathlib import Path

import click

from citetrack.cli.output import emit
from citetrack.cli.session import Session, command
from citetrack.labelling.evaluate import evaluate as evaluate_model
from citetrack.labelling.evaluate import reliability_report, report

__all__ = ["evaluate"]

SHIPPED = "shipped"


@click.command()
@click.argument("model", metavar=f"MODEL|{SHIPPED}")
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option("--fields", is_flag=True, help="Show precision, recall and F1 of each field.")
@click.option("--confidence", is_flag=True, help="Show how often fields are right, by their confidence.")
@command
def evaluate(_: Session, model: str, files: tuple[Path, ...], fields: bool, confidence: bool) -> None:
    """How well MODEL, or the shipped one, labels the citations of each FILE.

    Each FILE holds one citation a line, as JSON: {"segments": [[label, text], …]}, or AnyStyle's XML. Shown are the
    shares of words and of whole citations labelled right, and the F1 of fields.
    """
    path = None if model == SHIPPED else Path(model)
    text = report(evaluate_model(path, files), fields)
    if confidence:
        text += "\n" + reliability_report(path, files)
    emit(text + "\n", None)
