"""Names that are kept as text are found by what they begin with."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citetrack.labelling.feature_names import FeatureNames

_NAMES = st.lists(st.text("abé=|", min_size=1, max_size=4), unique=True).map(sorted)
_PREFIXES = st.lists(st.text("abé=", min_size=1, max_size=3), unique=True, max_size=4)


@given(_NAMES, _PREFIXES)
def test_names_by_prefix(names: list[str], prefixes: list[str]) -> None:
    found = FeatureNames("\n".join(names).encode())
    rows = {name: row for row, name in enumerate(names, 1)}
    assert ([*found], len(found)) == (names, len(names))
    for prefix in prefixes:
        assert found.row(prefix) == rows.get(prefix, 0)
        beginning = {name: row for name, row in rows.items() if name.startswith(prefix)}
        assert {prefix + rest: row for rest, row in zip(*found.beginning(prefix), strict=True)} == beginning
    others = {name: row for name, row in rows.items() if not name.startswith(tuple(prefixes))}
    assert found.apart_from(prefixes) == others
