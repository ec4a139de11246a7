"""The catalogue as frames: nothing of it is lost, nothing is there twice."""

from data import catalogue
from data.catalogue import frames


def test_every_banner_meets_every_indicator_once_and_exemptions_are_the_catalogues():
    grid = frames.grid_frame()
    assert len(grid) == len(catalogue.banners()) * len(catalogue.indicators())
    assert not grid.duplicated(["area", "indicator"]).any()
    exempt = set(grid[grid["exempt"]][["area", "indicator"]].itertuples(index=False, name=None))
    known = catalogue.indicators().values()
    assert exempt == {(area, one.code) for one in known for area in one.not_applicable}


def test_every_indicator_has_its_lead_and_its_supporting_offices():
    owned = frames.owner_frame()
    for one in catalogue.indicators().values():
        own = owned[owned["indicator"] == one.code]
        assert own[own["role"] == "lead"]["office"].tolist() == [one.lead_office]
        assert own[own["role"] == "supporting"]["office"].tolist() == list(one.supporting_offices)


def test_every_group_has_its_offices():
    groups = frames.group_frame().groupby("domain")["office"].agg(tuple).to_dict()
    assert groups == {code: domain.offices for code, domain in catalogue.domains().items()}


def test_directions_are_signs():
    signs = frames.indicator_frame().set_index("indicator")["direction"]
    assert (signs["A01"], signs["F07"], signs["A06a"]) == (1, -1, 0)
