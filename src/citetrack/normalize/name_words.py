"""Words that tell the parts of names and names of bodies apart, for the languages of Western notes."""

from __future__ import annotations

import re

__all__ = [
    "CAPITAL_PARTICLES", "CONJUNCTIONS", "HONORIFICS", "OTHERS", "OTHERS_WORDS", "PARTICLES", "ROLE_LEADS",
    "ROLE_TAILS", "ROLE_WORDS", "SAME_PERSON", "SUFFIX",
]  # fmt: skip

# Lower-case particles, the "von part" of BibTeX.
PARTICLES = frozenset(
    """
    van von vom und zu zum zur der den dem des de del della delle degli dei di da dal dalla das do dos du la le les lo
    los las ter ten te 't af av bin ibn ben bint abu ap
    """.split()  # noqa: SIM905 - a table of words
)
# The same with a capital: part of the family name.
CAPITAL_PARTICLES = frozenset(
    """
    Van Von Vom Zu Zum Zur Der Den De Del Della Dei Di Da Dal Dalla Das Do Dos Du La Le Les Lo Los Las Ter Ten Ben Bin
    Ibn Bar Abu Al El Ould St St. Saint Sainte San Santa Mac Mc Fitz Ap Nic Ní Ó Ua Bat
    """.split()  # noqa: SIM905 - a table of words
)
# What a person is called before the name, and isn't a part of it.
HONORIFICS = frozenset("dr prof professor professorin dott dottoressa mr mrs ms mme mlle rev".split())  # noqa: SIM905
SUFFIX = re.compile(r"(?:jn?r|sn?r|junior|senior|filho|neto|fils|père|ii|iii|iv|2nd|3rd|4th)\.?", re.IGNORECASE)

# One of these words is in every lead and tail of a role, those of the first in what tells two roles.
_TRANSLATOR_WORDS = frozenset(
    """
    trans transl translated translator translators tr übers übersetzt übersetzung übersetzer übersetzerin aus trad
    traduit tradotto traduzione traduction traducción traducido traducteur traductrice vert vertaald
    """.split()  # noqa: SIM905 - a table of words
)
_EDITOR_WORDS = frozenset(
    """
    edited ed eds edd editor editors hg hgg hrsg hrsgg herausgegeben herausgeber herausgeberin herausgeberinnen éd éds
    édité dir dirs direction diretta diretto diretti edición edizione editado
    compilado coordinado compiled cura di sous mitarbeit coord coords
    org orgs cur curatori red comp comps
    """.split()  # noqa: SIM905
)
_DIRECTOR_WORDS = frozenset("directed director directors dir regia regie regisseur regisseurin réalisé".split())  # noqa: SIM905
_PRODUCER_WORDS = frozenset(("producer", "producers"))
ROLE_WORDS = _TRANSLATOR_WORDS | _EDITOR_WORDS | _DIRECTOR_WORDS | _PRODUCER_WORDS

