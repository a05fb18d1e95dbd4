"""Given names, which tell the order of a name without a comma, as in “Bourdieu Pierre”."""

from __future__ import annotations

from collections.abc import Sequence

from citetrack.normalize.family_names import is_eastern, stands_first

__all__ = ["GIVEN", "family_first", "is_given"]

# Given names that are hardly ever family names …
GIVEN = frozenset(
    """
    adriana adrien agnes agnès aisha alain albrecht alejandro alessandra alessandro alessia alexandra alfredo
    alice alicia alina aline amanda amina amélie ana anaïs andrea andreas andrzej andrás andrés angela angelika
    anikó anja anke anna annalisa anne anneliese annette annie antje antoine antoinette antonella antonia
    antonio armelle arnaud astrid attila aude audrey augusto aurélie aurélien barbara beatrice beatriz benedetta
    benoît bernd bernhard bettina betty birgit birgitte brigitte britta bruno béatrice béla bérénice camille
    carla carlo carlos carmen carole carolina caroline carsten caterina catherine cecilia chantal charlotte
    cheryl chiara christa christelle christian christiane christina christine christoph christophe christos
    cinzia claire clara clarisse claudia claudine claudio clemens clotilde clément colette corinna corinne
    cornelia cristina csaba cynthia cécile céline dagmar damien daniela danielle danièle daria davide deborah
    delphine denise detlef didier dieter dietmar dietrich dominique donatella donna doris dorothea dorothy
    dorothée eberhard eckart edith eduardo elena eleonora elisa elisabeth elizabeth elke ella ellen elodie elsa
    emanuele emiliano emily emma emmanuel emmanuelle endre enrico enrique erika ernesto erzsébet estelle ester
    esther eszter etienne eva evelyn evelyne fabien fabio fabrice fabrizio federica federico felipe ferenc
    fernanda fernando filippo flavia florence florian francesca francesco francisco franco franziska françois
    françoise friederike frédéric frédérique gabriela gabriele gabriella gabrielle geneviève georges gerda
    gerhard giacomo gianluca gianni gilles gillian giorgio giovanna giovanni gisela giulia giuliana giulio
    giuseppe giuseppina gloria gonzalo grazia graziella guido guillaume gustavo guy gyula gyöngyi györgy gábor
    géza günter günther hannah hannelore hans-jürgen hans-peter heather heide heidi heike heiko helen helena
    helga helmut henri hervé hilde hiroshi holger horst hubert hélène ignacio ilaria ildikó ilona ilse ines inga
    inge ingeborg ingo ingrid irene irina irmgard isabel isabella isabelle istván ivan ivana jacqueline jacques
    jan-willem jana janet janine javier jean-claude jean-françois jean-louis jean-luc jean-marc jean-marie
    jean-michel jean-paul jean-pierre jeanne jeffrey jennifer jenő jessica jill joachim joanna joanne jochen
    johanna johannes jorge josef josefina joseph-marie josette josé joël juan judit judith judy julia juliana
    julie julien juliette jutta jános jérôme józsef jürgen karen karin karine karl karl-heinz katalin katarina
    katharina katherine kathleen kathrin katja katrin kenneth kerstin kevin kimberly klara klaus kristina
    krisztina kálmán károly laetitia lajos laura laurence lena leonardo leonie levente lidia lieselotte liliana
    linda lisa lise lorenzo louise loïc luca lucia luciana luciano lucie lucienne ludovic luigi luis luisa lutz
    léa maddalena magali magda magdalena manfred manon manuela marc-antoine marcello margaret margareta
    margarete margarita margherita margot maria maria-luisa mariana marianne marie marie-claude marie-france
    marielle marilyn marina marion marjorie markus marlene marta martina martine mary maría massimo mathias
    mathieu mathilde matilde matteo matthias matthieu maurizio megan melanie melissa micaela michaela michela
    micheline michelle michèle miguel mihály miklós mireia mireille mirella monica monika monique muriel márta
    mélanie nadia nadine natalia natalie nathalie nelly niccolò nicola nicole nicoletta nina norbert noémie
    odette odile olaf olga olivia olivier ornella orsolya ottavio pablo pamela paola paolo pascale patrice
    patricia patrizia paula paulette pauline paulo pedro petra philippe phyllis pier pierangelo piero pierre
    pierre-yves pietro piroska péter rachel rafael raffaele raffaella raimund rainer ramón raymonde raúl rebecca
    renata renate renato renaud renzo rhonda ricardo riccardo rita roberta roberto rodolfo roland rosa rosalba
    rosanna rosemarie ruth régine régis rüdiger sabina sabine sabrina sally salvatore samantha samuele sandra
    sandrine sara sarah serge sergio sharon sheila shirley silke silvia simone sofia solange sonia sophie stefan
    stefania stefanie stefano steffen stephanie stéphane stéphanie susan susana susanna susanne suzanne sven
    sylvain sylvia sylvie szabolcs sébastien séverine tania tatiana teresa theodor theresa thierry thérèse tibor
    tiziana torsten tünde ulrich ulrike umberto ursula ute uwe valentina valeria valérie vanessa vera verena
    veronica vincenzo vittorio viviana volker véronique walter wendy wilhelm winfried wolfgang xavier yann
    yannick yves yvette yvonne zoltán zoé zsolt zsuzsa zsuzsanna zsófia ágnes ákos árpád éloïse émilie éric
    étienne éva
    """.split()  # noqa: SIM905 - a table of words
)
# … and those that often are: behind another word they tell nothing, before it they tell a given name.
_EITHER = frozenset(
    """
    adam adrian alan albert alex alexander alexandre alfred allen andrew andré anthony arnold arthur barry ben
    benjamin bernard bill bob brian bruce carl charles chris claude colin craig dan daniel david denis dennis
    derek diana donald douglas ed edgar edmund eduard edward elton eric erich ernst eugene felix frank franz
    fred friedrich gary geoffrey georg george gerald gilbert glenn gordon graham greg gregory gérard hans harold
    harry heinrich heinz henry herbert hermann howard hugh hugo ian jack jacob jakob james jan jane jason jean
    jerome jerry jim joan joe john jonathan joseph jules justin keith ken kurt larry laurent lawrence leo leon
    leonard lewis louis luc lucas ludwig léon marc marcel marco mario mark martin matthew maurice max michael
    michel mike nancy neil nicholas nicolas noah noël oliver oscar otto pascal patrick paul peter phil philip
    ralph ray raymond rené richard rob robert robin roger ron ronald rudolf russell ryan sam samuel scott sean
    simon stanley stephen steve steven stuart ted terry thomas tim timothy tom tony victor vincent virginia
    wayne werner will william
    """.split()  # noqa: SIM905
)


def is_given(word: str) -> bool:
    """Whether the word is a common given name."""
    return word.lower() in GIVEN or word.lower() in _EITHER


def family_first(names: Sequence[Sequence[str]]) -> bool:
    """Whether names, each a list of words, stand with the family name first: more of them end with a given name than
    begin with one; or all begin with a Chinese or Korean family name, and one is clear.
    """
    votes = eastern = western = 0
    for words in names:
        if len(words) > 1:
            first, last = words[0].lower(), words[-1].lower() if len(words[-1]) > len("J.") else words[-2].lower()
            votes += (last in GIVEN) - 2 * is_given(first)
            clear = len(words) == len(("Mao", "Zedong")) and stands_first(*words)
            eastern += clear
            western += not (clear or is_eastern(words[0]))
    return votes > 0 or (eastern > 0 and not western)
