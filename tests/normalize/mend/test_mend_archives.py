"""Numbers in archives and registers that lie under several labels."""

import pytest

AUTHOR = ("author", "Jane Doe, ")
BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # sets, reports, archives
        ([AUTHOR, ("title", "A Title. "), ("note", "6 vols. "), *BOOK], {"volumes": "6", "entry": "mvbook"}),
        (
            [AUTHOR, ("title", "“A Title.” "), ("journal", "RFC "), ("volume", "791, "), ("date", "1981.")],
            {"entry": "report", "number": "791", "journaltitle": ""},
        ),
        (
            [AUTHOR, ("date", "(2015). "), ("title", "A Title. "), ("journal", "SSRN "), ("pages", "2345678.")],
            {"eprint": "2345678", "eprinttype": "ssrn", "pages": "", "journaltitle": ""},
        ),
        (
            [
                AUTHOR,
                ("date", "(2015). "),
                ("title", "A Title. "),
                ("journal", "RePEc:abc:defghi:"),
                ("pages", "21123."),
            ],
            {"eprint": "abc:defghi:21123", "eprinttype": "repec"},
        ),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields
