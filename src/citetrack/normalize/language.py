"""The language of a work where a citation names it: “(in Hebrew)”, “[auf Russisch]”, “(en arabe)”."""

from __future__ import annotations

import re

__all__ = ["split_language"]

_NAMES = {
    "arabic": "arabic arabe arabo árabe arabisch",
    "armenian": "armenian arménien armeno armenio armenisch",
    "azerbaijani": "azerbaijani azeri aserbaidschanisch azéri",
    "bulgarian": "bulgarian bulgarisch bulgare bulgaro",
    "chinese": "chinese chinesisch chinois cinese chino",
    "croatian": "croatian kroatisch croate croato",
    "czech": "czech tschechisch tchèque ceco checo",
    "danish": "danish dänisch danois danese",
    "dutch": "dutch niederländisch néerlandais olandese neerlandés",
    "english": "english englisch anglais inglese inglés",
    "finnish": "finnish finnisch finnois finlandese",
    "french": "french französisch français francese francés",
    "georgian": "georgian georgisch géorgien georgiano",
    "german": "german deutsch allemand tedesco alemán",
    "greek": "greek griechisch grec greco griego",
    "hebrew": "hebrew hebräisch hébreu ebraico hebreo",
    "hungarian": "hungarian ungarisch hongrois ungherese húngaro",
    "italian": "italian italienisch italien italiano",
    "japanese": "japanese japanisch japonais giapponese japonés",
    "kurdish": "kurdish kurdisch kurde curdo",
    "latin": "latin lateinisch latino",
    "norwegian": "norwegian norwegisch norvégien norvegese",
    "persian": "persian farsi persisch persan persiano persa",
    "polish": "polish polnisch polonais polacco polaco",
    "portuguese": "portuguese portugiesisch portugais portoghese portugués",
    "romanian": "romanian rumänisch roumain rumeno rumano",
    "russian": "russian russisch russe russo ruso",
    "serbian": "serbian serbisch serbe serbo",
    "spanish": "spanish spanisch espagnol spagnolo español castellano",
    "swedish": "swedish schwedisch suédois svedese",
    "turkish": "turkish türkisch turc turco",
    "ukrainian": "ukrainian ukrainisch ukrainien ucraino ucraniano",
    "yiddish": "yiddish jiddisch",
}
_LANGUAGES = {name: language for language, names in _NAMES.items() for name in names.split()}
_NOTE = re.compile(
    r"\s*[(\[]\s*(?:in|auf|en|em|text\s+in|in\s+lingua)\s+(?P<name>[^\W\d_]{4,20}?)(?:er\s+Sprache)?\s*[)\]]",
    re.IGNORECASE,
)
_BARE = re.compile(r"\s*[(\[]\s*(?P<name>[^\W\d_]{4,20})\s*[)\]]\s*$")


def split_language(text: str) -> tuple[str, str]:
    """(The text without the note on its language, BibLaTeX's name of the language or the empty string)."""
    if "(" not in text and "[" not in text:
        return text, ""
    for pattern in (_NOTE, _BARE):
        if (found := pattern.search(text)) and (language := _LANGUAGES.get(found["name"].lower(), "")):
            return (text[: found.start()] + text[found.end() :]).strip(" ,;:"), language
    return text, ""