_TRANS = (
    r"tra?d?\.\s(?:it|ital|fr|franç|ingl|angl|ted|all|sp|esp|cast|port)\.|"
    r"trans(?:l(?:ated)?)?\.?|tr\.|übers(?:etzt|\.)?|übersetzung|trad(?:uit|otto|uzione|uction|ucción|ucido|\.)?|"
    r"vert(?:aald|\.)?"
)
_EDIT = (
    r"edited|ed\.?|eds\.?|edd\.|hg\.|hrsg\.|hg|hrsg|herausgegeben|éd\.|éds\.|édité|dir\.|edición|edizione|editado|"
    r"compilado|coordinado|compiled|comp\."
)
_BY = r"by|von|v\.|par|de|da|di|por|door|dal|dalla|a\s+cura\s+di|d[’']"
_WORDS = {
    "editor translator": _TRANSLATOR_WORDS,
    "translator": _TRANSLATOR_WORDS,
    "editor": _EDITOR_WORDS,
    "director": _DIRECTOR_WORDS,
    "producer": _PRODUCER_WORDS,
}
# What stands before names and tells their role, with the words of which it holds one; the first that fits wins.
ROLE_LEADS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    # a stop may touch the name: "eds.Cohen S"
    (role, _WORDS[role], re.compile(rf"(?:{pattern})(?:(?=\s|$)|(?<=\.)(?=(?-i:[^\W\d_a-z])))", re.IGNORECASE))
    for role, pattern in (
        (
            "editor translator",
            (
                rf"(?:(?:{_EDIT})\s*(?:and|&|und|et|e|,)\s*(?:{_TRANS})|(?:{_TRANS})\s*(?:and|&|und|et|e|"
                rf",)\s*(?:{_EDIT}))"
                rf"(?:\s+(?:{_BY}))?"
            ),
        ),
        ("translator", rf"(?:{_TRANS}|aus\s+dem\s+\w+(?:\s+übersetzt)?|traduit\s+de\s+l[’']\w+)(?:\s+(?:{_BY}))?"),
        (
            "editor",
            (
                r"a\s+c(?:ura|\.)\s*di|dirett[aoi]\s+da|sous\s+la\s+(?:dir\.|direction)\s+(?:de|d[’'])|sous\s+dir\.|"
                r"unter\s+mitarbeit\s+von|"
                rf"(?:{_EDIT})(?:\s+(?:{_BY}))?"
            ),
        ),
        ("director", r"dir(?:ected|\.)?\s+by|directed\s+by|regie:?|regia\s+di|réalisé\s+par"),
    )
)
_EDITOR = (
    r"\beds?\.|\beds?\b|\beditors?\b|\bedd\.|\bhgg?\.|\bhrsgg?\.|\bhrsg\b|\bhg\b|\bherausgeber(?:in|innen)?\b|"
    r"\béds?\.|\bdirs?\.|\bdir\b|\bcoords?\.|\borgs?\.|\ba\s+c(?:ura|\.)\s*di\b|\ba\s+cura\b|\bcur\.|\bcuratori\b|"
    r"\bred\.|\bsous\s+la\s+dir(?:\.|ection)(?:\s+de)?|\bcomps?\.|\beditado\b"
)
# What stands after names, in brackets or behind a comma.
ROLE_TAILS: tuple[tuple[str, frozenset[str], re.Pattern[str]], ...] = tuple(
    (role, _WORDS[role], re.compile(rf"(?:[,\s]+|(?<=[.)\w]))[(\[]?\s*(?:{pattern})\s*[)\]]?[.,:;\s]*$", re.IGNORECASE))
    for role, pattern in (
        ("editor translator", r"eds?\.?\s*(?:and|&)\s*trans\.?"),
        ("editor", _EDITOR),
        ("translator", r"\btrans(?:\.|lators?\b)|\bübers\.|\btrad\.|\bübersetzer(?:in)?\b|\btraduct(?:eur|rice)\b"),
        ("director", r"\bdirectors?\b|\bregie\b|\bregisseur(?:in)?\b"),
        ("producer", r"\bproducers?\b"),
    )
)
# … and one of these in “and others”, unless dots say it.
OTHERS_WORDS = frozenset(
    "al alii aliae etal etalii etaliae coll others andere a altri otros outros autres aa vv aavv".split()  # noqa: SIM905
)
OTHERS = re.compile(
    r"(?:^|[,;&/\s]+)(?:(?:and|und|et|e|y|&)\s+)?(?:et\s*al(?:ii|iae)?\b\.?|et\s+coll\.|(?:and|&)\s+others\b|others$|"
    r"(?:und|u\.)\s*(?:andere\b|a\.)(?:\s*m\.)?|ed?\s+altri\b|y\s+otros\b|e\s+outros\b|et\s+autres\b|e\.\s?a\.|"
    r"[\[(]?(?:…|\.\.\.)[\])]?|aa\.?\s*vv\.?)[\s.,:;)\]]*$",
    re.IGNORECASE,
)
# Words between names, and words that stand for the person of the work before.
CONJUNCTIONS = frozenset(("and", "with", "und", "et", "y", "e", "en", "og", "och", "u.", "ed", "i"))
SAME_PERSON = frozenset(("ders", "dies", "id", "idem", "eadem", "ead", "derselbe", "dieselbe", "stesso", "même"))
