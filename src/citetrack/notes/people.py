"""How people are written in citations: the patterns of names that the other modules build on."""

from __future__ import annotations

import re

__all__ = [
    "AND",
    "CAPITAL",
    "FAMILIES",
    "GIVEN",
    "INITIALS",
    "INVERTED",
    "NAME",
    "NAMED",
    "OTHERS",
    "POSSESSIVE",
    "ROLE",
    "YEAR",
]

YEAR = r"(?:1[4-9]\d\d|20\d\d)"
CAPITAL = r"[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĜĞĠĢĤĦĨĪĮİĴĶĹĻĽŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŨŪŬŮŰŲŴŶŸŹŻŽȘȚΑ-ΩА-Я]"
_PARTICLE = (
    r"(?:van|von|vom|de|der|den|des|di|da|dal|del|della|dei|degli|dos|das|du|la|le|los|las|el|al|bin|bint|ibn|zu|zur|zum|"
    r"ter|ten|te|af|av|st\.|d[’'])"
)
# One capitalised word or particle: “Scott”, “J.”, “van”, “d’Alembert”, “al-Azm”.
NAME = rf"(?:{CAPITAL}[\w’'.‐-]*|{_PARTICLE}(?=\s)|d[’']{CAPITAL}[\w-]*|al-{CAPITAL}[\w-]*)"
NAMED = rf"(?:{NAME}\s){{0,2}}{NAME}"
INITIALS = r"(?:[A-ZÀ-Þ]\.[\s-]?){1,4}(?<=\.)"
GIVEN = rf"(?:{INITIALS}|{NAME}(?:[\s-]{NAME}|\s[A-ZÀ-Þ]\.){{0,2}})"
INVERTED = rf"(?:{NAME}\s){{0,2}}{NAME},\s"  # “Van Aken, ”: a given name follows
# “Edward Said’s Orientalism (New York: …, 1978)”, “Briggs’s ‘Cholera and Society’”
_THE_WORK = rf"(?:[^,;()]|,(?=\s\d)){{2,200}}\([^()]{{0,120}}{YEAR}\)"
POSSESSIVE = re.compile(
    rf"(?:{NAME}\s){{1,4}}{CAPITAL}[\w‐-]+(?P<people>[’']s)\s(?={CAPITAL}[^;()]{{2,200}}\([^()]{{0,120}}{YEAR}\))|"
    rf"{CAPITAL}[\w‐-]+(?P<family>[’']s)\s(?=(?:The|An?|De[rn]|Die|Das|Les?|La|Il|Lo|El|Los)\s{_THE_WORK})|"
    rf"(?:{NAME}\s){{0,4}}{CAPITAL}[\w‐-]+(?P<quoted>[’']s)\s"
    r"(?=[“\"«„‘][^“”\"«»„\n]{3,120}?[,.?!]?[”\"»“’](?:,\s|\s\())"
)
AND = r"(?:,?\s(?:and|und|et|y|e|&)\s|\s?/\s?|\s[–—;-]\s)"
OTHERS = r",?\set\sal\.?|\su\.\s?a\.|\sand\sothers|\se\saltri|\sy\sotros"
ROLE = r"(?:\s?\((?:eds?|Eds?|Hgg?|Hrsg|éds?|dir|cur|coord)\.?\))?"
_INSTITUTION = rf"(?:{NAME}\s(?:(?:of|for|on|the|für|pour|per)\s){{0,2}}){{0,4}}{NAME}"
# People or a body by family names alone: “Grove”, “Lake and Reynolds”, “Day et al.”, “Institute of Medicine”.
FAMILIES = rf"(?:{NAME}(?:,\s{NAME}){{0,4}}{AND}{NAME}|{_INSTITUTION})(?:{AND}{NAMED}|{OTHERS}){{0,3}}{ROLE}"
