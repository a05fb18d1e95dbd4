"""`citetrack train`: a labelling model of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from citetrack.cli.output import spare
from citetrack.cli.session import Session, command
from citetrack.labelling.train import train as train_model

__all__ = ["train"]


@click.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FILE…")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="MODEL", help="Write the model here."
)
@click.option("--held-out", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Train on no citation of this file; may be repeated.")  # fmt: skip
@click.option("--calibrate", multiple=True, type=click.Path(path_type=Path), metavar="FILE",
              help="Make the model as sure as it is right on this file, which it isn't trained on.")  # fmt: skip
@command
def train(
    session: Session, files: tuple[Path, ...], output: Path, held_out: tuple[Path, ...], calibrate: tuple[Path, ...]
) -> None:
    """Train a labelling model on labelled citations.

    Each FILE holds one citation a line, as JSON: {"segments": [[label, text], …]}, the texts joining to the citation
    as printed, or AnyStyle's XML; `citetrack parse --to labels` prints such lines. The same files always give the
    same model.
    """
    spare([*files, *held_out, *calibrate], output)
    counts = train_model(files, output, held_out, calibrate=calibrate)
    for name, count in sorted(counts.items()):
        session.talk.detail(f"{count:7} citations of {name}")
    session.talk.note(f"wrote {output}, trained on {sum(counts.values())} citations")
