"""A bibliography of 300 entries made to break: every type, every special character, all shapes of names, 12 scripts."""

from __future__ import annotations

from citetrack.model import Entry, Field, Name, NameList, Reference

__all__ = ["FONTS", "LATIN", "SCRIPTS", "other_scripts", "torture"]

LATIN, ALL = 180, 300

TEXTS = (
    "50 % of R & D: $5, €7, £9 and ¥11 #1",
    "a_b ^ c ~ d \\ e {f} <g> |h| [i] @j =k",
    'An “inner ‘quote’” and a "straight" one, it’s so — or – so…',
    "Ünïçôdé: İıŞşĞğ łŁ đĐ ðÐ þÞ øØ åÅ æÆ œŒ ßñ ŋ",
    "Čáslavská, Erdős, Ţuţea, Ștefan, Sīmanis, Ĩ ĩ",
    "Soft\u00adhyphen, zero\u200bwidth and combining e\u0301 a\u0308",
    "½ ¼ ¾ × ÷ ± ² ³ ¹ § ¶ † ‡ © ® ™ ° • · « » ‹ › „ ‚ ‰ ª º ¿Qué? ¡Sí!",
    "Unbalanced } brace { and }} more {",
    "NATO, McDonald’s and the iPhone in a title in sentence case",
    "--- ,, '' `` ?` !` << >>",
    "A title: with a colon; a semicolon? Yes! (And a bracket [here])",
    "Über die „Grenzen“ der EU – eine Einführung",
    "L’œuvre de l’abbé Grégoire : « une étude »",
    "Los años del hambre: ¿historia o memoria?",
)
NAMES = (
    Name("Müller", "Jörg"),
    Name("Berg", "Jan", "van der"),
    Name("Alembert", "Jean", "d’"),
    Name("King", "Martin Luther", suffix="Jr."),
    Name(literal="Ministry of Health, Labour and Welfare"),
    Name(literal="R&D_Group {50%}"),
    Name("Ağamalı", "E. Ş."),
    Name("Plato"),
    Name("Émile-Zola", "Éric-Ünal"),
    Name("and", "Or"),
    Name("Łukasiewicz", "Żaneta"),
    Name("García Márquez", "Gabriel José"),
)
TYPES = (
    "article", "book", "mvbook", "inbook", "bookinbook", "suppbook", "booklet", "collection", "mvcollection",
    "incollection", "suppcollection", "dataset", "manual", "misc", "online", "patent", "periodical", "suppperiodical",
    "proceedings", "mvproceedings", "inproceedings", "reference", "mvreference", "inreference", "report", "software",
    "thesis", "unpublished", "artwork", "audio", "image", "jurisdiction", "legislation", "legal", "letter", "movie",
    "music", "performance", "review", "standard", "video",
)  # fmt: skip
DATES = (
    "2010", "2010-08", "2010-08-28", "2022-07/2022-08", "2021-23", "1914/1918", "1998~", "1998?", "1990%", "2015/..",
)  # fmt: skip
# Two titles and two names of each script but Latin, which is the twelfth.
SCRIPTS = {
    "Greek": ("Η ιστορία της Αθήνας", "Περί ψυχῆς", Name("Νικολαΐδης", "Γιώργος"), Name("Παπαδοπούλου", "Ελένη")),
    "Cyrillic": ("Искусство как приём", "Історія України", Name("Шкловский", "Виктор"), Name("Ћосић", "Добрица")),
    "Armenian": ("Հայոց պատմություն", "Երևանի մասին", Name("Խորենացի", "Մովսես"), Name("Աճառյան", "Հրաչյա")),
    "Georgian": ("ვეფხისტყაოსანი", "თბილისის ისტორია", Name("რუსთაველი", "შოთა"), Name("ჯავახიშვილი", "ივანე")),
    "Hebrew": ("תולדות ירושלים", "על הלשון העברית", Name("עגנון", "שמואל"), Name("גולדברג", "לאה")),
    "Arabic": ("مقدمة ابن خلدون", "تاريخ القاهرة", Name("محفوظ", "نجيب"), Name("الملائكة", "نازك")),
    "Devanagari": ("गोदान", "भारत का इतिहास", Name("प्रेमचंद", "मुंशी"), Name("वर्मा", "महादेवी")),
    "Thai": ("ประวัติศาสตร์ไทย", "สี่แผ่นดิน", Name("ปราโมช", "คึกฤทธิ์"), Name("ภู่", "สุนทร")),
    "Han": ("紅樓夢研究", "中国近代史", Name("曹", "雪芹"), Name("鲁", "迅")),
    "Kana": ("こころの歴史", "カタカナとひらがな", Name("なつめ", "そうせき"), Name("タナカ", "ユキ")),
    "Hangul": ("한국의 역사", "서울 이야기", Name("김", "소월"), Name("박", "경리")),
}  # fmt: skip
# A font of Debian's fonts-noto-core and fonts-noto-cjk for each.
FONTS = {
    "Greek": "Noto Serif", "Cyrillic": "Noto Serif", "Armenian": "Noto Serif Armenian",
    "Georgian": "Noto Serif Georgian", "Hebrew": "Noto Serif Hebrew", "Arabic": "Noto Naskh Arabic",
    "Devanagari": "Noto Serif Devanagari", "Thai": "Noto Serif Thai", "Han": "Noto Serif CJK SC",
    "Kana": "Noto Serif CJK JP", "Hangul": "Noto Serif CJK KR",
}  # fmt: skip


