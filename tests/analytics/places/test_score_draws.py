"""Drawn scores: against the official reckoning draw by draw, exact probabilities, and the scheme's laws."""

from functools import cache

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from scipy import integrate, stats

from analytics import completion, pace, standing
from analytics.places import bands, draws, score_draws
from analytics.places.drawn_measures import BY_FIGURES
from analytics.scoring import totals as reckoning
from analytics.scoring.facts import facts
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import before_vetoes, sheet
from tests.analytics.histories import histories
from tests.analytics.scoring.test_totals import told_forms
from tests.support.frames import benchmarks, observations
from tests.support.scoring import facts as given_facts
from tests.support.scoring import items, of_indicators

# Four standard errors of a share of 10,000 draws, as in test_draws.
CHANCE = 4 * 0.5 / draws.DRAWS**0.5
JULY = "2010-07"
NOBODY = pd.DataFrame({"area": [None], "period": [""], "received_at": [pd.NaT], "days_late": [np.nan]})
NOTHING = pd.DataFrame(columns=["area", "indicator", "period", "sender", "reason"]).astype("str")
RULES = items(
    """
    item      | dimension | indicator | rule         | full | target | per_unit | floor | better | low | high | cap | limit | effect    | over
    share     | work      | D01       | completion   | 20   |        |          | 0     | higher |     |      |     |       |           | end
    kept      | work      | D02       | completion   | 10   |        |          | 0     | higher |     |      |     |       |           | end
    task      | work      | D03       | completion   | 15   |        |          | 0     | higher |     |      |     |       |           | end
    within    | work      | D01       | band         | 12   |        | 0.3      | 2     | higher | 40  | 60   |     |       |           | end
    off       | work      | D01       | linear       | 9    | 70     | 0.2      | 1     | higher |     |      |     |       |           | end
    steps     | work      | D01       | tiers        | 8    |        |          | 0     | higher |     |      |     |       |           | end
    ahead     | work      | D03       | linear       | 7    | 0      | 0.1      | 0     | higher |     |      |     |       |           | end
    money     | work      | D04       | completion   | 5    |        |          | 0     | higher |     |      |     |       |           | end
    behind    | pace      |           | linear       | 6    | 0      | 0.2      | 0     | lower  |     |      |     |       |           | end
    on_pace   | pace      |           | proportional | 6    | 100    |          | 0     | higher |     |      |     |       |           | end
    late      | sent      |           | linear       | 10   | 0      | 1        | 0     | lower  |     |      |     |       |           | mean
    extra     | sent      | D03       | bonus        | 0    | 50     | 0.2      | 0     | higher |     |      | 3   |       |           | end
    mean_done | pace      |           | proportional | 4    | 1      |          | 0     | higher |     |      |     |       |           | end
    too_many  | pace      | D02       | veto         | 0    |        |          | 0     | higher |     |      |     | 36    | dimension | end
    ruin      | sent      | D01       | veto         | 0    |        |          | 0     | higher |     |      |     | 58    | total     | end
    """  # noqa: E501
)  # fmt: skip
MEASURES = {"share": "completion", "kept": "completion", "task": "completion", "money": "completion",
            "within": "actual", "off": "actual", "steps": "actual", "ahead": "pace_gap_points",
            "extra": "actual", "too_many": "actual", "ruin": "actual",
            "mean_done": "focus_completion", "behind": "behind_points", "on_pace": "on_pace",
            "late": "late"}  # fmt: skip
SCHEME = RULES.assign(
    measure=RULES["item"].map(MEASURES),
    tiers=[((40.0, 0.5), (50.0, 1.0)) if item == "steps" else np.nan for item in RULES["item"]],
)
MONTH = """
    area | indicator | numerator | denominator | value | target | kind  | direction | reach_unit | status
    a    | D01       | 30        | 60          |       | 80     | rate  | 1         | 人  | reported
    a    | D02       | 7         | 20          |       | 30     | rate  | -1        | 人  | reported
    a    | D03       |           |             | 52    | 100    | count | 1         | 人  | reported
    a    | D04       |           |             | 3     | 4      | count | 1         | 元  | reported
    b    | D01       | 22        | 40          |       | 80     | rate  | 1         | 人  | reported
    b    | D02       |           |             |       | 30     | rate  | -1        | 人  | not_applicable
    b    | D03       |           |             | 4     | 4      | count | 1         | 人  | reported
    b    | D04       |           |             |       | 4      | count | 1         | 元  | not_reported
    c    | D01       | 0         | 60          |       | 80     | rate  | 1         | 人  | nil
    c    | D02       | 9         | 30          |       | 30     | rate  | -1        | 人  | reported
    c    | D03       |           |             |       | 50     | count | 1         | 人  | not_reported
    c    | D04       |           |             | 5     | 4      | count | 1         | 元  | reported
"""
SENT = "area | measure | value\na | late | 2\nb | late | 0\nc | late |"


