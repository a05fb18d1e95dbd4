"""Pieces cut anew or relabelled where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from citetrack.normalize.draft import Draft, Stage
from citetrack.normalize.mend import (
    addresses,
    archives,
    dates,
    heads,
    kinds,
    numbers,
    people,
    places,
    sets,
    subtitles,
    titles,
    untitled,
    venues,
)
from citetrack.normalize.plain import says

__all__ = ["ORDER", "Rule", "apply"]


class Rule(NamedTuple):
    """A rule, the labels that it mends and the stems of the words that call for it.

    Without a piece under one of the labels, or one of the stems (if any are named) somewhere in the citation, the rule
    has nothing to do and isn't tried: of thirty rules a citation needs a few.
    """

    mend: Stage
    labels: frozenset[str]
    stems: tuple[str, ...] = ()


def _rule(mend: Stage, labels: str, stems: tuple[str, ...] = ()) -> Rule:
    return Rule(mend, frozenset(labels.split()), stems)


_TITLES = "title container-title journal"
_REST = "note other medium source"
_EDITING = (" ed", "(ed", " hg", "(hg", "hrsg", "herausgegeben", " éd", "(éd", "cura", "sous la", "dir", "coord")
ORDER = (
    _rule(titles.join_neighbours, f"{_TITLES} url"),
    _rule(archives.join_numbers, "pages volume other date journal note", archives.ARCHIVE_STEMS),
    _rule(addresses.split_access, f"{_REST} url date doi pages publisher", addresses.ACCESS_STEMS),
    _rule(
        addresses.split_addresses,
        f"{_REST} publisher date pages volume journal genre location institution",
        ("://", "www.", "doi"),
    ),
    _rule(
        addresses.drop_lead_words,
        f"{_TITLES} {_REST} date pages publisher location editor translator genre volume",
        addresses.LEAD_STEMS,
    ),
    _rule(places.relabel_publisher, "editor"),
    _rule(addresses.name_sites, "url"),
    _rule(subtitles.join_title, "title"),
    _rule(people.join_names, "editor"),
    _rule(people.move_title, "author"),
    _rule(heads.join_heads, "date", ("(",)),
    _rule(heads.join_body, "author", (",",)),
    _rule(subtitles.join_years, "date"),
    _rule(heads.join_given, "author"),
    _rule(people.join_possessive, "author", ("’s ", "'s ")),
    _rule(places.join_publisher, "location"),
    _rule(places.split_city, "title"),
    _rule(sets.split_set, "title", sets.SET_STEMS),
    _rule(people.join_director, "author", (" directed",)),
    _rule(people.split_author, "title", (", ", ". “", ". „", ". «", '. "', ". ‘")),
    _rule(titles.split_quoted, "title", tuple('“„”«»‹›‘‚"`‟')),
    _rule(titles.split_container, "title", (" in:", " in :", " dans:", " dans :")),
    _rule(titles.split_guillemets, "title", ("«",)),
    _rule(subtitles.join_subtitle, "container-title"),
    _rule(places.split_brackets, "date", ("(",)),
    _rule(dates.split_state, f"{_TITLES} publisher location", dates.STATE_STEMS),
    _rule(kinds.split_edition, "title container-title", ("ed", "aufl", "éd")),
    _rule(kinds.split_genre, "title", kinds.GENRE_STEMS),
    _rule(kinds.split_report, "title", kinds.REPORT_STEMS),
    _rule(sets.split_series, "title container-title", sets.SERIES_STEMS),
    _rule(kinds.relabel_medium, "pages"),
    _rule(kinds.split_remark, "note other"),
    _rule(sets.find_volume_title, "volume"),
    _rule(kinds.relabel_remark, "other note medium edition"),
    _rule(archives.join_archives, "pages volume other date", ("ssrn", "repec")),
    _rule(dates.drop_times, "pages volume", (":",)),
    _rule(dates.join_page, "pages"),
    _rule(dates.join_years, "date"),
    _rule(dates.find_numbers, "date"),
    _rule(numbers.find_year_volume, "journal"),
    _rule(numbers.page_behind, "volume"),
    _rule(numbers.page_at_end, "volume"),
    _rule(kinds.join_reports, "journal container-title collection-title genre publisher institution"),
    _rule(people.split_editors, _TITLES, _EDITING),
    _rule(people.split_translators, "container-title title editor author translator", ("trans", "trad", "übers")),
    _rule(places.split_publisher, "editor"),
    _rule(people.relabel_names, "author publisher journal institution"),
    _rule(titles.relabel_title, "title"),
    _rule(untitled.find_title, "author editor"),
    _rule(addresses.find_access, "date note other", ("web.", "://", "www.")),
    _rule(dates.join_days, "date"),
    _rule(dates.split_dates, "volume pages date journal container-title publisher location institution title"),
    _rule(numbers.join_number, "volume"),
    _rule(numbers.split_report, "pages"),
    _rule(numbers.split_pages, "volume pages"),
    _rule(numbers.split_volume, "journal"),
    _rule(numbers.find_number, "note other edition"),
    _rule(numbers.find_pages, "note other"),
    _rule(places.split_place, "publisher location", (":",)),
    _rule(dates.find_date, "other note volume medium pages"),
    _rule(venues.relabel_venue, "publisher"),
    _rule(venues.relabel_press, "journal", ("press", "publish", "books", "verlag")),
    _rule(kinds.relabel_container, "journal container-title"),
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces mended, in the order above."""
    text = "".join([p.text for p in draft.pieces]).lower()
    labels, rules, at = draft.labels, _rules(draft.labels), 0
    while at < len(rules):
        place, mend, stems = rules[at]
        at += 1
        if stems and not says(text, stems):
            continue
        draft = mend(draft)
        if draft.labels is not labels:  # from here on, the rules for what is there now
            labels, rules, at = draft.labels, _rules(draft.labels, place + 1), 0
    return draft


@lru_cache(maxsize=1024)
def _rules(labels: frozenset[str], start: int = 0) -> tuple[tuple[int, Stage, tuple[str, ...]], ...]:
    """The rules from a place in the order on that a draft with these labels may need, each with its place."""
    return tuple(
        (place, rule.mend, rule.stems)
        for place, rule in enumerate(ORDER)
        if place >= start and not labels.isdisjoint(rule.labels)
    )
