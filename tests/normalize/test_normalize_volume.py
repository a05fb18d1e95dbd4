"""Volumes and numbers."""

import pytest

from citetrack.normalize.volume import read as read_volume


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("54, no. 1–2,", {"volume": "54", "number": "1–2"}),
        ("17, no. 4", {"volume": "17", "number": "4"}),
        ("Vol. 23, No. 4,", {"volume": "23", "number": "4"}),
        ("26.1", {"volume": "26", "number": "1"}),
        ("12(3)", {"volume": "12", "number": "3"}),
        ("12 (3):", {"volume": "12", "number": "3"}),
        ("12/3", {"volume": "12", "number": "3"}),
        ("12:3:", {"volume": "12", "number": "3"}),
        ("132(3-4):", {"volume": "132", "number": "3–4"}),
        ("18/3-4", {"volume": "18", "number": "3–4"}),
        ("5/6", {"volume": "5/6"}),
        ("Bd. 3,", {"volume": "3"}),
        ("t. II", {"volume": "II"}),
        ("44e année, n° 6", {"volume": "44", "number": "6"}),
        ("12. Jahrgang, Heft 3", {"volume": "12", "number": "3"}),
        ("Volume II", {"volume": "II"}),
        ("vol. xx", {"volume": "xx"}),
        ("XXVII", {"volume": "XXVII"}),
        ("vol. XIV, fasc. 2", {"volume": "XIV", "number": "2"}),
        ("Heft 2", {"number": "2"}),
        ("n. 3", {"number": "3"}),
        ("n° 157,", {"number": "157"}),
        ("(247),", {"number": "247"}),
        ("Jg. 47, H. 1,", {"volume": "47", "number": "1"}),
        ("Année 12, no 4", {"volume": "12", "number": "4"}),
        ("B 29–30", {"volume": "B 29–30"}),
        ("No. 44, Part I,", {"number": "44", "part": "I"}),
        ("16 voll.", {"volumes": "16"}),
        ("3 vols.", {"volumes": "3"}),
        ("n.s. 12, no. 3", {"series": "n.s.", "volume": "12", "number": "3"}),
        ("ser. 2, vol. 14", {"series": "ser. 2", "volume": "14"}),
        ("vol. 8, suppl. 1", {"volume": "8", "number": "suppl. 1"}),
        ("Volume 22 Issue 14", {"volume": "22", "number": "14"}),
        ("188:", {"volume": "188"}),
        ("vol. 12, núm. 3", {"volume": "12", "number": "3"}),
        ("vol.", {}),
        ("", {}),
    ],
)
def test_volume_and_number(text: str, expected: dict[str, str]) -> None:
    found = read_volume(text)
    assert {f.name: f.value for f in found} == expected
    assert all(text[f.start : f.end].strip(" .,") for f in found)


def test_a_doubled_volume_is_one(read) -> None:
    reference = read(
        [
            ("author", "Jane Doe, "),
            ("title", "“On Doubling”, "),
            ("volume", "Vol. 23, No. 4, "),
            ("journal", "Journal of Copies "),
            ("volume", "23, no. 4 "),
            ("date", "(Fall 2021): "),
            ("pages", "169–192."),
        ]
    ).reference
    assert (reference.get("volume"), reference.get("number"), reference.get("journaltitle")) == (
        "23",
        "4",
        "Journal of Copies",
    )


def test_two_volumes_that_differ_are_a_problem(read) -> None:
    result = read(
        [
            ("author", "Jane Doe, "),
            ("title", "“X”, "),
            ("journal", "J. "),
            ("volume", "vol. 2, no. 1, "),
            ("volume", "vol. 3"),
            ("date", "1990"),
        ]
    )
    assert result.reference.get("volume") == "2"
    assert [p.code for p in result.problems] == ["second-volume"]
