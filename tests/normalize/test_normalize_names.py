"""Names, one by one and in lists, as citation styles print them."""

import pytest

from citetrack.model import Name
from citetrack.normalize.names import read

OTHERS = Name(literal="others")


def person(text: str) -> Name:
    """``family|given|prefix|suffix`` as a name."""
    parts = text.split("|") + [""] * 3
    return Name(family=parts[0], given=parts[1], prefix=parts[2], suffix=parts[3])


def body(text: str) -> Name:
    return Name(literal=text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # family names of two or three words; a particle put last
        ("Benedetti E, Quilca León M.", ["Benedetti|E.", "Quilca León|M."]),
        ("Wong Kee Song, Louis M./Poe, Bo", ["Wong Kee Song|Louis M.", "Poe|Bo"]),
        ("Andrade T de, Escada P.", ["Andrade|T.|de", "Escada|P."]),
        ("Mario García Márquez", ["García Márquez|Mario"]),
        # one name, in either order
        ("Woolf, Virginia", ["Woolf|Virginia"]),
        ("Virginia Woolf,", ["Woolf|Virginia"]),
        ("Bloch, M.", ["Bloch|M."]),
        ("M. Bloch", ["Bloch|M."]),
        ("Bloch M.,", ["Bloch|M."]),
        ("Bloch M", ["Bloch|M."]),
        ("J.R.R. Tolkien", ["Tolkien|J. R. R."]),
        ("Ben Ari, Mordechai", ["Ben Ari|Mordechai"]),
        ("Uri Ben Eliezer", ["Ben Eliezer|Uri"]),
        ("Lévi-Strauss, Claude", ["Lévi-Strauss|Claude"]),
        ("Jean-Paul Sartre.", ["Sartre|Jean-Paul"]),
        ("Homer", ["Homer"]),
        ("García Márquez, Gabriel", ["García Márquez|Gabriel"]),
        ("José Ortega y Gasset", ["Ortega y Gasset|José"]),
        ("Mario Vargas Llosa", ["Vargas Llosa|Mario"]),
        ("Sofía Álvarez de la Fuente", ["Álvarez de la Fuente|Sofía"]),
        ("Jesús Martínez", ["Martínez|Jesús"]),
        ("Ursula K. Le Guin", ["Le Guin|Ursula K."]),
        ("Marie Le Jars de Gournay", ["Le Jars de Gournay|Marie"]),
        ("Emily St. John Mandel", ["Mandel|Emily St. John"]),
        ("Ramón y Cajal, Santiago", ["Ramón y Cajal|Santiago"]),
        # Chinese and Korean names as they are said, and as the West turns them
        ("Mao Zedong", ["Mao|Zedong"]),
        ("Zedong Mao", ["Mao|Zedong"]),
        ("Moon Jae-in", ["Moon|Jae-in"]),
        ("Jae-in Moon", ["Moon|Jae-in"]),
        ("Chiang Kai-shek", ["Chiang|Kai-shek"]),
        ("Liu Xiaobo and Wang Hui", ["Liu|Xiaobo", "Wang|Hui"]),
        ("Liu Xiaobo and Jane Roe", ["Liu|Xiaobo", "Roe|Jane"]),
        ("Liu Xiaobo, Wang Meng and Qian Zhongshu", ["Liu|Xiaobo", "Wang|Meng", "Qian|Zhongshu"]),
        ("Yang Ouyang", ["Ouyang|Yang"]),
        ("Wei Zhang", ["Zhang|Wei"]),
        ("Kim Manners", ["Manners|Kim"]),
        ("Lee Moran and Kim Cole", ["Moran|Lee", "Cole|Kim"]),
        ("Lee Moran and Xi Jinping", ["Moran|Lee", "Xi|Jinping"]),
        ("Lee Mingwei and Kim Jong-il", ["Lee|Mingwei", "Kim|Jong-il"]),
        ("Liu Xiaobo and Quentin Roemer", ["Liu|Xiaobo", "Roemer|Quentin"]),
        ("Zhou Enlai, Mao Zedong and Fidel Roe", ["Zhou|Enlai", "Mao|Zedong", "Roe|Fidel"]),
        # so are Hungarian ones
        ("Nagy Péter", ["Nagy|Péter"]),
        ("Péter Nagy", ["Nagy|Péter"]),
        ("Kis István, Nagy Éva", ["Kis|István", "Nagy|Éva"]),
        # honorifics
        ("Dr. Jane Roe", ["Roe|Jane"]),
        ("Prof. Dr. Hans Meier", ["Meier|Hans"]),
        ("Professor Jane Roe and Dr John Doe", ["Roe|Jane", "Doe|John"]),
        ("Meier, Dr. Hans", ["Meier|Hans"]),
        ("Meier, Hans, Prof. Dr.", ["Meier|Hans"]),
        ("Mme de Staël", ["Staël||de"]),
        ("Rev JA, Meier R", ["Rev|J. A.", "Meier|R."]),
        ("Dr. A. Meier", ["Meier|A."]),
        ("Meier MR, Doe JA", ["Meier|M. R.", "Doe|J. A."]),
        # particles and suffixes
        ("Ludwig van Beethoven", ["Beethoven|Ludwig|van"]),
        ("Beethoven, Ludwig van", ["Beethoven|Ludwig|van"]),
        ("van der Rohe, Mies", ["Rohe|Mies|van der"]),
        ("Simone de Beauvoir", ["Beauvoir|Simone|de"]),
        ("Charles De Gaulle", ["De Gaulle|Charles"]),
        ("De Gaulle, Charles", ["De Gaulle|Charles"]),
        ("B. de las Casas", ["Casas|B.|de las"]),
        ("King, Martin Luther, Jr.", ["King|Martin Luther||Jr."]),
        ("Martin Luther King Jr.", ["King|Martin Luther||Jr."]),
        ("King, Jr., Martin Luther", ["King|Martin Luther||Jr."]),
        ("John D. Rockefeller III", ["Rockefeller|John D.||III"]),
        # a particle put last, initials that nobody could say, a short name in capitals
        ("Gogh V van.", ["Gogh|V.|van"]),
        ("Casas B de las, Vega G de la, Humboldt A von", ["Casas|B.|de las", "Vega|G.|de la", "Humboldt|A.|von"]),
        ("Vega, G. de la, Cervantes, M. de", ["Vega|G.|de la", "Cervantes|M.|de"]),
        ("Castro Almeida, L. de, Pessoa, F.", ["Castro Almeida|L.|de", "Pessoa|F."]),
        ("Tolkien JRRT.", ["Tolkien|J. R. R. T."]),
        ("WU, C.; MA, Y.", ["Wu|C.", "Ma|Y."]),
        ("Downey RJ Jr, Sontag S.", ["Downey|R. J.||Jr", "Sontag|S."]),
        # capitals
        ("BRAUDEL, Fernand.", ["Braudel|Fernand"]),
        ("Fernand BRAUDEL", ["Braudel|Fernand"]),
        ("BRAUDEL Fernand", ["Braudel|Fernand"]),
        ("MCDONALD, SUSAN", ["McDonald|Susan"]),
        ("O'NEILL (E.),", ["O'Neill|E."]),
        ("Ana P. DE BARROS", ["Barros|Ana P.|de"]),
        # lists
        ("Marx, Karl, and Friedrich Engels", ["Marx|Karl", "Engels|Friedrich"]),
        ("M. Hakan Yavuz and Michael Gunter", ["Yavuz|M. Hakan", "Gunter|Michael"]),
        ("Marx and Engels", ["Marx", "Engels"]),
        ("Marx, Engels and Lenin", ["Marx", "Engels", "Lenin"]),
        ("J. A. Smith, B. Jones", ["Smith|J. A.", "Jones|B."]),
        ("Smith JA, Jones B", ["Smith|J. A.", "Jones|B."]),
        ("Ye Z-H, de Vries P.", ["Ye|Z-H", "Vries|P.|de"]),
        ("Sokal, R. R., & Rohlf, F. J.", ["Sokal|R. R.", "Rohlf|F. J."]),
        ("Holt, R., L. Acker, and B. W. Porter", ["Holt|R.", "Acker|L.", "Porter|B. W."]),
        ("Sokal, R. R.; Rohlf, F. J.", ["Sokal|R. R.", "Rohlf|F. J."]),
        ("Horkheimer, Max/Adorno, Theodor W.", ["Horkheimer|Max", "Adorno|Theodor W."]),
        ("Max Horkheimer und Theodor W. Adorno", ["Horkheimer|Max", "Adorno|Theodor W."]),
        ("Gilles Deleuze et Félix Guattari", ["Deleuze|Gilles", "Guattari|Félix"]),
        ("R. Finzi, C. Magris e G. Miccoli", ["Finzi|R.", "Magris|C.", "Miccoli|G."]),
        ("Julio Caro y Pío Baroja", ["Caro|Julio", "Baroja|Pío"]),
        ("Goodfellow, Ian, Yoshua Bengio, and Aaron Courville", ["Goodfellow|Ian", "Bengio|Yoshua", "Courville|Aaron"]),
        ("BERDUCOU Marie, OAKLEY Victoria", ["Berducou|Marie", "Oakley|Victoria"]),
        ("von Humboldt, Alexander", ["Humboldt|Alexander|von"]),
        ("Ann LEE", ["Lee|Ann"]),
        ("Xiang-Yi SU, Xiao-Fan ZHANG", ["Su|Xiang-Yi", "Zhang|Xiao-Fan"]),
        ("TRACY Patricia J., KAY Nancy", ["Tracy|Patricia J.", "Kay|Nancy"]),
        ("GARCÍA LORCA, Federico Javier", ["García Lorca|Federico Javier"]),
        ("Y. Tarumi - T. Atsumi", ["Tarumi|Y.", "Atsumi|T."]),
        ("Smith, S. y Ø. Zarakol", ["Smith|S.", "Zarakol|Ø."]),
        ("LESTER, Ann; GREEN, Adam", ["Lester|Ann", "Green|Adam"]),
        ("von der Heydt K, Lucchese M", ["Heydt|K.|von der", "Lucchese|M."]),
        ("12. Smith, J., Doe, A.", ["Smith|J.", "Doe|A."]),
        # two family names
        ("Le Roy Ladurie, Emmanuel", ["Le Roy Ladurie|Emmanuel"]),
        ("Emmanuel Le Roy Ladurie", ["Le Roy Ladurie|Emmanuel"]),
        ("Jacques LE GOFF", ["Le Goff|Jacques"]),
        ("LE GOFF (Jacques)", ["Le Goff|Jacques"]),
        ("DE GAULLE, Charles", ["Gaulle|Charles|de"]),
        ("La Fontaine, Jean de", ["La Fontaine|Jean|de"]),
        ("Néstor García Canclini", ["García Canclini|Néstor"]),
        ("Mario Vargas Llosa y Antonio Muñoz Molina", ["Vargas Llosa|Mario", "Muñoz Molina|Antonio"]),
        ("G. García Márquez", ["García Márquez|G."]),
        ("Juan Carlos Rodríguez Gómez", ["Rodríguez Gómez|Juan Carlos"]),
        ("José Luis Borges", ["Borges|José Luis"]),
        ("Ana María Matute", ["Matute|Ana María"]),
        ("Juan Vicente Gómez", ["Gómez|Juan Vicente"]),
        # particles
        ("Karl-Theodor von und zu Guttenberg", ["Guttenberg|Karl-Theodor|von und zu"]),
        ("Guttenberg, Karl-Theodor von und zu", ["Guttenberg|Karl-Theodor|von und zu"]),
        ("Guttenberg, K. und Zumthor, P.", ["Guttenberg|K.", "Zumthor|P."]),
        ("Inca Garcilaso de la Vega", ["Vega|Inca Garcilaso|de la"]),
        ("Giovanni della Casa", ["Casa|Giovanni|della"]),
        ("José dos Santos", ["Santos|José|dos"]),
        ("Seán Ó Faoláin", ["Ó Faoláin|Seán"]),
        ("Ó Faoláin, Seán", ["Ó Faoláin|Seán"]),
        ("Nasr Hamid Abu Zayd", ["Abu Zayd|Nasr Hamid"]),
        ("Mohamed El Baradei", ["El Baradei|Mohamed"]),
        ("al-Khwarizmi, Muhammad", ["al-Khwarizmi|Muhammad"]),
        ("MacDONALD, Ian", ["MacDonald|Ian"]),
        ("McDONALD, Ian, O’CONNOR, Ann", ["McDonald|Ian", "O’Connor|Ann"]),
        # a suffix behind the family name or the initials
        ("Gates Jr., H. L.", ["Gates|H. L.||Jr."]),
        ("Smith JA Jr, Jones B", ["Smith|J. A.||Jr", "Jones|B."]),
        # the family name first, in capitals
        ("MAO Zedong", ["Mao|Zedong"]),
        ("LI Wei, ZHANG San", ["Li|Wei", "Zhang|San"]),
        ("KIM Il Sung", ["Kim|Il Sung"]),
        ("BARTÓK Béla", ["Bartók|Béla"]),
        ("JP Sartre", ["Sartre|J. P."]),
        # the family name first, without a comma
        ("Bourdieu Pierre", ["Bourdieu|Pierre"]),
        ("Bradach Jeffrey et Eccles Robert", ["Bradach|Jeffrey", "Eccles|Robert"]),
        ("Hayles Katherine N.", ["Hayles|Katherine N."]),
        ("Elton John", ["John|Elton"]),
        ("Anna Maria", ["Maria|Anna"]),
        ("Pierre Bourdieu et Loïc Wacquant", ["Bourdieu|Pierre", "Wacquant|Loïc"]),
        ("MA Smith", ["Smith|M. A."]),
    ],
)
def test_persons(text: str, expected: list[str]) -> None:
    assert read(text).names == tuple(map(person, expected))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ian Goodfellow et al.,", [person("Goodfellow|Ian"), OTHERS]),
        ("LI, B. et al.", [person("Li|B."), OTHERS]),
        ("Smith JA, Jones B, et al.", [person("Smith|J. A."), person("Jones|B."), OTHERS]),
        ("Max Weber u. a.", [person("Weber|Max"), OTHERS]),
        ("Weber, Max/Adler, Lea/u. a.:", [person("Weber|Max"), person("Adler|Lea"), OTHERS]),
        ("P. Schervish and others", [person("Schervish|P."), OTHERS]),
        ("Erik Erikson et alii", [person("Erikson|Erik"), OTHERS]),
        ("M. Rossi e altri", [person("Rossi|M."), OTHERS]),
        ("García, J. y otros", [person("García|J."), OTHERS]),
        ("B. P. Abbott et al. (LIGO Collaboration and Virgo Collaboration)", [person("Abbott|B. P."), OTHERS]),
    ],
)
def test_and_others(text: str, expected: list[Name]) -> None:
    assert read(text).names == tuple(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Economist,", ["The Economist"]),
        ("Le Monde", ["Le Monde"]),
        ("World Bank.", ["World Bank"]),
        ("Médecins Sans Frontières", ["Médecins Sans Frontières"]),
        ("UNESCO", ["UNESCO"]),
        ("Ministry of Science and Technology", ["Ministry of Science and Technology"]),
        ("Food and Agriculture Organization", ["Food and Agriculture Organization"]),
        ("World Bank and International Monetary Fund", ["World Bank", "International Monetary Fund"]),
        ("Bundesministerium des Innern", ["Bundesministerium des Innern"]),
        ("U.S. Department of State", ["U.S. Department of State"]),
        ("Human Rights Watch", ["Human Rights Watch"]),
        ("United Nations", ["United Nations"]),
        ("Article 19", ["Article 19"]),
        ("NETZNEWS.ORG", ["NETZNEWS.ORG"]),
    ],
)
def test_bodies_stay_whole(text: str, expected: list[str]) -> None:
    assert read(text).names == tuple(map(body, expected))


