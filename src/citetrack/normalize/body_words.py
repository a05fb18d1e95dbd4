"""Words in the names of institutions, newspapers and states, in the languages of Western notes."""

from __future__ import annotations

__all__ = ["BODY", "WEAK_BODY"]

# Heads of names of bodies that are no one's family name …
BODY = frozenset(
    """
    academy accademia académie administration agence agencia agency agenzia akademie amt archives archivio
    arbeitsgruppe arbeitsgemeinschaft assembly associates association associazione asociación assemblée ausschuss
    authority banca banco banque behörde bibliothek bibliothèque biblioteca board broadcasting bundesamt
    bundesministerium bundesregierung bundestag bundeszentrale bundesagentur bundesverband bureau cabinet center
    centre centro chamber coalition college collective comisión comité comitato commissariat commission commissione
    committee community company confederation congress congrès conseil consejo consiglio consortium consulting
    convention cooperation corporation corps council country court deputies department departamento département
    dipartimento directorate direction dirección division embassy enterprise environment europarat executive
    fakultät faculty federation fédération forum foundation fondation fondazione fundación gemeinde gesellschaft
    government gouvernement gobierno governo group gruppe headquarters high-level hochschule hospital inc inc.
    institute institut istituto instituto institution initiative international laboratory landesamt league library
    libraries ligue ltd ltd. llc gmbh e.v. ministère ministerio ministero ministerium ministry museum musée museo
    nations nato network netzwerk office oecd organisation organization organización parliament parlament parlement
    partei partito partido partnership platform police politburo préfecture press-service programme project province
    regierung republic republik république república secretariat secretaría senate sénat service services society
    società société sociedad staff stiftung studios syndicate taskforce team tribunal trust umweltbundesamt unesco
    unicef union unione unión universidad universidade università universitat universität université university
    verband verein vereinigung verlag weekly werkstatt workers zeitung zentrum zentralrat magazine gazette tribune
    nachrichten survey survey's statistics presse-agentur associated reuters editors redaktion redazione rédaction
    consulate archive treaty alliance allianz federación gewerkschaft kommission observatory commonwealth
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
