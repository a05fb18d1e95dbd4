"""Words that announce a field, in English, German, French, Italian, Spanish (and a little Latin, Dutch, Portuguese).

Data only: a class of words, and the lower-cased words (without edge punctuation) that belong to it.
"""

from __future__ import annotations

__all__ = ["ABBREVIATIONS", "BY_WORD", "CLASSES", "LANGUAGES", "PLACED", "classes_of"]

CLASSES: dict[str, frozenset[str]] = {
    name: frozenset(words.split())
    for name, words in {
        "in": "in dans en nel nella nello nei em dins apud within",
        "ed": "ed eds editor editors edited edn hrsg hg herausgegeben hgg hrsgg éd éds éditeur éditeurs édité dir dirs "
        "coord coords coordinador comp comps curatore curatori cura curat ed.lit editado edición eds.lit a.c "
        "coordonné direction dirigé réd redaktion red verantw",
        "trans": "trans transl translated translator translators übers übersetzt übersetzer übersetzung traduit trad "
        "traduction traduzione tradotto traducción traducido vert",
        "by": "by von par da di por de of door durch",
        "vol": "vol vols volume volumes bd bde band bände tome tomes t tomo tomi voll tom teil jg jahrgang jgg année "
        "annata anno año a v",
        "no": "no nos nr nrs n nn n° nº no. num núm número numero numéro n.º issue number heft h hft fasc fascicolo "
        "fascicule cahier quaderno iss nummer ausg",
        "pp": "p pp s ss pg pgs pág págs pag pagg page pages seite seiten página páginas pagina pagine sp col cols "
        "f ff fol c cc art bl",
        "chap": "chap chapter kap kapitel chapitre ch cap capitolo capítulo sec section abschnitt § para",
        "edn": "edition ed edn aufl auflage ausgabe édition édn ediz edizione edición reprint repr rpt nachdruck "
        "ristampa réimpr réédition rev revised überarb erw bearb 1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 2e 3e 4e "
        "2ème 3ème 2a 3a 2ª 3ª augm nouv",
        "access": "accessed retrieved access abgerufen zugriff zugegriffen konsultiert consulté accès consultado "
        "consultato consulta accesso visited cited viewed besucht aufgerufen stand eingesehen geraadpleegd acceso "
        "visité letzter zuletzt dernier ultimo último downloaded recuperado accédé letztes last",
        "avail": "available from at online abrufbar unter verfügbar disponible disponibile url https:// ligne línea "
        "linea en-ligne sur su internet web www website webseite site reachable archived",
        "etal": "al alii alia aliae",
        "others": "u.a. others andere autres altri otros et.al u.a uva",
        "and": "and & und et e y ed i og och en u",
        "particle": "van von der den de du des del della di da dos las la le ten ter zu zum zur af av el al bin ibn "
        "ben d' l'",
        "suffix": "jr sr iii iv phd dr prof sir lord",
        "thesis": "thesis dissertation diss phd ph.d m.a master's masterarbeit doctoral doctorat thèse mémoire tesi "
        "tesis habil habilitationsschrift magisterarbeit diplomarbeit dottorato doctorado dissertationsschrift master "
        "masters laurea inauguraldissertation",
        "report": "report reports working paper papers discussion policy brief technical rapport bericht arbeitspapier "
        "informe rapporto relazione briefing memorandum document resolution doc factsheet studie study note",
        "conf": "conference proceedings symposium workshop congress tagung kongress colloque actes atti convegno "
        "congreso actas presented annual meeting colloquium kolloquium congresso congrès",
        "press": "press verlag publishers publishing publisher éditions editions editora editorial edizioni editore "
        "editrice ediciones presses books verlagsanstalt universitätsverlag buchverlag druckerei publications publ "
        "imprimerie impr tipografia tip typ buchhandlung librairie libreria librería universitaires pup puf oup cup "
        "fils sohn söhne sons & co inc ltd gmbh bros company",
        "org": "university universität université università universidad universidade institute institut istituto "
        "instituto ministry ministerium ministère ministero ministerio department office bureau council commission "
        "committee association foundation stiftung fondation fondazione fundación center centre zentrum centro "
        "organization organisation agency agence agentur bank nations union parliament government group society "
        "gesellschaft société amt bundesamt college school hochschule academy akademie académie accademia academia",
        "journal": "journal review zeitschrift revue rivista revista annales annals bulletin magazine quarterly "
        "archiv archives archivio archivo blätter jahrbuch mitteilungen cahiers quaderni cuadernos studi studies "
        "studien études estudios transactions letters acta annali anales bollettino boletín studia forum "
        "vierteljahrshefte beiträge hefte yearbook notes monthly weekly monatshefte monatsschrift memorie chronicle",
        "news": "times post tribune herald guardian zeitung monde figaro corriere repubblica país mundo spiegel zeit "
        "tageszeitung tagesspiegel independent telegraph news daily economist gazette observer morning standard "
        "welt libération agency reuters bbc cnn sun mirror sunday journal diario sole presse nachrichten blog stampa "
        "allgemeine süddeutsche haaretz newspaper wire today press globe mail",
        "series": "series serie série reihe schriftenreihe collection collana colección coll collezione bibliothek "
        "schriften ser n.s n.f suppl supplement supplément sonderheft beiheft special",
        "ibid": "ibid ibidem ouv cité id idem ebd ebda ebenda ders dies dass op cit cité cit.at a.a.o aao loc passim "
        "art.cit op.cit supra infra vgl cf siehe see voir vedi véase ivi",
        "month": "january february march april may june july august september october november december jan feb mar "
        "apr jun jul aug sep sept oct nov dec januar februar märz mai juni juli oktober dezember mär okt dez jänner "
        "janvier février mars avril juin juillet août septembre octobre novembre décembre janv févr avr juil déc "
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre genn febbr "
        "giu lug ago sett ott dic gen mag enero febrero marzo abril mayo junio julio septiembre octubre noviembre "
        "diciembre ene abr januari februari maart mei augustus janeiro fevereiro março maio junho julho setembro "
        "outubro novembro dezembro",
        "season": "spring summer autumn fall winter frühling frühjahr sommer herbst printemps été automne hiver "
        "primavera estate autunno inverno verano otoño invierno trimestre",
        "nodate": "n.d s.d o.j forthcoming press erscheint ca circa s.a nd undated im i.e",
        "noplace": "s.l o.o s.n n.p s.l.n.d u.a u.ö",
        "unpub": "unpublished manuscript unveröffentlicht inédit inedito inédito unveröff masch ms mss typescript",
        "archive": "archive archives archiv archivio asv fonds fond nachlass box folder ms mss busta b reg registro "
        "cod akten bundesarchiv record records",
        "medium": "dvd cd cd-rom film video podcast online print motion picture television tv blu-ray en",
        "quoted": "quoted cited zitiert zit cité citado citato nach",
    }.items()
}
# A period after these ends no clause.
ABBREVIATIONS = frozenset().union(
    *(CLASSES[name] for name in ("ed", "trans", "vol", "no", "pp", "chap", "edn", "suffix", "month", "etal", "thesis"))
) | {"st", "dr", "prof", "mr", "mrs", "ms", "cf", "vgl", "univ", "dept", "inc", "ltd", "co", "u.a", "z.b", "bzw", "ca"}

# Small words by which the language of a citation shows.
LANGUAGES = {
    word: language
    for language, words in {
        "de": "der die das und des im zur zum für eine einer den dem von mit hrsg hg über auf als bis bei vom nach",
        "en": "the of and on for to with from an at by its how why is are",
        "fr": "le les des et du dans sur aux la une par au ou pour éd chez",
        "it": "il della di e del nel delle dei gli nella alla dal per al cura degli con dell",
        "es": "el los y las del en una por para con la al un",
    }.items()
    for word in words.split()
}

# Small parts of the names of places, and what joins two.
PLACED = frozenset(
    {"a", "am", "an", "and", "br", "d", "den", "der", "et", "i", "la", "las", "le", "les", "los", "m", "main"}
) | {"new", "o", "of", "s", "saint", "san", "st", "the", "und", "y"}

BY_WORD: dict[str, tuple[str, ...]] = {}
for _name, _words in CLASSES.items():
    for _word in _words:
        BY_WORD[_word] = (*BY_WORD.get(_word, ()), _name)


def classes_of(word: str) -> tuple[str, ...]:
    """The classes of a lower-cased word without edge punctuation."""
    return BY_WORD.get(word, ())
