"""Pieces cut anew or relabelled where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

from citetrack.normalize.draft import Draft, Stage
from citetrack.normalize.mend import addresses, dates, kinds, numbers, people, places, titles

__all__ = ["ORDER", "apply"]

_TITLES = "title container-title journal"
_REST = "note other medium source"
# Each rule with the labels that it mends; where the draft has none of them, it has nothing to do.
ORDER: tuple[tuple[Stage, frozenset[str]], ...] = tuple(
    (rule, frozenset(labels.split()))
    for rule, labels in (
        (titles.join_neighbours, f"{_TITLES} url"),
        (addresses.split_access, f"{_REST} url date doi pages publisher"),
        (addresses.split_addresses, f"{_REST} publisher date pages volume journal genre location institution"),
        (addresses.drop_lead_words, f"{_TITLES} {_REST} date pages publisher location editor translator genre volume"),
        (people.join_names, "editor"),
        (places.join_publisher, "location"),
        (people.split_author, "title"),
        (titles.split_quoted, "title"),
        (titles.split_guillemets, "title"),
        (places.split_brackets, "date"),
        (dates.split_state, f"{_TITLES} publisher location"),
        (kinds.split_edition, "title container-title"),
        (kinds.split_genre, "title"),
        (kinds.relabel_remark, "other note medium edition"),
        (kinds.join_reports, "journal container-title collection-title genre publisher institution"),
        (people.split_editors, _TITLES),
        (people.split_translators, "container-title title editor author translator"),
        (places.split_publisher, "editor"),
        (people.relabel_names, "author publisher journal institution"),
        (titles.relabel_title, "title"),
        (titles.find_title, "author editor"),
        (addresses.find_access, "date note other"),
        (dates.join_days, "date"),
        (dates.split_dates, "volume pages date journal container-title publisher location institution"),
        (numbers.split_pages, "volume pages"),
        (numbers.split_volume, "journal"),
        (numbers.find_number, "note other edition"),
        (numbers.find_pages, "note other"),
        (places.split_place, "publisher location"),
        (dates.find_date, "other note volume medium"),
        (kinds.relabel_container, "journal container-title"),
    )
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces mended, in the order above."""
    for rule, mended in ORDER:
        if not draft.labels.isdisjoint(mended):
            draft = rule(draft)
    return draft
