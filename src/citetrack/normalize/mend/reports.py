"""Series of reports and their numbers in the pieces of others."""

from __future__ import annotations

import re

from citetrack.normalize.bodies import is_body
from citetrack.normalize.draft import Draft, Piece
from citetrack.normalize.genre import may_be_report, reads_as_report
from citetrack.normalize.plain import trim

__all__ = ["REPORT_STEMS", "join_reports", "join_symbol", "split_report"]

_REPORTING = frozenset(("journal", "container-title", "collection-title", "genre", "publisher", "institution"))
# One of these is in each series of reports, and in the numbers of the United Nations and the European Union.
REPORT_STEMS = ("report", "rfc ", "paper", "rapport", "bericht", "brief", "memo", "(com", " com(", "/")
_ALONE = re.compile(
    r"(?:(?:technical|research)\s+report|tech\.\s+rep\.?|working\s+paper|discussion\s+paper|white\s+paper|"
    r"policy\s+brief|forschungsbericht|arbeitspapier|rapport\s+(?:technique|de\s+recherche)|documento\s+de\s+trabajo)\.?\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"[.?!]\s+(?=[^\W\d_a-z])")
_SERIES = re.compile(r"^\s*(?:COM|SEC|SWD|JOIN)\s?$|(?<=[.,])\s(?:COM|SEC|SWD|JOIN)\s?$")
_COMMISSION = re.compile(r"\s*(?:COM|SEC|SWD|JOIN)\s?\((?:\d\d){1,2}\)\s?\d{1,4}(?:\s?final)?[.,;\s]*")
_SYMBOL = re.compile(
    r"[\s,]*\s\(?(?=(?:UN\s+Doc\.?\s+)?[A-Z]{1,6}(?:/[A-Z0-9]+){1,4}(?:\.[A-Z\d]+)?(?:/[\d.A-Z]+){1,3}\)?[.,;\s]*$|"
    r"(?:COM|SEC|SWD|JOIN)\s?\((?:\d\d){1,2}\)\s?\d{1,4}(?:\s?final)?\)?[.,;\s]*$)"
)


def join_reports(draft: Draft) -> Draft:
    """A series of reports and its number as one piece: “PRIF Report” + “1/2023”."""
    if not may_be_report("\n".join([p.text for p in draft.pieces if p.label in _REPORTING])):
        return draft
    if sum(p.label in ("journal", "container-title") for p in draft.pieces) > 1:
        return draft
    pieces: list[Piece] = []
    for piece in draft.pieces:
        last = pieces[-1] if pieces else None
        dated = piece.label == "date" and last is not None and last.text.rstrip().endswith("RFC")
        numbers = (
            piece.label == "volume" or dated or (piece.label == "date" and bool(re.search(r"\d/\d{4}", piece.text)))
        )
        if last and numbers and last.label in _REPORTING and reads_as_report(last.text + piece.text):
            pieces[-1] = Piece("genre", last.text + piece.text, last.start)
        else:
            report = piece.label in _REPORTING and reads_as_report(piece.text)
            pieces.append(piece.under("genre") if report else piece)
    return draft if tuple(pieces) == draft.pieces else draft.with_pieces(pieces)


def join_symbol(draft: Draft) -> Draft:
    """The number of a paper of the European Commission, cut at its year: “COM” + “(2019) ” + “640 final,”.

    So it is behind its title: “A Market, COM” + “(85)” + “310”.
    """
    for at, (series, year, number) in enumerate(zip(draft.pieces, draft.pieces[1:], draft.pieces[2:], strict=False)):
        found = _SERIES.search(series.text)
        if not found or year.label not in ("date", "volume") or (found.start() and series.label != "title"):
            continue
        joined = series.cut(found.start(), None, "genre").join(year).join(number)
        if _COMMISSION.fullmatch(joined.text):
            return draft.with_pieces(
                (*draft.pieces[:at], series.cut(0, found.start()), joined, *draft.pieces[at + 3 :])
            )
    return draft


def split_report(_: Draft, piece: Piece) -> tuple[Piece, ...]:
    """The series of reports and its number that close a title: “. RFC 3986, IETF.”, “, Memorandum RM-42-PR”."""
    shift = max(0, len(piece.text) - 120)
    if symbol := _SYMBOL.search(piece.text, shift):
        return piece.cut(0, symbol.start() + 1), piece.cut(symbol.start() + 1, None, "genre")
    for found in _SENTENCE_END.finditer(piece.text, shift):
        head, comma, body = piece.text[found.end() :].partition(", ")
        if (reads_as_report(head) or _ALONE.fullmatch(head)) and (
            not comma or is_body(trim(body)) or trim(body).isupper()
        ):
            return piece.cut(0, found.start() + 1), piece.cut(found.start() + 1, None, "genre")
    last = piece.text.rfind(", ", shift) + 1
    if last and reads_as_report(trim(piece.text[last:])):
        return piece.cut(0, last), piece.cut(last, None, "genre")
    return ()
