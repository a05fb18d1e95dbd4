"""Pieces cut anew or relabelled where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from citetrack.normalize import genre
from citetrack.normalize.draft import Draft, Stage
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

__all__ = ["ORDER", "Rule", "apply"]


class Rule(NamedTuple):
    """A rule, and what a citation has where the rule may have something to do; without it the rule isn't tried.

    That is a piece under one of the ``labels``, and one of the ``stems`` (if any are named) somewhere in the text. Two
    neighbours under labels ``beside`` each other, letters or digits under one of those that it ``needs`` and under none
    that it ``lacks`` the rule asks for itself: named here, they spare it the question. Of sixty rules a citation needs
    a few.
    """

    mend: Stage
    labels: frozenset[str]
    stems: tuple[str, ...]
    beside: frozenset[tuple[str, ...]]
    needs: frozenset[str]
    lacks: frozenset[str]


def _rule(  # noqa: PLR0913 - all but the first two are named
    mend: Stage, labels: str, stems: tuple[str, ...] = (), *, beside: str = "", needs: str = "", lacks: str = ""
) -> Rule:
    """A rule; ``beside`` holds pairs like ``author>title``."""
    pairs = frozenset(tuple(pair.split(">")) for pair in beside.split())
    return Rule(mend, frozenset(labels.split()), stems, pairs, frozenset(needs.split()), frozenset(lacks.split()))


_IN = "container-title"
_TITLES = f"title {_IN} journal"
_REST = "note other medium source"
_EDITING = (" ed", "(ed", " hg", "(hg", "hrsg", "herausgegeben", " éd", "(éd", "cura", "sous la", "dir", "coord")
ORDER = (
    _rule(
        titles.join_neighbours,
        f"{_TITLES} url",
        beside=f"title>title title>{_IN} title>journal {_IN}>{_IN} {_IN}>journal journal>{_IN} journal>journal url>url",
    ),
    _rule(archives.join_numbers, "pages volume other date journal note", archives.ARCHIVE_STEMS),
    _rule(addresses.split_access, f"{_REST} url date doi pages publisher", addresses.ACCESS_STEMS),
    _rule(
        addresses.split_addresses,
        f"{_REST} publisher date pages volume journal genre location institution",
        ("://", "www.", "doi"),
    ),
    _rule(addresses.split_numbers, "url doi", ("(",), lacks="volume"),
    _rule(
        addresses.drop_lead_words,
        f"{_TITLES} {_REST} date pages publisher location editor translator genre volume",
        addresses.LEAD_STEMS,
    ),
    _rule(places.relabel_publisher, "editor", beside="location>editor", lacks=f"publisher institution {_IN}"),
    _rule(addresses.name_sites, "url", lacks=f"journal {_IN}"),
    _rule(subtitles.join_title, "title", beside=f"title>{_IN} title>collection-title title>journal"),
    _rule(venues.join_review, "title", needs="title"),
    _rule(titles.join_letter, "title", beside=f"title>author title>editor title>{_IN} title>journal title>publisher"),
    _rule(editors.join_role, "title", editors.ROLE_STEMS, beside="author>title"),
    _rule(editors.join_names, "editor", beside="author>editor title>editor"),
    _rule(borders.move_title, "author", beside="author>title"),
    _rule(heads.split_year, "author", lacks="date"),
    _rule(heads.join_heads, "date", ("(",), beside="date>title"),
    _rule(heads.join_body, "author", (",",), beside="title>author"),
    _rule(subtitles.join_years, "date", beside="title>date"),
    _rule(heads.join_long_body, "author", beside="author>title"),
    _rule(heads.join_given, "author", beside="author>title"),
    _rule(borders.join_possessive, "author", ("’s ", "'s "), beside="author>title"),
    _rule(
        places.join_publisher,
        "location",
        beside="location>publisher publisher>location institution>location journal>location",
    ),
    _rule(places.split_city, "title", beside="title>journal title>publisher", lacks=f"location volume {_IN}"),
    _rule(shouted.split_shouted, _TITLES),
    _rule(sets.split_set, "title", sets.SET_STEMS, lacks=f"volume journal {_IN} collection-title"),
    _rule(borders.join_director, "author", (" directed",), beside="title>author"),
    _rule(authors.split_author, "title", (", ", ". “", ". „", ". «", '. "', ". ‘"), lacks="author editor"),
    _rule(titles.split_quoted, "title", tuple('“„”«»‹›‘‚"`‟')),
    _rule(titles.split_container, "title", (" in:", " in :", " dans:", " dans :"), lacks=f"{_IN} journal"),
    _rule(
        venues.split_online,
        "title",
        ("[online", "[en l", "[in linea", "[on-line"),
        needs="volume date",
        lacks=f"journal {_IN} publisher institution",
    ),
    _rule(titles.split_guillemets, "title", ("«",), needs="volume pages", lacks=f"journal {_IN}"),
    _rule(subtitles.join_subtitle, _IN, beside=f"title>{_IN}", needs="publisher location", lacks="editor journal"),
    _rule(places.split_brackets, "date", ("(",), lacks="publisher location institution"),
    _rule(dates.split_state, f"{_TITLES} publisher location", dates.STATE_STEMS),
    _rule(editions.split_edition, "title container-title", ("ed", "aufl", "éd"), lacks="edition"),
    _rule(kinds.split_genre, "title", kinds.GENRE_STEMS, lacks="genre"),
    _rule(reports.split_report, "title", reports.REPORT_STEMS, lacks="genre journal"),
    _rule(sets.split_series, "title container-title", sets.SERIES_STEMS, lacks="collection-title journal volume"),
    _rule(kinds.relabel_medium, "pages"),
    _rule(editions.split_remark, "note other", lacks="edition"),
    _rule(sets.find_volume_title, "volume", needs="title", lacks=f"journal {_IN}"),
    _rule(kinds.relabel_remark, "other note medium edition"),
    _rule(archives.join_archives, "pages volume other date", ("ssrn", "repec")),
    _rule(days.drop_times, "pages volume", (":",)),
    _rule(days.join_page, "pages", beside="date>pages pages>date"),
    _rule(days.join_years, "date", beside=f"title>date journal>date {_IN}>date"),
    _rule(dates.find_numbers, "date"),
    _rule(numbers.find_year_volume, "journal", needs="date"),
    _rule(numbers.page_behind, "volume", beside="journal>volume"),
    _rule(numbers.page_at_end, "volume", beside="date>volume", lacks="pages"),
    _rule(reports.join_reports, f"journal {_IN} collection-title genre publisher institution", genre.REPORT_STEMS),
    _rule(editors.split_editors, _TITLES, _EDITING),
    _rule(
        editors.split_edited,
        "editor",
        ("(ed", "(hg", "(hrsg", "(éd", "(dir", "(coord", "(org", " ed. ", " eds. "),
        lacks=f"{_IN} journal",
    ),
    _rule(editors.split_translators, "container-title title editor author translator", ("trans", "trad", "übers")),
    _rule(places.split_publisher, "editor", lacks="publisher institution"),
    _rule(agents.relabel_names, "author publisher journal institution", needs="title"),
    _rule(titles.relabel_title, "title", lacks=f"{_IN} journal"),
    _rule(untitled.find_title, "author editor", needs="date", lacks="title collection-title"),
    _rule(addresses.find_access, "date note other", ("web.", "://", "www.")),
    _rule(days.join_days, "date", beside="volume>date journal>date pages>date title>date publisher>date"),
    _rule(dates.split_dates, "volume pages date journal container-title publisher location institution title"),
    _rule(numbers.join_number, "volume", beside="pages>journal"),
    _rule(numbers.split_report, "pages", lacks=f"journal {_IN} volume"),
    _rule(numbers.split_pages, "volume pages"),
    _rule(numbers.split_volume, "journal"),
    _rule(numbers.split_range, f"journal {_IN}", ("-", "–", "—"), lacks="pages"),
    _rule(numbers.find_number, "note other edition"),
    _rule(numbers.find_pages, "note other"),
    _rule(places.split_place, "publisher location", (":",)),
    _rule(dates.find_date, "other note volume medium pages", lacks="date"),
    _rule(
        venues.relabel_numbered,
        "publisher",
        beside="publisher>volume",
        needs="volume",
        lacks=f"location institution journal {_IN} editor edition isbn genre",
    ),
    _rule(venues.relabel_venue, "publisher", lacks=f"location journal {_IN} editor institution edition isbn"),
    _rule(
        venues.relabel_place,
        "location",
        beside="title>location",
        needs="pages",
        lacks=f"publisher institution journal {_IN} editor genre edition",
    ),
    _rule(
        venues.relabel_press,
        "journal",
        ("press", "publish", "books", "verlag"),
        lacks=f"volume pages publisher institution {_IN}",
    ),
    _rule(containers.relabel_container, "journal container-title"),
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces mended, in the order above."""
    text = "".join([p.text for p in draft.pieces]).lower()
    start = 0
    while True:
        pieces = draft.pieces
        for behind, mend, stems in _rules(*_labels(draft), start):
            for stem in stems:
                if stem in text:
                    break
            else:
                if stems:
                    continue
            draft = mend(draft)
            if draft.pieces is not pieces:  # from here on, the rules for what is there now
                start = behind
                break
        else:
            return draft


