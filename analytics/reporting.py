"""报送与原因: how an area reported in the last months, and what it wrote about what is behind.

Ask `months(rows, submissions, …)` for one line per month, `reasons(rows, explanations)` for what is furthest
behind with the reason written beside it, `extremes(rows)` for the best and worst against the city.
"""

import pandas as pd


def months(rows: pd.DataFrame, submissions: pd.DataFrame, periods: list[str]) -> pd.DataFrame:
    """One row per month of `periods`: received, days_late, due (应报), reported (已报), corrections (更正).

    `rows`: an area's observations. Due are the indicators that apply and are under assessment, reported those
    with a figure or a reported nil. `submissions`: that area's; the first of a month is the one that was in
    time or late, each later one is a correction. A month without any has neither date nor days.
    """
    due = rows.loc[~rows["status"].isin(["not_applicable", "not_due"])]
    counted = due.assign(is_in=due["status"].isin(["reported", "nil"])).groupby("period")["is_in"]
    sent = submissions.sort_values("received_at").groupby("period")
    frame = pd.DataFrame(index=pd.Index(periods, name="period"))
    return frame.assign(
        received_at=sent["received_at"].first(), days_late=sent["days_late"].first(), due=counted.size(),
        reported=counted.sum(), corrections=(sent.size() - 1),
    ).fillna({"due": 0, "reported": 0, "corrections": 0}).reset_index()  # fmt: skip


def reasons(rows: pd.DataFrame, explanations: pd.DataFrame, n: int = 5) -> pd.DataFrame:
    """The `n` indicators furthest behind their pace, furthest first, with `reason` where one is written.

    `rows`: one area and month as reckoned. Only what is behind is asked for a reason.
    """
    behind = rows.loc[rows["pace_class"].isin(["behind", "far_behind"])].nsmallest(n, "pace_gap_points")
    written = explanations[["area", "indicator", "period", "reason"]].drop_duplicates(
        ["area", "indicator", "period"], keep="last"
    )
    return behind.merge(written, on=["area", "indicator", "period"], how="left")


def same_reason(row: pd.Series, explanations: pd.DataFrame) -> int:
    """How many other areas wrote the very same reason for the same indicator in that month."""
    same = explanations.loc[
        (explanations["indicator"] == row["indicator"]) & (explanations["period"] == row["period"])
        & (explanations["reason"] == row["reason"]) & (explanations["area"] != row["area"])
    ]  # fmt: skip
    return int(same["area"].nunique())


def extremes(rows: pd.DataFrame, n: int = 3) -> pd.DataFrame:
    """The `n` best and the `n` worst against the city, best first, among figures in percent.

    `gap_to_city` is in percentage points there, so indicators may be compared; other units may not.
    """
    known = rows.loc[(rows["figure_unit"] == "%") & rows["gap_to_city"].notna()]
    best = known.loc[known["gap_to_city"] > 0].nlargest(n, "gap_to_city")
    worst = known.loc[known["gap_to_city"] < 0].nsmallest(n, "gap_to_city")
    return pd.concat([best, worst.iloc[::-1]])