def measured(rows, codes, told=SENT, period=JULY):
    """Facts of a month: those that follow from figures by the official reckoning, the others as given."""
    found = facts(rows, NOBODY, NOTHING, NOTHING, codes)
    by_figures = found[found["measure"].isin(BY_FIGURES)]
    return pd.concat([by_figures, given_facts(told, period)], ignore_index=True)


def official(scheme, rows, told, months=(JULY,)):
    return reckoning.totals(sheet(monthly(scheme, rows, told), list(months)), told, [])


def drawn(scheme, rows, told, months=(JULY,), **how):
    return score_draws.of_score(before_vetoes(monthly(scheme, rows, told), list(months)), rows, **how)


def heavier(scheme, times):
    """The scheme with every item's weight multiplied, what it takes off and its floor with it."""
    weighed = scheme["full"] > 0
    names = ("full", "per_unit", "floor")
    return scheme.assign(**{name: (scheme[name] * times).where(weighed, scheme[name]) for name in names})


def plain_scores(scheme, rows, spread, n, seed):
    """Every draw by the official functions alone, from the same stream of chance."""
    generator = np.random.default_rng(seed)
    times = 1 + generator.uniform(-spread, spread, (n, len(scheme)))
    actual = {at: _plain_actuals(rows.loc[at], generator, n) for at in _by_chance(rows)}
    found = []
    for draw in range(n):
        other = {at: values[draw] for at, values in actual.items()}
        changed = rows.assign(actual=rows["actual"].where(~rows.index.isin(other), pd.Series(other)))
        changed = changed.pipe(completion.with_completion_rate).pipe(pace.with_pace_gap_points)
        told = measured(changed, sorted(set(rows["indicator"])))
        found.append(official(heavier(scheme, times[draw]), changed, told).set_index("area")["score"])
    return pd.DataFrame(found).reset_index(drop=True)


def _by_chance(rows):
    told = rows[(rows["reach_unit"] == "人") & rows["status"].isin(["reported", "nil"])]
    return told.sort_values(["period", "area", "indicator"]).index


def _plain_actuals(row, generator, n):
    if row["kind"] == "count":
        return generator.standard_gamma(row["value"] + 0.5, n, dtype=np.float32).astype(float)
    part = generator.standard_gamma(row["numerator"] + 0.5, n, dtype=np.float32)
    rest = generator.standard_gamma(row["denominator"] - row["numerator"] + 0.5, n, dtype=np.float32)
    return 100 * (part / (part + rest)).astype(float)


@cache
def month():
    rows = observations(MONTH, period=JULY)
    nothing_due_yet = (rows["area"] == "c") & (rows["indicator"] == "D03")
    return standing.reckon(rows.assign(planned_share=np.where(nothing_due_yet, 0.0, np.nan)), benchmarks())


def test_every_draw_is_the_official_score_of_the_drawn_figures_and_weights():
    rows = month()
    told = measured(rows, sorted(set(rows["indicator"])))
    ours = drawn(SCHEME, rows, told, draws=12, seed=5, spread=0.2)
    theirs = plain_scores(SCHEME, rows, 0.2, 12, 5)
    # what is drawn is of single precision
    pd.testing.assert_frame_equal(ours, theirs[ours.columns], check_names=False, rtol=0, atol=1e-5)
    assert ours.nunique().gt(3).all()


def test_a_veto_that_chance_alone_brought_strikes_in_its_share_of_the_draws(checked_against):
    # 7 of 20 is 35 %, below the limit of 36
    rows = month()
    scheme = SCHEME[SCHEME["item"].isin(["late", "on_pace", "too_many"])].assign(dimension="pace")
    ours = (drawn(scheme, rows, measured(rows, ["D02"]), spread=0)["a"] == 0).mean()
    exact = stats.beta(7.5, 13.5).sf(0.36)
    checked_against("drawn veto", "scipy beta (Monte Carlo error)", ours, exact, within=CHANCE)


def one_share(counts, **rule):
    (x, n), (y, m) = counts
    text = f"area | numerator | denominator\n a | {x} | {n}\n b | {y} | {m}"
    rows = standing.reckon(observations(text, target=80.0, period=JULY), benchmarks())
    scheme = of_indicators(["A01"]).assign(**rule)
    return drawn(scheme, rows, measured(rows, ["A01"]))


