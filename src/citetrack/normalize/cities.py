"""Cities where books are published, as title pages print them in the languages that are read."""

from __future__ import annotations

__all__ = ["CITIES", "REGIONS"]

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
    "Beijing", "Shanghai", "Hong Kong", "Singapore", "La Paz", "La Plata", "Le Caire", "El Cairo",
    "Las Vegas", "Stockholm", "Copenhagen", "København", "Oslo", "Helsinki",
))  # fmt: skip

# What follows a city's name and is no publisher: states, provinces and countries.
REGIONS = frozenset((
    "Alabama", "Alaska", "Arizona", "Arkansas", "California", "Colorado", "Connecticut", "Delaware", "Florida",
    "Georgia", "Hawaii", "Idaho", "Illinois", "Indiana", "Iowa", "Kansas", "Kentucky", "Louisiana", "Maine",
    "Maryland", "Massachusetts", "Michigan", "Minnesota", "Mississippi", "Missouri", "Montana", "Nebraska", "Nevada",
    "New Hampshire", "New Jersey", "New Mexico", "North Carolina", "North Dakota", "Ohio", "Oklahoma", "Oregon",
    "Pennsylvania", "Rhode Island", "South Carolina", "South Dakota", "Tennessee", "Texas", "Utah", "Vermont",
    "Virginia", "Washington", "West Virginia", "Wisconsin", "Wyoming", "Ontario", "British Columbia", "Alberta",
    "Mass", "Conn", "Calif", "Penn", "England", "Scotland", "Wales", "Ireland", "United Kingdom", "Great Britain",
    "United States", "USA", "NRW", "DDR", "BRD", "URSS", "UDSSR", "Canada", "Australia", "New Zealand", "India",
    "Germany", "Deutschland", "Allemagne", "Germania", "France", "Frankreich", "Francia", "Italy", "Italien",
    "Italie", "Italia", "Spain", "Spanien", "Espagne", "España", "Portugal", "Netherlands", "The Netherlands",
    "Niederlande", "Pays-Bas", "Belgium", "Belgien", "Belgique", "Switzerland", "Schweiz", "Suisse", "Svizzera",
    "Austria", "Österreich", "Autriche", "Poland", "Polen", "Pologne", "Russia", "Russland", "Russie", "Sweden",
    "Norway", "Denmark", "Finland", "Greece", "Turkey", "Egypt", "Israel", "Lebanon", "Japan", "China", "South Korea",
    "Singapore", "South Africa", "Brazil", "Brasil", "Brésil", "Argentina", "Chile", "Colombia", "Peru", "Perú",
    "Mexico", "México", "Venezuela", "Uruguay", "Cuba", "Hungary", "Czech Republic", "Czech Rep",
))  # fmt: skip
