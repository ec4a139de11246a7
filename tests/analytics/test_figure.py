from hypothesis import given

from analytics import completion, figure
from tests.analytics import plain
from tests.analytics.agreement import assert_agrees
from tests.analytics.histories import histories
from tests.support.frames import observations


def reckoned(frame):
    return frame.pipe(completion.with_actual).pipe(completion.with_completion_rate).pipe(figure.with_figure)


@given(histories())
def test_agrees_with_its_plain_twin(frame):
    rows = plain.rows_of(frame)
    assert_agrees(reckoned(frame), "figure", [plain.figure(row) for row in rows])
    assert_agrees(reckoned(frame), "figure_target", [plain.figure_target(row) for row in rows])


def test_a_rate_is_compared_as_it_is_and_a_count_by_its_completion():
    frame = reckoned(
        observations("""
            kind      | unit | direction | numerator | denominator | value | target
            rate      | %    | 1         | 40        | 50          |       | 90
            average   | 日   | -1        | 90        | 10          |       | 8
            count     | 户   | 1         |           |             | 30    | 40
            milestone | %    | 1         |           |             | 50    | 50
        """)
    )
    assert frame["figure"].tolist() == [80, 9, 75, 100]
    assert frame["figure_unit"].tolist() == ["%", "日", "%", "%"]
    assert frame["figure_target"].tolist() == [90, 8, 100, 100]
    assert frame["figure_direction"].tolist() == [1, -1, 1, 1]


def test_a_band_is_compared_by_its_completion_of_which_more_is_better():
    frame = reckoned(observations("value | target_low | target_high | direction\n 90 | 85 | 100 | 0"))
    assert frame[["figure", "figure_target", "figure_direction"]].to_numpy().tolist() == [[100, 100, 1]]
