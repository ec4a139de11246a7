"""A slip in a text file is an error that names the file and the key; nothing is guessed or passed over."""

from dataclasses import dataclass

import pytest

from data.catalogue.reading import CatalogueError, build, one_of, read_csv, read_yaml


@dataclass(frozen=True)
class Thing:
    name: str
    sizes: tuple
    colour: str | None = None


@pytest.mark.parametrize(("mapping", "message"), [
    ({"nmae": "x", "sizes": []}, r"A01\.yaml: unknown key 'nmae' \(did you mean 'name'\?\)"),
    ({"name": "x", "sizes": [], "weight": 1}, r"A01\.yaml: unknown key 'weight'$"),
    ({"name": "x"}, r"A01\.yaml: missing key 'sizes'"),
    (["name"], r"A01\.yaml: expected keys and values"),
    (None, r"A01\.yaml: expected keys and values"),
])
def test_a_wrong_key_names_the_file_and_itself(mapping, message):
    with pytest.raises(CatalogueError, match=message):
        build(Thing, mapping, "A01.yaml")


def test_lists_become_tuples_and_defaults_hold():
    assert build(Thing, {"name": "x", "sizes": [1, 2]}, "A01.yaml") == Thing("x", (1, 2), None)


def test_a_value_outside_the_agreed_words_names_the_key_and_the_words():
    with pytest.raises(CatalogueError, match=r"A01\.yaml: kind 'ratio' is none of rate, count"):
        one_of("ratio", ("rate", "count"), "kind", "A01.yaml")


def test_text_that_is_no_yaml_names_the_file(tmp_path):
    path = tmp_path / "A01.yaml"
    path.write_text("name: [unclosed", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"A01\.yaml: not readable as YAML"):
        read_yaml(path)


def test_a_key_that_stands_twice_is_an_error(tmp_path):
    path = tmp_path / "A01.yaml"
    path.write_text("name: a\nname: b\n", encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"A01\.yaml: .*key 'name' twice"):
        read_yaml(path)


def test_on_and_no_are_words_while_true_is_a_truth_value(tmp_path):
    path = tmp_path / "A01.yaml"
    path.write_text("on: no\nfocus: true\ntrueish: trueish", encoding="utf-8")
    assert read_yaml(path) == {"on": "no", "focus": True, "trueish": "trueish"}


@pytest.mark.parametrize("body", ["1,2,3\n", "1\n"])
def test_a_csv_row_of_another_length_names_file_and_row(tmp_path, body):
    path = tmp_path / "areas.csv"
    path.write_text("code,name\nx,y\n" + body, encoding="utf-8")
    with pytest.raises(CatalogueError, match=r"areas\.csv, row 3"):
        read_csv(path)
