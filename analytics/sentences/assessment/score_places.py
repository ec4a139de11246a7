"""What 得分 says of how far its places may be trusted and why they changed.

From rows of `analytics.places` bands, groups and decomposition of the scores; what is said alike of any
places is said by `analytics.sentences.places`.
"""

import pandas as pd

from analytics.charts import labels
from analytics.charts.standing.rank_bands import ENDS_FROM
from analytics.places.bands import TOP
from analytics.places.draws import DRAWS
from analytics.places.groups import CERTAIN
from analytics.sentences.places import bands as places
from analytics.sentences.places import decomposition as changes

ASPECTS = {"score": "得分", "bands": "可能位次", "moves": "为何升降"}
TOLD = 3  # items named on either side
SEEN = 0.005  # what two decimals still show
MONTH_ONLY = "本方案有项目按各月平均计分，多个月合计的得分不抽取可能位次，可能位次看“本月”"
_KEY = (
    "更正：上月的数或报送、说明后来改了；目标：目标或评分方案后来调整；进出：有得分的旗市区增减；"
    "自身、他人：本月的新数，连同报送、缺报更正和说明"
)


def steadiness(bands: pd.DataFrame, groups: pd.DataFrame) -> str:
    """`前三位都站得住；第 6 至第 9 位的 4 个旗市区分不出先后`; empty where nobody can be compared."""
    if len(bands) < 2:
        return ""
    return "；".join(said for said in (_first_three(bands), places.title(groups)) if said)


def _first_three(bands: pd.DataFrame) -> str:
    """Who of the first three stays there in at least 95 % of the draws; among few areas nothing is said."""
    if len(bands) < ENDS_FROM:
        return ""
    first = bands[bands["rank"] <= TOP]
    safe = first["p_top"] >= CERTAIN
    if safe.all():
        return f"前三位都站得住（留在前三位的把握都在 {labels.percent(100 * CERTAIN, 0)} 以上）"
    named = "、".join(first.loc[safe, "area_short"])
    held = f"前三位中{named}站得住" if named else "前三位都不一定站得住"
    others = [(row.area_short, labels.percent(100 * row.p_top, 0)) for row in first[~safe].itertuples()]
    if len(others) == 1:
        return "{}，{}留在前三位的可能为 {}".format(held, *others[0])
    return f"{held}，留在前三位的可能为{'、'.join(f'{name} {share}' for name, share in others)}"


def bands_title(bands: pd.DataFrame, groups: pd.DataFrame, chosen: str) -> str:
    """The places the chosen area may have; of one without a score, who cannot be told apart."""
    mine = bands[bands["area"] == chosen]
    if mine.empty:
        return places.title(groups)
    return places.may_be(mine.iloc[0], ends=len(bands) >= ENDS_FROM)


def bands_subtitle() -> str:
    """How to read the picture and what was drawn."""
    return (
        "浅条含 95% 的可能位次，竖线为公布位次；"
        f"按人数的偶然波动和各项分值上下浮动四分之一抽取 {DRAWS // 10_000} 万次，报送和说明不变"
    )


def moves_note(parts: pd.DataFrame, passed: str, chosen: str) -> str:
    """Who was passed by whom, who is not compared, and what the columns mean for scores."""
    return changes.note(parts, passed, chosen, other="得分图", key=_KEY)


def points_moved(moved: pd.DataFrame) -> str:
    """`比上月低 0.44 分：卫生厕所建设 −1.85、参合率 −0.25；补种 +0.40`; of rows of `movement.moved`."""
    total, changes = moved["change"].sum(), moved[moved["change"].abs() >= SEEN]
    size = labels.number(abs(total), 2)
    if abs(total) < SEEN:
        said = "与上月相同"
    else:
        said = f"比上月{'高' if total > 0 else '低'} {size}{labels.NBSP}分"
    falls, rises = changes[changes["change"] < 0], changes[changes["change"] > 0].iloc[::-1]
    sides = [_items(side) for side in ((falls, rises) if total < 0 else (rises, falls)) if len(side)]
    return f"{said}：{'；'.join(sides)}" if sides else said


def _items(side: pd.DataFrame) -> str:
    """The items that moved most, and how many there are where not all are named."""
    named = [f"{row.item_name}{labels.NBSP}{labels.signed(row.change, 2)}" for row in side.itertuples()]
    return "、".join(named[:TOLD]) + (f" 等 {len(side)} 项" if len(side) > TOLD else "")
