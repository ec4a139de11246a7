from hypothesis import given

from analytics import benchmark
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import bulletins, histories
from tests.support.frames import benchmarks, observations


@given(histories(), bulletins())
def test_agrees_with_its_plain_twin(frame, published):
    rows, bulletin = plain.rows_of(frame), plain.rows_of(published)
    reckoned = benchmark.with_region(frame, published)
    assert_agrees(reckoned, "region_figure", [plain.region(bulletin, row)[0] for row in rows])
    assert_agrees(reckoned, "region_period", [plain.region(bulletin, row)[1] for row in rows])


def test_the_latest_earlier_bulletin_is_used_with_its_month_and_never_a_later_one():
    frame = benchmark.with_region(
        observations("period\n2010-04\n2010-05\n2010-07\n2010-08"),
        benchmarks("""
            indicator | period  | region_value | region_rank | region_n
            A01       | 2010-05 | 29.5         | 4           | 12
            A01       | 2010-08 | 40           | 3           | 12
            B01       | 2010-04 | 99           | 1           | 12
        """),
    )
    assert frame["region_figure"].fillna(-1).tolist() == [-1, 29.5, 29.5, 40]
    assert frame["region_period"].fillna("").tolist() == ["", "2010-05", "2010-05", "2010-08"]
    assert frame["region_rank"].fillna(-1).tolist() == [-1, 4, 4, 3]


def test_rows_and_their_order_are_kept():
    observed = observations("period\n2010-08\n2010-04").set_axis([7, 3])
    published = benchmarks("indicator | period | region_value\n A01 | 2010-05 | 29.5")
    frame = benchmark.with_region(observed, published)
    assert frame["region_figure"].fillna(-1).to_dict() == {7: 29.5, 3: -1}


def test_without_a_bulletin_nothing_is_invented():
    assert benchmark.with_region(observations("period\n2010-08"), benchmarks())["region_figure"].isna().all()


def test_a_band_is_not_compared_with_the_regions_rate():
    published = benchmarks("indicator | period | region_value\n A01 | 2010-05 | 29.5")
    frame = benchmark.with_region(observations("period | direction\n 2010-05 | 0"), published)
    assert frame["region_figure"].isna().all()
