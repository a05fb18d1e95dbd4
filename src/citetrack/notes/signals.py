"""The words that lead to a citation (“See also”, “Vgl.”, “cité dans”), by language, and where they end."""

from __future__ import annotations

import re

from citetrack.notes.people import CAPITAL, NAME

__all__ = [
    "SIGNALS",
    "THE_PIECE",
    "after_heir",
    "after_lead_in",
    "after_low_lead",
    "after_signal",
    "signal_within",
    "starts_with_signal",
]

# A signal is a verb of these, alone or with adverbs around it.
SIGNALS = {
    "en": (
        "see", "see also", "see as well", "cf.", "cf", "compare", "but see",
        "but see also", "and see also", "but cf.", "and see",
        "and cf.", "also see", "see too", "see generally", "see further", "see especially", "see esp.",
        "see in particular", "see inter alia", "see for example", "see for instance", "see e.g.", "see eg",
        "see, e.g.", "see, for example", "see, for instance", "see, inter alia", "see, among others",
        "see among others", "see in addition", "see the discussion in", "see discussion in", "quoted in",
        "as quoted in", "cited in", "as cited in", "quoted from", "quoted by", "cited by", "discussed in", "citing",
        "quoting", "contra", "contrast",
        "accord", "consult", "in the same vein", "in a similar vein", "along the same lines", "to the same effect",
        "e.g.", "for example", "for instance", "for an overview", "for a summary", "for details",
    ),
    "de": (
        "vgl.", "vgl. auch", "vgl. aber", "siehe aber", "vgl. jedoch", "vgl. etwa", "vgl. dazu", "vgl. hierzu",
        "vgl. z. B.", "vgl. z.B.", "vgl. nur", "vgl. u. a.", "vgl. u.a.", "vgl. insbesondere", "vgl. insb.",
        "vgl. bes.", "vgl. ferner", "vgl. außerdem", "vgl. zudem", "vgl. weiter", "vgl. weiterhin", "siehe außerdem",
        "vgl. dagegen", "vgl. zum Beispiel", "vergleiche", "siehe", "siehe auch", "siehe dazu", "siehe hierzu",
        "siehe etwa", "siehe z. B.", "siehe z.B.", "siehe zum Beispiel", "siehe ferner", "siehe insbesondere",
        "s. auch", "s. a.", "s.a.", "s. dazu", "s. hierzu", "s. etwa", "so auch", "so etwa", "so z. B.", "so z.B.",
        "als Überblick", "zum Überblick", "im Überblick", "einführend", "zum Folgenden", "in diesem Sinne",
        "in diesem Sinne auch", "ebenso", "ähnlich", "anders", "anders aber", "anders noch", "so noch", "so schon",
        "so bereits", "dazu", "hierzu", "dazu auch", "ausführlich dazu",
        "grundlegend", "grundlegend dazu", "zit. nach", "zit. n.", "zit. in", "zitiert nach", "zitiert in",
        "zitiert bei", "hier zitiert nach",
    ),
    "fr": (
        "voir", "voir aussi", "voir également", "voir notamment", "voir par exemple", "voir, par exemple",
        "voir en particulier", "voir entre autres", "voir en outre", "voir encore", "voir surtout", "voir à ce sujet",
        "voir sur ce point", "v. aussi", "v. notamment", "cf. aussi", "cf. notamment", "cf. par exemple",
        "cf. également", "cité dans", "cité par", "cité in", "cité d'après", "cité d’après", "citée par",
        "citée dans", "lire", "lire aussi", "on lira", "on lira aussi", "on lira également", "on consultera",
        "on consultera aussi", "on consultera également", "on verra", "on verra aussi", "on se reportera à", "d'après",
        "d’après", "par exemple", "dans le même sens", "en sens inverse",
        "en sens contraire", "mais voir", "pour une vue d'ensemble", "pour une vue d’ensemble",
    ),
    "it": (
        "cfr.", "cfr. anche", "cfr. ad esempio", "cfr. ad es.", "cfr. in particolare", "vedi", "vedi anche",
        "vedi ad esempio", "vedi inoltre", "cfr. inoltre", "cfr. soprattutto", "si veda inoltre", "si vedano inoltre",
        "v. anche", "v. ad es.", "si veda", "si veda anche", "si veda ad esempio", "si vedano", "si vedano anche",
        "si vedano ad esempio", "citato in", "cit. in", "citato da", "si rimanda a", "si rinvia a",
        "rinvio a", "rimando a", "ma cfr.", "ma cfr. anche", "ma si veda", "ma vedi", "nello stesso senso",
        "in senso contrario", "in senso analogo", "per esempio", "ad esempio",
    ),
    "es": (
        "véase", "véase también", "véase por ejemplo", "véase además", "véanse además", "véase, por ejemplo",
        "véanse", "véanse también", "vease", "ver", "ver también", "ver por ejemplo", "cfr. también", "cf. también",
        "consúltese", "consúltense", "pero véase", "vid.", "vid. también", "vide", "en el mismo sentido",
        "en sentido contrario", "en la misma línea", "citado en", "citado por", "cit. en", "por ejemplo",
    ),
}  # fmt: skip

