"""重点条: completion as bars, pace as ticks."""

import pandas as pd

from analytics.charts.standing.domains import domains

PARTS = pd.DataFrame({"scope_short": ["医疗保障", "基本药物"], "completion_rate": [0.778, float("nan")],
                      "pace": [0.85, float("nan")], "pace_class": ["behind", "missing"]})  # fmt: skip


def test_bars_hold_the_completion_and_ticks_stand_at_the_pace():
    figure = domains(PARTS)
    assert figure.data[0].x[0] == 77.8
    assert [shape.x0 for shape in figure.layout.shapes] == [85.0]


def test_a_domain_without_figures_says_unreported():
    words = [note.text for note in domains(PARTS, phone=True).layout.annotations]
    assert "未报" in words and "<b>77.8%</b>" in words
