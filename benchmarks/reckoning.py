"""How long does the reckoning take, beside one plain groupby-mean over the same frame?

    python -m benchmarks.reckoning

Frames of 13 areas × 100 indicators over the 15 months of the sample period and over
three years, invented with a fixed seed; then the rank bands of one indicator and of
the composite of a month, 10,000 draws each. The ratio is what can be compared
between machines; the seconds are this one's.
"""

from collections.abc import Callable
from time import perf_counter

import numpy as np
import pandas as pd

from analytics import composite, standing
from analytics.places import bands, draws

AREAS, INDICATORS, ROUNDS = 13, 100, 3
EMPTY = [
    *("month_value_reported", "reported_completion", "reported_target", "carried_over"),
    *("planned_share", "city_target_low", "city_target_high", "days_late"),
]
# Kind, direction and number of indicators, roughly as in the catalogue.
KINDS = [("rate", 1, 66), ("rate", -1, 4), ("rate", 0, 4), ("count", 1, 20), ("parameter", 1, 6)]


def observations(months: int) -> pd.DataFrame:
    """An observations frame of that many months from 2010-01, with 3 % not reported."""
    periods = [f"{2010 + month // 12}-{month % 12 + 1:02d}" for month in range(months)]
    grid = pd.MultiIndex.from_product(
        [periods, [f"{150701 + n}" for n in range(AREAS)], [f"A{n:02d}" for n in range(INDICATORS)]],
        names=["period", "area", "indicator"],
    )
    return grid.to_frame(index=False).pipe(_with_meaning).pipe(_with_figures)


def bulletins(frame: pd.DataFrame) -> pd.DataFrame:
    """A benchmark of every third month for every indicator."""
    published = frame[["indicator", "period"]].drop_duplicates()
    published = published[published["period"].str[-2:].isin(["03", "06", "09", "12"])]
    return published.assign(region_value=60.0, region_rank=5.0, region_n=12.0, source="bulletin")


def seconds(task: Callable[[], object]) -> float:
    """The best of a few rounds."""
    taken = []
    for _ in range(ROUNDS):
        start = perf_counter()
        task()
        taken.append(perf_counter() - start)
    return min(taken)


def main() -> None:
    for months in (15, 36):
        frame = observations(months)
        published = bulletins(frame)
        reckoned = standing.reckon(frame, published)
        city = standing.city(reckoned)
        plain = seconds(lambda frame=frame: frame.groupby(["period", "indicator"])["numerator"].mean())
        tasks = {
            "reckon": lambda frame=frame, published=published: standing.reckon(frame, published),
            "city": lambda reckoned=reckoned: standing.city(reckoned),
            "composite": lambda reckoned=reckoned, city=city: composite.composite(reckoned, city),
        }
        print(f"{months} months, {len(frame):,} rows; one plain groupby-mean: {1000 * plain:.1f} ms")
        taken = {name: seconds(task) for name, task in tasks.items()}
        for name, one in {**taken, "together": sum(taken.values())}.items():
            print(f"  {name:<10}{1000 * one:>8.0f} ms{one / plain:>8.0f} × the groupby-mean")
    print_bands(reckoned, plain)


def print_bands(reckoned: pd.DataFrame, plain: float) -> None:
    """The 10,000 draws of a month: of one indicator, and of all together."""
    month = reckoned[reckoned["period"] == reckoned["period"].max()]
    placed = month[month["indicator"] == "A00"].dropna(subset=["rank"])
    whole = draws.of_composite(month)
    tasks = {
        "one": lambda: bands.bands(placed, draws.of_indicator(placed)),
        "all": lambda: bands.bands(pd.DataFrame(index=whole.columns), draws.of_composite(month).to_numpy()),
    }
    print(f"rank bands, {draws.DRAWS:,} draws of a month")
    for name, task in tasks.items():
        taken = seconds(task)
        print(f"  {name:<10}{1000 * taken:>8.0f} ms{taken / plain:>8.0f} × the groupby-mean")


def _with_meaning(frame: pd.DataFrame) -> pd.DataFrame:
    kinds = [kind for kind in KINDS for _ in range(kind[2])]
    number = frame["indicator"].str[1:].astype(int)
    kind = number.map(lambda place: kinds[place][0])
    texts = {name: frame[name] for name in ("area", "indicator")}
    year = frame["period"].str[:4]
    return frame.assign(
        **{f"{name}_{what}": text for name, text in texts.items() for what in ("name", "short")},
        peer_group="牧区",
        domain=frame["indicator"].str[0],
        section=frame["indicator"].str[0],
        kind=kind,
        series=kind.where(kind == "parameter", "ytd"),
        direction=number.map(lambda place: kinds[place][1]),
        unit=kind.map({"rate": "%", "count": "户", "parameter": "元"}),
        focus=True,
        reach_unit="人",
        tier="city",
        is_sample_target=True,
        window_start=year + "-01",
        window_end=year + "-12",
    )


def _with_figures(frame: pd.DataFrame) -> pd.DataFrame:
    chance = np.random.default_rng(2010)
    reported = chance.random(len(frame)) > 0.03
    rate, band = frame["kind"] == "rate", frame["direction"] == 0
    whole = pd.Series(chance.integers(20, 100_000, len(frame)).astype(float))
    part = pd.Series(np.floor(whole * chance.uniform(0.2, 1.1, len(frame))))
    return frame.assign(
        numerator=part.where(rate & reported),
        denominator=whole.where(rate & reported),
        value=part.where(~rate & reported),
        status=pd.Series("reported", index=frame.index).where(reported, "not_reported"),
        target=pd.Series(90.0, index=frame.index).mask(~rate, whole).mask(band),
        target_low=pd.Series(85.0, index=frame.index).where(band),
        target_high=pd.Series(100.0, index=frame.index).where(band),
        city_target=pd.Series(90.0, index=frame.index).where(rate & ~band),
        band_slope=0.02,
        **dict.fromkeys(EMPTY, np.nan),
        received_at=pd.Timestamp("2010-07-28"),
    )


if __name__ == "__main__":
    main()
