"""控制图 on 趋势: which of the chosen area's months stand out; only a sentence where none can be told."""

from analytics.charts.xmr import xmr
from analytics.sentences import trend_points as words
from pages.parts import access, blocks, viewer
from pages.parts.outlook import ahead


def picture(period: str, indicator: str, own) -> None:
    """The control chart of `own`, the chosen area's rows up to `period`."""
    now = own.iloc[-1]
    points = access.control(period, indicator, now["area"])
    noun = now["indicator_short"]
    said = words.control(points, ahead.marker_of(period, indicator, now["area"]), now["area_short"], noun)
    if points.empty or points["mean"].isna().all():
        blocks.heading(said, words.subtitle(points, noun))
        return
    figure = xmr(points, mode=viewer.mode(), phone=viewer.phone())
    blocks.chart_block(said, words.subtitle(points, noun), figure, words.alt(points, noun))
