from analytics.screens.far_from_areas import far_from_areas
from tests.analytics.screens import honest
from tests.support import frames


def test_honest_areas_are_left_alone(honest_reckoned):
    tests = far_from_areas(honest_reckoned)
    assert len(tests) > 4_000 and len(honest.suspected(tests)) <= 2


def test_a_figure_far_from_all_others_is_found_with_their_median(reckon):
    frame = honest.observations()
    here = honest.at(frame, "150705", "T03", "2010-09")
    frame.loc[here, "numerator"] *= 0.1
    found = honest.suspected(far_from_areas(reckon(frame)))
    row = found[found["area"] == "150705"].iloc[0]
    assert (row["indicator"], row["period"], row["n"]) == ("T03", "2010-09", 13)
    assert row["figure"] < 10 < 50 < row["expected"]


def small(figures, **same):
    lines = [f"{150702 + i} | {figure} | 1000" for i, figure in enumerate(figures)]
    return frames.observations("area | numerator | denominator\n" + "\n".join(lines), **same)


def test_the_expected_figure_is_the_median_of_the_areas(reckon):
    tests = far_from_areas(reckon(small([900, 905, 910, 915, 920, 925, 930, 935, 100])))
    assert tests["expected"].tolist() == [91.5] * 9
    assert tests["odd"].tolist() == [False] * 8 + [True]


def test_a_distance_small_in_itself_is_passed_over(reckon):
    tests = far_from_areas(reckon(small([900, 900, 900, 900, 900, 901, 901, 901, 960])))
    assert not tests["odd"].any() and tests["p"].iloc[8] < 0.01


def test_few_areas_small_denominators_and_set_figures_are_not_tested(reckon):
    assert far_from_areas(reckon(small([900] * 6 + [1]))).empty
    few = small([9, 9, 9, 9, 9, 9, 9, 9, 0]).assign(denominator=10.0)
    assert far_from_areas(reckon(few)).empty
    assert far_from_areas(reckon(small([9] * 8 + [0], kind="parameter"))).empty


def test_three_and_a_half_is_odd_less_is_not_and_ten_points_are_a_distance(reckon):
    others = [800, 820, 840, 860, 880, 900, 920, 940]
    # their middle with the odd one is 86, their MAD 4: z = 0.6745 × 26 ÷ 4 = 4.4, and 0.6745 × 16 ÷ 4 = 2.7
    assert far_from_areas(reckon(small([*others, 600])))["odd"].tolist() == [False] * 8 + [True]
    assert not far_from_areas(reckon(small([*others, 700])))["odd"].any()
    close = [840, 850, 850, 860, 860, 860, 870, 870]
    assert far_from_areas(reckon(small([*close, 760])))["odd"].tolist() == [False] * 8 + [True]
    assert not far_from_areas(reckon(small([*close, 761])))["odd"].any()


def test_thirty_things_are_enough_to_be_tested(reckon):
    on_thirty = small([9, 9, 9, 9, 9, 9, 9, 9, 0]).assign(denominator=30.0)
    assert len(far_from_areas(reckon(on_thirty))) == 9
