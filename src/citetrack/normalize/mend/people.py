"""Names that a label for something else covers, and the reverse."""

from __future__ import annotations

import re
from itertools import pairwise

from citetrack.normalize.bodies import is_body
from citetrack.normalize.days import read_day
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.given_names import is_given
from citetrack.normalize.names import read as read_names
from citetrack.normalize.person import is_initials
from citetrack.normalize.plain import trim
from citetrack.normalize.quotes import closing_quote

__all__ = [
    "join_director",
    "join_names",
    "join_possessive",
    "move_title",
    "relabel_names",
    "split_author",
    "split_edited",
    "split_editors",
    "split_translators",
]

_EDITORS_BEHIND = re.compile(r"[,\s(]\s*(?:eds|editors|hrsg|hgg?|éds|dirs)\b\.?\)?[,.:;\s]*$", re.IGNORECASE)
_EDITED_BEHIND = re.compile(r"[,\s(]\s*(?:eds?|hrsg|hg|éds?)\.\)?[,.:;\s]*$", re.IGNORECASE)
_TITLE = frozenset(("title",))
_TITLES = frozenset(("container-title", "title", "journal"))
_BEFORE_TRANSLATORS = frozenset(("container-title", "title", "editor", "author", "translator"))
_AGENTS = frozenset(("author", "publisher"))
_TRAILING = frozenset(("url", "doi", "accessed", "note", "isbn"))
_LEAD = re.compile(r"[\s,.;:(—-]*(?:in|dans|en|nel|by|with|ed|eds|trans|hrsg|hg)\b", re.IGNORECASE)
_EDITED = (
    r"(?:ed(?:ited|ited\s+and\s+translated)?|hrsg|hg|herausgegeben|édité|éds?)\.?\s+(?:by|von|v\.|par)|a\s+cura\s+di|"
    r"sous\s+la\s+(?:direction|dir\.)\s+(?:de|d[’'])|eds?\.|hrsg\.|hg\.|éds?\."
)
_TRANSLATED = (
    r"(?:trans(?:l(?:ated)?)?|übers(?:etzt)?|traduit|trad)\.?\s+(?:by|von|v\.|par|di|de)|trans(?:l)?\.|übers\."
)
_EDITOR = frozenset(("editor",))
_EDITED_WITHIN = re.compile(
    r"[\s,.]*[Ii]n:?\s+[^()]{6,}?\s(?=\((?i:eds?|edited by|hrsg|hg|éds?|a cura di)\.?\s[^\W\d_a-z])"
)
_ROLE_ALONE = re.compile(r"[\s,(]*(?:ed(?:ited|s)?|hg|hrsg|éd|trans|übers|trad)\.?\s*", re.IGNORECASE)
_NAME = r"[^\W\d_a-z][\w.’'-]*\s+[^\W\d_a-z]"
_BEHIND = re.compile(rf"[,.;(]\s*(?=(?i:{_EDITED})\s+{_NAME})")
_BEHIND_TRANSLATED = re.compile(rf"[,.;(]\s*(?:and\s+)?(?=(?i:{_TRANSLATED})\s+{_NAME})")
_BEFORE = re.compile(
    r"\s*(?i:in\s*:?|dans\s*:?|—)?\s+(?=[^\W\d_a-z])[^“”„«»\"?!:]{3,160}?[,\s]"
    r"\(?(?i:eds?\.?|hg\.?|hrsg\.?|dir\.?|coord\.?|a\s+cura\s+di|éds?\.?)\)[,.:;]?\s+(?=\S)"
)
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
_ROLE_BEHIND = re.compile(r"\W*(?:a\s+cura\s+di|eds?|editors?|hrsg|hgg?|éds?|dirs?|coords?|curr)\.?\W*", re.IGNORECASE)
_ONE_NAME = re.compile(r"\s*[^\W\d_a-z][\w’'-]+\s*")
_MARKS = frozenset(".,;:()[]&")  # no word ends with
# “Kanazawa, Comment: ”: what the article is, before its title
_STRAY_KIND = re.compile(
    r"[^\W\d_][,.]\s+((?:Comment(?:ary)?|Reply|Response|Rejoinder|Editorial|Introduction|Review|Afterword|Foreword|Preface|"
    r"Interview|Obituary|Kommentar|Replik|Einleitung|Rezension|Vorwort|Nachruf|Commentaire|Réponse|Éditorial|Préface|"
    r"Commento|Introduzione|Recensione|Comentario|Introducción|Reseña):\s*)$"
)
_GIVEN_COLON = re.compile(r"\s*([^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?)(?:\s[^\W\d_a-z]\.)?:\s+(?=\S)")
_DIRECTED = re.compile(r",\s+directed\s*$")
_AUTHOR = re.compile(r"^(\s*[^“„«»”\"‘’:;]{2,70}[,.]\s+)(?=[“„«‘\"])")
_EDITING = re.compile(r"\s*([^.,:;“”„«»]{4,80}),\s(?i:eds?|hrsg|hgg?|éds?|dir)\.\s+(?=[^\W\d_a-z])")
_BY_WORD = r"(?:[^\W\d_a-z][\w.’'-]*|and|of|the|for|van|von|de)"
_BY = re.compile(rf"(?<=[\w”»?!]),\s+by\s+(?={_BY_WORD}(?:\s{_BY_WORD}){{0,7}}[\s,.;:]*$)")
_EDITORSHIP = re.compile(r"(?:the\s|die\s|la\s)?(?:editors|editorial\s|staff\b|redak|rédac|redaz|redac)", re.IGNORECASE)


