"""Words in the names of institutions, newspapers and states, in the languages of Western notes."""

from __future__ import annotations

__all__ = ["BODY", "WEAK_BODY"]

# Heads of names of bodies that are no one's family name …
BODY = frozenset(
    """
    academy académie accademia administration agence agencia agency agenzia akademie alliance allianz amt
    arbeitsgemeinschaft arbeitsgruppe archive archives archivio asociación assembly assemblée associated associates
    association associazione ausschuss authority ayuntamiento banca banco banque behörde biblioteca bibliothek
    bibliothèque board broadcasting bundesagentur bundesamt bundesministerium bundesregierung bundestag
    bundesverband bundeszentrale bureau cabinet center centers centre centres centro chamber coalition collaboration
    collective
    college collège comisión comitato comité commissariat commission commissione committee commonwealth community
    company comune confederation congress congrès conseil consejo consiglio consortium consulate consulting
    contributors convention cooperation corporation corps council country court departamento department deputies
    dipartimento
    diputación dirección direction directorate division département e.v. editors embassy enterprise environment
    europarat executive faculty fakultät federación federation fondation fondazione forum foundation fundación
    fédération gazette gemeinde gesellschaft gewerkschaft gmbh gobierno gouvernement government governo group gruppe
    headquarters high- level hochschule hospital inc inc. initiative institut institute institutes institution instituto
    international istituto junta kanton kommission kultusministerium laboratory landesamt league libraries library
    ligue llc ltd ltd. doctors magazine médecins reporters ministerio ministerium ministero ministerstvo ministry
    ministère museo museum musée nachrichten naciones nations nato network netzwerk observatory oecd office
    organisation organización organization parlament parlement parliament partei partido partito partnership
    platform police politburo press-service presse-agentur programme project province provincia préfecture redacción
    redaktion redazione redação regierung regione republic republik república reuters rédaction république
    secretariat secretaría senate service services sociedad society società société stadt staff statistics stiftung
    studios survey survey's syndicate sénat taskforce team treaty tribunal tribune trust umweltbundesamt unesco
    unicef union unione universidad universidade universitat university università universität université unión
    verband verein vereinigung vereinte verlag weekly werkstatt workers zeitung zentralrat zentrum
    """.split()  # noqa: SIM905 - a table of words
)
# … and those that may be: they count after "The", beside a word of place or rank, or in a name of three words and more.
WEAK_BODY = frozenset(
    """
    bank church club court daily day fund green herald house journal news party post press review school star state
    states street telegraph times union watch world guardian economist chronicle observer express standard mirror
    sun independent parish city fonds monitor report reports online wire agency
    """.split()  # noqa: SIM905 - a table of words
)
