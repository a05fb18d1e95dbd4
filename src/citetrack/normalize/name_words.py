"""Words that tell the parts of names and names of bodies apart, for the languages of Western notes."""

from __future__ import annotations

import re

__all__ = ["BODY", "CAPITAL_PARTICLES", "OTHERS", "PARTICLES", "ROLE_LEADS", "ROLE_TAILS", "SUFFIX", "WEAK_BODY"]

# Lower-case particles, the "von part" of BibTeX.
PARTICLES = frozenset(
    "van von vom zu zum zur der den dem des de del della delle degli dei di da dal dalla das do dos du d la le les lo los las "
    "ter ten te 't af av bin ibn ben bint abu ap y e i und".split()
) - {"y", "e", "i", "und", "d"}
# The same with a capital: part of the family name.
CAPITAL_PARTICLES = frozenset(
    "Van Von Vom Zu Zum Zur Der Den De Del Della Dei Di Da Dal Dalla Das Do Dos Du La Le Les Lo Los Las Ter Ten Ben Bin Ibn "
    "Bar Abu Al El Ould St St. Saint Sainte San Santa Mac Mc Fitz Ap Nic Ní Ó Ua Bat".split()
)
SUFFIX = re.compile(r"(?:jr|sr|junior|senior|filho|neto|fils|père|ii|iii|iv|2nd|3rd|4th)\.?", re.IGNORECASE)

# Heads of names of bodies that are no one's family name …
BODY = frozenset(
    """academy accademia académie administration agence agencia agency agenzia akademie amt archives archivio arbeitsgruppe
    arbeitsgemeinschaft assembly associates association associazione asociación assemblée ausschuss authority banca banco
    banque behörde bibliothek bibliothèque biblioteca board broadcasting bundesamt bundesministerium bundesregierung
    bundestag bundeszentrale bundesagentur bundesverband bureau cabinet center centre centro chamber coalition college
    collective comisión comité comitato commissariat commission commissione committee community company confederation
    congress congrès conseil consejo consiglio consortium consulting convention cooperation corporation corps council country
    court deputies department departamento département dipartimento directorate direction dirección division embassy
    enterprise environment europarat executive fakultät faculty federation fédération forum foundation fondation fondazione
    fundación gemeinde gesellschaft government gouvernement gobierno governo group gruppe headquarters high-level
    hochschule hospital inc inc. institute institut istituto instituto institution initiative international
    laboratory landesamt league library libraries ligue ltd ltd. llc gmbh e.v. ministère ministerio ministero ministerium ministry
    museum musée museo nations nato network netzwerk office oecd organisation organization organización parliament
    parlament parlement partei partito partido partnership platform police politburo préfecture press-service programme project
    province regierung republic republik république república secretariat secretaría senate sénat service services society
    società société sociedad staff stiftung studios syndicate taskforce team tribunal trust umweltbundesamt unesco unicef
    union unione unión universidad universidade università universitat universität université university verband verein
    vereinigung verlag weekly werkstatt workers zeitung zentrum zentralrat magazine gazette tribune herald daily nachrichten
    survey survey's statistics presse-agentur associated reuters editors redaktion redazione rédaction consulate
    archive treaty alliance allianz federación gewerkschaft kommission observatory commonwealth""".split()
)
# … and those that may be: they count after "The", beside a word of place or rank, or in a name of three words and more.
WEAK_BODY = frozenset(
    "bank church club court day fund green house house journal news party post press review school star state states street telegraph "
    "times union watch world guardian economist chronicle observer express standard mirror sun independent parish city "
    "fonds monitor report reports online wire agency".split()
)

_TRANS = r"trans(?:l(?:ated)?)?\.?|tr\.|übers(?:etzt|\.)?|übersetzung|trad(?:uit|otto|uzione|uction|ucción|ucido|\.)?|vert(?:aald|\.)?"
_EDIT = r"edited|ed\.?|eds\.?|edd\.|hg\.|hrsg\.|hg|hrsg|herausgegeben|éd\.|éds\.|édité|dir\.|edición|edizione|editado"
_BY = r"by|von|v\.|par|de|da|di|por|door|a\s+cura\s+di|d[’']"
# What stands before names and tells their role; the first that fits wins.
ROLE_LEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:{pattern})(?=\s|$)", re.IGNORECASE))
    for role, pattern in (
        (
            "editor translator",
            rf"(?:(?:{_EDIT})\s*(?:and|&|und|et|e|,)\s*(?:{_TRANS})|(?:{_TRANS})\s*(?:and|&|und|et|e|,)\s*(?:{_EDIT}))(?:\s+(?:{_BY}))?",
        ),
        ("translator", rf"(?:{_TRANS}|aus\s+dem\s+\w+\s+(?:übersetzt\s+)?|traduit\s+de\s+l[’']\w+)(?:\s+(?:{_BY}))?"),
        (
            "editor",
            rf"a\s+c(?:ura|\.)\s*di|sous\s+la\s+(?:dir\.|direction)\s+(?:de|d[’'])|sous\s+dir\.|(?:{_EDIT})(?:\s+(?:{_BY}))?|unter\s+mitarbeit\s+von",
        ),
        ("director", r"dir(?:ected|\.)?\s+by|directed\s+by|regie:?|réalisé\s+par"),
    )
)
# What stands after names, in brackets or behind a comma.
ROLE_TAILS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (role, re.compile(rf"(?:[,\s]+|(?<=[.)\w]))[(\[]?\s*(?:{pattern})\s*[)\]]?[.,:;\s]*$", re.IGNORECASE))
    for role, pattern in (
        ("editor translator", r"eds?\.?\s*(?:and|&)\s*trans\.?"),
        (
            "editor",
            r"\beds?\.|\beds?\b|\beditors?\b|\bedd\.|\bhgg?\.|\bhrsgg?\.|\bhrsg\b|\bhg\b|\bherausgeber(?:in|innen)?\b|\béds?\.|\bdirs?\.|\bdir\b|\bcoords?\.|"
            r"\borgs?\.|\ba\s+c(?:ura|\.)\s*di\b|\ba\s+cura\b|\bcur\.|\bcuratori\b|\bred\.|\bsous\s+la\s+dir(?:\.|ection)|\bcomp\.|\bcomps\.|\beditado\b",
        ),
        ("translator", r"\btrans(?:\.|lators?\b)|\bübers\.|\btrad\.|\bübersetzer(?:in)?\b|\btraduct(?:eur|rice)\b"),
        ("director", r"\bdirectors?\b|\bregie\b|\bregisseur(?:in)?\b"),
        ("producer", r"\bproducers?\b"),
    )
)
OTHERS = re.compile(
    r"(?:^|[,;&\s]+)(?:(?:and|und|et|e|y|&)\s+)?(?:et\s*al(?:ii|iae)?\b\.?|et\s+coll\.|(?:and|&)\s+others\b|others$|(?:und|u\.)\s*(?:andere\b|a\.)(?:\s*m\.)?|"
    r"e\s+altri\b|y\s+otros\b|e\s+outros\b|et\s+autres\b|e\.\s?a\.|[\[(]?(?:…|\.\.\.)[\])]?|aa\.?\s*vv\.?)[\s.,:;)\]]*$",
    re.IGNORECASE,
)
