"""Every banner has an outline, inside the city's bounds, closed, and nothing else has one."""

from data import catalogue


def test_there_is_an_outline_for_each_banner_and_for_no_other_area():
    assert set(catalogue.outlines()) == {area.code for area in catalogue.banners()}


def test_rings_are_closed_and_lie_where_hulunbuir_lies():
    for rings in catalogue.outlines().values():
        for ring in rings:
            assert len(ring) > 3 and ring[0] == ring[-1]
            assert all(115 < lon < 127 and 47 < lat < 54 for lon, lat in ring)
