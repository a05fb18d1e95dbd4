"""Field labels for the tokens of a citation string: author, title, journal, pages, …"""

from citetrack.labelling.model import Model, load

__all__ = ["Model", "load"]
