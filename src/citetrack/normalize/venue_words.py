"""Words in the names of newspapers, magazines, sites, journals and proceedings."""

from __future__ import annotations

import re

__all__ = ["GAZETTE", "JOURNAL", "MAGAZINE", "NEWSPAPER", "PROCEEDINGS", "SITE", "is_venue"]

NEWSPAPER = re.compile(
    r"\b(?:times|post|daily|news|newspaper|herald|tribune|gazette|telegraph|guardian|independent|mirror|globe|courier|"
    r"star|sun|press|observer|chronicle|express|mail|weekly|today|dispatch|examiner|sentinel|argus|bee|bild|zeitung|"
    r"tagblatt|tageblatt|tagesspiegel|anzeiger|kurier|allgemeine|rundschau|nachrichten|merkur|presse|taz|faz|nzz|sz|"
    r"welt|zeit|standard|monde|figaro|libération|parisien|humanité|croix|matin|soir|repubblica|corriere|stampa|sole|"
    r"messaggero|giornale|avvenire|país|mundo|vanguardia|abc|clarín|nación|público|expresso|agency|agence|agentur|"
    r"reuters|haaretz|pravda|izvestia|gazeta|bbc|cnn|npr|nbc|cbs)\b|\w+(?:zeitung|blatt|anzeiger|nachrichten)\b",
    re.IGNORECASE,
)
MAGAZINE = re.compile(
    r"\b(?:magazine|magazin|spiegel|stern|focus|profil|newsweek|time|economist|atlantic|new\s+yorker|harper['’]s|"
    r"nation|"
    r"new\s+republic|wired|vice|vogue|life|spectator|new\s+statesman|l['’]express|le\s+point|l['’]obs|"
    r"nouvel\s+observateur|l['’]espresso|panorama|cambio)\b",
    re.IGNORECASE,
)
SITE = re.compile(
    r"\b(?:blog|center|centre|institute|institut|foundation|website|wiki\w*|youtube|twitter|facebook|instagram|linkedin|reddit|medium|substack|tumblr|podcast|"
    r"online|"
    r"\w+\.(?:com|org|net|eu|de|info|io|fr|it|es|gov|edu|ac\.uk))\b",
    re.IGNORECASE,
)
PROCEEDINGS = re.compile(
    r"\b(?:proceedings|proc\.?|conference|conf\.|symposium|symp\.|workshop|congress|kongress|tagung(?:sband)?|"
    r"konferenz|"
    r"actes\s+d\w+|atti\s+d\w+|actas\s+d\w+|colloqu\w+|colloque|convegno|congresso|congreso|congrès|meeting|icml|"
    r"neurips|"
    r"nips|cvpr|iccv|eccv|chi|acl|emnlp|sigir)\b",
    re.IGNORECASE,
)
JOURNAL = re.compile(
    r"\b(?:journal|j\.|review|quarterly|revue|rivista|revista|zeitschrift|annals|annales|annali|archiv|archives?|"
    r"archivio|"
    r"bulletin|bollettino|boletín|transactions|letters|cahiers|quaderni|studi|vierteljahres\w+|jahrbuch|monatsschrift|"
    r"blätter|mitteilungen|studies|magazine|acta|proceedings\s+of\s+the\s+(?:national|royal|ieee|american))\b",
    re.IGNORECASE,
)
# Where laws are published.
GAZETTE = re.compile(
    r"\b(?:bgbl|rgbl|gvbl|abl|amtsblatt|bundesgesetzblatt|reichsgesetzblatt|official\s+journal|journal\s+officiel|jorf|"
    r"gazzetta\s+ufficiale|bolet[ií]n\s+oficial|boe|federal\s+register|fed\.\s+reg|london\s+gazette)\b|^(?:JO|OJ|GU)\b",
    re.IGNORECASE,
)


def is_venue(name: str) -> bool:
    """Whether the name speaks of a journal, newspaper, magazine or conference, or is an acronym as theirs often are."""
    return name.isupper() or any(p.search(name) for p in (NEWSPAPER, MAGAZINE, PROCEEDINGS, JOURNAL))
