"""Colour speaks only of pace; every class has its own shape beside its colour."""

import pytest

from analytics.charts import theme


def luminance(colour):
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return sum(weight * c for weight, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("pace_class", theme.PACE_CLASSES)
def test_words_on_a_fill_and_words_in_a_mark_can_be_read(mode, pace_class):
    look, ground = theme.status(pace_class, mode), theme.TOKENS[mode]["ground"]
    assert contrast(look.fill, look.on_fill) >= 4.5
    assert contrast(look.text, ground) >= 4.5
    assert contrast(look.mark, ground) >= 2.9


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_the_fill_furthest_from_the_ground_is_far_behind(mode):
    ground = theme.TOKENS[mode]["ground"]
    away = [contrast(theme.status(name, mode).fill, ground) for name in ("on", "behind", "far_behind")]
    assert away == sorted(away)


def test_each_class_has_a_shape_of_its_own_and_an_unknown_one_counts_as_not_reported():
    symbols = [theme.status(name).symbol for name in ("on", "behind", "far_behind", "missing")]
    assert symbols == ["●", "▲", "■", "○"]
    assert theme.status(float("nan")) == theme.status("missing")
    assert theme.status("ahead") == theme.status("on")


def test_a_figure_stays_still_under_a_swipe_and_carries_no_legend():
    layout = theme.figure([]).layout
    assert layout.xaxis.fixedrange and layout.yaxis.fixedrange
    assert layout.dragmode is False and layout.showlegend is False
    assert layout.template.layout.to_plotly_json() == {}