@pytest.mark.parametrize("text", ["Emily Post", "Banks, Iain", "Press, Frank", "Kim, Young-Ok"])
def test_family_names_that_sound_like_bodies(text: str) -> None:
    assert not read(text).names[0].literal


@pytest.mark.parametrize(
    ("text", "role", "families"),
    [
        ("ed. Jane Doe and Max Muster", "editor", ["Doe", "Muster"]),
        ("ed. by Jane Doe", "editor", ["Doe"]),
        ("Edited by Jane Doe,", "editor", ["Doe"]),
        ("In J. Doe & M. Muster (Eds.),", "editor", ["Doe", "Muster"]),
        ("in: Doe, Jane/Muster, Max (Hg.),", "editor", ["Doe", "Muster"]),
        ("Doe, Jane, and Max Muster, eds.", "editor", ["Doe", "Muster"]),
        ("Hrsg. von Jane Doe", "editor", ["Doe"]),
        ("Jane Doe et Max Muster (dir.),", "editor", ["Doe", "Muster"]),
        ("sous la direction de Jane Doe", "editor", ["Doe"]),
        ("a cura di J. Doe, M. Muster,", "editor", ["Doe", "Muster"]),
        ("J. Doe (a cura di),", "editor", ["Doe"]),
        ("trans. Jane Doe", "translator", ["Doe"]),
        ("Translated by Jane Doe.", "translator", ["Doe"]),
        ("übersetzt von Jane Doe", "translator", ["Doe"]),
        ("ed. and trans. by J. A. Doe", "editor translator", ["Doe"]),
        ("Doe, J. (Director).", "director", ["Doe"]),
        ("regia di Gianni Doe", "director", ["Doe"]),
        ("trad. it. di Gianni Doe,", "translator", ["Doe"]),
        ("trad. fr. de J. Doe et A. Roe,", "translator", ["Doe", "Roe"]),
        ("(a cura di), ", "editor", []),
        ("Id. (a cura di), ", "editor", []),
        ("Ders. (Hg.), ", "editor", []),
        ("Interview with Jane Doe, ", "", ["Doe"]),
        ("Jane Doe", "", ["Doe"]),
    ],
)
def test_roles(text: str, role: str, families: list[str]) -> None:
    people = read(text)
    assert (people.role, [n.family for n in people.names]) == (role, families)


@pytest.mark.parametrize("text", ["———.", "---.", "______.", "Id.,", "Ders.,", "Eadem,", "Ead.,"])
def test_a_repeated_author_has_no_name(text: str) -> None:
    people = read(text)
    assert people.repeated
    assert not people.names


@pytest.mark.parametrize("text", ["and :;=", ":", " ,; "])
def test_signs_alone_are_nobody(text: str) -> None:
    assert read(text).names == ()
