"""The border of names and titles where a label crosses it."""

import pytest

BOOK = (("location", "London: "), ("publisher", "Verso, "), ("date", "1999, "))


@pytest.mark.parametrize(
    ("parts", "fields"),
    [
        # a film's director cut in two
        (
            [("title", "Notes, directed "), ("author", "by Jane Doe "), ("date", "(1966), "), ("pages", "DVD.")],
            {"title": "Notes", "pages": "", "editoratype": "director"},
        ),
        # what an article is, before its title
        (
            [
                ("author", "Jane Doe, Comment: "),
                ("title", "Why We Note, "),
                ("journal", "Journal of Notes, "),
                ("volume", "12 "),
                ("date", "(2001)."),
            ],
            {"title": "Comment: Why We Note"},
        ),
        # the first word of a title, and its colon
        (
            [("author", "Roe, Lew. Ivanhoe: "), ("title", "A tale of the knights. "), *BOOK],
            {"title": "Ivanhoe: A tale of the knights"},
        ),
        ([("author", "Anna Roe, Ivan-Hoe: "), ("title", "A Tale, "), *BOOK], {"title": "Ivan-Hoe: A Tale"}),
        ([("author", "ROE, LEWIS: Ivanhoe: "), ("title", "A tale. "), *BOOK], {"title": "Ivanhoe: A tale"}),
        ([("author", "Roe, Lewis: "), ("title", "A tale. "), *BOOK], {"title": "A tale"}),
        # a title's first word behind a name with one initial
        (
            [
                ("author", "Roe L. Space, "),
                ("title", "clocks, and notes. "),
                ("journal", "Margins "),
                ("date", "1978;"),
            ],
            {"title": "Space, clocks, and notes"},
        ),
        # a title in the genitive behind its editors; family names in capitals at its head
        (
            [
                ("editor", "Roe, Ann, and Bo Poe, eds. Jane Doe’s "),
                ("title", "“Notes and Margins”: A Companion. "),
                *BOOK,
            ],
            {"title": "Jane Doe’s “Notes and Margins”: A Companion"},
        ),
        (
            [("author", "Ann ROE, Jan V. "), ("title", "POE und Bo DOE, Notes of Margins, "), *BOOK],
            {"title": "Notes of Margins"},
        ),
        (
            [("author", "Ann Roe, Jan V. "), ("title", "NOTES AND MARGINS, A Study, "), *BOOK],
            {"title": "NOTES AND MARGINS, A Study"},
        ),
        # a bracket that opens in a name
        ([("author", "Ann Roe [Jane "), ("title", "Mary Doe], Green notes. "), *BOOK], {"title": "Green notes"}),
        ([("author", "Ann Roe [Jane "), ("title", "Green notes, [Mary]. "), *BOOK], {"title": "Green notes, [Mary]"}),
        # a name behind a slash at the head of a title
        ([("author", "Ann Roe / "), ("title", "Bo Poe: Green notes. "), *BOOK], {"title": "Green notes"}),
        ([("author", "A. Roe / G. G. "), ("title", "Poe: Green notes. "), *BOOK], {"title": "Green notes"}),
        ([("author", "A. Roe / G. G. Poe "), ("title", "Green: notes. "), *BOOK], {"title": "Green: notes"}),
        ([("author", "Ann Roe, Jan Poe: "), ("title", "Notes. "), *BOOK], {"title": "Notes"}),
        ([("author", "Roe SI, Poe IA: "), ("title", "Notes. "), *BOOK], {"title": "Notes"}),
        ([("author", "Roe Poe, Silvana: "), ("title", "Notes. "), *BOOK], {"title": "Notes"}),
        # a film's director behind its title
        (
            [("title", "The Notes, directed by Jane Doe "), ("date", "(1966), "), ("medium", "DVD.")],
            {"title": "The Notes", "editoratype": "director"},
        ),
        (
            [("author", "The Notes, "), ("title", "directed by Jane Doe "), ("date", "(1966).")],
            {"title": "The Notes", "editoratype": "director"},
        ),
        (
            [("author", "Jane Doe, "), ("title", "directed by hand "), ("date", "(1966).")],
            {"title": "directed by hand", "editoratype": ""},
        ),
        ([("title", "The Notes directed by hand "), ("date", "(1966).")], {"title": "The Notes directed by hand"}),
    ],
)
def test_fields(read_fields, parts, fields: dict[str, str]) -> None:
    assert read_fields(parts, fields) == fields


@pytest.mark.parametrize(
    ("parts", "role", "names"),
    [
        (
            [("author", "Muster, Max Q. Small "), ("title", "Titles: An Essay. "), ("date", "2012")],
            "author",
            ["Muster"],
        ),
        (
            [
                ("author", "Doe JA, "),
                ("title", "Roe B, Le Bon MX. Titles in men. "),
                ("journal", "J Title. "),
                ("date", "2012"),
            ],
            "author",
            ["Doe", "Roe", "Le Bon"],
        ),
        ([("author", "Max Weber’s "), ("title", "‘Economy’: A Companion, "), *BOOK], "author", []),
        (
            [
                ("author", "Doe N, Roe H. Autonomy, "),
                ("title", "Conformity and Titles. "),
                ("journal", "Notes "),
                ("date", "2013;"),
            ],
            "author",
            ["Doe", "Roe"],
        ),
        # the last author at the head of the title; a title that begins among its authors
        (
            [("author", "Ann Roe, Bo Poe, "), ("title", "and Tong-Haing Fin. Tools for notes."), ("date", "2001")],
            "author",
            ["Roe", "Poe", "Fin"],
        ),
        (
            [
                ("author", "Hui A. Doug Ford "),
                ("title", "to decide on notes in “a couple weeks”. "),
                ("journal", "The Globe. "),
                ("date", "2014."),
            ],
            "author",
            ["Hui"],
        ),
        (
            [
                ("author", "Roe A, Poe BC. Notes: "),
                ("title", "Anatomy of a list. "),
                ("journal", "Lists. "),
                ("date", "2014."),
            ],
            "author",
            ["Roe", "Poe"],
        ),
    ],
)
def test_people(read, parts, role: str, names: list[str]) -> None:
    assert [n.family or n.literal for n in read(parts).reference.people(role)] == names


def test_a_word_behind_initials_begins_the_title(read) -> None:
    author = ("author", "King, D. P., and Ba, J. Eve: ")
    reference = read([author, ("title", "A method for moments. "), ("date", "2014.")]).reference
    assert [(name.family, name.given) for name in reference.people()] == [("King", "D. P."), ("Ba", "J.")]
    assert reference.get("title") == "Eve: A method for moments"


def test_names_with_bare_initials_at_the_start_of_a_title(read) -> None:
    reference = read(
        [("author", "Moss JD, "), ("title", "Reed FHC. Structure of acids. "), ("date", "1953.")]
    ).reference
    assert [name.family for name in reference.people()] == ["Moss", "Reed"]
    assert reference.get("title") == "Structure of acids"


@pytest.mark.parametrize(
    ("title", "given", "rest"),
    [("Donna: Ein Manifest", "Donna", "Ein Manifest"), ("Imperialism: A Study", "", "Imperialism: A Study")],
)
def test_a_given_name_at_the_start_of_a_title(read, title, given, rest) -> None:
    # a list prints given names; in a note a family name may stand alone
    reference = read([("author", "Haraway, "), ("title", title), ("date", "1995.")], "note").reference
    assert (reference.people()[0].family, reference.people()[0].given) == ("Haraway", given)
    assert reference.get("title") == rest