def split_author(draft: Draft) -> Draft:
    """The author at the start of a title: “The Economist, ‘Odd but Useful Allies’”, or the publisher's own name.

    So are “The Editors of Apollo. “A Title””, “A Title, by Roe” and “Ahuntsic College, ed. A Title”.
    """
    if draft.has("author", "editor"):
        return draft
    publisher = " ".join(trim(p.text) for p in draft.labelled("publisher")[:1])
    return draft.recut(
        _TITLE,
        lambda piece: (
            _split_author(piece)
            or _split_publishing_author(piece, publisher)
            or _split_editing(piece)
            or _split_by(piece)
        ),
    )


def _split_publishing_author(piece: Piece, publisher: str) -> tuple[Piece, ...]:
    """“World Bank, World Report (Washington: World Bank, 2019)”."""
    comma = piece.text.find(", ")
    name, rest = trim(piece.text[: max(comma, 0)]), piece.text[comma + 2 :].lstrip()
    if len(publisher) < len("OECD") or not name.startswith(publisher) or not rest[:1].isupper() or not is_body(name):
        return ()
    return piece.cut(0, comma + 2, "author"), piece.cut(comma + 2)


def _split_editing(piece: Piece) -> tuple[Piece, ...]:
    """“Ahuntsic College, ed. Synopsis”."""
    found = _EDITING.match(piece.text)
    if not found or not is_body(found[1]):
        return ()
    return piece.cut(0, found.end(), "editor"), piece.cut(found.end())


def _split_by(piece: Piece) -> tuple[Piece, ...]:
    """“Health Advice for Travellers 2007, by HCSP”."""
    found = _BY.search(piece.text)
    return (piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "author")) if found else ()


def move_title(draft: Draft) -> Draft:
    """The border of author and title where it stands within a name or a title.

    “Grove, Richard H. Green” + “Imperialism: …”; “Watson JD,” + “Crick FHC. Molecular structure …”.
    """
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if last.label != "author" or piece.label != "title":
            continue
        end = last.text.rstrip()[-1:]
        stray = _STRAY_TITLE.match(last.text) if end not in _MARKS and piece.text[:1].isupper() else None
        if end == ":" and (kind := _STRAY_KIND.search(last.text)):
            cut = kind.start(1)
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
            continue
        whole = Piece("author", last.text + piece.text, last.start)
        moved = (whole.cut(0, cut), whole.cut(cut, None, "title"))
        return draft.with_pieces((*draft.pieces[:at], *moved, *draft.pieces[at + 2 :]))
    return draft


