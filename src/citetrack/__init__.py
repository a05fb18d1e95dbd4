"""citetrack: notes in, bibliography and link report out."""

__version__ = "0.1.0"
