"""The bibliography: works merged from many documents, their keys, and where each is cited."""

from citetrack.bibliography.build import build, keys_of
from citetrack.bibliography.keys import PATTERN

__all__ = ["PATTERN", "build", "keys_of"]
