"""Exactly one lead, and in the group that answers."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from analytics.targets.owners import owners
from data.catalogue import frames
from tests.analytics.targets import plain

OFFICES = ["农合办", "爱卫办", "医政科"]
GROUPS = pd.DataFrame([("A", "农合办"), ("A", "医政科"), ("F", "医政科")], columns=["domain", "office"])
MEMBERS = {"农合办": ["A"], "医政科": ["A", "F"]}

named = st.lists(st.tuples(st.sampled_from(OFFICES), st.sampled_from(["lead", "supporting"])), max_size=3)


@given(st.lists(st.tuples(st.sampled_from(["A", "F"]), named), min_size=1, max_size=4))
def test_agrees_with_its_plain_twin(given_offices):
    rows = [
        {"indicator": f"X{n}", "indicator_short": f"{n}", "domain": domain, "office": office, "role": role}
        for n, (domain, offices) in enumerate(given_offices) for office, role in offices or [(None, "lead")]
    ]  # fmt: skip
    found = owners(pd.DataFrame(rows).astype({"office": "str"}), GROUPS)
    assert found["problem"].tolist() == [plain.problem(one, MEMBERS) for one in given_offices]


def test_the_orphans_of_the_mechanism_itself_are_found():
    found = owners(frames.owner_frame(), frames.group_frame()).set_index("indicator")["problem"]
    assert found[["E10", "E11"]].tolist() == ["no_group", "no_group"]  # 爱卫办 is in none of the five groups
    assert found["E09"] == "other_group"  # 医政科 sits in group five, 白内障 is group four's
    assert set(found.drop(["E09", "E10", "E11"])) == {"fine"}
