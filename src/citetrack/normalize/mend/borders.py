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
    rf"{_NATURAL}\s(?:[^\W\d_a-z]\.\s)*{_NATURAL},\s(?={_WORD}:\s*$))"
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
_TITLE = frozenset(("title",))
_DIRECTED_BY = re.compile(
    r"(?<=\w)[,.]\s+(?=(?:[Dd]irected\sby|réalisé\spar|regia\sdi|Regie:)\s[^\W\d_a-z][^,;:()]{2,60}[\s,.]*$)"
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
    elif end == ":" and (colon := _COLON_WORD.match(last.text)) and _is_title(last.text, colon):
        cut = colon.end()
    elif end == "," and (found := _NAMES_ENDED.match(last.text)):
        cut = found.end()
    elif end == "," and piece.text[:1].islower() and (found := _NAME_ENDED.match(last.text)):
        cut = found.end()  # "Roe L. Time," + "clocks, and …"
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
    return _cut(last, piece, cut)


def _is_title(text: str, colon: re.Match[str]) -> bool:
    """Whether the words before a colon are a title's: no “Jan Roe:”, and behind whole names, no “Poe, Silvana:”."""
    first, word = text.split(maxsplit=1)[0], text[colon.end() :].split(maxsplit=1)[0].rstrip(":")
    whole = first.endswith((",", ".")) or is_given(first)
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


def split_director(draft: Draft) -> Draft:
    """The director behind a film's title: “The Battle of Algiers, directed by Gillo Pontecorvo”."""
    return draft.recut(_TITLE, _split_director)


def _split_director(piece: Piece) -> tuple[Piece, ...]:
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
