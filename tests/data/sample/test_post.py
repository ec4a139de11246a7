"""The sample's post has what real post has: late, missing and corrected reports."""

from collections import Counter

from data.sample.banner_form import banner_form
from data.sample.figures import point
from data.sample.oddities import EXCHANGED
from data.sample.post import LATE, SLIP, due, orders, received


def test_a_year_and_a_quarter_of_post_is_received_in_order():
    post = orders()
    assert [order.received_at for order in post] == sorted(order.received_at for order in post)
    forms, corrections = 13 * 15 - 1, 1 + sum(slip.put_right is not None for slip in EXCHANGED)
    assert len(post) == 2 + forms + corrections + 15 + 14
    assert len({order.file for order in post}) == len(post)


def test_one_area_is_late_twice_by_5_and_12_days():
    late = [key for key in LATE if received(*key) > due(key[1])]
    assert [(received(*key).date() - due(key[1]).date()).days for key in late] == [5, 12]
    assert len({area for area, _ in late}) == 1


def test_all_others_come_one_to_three_days_before_the_30th():
    days = (due("2010-07").date() - received("150725", "2010-07").date()).days
    assert 1 <= days <= 3
    assert due("2010-02").day == 28


def test_one_area_misses_one_month():
    senders = Counter(order.file.split("/")[0] for order in orders() if order.file.endswith("医改月报.xlsx"))
    assert senders["2010-08"] == 12
    assert all(count == 13 for month, count in senders.items() if month != "2010-08")


def test_a_ten_fold_slip_is_corrected_ten_days_later():
    forms = [order for order in orders() if order.file.startswith(f"{SLIP.period}/额尔古纳")]
    first, second = (value(order) for order in forms)
    assert first == 10 * second == 10 * point(SLIP.area, SLIP.indicator, SLIP.period).value
    assert (forms[1].received_at - forms[0].received_at).days == 10


def value(order):
    _, truth = order.build()
    return next(f.value for f in truth.facts if (f.indicator, f.field) == (SLIP.indicator, "value"))


def test_reasons_are_written_where_something_is_behind_with_a_few_missing():
    _, truth = banner_form("150723", "2010-10", "2010年11月11日")
    written = {fact.indicator for fact in truth.facts if fact.field == "explanation"}
    behind = {f.indicator for f in truth.facts if f.field == "value"
              and point("150723", f.indicator, "2010-10").lag > 0.1}
    assert 0.8 * len(behind) < len(written & behind) < len(behind)
