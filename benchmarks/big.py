"""How does the same reckoning stand up to a country: 2,850 counties × 80 indicators × 120 months?

    python -m benchmarks.big

27 million observations of 342,000 sheets (and 3,400 corrected ones), invented inside DuckDB, in the tables
that the store makes for itself, year by year in the order in which sheets would come in. Against it stand,
in the same run, a plain scan of two columns of the observations, which DuckDB spreads over all cores, and
pandas reading that one month from a Parquet file of its own and grouping it. The questions and functions are
those of the pages, and one core's work for the most part. Pages of one city reckon all indicators of all
months together and keep them until the data change; of a country that would be 27 million rows, so the same
question and the same functions are asked for one indicator, each time anew. Areas, indicators and targets in
force the store keeps from one question to the next, here as there; what the first question takes, which reads
them, stands apart.

indicator  one indicator of one month and the month before: what holds of what was said and which target
           judges it, then figure and completion, pooled average, mean and city figure, place, number
           compared, change of place and of figure. Not pace, gaps and reaches, which other pages show.
composite  one whole month of all indicators: the same words and targets, then completion, pace, mean and
           place of each county.
"""

import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import perf_counter

import pandas as pd

from analytics import averages, change, completion, composite, figure, pace, ranking
from data.store import open_store
from data.store.states import STATES
from data.store.store import Store

COUNTIES, CITIES, INDICATORS, MONTHS = 2850, 333, 80, 120
YEARS = range(2010, 2020)
MONTH, BEFORE, INDICATOR = "2015-07", "2015-06", "A03"
ROUNDS = 7

# Every fifth indicator counts things against a task printed in the form; the others are rates.
DEFINITIONS = f"""
DELETE FROM area; DELETE FROM indicator; DELETE FROM target;
INSERT INTO area (code, name, short, level) VALUES ('0', '全国', '全国', 'region');
INSERT INTO area (code, name, short, level, parent)
    SELECT 'c' || n, '城市' || n, '市' || n, 'city', '0' FROM range({CITIES}) t(n);
INSERT INTO area (code, name, short, level, parent, peer_group)
    SELECT lpad(n::VARCHAR, 6, '0'), '县' || n, '县' || n, 'banner', 'c' || n % {CITIES}, '组' || n % 5
    FROM range({COUNTIES}) t(n);
INSERT INTO indicator
    SELECT 'A' || lpad(n::VARCHAR, 2, '0'), '指标' || n, '指标' || n, chr((65 + n % 5)::INT),
           chr((65 + n % 6)::INT), CASE WHEN n % 5 = 0 THEN 'count' ELSE 'rate' END, 'ytd', 1,
           CASE WHEN n % 5 = 0 THEN '户' ELSE '%' END, '人', n % 3 = 0, NULL, []
    FROM range({INDICATORS}) t(n);
INSERT INTO target (indicator, area, tier, window_start, window_end, value, plan, source, sample, withdrawn,
                    known_from, version)
    SELECT code, '0', 'region', y || '-01', y || '-12', 80 + hash(code) % 15,
           [n / 12 FOR n IN range(1, 13)], '例', false, false, '1970-01-01', 0
    FROM indicator CROSS JOIN range(2010, 2020) t(y) WHERE kind = 'rate'"""

# A sheet a county and month, then, for one in a hundred, a corrected one. Ids rise as they do in the store,
# where no two sheets come in the same millisecond: `uuidv7()` would give thousands in one, in any order.
SUBMISSIONS = f"""
INSERT INTO submission
SELECT (format('{{:012x}}7', epoch_ms(received) + nth) || left(chance, 3) || '8' || chance[4:18])::UUID,
       'x', 'banner_monthly', code, period, revision, received, received, NULL, ''
FROM (SELECT *, (period || '-28')::TIMESTAMP AS received, md5(nth::VARCHAR) AS chance
      FROM (SELECT *, row_number() OVER (ORDER BY period, revision, code) AS nth
            FROM (SELECT strftime('2010-01-01'::DATE + to_months(n::INT), '%Y-%m') AS period
                  FROM range({MONTHS}) t(n)) m
            CROSS JOIN (SELECT code,
                               unnest(CASE WHEN code::INT % 100 = 0 THEN [1, 2] ELSE [1] END) AS revision
                        FROM area WHERE level = 'banner') a)
      ORDER BY nth)"""

STEPS = """
INSERT INTO submission_state
SELECT submission, step, state, received_at, 'x', '',
       left(period, 4)::INT * 24 + right(period, 2)::INT * 2 + revision
FROM (SELECT *, unnest(range(len(states))) AS step, unnest(states) AS state
      FROM (SELECT *, {states} AS states FROM submission))"""