# What a signal can begin with, before its verb: “For an overview of the harbour question, see”.
_LEADS = "for|on|about|regarding|concerning|to|zu|zum|zur|über|für|pour|sur|per|su|sul|sulla|para|sobre|acerca"
_PHRASES = sorted({phrase for phrases in SIGNALS.values() for phrase in phrases}, key=len, reverse=True)
_ANY = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in _PHRASES)
_TAIL = r"(?:(?<=\.)|(?<![.])(?!\w))[,:]?(?=\s)"
# Words that go on from the work before, where a person's name and a comma follow.
_ONWARDS = (
    r"(?:(?:more|most|less)\s+)?[a-z]{3,12}ly|also|similarly|likewise|(?:more|most)\s+recently|above\s+all|in\s+addition|finally|lastly|auch|ähnlich|ferner|"
    r"außerdem|zudem|schließlich|zuletzt|aussi|également|enfin|de\s+même|plus\s+récemment|anche|inoltre|infine|"
    r"analogamente|también|asimismo|además|por\s+último"
)
_PERSON = rf"(?:{NAME}\s){{1,4}}{NAME}(?:,\s|\s(?:and|und|et|e|y)\s)"
# “the essays in Jane Doe and John Roe, eds., …”
THE_PIECE = (
    r"(?:(?:the|die|der|das|les|la|le|gli|i|los|las|el)\s|l[’'])(?:[^\W\d_A-ZÀ-ÖØ-Þ][\w-]*\s){1,4}"
    rf"(?:(?:in|by|of|von|bei|dans|par|de|di|en|por)(?=\s(?-i:{_PERSON}))|d[’'](?=(?-i:{_PERSON})))|"
    rf"(?:celui|celle|ceux|celles|quello|quella|quelli|quelle|that|those)\s"
    rf"(?:(?:de|di|of|by)(?=\s(?-i:{_PERSON}))|d[’'](?=(?-i:{_PERSON})))"
)
_SIGNAL = re.compile(
    rf"(?:{_ANY}){_TAIL}|(?-i:{THE_PIECE})|(?:{_ONWARDS})[,:]?(?=\s(?-i:{_PERSON}))",
    re.IGNORECASE,
)
_VERBS = (
    r"see(?:\s+also)?|cf\.?|compare|contrast|consult|vgl\.(?:\s+auch)?|siehe(?:\s+auch)?|voir(?:\s+aussi)?|cfr\.?|vedi(?:\s+anche)?|"
    r"si\s+ved(?:a|ano)(?:\s+anche)?|si\s+ri(?:manda|nvia)\s+a|véa(?:se|nse)(?:\s+también)?|consúlte(?:se|nse)|"
    r"on\s+(?:lira|verra|consultera|se\s+reportera\s+à)(?:\s+(?:aussi|également|notamment))?|quoted\s+in|cited\s+in|zit(?:\.|iert)\s+nach|cité\s+(?:dans|par)"
)
_LED = re.compile(
    rf"(?:{_LEADS})\b(?:[^;.“”\"«»„()\[\]\n]|“[^“”\n]{{0,120}}”){{0,160}}?[\s,](?:{_VERBS}){_TAIL}", re.IGNORECASE
)
_WITHIN = re.compile(rf"(?<=[\s,;:(—–])(?:{_VERBS}){_TAIL}", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"(?:The|A|An|One|Among|Another|Die|Das|Der|Ein|Eine|Le|La|Les|L[’']|Il|Un|Una|El|Los|Mein|My|Still)\s[^,.;:“”\"()]{0,80}?"
    r"\b(?:is|are|remains|ist|sind|bleibt|est|reste|è|resta|es|sigue siendo)\s"
    r"(?:(?:made|found|argued|developed|told|given)\s)?(?:(?:in|by|bei|von|dans|chez|par|da|di|en|por)\s)?"
    rf"(?=(?:{NAME}\s){{1,4}}(?:{NAME},|{CAPITAL}[\w‐-]+[’']s\s))|"
    # “So der Titel des Buches von Jane Doe, …”
    r"(?:So|Such|Thus|This|Dies|Diese[rs]?|Ainsi|Così|Así)\s[a-zà-ÿ][^,.;:“”\"()\d]{2,80}?\s(?:von|by|of|de|di|par|bei)\s"
    rf"(?=(?:{NAME}\s){{1,4}}{NAME},)|"
    r"(?:On|For|About|Regarding|Concerning|Zu[mr]?|Über|Für|Sur|Pour|Su|Sul|Sulla|Per|Sobre|Para)\s[a-zà-ÿ][^,.;:“”\"()\d]{1,60}(?:,|\s?:)\s"
    rf"(?={_PERSON})"
)
# “kritisch dazu Jane Doe, …”, “for a very different view one might turn to Jane Doe, …”
_LOW_LEAD = re.compile(rf"(?P<said>[a-zà-ÿ][^\d;:.()\[\]“”\"«»„]{{2,80}}?)\s(?={_PERSON})")
_LED_BY = frozenset((
    "for", "on", "in", "to", "with", "but", "and", "as", "more", "less", "also", "against", "about", "und", "aber",
    "dazu", "hierzu", "mit", "zur", "zum", "gegen", "für", "anders", "pour", "sur", "contre", "mais", "et", "plus",
    "dans", "en", "à", "per", "su", "contro", "ma", "e", "più", "anche", "para", "sobre", "contra", "pero", "y", "más",
    "también",
))  # fmt: skip
# What goes on with the work before: “with an introduction by Jane Doe”.
_OF_THE_WORK = re.compile(
    r"\b(?:trans\w*|ed|eds|edit\w*|intro\w*|foreword|afterword|preface|compiled|hg|hrsg|herausg\w*|übers\w*|vorwort|nachwort|"
    r"trad\w*|préface\w*|dir|cura|prefazione|prólogo|by|of|von|par|di|por)\b",
    re.IGNORECASE,
)
# What stands for the people of the work before: “du même auteur”, “also her”
_HEIR = re.compile(
    r"(?:(?:also|and|auch|aussi|anche|también)\s)?"
    r"(?:his|her|their|sein(?:e[nm]?)?|ihr(?:e[nm]?)?|son|sa|suo|sua|il\ssuo|la\ssua|su)\s(?=[“\"‘«„A-ZÀ-ÖØ-Þ])|"
    r"(?:[Bb]y\sthe\ssame\sauthors?|[Dd](?:u|e\sla|es)\smêmes?(?:\sauteure?s?|(?=,))|[Vv]om\s(?:selben|gleichen)\sAutor|"
    r"[Vv]on\s(?:demselben|derselben)(?:\sAutor(?:in)?)?|[Dd](?:ello\sstesso|ella\sstessa|egli\sstessi)\sautor[aei]|"
    r"[Dd]e(?:l\smismo|\sla\smisma|\slos\smismos)\sautor(?:a|es)?)[,:]?\s"
)
_SPACE = re.compile(r"\s+")
# The first words of all signals: what begins with none of them needs no search among hundreds of phrases.
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_HEIRS = frozenset((
    "also", "and", "auch", "aussi", "anche", "también", "his", "her", "their", "sein", "seine", "seinem", "seinen",
    "ihr", "ihre", "ihrem", "ihren", "son", "sa", "suo", "sua", "il", "la", "su", "by", "du", "de", "des", "vom", "von",
    "dello", "della", "degli", "del",
))  # fmt: skip
_FIRST_WORDS = frozenset(
    word
    for phrase in (
        *"the die der das les l la le gli i los las el".split(),  # noqa: SIM905
        *"celui celle ceux celles quello quella quelli quelle that those".split(),  # noqa: SIM905
        *_PHRASES,
        *_LEADS.split("|"),
        *_ONWARDS.replace(r"(?:more|most)\s+", "more|most|").split("|"),
    )
    for word in _FIRST_WORD.findall(phrase.replace(r"\s+", " ").casefold())[:1]
)


