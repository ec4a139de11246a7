"""A month of three areas scored by a small scheme, as 得分 draws and tells it."""

from analytics.scoring import totals as reckoning
from analytics.scoring import trial
from analytics.scoring.monthly import monthly
from analytics.scoring.sheet import sheet
from tests.support import small_months
from tests.support.scoring import facts, items

CHEN, EAST, WEST = "150725", "150726", "150727"
SCHEME = items(
    """
    item   | dimension | rule         | full | target | per_unit | better | indicator
    参合率  | 完成      | completion   | 60   |        |          | higher | A01
    late   | 报送      | linear       | 20   | 0      | 1        | lower  |
    asked  | 督导      | proportional | 20   | 100    |          | higher |
    """
)
FACTS = facts("area | measure | value\n150725 | late | 8\n150726 | late | 0\n150727 | late |")


def month(weights=None):
    """Totals and sheets, by other weights if given: 新右旗 reported nothing, 陈旗 is eight days late."""
    reckoned = small_months.reckoned()
    lines = sheet(monthly(trial.with_weights(SCHEME, weights or {}), reckoned, FACTS), ["2010-07"])
    found = reckoning.totals(lines, FACTS, [], reckoning.silent_areas(reckoned, FACTS, ["2010-07"]))
    return reckoning.with_previous(found, None), lines


TOTALS, SHEET = month()


def of(area):
    """One area's sheet."""
    return SHEET[SHEET["area"] == area]
