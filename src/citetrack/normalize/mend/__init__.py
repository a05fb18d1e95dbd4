"""Pieces cut anew or relabelled where a label covers two fields or the wrong one, if the text leaves no doubt of it.

A labeller's slips are of few kinds; each rule mends one kind and is a plain function of the draft.
"""

from __future__ import annotations

from citetrack.normalize.draft import Draft, Stage
from citetrack.normalize.mend import addresses, dates, kinds, numbers, people, places, titles

__all__ = ["ORDER", "apply"]

ORDER: tuple[Stage, ...] = (
    titles.join_neighbours,
    addresses.split_access,
    addresses.split_addresses,
    addresses.drop_lead_words,
    people.join_names,
    places.join_publisher,
    people.split_author,
    titles.split_quoted,
    titles.split_guillemets,
    places.split_brackets,
    dates.split_state,
    kinds.split_edition,
    kinds.split_genre,
    kinds.relabel_remark,
    kinds.join_reports,
    people.split_editors,
    people.split_translators,
    places.split_publisher,
    people.relabel_names,
    titles.relabel_title,
    titles.find_title,
    addresses.find_access,
    dates.join_days,
    dates.split_dates,
    numbers.split_pages,
    numbers.split_volume,
    numbers.find_number,
    numbers.find_pages,
    places.split_place,
    dates.find_date,
    kinds.relabel_container,
)


def apply(draft: Draft) -> Draft:
    """The draft with its pieces mended, in the order above."""
    for stage in ORDER:
        draft = stage(draft)
    return draft
