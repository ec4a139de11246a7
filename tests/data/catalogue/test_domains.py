"""Five domains with a promotion group each, six sections, and offices that are named once and for all."""

from data import catalogue


def test_the_five_domains_hold_the_six_sections():
    held = {code: domain.sections for code, domain in catalogue.domains().items()}
    assert held == {"A": ("A",), "B": ("B",), "C": ("C",), "D": ("D", "E"), "F": ("F",)}
    assert list(catalogue.sections()) == ["A", "B", "C", "D", "E", "F"]


def test_sections_and_domains_point_at_each_other():
    for code, section in catalogue.sections().items():
        assert code in catalogue.domains()[section.domain].sections


def test_short_names_are_four_characters():
    told = [*catalogue.domains().values(), *catalogue.sections().values()]
    assert {len(item.short) for item in told} == {4}


def test_every_promotion_group_has_a_leading_post_deputies_and_known_offices():
    for domain in catalogue.domains().values():
        assert domain.group_name.endswith("推进组") and domain.leader_post and domain.deputy_posts
        assert set(domain.offices) <= set(catalogue.offices())
        assert len(set(domain.offices)) == len(domain.offices)


def test_the_two_hospitals_that_differ_by_one_word_are_two_units():
    assert {"市中蒙医院", "市蒙医医院"} <= set(catalogue.offices())


def test_an_office_is_an_office_or_a_unit():
    assert {office.kind for office in catalogue.offices().values()} == {"科室", "单位"}
