"""What the region reached, and the city's place there."""

from datetime import datetime

from tests.support.readings import benchmark, reading


def annex(*rows, period="2010-07"):
    text = "area | indicator | value\n150000 | A01 | 95"
    return reading(text, form="region_benchmark", area=None, period=period, benchmarks=rows)


def test_the_regions_figure_and_the_citys_place_are_one_row(store):
    region, city = benchmark("A01", "2010-07", 95.0), benchmark("A01", "2010-07", 93.0, 4, 12, scope="city")
    store.submit(annex(region, city))
    row, = store.benchmarks().itertuples(index=False)
    assert tuple(row) == ("A01", "2010-07", 95.0, 4, 12, "内卫通报")


def test_a_later_annex_corrects_the_earlier(store):
    store.submit(annex(benchmark("A01", "2010-07", 95.0)), at=datetime(2010, 8, 20))
    store.submit(annex(benchmark("A01", "2010-07", 94.0)), at=datetime(2010, 9, 20))
    assert store.benchmarks()["region_value"].tolist() == [94]
    assert store.benchmarks(as_of=datetime(2010, 9, 1))["region_value"].tolist() == [95]


def test_an_unknown_place_is_missing_and_not_zero(store):
    store.submit(annex(benchmark("A01", "2010-07", 95.0)))
    assert store.benchmarks()["region_rank"].isna().all()


def test_without_an_annex_the_frame_is_empty_with_its_columns(store):
    assert store.benchmarks().columns.tolist() == [
        "indicator", "period", "region_value", "region_rank", "region_n", "source"]
