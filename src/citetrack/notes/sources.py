"""Sources that are no publications: laws, cases, resolutions, archival papers, films, posts, interviews.

The labels are made for publications and take such a source for an article or a book. Here they get the BibLaTeX type
that fits (biblatex manual, 2.1.3: ``legislation``, ``jurisdiction``, ``misc``), or none at all, so that they are
reported and no article is invented.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal

from citetrack.model import Field, Reference, Span
from citetrack.notes.enclosures import blanked, unaddressed
from citetrack.notes.people import CAPITAL, YEAR

__all__ = ["Kind", "cited_place", "parallel", "read_source", "source_kind"]

Kind = Literal["jurisdiction", "legislation", "archival", "film", "post", "interview"]

_DIRECTED = r"\b(?:directed\sby|dir\.\sby|Regie:|réal(?:isé\spar|\.)\s|regia\sdi|dirigida\spor)\s"
_PARTIES = rf"(?:{CAPITAL}[\w.’'&() -]{{0,60}}\sv\.?\s(?:the\s)?|\b(?:In\sre|[Ee]x\sparte)\s){CAPITAL}[^;]{{2,120}}?"
_TREATY = r"(?:Treaty|Charter|Convention|Protocol|Covenant|Constitution|Traité|Charte|Trattato|Tratado|Vertrag)"
_CONCERNING = r"(?:of|on|for|instituant|sur|des|von|zwischen|sull|di|de|between|concerning|relating)"
# What shows each kind, the first that fits counting.
_SHOWN: dict[Kind, tuple[str, ...]] = {
    "jurisdiction": (
        r"\b\d{1,3}\sU\.\s?S\.\s(?:\(\d{1,2}\s[A-Z][a-z]+\.\)\s)?\d{1,4}(?:,\s[\d–-]+)?\s\((?:1[78]|19|20)\d\d\)",
        rf"^(?:[Ss]ee\s|[Cc]f\.\s)?{_PARTIES}\b\d{{1,4}}\s(?:[A-Z]\.\s?){{1,3}}(?:[23]d\s)?\d{{1,4}}(?:,\s[\d–-]+)?\s\((?:[A-Z][\w.]*\s){{1,4}}{YEAR}\)",
        rf"{_PARTIES}\d{{1,4}}\s(?:U\.\s?S\.|S\.\s?Ct\.|F\.\s?(?:2d|3d|4th|Supp)\.?)\s(?:\(\d{{1,2}}\s[A-Z][\w.]{{2,8}}\)\s)?\d",
        rf"{_PARTIES}(?:[\[(]{YEAR}[\])]\s\d{{0,3}}\s?(?:[A-Z][a-z]+\s)?[A-Z]{{2,5}}\b|ICJ\s|ECHR\b|(?:App\.\s?|\b)[Nn]os?\.\s?\d{{3,5}}/\d{{2}}|App\.\s?[Nn]o\.)",
        rf"{_PARTIES}[\[(]{YEAR}[\])]\s\d{{1,3}}\s(?:[A-Z][A-Za-z.]*\s){{1,3}}\d",
        r"\b(?:P\.?)?[CI]\.?[CI]\.?J\.?\s(?:Reports|Rep\.|Recueil|Series)",
        r"\bECLI:|\bEuGH\b|\bECJ,?\sCase\b|\bCase\sC-\d+/\d+",
        r"\bB(?:VerfG|GH|VerwG|AG|SG|FH)(?:E|Z|St)?\b[,\s].{0,60}(?:Urteil|Beschluss|Urt\.|Beschl\.|\d)|\bUrteil\svom\s\d",
        rf"^(?:Cour\s(?:de\scassation|EDH|d[’']appel)|Conseil\sd[’'][ÉE]tat|CE|CJUE|CJCE|CEDH)\b[^;“«]{{0,80}}{YEAR}",
        r"\barrêt\sdu\s\d|\bCass\.\s(?:civ|crim|com|soc|pen|sez)\b",
        r"\bCorte\s(?:cost|costituzionale|di\scassazione)\b[^;]{0,60}\d|\bsentenza\sn\.\s?\d",
        r"\bSentencia\s(?:del?\s)?[^;]{0,40}\d|\bSTC\s\d+/\d+",
    ),
    "legislation": (
        r"\b[SAE]/(?:RES|PV|HRC|CN\.\d|C\.\d|\d{2,4})/[\w./()-]+|\bU\.?N\.?\sDoc\.",
        r"\b(?:Security\sCouncil|General\sAssembly|(?:UN)?S\.?\s?C\.?|(?:UN)?G\.?\s?A\.?)\s(?:Resolution|Res\.?)\s\d",
        rf"\bResolution\s\d+\s?\((?:{YEAR}|[IVXLC]+)\)",
        r"\bPub\.\s?L\.|\bU\.\s?S\.\s?C\.\s§|\bStat\.\s\d|\bH\.\s?R\.\s\d+|\bS\.\s\d+,\s\d+(?:st|nd|rd|th)\sCong",
        r"\bCong(?:ressional|\.)\sRec(?:ord|\.)\s?,",
        r"\bHansard\b|\bHC\sDeb\b|\bHL\sDeb\b|\bBT-Drs|\bBundestagsdrucksache|\bDrucksache\s\d+/\d",
        r"\bBGBl\b|\bRGBl\b|\bGrundgesetz\sfür\b|\bGesetz\s(?:zur|zum|über|vom)\b.{0,80}\bvom\s\d",
        r"^(?:Loi|Décret|Ordonnance)\s(?:n[°o]|du\s\d)|\bJORF\b",
        r"^(?:Codice|Code|Código)\s(?:civile?|penale?|pénal|du|de|di)\b[^;“«]{0,40}\bart",
        r"\b(?:[Ll]egge|D\.\s?lgs\.?|Decreto(?:-legge|\slegislativo)?)\s(?:n\.\s?)?\d",
        r"\b(?:Ley|Real\sDecreto|Ley\sOrgánica)\s\d|\bBOE\b",
        r"\b(?:Directive|Regulation)\s(?:\(E[CU]\)\s)?(?:No\.?\s)?\d+/\d+",
        rf"^{_TREATY}\s{_CONCERNING}\b[^;“]{{0,120}}?{YEAR}",
        rf"^(?:{CAPITAL}[\w’'-]*\s){{1,4}}{_TREATY}\b(?:\s{_CONCERNING}\b)?[^;:“”]{{0,120}}?{YEAR}|\b\d+\s[UL]NTS\s\d",
        rf"^{CAPITAL}[\w’'-]*\s(?:(?:{CAPITAL}[\w’'-]*|and|of|the|for|to|\([^()]{{3,40}}\))\s){{0,8}}Act\s(?:of\s)?{YEAR}\b",
    ),
    "archival": (
        r"\b(?:RG|MG)\s\d+\b|\b[Bb]ox\s\d+|\b[Ff]older\s\d+|\bMSS?\.\s",
        r"\b(?:CO|FO|WO|CAB|PREM|DO|ADM|HO|T|FCO|IOR|BT|KV)\s?\d{1,4}/\d+",
        r"\bBundesarchiv\b|\bBArch\b|\bPolitisches\sArchiv\b|\bNachlass\b[^;]{0,40}\d",
        r"\b(?:Staats|Landes|Stadt|Haupt|Universitäts)archiv\b[^;]{0,60}\d",
        rf"^AD\s(?:de\s)?(?:la\s|l[’'])?{CAPITAL}[\w’'-]+,\s(?:\d{{1,3}}\s?)?[A-Z]{{1,3}}\s?\d|^(?:AN|ANOM|BnF|BNF|AGI|AHN|ASV|TNA|NARA),\s",
        r"\bArchives?\s(?:nationales?|départementales?|diplomatiques?|municipales?)\b",
        r"\bArchivio\s(?:di\s)?(?:Stato|Centrale|Storico|Segreto)\b|\bArchivo\s(?:General|Histórico|Nacional)\b",
        r"\bNational\sArchives\b[^;]{0,80}\d|\bPapers,\s[^;]{0,60}\b[Bb]ox\b",
        rf"^[^,“”:]{{2,60}}\sto\s[^,“”:]{{2,60}},\s(?:[^,“”:]{{1,20}}\s)?{YEAR}\.?$",  # a letter
        r"\btelegram\s\d+|\bcable\s\d+|^(?:Telegram|Cable|Letter|Memorandum)\s(?:from|to)\b",
    ),
    "film": (_DIRECTED,),
    "post": (
        r"\(@\w+\)|\b(?:Twitter|[Tt]weet|Facebook\spost|Instagram|Mastodon|Bluesky)\b",
        r"\bvideo,\s\d+:\d\d|\bYouTube\b|\bpodcast\b",
    ),
    "interview": (
        r"\b[Ii]nterview(?:ed)?\s(?:by|with|mit)\s[A-ZÀ-Þ]|\bpersonal\s(?:communication|interview)",
        r"\b[Ee]ntretien\savec\s[A-ZÀ-Þ]|\b[Ii]ntervista\s(?:con|a)\s[A-ZÀ-Þ]|\b[Ee]ntrevista\s(?:con|a)\s[A-ZÀ-Þ]",
    ),
}
# A word of each pattern, in small letters: few citations have any, and a search for words is quick.
_WORDS: dict[Kind, tuple[str, ...]] = {
    "jurisdiction": (
        " v. ", " v ", " u.s. ", " u. s. ", "in re ", "ex parte ", "icj", "i.c.j", "cij", "c.i.j", "ecli",
        "eugh", "ecj", "case c", "bverf", "bgh", "bverw", "bag", "bsg", "bfh", "urteil", "arrêt",
        "cass.", "cour ", "conseil d", "ce, ", "cjue", "cjce", "cedh", "corte", "sentenza", "sentencia", "stc",
    ),
    "legislation": (
        "unsc", "unga", "/res/", "/pv",
        "/hrc", "/cn", "/c.", "s/", "a/", "e/", "doc.", "resolution", "res.", "pub.", "u.", "stat.",
        "h.", "cong", "hansard", "deb", "drs", "drucksache", "gbl", "grundgesetz", "gesetz", "loi", "décret",
        "ordonnance", "jorf", "codice", "code ", "código",
        "legge", "lgs", "decreto", "ley", "boe", "directive", "regulation", "treaty", "charter",
        "convention", "protocol", "covenant", "constitution", "trait", "charte", "trattato", "tratado", "vertrag",
        " act ", "nts",
    ),
    "archival": (
        "rg ", "mg ", "box", "folder", "ms", "co", "fo ", "fo", "wo", "cab", "prem", "do", "adm", "ho", "t ", "ior",
        "bt", "kv", "arch", "nachlass", "ad ", "an, ",
        "bnf", "agi", "ahn", "asv", "tna", "nara", "paper", " to ", "telegram", "cable", "letter", "memorandum",
    ),
    "film": ("direct", "dir.", "regi", "réal", "dirig"),
    "post": ("(@", "twitter", "tweet", "facebook", "instagram", "mastodon", "bluesky", "video", "youtube", "podcast"),
    "interview": ("interview", "personal", "entretien", "intervista", "entrevista"),
}  # fmt: skip
_PATTERNS: tuple[tuple[Kind, tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (kind, _WORDS[kind], re.compile("|".join(shown))) for kind, shown in _SHOWN.items()
)
# A place and a publisher with a year in brackets, a volume with pages: what only publications have.
_PUBLISHED = re.compile(
    rf"\([^()]{{2,60}}:\s[^()]{{2,80}},\s{YEAR}\)|\b\d{{1,4}},?\s(?:no|n°|nr|Nr|núm)\.\s?\d+\b|\bISBN\b|\beds?\.\s{CAPITAL}|"
    rf"\b(?:University\sPress|Verlag|Press|Éditions|Presses)\b"
)
# What looks like a year is a page in “1 WLR 1808”, “NJW 1970, 1729”.
_NO_PAGE = r"(?<!\d\s[A-Z]{2}\s)(?<!\d\s[A-Z]{3}\s)(?<!\d\s[A-Z]{4}\s)(?<![A-Za-z]\s\d{4},\s)"
_TRAILING_DATE = re.compile(
    rf"[,.]?\s*\(?(?:(?<!\d)(?:\d{{1,2}}\.\s?\d{{1,2}}\.\s?|\d{{1,2}}\.?\s(?:de\s)?))?"
    rf"(?:(?!Act\b|del\b)[^\W\d_]{{3,10}}\.?\s(?:de\s)?)?(?:(?<!\d)\d{{1,2}},\s)?{_NO_PAGE}{YEAR}\)?[\s.,;]*$"
)
_YEAR = re.compile(
    rf"(?<![\w/])(?<!:\s)(?<!p\.\s)(?<!Stat\.\s)(?<!col\s)(?<!cols\s){_NO_PAGE}{YEAR}(?![\w/]|\s[UL]NTS\b)"
)
_ARTICLE = re.compile(r",\s(?:arts?|Art|§§?|cols?|paras?|ss?|secs?|regs?)\.?\s?[\d–-]+[^,]{0,20}$")
_NAMED_BY_YEAR = re.compile(r"\bAct(?:\sof)?$|\d\sdel$")  # “Wilderness Act of 1964”, “sentenza n. 238 del 2014”
_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
_NUMBERED_YEAR = re.compile(rf"\d/({YEAR})\b")  # “Real Decreto 1372/1986”
_IN_FORCE = re.compile(r"\b(?:adopted|signed|opened|concluded)\b.*\bin(?:to)?\sforce\b")
_PLACE_WORD = re.compile(r"(?:(?<![\w.])(?:arts?|Art|cols?|paras?|ss?|secs?|regs?|pp?|S|at)\.?\s|§\s?|\d,\s)$")
_FIRST_PAGE = re.compile(rf"\b(?:Reports|Rep\.|Rec\.|Recueil),?\s(?:(?:{YEAR}|\d{{1,4}}),\s)?(?:pp?\.\s)?$")
_CITED_PLACE = re.compile(r"(?:^|,\s)((?:arts?|cols?|paras?|ss?|secs?|regs?|pp?|at|§§?)\.?\s?\d.*)$", re.IGNORECASE)
_PAGE_CITED = re.compile(r"\d{1,4},\s(\d{1,4}(?:[-–]\d{1,4})?)")  # behind the first one, as in “21 U.S. 543, 572”
_NUMBER = re.compile(r"\d{3,}")
_PRINTED_TOO = re.compile(r"U\.?N\.?\sDoc|[\[(]?\d|ECLI|OJ\b|Pub\.|BGBl|Stat\.|aff|rev|cert|reh")
_LONGEST = 500


def source_kind(text: str) -> Kind | None:
    """What kind of source that is no publication a text describes, or None."""
    if len(text) > _LONGEST:
        return None
    bare = blanked(unaddressed(text))
    small = bare.casefold()
    found = next((k for k, words, shown in _PATTERNS if _says(small, words) and shown.search(bare)), None)
    if found is None or (found not in ("film", "jurisdiction") and _PUBLISHED.search(bare)):
        return None
    return found


def parallel(text: str, other: str) -> bool:
    """Whether ``other`` says where the source that ``text`` describes is printed too: “…; UN Doc S/RES/1325”."""
    if _PRINTED_TOO.match(other):
        return True
    numbers = [set(_NUMBER.findall(_YEAR.sub(" ", said))) for said in (text, other)]
    return bool(numbers[0] & numbers[1])


def cited_place(text: str, locator: str) -> str:
    """The place cited in a law or a case: the locator where it is one and no part of the number of what is cited."""
    if found := _CITED_PLACE.search(locator):
        return found[1]
    at = text.rfind(locator)
    if at < 0:
        return locator
    if _PLACE_WORD.search(text[:at]):
        return "" if _FIRST_PAGE.search(text[:at]) else locator
    cited = _PAGE_CITED.fullmatch(locator)
    return cited[1] if cited else ""


def _says(text: str, words: tuple[str, ...]) -> bool:
    for word in words:  # noqa: SIM110 - half the time of any()
        if word in text:
            return True
    return False


def read_source(text: str, span: Span, reference: Reference | None) -> Reference | None:
    """The reference that fits the source which ``text`` describes: as it was read where it is a publication, and None
    for an archival one.

    Of a law or a case the title is its description as printed; ``span`` is its place in the document.
    """
    kind = source_kind(text)
    if kind is None:
        return reference
    if kind in ("jurisdiction", "legislation"):
        return _official(kind, text, span, reference)
    if kind == "archival" or reference is None:
        return None
    fields = tuple(_untitled(f) if f.name == "title" else f for f in reference.fields)
    online = bool(reference.get("url"))
    kept = tuple(_renamed(f) for f in fields if f.name not in ("pages", "volume", "number"))
    return replace(reference, type="online" if online else "misc", fields=kept)


def _official(kind: str, text: str, span: Span, reference: Reference | None) -> Reference:
    title = _ARTICLE.sub("", text.strip(" .,;"))
    undated = _TRAILING_DATE.sub("", title).strip(" .,;")
    courted = undated.count("(") > undated.count(")")  # “50 S.E. 68 (Ga. 1905)”
    title = title if courted or _NAMED_BY_YEAR.search(undated) else undated or title
    years = _YEAR.findall(blanked(text))
    date = reference.get("date") if reference else ""
    if not _DATE.fullmatch(date) or date[:4] not in years:
        numbered = _NUMBERED_YEAR.search(text)
        date = years[0 if _IN_FORCE.search(text) else -1] if years else numbered[1] if numbered else ""
    fields = [Field("title", " ".join(title.split()), span)]
    if date:
        fields.append(Field("date", date, span))
    if reference is not None and (address := reference.get("url")):
        fields.append(Field("url", address, span))
    return Reference(kind, (), tuple(fields))


def _untitled(title: Field) -> Field:
    """The title without the director behind it."""
    return title._replace(value=re.split(_DIRECTED, title.value, maxsplit=1)[0].strip(" ,.;:(") or title.value)


def _renamed(field: Field) -> Field:
    return field._replace(name="organization") if field.name in ("journaltitle", "booktitle") else field
