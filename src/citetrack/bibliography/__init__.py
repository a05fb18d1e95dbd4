"""The bibliography: works merged from many documents, their keys, and where each is cited."""

from citetrack.bibliography.build import build, keys_of

__all__ = ["build", "keys_of"]
