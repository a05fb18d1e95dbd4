"""The words that citations use in five languages, as tables."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

__all__ = ["LANGUAGES", "WORDS", "Words"]


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words for citations; of each kind, the forms that people write."""

    inside: tuple[str, ...]  # before a container
    edited_by: tuple[str, ...]  # before editors
    editors: tuple[str, ...]  # after several editors
    editor: tuple[str, ...]  # after one
    translated_by: tuple[str, ...]
    joiner: tuple[str, ...]  # between the last two names
    others: tuple[str, ...]
    pages: tuple[str, ...]
    page: tuple[str, ...]
    volume: tuple[str, ...]
    issue: tuple[str, ...]
    months: tuple[str, ...]
    short_months: tuple[str, ...]
    seasons: tuple[str, ...]
    dates: tuple[str, ...]  # templates of {d} {dd} {mm} {month} {short} {y}
    editions: tuple[str, ...]  # templates of {n}
    theses: tuple[str, ...]
    series: tuple[str, ...]  # of working papers
    accessed: tuple[str, ...]  # templates of {date}
    available: tuple[str, ...]
    signals: tuple[str, ...]
    after: tuple[str, ...]  # prose that follows a citation
    before: tuple[str, ...]  # prose before it, a sentence of its own
    asides: tuple[str, ...]  # “(in Hebrew)”
    quotes: tuple[tuple[str, str], ...]
    undated: tuple[str, ...]


