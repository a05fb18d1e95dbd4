"""LaTeX commands and what they print, as data (LaTeX2e's text commands, the Greek letters, biblatex's wrappers)."""

from __future__ import annotations

import unicodedata

__all__ = [
    "ACCENTS", "ACCENTS_ALONE", "DOTLESS", "DROPPED", "LIGATURES", "SECOND", "SHIFTED", "SYMBOLS",
    "VERBATIM", "WRAPPED",
]  # fmt: skip

# Combining marks by command.
ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
    '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "textcommabelow": "\u0326",
    "c": "\u0327", "k": "\u0328", "b": "\u0331", "t": "\u0361", "G": "\u030f", "U": "\u030e", "h": "\u0309",
    "textcommaabove": "\u0313", "textogonekcentered": "\u0328",
}  # fmt: skip
ACCENTS_ALONE = {"`": "`", "'": "´", "^": "^", "~": "~", "=": "¯", '"': "¨", "u": "˘", "v": "ˇ", "c": "¸", "r": "˚"}
DOTLESS = {"ı": "i", "ȷ": "j"}  # an accent above takes the place of the dot anyway

LIGATURES = {
    "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "'": "’", ",,": "„", "?`": "¿", "!`": "¡", "~": "\u00a0",
}  # fmt: skip

_LETTERS = {
    "ss": "ß", "SS": "ẞ", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å",
    "AA": "Å", "l": "ł",
    "L": "Ł", "dj": "đ", "DJ": "Đ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "ng": "ŋ", "NG": "Ŋ",
    "i": "ı", "j": "ȷ",
}  # fmt: skip

_SIGNS = {
    "ldots": "…", "dots": "…", "textellipsis": "…", "guillemotleft": "«", "guillemotright": "»", "guillemetleft": "«",
    "guillemetright": "»", "guilsinglleft": "‹", "guilsinglright": "›", "quotedblbase": "„", "quotesinglbase": "‚",
    "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘", "textquoteright": "’",
    "textquotedbl": '"', "textquotesingle": "'", "textasciigrave": "`", "glqq": "„", "grqq": "“", "glq": "‚",
    "grq": "‘",
    "flqq": "«", "frqq": "»", "flq": "‹", "frq": "›", "lq": "‘", "rq": "’", "textendash": "–", "textemdash": "—",
    "S": "§", "textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "textdagger": "†", "ddag": "‡",
    "textdaggerdbl": "‡", "copyright": "©", "textcopyright": "©", "textregistered": "®", "texttrademark": "™",
    "textdegree": "°", "degree": "°", "textbullet": "•", "textperiodcentered": "·", "texteuro": "€", "euro": "€",
    "pounds": "£", "textsterling": "£", "textyen": "¥", "textcent": "¢", "textcurrency": "¤", "textnumero": "№",
    "textperthousand": "‰", "textordfeminine": "ª", "textordmasculine": "º", "textonesuperior": "¹",
    "texttwosuperior": "²", "textthreesuperior": "³", "textonequarter": "¼", "textonehalf": "½",
    "textthreequarters": "¾", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textminus": "−", "textlnot": "¬",
    "textmu": "µ", "textbrokenbar": "¦", "textasciiacute": "´", "textasciidieresis": "¨", "textasciimacron": "¯",
    "textleftarrow": "←", "textrightarrow": "→", "textexclamdown": "¡", "textquestiondown": "¿",
    "textasciitilde": "~", "textasciicircum": "^", "textbackslash": "\\", "textless": "<", "textgreater": ">",
    "textbar": "|", "textbraceleft": "{", "textbraceright": "}", "textunderscore": "_", "textdollar": "$",
    "textvisiblespace": "␣", "slash": "/", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "biblatex": "biblatex",
    "sim": "~", "times": "×", "cdot": "·", "pm": "±", "leq": "≤", "geq": "≥", "le": "≤", "ge": "≥", "neq": "≠",
    "approx": "≈", "infty": "∞", "rightarrow": "→", "to": "→", "leftarrow": "←", "leftrightarrow": "↔", "circ": "°",
    "prime": "′", "ast": "*", "star": "⋆", "cup": "∪", "cap": "∩", "in": "∈", "subset": "⊂", "forall": "∀",
    "exists": "∃", "sum": "∑", "prod": "∏", "int": "∫", "partial": "∂", "nabla": "∇", "ell": "ℓ", "emptyset": "∅",
    "varepsilon": "ε", "vartheta": "ϑ", "varphi": "φ", "quad": " ", "qquad": " ", "space": " ", "newline": " ",
    "linebreak": " ", "par": " ", "nobreakspace": "\u00a0", "cprime": "ʹ", "cdprime": "ʺ", "addcomma": ",",
    "addcolon": ":", "addspace": " ", "bibrangedash": "–", "hyphen": "-", "textnormal": "",
    " ": " ", ",": " ", ";": " ", ":": " ", "\\": " ", "\n": " ", "\t": " ", "-": "", "/": "", "@": "", "!": "",
    "(": "", ")": "", "[": "", "]": "", "": "",
}  # fmt: skip

_GREEK = """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lamda mu nu xi omicron pi rho sigma tau upsilon phi chi
    psi omega
    """.split()  # noqa: SIM905 - words are easier to read so
_GREEK_LETTERS = {
    command: unicodedata.lookup(f"GREEK {size} LETTER {name.upper()}")
    for name in _GREEK
    for size, command in (
        ("SMALL", name.replace("lamda", "lambda")),
        ("CAPITAL", name.replace("lamda", "lambda").capitalize()),
    )
}

SYMBOLS = _LETTERS | _SIGNS | _GREEK_LETTERS

# Commands whose argument is read as it is written.
VERBATIM = frozenset({"url", "path", "nolinkurl"})
# … that print their second argument.
SECOND = frozenset({"href", "textcolor", "foreignlanguage", "texorpdfstring", "colorbox"})
# … that print nothing of their argument.
DROPPED = frozenset({
    "noopsort", "noop", "NOOP", "SortNoop", "sortnoop", "label", "color", "selectlanguage", "hspace", "vspace",
    "phantom", "hphantom", "vphantom", "index",
})  # fmt: skip
# … that set signs around it.
WRAPPED = {
    "enquote": ("“", "”"),
    "mkbibquote": ("“", "”"),
    "mkbibparens": ("(", ")"),
    "mkbibbrackets": ("[", "]"),
}

_RAISED = str.maketrans("0123456789+-()n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ")
_LOWERED = str.maketrans("0123456789+-()", "₀₁₂₃₄₅₆₇₈₉₊₋₍₎")
SHIFTED = {"^": _RAISED, "_": _LOWERED, "textsuperscript": _RAISED, "textsubscript": _LOWERED}
