"""Pieces cut anew or relabelled where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

from citetrack.normalize import genre
from citetrack.normalize.mend import (
    addresses,
    agents,
    archives,
    authors,
    borders,
    containers,
    dates,
    days,
    editions,
    editors,
    heads,
    kinds,
    numbers,
    places,
    reports,
    sets,
    shouted,
    subtitles,
    titles,
    untitled,
    venues,
)
from citetrack.normalize.mend.rules import Rule, Rules, at_borders, rule

__all__ = ["ORDER", "Rule", "apply"]


_IN = "container-title"
_TITLES = f"title {_IN} journal"
_REST = "note other medium source"
_EDITING = (" ed", "(ed", " hg", "(hg", "hrsg", "herausgegeben", " éd", "(éd", "cura", "sous la", "dir", "coord")
ORDER = (
    rule(
        titles.join_neighbours,
        f"{_TITLES} url",
        beside=f"title>title title>{_IN} title>journal {_IN}>{_IN} {_IN}>journal journal>{_IN} journal>journal url>url",
    ),
    rule(archives.join_numbers, "pages volume other date journal note", archives.ARCHIVE_STEMS),
    rule(addresses.split_access, f"{_REST} url date doi pages publisher", addresses.ACCESS_STEMS),
    rule(
        addresses.split_addresses,
        f"{_REST} publisher date pages volume journal genre location institution",
        ("://", "www.", "doi"),
    ),
    rule(addresses.split_numbers, "url doi", ("(",), lacks="volume"),
    rule(
        addresses.drop_lead_words,
        f"{_TITLES} {_REST} date pages publisher location editor translator genre volume",
        addresses.LEAD_STEMS,
    ),
    rule(places.relabel_publisher, "editor", beside="location>editor", lacks=f"publisher institution {_IN}"),
    rule(addresses.name_sites, "url", lacks=f"journal {_IN}"),
    at_borders(subtitles.join_title, f"title>{_IN} title>collection-title title>journal"),
    rule(venues.join_review, "title", needs="title"),
    at_borders(titles.join_letter, f"title>author title>editor title>{_IN} title>journal title>publisher"),
    at_borders(editors.join_role, "author>title", editors.ROLE_STEMS),
    rule(editors.join_names, "editor", beside="author>editor title>editor"),
    at_borders(borders.move_title, "author>title"),
    rule(heads.split_year, "author", lacks="date"),
    rule(heads.join_heads, "date", ("(",), beside="date>title"),
    rule(heads.join_body, "author", (",",), beside="title>author"),
    at_borders(subtitles.join_years, "title>date"),
    at_borders(heads.join_long_body, "author>title"),
    at_borders(heads.join_given, "author>title"),
    at_borders(borders.join_possessive, "author>title", ("’s ", "'s ")),
    at_borders(
        places.join_publisher,
        "location>publisher publisher>location institution>location journal>location",
    ),
    at_borders(places.split_city, "title>journal title>publisher", lacks=f"location volume {_IN}"),
    rule(shouted.split_shouted, _TITLES),
    rule(sets.split_set, "title", sets.SET_STEMS, lacks=f"volume journal {_IN} collection-title"),
    at_borders(borders.join_director, "title>author", (" directed",)),
    rule(authors.split_author, "title", (", ", ". “", ". „", ". «", '. "', ". ‘"), lacks="author editor"),
    rule(titles.split_quoted, "title", tuple('“„”«»‹›‘‚"`‟')),
    rule(titles.split_container, "title", (" in:", " in :", " dans:", " dans :"), lacks=f"{_IN} journal"),
    rule(
        venues.split_online,
        "title",
        ("[online", "[en l", "[in linea", "[on-line"),
        needs="volume date",
        lacks=f"journal {_IN} publisher institution",
    ),
    rule(titles.split_guillemets, "title", ("«",), needs="volume pages", lacks=f"journal {_IN}"),
    rule(subtitles.join_subtitle, _IN, beside=f"title>{_IN}", needs="publisher location", lacks="editor journal"),
    rule(places.split_brackets, "date", ("(",), lacks="publisher location institution"),
    rule(dates.split_state, f"{_TITLES} publisher location", dates.STATE_STEMS),
    rule(editions.split_edition, "title container-title", ("ed", "aufl", "éd"), lacks="edition"),
    rule(kinds.split_genre, "title", kinds.GENRE_STEMS, lacks="genre"),
    rule(reports.split_report, "title", reports.REPORT_STEMS, lacks="genre journal"),
    rule(sets.split_series, "title container-title", sets.SERIES_STEMS, lacks="collection-title journal volume"),
    rule(kinds.relabel_medium, "pages"),
    rule(editions.split_remark, "note other", lacks="edition"),
    rule(sets.find_volume_title, "volume", needs="title", lacks=f"journal {_IN}"),
    rule(kinds.relabel_remark, "other note medium edition"),
    rule(archives.join_archives, "pages volume other date", ("ssrn", "repec")),
    rule(days.drop_times, "pages volume", (":",)),
    rule(days.split_pages, "date", ("col", "pp."), lacks="pages"),
    at_borders(days.join_page, "date>pages pages>date"),
    at_borders(days.join_years, f"title>date journal>date {_IN}>date"),
    rule(dates.find_numbers, "date"),
    rule(numbers.find_year_volume, "journal", needs="date"),
    rule(numbers.page_behind, "volume", beside="journal>volume"),
    rule(numbers.page_at_end, "volume", beside="date>volume", lacks="pages"),
    rule(reports.join_reports, f"journal {_IN} collection-title genre publisher institution", genre.REPORT_STEMS),
    rule(editors.split_editors, _TITLES, _EDITING),
    rule(
        editors.split_edited,
        "editor",
        ("(ed", "(hg", "(hrsg", "(éd", "(dir", "(coord", "(org", " ed. ", " eds. "),
        lacks=f"{_IN} journal",
    ),
    rule(editors.split_translators, "container-title title editor author translator", ("trans", "trad", "übers")),
    rule(places.split_publisher, "editor", lacks="publisher institution"),
    rule(agents.relabel_names, "author publisher journal institution", needs="title"),
    rule(titles.relabel_title, "title", lacks=f"{_IN} journal"),
    rule(untitled.find_title, "author editor", needs="date", lacks="title collection-title"),
    rule(addresses.find_access, "date note other", ("web.", "://", "www.")),
    rule(days.join_days, "date", beside="volume>date journal>date pages>date title>date publisher>date"),
    rule(dates.split_dates, "volume pages date journal container-title publisher location institution title"),
    rule(numbers.join_number, "volume", beside="pages>journal"),
    rule(numbers.split_report, "pages", lacks=f"journal {_IN} volume"),
    rule(numbers.split_pages, "volume pages"),
    rule(numbers.split_volume, "journal"),
    rule(numbers.split_range, f"journal {_IN}", ("-", "–", "—"), lacks="pages"),
    rule(numbers.find_number, "note other edition"),
    rule(numbers.find_pages, "note other"),
    rule(places.split_place, "publisher location", (":",)),
    rule(dates.find_date, "other note volume medium pages", lacks="date"),
    rule(
        venues.relabel_numbered,
        "publisher",
        beside="publisher>volume",
        needs="volume",
        lacks=f"location institution journal {_IN} editor edition isbn genre",
    ),
    rule(venues.relabel_venue, "publisher", lacks=f"location journal {_IN} editor institution edition isbn"),
    rule(
        venues.relabel_place,
        "location",
        beside="title>location",
        needs="pages",
        lacks=f"publisher institution journal {_IN} editor genre edition",
    ),
    rule(
        venues.relabel_press,
        "journal",
        ("press", "publish", "books", "verlag"),
        lacks=f"volume pages publisher institution {_IN}",
    ),
    rule(containers.relabel_container, "journal container-title"),
)

apply = Rules(ORDER).apply