_ENGLISH: Final = Words(
    inside=("in", "in", "in", "In", "in:", "In:"),
    edited_by=("ed.", "ed.", "ed. by", "edited by", "eds.", "Edited by", "ed. by"),
    editors=("(eds)", "(eds.)", "(eds.)", ", eds.", "(Eds.)", "(ed.)", "(editors)"),
    editor=("(ed.)", "(ed.)", ", ed.", "(Ed.)", "(editor)"),
    translated_by=("trans.", "translated by", "tr.", "Translated by", "trans. by"),
    joiner=(" and ", " and ", " and ", " & ", ", and ", " with "),
    others=("et al.", "et al.", "et al", "and others", "et. al."),
    pages=("pp. ", "pp. ", "pp. ", "p. ", "pp ", "pp.", "pp: ", "pages ", ""),
    page=("p. ", "p. ", "p. ", "p.", "p ", "page ", "pp. ", "", "at ", "here p. "),
    volume=("vol. ", "Vol. ", "vol.", "Volume ", "v. ", "Vol "),
    issue=("no. ", "No. ", "no.", "issue ", "Issue ", "nos. ", "#", "nr. "),
    months=("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December"),
    short_months=("Jan.", "Feb.", "Mar.", "Apr.", "May", "Jun.", "Jul.", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."),
    seasons=("Spring", "Summer", "Autumn", "Fall", "Winter"),
    dates=("{d} {month} {y}", "{d} {month} {y}", "{d} {month} {y}", "{month} {d}, {y}", "{month} {d}, {y}",
           "{month} {d}, {y}", "{d} {month}, {y}", "{short} {d}, {y}", "{d} {short} {y}", "{dd}/{mm}/{y}",
           "{mm}/{dd}/{y}", "{y}-{mm}-{dd}", "{dd}.{mm}.{y}", "{nth} {month} {y}", "{month} {y}"),
    editions=("2nd ed.", "3rd edn", "{n}th ed.", "rev. ed.", "second edition", "1st ed.", "2d ed.", "{n}th edition",
              "revised and expanded edition", "new ed.", "reprint ed.", "paperback ed."),
    theses=("PhD thesis", "PhD diss.", "Ph.D. dissertation", "MA thesis", "doctoral dissertation", "unpublished PhD "
            "thesis", "Master's thesis", "unpublished doctoral dissertation", "DPhil thesis", "Ph.D. thesis"),
    series=("Working Paper", "Discussion Paper", "Policy Brief", "Research Paper", "Occasional Paper", "Report",
            "Briefing Paper", "Policy Paper", "Technical Report", "Staff Report", "Issue Brief", "Working Paper Series"),
    accessed=("accessed {date}", "accessed {date}", "(accessed {date})", "(accessed {date})", "[accessed {date}]",
              "Accessed {date}", "last accessed {date}", "(accessed on {date})", "retrieved {date}", "(last visited "
              "{date})", "viewed {date}", "(Accessed: {date})", "consulted {date}"),
    available=("available at: ", "available at ", "Available at: ", "Retrieved from ", "available online at ", "at ",
               "online at ", "URL: ", "Available from: ", "online: "),
    signals=("See ", "See ", "See also ", "see ", "see also ", "Cf. ", "cf. ", "See, for example, ", "See e.g. ",
             "For an overview, see ", "Quoted in ", "On this, see ", "For a discussion see ", "Compare ", "But see ",
             "As quoted in ", "Cited in ", "See for instance: ", "Also see ", "For background, see ", "See especially ",
             "For more on this topic, see ", "Source: ", "Based on ", "For a critique, see ", "Contra "),
    after=("This is discussed further below.", "Emphasis added.", "The figures are the author's own.", "My translation.",
           "(emphasis in original)", "The author thanks the archive for its help.", "Italics mine.",
           "For a different view see chapter 2.", "Translation by the author.", "There is no evidence for this claim."),
    before=("The argument was first made by historians of the region.", "On the border question, the literature is vast.",
            "Other estimates are lower.", "The literature is extensive:", "This account follows", "A good summary is",
            "Estimates vary; a recent survey is", "The standard work remains", "The term is borrowed from"),
    asides=("(in Hebrew)", "(in Russian)", "[in Turkish]", "(in Arabic)", "(in German)", "(Hebrew)", "[Persian]",
            "(in Azerbaijani)", "(in Armenian)"),
    quotes=(("“", "”"), ("“", "”"), ("“", "”"), ("‘", "’"), ("‘", "’"), ('"', '"'), ('"', '"'), ("'", "'"), ("", ""),
            ("``", "''"), ("”", "”")),
    undated=("n.d.", "forthcoming", "n. d.", "undated"),
)  # fmt: skip

_GERMAN: Final = Words(
    inside=("in", "in:", "in:", "In:", "In:", "In"),
    edited_by=("hg. von", "hrsg. von", "hg. v.", "Hg.", "herausgegeben von", "Hrsg. von"),
    editors=("(Hg.)", "(Hrsg.)", "(Hgg.)", "(Hrsg.)", "(Hg.)", "(eds.)"),
    editor=("(Hg.)", "(Hrsg.)", "(Hg.)", "(Hrsg.)"),
    translated_by=("übers. von", "aus dem Englischen von", "übersetzt von", "Übers.", "übers. v."),
    joiner=(" und ", " und ", "/", "/", " / ", " & ", ", ", " u. "),
    others=("u. a.", "u.a.", "et al.", "et al.", "u.a."),
    pages=("S. ", "S. ", "S. ", "S.", "S. ", "", "pp. "),
    page=("S. ", "S. ", "S.", "hier S. ", "hier: S. ", "", "bes. S. "),
    volume=("Bd. ", "Jg. ", "Band ", "Vol. ", "Bd."),
    issue=("H. ", "Nr. ", "Heft ", "Nr.", "H."),
    months=("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember"),
    short_months=("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    seasons=("Frühjahr", "Sommer", "Herbst", "Winter"),
    dates=("{d}. {month} {y}", "{d}. {month} {y}", "{dd}.{mm}.{y}", "{dd}.{mm}.{y}", "{d}.{m}.{y}", "{d}. {m}. {y}",
           "{d}. {short} {y}", "vom {dd}.{mm}.{y}", "{month} {y}"),
    editions=("2. Aufl.", "{n}. Auflage", "2., überarb. Aufl.", "Neuauflage", "3., erweiterte Auflage", "{n}. Aufl."),
    theses=("Diss.", "Dissertation", "Diss. phil.", "Masterarbeit", "Habilitationsschrift", "Magisterarbeit",
            "Inaugural-Dissertation", "phil. Diss.", "unveröff. Dissertation"),
    series=("Arbeitspapier", "Discussion Paper", "Studie", "Report", "Policy Brief", "SWP-Studie", "Working Paper"),
    accessed=("(abgerufen am {date})", "abgerufen am {date}", "(Zugriff am {date})", "(letzter Zugriff: {date})",
              "[{date}]", "(zuletzt aufgerufen am {date})", "Zugriff: {date}", "(eingesehen am {date})",
              "[letzter Zugriff {date}]", "Abruf am: {date}", "(Stand: {date})"),
    available=("online unter: ", "URL: ", "verfügbar unter: ", "abrufbar unter ", "unter: ", "Online: ", "online: "),
    signals=("Vgl. ", "Vgl. ", "vgl. ", "Siehe ", "Siehe auch ", "Vgl. dazu ", "Vgl. etwa ", "Siehe dazu ", "S. ",
             "Vgl. auch ", "Zit. nach ", "Zitiert nach: ", "So auch ", "Dazu ausführlich ", "Vgl. hierzu ", "Ebenso ",
             "Zum Folgenden ", "Grundlegend "),
    after=("Hervorhebung im Original.", "Die Übersetzung stammt vom Verfasser.", "Dort auch weitere Literatur.",
           "Eigene Übersetzung.", "Dies wird unten näher ausgeführt."),
    before=("Die Literatur dazu ist umfangreich:", "Einen Überblick bietet", "Der Begriff geht zurück auf",
            "Zur Kritik daran", "Anders dagegen"),
    asides=("(auf Hebräisch)", "(russ.)", "[russisch]", "(in hebräischer Sprache)"),
    quotes=(("„", "“"), ("„", "“"), ("„", "“"), ("»", "«"), ("»", "«"), ("", ""), ("", ""), ("", ""), ('"', '"'),
            ("«", "»"), ("„", "”"), ("‚", "‘"), ("“", "”")),
    undated=("o. J.", "o.J.", "im Erscheinen", "i. E."),
)  # fmt: skip

_FRENCH: Final = Words(
    inside=("in", "dans", "dans", "in", "In", "Dans", "in :"),
    edited_by=("dir.", "sous la direction de", "sous la dir. de", "éd. par", "éd.", "édité par", "textes réunis par"),
    editors=("(dir.)", "(dir.)", "(éd.)", "(éds.)", "(dirs.)", "(éds)", ", dir."),
    editor=("(dir.)", "(éd.)", "(dir.)", ", dir."),
    translated_by=("trad.", "traduit par", "trad. par", "trad. fr. par", "traduit de l'anglais par"),
    joiner=(" et ", " et ", ", ", " & ", " – "),
    others=("et al.", "et alii", "et al.", "et alii."),
    pages=("p. ", "p. ", "p. ", "pp. ", "p.", "pp.", ""),
    page=("p. ", "p. ", "p. ", "p.", "ici p. ", "à la p. ", ""),
    volume=("vol. ", "t. ", "tome ", "vol.", "Vol. "),
    issue=("n° ", "n°", "nᵒ ", "no ", "n. ", "N° ", "fasc. "),
    months=("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
            "décembre"),
    short_months=("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    seasons=("printemps", "été", "automne", "hiver"),
    dates=("{d} {month} {y}", "{d} {month} {y}", "{d} {month} {y}", "{d} {short} {y}", "{dd}/{mm}/{y}",
           "le {d} {month} {y}", "{dd}.{mm}.{y}", "{month} {y}"),
    editions=("2e éd.", "{n}e éd.", "nouv. éd.", "2e édition revue et augmentée", "rééd.", "{n}e édition"),
    theses=("thèse de doctorat", "thèse", "mémoire de maîtrise", "mémoire de master", "thèse de doctorat d'histoire",
            "thèse de 3e cycle", "mémoire de DEA", "Thèse de doctorat en droit"),
    series=("Document de travail", "Rapport", "Note", "Working Paper", "Cahier de recherche", "Rapport de recherche"),
    accessed=("(consulté le {date})", "consulté le {date}", "[consulté le {date}]", "page consultée le {date}",
              "(dernière consultation le {date})", "(accès le {date})", "(dernier accès : {date})"),
    available=("disponible sur : ", "en ligne : ", "URL : ", "[En ligne] ", "disponible à l'adresse ", "sur ",
               "en ligne sur "),
    signals=("Voir ", "Voir ", "Voir aussi ", "voir ", "Cf. ", "cf. ", "Voir notamment ", "Cité par ", "V. ", "Cité dans ",
             "Sur ce point, voir ", "Voir également ", "Voir par exemple ", "À ce sujet, voir ", "D'après ", "Selon "),
    after=("C'est nous qui soulignons.", "Traduction de l'auteur.", "Nous y reviendrons.", "Souligné dans le texte."),
    before=("La littérature est abondante :", "Sur cette question,", "On trouvera une synthèse chez", "Ainsi,",
            "Cette thèse est défendue par"),
    asides=("(en hébreu)", "(en russe)", "[en arabe]", "(en turc)"),
    quotes=(("« ", " »"), ("« ", " »"), ("«\u00a0", "\u00a0»"), ("«\u00a0", "\u00a0»"), ("“", "”"), ("“", "”"),
            ('"', '"'), ("", ""), ("", ""), ("«", "»"), ("«\u202f", "\u202f»")),
    undated=("s.d.", "s. d.", "à paraître", "[s.d.]"),
)  # fmt: skip

_ITALIAN: Final = Words(
    inside=("in", "in", "in", "in:", "In"),
    edited_by=("a cura di", "a cura di", "a c. di", "cur.", "ed."),
    editors=("(a cura di)", "(a cura di)", "(eds.)", "(curr.)", "(edd.)"),
    editor=("(a cura di)", "(a cura di)", "(ed.)", "(cur.)"),
    translated_by=("trad. di", "traduzione di", "trad. it. di", "tr. it."),
    joiner=(" e ", " e ", ", ", " - ", " – ", " & "),
    others=("et al.", "et alii", "e altri", "ed altri"),
    pages=("pp. ", "pp. ", "pp. ", "p. ", "pp.", ""),
    page=("p. ", "p. ", "p.", "qui p. ", "a p. ", ""),
    volume=("vol. ", "Vol. ", "t. ", "vol.", "tomo "),
    issue=("n. ", "n. ", "fasc. ", "n° ", "n.", "nr. "),
    months=("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
            "novembre", "dicembre"),
    short_months=("gen.", "feb.", "mar.", "apr.", "mag.", "giu.", "lug.", "ago.", "set.", "ott.", "nov.", "dic."),
    seasons=("primavera", "estate", "autunno", "inverno"),
    dates=("{d} {month} {y}", "{d} {month} {y}", "{d} {month} {y}", "{dd}/{mm}/{y}", "{dd}.{mm}.{y}", "{d} {short} {y}",
           "{month} {y}", "{d}-{m}-{y}"),
    editions=("2a ed.", "II ed.", "seconda edizione", "nuova ed.", "{n}ª ed.", "rist."),
    theses=("tesi di dottorato", "tesi di laurea", "tesi di dottorato di ricerca", "Tesi di laurea magistrale"),
    series=("Working Paper", "Quaderni", "Rapporto", "Documento di lavoro", "Discussion Paper", "Analisi"),
    accessed=("(consultato il {date})", "consultato il {date}", "[consultato il {date}]", "(ultimo accesso {date})",
              "(ultima consultazione: {date})", "ultimo accesso: {date}", "(visitato il {date})"),
    available=("disponibile su: ", "URL: ", "disponibile all'indirizzo ", "consultabile su ", "online: ", "in "),
    signals=("Cfr. ", "Cfr. ", "cfr. ", "Si veda ", "Vedi ", "Si vedano ", "V. ", "Si veda anche ", "Cfr. anche ",
             "Citato in ", "Cit. in ", "Sul punto cfr. ", "Sul tema si veda ", "Per una panoramica, si veda "),
    after=("Corsivo mio.", "La traduzione è mia.", "Corsivo nel testo.", "Si tornerà sul punto più avanti."),
    before=("La bibliografia sul tema è vasta:", "Sul tema,", "Di diverso avviso", "Per un quadro generale,"),
    asides=("(in ebraico)", "(in russo)", "[in arabo]", "(in turco)"),
    quotes=(("“", "”"), ("“", "”"), ("«", "»"), ("«", "»"), ("", ""), ("", ""), ('"', '"'), ("‘", "’"), ("« ", " »")),
    undated=("s.d.", "s. d.", "in corso di stampa", "in stampa"),
)  # fmt: skip

_SPANISH: Final = Words(
    inside=("en", "en", "en:", "En", "En:", "in"),
    edited_by=("ed.", "ed. por", "editado por", "edición de", "coord.", "coord. por", "eds."),
    editors=("(eds.)", "(eds.)", "(coords.)", "(comps.)", "(ed.)", "(dirs.)"),
    editor=("(ed.)", "(coord.)", "(comp.)", "(dir.)"),
    translated_by=("trad.", "trad. de", "traducción de", "traducido por", "trad. por"),
    joiner=(" y ", " y ", ", ", " & ", "; "),
    others=("et al.", "y otros", "et al.", "y cols."),
    pages=("pp. ", "pp. ", "pp. ", "págs. ", "p. ", "pp.", ""),
    page=("p. ", "p. ", "pág. ", "p.", "en p. ", ""),
    volume=("vol. ", "Vol. ", "vol.", "tomo ", "t. "),
    issue=("núm. ", "nº ", "n.º ", "no. ", "n° ", "núm.", "Nº "),
    months=("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre",
            "noviembre", "diciembre"),
    short_months=("ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic."),
    seasons=("primavera", "verano", "otoño", "invierno"),
    dates=("{d} de {month} de {y}", "{d} de {month} de {y}", "{d} de {month} de {y}", "{d} {month} {y}",
           "{dd}/{mm}/{y}", "{d} {short} {y}", "{dd}-{mm}-{y}", "{month} de {y}"),
    editions=("2a ed.", "2.ª ed.", "segunda edición", "{n}ª ed.", "3a edición", "ed. revisada"),
    theses=("tesis doctoral", "tesis de doctorado", "tesis de maestría", "tesis de licenciatura", "trabajo fin de máster"),
    series=("Documento de trabajo", "Working Paper", "Informe", "Cuadernos", "Documento de Opinión", "Policy Brief"),
    accessed=("(consultado el {date})", "consultado el {date}", "[consultado el {date}]", "[Consulta: {date}]",
              "(acceso: {date})", "(último acceso: {date})", "[fecha de consulta: {date}]", "(consulta: {date})"),
    available=("disponible en: ", "disponible en ", "Disponible en ", "en línea: ", "Recuperado de ", "URL: "),
    signals=("Véase ", "Véase ", "Ver ", "ver ", "Cf. ", "cf. ", "Vid. ", "Véase también ", "Cfr. ", "Citado en ",
             "Véanse ", "Sobre este punto, véase ", "Véase, por ejemplo, ", "Según "),
    after=("La traducción es mía.", "Énfasis añadido.", "La cursiva es nuestra.", "Volveremos sobre este punto."),
    before=("La bibliografía es muy amplia:", "Sobre esta cuestión,", "El término procede de", "Una síntesis en"),
    asides=("(en hebreo)", "(en ruso)", "[en árabe]", "(en turco)"),
    quotes=(("“", "”"), ("“", "”"), ("«", "»"), ("«", "»"), ('"', '"'), ("", ""), ("", ""), ("‘", "’")),
    undated=("s.f.", "s. f.", "en prensa", "s/f"),
)  # fmt: skip

WORDS: Final[dict[str, Words]] = {"en": _ENGLISH, "de": _GERMAN, "fr": _FRENCH, "it": _ITALIAN, "es": _SPANISH}
LANGUAGES: Final = tuple(WORDS)
