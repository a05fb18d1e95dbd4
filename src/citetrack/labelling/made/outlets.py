"""Newspapers, agencies, magazines, think tanks and blogs with their hosts, by language: where news notes point to."""

from __future__ import annotations

from typing import Final

__all__ = ["HOUSES", "NEWS", "PLACES", "PUBLISHERS"]


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    rows = (line.strip().rsplit(" ", 1) for line in table.strip().splitlines())
    return tuple((name.strip(), host) for name, host in rows)


def _lines(table: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in table.replace("\n", ";").split(";") if name.strip())


# What prints news: the label is journal.
NEWS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "en": _pairs("""
        The New York Times nytimes.com
        New York Times nytimes.com
        The Washington Post washingtonpost.com
        Wall Street Journal wsj.com
        The Guardian theguardian.com
        The Times thetimes.co.uk
        Financial Times ft.com
        The Economist economist.com
        The Independent independent.co.uk
        Daily Telegraph telegraph.co.uk
        BBC News bbc.co.uk
        BBC bbc.com
        CNN cnn.com
        Reuters reuters.com
        Associated Press apnews.com
        AP News apnews.com
        Al Jazeera aljazeera.com
        Al-Monitor al-monitor.com
        Haaretz haaretz.com
        The Jerusalem Post jpost.com
        Ynetnews ynetnews.com
        Arab News arabnews.com
        Al-Ahram Weekly english.ahram.org.eg
        Daily Sabah dailysabah.com
        Hürriyet Daily News hurriyetdailynews.com
        Anadolu Agency aa.com.tr
        The Moscow Times themoscowtimes.com
        TASS tass.com
        RFE/RL rferl.org
        Radio Free Europe/Radio Liberty rferl.org
        Civil.ge civil.ge
        EurasiaNet eurasianet.org
        OC Media oc-media.org
        Trend News Agency en.trend.az
        Kyiv Post kyivpost.com
        The Kyiv Independent kyivindependent.com
        Hindustan Times hindustantimes.com
        The Hindu thehindu.com
        Times of India timesofindia.indiatimes.com
        Dawn dawn.com
        The Express Tribune tribune.com.pk
        South China Morning Post scmp.com
        Xinhua xinhuanet.com
        The Japan Times japantimes.co.jp
        The Straits Times straitstimes.com
        Sydney Morning Herald smh.com.au
        The Globe and Mail theglobeandmail.com
        Toronto Star thestar.com
        The Irish Times irishtimes.com
        Los Angeles Times latimes.com
        Chicago Tribune chicagotribune.com
        The Atlantic theatlantic.com
        The New Yorker newyorker.com
        Foreign Policy foreignpolicy.com
        Foreign Affairs foreignaffairs.com
        The Diplomat thediplomat.com
        War on the Rocks warontherocks.com
        The National Interest nationalinterest.org
        The Conversation theconversation.com
        openDemocracy opendemocracy.net
        Politico politico.com
        Politico Europe politico.eu
        Axios axios.com
        Bloomberg bloomberg.com
        Forbes forbes.com
        Newsweek newsweek.com
        Time time.com
        Wired wired.com
        The Verge theverge.com
        NPR npr.org
        Vox vox.com
        Slate slate.com
        Deutsche Welle dw.com
        France 24 france24.com
        EUobserver euobserver.com
        Balkan Insight balkaninsight.com
        Crisis Group crisisgroup.org
        Carnegie Endowment carnegieendowment.org
        Chatham House chathamhouse.org
        Brookings brookings.edu
        Atlantic Council atlanticcouncil.org
        Jamestown Foundation jamestown.org
        Lawfare lawfareblog.com
        Just Security justsecurity.org
        EJIL: Talk! ejiltalk.org
        LSE Blogs blogs.lse.ac.uk
        The Cradle thecradle.co
        Middle East Eye middleeasteye.net
        Al Arabiya English english.alarabiya.net
        Mehr News Agency en.mehrnews.com
        Press TV presstv.ir
        Iran International iranintl.com
        Asbarez asbarez.com
        Hetq hetq.am
        Jerusalem Strategic Tribune jstribune.com
        Israel Hayom israelhayom.com
        Maariv maariv.co.il
        i24 News i24news.tv
        Defense News defensenews.com
        Jane's Defence Weekly janes.com
        Manchester Guardian theguardian.com
        The Scotsman scotsman.com
        Vanguard vanguardngr.com
        Daily Nation nation.africa
        Mail & Guardian mg.co.za
        Bangkok Post bangkokpost.com
        """),
    "de": _pairs("""
        Frankfurter Allgemeine Zeitung faz.net
        FAZ faz.net
        Süddeutsche Zeitung sueddeutsche.de
        Die Zeit zeit.de
        ZEIT Online zeit.de
        Der Spiegel spiegel.de
        Spiegel Online spiegel.de
        Die Welt welt.de
        taz taz.de
        die tageszeitung taz.de
        Der Tagesspiegel tagesspiegel.de
        Frankfurter Rundschau fr.de
        Handelsblatt handelsblatt.com
        Neue Zürcher Zeitung nzz.ch
        NZZ nzz.ch
        Der Standard derstandard.at
        Die Presse diepresse.com
        tagesschau.de tagesschau.de
        Deutschlandfunk deutschlandfunk.de
        Deutsche Welle dw.com
        Focus Online focus.de
        Stern stern.de
        Berliner Zeitung berliner-zeitung.de
        Berliner Morgenpost morgenpost.de
        Rheinische Post rp-online.de
        Stuttgarter Zeitung stuttgarter-zeitung.de
        Tages-Anzeiger tagesanzeiger.ch
        Wiener Zeitung wienerzeitung.at
        Neues Deutschland nd-aktuell.de
        netzpolitik.org netzpolitik.org
        Heise Online heise.de
        Verfassungsblog verfassungsblog.de
        Stiftung Wissenschaft und Politik swp-berlin.org
        Heinrich-Böll-Stiftung boell.de
        Konrad-Adenauer-Stiftung kas.de
        Cicero cicero.de
        """),
    "fr": _pairs("""
        Le Monde lemonde.fr
        Le Figaro lefigaro.fr
        Libération liberation.fr
        L'Humanité humanite.fr
        La Croix la-croix.com
        Les Échos lesechos.fr
        Le Monde diplomatique monde-diplomatique.fr
        Le Point lepoint.fr
        L'Express lexpress.fr
        L'Obs nouvelobs.com
        Le Nouvel Observateur nouvelobs.com
        Mediapart mediapart.fr
        Ouest-France ouest-france.fr
        Le Parisien leparisien.fr
        Courrier international courrierinternational.com
        Le Temps letemps.ch
        La Libre Belgique lalibre.be
        Le Soir lesoir.be
        Le Devoir ledevoir.com
        La Presse lapresse.ca
        Radio-Canada ici.radio-canada.ca
        France Info francetvinfo.fr
        RFI rfi.fr
        L'Orient-Le Jour lorientlejour.com
        Jeune Afrique jeuneafrique.com
        Agence France-Presse afp.com
        AFP afp.com
        Orient XXI orientxxi.info
        La Vie des idées laviedesidees.fr
        Slate.fr slate.fr
        Esprit esprit.presse.fr
        IFRI ifri.org
        Fondation pour la recherche stratégique frstrategie.org
        """),
    "it": _pairs("""
        La Repubblica repubblica.it
        «la Repubblica» repubblica.it
        Corriere della Sera corriere.it
        La Stampa lastampa.it
        Il Sole 24 Ore ilsole24ore.com
        il manifesto ilmanifesto.it
        Il Messaggero ilmessaggero.it
        Il Fatto Quotidiano ilfattoquotidiano.it
        Avvenire avvenire.it
        Il Foglio ilfoglio.it
        Il Giornale ilgiornale.it
        l'Unità unita.it
        L'Espresso espresso.repubblica.it
        Panorama panorama.it
        Internazionale internazionale.it
        Limes limesonline.com
        ANSA ansa.it
        Il Post ilpost.it
        Linkiesta linkiesta.it
        Osservatorio Balcani e Caucaso balcanicaucaso.org
        ISPI ispionline.it
        Doppiozero doppiozero.com
        Il Mattino ilmattino.it
        Gazzetta del Mezzogiorno lagazzettadelmezzogiorno.it
        Swissinfo swissinfo.ch
        """),
    "es": _pairs("""
        El País elpais.com
        El Mundo elmundo.es
        ABC abc.es
        La Vanguardia lavanguardia.com
        El Periódico elperiodico.com
        elDiario.es eldiario.es
        Público publico.es
        El Confidencial elconfidencial.com
        La Nación lanacion.com.ar
        Clarín clarin.com
        Página/12 pagina12.com.ar
        El Universal eluniversal.com.mx
        La Jornada jornada.com.mx
        Reforma reforma.com
        El Tiempo eltiempo.com
        El Espectador elespectador.com
        Semana semana.com
        El Mercurio emol.com
        La Tercera latercera.com
        El Comercio elcomercio.pe
        Agencia EFE efe.com
        Europa Press europapress.es
        BBC Mundo bbc.com
        Infobae infobae.com
        Real Instituto Elcano realinstitutoelcano.org
        CIDOB cidob.org
        Nueva Sociedad nuso.org
        """),
}

