"""Cities where books are published, as title pages print them in the languages that are read."""

from __future__ import annotations

__all__ = ["CITIES"]

CITIES = frozenset((
    "London", "Londres", "Londra", "Oxford", "Cambridge", "Edinburgh", "Glasgow", "Manchester", "Dublin", "New York",
    "New Haven", "Boston", "Chicago", "Philadelphia", "Princeton", "Baltimore", "Berkeley", "Los Angeles",
    "San Francisco", "Stanford", "Toronto", "Montréal", "Québec", "Sydney", "Melbourne", "New Delhi", "Calcutta",
    "Bombay", "Paris", "Parigi", "París", "Lyon", "Marseille", "Bordeaux", "Toulouse", "Strasbourg", "Rennes",
    "Grenoble", "Lille", "Bruxelles", "Brussels", "Brüssel", "Louvain", "Leuven", "Genève", "Geneva", "Genf",
    "Lausanne", "Neuchâtel", "Amsterdam", "Leiden", "The Hague", "Den Haag", "La Haye", "Rotterdam", "Berlin",
    "Berlino", "Berlín", "München", "Munich", "Leipzig", "Frankfurt", "Frankfurt a. M.", "Frankfurt am Main",
    "Hamburg", "Stuttgart", "Köln", "Cologne", "Bonn", "Göttingen", "Heidelberg", "Tübingen", "Freiburg", "Darmstadt",
    "Mainz", "Münster", "Dresden", "Jena", "Weimar", "Halle", "Wiesbaden", "Opladen", "Bielefeld", "Wien", "Vienna",
    "Vienne", "Salzburg", "Graz", "Innsbruck", "Zürich", "Zurich", "Basel", "Bâle", "Bern", "Roma", "Rome", "Rom",
    "Milano", "Milan", "Mailand", "Torino", "Turin", "Firenze", "Florence", "Florenz", "Bologna", "Napoli", "Naples",
    "Venezia", "Venice", "Venise", "Padova", "Pisa", "Bari", "Roma-Bari", "Palermo", "Genova", "Modena", "Brescia",
    "Madrid", "Barcelona", "Barcelone", "Valencia", "Sevilla", "Salamanca", "Zaragoza", "México", "México D.F.",
    "México D. F.", "Ciudad de México", "Buenos Aires", "Bogotá", "Lima", "Caracas", "La Habana", "Montevideo",
    "Santiago", "Santiago de Chile", "Lisboa", "Lisbon", "Lisbonne", "Coimbra", "Porto", "Rio de Janeiro",
    "São Paulo", "Moscow", "Moskva", "Moscou", "Warszawa", "Warsaw", "Kraków", "Praha", "Prague", "Prag", "Budapest",
    "Bucharest", "Athens", "Istanbul", "Ankara", "Tehran", "Cairo", "Beirut", "Jerusalem", "Tel Aviv", "Tokyo",
    "Beijing", "Shanghai", "Hong Kong", "Singapore", "Stockholm", "Copenhagen", "København", "Oslo", "Helsinki",
))  # fmt: skip