def after_signal(text: str, start: int, end: int) -> int:
    """Where the signals that ``text[start:end]`` begins with end, white space behind them included."""
    at = start
    while (
        _may_begin(text, at)
        and (found := _LED.match(text, at, end) or _SIGNAL.match(text, at, end))
        and not _is_initial(text, at)
    ):
        space = _SPACE.match(text, found.end(), end)
        at = space.end() if space else found.end()
    return at


def after_lead_in(text: str, start: int, end: int) -> int:
    """Where a sentence that leads up to a work (“The best account is”) ends, or ``start``."""
    found = _LEAD_IN.match(text, start, end)
    return found.end() if found else start


def after_low_lead(text: str, start: int, end: int) -> int:
    """Where words in lower case that lead up to a person (“kritisch dazu Jane Doe, …”) end, or ``start``."""
    found = _LOW_LEAD.match(text, start, end)
    if found is None or _OF_THE_WORK.search(found["said"]):
        return start
    if found["said"].endswith(",") and found["said"].split()[0].rstrip(",") not in _LED_BY:  # “bell hooks, …”
        return start
    return found.end()


def after_heir(text: str, start: int, end: int) -> int:
    """Where words that stand for the people of the work before (“his”, “du même auteur, voir”) end, or ``start``."""
    word = _FIRST_WORD.match(text, start, end)
    found = _HEIR.match(text, start, end) if word and word[0].casefold() in _HEIRS else None
    return after_signal(text, found.end(), end) if found else start


def starts_with_signal(text: str, at: int) -> bool:
    """Whether a signal begins at ``at``."""
    return _may_begin(text, at) and _SIGNAL.match(text, at) is not None and not _is_initial(text, at)


def signal_within(text: str, start: int, end: int) -> re.Match[str] | None:
    """The first verb of a signal inside ``text[start:end]``: “The case is well known, see …”."""
    return _WITHIN.search(text, start, end)


def _may_begin(text: str, at: int) -> bool:
    found = _FIRST_WORD.match(text, at)
    if found is None:
        return False
    word = found[0].casefold()
    return word in _FIRST_WORDS or word.endswith("ly")


def _is_initial(text: str, at: int) -> bool:
    """Whether “S. a.” or “V. anche” could be a person's initials: capitals behind."""
    return text[at + 1 : at + 2] == "." and text[at + 3 : at + 4].isupper()