@pytest.mark.parametrize("counts", [((8, 10), (5, 10)), ((60, 100), (70, 100))])
def test_of_one_capped_share_the_first_is_ahead_as_often_as_the_integral_says(checked_against, counts):
    (x, n), (y, m) = counts
    one, other = stats.beta(x + 0.5, n - x + 0.5), stats.beta(y + 0.5, m - y + 0.5)
    below, _ = integrate.quad(lambda share: one.pdf(share) * other.cdf(share), 0, 0.8, limit=500)
    exact = below + one.sf(0.8) * other.cdf(0.8)  # from 80 % on both have full points
    ours = bands.ahead(one_share(counts).to_numpy())[0, 1]
    judge = "scipy quad over two beta posteriors (Monte Carlo error)"
    checked_against("score bands, P(first of two by a capped share)", judge, ours, exact, within=CHANCE)


def test_a_tier_is_reached_as_often_as_the_beta_distribution_says(checked_against):
    tiers = pd.Series([((50.0, 0.5), (70.0, 1.0))])
    found = one_share(((60, 100), (70, 100)), rule="tiers", measure="actual", tiers=tiers)
    ours = [(found["a"] == 100).mean(), (found["a"] >= 50).mean(), (found["b"] == 100).mean()]
    one, other = stats.beta(60.5, 40.5), stats.beta(70.5, 30.5)
    judge = "scipy beta (Monte Carlo error)"
    theirs = [one.sf(0.7), one.sf(0.5), other.sf(0.7)]
    checked_against("score bands, P(tier reached)", judge, ours, theirs, within=CHANCE)


def test_weights_put_the_first_ahead_as_often_as_their_area_says(checked_against):
    scheme = items("item | full | target\nc | 30 | 10\ne | 10 | 10")
    told = given_facts("area | measure | value\na | c | 10\na | e | 0\nb | c | 7.5\nb | e | 7.5")
    rows = standing.reckon(observations("area\n a\n b", period=JULY), benchmarks())
    ours = bands.ahead(drawn(scheme, rows, told).to_numpy())[0, 1]
    # a is ahead where 30 w1 > 0.75 × (30 w1 + 10 w2), that is w2 < w1, each uniform on 0.75 to 1.25
    judge = "half of the square of the weights (Monte Carlo error)"
    checked_against("score bands, P(first) under perturbed weights", judge, ours, 0.5, within=CHANCE)


def test_an_area_stands_on_pace_as_often_as_its_share_reaches_the_pace(checked_against):
    rows = month()[month()["indicator"] == "D01"]
    scheme = SCHEME[SCHEME["item"] == "on_pace"]
    found = drawn(scheme, rows, measured(rows, ["D01"]), spread=0)
    due = 0.80 * 7 / 12
    exact = [stats.beta(30.5, 30.5).sf(due), stats.beta(22.5, 18.5).sf(due)]
    ours = [(found[area] == 100).mean() for area in "ab"]
    checked_against("drawn share on pace", "scipy beta (Monte Carlo error)", ours, exact, within=CHANCE)


@settings(max_examples=4)
@given(histories())
def test_without_chance_and_with_fixed_weights_every_draw_is_the_official_score_and_place(frame):
    rows = standing.reckon(frame.assign(reach_unit="元"), benchmarks())
    codes, sent = sorted(set(frame["indicator"])), told_forms(frame)
    told = pd.concat([facts(rows, NOBODY, NOTHING, NOTHING, codes), sent], ignore_index=True)
    lines = monthly(of_indicators(codes), rows, told)
    for period in sorted(set(frame["period"])):
        silent = reckoning.silent_areas(rows, told, [period])
        ties = [("focus_completion", "higher")]
        total = reckoning.totals(sheet(lines, [period]), told, ties, silent).dropna(subset=["rank"])
        if len(total):
            own = before_vetoes(lines, [period])
            own = own[own["area"].isin(total["area"])]
            found = score_draws.of_score(own, rows[rows["period"] == period], spread=0, draws=2)
            assert found[total["area"]].to_numpy() == pytest.approx(np.tile(total["score"], (2, 1)))
            merits = score_draws.parted(found, total, told, ties)
            assert (bands.places(merits) == total["rank"].to_numpy(dtype=int)).all()


