"""The border of names and titles where a label crosses it."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.plain import trim

__all__ = ["join_director", "join_possessive", "move_title"]

_WORD = r"[^\W\d_a-z][\w’'-]+"
# “Grove, Richard H. Green ”: a name, its full stop, and a word that nothing parts from the title
_STRAY_TITLE = re.compile(
    rf"\s*(?:{_WORD}\s){{0,2}}{_WORD},\s(?:{_WORD}(?:\s[^\W\d_a-z]\.)*|[^\W\d_a-z]\.)(?<=\.)\s(?={_WORD}\s$)"
)
# “Crick FHC. ”, “Crick FHC, Wilkins MHF. ”
_BARE_NAME = rf"(?:{_WORD}\s){{1,2}}[A-Z]{{1,3}}"
_STRAY_NAMES = re.compile(rf"\s*{_BARE_NAME}(?:,\s{_BARE_NAME}){{0,20}}\.\s(?=[^\W\d_a-z]\w)")
# “Kingma, D. P., and Ba, J. Adam: ”: a word behind names that have initials alone
_INITIALLED = rf"{_WORD},\s(?:[^\W\d_a-z]\.[\s-]?){{1,3}}"
_STRAY_WORD = re.compile(
    rf"\s*(?:{_INITIALLED}\s?[,;]?\s?(?:(?:and|&|et|und)\s)?){{1,12}}{_INITIALLED}\s?(?={_WORD}:\s*$)"
)
# “Hanaki N, Owan H. Autonomy,”: names with bare initials end with a stop, and the title begins
_NAMES_ENDED = re.compile(
    rf"\s*(?:{_BARE_NAME}(?:,\s{_BARE_NAME}){{1,20}}|(?:{_WORD}\s){{1,2}}[A-Z]{{2,3}})\.\s"
    r"(?=[^\W\d_a-z][\w’'-]+(?:\s[\w’'-]+){0,5},\s*$)"
)
_MARKS = frozenset(".,;:()[]&")  # no word ends with
# “Kanazawa, Comment: ”: what the article is, before its title
_STRAY_KIND = re.compile(
    r"[^\W\d_][,.]\s+((?:Comment(?:ary)?|Reply|Response|Rejoinder|Editorial|Introduction|Review|Afterword|Foreword|Preface|"
    r"Interview|Obituary|Kommentar|Replik|Einleitung|Rezension|Vorwort|Nachruf|Commentaire|Réponse|Éditorial|Préface|"
    r"Commento|Introduzione|Recensione|Comentario|Introducción|Reseña):\s*)$"
)
_GIVEN_COLON = re.compile(r"\s*([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)(?:\s[^\W\d_a-z]\.)?:\s+(?=\S)")
# “Roe, Lew. Ben-Hur: ”, “Lew Roe, Ben-Hur: ”, “ROE, LEW: Ben-hur: ”: the first word of a title, and its colon
_COLON_WORD = re.compile(
    rf"\s*(?:{_WORD},\s(?:{_WORD}|[^\W\d_a-z]\.)(?:\s[^\W\d_a-z]\.)*[.:]\s(?<!\s\w\.\s)|{_WORD}\s(?:[^\W\d_a-z]\.\s)*{_WORD},\s)(?={_WORD}(?:\s{_WORD})?:\s*$)"
)
_DIRECTED = re.compile(r",\s+directed\s*$")


def move_title(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The border of author and title where it stands within a name or a title.

    “Grove, Richard H. Green” + “Imperialism: …”; “Watson JD,” + “Crick FHC. Molecular structure …”.
    """
    end = last.text.rstrip()[-1:]
    stray = _STRAY_TITLE.match(last.text) if end not in _MARKS and piece.text[:1].isupper() else None
    if end == ":" and (kind := _STRAY_KIND.search(last.text)):
        cut = kind.start(1)
    elif end == ":" and (colon := _COLON_WORD.match(last.text)):
        cut = colon.end()
    elif end == "," and (found := _NAMES_ENDED.match(last.text)):
        cut = found.end()
    elif stray := stray or (_STRAY_WORD.match(last.text) if end == ":" else None):
        cut = stray.end()
    elif end == "," and (found := _STRAY_NAMES.match(piece.text)):
        cut = len(last.text) + found.end()
    elif (
        end == ","
        and ":" in piece.text[:20]
        and (found := _GIVEN_COLON.match(piece.text))
        and is_given(found[1].partition("-")[0])
        and " " not in trim(last.text)
    ):
        cut = len(last.text) + found.end()  # "Haraway," + "Donna: Ein Manifest"
    else:
        return ()
    whole = last.join(piece)
    return whole.cut(0, cut), whole.cut(cut, None, "title")


def join_possessive(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """“Max Weber’s” before a quotation as the beginning of the title: no author's name is in the genitive."""
    return (last.join(piece, "title"),) if last.text.rstrip().endswith(("’s", "'s")) else ()


def join_director(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The director of a film cut in two: “The Battle of Algiers, directed” + “by Gillo Pontecorvo”."""
    found = _DIRECTED.search(last.text) if piece.text.lstrip().startswith("by ") else None
    if not found:
        return ()
    cut = found.start() + 1
    return last.cut(0, cut), last.cut(cut, None, "director").join(piece)
