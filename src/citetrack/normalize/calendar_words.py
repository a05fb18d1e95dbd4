"""Names of months and seasons, and the words round a date, in the languages of Western notes."""

from __future__ import annotations

__all__ = ["MONTHS", "PUBSTATES", "SEASONS", "UNDATED"]

_MONTHS = {
    1: "january jan januar jänner janvier janv gennaio genn gen enero ene janeiro januari janúar styczeń "
    "stycznia leden ledna ocak",
    2: "february feb febr februar feber février févr fév fevrier febbraio febbr febrero fevereiro fev "
    "februari luty lutego únor února şubat",
    3: "march mar märz mär mrz mars marzo março maart mrt marec marzec marca březen března mart",
    4: "april apr avril avr aprile abril abr kwiecień kwietnia duben dubna nisan",
    5: "may mai maggio mag magg mayo maio mei maj maja květen května mayıs",
    6: "june jun juni juin giugno giu junio junho czerwiec czerwca červen června haziran",
    7: "july jul juli juillet juil luglio lug lugl julio julho lipiec lipca červenec července temmuz",
    8: "august aug août aout agosto ago ag augustus augusti sierpień sierpnia srpen srpna ağustos",
    9: "september sept sep septembre settembre sett set septiembre setembro setiembre wrzesień września září eylül",
    10: "october oct oktober okt octobre ottobre ott octubre outubro out październik października říjen října ekim",
    11: "november nov novembre noviembre novembro listopad listopada listopadu kasım",
    12: "december dec dezember dez décembre déc decembre dicembre dic diciembre dezembro grudzień grudnia "
    "prosinec prosince prosinac aralık desember des",
}
MONTHS = {name: number for number, names in _MONTHS.items() for name in names.split()}
# Extended date/time format, level 1: seasons are numbered 21 (spring) to 24 (winter).
_SEASONS = {
    21: "spring frühling frühjahr printemps primavera lente voorjaar vår",
    22: "summer sommer été ete estate verano verão zomer",
    23: "autumn fall herbst automne autunno otoño outono herfst najaar höst",
    24: "winter hiver inverno invierno",
}
SEASONS = {name: number for number, names in _SEASONS.items() for name in names.split()}
# What is written where a work is not out yet, and the key that BibLaTeX has for it.
PUBSTATES = (
    (
        "forthcoming",
        (
            r"forthcoming|to appear|im erscheinen|erscheint(?: demnächst)?|i\.\s?e|à paraître|en cours de publication|"
            r"in corso di (?:stampa|pubblicazione)|de próxima (?:aparición|publicación)|no prelo"
        ),
    ),
    ("inpress", r"in press|im druck|i\.\s?dr|sous presse|en presse|in stampa|en prensa"),
    ("inpreparation", "in preparation|in vorbereitung|en préparation|in preparazione|en preparación"),
    ("submitted", "submitted|eingereicht|soumis"),
    (
        "prepublished",
        (
            r"advance online publication|online first|"
            r"(?:(?:e?pub|publish(?:ed)?|published online|online) )?ahead of print"
        ),
    ),
)
UNDATED = (
    r"n\.\s?d\.?|o\.\s?[jd]\.?|s\.\s?d\.?|s\.\s?a\.?|s\.\s?f\.?|no date|ohne (?:jahr|datum)|sans date|"
    r"senza data|sin fecha|undated|undatiert"
)