OBSERVATIONS = f"""
INSERT INTO observation
SELECT submission, area, 'A' || lpad(n::VARCHAR, 2, '0'), period,
       CASE WHEN n % 5 > 0 THEN floor(whole * share) END, CASE WHEN n % 5 > 0 THEN whole END,
       CASE WHEN n % 5 = 0 THEN floor(whole * share) END, NULL, NULL, CASE WHEN n % 5 = 0 THEN whole END, NULL
FROM (SELECT submission, area, period, n, 20 + (area::INT * 7919 + n * 104729) % 100003 AS whole,
             0.2 + 0.8 * ((sheet * n + sheet + n * 31 + revision) % 10007) / 10007 AS share
      FROM (SELECT submission, area, period, revision,
                   unnest(range(CASE revision WHEN 1 THEN {INDICATORS} ELSE 3 END)) AS n,
                   area::INT * 13 + left(period, 4)::INT * 12 + right(period, 2)::INT AS sheet
            FROM submission WHERE left(period, 4) = $year))"""


def make(folder: Path) -> Store:
    """A store of the whole country in a folder, through the store's own schema."""
    store = open_store(folder / "country.duckdb")
    with store.transaction() as cursor:
        for sql in (*DEFINITIONS.split(";"), SUBMISSIONS, STEPS.format(states=list(STATES))):
            cursor.execute(sql)
    with ThreadPoolExecutor() as threads:
        list(threads.map(lambda year: observe(store, str(year)), YEARS))
    return store


def observe(store: Store, year: str) -> None:
    """A year of observations, appended in one go: nothing else is said of any figure at the same time."""
    with store.cursor() as cursor:
        cursor.execute(OBSERVATIONS, {"year": year})


def scan(store: Store) -> object:
    """The plain scan of two columns that all else is held against."""
    return store.rows("SELECT sum(numerator), sum(denominator) FROM observation")


def indicator_page(store: Store) -> pd.DataFrame:
    """One indicator of the month as the pages reckon it, with the month before to compare with."""
    return (
        store.observations(BEFORE, MONTH, indicator=INDICATOR)
        .pipe(completion.with_actual)
        .pipe(completion.with_completion_rate)
        .pipe(figure.with_figure)
        .pipe(averages.with_pooled_average)
        .pipe(averages.with_simple_mean)
        .pipe(averages.with_city_figure)
        .pipe(ranking.with_rank)
        .pipe(ranking.with_n_compared)
        .pipe(ranking.with_rank_change)
        .pipe(change.with_changes)
    )


def month_composite(store: Store) -> pd.DataFrame:
    """The composite of all indicators of the month, of every county with its place."""
    rows = store.observations(MONTH, MONTH).pipe(completion.with_actual)
    rows = rows.pipe(completion.with_completion_rate).pipe(pace.with_pace)
    return composite.composite(rows, rows.iloc[:0])


def pandas_month(file: Path) -> pd.DataFrame:
    """The rival: read that month alone and group it; no words are weighed and no targets looked up."""
    rows = pd.read_parquet(file)
    totals = rows.groupby("indicator")[["numerator", "denominator"]].sum()
    rate = rows["numerator"] / rows["denominator"]
    means = rate.groupby(rows["area"]).mean()
    return totals, rate.groupby(rows["indicator"]).rank(ascending=False), means.rank(ascending=False)


def seconds(task: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The best of a few rounds."""
    taken = []
    for _ in range(rounds):
        began = perf_counter()
        task()
        taken.append(perf_counter() - began)
    return min(taken)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        began = perf_counter()
        with make(Path(folder)) as store:
            n = store.rows("SELECT count(*) FROM observation")[0][0]
            print(f"{n:,} observations made in {perf_counter() - began:.0f} s")
            file = Path(folder) / "month.parquet"
            store.ask("SELECT area, indicator, numerator, denominator FROM observation WHERE period = $month",
                      month=MONTH).to_parquet(file)  # fmt: skip
            tasks = {
                "indicator": lambda: indicator_page(store),
                "composite": lambda: month_composite(store),
                "pandas": lambda: pandas_month(file),
            }
            plain, first = seconds(lambda: scan(store)), seconds(tasks["indicator"], 1)
            print(f"  {'scan':<10}{1000 * plain:>8.0f} ms   two columns of all observations")
            print(f"  {'first':<10}{1000 * first:>8.0f} ms   the first indicator, with areas and targets")
            taken = {name: seconds(task) for name, task in tasks.items()}
            for name, one in taken.items():
                against = f"{one / plain:>6.2f} × the scan, {one / taken['pandas']:.2f} × pandas"
                print(f"  {name:<10}{1000 * one:>8.0f} ms{against}")


if __name__ == "__main__":
    main()