def test_a_score_without_any_loss_stays_a_hundred_whatever_the_weights_and_a_bonus_comes_on_top():
    scheme = items("item | full | rule | target | per_unit | cap\nc | 30 | proportional | 10 | |\n"
                   "e | 10 | proportional | 10 | |\nf | 5 | proportional | 10 | |\n"
                   "g | 0 | bonus | 0 | 1 | 4")  # fmt: skip
    earned = "a | c | 10\na | e | 10\na | g | 9\nb | c | 5\nb | e | 0\nb | g | 1"
    told = given_facts(f"area | measure | value\n{earned}")
    rows = standing.reckon(observations("area\n a\n b", period=JULY), benchmarks())
    found = drawn(scheme, rows, told, draws=50)
    # what has no facts (f) does not apply; b earned half of c and nothing of e: 15 w ÷ (30 w + 10 v)
    assert found["a"].tolist() == [104.0] * 50 and found["b"].between(1 + 32, 1 + 42).all()
    assert found["b"].std() > 1


def test_equal_draws_are_parted_as_the_scheme_parts_equal_scores_and_never_past_another_score():
    total = pd.DataFrame({"period": JULY, "area": list("abc"), "score": 80.0})
    told = given_facts("area | measure | value\na | received | 5\nb | received | 3\nc | received | 3")
    scores = pd.DataFrame({"a": [80.0, 80.000000001], "b": [80.0, 80.0], "c": [80.0, 79.0]})
    merits = score_draws.parted(scores, total, told, [("received", "lower")])
    assert bands.places(merits).tolist() == [[3, 1, 1], [1, 2, 3]]
    assert bands.places(score_draws.parted(scores, total, told, [])).tolist() == [[1, 1, 1], [1, 2, 3]]


def test_the_same_seed_gives_the_same_scores_and_another_gives_others():
    rows = month()
    told = measured(rows, ["D01"])
    first, again, other = (drawn(SCHEME, rows, told, draws=9, seed=seed) for seed in (1, 1, 2))
    assert first.equals(again) and (first == other).mean().max() < 0.5


def test_over_a_span_a_target_whose_window_ended_is_drawn_as_it_ended_and_what_was_sent_stands_still():
    text = """
        period  | area | numerator | denominator | target | window_start | window_end
        2010-06 | a    | 40        | 50          | 100    | 2010-01      | 2010-06
        2010-07 | a    | 1         | 50          | 100    | 2010-07      | 2010-12
    """
    rows = standing.reckon(observations(text), benchmarks())
    scheme = pd.concat([of_indicators(["A01"]), items("item | target | full | over\nlate | 10 | 10 | mean")])
    told = pd.concat([given_facts("area | measure | value\na | late | 10", "2010-06"),
                      given_facts("area | measure | value\na | late | 5", JULY)])  # fmt: skip
    months = ["2010-06", JULY]
    score = official(scheme, rows, told, months)["score"].item()
    assert score == pytest.approx((8.0 + 7.5) / 20 * 100)
    found = drawn(scheme, rows, told, months, spread=0)["a"]
    # Jeffreys' mean of 40 of 50, of ten points; seven and a half stand still
    assert found.mean() == pytest.approx(100 * (10 * 40.5 / 51 + 7.5) / 20, abs=0.2)
    assert found.std() == pytest.approx(50 * stats.beta(40.5, 10.5).std(), rel=0.05)


def test_a_mean_of_months_that_no_chance_moves_stays_the_mean_in_every_draw_and_not_its_last_month():
    text = "period | area | value | target\n2010-06 | a | 4 | 10\n2010-07 | a | 1 | 10"
    rows = standing.reckon(observations(text, kind="count", reach_unit="元"), benchmarks())
    written = "item | rule | target | per_unit | better\nbehind | linear | 0 | 0.1 | lower"
    scheme = items(written, over="mean").assign(measure="behind_points")
    months = ["2010-06", JULY]
    told = pd.concat([measured(rows[rows["period"] == month], ["A01"], SENT, month) for month in months])
    # 10 and 48⅓ points behind a pace of 50 % and 58⅓ %
    score = official(scheme, rows, told, months)["score"].item()
    assert score == pytest.approx(100 * (9 + 10 - 4.8333333) / 20)
    assert (drawn(scheme, rows, told, months, draws=9)["a"] == score).all()


def test_figures_averaged_over_months_are_not_drawn_over_several_but_what_has_no_chance_may_be():
    text = "period | area | numerator | denominator\n2010-06 | a | 1 | 2\n2010-07 | a | 1 | 2"
    people, money = (standing.reckon(observations(text, reach_unit=unit), benchmarks()) for unit in "人元")
    sent, figures = items("item | over\nlate | mean"), of_indicators(["A01"])
    behind = sent.assign(measure="behind_points")
    assert score_draws.can_be_drawn(pd.concat([sent, figures]), people)
    for averaged in (figures.assign(over="mean"), behind):
        assert not score_draws.can_be_drawn(averaged, people)
        assert score_draws.can_be_drawn(averaged, people[people["period"] == JULY])
        assert score_draws.can_be_drawn(averaged, money)