def _labels(draft: Draft) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(The labels of the pieces in order, those of the content)."""
    labels = tuple([p.label for p in draft.pieces])
    whole = len(draft.content) == len(labels)
    return labels, labels if whole else tuple([p.label for p in draft.content])


class _Named:
    """Of labels, or pairs of them, the rules that name them, as bits by the rules' places in the order."""

    def __init__(self, named: Iterable[Collection[Hashable]]) -> None:
        self.none = 0  # the rules that name nothing
        self._bits: dict[Hashable, int] = {}
        for place, names in enumerate(named):
            self.none |= (not names) << place
            for name in names:
                self._bits[name] = self._bits.get(name, 0) | 1 << place

    def any(self, found: Iterable[Hashable]) -> int:
        """The rules that name any of these."""
        bits = 0
        for name in found:
            bits |= self._bits.get(name, 0)
        return bits


_LABELS = _Named(rule.labels for rule in ORDER)
_BESIDE = _Named(rule.beside for rule in ORDER)
_NEEDS = _Named(rule.needs for rule in ORDER)
_LACKS = _Named(rule.lacks for rule in ORDER)
_TRIED = tuple((place, rule.mend, rule.stems) for place, rule in enumerate(ORDER, 1))


@lru_cache(maxsize=4096)
def _rules(
    labels: tuple[str, ...], content: tuple[str, ...], start: int
) -> tuple[tuple[int, Stage, tuple[str, ...]], ...]:
    """The rules from a place in the order on for a draft with these labels, each with the place behind it."""
    beside = _BESIDE.any(pairwise(labels))
    if content is not labels:  # what holds nothing may stand between two
        beside |= _BESIDE.any(pairwise(content))
    bits = _LABELS.any(labels) & (_BESIDE.none | beside) & (_NEEDS.none | _NEEDS.any(content)) & ~_LACKS.any(content)
    return tuple([_TRIED[place] for place in range(start, len(ORDER)) if bits >> place & 1])
