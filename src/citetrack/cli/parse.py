"""`citetrack parse`: citations, one a line."""

from __future__ import annotations