# Institutions that write and publish.
HOUSES: Final[dict[str, tuple[str, ...]]] = {
    "en": _lines("""
        World Bank; United Nations; UNESCO; International Monetary Fund; European Commission; Human Rights Watch
        Amnesty International; International Crisis Group; RAND Corporation; Pew Research Center; OECD; NATO
        World Health Organization; Congressional Research Service; Government Accountability Office; SIPRI
        Council on Foreign Relations; Freedom House; Transparency International; Institute for the Study of War
        International Committee of the Red Cross; UNHCR; UN Security Council; International Energy Agency
        Brookings Institution; Center for Strategic and International Studies; Begin-Sadat Center for Strategic Studies
        Institute for National Security Studies; European Council on Foreign Relations; U.S. Department of State
        Ministry of Foreign Affairs; National Archives; House of Commons; Eurostat; Peace Research Institute Frankfurt
        """),
    "de": _lines("""
        Statistisches Bundesamt; Bundesministerium des Innern; Auswärtiges Amt; Deutscher Bundestag; Bundesregierung
        Bundeszentrale für politische Bildung; Stiftung Wissenschaft und Politik; Friedrich-Ebert-Stiftung
        Leibniz-Institut Hessische Stiftung Friedens- und Konfliktforschung; Amnesty International; Destatis
        Institut für Zeitgeschichte; Deutscher Städtetag; Rat der Evangelischen Kirche in Deutschland
        """),
    "fr": _lines("""
        INSEE; Ministère de l'Intérieur; Assemblée nationale; Sénat; Cour des comptes; Conseil de l'Europe
        Institut français des relations internationales; Commission européenne; Amnesty International; INED
        Ministère de l'Éducation nationale; Haut Conseil à l'intégration; Agence française de développement
        """),
    "it": _lines("""
        ISTAT; Ministero dell'Interno; Camera dei Deputati; Banca d'Italia; Istituto Affari Internazionali; CENSIS
        Commissione europea; Presidenza del Consiglio dei Ministri; Fondazione ISMU; Senato della Repubblica
        """),
    "es": _lines("""
        Instituto Nacional de Estadística; Ministerio de Asuntos Exteriores; CEPAL; Banco de España; Naciones Unidas
        Amnistía Internacional; Real Instituto Elcano; Comisión Europea; Congreso de los Diputados; CIDOB
        """),
}

