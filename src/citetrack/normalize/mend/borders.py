"""The border of names and titles where a label crosses it."""

from __future__ import annotations

import re

from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.plain import trim

__all__ = [
    "join_bracketed",
    "join_director",
    "join_possessive",
    "join_shouted",
    "join_slashed",
    "move_title",
    "relabel_film",
    "split_director",
    "split_possessive",
]

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
_NAME_ENDED = re.compile(rf"\s*(?:{_BARE_NAME}(?:,\s{_BARE_NAME}){{0,20}})\.\s(?={_WORD}(?:\s[\w’'-]+){{0,5}},\s*$)")
_TITLE_BEGUN = re.compile(
    rf"\s*(?:{_BARE_NAME}(?:,\s{_BARE_NAME}){{0,20}})\.\s(?!{_BARE_NAME}\s*$)(?={_WORD}(?:\s[\w’'-]+){{1,6}}\s*$)"
)
# “… Eddie Roe,” + “and Tong-Haing Fin. Tools for notes”
_JOINING = frozenset("aue&y")
_FELLOW = re.compile(
    r"(?:and|und|et|e|y|&)\s(?:[^\W\d_a-z][\w’'-]+\s|[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][^\W\d_A-Z][\w’'-]*\.\s+(?=[^\W\d_a-z])"
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
_NATURAL = r"(?:[^\W\d_a-z][^\W\d_A-Z][\w’'-]*|[^\W\d_a-z]\.)"
_COLON_WORD = re.compile(
    rf"\s*(?:{_WORD},\s(?:{_WORD}|[^\W\d_a-z]\.)(?:\s[^\W\d_a-z]\.)*[.:]\s(?<!\s\w\.\s)(?={_WORD}(?:\s{_WORD})?:\s*$)|"
    rf"{_NATURAL}\s(?:[^\W\d_a-z]\.\s)*{_NATURAL},\s(?={_WORD}:\s*$)|"
    rf"(?:{_BARE_NAME}(?:,\s{_BARE_NAME}){{1,20}}|(?:{_WORD}\s){{1,2}}[A-Z]{{2,3}})\.\s(?={_WORD}:\s*$))"
)
_POSSESSIVE = re.compile(r"\b(?i:eds?|hrsg|hg)\.\)?[.,]?\s+(?=[^.,;()]{3,40}[’']s\s*$)")
_SHOUTED = re.compile(r"[^\W\d_][^\W\d_A-Z]+(?:\s[^\W\d_a-z]\.)*\s[^\W\d_a-z]{3,}[-,]")
_SHOUTED_REST = re.compile(
    r"[^\W\d_a-z]{3,}(?:-[^\W\d_a-z]+)?(?:(?:,\s|\s(?:und|and|et|&|y|e)\s)[^,:]{2,40}?[^\W\d_a-z]{3,})*,\s+"
    r"(?=[^\W\d_a-z][^\W\d_A-Z])"
)
_SLASHED = re.compile(rf"\s*(?:{_WORD}|[^\W\d_a-z]\.)(?:\s(?:{_WORD}|[^\W\d_a-z]\.)){{1,3}}[:,]\s+(?=\S)")
_SLASHED_INITIALS = re.compile(r"/\s?(?:[^\W\d_a-z]\.\s?){1,3}$")
_ONE_FAMILY = re.compile(rf"\s*{_WORD}[:,]\s+(?=\S)")
_OPEN_NAME = re.compile(r"\s[(\[][^\W\d_a-z][^()\[\]]{0,40}$")
_NAME_CLOSED = re.compile(r"[^\W\d_a-z][^()\[\]“”«»„\",:;\d]{0,40}[)\]][,.:]\s+(?=\S)")
_DIRECTED_BY = re.compile(
    r"(?<=\w)[,.]\s+(?=(?:[Dd]irected\sby|réalisé\spar|regia\sdi|Regie:)\s[^\W\d_a-z][^,;:()]{2,60}[\s,.]*$)"
)
_DIRECTED = re.compile(r",\s+directed\s*$")


def move_title(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The border of author and title where it stands within a name or a title.

    “Grove, Richard H. Green” + “Imperialism: …”; “Watson JD,” + “Crick FHC. Molecular structure …”.
    """
    end = last.text.rstrip()[-1:]
    if piece.text[:1] in _JOINING and (fellow := _FELLOW.match(piece.text)):
        cut = len(last.text) + fellow.end()
    elif end == ",":
        cut = _behind_comma(last.text, piece.text)
    elif end == ":":
        cut = _behind_colon(last.text)
    elif end not in _MARKS and piece.text[:1].isupper() and (stray := _STRAY_TITLE.match(last.text)):
        cut = stray.end()
    elif end.isalpha() and piece.text[:1].islower() and (begun := _TITLE_BEGUN.match(last.text)):
        cut = begun.end()  # "Hui A. Doug Roe" + "to decide …"
    else:
        return ()
    return _cut(last, piece, cut) if cut else ()


def _behind_comma(last: str, text: str) -> int:
    """Where the title begins in an author's piece that ends with a comma, and the title's; or 0."""
    if found := _NAMES_ENDED.match(last):
        return found.end()
    if text[:1].islower() and (found := _NAME_ENDED.match(last)):
        return found.end()  # "Roe L. Time," + "clocks, and …"
    found = _STRAY_NAMES.match(text)
    if not found and ":" in text[:20] and (given := _GIVEN_COLON.match(text)):
        found = given if is_given(given[1].partition("-")[0]) and " " not in trim(last) else None
    return len(last) + found.end() if found else 0  # "Haraway," + "Donna: Ein Manifest"


def _behind_colon(last: str) -> int:
    """Where the title begins in an author's piece that ends with a colon, or 0."""
    if kind := _STRAY_KIND.search(last):
        return kind.start(1)
    found = _COLON_WORD.match(last)
    found = found if found and _is_title(last, found) else _STRAY_WORD.match(last)
    return found.end() if found else 0


def _is_title(text: str, colon: re.Match[str]) -> bool:
    """Whether the words before a colon are a title's: no “Jan Roe:”, and behind whole names, no “Poe, Silvana:”."""
    first, word = text.split(maxsplit=1)[0], text[colon.end() :].split(maxsplit=1)[0].rstrip(":")
    whole = first.endswith((",", ".")) or is_given(first) or text[: colon.end()].rstrip().endswith(".")
    return whole and not is_given(word)


def split_possessive(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """“Max Weber’s” behind the word for editors as the title’s beginning: “Roe, eds. Max Weber’s” + “‘Economy’”."""
    found = _POSSESSIVE.search(last.text)
    return _cut(last, piece, found.end()) if found else ()


def join_slashed(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The name behind a slash at the head of a title: “Ann Roe /” + “Bo Poe: A Title”; “… / G. D.” + “Poe: A Title”."""
    end = last.text.rstrip()
    found = _SLASHED.match(piece.text) if end.endswith("/") else None
    found = found or (_ONE_FAMILY.match(piece.text) if _SLASHED_INITIALS.search(end) else None)
    return _cut(last, piece, len(last.text) + found.end()) if found else ()


def join_bracketed(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The end of a bracket that opens in a name: “Mark Twain [Samuel” + “Langhorne Clemens], A Title”."""
    opened = _OPEN_NAME.search(last.text)
    found = _NAME_CLOSED.match(piece.text) if opened else None
    return _cut(last, piece, len(last.text) + found.end()) if found else ()


def join_shouted(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """Family names in capitals at the head of a title: “Ann ROE, Jan V.” + “DOE und Bo POE, A Title”."""
    if not piece.text[:3].isupper() or not last.text.rstrip().endswith(".") or not _SHOUTED.search(last.text):
        return ()
    found = _SHOUTED_REST.match(piece.text)
    return _cut(last, piece, len(last.text) + found.end()) if found else ()


def _cut(last: Piece, piece: Piece, at: int) -> tuple[Piece, ...]:
    """Two pieces with their border at another place; the second is the title."""
    whole = last.join(piece)
    return whole.cut(0, at), whole.cut(at, None, "title")


def join_possessive(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """“Max Weber’s” before a quotation as the beginning of the title: no author's name is in the genitive."""
    return (last.join(piece, "title"),) if last.text.rstrip().endswith(("’s", "'s")) else ()


def split_director(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The director behind a film's title: “The Battle of Algiers, directed by Gillo Pontecorvo”."""
    found = _DIRECTED_BY.search(piece.text)
    return (piece.cut(0, found.end()), piece.cut(found.end(), None, "director")) if found else ()


def relabel_film(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """A film taken for an author, and its director for the title: “Ben-Hur,” + “directed by William Wyler”."""
    found = _DIRECTED_BY.search(last.text + piece.text)
    parted = found is not None and found.end() == len(last.text)
    return (last.under("title"), piece.under("director")) if parted else ()


def join_director(_: Draft, last: Piece, piece: Piece) -> tuple[Piece, ...]:
    """The director of a film cut in two: “The Battle of Algiers, directed” + “by Gillo Pontecorvo”."""
    found = _DIRECTED.search(last.text) if piece.text.lstrip().startswith("by ") else None
    if not found:
        return ()
    cut = found.start() + 1
    return last.cut(0, cut), last.cut(cut, None, "director").join(piece)
