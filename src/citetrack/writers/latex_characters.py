"""Characters and their LaTeX forms, as data (LaTeX2e's text commands; ``texdoc encguide``, sections 2 and 3)."""

from __future__ import annotations

__all__ = ["ACCENTS", "LETTERS", "LIGATURES", "RESERVED", "SYMBOLS"]

# What TeX takes for markup, and the ASCII characters that its older fonts print as others. Braces have no escape that
# BibTeX would not count as a brace.
RESERVED = {
    "#": r"\#",
    "$": r"\$",
    "%": r"\%",
    "&": r"\&",
    "_": r"\_",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "\\": r"{\textbackslash}",
    "<": r"{\textless}",
    ">": r"{\textgreater}",
    "|": r"{\textbar}",
    "\xa0": "~",
}

LIGATURES = {"–": "--", "—": "---", "“": "``", "”": "''", "‘": "`", "’": "'", "¿": "?`", "¡": "!`"}

# Letters that no accent makes. The font encoding T1 is needed for đ, ð, þ and ŋ.
LETTERS = {
    "ß": "ss",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
    "ø": "o",
    "Ø": "O",
    "å": "aa",
    "Å": "AA",
    "ł": "l",
    "Ł": "L",
    "đ": "dj",
    "Đ": "DJ",
    "ð": "dh",
    "Ð": "DH",
    "þ": "th",
    "Þ": "TH",
    "ŋ": "ng",
    "Ŋ": "NG",
    "ı": "i",
    "ȷ": "j",
}

SYMBOLS = LETTERS | {
    "…": "ldots",
    "«": "guillemotleft",
    "»": "guillemotright",
    "‹": "guilsinglleft",
    "›": "guilsinglright",
    "„": "quotedblbase",
    "‚": "quotesinglbase",
    "§": "S",
    "¶": "P",
    "†": "dag",
    "‡": "ddag",
    "©": "copyright",
    "®": "textregistered",
    "™": "texttrademark",
    "°": "textdegree",
    "•": "textbullet",
    "·": "textperiodcentered",
    "€": "texteuro",
    "£": "pounds",
    "¥": "textyen",
    "¢": "textcent",
    "¤": "textcurrency",
    "№": "textnumero",
    "‰": "textperthousand",
    "ª": "textordfeminine",
    "º": "textordmasculine",
    "¹": "textonesuperior",
    "²": "texttwosuperior",
    "³": "textthreesuperior",
    "¼": "textonequarter",
    "½": "textonehalf",
    "¾": "textthreequarters",
    "×": "texttimes",
    "÷": "textdiv",
    "±": "textpm",
    "−": "textminus",
    "¬": "textlnot",
    "µ": "textmu",
    "¦": "textbrokenbar",
    "´": "textasciiacute",
    "¨": "textasciidieresis",
    "¯": "textasciimacron",
    "←": "textleftarrow",
    "→": "textrightarrow",
}

# Combining marks. The ogonek needs the font encoding T1.
ACCENTS = {
    "\u0300": "`",
    "\u0301": "'",
    "\u0302": "^",
    "\u0303": "~",
    "\u0304": "=",
    "\u0306": "u",
    "\u0307": ".",
    "\u0308": '"',
    "\u030a": "r",
    "\u030b": "H",
    "\u030c": "v",
    "\u0323": "d",
    "\u0326": "textcommabelow",
    "\u0327": "c",
    "\u0328": "k",
    "\u0331": "b",
}
