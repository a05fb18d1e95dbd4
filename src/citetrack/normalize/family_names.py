"""Family names that say how the whole name is cut: the first of two in Spanish, the short ones of East Asia."""

from __future__ import annotations

import re

__all__ = ["FIRST_FAMILY", "SHORT_FAMILY", "begins_in_capitals", "is_eastern", "stands_first"]

# Capital particles with which no given name begins.
_PARTICLES = frozenset("Van Von Der Den De Del Della Dei Di Da Dal Dalla Du La Le Les Lo Los Las Ter Ten".split())  # noqa: SIM905
# The commonest first family names of the Spanish-speaking countries, but for those that are given names as well.
_SPANISH = frozenset(
    """
    alonso chávez domínguez fernández henríquez
    acosta aguado aguilar aguirre alarcón álvarez arango araya arias arroyo avilés ávila ayala barrios
    benítez blanco bravo caballero cabrera calderón calvo camacho campos cano cárdenas carmona carrasco carrillo
    castañeda castellanos castillo castro cisneros contreras cordero corrales cortés crespo cruz cuevas delgado díaz
    díez durán echeverría escobar escudero espinosa espinoza estrada ferrer figueroa flores fuentes gallardo
    gallego gamboa garcía garrido gómez gonzález guerra guerrero gutiérrez guzmán hernández herrera herrero hidalgo
    hurtado ibáñez iglesias izquierdo jiménez juárez lara leiva león lópez lozano machado maldonado marín márquez
    martínez mejía méndez mendoza menéndez merino molina montenegro montero montes montoya mora morales moreno
    moya muñiz muñoz naranjo navarro núñez ochoa ojeda ordóñez orozco ortega ortiz osorio pacheco padilla
    palacios pardo parra pastor peña peralta pérez pineda pizarro ponce prado prieto puig quintana quintero
    quiroga ramírez ramos rangel rendón restrepo reyes reyna ríos rivas rivera robles roca rodríguez rojas román romero
    rosales rosas rubio ruiz ruíz saavedra sáenz saiz sáiz salas salazar salcedo salinas sánchez sandoval santana
    sanz segura sepúlveda serrano serra sierra solís solano soler soria sosa soto suárez
    tamayo toledo toro torres trujillo uribe urrutia valdés valdivia valencia valenzuela valle vargas vásquez vázquez
    vega vela velasco velázquez vélez vera vergara vidal vila villa villalobos villanueva villegas yáñez
    zambrano zamora zapata zarate zárate zavala zúñiga
    """.split()  # noqa: SIM905 - a table of words
)
_PLAIN = str.maketrans("áéíóúñ", "aeioun")
# Behind a given name the family name begins here, however many words follow: “Emmanuel Le Roy Ladurie”, “Néstor García
# Canclini”.
FIRST_FAMILY = _PARTICLES | {name.capitalize() for plain in _SPANISH for name in (plain, plain.translate(_PLAIN))}
# Family names of two or three letters; longer ones in capitals can't be taken for initials.
SHORT_FAMILY = frozenset(
    """
    an bae bai bao cai cao cha che cho chu cui dai din ding doi dong du duan fan fei feng fu gan gao ge gong gu guo
    ha han hao he ho hou hu hua im jia jin jo jung ju kan kao kim ko ku kuo lai lam lan lau le lee lei li lim lin ling
    liu lo lu luo lü ma mao mei mo mu na ng ngo ni nie oh pak pan pei pu qi qin qiu qu ren rhee ri sha shi so su sun
    tai tan tao tu wan wei wen wu xia xie xin xu xue yan yao ye yi yin yip you yu yue yun zha zhu zou
    """.split()  # noqa: SIM905
)
# The commonest family names of China and Korea, but for those that are given names in the West.
_EASTERN_FAMILY = frozenset(
    """
    ahn bae baek bai ban cai cao chang chen cheng chiang cho choe choi chung cui deng ding du duan fang feng fu gao gong
    gu guo han hao he heo hong hou hu hua huang hwang jang jeong jia jiang jung kang kim kwon lee lei li liang liao liu
    lu luo lü ma mao meng moon nam noh pak pan park peng qian qin qiu ren roh ryu seo shao shen shin song su sun tang
    tao tian tsai wan wang wei wen wu xi xia xiao xie xiong xu xue yan yang yao ye yi yin yoo yoon yu yuan yun zeng
    zhang zhao zheng zhong zhou zhu zou
    """.split()  # noqa: SIM905
)
# Those that are given names in the West all the same: “Lee Moran”, “Kim Cole”.
_GIVEN_TOO = frozenset(("kim", "lee", "moon"))
_UNENGLISH = re.compile(r"x|q|zh|ng[^aeiou]", re.IGNORECASE)  # “Mingwei”, “Xiaofeng”
# Family names of two syllables.
_LONG_FAMILY = frozenset("huangfu murong ouyang shangguan sima situ xiahou zhuge".split())  # noqa: SIM905
# Two syllables of pinyin, written as one: “Zedong”, “Jintao”.
_FINAL = r"(?:i?a(?:ng?|o)|[iu]?a|u?ai|uang?|i?ong|o|ou|u?o|e[in]?|eng|ing?|i[eu]|u[ein]|[iuü]|üe)"
_INITIAL = r"(?:[zcs]h?|[bpmfdtnlgkhjqxryw])"
_TWO_SYLLABLES = re.compile(rf"(?:{_INITIAL}{_FINAL}|a[ino]|en|er|ou){_INITIAL}{_FINAL}", re.IGNORECASE)
_JOINED = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,6}")  # “Jae-in”, “Kai-shek”
# A given name in pinyin or as Korean is spelt: “Zedong”, “Il”, “Xiao-Fan”.
_SYLLABLE = r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:[iuy]?[aeiouü]{1,3})(?:ng|n|r|l|k|m)?)"
_EASTERN = re.compile(rf"{_SYLLABLE}(?:-?{_SYLLABLE})?", re.IGNORECASE)


def begins_in_capitals(words: list[str]) -> bool:
    """Whether a short word in capitals is the family name before an East Asian given name: ``MAO Zedong``."""
    return (
        words[0].isupper()
        and words[0].lower() in SHORT_FAMILY
        and 1 < len(words) <= 3
        and all(len(w) > 1 and not w.isupper() and _EASTERN.fullmatch(w) for w in words[1:])
    )


def is_eastern(word: str) -> bool:
    """Whether the word is one of the commonest family names of China and Korea, and no given name."""
    return word.lower() in _EASTERN_FAMILY and word.lower() not in _GIVEN_TOO


def stands_first(first: str, second: str) -> bool:
    """Whether these are a Chinese or Korean family name and the given name behind it: “Mao Zedong”, “Moon Jae-in”.

    A given name of one syllable tells nothing: “Wang Hui” may be either.
    """
    family = first.lower()
    if family not in _EASTERN_FAMILY or second.lower() in _LONG_FAMILY:
        return False
    if _JOINED.fullmatch(second):
        return True
    return bool(_TWO_SYLLABLES.fullmatch(second)) and (family not in _GIVEN_TOO or bool(_UNENGLISH.search(second)))
