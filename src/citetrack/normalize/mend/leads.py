"""The words that lead to a container, or to the part that someone had in a work."""

from __future__ import annotations

import re

__all__ = ["LEAD"]

LEAD = re.compile(r"[\s,.;:(—-]*(?:in|dans|en|nel|by|with|ed|eds|trans|hrsg|hg)\b", re.IGNORECASE)
