"""Every citation that these tests normalize is mended a second time, by all rules unasked."""

import pytest

from citetrack.normalize import mend, order
from citetrack.normalize.draft import Draft


@pytest.fixture(autouse=True)
def unasked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What spares a rule of the mending its look at a citation changes nothing."""

    def mend_twice(draft: Draft) -> Draft:
        mended, unasked = mend.apply(draft), draft
        for rule in mend.ORDER:
            unasked = rule.mend(unasked)
        assert mended == unasked
        return mended

    stages = tuple((mend_twice if stage == mend.apply else stage, read) for stage, read in order.ORDER)
    assert mend_twice in dict(stages)
    monkeypatch.setattr(order, "ORDER", stages)