def join_possessive(draft: Draft) -> Draft:
    """“Max Weber’s” before a quotation as the beginning of the title: no author's name is in the genitive."""
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if last.label == "author" and piece.label == "title" and last.text.rstrip().endswith(("’s", "'s")):
            joined = Piece("title", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft


def join_director(draft: Draft) -> Draft:
    """The director of a film cut in two: “The Battle of Algiers, directed” + “by Gillo Pontecorvo”."""
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        found = _DIRECTED.search(last.text) if piece.text.lstrip().startswith("by ") else None
        if found and (last.label, piece.label) == ("title", "author"):
            cut = found.start() + 1
            whole = Piece("director", last.text[cut:] + piece.text, last.start + cut)
            return draft.with_pieces((*draft.pieces[:at], last.cut(0, cut), whole, *draft.pieces[at + 2 :]))
    return draft


def _split_author(piece: Piece) -> tuple[Piece, ...]:
    found = _AUTHOR.match(piece.text)
    if not found:
        return ()
    rest, name = piece.text[found.end() :].rstrip(" ,.;"), trim(found[1])
    named = is_body(name) or _EDITORSHIP.match(name) or (1 < len(name.split()) < len("abcde") and name.istitle())
    if not named or closing_quote(rest) != len(rest) - 1:
        return ()
    return piece.cut(0, found.end(), "author"), piece.cut(found.end())


def split_editors(draft: Draft) -> Draft:
    """The editors named in the piece of a title: “in X, ed. Y and Z”, “In Y (Ed.), X”."""
    return draft.recut(_TITLES, _split_editors)


def _split_editors(whole: Piece) -> tuple[Piece, ...]:
    before = _BEFORE.match(" " + whole.text) if whole.label == "container-title" else None
    head = (whole.cut(0, before.end() - 1, "editor"),) if before else ()
    piece = whole.cut(before.end() - 1) if before else whole
    if (behind := _BEHIND.search(piece.text)) and behind.start() > 0:
        return *head, piece.cut(0, behind.start() + 1), piece.cut(behind.start() + 1, None, "editor")
    return (*head, piece) if head else ()


def split_edited(draft: Draft) -> Draft:
    """The book in a piece of its editors: “in Economics and Values (ed. A. Roe and L. Doe;”."""
    return draft if draft.has("container-title", "journal") else draft.recut(_EDITOR, _split_edited)


def _split_edited(piece: Piece) -> tuple[Piece, ...]:
    found = _EDITED_WITHIN.match(piece.text)
    return (piece.cut(0, found.end(), "container-title"), piece.cut(found.end())) if found else ()


def split_translators(draft: Draft) -> Draft:
    """The translators named behind a title, a container or the editors."""
    return draft.recut(_BEFORE_TRANSLATORS, _split_translators)


def _split_translators(piece: Piece) -> tuple[Piece, ...]:
    if piece.label == "translator":
        pattern, label = _BEHIND, "editor"
    else:
        pattern, label = _BEHIND_TRANSLATED, "translator"
    found = pattern.search(piece.text)
    if not found or not found.start() or _ROLE_ALONE.fullmatch(piece.text[: found.start()]):
        return ()  # “ed. and trans. by”
    return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, label)


def join_names(draft: Draft) -> Draft:
    """Editors of whom the first was taken for the author, or a name cut in two by its role.

    “Baldwin B,” + “Goldman D, editors”; “Trubek,” + “D. M. (Eds.)”; “A. ROE-L.” + “DOE” + “(a cura di)”.
    """
    for at, (last, piece, role) in enumerate(zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False)):
        if (
            (last.label, piece.label, role.label) == ("author", "title", "editor")
            and _ROLE_BEHIND.fullmatch(role.text)
            and _ONE_NAME.fullmatch(piece.text)
        ):
            joined = Piece("editor", last.text + piece.text + role.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 3 :]))
    for at, (last, piece) in enumerate(pairwise(draft.pieces)):
        if last.label != "author" or piece.label != "editor":
            continue
        listed = last.text.rstrip().endswith((",", "&", " and", " und", " et")) and _EDITORS_BEHIND.search(piece.text)
        if (listed and not _LEAD.match(piece.text)) or is_initials(trim(_EDITED_BEHIND.sub("", piece.text))):
            joined = Piece("editor", last.text + piece.text, last.start)
            return draft.with_pieces((*draft.pieces[:at], joined, *draft.pieces[at + 2 :]))
    return draft


def relabel_names(draft: Draft) -> Draft:
    """Newspapers and publishers under “author” behind the title, editors under “publisher”."""
    if not draft.has("title"):
        return draft
    content = draft.content
    labels = [p.label for p in content]
    title = labels.index("title")
    first = content[0]
    if title == 1 and first.label in ("journal", "publisher", "institution") and not draft.has("author", "editor"):
        if first.label != "journal":
            return draft.relabelled({first.start: "author"})
        if draft.context == "list" or draft.has("volume", "pages"):
            return draft  # a list prints the container where an author is missing
        doubled = Piece("author", first.text, first.start)  # "The Economist, ‘Odd but Useful Allies’"
        return draft.with_pieces((doubled, *draft.pieces))
    if "publisher" not in draft.labels and _AGENTS.isdisjoint(labels[title + 1 :]):
        return draft
    named = "author" in labels[:title] or "editor" in labels[:title]
    venue = draft.has("journal", "container-title", "publisher")
    renamed: dict[int, str] = {}
    for i, piece in enumerate(content):
        if piece.label not in _AGENTS:
            continue
        if (
            piece.label == "publisher"
            and _EDITED_BEHIND.search(piece.text)
            and not is_body(trim(_EDITED_BEHIND.sub("", piece.text)))
        ):
            renamed[piece.start] = "editor"
        if piece.label != "author" or i <= title or venue or _LEAD.match(piece.text) or read_names(piece.text).role:
            continue
        behind = labels[i + 1 :]
        dated = any(p.label == "date" and len(read_day(p.text)) == len("2020-01-01") for p in content[i + 1 :])
        if dated and i == title + 1 and "title" not in behind:
            renamed[piece.start] = "journal"
        elif named and not set(behind) - _TRAILING:
            renamed[piece.start] = "publisher"
    return draft.relabelled(renamed)