PLACES: Final[dict[str, tuple[str, ...]]] = {
    "en": _lines("""
        London; New York; Cambridge; Oxford; Cambridge, MA; Cambridge, Mass.; Princeton; Princeton, NJ; Chicago
        New Haven; Berkeley; Los Angeles; Stanford, CA; Ithaca, NY; Washington, DC; Washington, D.C.; Boston
        Philadelphia; Baltimore; Edinburgh; Manchester; Dublin; Toronto; Montreal; Sydney; Melbourne; New Delhi
        Jerusalem; Tel Aviv; Leiden; Amsterdam; The Hague; Berlin; Basingstoke; Abingdon; Aldershot; Farnham
        Lanham, MD; Boulder, CO; London and New York; Oxford and New York; Bloomington; Durham, NC; Westport, CT
        Cheltenham; Thousand Oaks, CA; Santa Barbara; Istanbul; Ankara; Baku; Yerevan; Tbilisi; Brussels; Geneva
        """),
    "de": _lines("""
        Berlin; München; Frankfurt am Main; Frankfurt a. M.; Frankfurt/M.; Hamburg; Köln; Stuttgart; Leipzig; Göttingen
        Wiesbaden; Tübingen; Wien; Zürich; Basel; Bonn; Opladen; Münster; Bielefeld; Freiburg i. Br.; Heidelberg
        Darmstadt; Paderborn; Weinheim; Reinbek bei Hamburg; Berlin/New York; Köln/Weimar/Wien; Innsbruck; Graz
        Baden-Baden; Potsdam; Essen; Würzburg; Regensburg; Düsseldorf; Hannover; Marburg; Bern
        """),
    "fr": _lines("""
        Paris; Lyon; Bruxelles; Genève; Montréal; Québec; Lausanne; Rennes; Toulouse; Aix-en-Provence; Grenoble; Lille
        Bordeaux; Strasbourg; Marseille; Louvain-la-Neuve; Neuchâtel; Besançon; Arles; Tunis; Alger; Beyrouth; Dijon
        """),
    "it": _lines("""
        Roma; Milano; Torino; Bologna; Firenze; Venezia; Napoli; Bari; Padova; Palermo; Roma-Bari; Pisa; Genova
        Brescia; Soveria Mannelli; Perugia; Catania; Trieste; Modena; Vicenza; Lecce; Cagliari
        """),
    "es": _lines("""
        Madrid; Barcelona; Buenos Aires; México; México, D.F.; Ciudad de México; Bogotá; Lima; Santiago de Chile
        Salamanca; Sevilla; Valencia; Granada; Montevideo; Caracas; Quito; Zaragoza; Bilbao; La Habana; Medellín
        """),
}

