"""What is odd in the sample on purpose: it is printed, noted as truth, taken by intake and never refused."""

import pytest

from data import catalogue, intake
from data.sample.figures import month, point
from data.sample.making import write
from data.sample.oddities import EXCHANGED, STALE, printed
from data.sample.paths import MONTHS
from data.sample.post import SHIFTED_FILE, orders
from data.sample.target_form import shifted_form
from data.sample.targets import SHIFT, target_of

POST = {order.file: order for order in orders()}
AREAS = [area.code for area in catalogue.banners()]


def form(area, period, corrected=False):
    tail = "（更正）" if corrected else ""
    return POST[f"{period}/{catalogue.areas()[area].short}{int(period[5:])}月医改月报{tail}.xlsx"]


def numerators(area, period):
    return {point.indicator: point.numerator for point in printed(area, period)}


@pytest.mark.parametrize("slip", EXCHANGED, ids=lambda slip: slip.part)
def test_of_two_exchanged_rows_the_part_stands_above_its_whole_and_nothing_else_is_touched(slip):
    told = numerators(slip.area, slip.period)
    stood = {p.indicator: p for p in month(slip.area, slip.period)}
    assert told[slip.part] == stood[slip.whole].numerator > told[slip.whole] == stood[slip.part].numerator
    changed = {code for code, numerator in told.items() if numerator != stood[code].numerator}
    assert changed == {slip.part, slip.whole}
    assert all(p.value <= 100 for p in printed(slip.area, slip.period) if p.indicator in changed)


def test_an_exchange_is_put_right_after_the_next_months_first_form_has_come_in():
    slip = next(slip for slip in EXCHANGED if slip.put_right)
    after = MONTHS[MONTHS.index(slip.period) + 1]
    forms = [order for file, order in POST.items() if file.startswith(after) and file.endswith("月报.xlsx")]
    first = min(order.received_at for order in forms)
    assert first < form(slip.area, slip.period, corrected=True).received_at == slip.put_right
    assert printed(slip.area, slip.period, put_right=True) == month(slip.area, slip.period)


def test_a_stale_section_repeats_last_months_counts_and_all_else_goes_on():
    area, period, section = STALE
    last, told = numerators(area, MONTHS[MONTHS.index(period) - 1]), numerators(area, period)
    known = catalogue.indicators()
    own = {code for code in told if known[code].section == section and told[code] is not None}
    same = {code for code in own if told[code] == last.get(code)}
    assert len(same) > 10 and len(own - same) < 3
    assert {p for p in printed(area, period) if p.indicator not in same} <= set(month(area, period))


def test_every_other_form_prints_the_figures_as_they_stand():
    odd = {(slip.area, slip.period) for slip in EXCHANGED} | {STALE[:2]}
    plain = [(area, period) for area in AREAS for period in MONTHS[7:10] if (area, period) not in odd]
    assert all(printed(*one) == month(*one) for one in plain)


@pytest.mark.parametrize("order", [
    *(form(slip.area, slip.period) for slip in EXCHANGED), form(*STALE[:2]),
    form("150702", "2010-08", corrected=True),
], ids=lambda order: order.file)  # fmt: skip
def test_intake_reads_what_was_printed_and_asks_at_most(order, tmp_path):
    _, truth = order.build()
    reading = intake.check(write(order, tmp_path).file)
    assert reading.verdict in ("ready", "ask")
    found = {(f.indicator, f.field, f.cell): f.value for f in reading.facts}
    noted = {(f.indicator, f.field, f.cell): f.value for f in truth.facts}
    assert found.keys() == noted.keys()
    assert all(found[key] == pytest.approx(noted[key]) for key in noted if not isinstance(noted[key], str))


def test_intake_itself_asks_about_the_part_above_its_whole(tmp_path):
    for slip in EXCHANGED:
        reading = intake.check(write(form(slip.area, slip.period), tmp_path).file)
        assert "part_gt_whole" in {finding.code for finding in reading.findings}


def test_the_handed_over_task_leaves_the_sum_as_it_was_and_comes_with_a_reason(tmp_path):
    order = POST[f"{SHIFT.period}/{SHIFTED_FILE}"]
    reading = intake.check(write(order, tmp_path).file)
    told = {target.area: target.value for target in reading.targets}
    before = {area: target_of(SHIFT.indicator, area, SHIFT.period).value for area in AREAS}
    assert (reading.form, told.keys()) == ("targets", {SHIFT.giver, SHIFT.taker})
    assert sum(told.values()) == before[SHIFT.giver] + before[SHIFT.taker]
    assert told[SHIFT.taker] - before[SHIFT.taker] == before[SHIFT.giver] - told[SHIFT.giver] == SHIFT.size
    assert order.reason
    assert {(t.area, t.value, t.cell) for t in shifted_form()[1].tasks} == {
        (t.area, t.value, t.cell) for t in reading.targets}


def test_reports_print_the_new_task_from_its_month_on_while_the_work_goes_on_as_it_was_planned():
    then, now = (point(SHIFT.giver, SHIFT.indicator, period) for period in ("2010-08", SHIFT.period))
    assert then.target.value - now.target.value == SHIFT.size
    assert now.completion == now.value / now.target.value
    assert then.value <= now.value <= target_of(SHIFT.indicator, SHIFT.giver, SHIFT.period).value