def torture() -> list[Entry]:
    """All 300: those in Latin letters first, which pdfLaTeX prints too."""
    return [*(_latin(place) for place in range(LATIN)), *other_scripts()]


def other_scripts() -> list[Entry]:
    """The entries in other scripts."""
    scripts = list(SCRIPTS.items())
    return [_foreign(place, *scripts[place % len(scripts)]) for place in range(ALL - LATIN)]


def _latin(place: int) -> Entry:
    """A work of each type, with every text, name and date that TeX might trip over."""
    text, other = TEXTS[place % len(TEXTS)], TEXTS[(place + 3 + place // len(TYPES)) % len(TEXTS)]
    fields = {
        "title": text, "subtitle": other, "journaltitle": other, "booktitle": text, "publisher": other,
        "institution": text, "location": "Zürich & Łódź", "note": other, "series": text, "volume": "3",
        "number": "1–2", "pages": "11–32", "edition": "2", "date": DATES[place % len(DATES)], "urldate": "2020-01",
        "url": "https://user@example.org/a_b%20c/~d?e=1&f=2#g_é{ł}", "doi": "10.1000/a_b(c)<d>::e%f#g&h",
        "howpublished": text, "type": "" if place % 2 else "PhD dissertation", "entrysubtype": "newspaper",
        "isbn": "978-3-16-148410-0", "langid": "ngerman" if place % 3 == 0 else "", "abstract": text,
    }  # fmt: skip
    people = [NAMES[place % len(NAMES)], NAMES[(place + 5) % len(NAMES)]]
    if place % 4 == 0:
        people.append(Name(literal="others"))
    return _entry(f"key{place}", TYPES[place % len(TYPES)], fields, people, NAMES[(place + 2) % len(NAMES)])


def _foreign(place: int, script: str, made: tuple[str, str, Name, Name]) -> Entry:
    first, second, one, two = made
    title, other = (first, second) if place % 2 else (second, first)
    fields = {"title": title, "subtitle": f"{other} — {script}", "journaltitle": other, "booktitle": other,
              "publisher": other, "location": title, "date": DATES[place % len(DATES)], "note": f"“{title}”, {other}…",
              "institution": title, "pages": "7–9"}  # fmt: skip
    return _entry(f"{script.lower()}{place}", TYPES[place % len(TYPES)], fields, [one, two], Name(literal=other))


def _entry(key: str, kind: str, fields: dict[str, str], people: list[Name], editor: Name) -> Entry:
    names = (NameList("author", tuple(people)), NameList("editor", (editor,)))
    return Entry(key, Reference(kind, names, tuple(Field(*one) for one in fields.items() if one[1])))