PUBLISHERS: Final[dict[str, tuple[str, ...]]] = {
    "en": _lines("""
        Oxford University Press; Cambridge University Press; Routledge; Palgrave Macmillan; MIT Press; Penguin
        Harvard University Press; Princeton University Press; University of California Press; Yale University Press
        University of Chicago Press; Columbia University Press; Cornell University Press; Springer; Brill; Sage
        I.B. Tauris; Hurst; Polity; Polity Press; Verso; Bloomsbury; Ashgate; Edward Elgar; Lexington Books; Zed Books
        Stanford University Press; Duke University Press; Indiana University Press; Manchester University Press
        Allen & Unwin; Simon & Schuster; Random House; Basic Books; W. W. Norton; HarperCollins; Macmillan; Longman
        Rowman & Littlefield; Lynne Rienner; M.E. Sharpe; Praeger; John Murray; Faber and Faber; Clarendon Press
        Edinburgh University Press; Johns Hopkins University Press; Academic Press; Transaction Publishers; Norton
        Frank Cass; Syracuse University Press; Georgetown University Press; Brookings Institution Press; De Gruyter
        """),
    "de": _lines("""
        Suhrkamp; C.H. Beck; Beck; Campus; Vandenhoeck & Ruprecht; De Gruyter; Nomos; Springer VS; VS Verlag; Böhlau
        Franz Steiner Verlag; Steiner; Wallstein; S. Fischer; Rowohlt; Klett-Cotta; Hanser; Oldenbourg; Mohr Siebeck
        transcript; Transcript Verlag; Reclam; dtv; Ullstein; Piper; Metzler; Duncker & Humblot; Ch. Links
        Westfälisches Dampfboot; Hamburger Edition; Ferdinand Schöningh; Waxmann; Kohlhammer; Peter Lang; LIT; UTB
        Wissenschaftliche Buchgesellschaft; Leske + Budrich; Barbara Budrich; Herder; Dietz; Metropol; Aufbau
        """),
    "fr": _lines("""
        Gallimard; Seuil; Éditions du Seuil; PUF; Presses universitaires de France; Fayard; La Découverte; L'Harmattan
        Armand Colin; Presses de Sciences Po; CNRS Éditions; Albin Michel; Flammarion; Grasset; Plon; Karthala
        Éditions de l'EHESS; Presses universitaires de Rennes; Belin; Hachette; Odile Jacob; Actes Sud; Dalloz; Vrin
        Presses de l'Université Laval; Labor et Fides; Droz; Les Belles Lettres; Éditions de Minuit; Payot; Autrement
        """),
    "it": _lines("""
        Einaudi; Laterza; il Mulino; Il Mulino; Mondadori; Feltrinelli; Bompiani; Carocci; FrancoAngeli; Franco Angeli
        Olschki; Leo S. Olschki; Marsilio; Rizzoli; Garzanti; Bollati Boringhieri; Donzelli; Giuffrè; Viella; Adelphi
        Rubbettino; Utet; Edizioni di Storia e Letteratura; Edizioni Scientifiche Italiane; Giappichelli; Guida
        Morcelliana; Vita e Pensiero; Liguori; Manifestolibri; Sellerio; Longanesi; Mimesis; Salerno Editrice
        """),
    "es": _lines("""
        Alianza; Alianza Editorial; Siglo XXI; Fondo de Cultura Económica; Ariel; Crítica; Tecnos; Cátedra; Taurus
        Paidós; Gredos; Akal; Anagrama; Tusquets; Espasa-Calpe; CSIC; El Colegio de México; UNAM; Marcial Pons; Trotta
        Editorial Sudamericana; Eudeba; Istmo; Planeta; Debate; Síntesis; Catarata; Prometeo; Aguilar; Península
        """),
}
