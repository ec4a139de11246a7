"""Areas, indicators and targets as they are kept: whom a holder reaches, and which target is asked first."""

from data.store.read.defined import defined, held


def above(store) -> dict[str, list[str]]:
    """Each area with all that it belongs to, itself first."""
    parents = dict(store.rows("SELECT code, parent FROM area"))
    chains = {}
    for code in parents:
        chain = [code]
        while parents.get(chain[-1]):
            chain.append(parents[chain[-1]])
        chains[code] = chain
    return chains


def test_a_holder_reaches_itself_and_all_that_belong_to_it(store):
    known, chains = defined(store), above(store)
    banners, cities = known.banners["area"].tolist(), known.cities.tolist()
    for reach, codes in ((known.banners_of, banners), (known.cities_of, cities)):
        for holder in chains:
            below = [code for code in codes if holder in chains[code]]
            assert sorted(codes[place] for place in reach.of(holder, True)) == sorted(below)
            itself = [holder] if holder in codes else []
            assert [codes[place] for place in reach.of(holder, False)] == itself


def test_each_banner_stands_beside_its_city(store):
    known = defined(store)
    assert [known.cities[place] for place in known.of_city] == known.banners["city"].tolist()
    for rows, code in ((known.banners, "area"), (known.indicators, "indicator")):
        assert len(rows) and rows[code].is_monotonic_increasing


def test_an_unknown_holder_reaches_nobody(store):
    assert len(defined(store).banners_of.of("999999", True)) == 0


def test_a_more_specific_target_is_asked_before_a_wider_one(store):
    tiers = ["banner", "city", "region", "national"]
    turns = held(store, None).groupby(["indicator", "window_start"])["tier"]
    assert len(turns)
    for _, asked in turns:
        places = [tiers.index(tier) for tier in asked]
        assert places == sorted(places)
