"""The second reckoning on the pages: silent while all is well, a plain banner on every page when it fails."""

import shutil
import time

import pytest

from oracle import watch
from pages.parts import access
from tests.support.second_road import own_rules, write_otherwise

PATIENCE = 60


def run_until_checked(app):
    app.run()
    begun = time.monotonic()
    while watch.ended(access.store(), access.version()) is None:
        assert time.monotonic() - begun < PATIENCE
        time.sleep(0.05)
    return app.run()


@pytest.fixture
def own_data(app_with_data, two_months, tmp_path, monkeypatch):
    """The two months in a file of this test alone, as what was checked is remembered by file."""
    shutil.copy(two_months / "monitor.duckdb", tmp_path)
    monkeypatch.setenv("DATA_FILES", str(tmp_path))
    return app_with_data


def test_when_all_figures_agree_the_last_line_says_how_many_were_checked(own_data):
    page = run_until_checked(own_data)
    assert not page.error and not page.exception
    assert "个数" in page.caption[-1].value and "已复核" in page.caption[-1].value


def test_when_figures_differ_every_page_says_so(own_data, tmp_path, monkeypatch):
    write_otherwise(own_rules(tmp_path, monkeypatch) / "1_known/1_rules.sql", ">= -10", ">= -11")
    page = run_until_checked(own_data)
    assert "复核未通过：2010年2月有" in page.error[0].value and "进度分档" in page.error[0].value
    assert "已复核" not in page.caption[-1].value
    assert "复核未通过" in page.switch_page("pages/office/definitions.py").run().error[0].value
