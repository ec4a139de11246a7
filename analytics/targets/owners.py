"""牵头责任 — has every indicator exactly one lead office, and does that office belong to its group?"""

import numpy as np
import pandas as pd

LEAD = "lead"
NO_LEAD, SEVERAL_LEADS, NO_GROUP, OTHER_GROUP, FINE = (
    "no_lead", "several_leads", "no_group", "other_group", "fine",
)  # fmt: skip


def owners(owned: pd.DataFrame, groups: pd.DataFrame) -> pd.DataFrame:
    """One row per indicator: `indicator_short`, `n_offices`, `n_leads`, `lead`, `lead_groups`, `problem`.

    `owned`: indicator, indicator_short, domain, office, role (lead, supporting), one row per office of an
    indicator; one without any office stands there with office missing. `groups`: domain, office — the
    offices of each promotion group.
    `problem` is `no_lead`, `several_leads`, `no_group` (an orphan: its lead belongs to no promotion group),
    `other_group` (the lead is in a group, but not the one that answers for the indicator) or `fine`.
    Source: 「涉及两个以上推进组或部门的指标，要明确牵头责任部门」, 呼伦贝尔市卫生系统深化医药卫生体制
    改革工作机制 (2010); the groups' offices are those of its annex 1.
    """
    leads = owned[(owned["role"] == LEAD) & owned["office"].notna()]
    each = owned.groupby("indicator", sort=False)
    found = each[["indicator_short", "domain"]].first().assign(n_offices=each["office"].nunique())
    by_lead = leads.groupby("indicator")["office"]
    found["n_leads"] = by_lead.nunique().reindex(found.index, fill_value=0)
    found["lead"] = by_lead.first().reindex(found.index)
    members = groups.groupby("office")["domain"].agg(list)
    found["lead_groups"] = [members.get(office, []) for office in found["lead"]]
    own = [domain in at for domain, at in zip(found["domain"], found["lead_groups"], strict=True)]
    orphan = found["lead_groups"].str.len() == 0
    problem = np.select(
        [found["n_leads"] == 0, found["n_leads"] > 1, orphan, ~np.array(own, dtype=bool)],
        [NO_LEAD, SEVERAL_LEADS, NO_GROUP, OTHER_GROUP],
        FINE,
    )
    return found.assign(problem=problem).reset_index()
